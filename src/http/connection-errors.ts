import { alertFault, certificateFault } from './certificate-errors.ts';
import { ProxyError } from './connect-tunnel.ts';
import { ConnectionError, type HttpStatement } from './errors.ts';
import type { ProxyServer } from './proxy.ts';
import type { Request } from './transport.ts';

/** What is known about an exchange without a complete reply. */
export interface Fault {
  request: Request;
  /** The proxy of the connection, if there is one. */
  proxy: ProxyServer | undefined;
  mayHaveArrived: boolean;
  timedOut: boolean;
  /** Whether the connection had served an earlier request, so that its handshake was complete. */
  reused: boolean;
  /**
   * Whether the server has answered on this route before. Then a certificate or a proxy's rule was right before and may
   * be right again.
   */
  answered: boolean;
  /** Whether a client certificate was configured. */
  clientCertificate: boolean;
}

/** Node's codes for a reply to the TLS handshake that is not TLS: the port expects plain HTTP, or is of another service. */
const NOT_TLS = new Set(['ERR_SSL_WRONG_VERSION_NUMBER', 'ERR_SSL_PACKET_LENGTH_TOO_LONG']);

/** Returns the error for a plain HTTP request to a port that expects TLS. */
export function speaksTls(
  { method, url }: Pick<Request, 'method' | 'url'>,
  code: string,
  cause: unknown,
): ConnectionError {
  const values = { request: `${method} ${url.origin}${url.pathname}`, server: serverOf(url) };
  const statement: HttpStatement = { id: 'server-speaks-tls', values };
  return new ConnectionError(statement, { code, mayHaveArrived: false, transient: false, cause });
}

/** Returns host and port of a URL. The port is named: with the other scheme it would not be the default. */
export function serverOf({ hostname, port, protocol }: URL): string {
  return `${hostname}:${port || (protocol === 'https:' ? 443 : 80)}`;
}

/** Converts an error of Node into a ConnectionError. */
export function connectionFault(error: unknown, fault: Fault): ConnectionError {
  const { proxy, mayHaveArrived, answered } = fault;
  const request = `${fault.request.method} ${fault.request.url.origin}${fault.request.url.pathname}`;
  if (fault.timedOut) {
    const facts = { code: 'TIMEOUT', mayHaveArrived, transient: true, cause: error };
    return new ConnectionError(timeoutStatement(request, fault), facts);
  }
  if (error instanceof ProxyError && error.refusal !== undefined)
    return refusedTunnel(request, error, error.refusal, fault);
  // Node is connected to the proxy, before a tunnel is open and always for a plain http target.
  const cause = error instanceof ProxyError ? error.cause : error;
  const isPlain = fault.request.url.protocol === 'http:';
  const through = proxy !== undefined && (error instanceof ProxyError || isPlain) ? proxy : undefined;
  const code = errorCode(cause);
  const handshake = { request, server: through === undefined ? fault.request.url.host : `the proxy ${through.origin}` };
  const isShown = fault.clientCertificate && through === undefined;
  const final =
    certificateFault(code, handshake, cause) ?? (fault.reused ? undefined : alertFault(code, handshake, isShown));
  if (final !== undefined) {
    const { statement, ...advice } = final;
    return new ConnectionError(statement, {
      ...advice,
      code,
      mayHaveArrived: false,
      transient: answered,
      cause: error,
    });
  }
  const known =
    through === undefined ? serverStatement(code, request, fault.request.url) : proxyStatement(code, request, through);
  return new ConnectionError(known ?? otherStatement(request, cause), {
    code,
    mayHaveArrived,
    transient: code !== 'ERR_INVALID_URL' && (answered || fault.reused || !NOT_TLS.has(code)),
    cause: error,
  });
}

function timeoutStatement(request: string, { request: { timeoutMs }, proxy, mayHaveArrived }: Fault): HttpStatement {
  const values = { request, seconds: timeoutMs / 1000 };
  if (proxy === undefined) return { id: mayHaveArrived ? 'request-unanswered' : 'request-not-connected', values };
  const id = mayHaveArrived ? 'proxied-request-unanswered' : 'proxied-request-not-connected';
  return { id, values: { ...values, proxy: proxy.origin } };
}

/**
 * Returns the error for a proxy that refused the tunnel: the server received nothing. A 5xx, 408 or 429 may be
 * temporary; any other status is the proxy's rule.
 */
