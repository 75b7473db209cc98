import { serverOf } from '../../http/connection-errors.ts';
import { type HttpStatement, ResponseError } from '../../http/errors.ts';
import { type Body, describeRequest, isSuccess, redirectTarget, retryAfter } from '../../http/json-reply.ts';
import { errorText } from '../../http/reply-text.ts';
import type { Reply, Request } from '../../http/transport.ts';
import { isRecord } from '../fields.ts';
import { type ControllerStatement, ReadScopeError, type ReplyValues } from './reply-errors.ts';

/**
 * Returns the error for a reply that is not the JSON of a success, from the controller or from something in front of
 * it. The error says what answered what, and whether waiting can help.
 */
export function readRefusal(request: Request, reply: Reply, body: Body): ResponseError {
  if (isSuccess(reply)) return unusable(request, reply, body);
  const { fromApi, transient } = classify(reply, body);
  const words = errorText(body.kind === 'json' ? body.value : reply.body);
  const values = replyValues(request, reply);
  const facts = { status: reply.status, words, fromApi, transient, retryAfterMs: retryAfter(reply) };
  if (fromApi && reply.status === 403 && INSUFFICIENT_SCOPE.test(words))
    return new ReadScopeError({ id: 'token-scope-read', values } satisfies ControllerStatement, facts);
  const statement =
    redirected(request, reply, values) ?? toTlsPort(request, reply) ?? refused(reply, body, fromApi, values);
  return new ResponseError(statement, facts);
}

/**
 * Matches the gateway's words for a token with the read scope. The controller's own words are the same as for a missing
 * role.
 */
const INSUFFICIENT_SCOPE = /\binsufficient scope\b/i;

/** Matches the same words as plain text, which the gateway sends to clients that do not ask for JSON. */
const INSUFFICIENT_SCOPE_TEXT = /^\s*your token has insufficient scope\b[^<]*$/i;

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
  const { proxy } = reply;
  const values = replyValues(request, reply);
  const page = kind === 'page' ? errorText(reply.body) : '';
  const facts = {
    status: reply.status,
    words: kind === 'page' ? page : 'the JSON is cut or damaged',
    fromApi: false,
    transient: true,
    retryAfterMs: retryAfter(reply),
  };
  const inFront: ControllerStatement =
    kind === 'page'
      ? { id: 'reply-page-from-intermediary', values: { ...values, page } }
      : { id: 'reply-cut-from-intermediary', values };
  if (proxy === undefined) return new ResponseError(inFront, facts);
  const fromProxy: ControllerStatement =
    kind === 'page'
      ? { id: 'reply-page-from-proxy', values: { ...values, page, proxy } }
      : { id: 'reply-cut-from-proxy', values: { ...values, proxy } };
  return new ResponseError(fromProxy, facts);
}

/**
 * Returns what a refusal says about its origin. A proxy is recognized by its own status, nginx by its page.
 */
function refused(reply: Reply, body: Body, fromApi: boolean, values: ReplyValues): ControllerStatement {
  if (fromApi) return { id: body.kind === 'page' && reply.status === 404 ? 'path-unknown' : 'reply-refused', values };
  if (reply.status === 407) return { id: 'reply-proxy-login', values };
  if (reply.status === 400 && /No required SSL certificate|SSL certificate error/i.test(reply.body)) {
    return { id: 'reply-client-certificate', values };
  }
  const { proxy } = reply;
  return proxy === undefined
    ? { id: 'reply-from-intermediary', values }
    : { id: 'reply-from-proxy', values: { ...values, proxy } };
}

/** Returns the statement for the page with which a server refuses plain HTTP on its TLS port: nginx, Apache or Go. */
function toTlsPort(request: Request, { status, body }: Reply): HttpStatement | undefined {
  const { url } = request;
  if (url.protocol !== 'http:' || status !== 400 || !PLAIN_TO_TLS.test(body)) return undefined;
  return { id: 'server-speaks-tls', values: { request: describeRequest(request), server: serverOf(url) } };
}

const PLAIN_TO_TLS =
  /plain HTTP request was sent to HTTPS port|speaking plain HTTP to an SSL-enabled server port|HTTP request to an HTTPS server/;

function redirected(request: Request, reply: Reply, values: ReplyValues): ControllerStatement | undefined {
  const address = redirectTarget(request, reply);
  if (address === undefined) return undefined;
  const { origin } = address;
  const target = `${origin}${address.pathname}`;
  return origin === request.url.origin
    ? { id: 'reply-redirected', values: { ...values, target } }
    : { id: 'reply-redirected-elsewhere', values: { ...values, target, origin } };
}

function replyValues(request: Request, { status, headers }: Reply): ReplyValues {
  const id = headers['x-api-request-id'];
  const requestId = typeof id === 'string' && /^[\w-]{1,64}$/.test(id) ? ` (X-API-Request-Id ${id})` : '';
  return { request: describeRequest(request), status, requestId };
}
