import { alertWords, certificateWords } from './certificate-errors.ts';
import { ProxyError } from './connect-tunnel.ts';
import { ConnectionError } from './errors.ts';
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

/** Converts an error of Node into a ConnectionError that says what happened and what to do. */
export function connectionFault(error: unknown, fault: Fault): ConnectionError {
  const { request, proxy, mayHaveArrived } = fault;
  const what = `${request.method} ${request.url.origin}${request.url.pathname}`;
  if (fault.timedOut) return timeoutFault(what, error, fault);
  if (error instanceof ProxyError && error.status !== undefined) return refusedTunnel(what, error, fault);
  // Node is connected to the proxy, before a tunnel is open and always for a plain http target.
  const cause = error instanceof ProxyError ? error.cause : error;
  const toProxy = proxy !== undefined && (error instanceof ProxyError || request.url.protocol === 'http:');
  const peer = toProxy ? proxyPeer(proxy) : serverPeer(request.url);
  const code = errorCode(cause);
  const certificate = certificateWords(code, peer.name, cause);
  const alert = fault.reused ? undefined : alertWords(code, peer.name, fault.clientCertificate && !toProxy);
  const final = certificate ?? alert;
  if (final !== undefined) {
    return new ConnectionError(`${what}: ${final}`, {
      code,
      mayHaveArrived: false,
      transient: fault.answered,
      cause: error,
    });
  }
  return new ConnectionError(`${what}: ${networkWords(code, peer, cause)}`, {
    code,
    mayHaveArrived,
    transient: code !== 'ERR_INVALID_URL',
    cause: error,
  });
}

function timeoutFault(what: string, error: unknown, { request, proxy, mayHaveArrived }: Fault): ConnectionError {
  const seconds = request.timeoutMs / 1000;
  const missing = mayHaveArrived ? 'no whole reply' : 'no connection';
  const route = proxy === undefined ? '' : ` through the proxy ${proxy.origin}`;
  return new ConnectionError(
    `${what}: ${missing}${route} within ${seconds} s (\`request_timeout\`). Check that the controller is up and reachable from this runner.`,
    { code: 'TIMEOUT', mayHaveArrived, transient: true, cause: error },
  );
}

/**
 * Returns the error for a proxy that refused the tunnel: the server received nothing. A 5xx, 408 or 429 may be
 * temporary; any other status is the proxy's rule.
 */
function refusedTunnel(what: string, error: ProxyError, { request, proxy, answered }: Fault): ConnectionError {
  const status = error.status ?? 0;
  const variable = proxy?.variable ?? 'https_proxy';
  const next =
    // tinyproxy answers 401 where others answer 407.
    status === 407 || status === 401
      ? `Check the user name and password in \`${variable}\`.`
      : `Check \`${variable}\` and \`no_proxy\`, and whether the proxy may reach ${request.url.host}.`;
  return new ConnectionError(
    `${what}: the proxy ${proxy?.origin ?? ''} refused the way to ${request.url.host}: ${error.message}. ${next}`,
    {
      code: `PROXY_${status}`,
      mayHaveArrived: false,
      transient: answered || status >= 500 || status === 408 || status === 429,
      cause: error,
    },
  );
}

/** The server or proxy that Node was connected to, as a message names it, and what to check. */
interface Peer {
  name: string;
  hostname: string;
  check: string;
}

function proxyPeer(proxy: ProxyServer): Peer {
  return {
    name: `the proxy ${proxy.origin}`,
    hostname: proxy.hostname,
    check: `\`${proxy.variable}\` and \`no_proxy\``,
  };
}

function serverPeer(url: URL): Peer {
  return { name: url.host, hostname: url.hostname, check: '`url`' };
}

function networkWords(code: string, { name, hostname, check }: Peer, error: unknown): string {
  switch (code) {
    case 'ENOTFOUND':
      return `the host name ${hostname} is not known. Check ${check}, and whether this runner can resolve the name.`;
    case 'EAI_AGAIN':
      return `the host name ${hostname} could not be resolved at the moment. Check ${check}, and the runner's name service.`;
    case 'ECONNREFUSED':
      return `${name} refused the connection. Check ${check}, the port, and whether the server is up.`;
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
      return `there is no route to ${name} from this runner. Check ${check} and the network, or use a self-hosted runner.`;
    case 'ETIMEDOUT':
      return `${name} did not take the connection in time. Check ${check}, and the network between it and this runner.`;
    case 'ECONNRESET':
    case 'EPIPE':
      return `the connection to ${name} was cut before the reply was whole. Check the network, and whatever stands between.`;
    case 'ERR_SSL_WRONG_VERSION_NUMBER':
    case 'ERR_SSL_PACKET_LENGTH_TOO_LONG':
      return `${name} does not speak TLS. Check whether ${check} should begin with http: instead of https:.`;
    default:
      return `${reason(error)}.`;
  }
}

/** Returns Node's error code. OpenSSL's reason for a failed handshake is only in the text of an EPROTO. */
function errorCode(error: unknown): string {
  const { code, message } = firstError(error);
  const openssl = code === 'EPROTO' ? /:SSL routines:[^:]*:([^:]+):/.exec(message)?.[1] : undefined;
  if (openssl !== undefined) return `ERR_SSL_${openssl.toUpperCase().replaceAll(' ', '_')}`;
  return code ?? 'UNKNOWN';
}

function reason(error: unknown): string {
  const { message } = firstError(error);
  const openssl = /:SSL routines:[^:]*:([^:]+):/.exec(message)?.[1];
  if (openssl !== undefined) return `the TLS handshake failed (${openssl})`;
  return message === '' ? 'the connection failed' : message.replace(/\s+/g, ' ').replace(/\.$/, '');
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
