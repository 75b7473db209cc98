import type { ResponseError } from './errors.ts';
import { parseExact } from './json/parse-json.ts';
import type { Reply, Request } from './transport.ts';

/** The kind of a reply's body: a JSON value, nothing, JSON that is cut, or a page. */
export type Body = { kind: 'json'; value: unknown } | { kind: 'empty' | 'cut' | 'page' };

/** Returns the error for a reply that is not a success, or a success without usable JSON. */
export type ReadRefusal = (request: Request, reply: Reply, body: Body) => ResponseError;

/**
 * Returns the JSON value of a successful reply; `undefined` when it has no body (202 to a cancel, 204).
 * @param readRefusal knows how this server words a refusal
 * @throws ResponseError for everything else, including a page with status 200 and JSON that is cut
 */
export function readJson(request: Request, reply: Reply, readRefusal: ReadRefusal): unknown {
  const body = parseBody(request, reply);
  if (isSuccess(reply)) {
    if (body.kind === 'json') return body.value;
    if (body.kind === 'empty') return undefined;
  }
  throw readRefusal(request, reply, body);
}

/** Returns whether the status of a reply is 2xx. */
export function isSuccess({ status }: Reply): boolean {
  return status >= 200 && status < 300;
}

function parseBody(request: Request, reply: Reply): Body {
  // A byte order mark is not part of the text. `trim` removes it.
  const body = reply.body.trim();
  if (body === '') return { kind: 'empty' };
  const type = (reply.headers['content-type'] ?? '').toLowerCase();
  const isDeclared = type.includes('json');
  // Some proxies drop the content type, and some gateways send a refusal with the type of a text.
  const isPossible = reply.status === 401 || reply.status === 403 || (type === '' && isSuccess(reply));
  if (!isDeclared && !isPossible) return { kind: 'page' };
  try {
    return { kind: 'json', value: request.plainNumbers ? (JSON.parse(body) as unknown) : parseExact(body) };
  } catch {
    return { kind: isDeclared ? 'cut' : 'page' };
  }
}

/**
 * Returns the pause that `Retry-After` asks for, in ms from now. A date is compared with the server's clock if the
 * reply has one.
 */
export function retryAfter({ headers }: Reply): number | undefined {
  const value = headers['retry-after'];
  if (value === undefined) return undefined;
  if (/^\d+$/.test(value.trim())) return Number(value) * 1000;
  const date = Date.parse(value);
  if (Number.isNaN(date)) return undefined;
  const reported = Date.parse(headers.date ?? '');
  return Math.max(0, date - (Number.isNaN(reported) ? Date.now() : reported));
}

/** Returns the target of a redirect; undefined when the reply is not a redirect. */
export function redirectTarget({ url }: Request, { status, headers }: Reply): URL | undefined {
  const { location } = headers;
  if (status < 300 || status > 399 || location === undefined || !URL.canParse(location, url.href)) return undefined;
  return new URL(location, url);
}

/** Returns method and URL without the query, which is long and never needed to understand a refusal. */
export function describeRequest({ method, url }: Request): string {
  return `${method} ${url.origin}${url.pathname}`;
}
