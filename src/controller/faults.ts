import { ConnectionError } from '../errors.ts';
import { canTrustSystemAuthorities } from './tls.ts';
import type { Request } from './transport.ts';

/** What happened to an exchange that brought no whole reply. */
interface Fault {
  request: Request;
  mayHaveArrived: boolean;
  timedOut: boolean;
}

/** Certificate faults by Node's code: what is wrong, and what to do. Final: waiting does not mend a certificate. */
const CERTIFICATE_FAULTS: Readonly<Record<string, string>> = {
  CERT_HAS_EXPIRED: 'its certificate has expired. Renew it on the controller (or on the proxy in front of it)',
  CERT_NOT_YET_VALID: 'its certificate is not valid yet. Check the clocks of the controller and of this runner',
  ERR_TLS_CERT_ALTNAME_INVALID:
    'its certificate is for another host name. Set `url` to a name that the certificate has, or renew the certificate',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is signed by itself, and not by an authority that this runner trusts',
  SELF_SIGNED_CERT_IN_CHAIN: 'its certificate comes from an authority that this runner does not trust',
  UNABLE_TO_GET_ISSUER_CERT: 'its certificate comes from an authority that this runner does not know',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'its certificate comes from an authority that this runner does not know',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate comes from an authority that this runner does not know',
  CERT_REVOKED: 'its certificate was revoked. Renew it on the controller',
  CERT_UNTRUSTED: 'its certificate is not trusted by this runner',
  CERT_SIGNATURE_FAILURE: 'the signature of its certificate is wrong',
};

/** Codes for which the authority is what is missing. */
const UNKNOWN_AUTHORITY = /SELF_SIGNED|ISSUER|LEAF|UNTRUSTED/;

/** Turns what Node threw into a ConnectionError that says what happened and what to do next. */
export function connectionFault(error: unknown, fault: Fault): ConnectionError {
  const { request, mayHaveArrived, timedOut } = fault;
  const what = `${request.method} ${request.url.origin}${request.url.pathname}`;
  if (timedOut) {
    const seconds = request.timeoutMs / 1000;
    const where = mayHaveArrived ? `no whole reply within ${seconds} s` : `no connection within ${seconds} s`;
    return new ConnectionError(
      `${what}: ${where} (\`request_timeout\`). Check that the controller is up and reachable from this runner.`,
      { code: 'TIMEOUT', mayHaveArrived, passing: true, cause: error },
    );
  }
  const code = errorCode(error);
  const certificate = CERTIFICATE_FAULTS[code];
  if (certificate !== undefined) {
    return new ConnectionError(`${what}: ${request.url.host} was not trusted: ${certificate}.${authorityHint(code)}`, {
      code,
      mayHaveArrived: false,
      passing: false,
      cause: error,
    });
  }
  return new ConnectionError(`${what}: ${plainWords(code, request.url, error)}`, {
    code,
    mayHaveArrived,
    passing: code !== 'ERR_INVALID_URL',
    cause: error,
  });
}

function authorityHint(code: string): string {
  if (!UNKNOWN_AUTHORITY.test(code)) return '';
  const hint = ' Add the authority to the certificate store of the runner, or name it in NODE_EXTRA_CA_CERTS.';
  return canTrustSystemAuthorities()
    ? hint
    : `${hint} This Node (${process.version}) does not read the machine's store; Node 24.5 does.`;
}

function plainWords(code: string, url: URL, error: unknown): string {
  switch (code) {
    case 'ENOTFOUND':
      return `the host name ${url.hostname} is not known. Check \`url\`, and whether this runner can resolve the name.`;
    case 'EAI_AGAIN':
      return `the host name ${url.hostname} could not be resolved at the moment. Check the runner's name service.`;
    case 'ECONNREFUSED':
      return `${url.host} refused the connection. Check \`url\` and its port, and whether the controller is up.`;
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
      return `there is no route to ${url.host} from this runner. Check the network, or use a self-hosted runner.`;
    case 'ETIMEDOUT':
      return `${url.host} did not take the connection in time. Check the network between this runner and the controller.`;
    case 'ECONNRESET':
    case 'EPIPE':
      return 'the connection was cut before the reply was whole.';
    case 'ERR_SSL_WRONG_VERSION_NUMBER':
    case 'ERR_SSL_PACKET_LENGTH_TOO_LONG':
      return `${url.host} does not speak TLS. Check whether \`url\` should begin with http: instead of https:.`;
    case 'ERR_PROXY_TUNNEL':
      return `the proxy refused the way to ${url.host} (${reason(error)}). Check https_proxy and no_proxy.`;
    default:
      return `${reason(error)}.`;
  }
}

function errorCode(error: unknown): string {
  // Several addresses tried (IPv6 and IPv4) come as one AggregateError; its first cause tells.
  const first = error instanceof AggregateError ? (error.errors[0] as unknown) : error;
  const code = (first as { code?: unknown } | undefined)?.code;
  return typeof code === 'string' ? code : 'UNKNOWN';
}

function reason(error: unknown): string {
  const first = error instanceof AggregateError ? (error.errors[0] as unknown) : error;
  return first instanceof Error ? first.message.replace(/\s+/g, ' ').replace(/\.$/, '') : 'the connection failed';
}