function refusedTunnel(
  request: string,
  cause: ProxyError,
  { status, answer }: { status: number; answer: string },
  fault: Fault,
): ConnectionError {
  const { proxy, answered } = fault;
  const values = {
    request,
    proxy: proxy?.origin ?? '',
    host: fault.request.url.host,
    answer,
    variable: proxy?.variable ?? 'https_proxy',
  };
  // tinyproxy answers 401 where others answer 407.
  const id = status === 407 || status === 401 ? 'proxy-login-refused' : 'proxy-tunnel-refused';
  return new ConnectionError({ id, values } satisfies HttpStatement, {
    code: `PROXY_${status}`,
    mayHaveArrived: false,
    transient: answered || status >= 500 || status === 408 || status === 429,
    cause,
  });
}

function serverStatement(code: string, request: string, url: URL): HttpStatement | undefined {
  const { host: server, hostname: host } = url;
  switch (code) {
    case 'ENOTFOUND':
      return { id: 'server-name-unknown', values: { request, host } };
    case 'EAI_AGAIN':
      return { id: 'server-name-unresolved', values: { request, host } };
    case 'ECONNREFUSED':
      return { id: 'server-connection-refused', values: { request, server } };
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
      return { id: 'server-no-route', values: { request, server } };
    case 'ETIMEDOUT':
      return { id: 'server-not-connected', values: { request, server } };
    case 'ECONNRESET':
    case 'EPIPE':
      return { id: 'server-connection-cut', values: { request, server } };
    case 'ERR_SSL_WRONG_VERSION_NUMBER':
    case 'ERR_SSL_PACKET_LENGTH_TOO_LONG':
      return { id: 'server-not-tls', values: { request, server: serverOf(url) } };
    default:
      return undefined;
  }
}

function proxyStatement(
  code: string,
  request: string,
  { origin: proxy, hostname: host, variable }: ProxyServer,
): HttpStatement | undefined {
  switch (code) {
    case 'ENOTFOUND':
      return { id: 'proxy-name-unknown', values: { request, host, variable } };
    case 'EAI_AGAIN':
      return { id: 'proxy-name-unresolved', values: { request, host, variable } };
    case 'ECONNREFUSED':
      return { id: 'proxy-connection-refused', values: { request, proxy, variable } };
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
      return { id: 'proxy-no-route', values: { request, proxy, variable } };
    case 'ETIMEDOUT':
      return { id: 'proxy-not-connected', values: { request, proxy, variable } };
    case 'ECONNRESET':
    case 'EPIPE':
      return { id: 'proxy-connection-cut', values: { request, proxy } };
    case 'ERR_SSL_WRONG_VERSION_NUMBER':
    case 'ERR_SSL_PACKET_LENGTH_TOO_LONG':
      return { id: 'proxy-not-tls', values: { request, proxy, variable } };
    default:
      return undefined;
  }
}

function otherStatement(request: string, error: unknown): HttpStatement {
  const { message } = firstError(error);
  const openssl = /:SSL routines:[^:]*:([^:]+):/.exec(message)?.[1];
  if (openssl !== undefined) return { id: 'tls-handshake-failed', values: { request, reason: openssl } };
  if (message === '') return { id: 'connection-failed', values: { request } };
  return { id: 'connection-error', values: { request, reason: message.replace(/\s+/g, ' ').replace(/\.$/, '') } };
}

/** Returns Node's error code. OpenSSL's reason for a failed handshake is only in the text of an EPROTO. */
function errorCode(error: unknown): string {
  const { code, message } = firstError(error);
  const openssl = code === 'EPROTO' ? /:SSL routines:[^:]*:([^:]+):/.exec(message)?.[1] : undefined;
  if (openssl !== undefined) return `ERR_SSL_${openssl.toUpperCase().replaceAll(' ', '_')}`;
  return code ?? 'UNKNOWN';
}

/** Returns the first cause of an error. Node reports several failed addresses (IPv6 and IPv4) as one AggregateError. */
function firstError(error: unknown): { code: string | undefined; message: string } {
  const several = (error as { errors?: unknown } | undefined)?.errors;
  const { code, message } = (Array.isArray(several) ? several[0] : error) as { code?: unknown; message?: unknown };
  return {
    code: typeof code === 'string' ? code : undefined,
    message: typeof message === 'string' ? message : '',
  };
}
