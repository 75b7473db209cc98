import { ReadScopeError, ResponseError } from '../http/errors.ts';
import { type Body, describeRequest, isSuccess, redirectTarget, retryAfter } from '../http/json-reply.ts';
import type { Reply, Request } from '../http/transport.ts';
import { errorText } from './error-text.ts';
import { isRecord } from './fields.ts';

/**
 * Returns the error for a reply that is not the JSON of a success, from the controller or from something in front of
 * it. The error says what answered what, and whether waiting can help.
 */
export function readRefusal(request: Request, reply: Reply, body: Body): ResponseError {
  if (isSuccess(reply)) return unusable(request, reply, body);
  const { fromApi, transient } = classify(reply, body);
  const words = errorText(body.kind === 'json' ? body.value : reply.body);
  const said = words === '' ? 'without a word' : `"${words}"`;
  const hint = redirectHint(request, reply) ?? (fromApi ? '' : frontHint(reply));
  const statement = `${describeRequest(request)} answered ${reply.status} ${said}${requestId(reply)}.${hint}`;
  const facts = { status: reply.status, words, fromApi, transient, retryAfterMs: retryAfter(reply) };
  if (fromApi && reply.status === 403 && INSUFFICIENT_SCOPE.test(words))
    return new ReadScopeError(statement, facts, READ_SCOPE_HINT);
  const isUnknownPath = fromApi && body.kind === 'page' && reply.status === 404;
  return new ResponseError(statement, facts, isUnknownPath ? NO_PATH_HINT : '');
}

/**
 * Matches the gateway's words for a token with the read scope. The controller's own words are the same as for a missing
 * role.
 */
const INSUFFICIENT_SCOPE = /\binsufficient scope\b/i;

/** Matches the same words as plain text, which the gateway sends to clients that do not ask for JSON. */
const INSUFFICIENT_SCOPE_TEXT = /^\s*your token has insufficient scope\b[^<]*$/i;

const NO_PATH_HINT = 'The controller has no such path: check `url` and the version of the controller.';

const READ_SCOPE_HINT =
  'The token has the scope "read", which cannot change anything: create a token with the scope "write" and update the secret.';

/**
 * Returns whether a refusal comes from the API, and whether it is temporary.
 * It comes from the controller, or from the AAP gateway as its authorization. Anything in front may also answer 401,
 * 403 and 404, even in JSON. The controller puts its words under `detail` and names its product in a header (controller
 * fact 58). The gateway puts them under `details`, also with the type of a text. It sends the words alone where a proxy
 * changed `Accept`. The controller answers an unknown path with a page, which has the request's id like each of its
 * replies (controller fact 52).
 * 429 and 5xx are temporary. So is a 401, 403 or 404 that is not the API's own: an ingress without its backend sends
 * them.
 */
function classify(reply: Reply, body: Body): { fromApi: boolean; transient: boolean } {
  const { status } = reply;
  const fromApi = isFromApi(reply, body);
  const isOverload = status === 429 || status === 408 || status === 425 || status >= 500;
  const isAmbiguous = status === 401 || status === 403 || status === 404;
  return { fromApi, transient: isOverload ? status !== 501 && status !== 505 : !fromApi && isAmbiguous };
}

function isFromApi({ status, headers, body: text }: Reply, body: Body): boolean {
  if (status === 404 && headers['x-api-request-id'] !== undefined) return true;
  if (status === 403 && INSUFFICIENT_SCOPE_TEXT.test(text)) return true;
  if (body.kind !== 'json') return false;
  return ![401, 403, 404].includes(status) || headers['x-api-product-name'] !== undefined || hasDetail(body.value);
}

function hasDetail(value: unknown): boolean {
  return isRecord(value) && (typeof value['detail'] === 'string' || typeof value['details'] === 'string');
}

function unusable(request: Request, reply: Reply, { kind }: Body): ResponseError {
  const words = kind === 'page' ? errorText(reply.body) : 'the JSON is cut or damaged';
  const what = kind === 'page' ? `a page instead of the API's JSON: "${words}"` : words;
  return new ResponseError(
    `${describeRequest(request)} answered ${reply.status} with ${what}${requestId(reply)}.${frontHint(reply)}`,
    { status: reply.status, words, fromApi: false, transient: true, retryAfterMs: retryAfter(reply) },
  );
}

const FRONT_HINT = ' Something in front of the controller (a proxy, a load balancer, a login page) may have answered.';

/**
 * Returns a hint about what is in front of the controller. A proxy is recognized by its own status, nginx by its page.
 */
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

function redirectHint(request: Request, reply: Reply): string | undefined {
  const target = redirectTarget(request, reply);
  if (target === undefined) return undefined;
  const address = `${target.origin}${target.pathname}`;
  return target.origin === request.url.origin
    ? ` It points to ${address}.`
    : ` It points to ${address}: credentials are not sent to another address. If that is the controller, set \`url\` to ${target.origin}.`;
}

function requestId(reply: Reply): string {
  const id = reply.headers['x-api-request-id'];
  return typeof id === 'string' && /^[\w-]{1,64}$/.test(id) ? ` (X-API-Request-Id ${id})` : '';
}
