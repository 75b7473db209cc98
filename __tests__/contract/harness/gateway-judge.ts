import type { Json } from 'tower-deploy-simulator';
import { differences, samePath } from './compare.ts';
import type { Exchange } from './exchange.ts';
import { sameHtml } from './html.ts';
import type { Mapping } from './mapping.ts';

/** Headers that tell a client who answered, and what. */
const SAME = [
  'content-type',
  'allow',
  'www-authenticate',
  'server',
  'cache-control',
  'pragma',
  'x-api-product-version',
];

/** The product names itself differently on AWX and on AAP, and each request has an id of its own. */
const PRESENT = ['x-api-product-name', 'x-api-request-id'];

/** The token of a form, another one each time. */
const FORM_TOKEN = /(name="csrfmiddlewaretoken" value=")\w+/;

/** What differs between a recorded answer of the gateway and the one here. */
export function judge(mapping: Mapping, { response }: Exchange, actual: Response, text: string): string[] {
  const found: string[] = [];
  const here = (name: string): string | undefined => actual.headers.get(name) ?? undefined;
  if (actual.status !== response.status)
    found.push(`status ${response.status}, here ${actual.status}: ${text.slice(0, 300)}`);
  for (const name of SAME) {
    const wanted = response.headers[name];
    if (wanted !== here(name)) found.push(`${name}: ${wanted}, here ${here(name)}`);
  }
  for (const name of PRESENT) {
    const wanted = response.headers[name];
    if ((wanted === undefined) !== (here(name) === undefined)) found.push(`${name}: ${wanted}, here ${here(name)}`);
  }
  const location = response.headers['location'];
  if (location === undefined ? here('location') !== undefined : !samePath(mapping, location, here('location') ?? ''))
    found.push(`location: ${location}, here ${here('location')}`);
  return [...found, ...bodies(mapping, response, text)];
}

function bodies(mapping: Mapping, { headers, body = '' }: Exchange['response'], text: string): string[] {
  if (typeof body !== 'string') return differences(mapping, body, parse(text));
  if (!(headers['content-type'] ?? '').startsWith('text/html'))
    return differences(mapping, { content: body }, { content: text });
  return sameHtml(mapping, body, text.replace(FORM_TOKEN, '$1***')) ? [] : [`another page: ${text.slice(0, 300)}`];
}

function parse(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return text;
  }
}
