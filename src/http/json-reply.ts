import { isRecord } from '../controller/fields.ts';
import { errorText } from './error-text.ts';
import { ResponseError } from './errors.ts';
import { parseExact } from './json/parse-json.ts';
import type { Reply, Request } from './transport.ts';

/**
 * The JSON value of a successful reply; `undefined` where it has no body (202 to a cancel, 204).
 * Everything else, a page with status 200 and cut JSON included, is thrown as a ResponseError that says who answered
 * what, and whether waiting can help.
 * @throws ResponseError
 */
export function readJson(request: Request, reply: Reply): unknown {
  const json = parseJson(request, reply);
  if (reply.status >= 200 && reply.status < 300) {
    if (json.kind === 'json') return json.value;
    if (json.kind === 'empty') return undefined;
    throw unusable(request, reply, json.kind);
  }
  throw refusal(request, reply, json);
}

type Body = { kind: 'json'; value: unknown } | { kind: 'empty' | 'cut' | 'page' };

function parseJson(request: Request, reply: Reply): Body {
  // A byte order mark is no part of the text, and counts as white space here.
  const body = reply.body.trim();
  if (body === '') return { kind: 'empty' };
  const type = (reply.headers['content-type'] ?? '').toLowerCase();
  // Some proxies drop the type. A refusal without one stays a page: whose word it is decides whether it is final.
  const undeclared = type === '' && reply.status >= 200 && reply.status < 300;
  if (!type.includes('json') && !undeclared) return { kind: 'page' };
  try {
    return { kind: 'json', value: request.plainNumbers ? (JSON.parse(body) as unknown) : parseExact(body) };
  } catch {
    return { kind: undeclared ? 'page' : 'cut' };
  }
}

function unusable(request: Request, reply: Reply, kind: 'cut' | 'page'): ResponseError {
  const words = kind === 'page' ? errorText(reply.body) : 'the JSON is cut or damaged';
  const what = kind === 'page' ? `a page instead of the API's JSON: "${words}"` : words;
  return new ResponseError(
    `${describe(request)} answered ${reply.status} with ${what}${requestId(reply)}.${frontHint(reply)}`,
    { status: reply.status, words, fromApi: false, transient: true, retryAfterMs: retryAfter(reply) },
  );
}

const FRONT_HINT = ' Something in front of the controller (a proxy, a load balancer, a login page) may have answered.';

function refusal(request: Request, reply: Reply, body: Body): ResponseError {
  const fromApi = body.kind === 'json' && isOwnWord(reply, body.value);
  const words = body.kind === 'json' ? errorText(body.value) : errorText(reply.body);
  const said = words === '' ? 'without a word' : `"${words}"`;
  const location = redirectTarget(request, reply);
  const hint = location ?? (fromApi ? '' : frontHint(reply));
  return new ResponseError(`${describe(request)} answered ${reply.status} ${said}${requestId(reply)}.${hint}`, {
    status: reply.status,
    words,
    fromApi,
    transient: isTransientStatus(reply.status, fromApi),
    retryAfterMs: retryAfter(reply),
  });
}

/**
 * Whether a refusal in JSON is the controller's own word. A gateway that has no way to the controller may answer in JSON as
 * well; the API has its 403 and 404 under `detail`, and names its product in a header (controller fact 58).
 */
function isOwnWord({ status, headers }: Reply, value: unknown): boolean {
  if (status !== 403 && status !== 404) return true;
  return headers['x-api-product-name'] !== undefined || (isRecord(value) && typeof value['detail'] === 'string');
}

/** What something in front of the controller may mean: the proxy by its own status, nginx by its page. */
function frontHint(reply: Reply): string {
  if (reply.status === 407) return ' The proxy asks for a user name and password: check `http_proxy`.';
  if (reply.status === 400 && /No required SSL certificate|SSL certificate error/i.test(reply.body)) {
    return ' The server wants a client certificate that it knows: check `client_certificate` and `client_key`.';
  }
  if (reply.proxy !== undefined) {
    return ` The proxy ${reply.proxy}, or something behind it, may have answered: check \`http_proxy\` and \`no_proxy\`.`;
  }
  return FRONT_HINT;
}

/**
 * 429 and 5xx pass, and so do a 403 or 404 that is not the API's own: an ingress without its backend says so.
 * A 401 is final from whomever it comes: asking again with the same credentials cannot help.
 */
function isTransientStatus(status: number, fromApi: boolean): boolean {
  if (status === 429 || status === 408 || status === 425 || status >= 500) return status !== 501 && status !== 505;
  return !fromApi && (status === 403 || status === 404);
}

function redirectTarget(request: Request, reply: Reply): string | undefined {
  const location = reply.headers.location;
  if (reply.status < 300 || reply.status > 399 || location === undefined || !URL.canParse(location, request.url.href))
    return undefined;
  const target = new URL(location, request.url);
  const address = `${target.origin}${target.pathname}`;
  return target.origin === request.url.origin
    ? ` It points to ${address}.`
    : ` It points to ${address}: credentials are not sent to another address. If that is the controller, set \`url\` to ${target.origin}.`;
}

/** Retry-After as seconds or as a date, in ms from now: by the clock of who answered, where the reply tells it. */
function retryAfter(reply: Reply): number | undefined {
  const value = reply.headers['retry-after'];
  if (value === undefined) return undefined;
  if (/^\d+$/.test(value.trim())) return Number(value) * 1000;
  const date = Date.parse(value);
  if (Number.isNaN(date)) return undefined;
  const reported = Date.parse(reply.headers.date ?? '');
  return Math.max(0, date - (Number.isNaN(reported) ? Date.now() : reported));
}

function requestId(reply: Reply): string {
  const id = reply.headers['x-api-request-id'];
  return typeof id === 'string' && /^[\w-]{1,64}$/.test(id) ? ` (X-API-Request-Id ${id})` : '';
}

/** Method and address, without the query: it is long and never needed to understand a refusal. */
function describe(request: Request): string {
  return `${request.method} ${request.url.origin}${request.url.pathname}`;
}
