import { canTrustSystemAuthorities } from './tls.ts';

/**
 * Certificate errors by Node's code: what is wrong, and what to do. They are final: waiting does not fix a certificate.
 */
const FAULTS: Readonly<Record<string, string>> = {
  CERT_HAS_EXPIRED: 'its certificate has expired. Renew it on the server that `url` names',
  CERT_NOT_YET_VALID: 'its certificate is not valid yet. Check the clocks of the server and of this runner',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another host name',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is signed by itself, and this runner does not trust it',
  SELF_SIGNED_CERT_IN_CHAIN: 'its certificate comes from an authority that this runner does not trust',
  UNABLE_TO_GET_ISSUER_CERT: 'its certificate comes from an authority that this runner does not know',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'its certificate comes from an authority that this runner does not know',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate comes from an authority that this runner does not know',
  CERT_REVOKED: 'its certificate was revoked. Renew it on the server that `url` names',
  CERT_UNTRUSTED: 'its certificate is not trusted by this runner',
  CERT_SIGNATURE_FAILURE: 'the signature of its certificate is wrong',
  INVALID_PURPOSE: 'its certificate is not made for servers',
  INVALID_CA: 'its certificate was signed by one that is no authority',
  EE_KEY_TOO_SMALL: 'the key of its certificate is too short',
  CA_MD_TOO_WEAK: 'its certificate was signed by an outdated method',
};

/** Matches the codes of a missing certificate authority. */
const UNKNOWN_AUTHORITY = /SELF_SIGNED|ISSUER|LEAF|UNTRUSTED/;

/** Returns whether other trusted authorities could fix the error. */
export function isUnknownAuthority(code: string): boolean {
  return UNKNOWN_AUTHORITY.test(code) && code in FAULTS;
}

/**
 * Returns what is wrong with a server's certificate, and what to do.
 * @param server as the message names it, such as `tower.example.com`
 * @returns undefined when the code is about something else
 */
export function certificateWords(code: string, server: string, error: unknown): string | undefined {
  const fault = FAULTS[code];
  if (fault === undefined) return undefined;
  return `${server} was not trusted: ${fault}${alternatives(code, error)}.${authorityHint(code)}`;
}

/** Returns the names that the certificate does contain. */
function alternatives(code: string, error: unknown): string {
  if (code !== 'ERR_TLS_CERT_ALTNAME_INVALID') return '';
  const certificate = (error as { cert?: { subjectaltname?: unknown } }).cert;
  const names = typeof certificate?.subjectaltname === 'string' ? certificate.subjectaltname.slice(0, 300) : '';
  const has = names === '' ? '' : ` (it has ${names.replaceAll('DNS:', '').replaceAll('IP Address:', '')})`;
  return `${has}. Set \`url\` to a name that the certificate has, or renew the certificate`;
}

function authorityHint(code: string): string {
  if (!UNKNOWN_AUTHORITY.test(code)) return '';
  const what = code === 'DEPTH_ZERO_SELF_SIGNED_CERT' ? 'that certificate' : "that authority's certificate";
  const hint = ` Give ${what} as \`ca_certificate\`, or add it to the certificate store of the runner.`;
  return canTrustSystemAuthorities()
    ? hint
    : `${hint} This Node (${process.version}) does not read the machine's store; Node 24.5 does.`;
}

/** TLS alerts with which a server ends the handshake, by the end of Node's code. */
const ALERTS: readonly (readonly [RegExp, string])[] = [
  [/ALERT_CERTIFICATE_REQUIRED$/, 'it wants a client certificate'],
  [/ALERT_UNKNOWN_CA$/, 'it does not know the authority of the client certificate'],
  [/ALERT_CERTIFICATE_EXPIRED$/, 'it says that the client certificate has expired'],
  [/ALERT_CERTIFICATE_REVOKED$/, 'it says that the client certificate was revoked'],
  [
    /ALERT_(BAD_CERTIFICATE|CERTIFICATE_UNKNOWN|UNSUPPORTED_CERTIFICATE|ACCESS_DENIED|DECRYPT_ERROR)$/,
    'it does not accept the client certificate',
  ],
  [
    /ALERT_(HANDSHAKE_FAILURE|PROTOCOL_VERSION|INSUFFICIENT_SECURITY)$/,
    'it accepts none of the ways that were offered',
  ],
];

/**
 * Returns why a server ended the TLS handshake, and what to do. In TLS 1.3, the alert for a missing client certificate
 * comes after the client has started to send. The server reads nothing of it, since its side of the handshake never
 * ended.
 * @param shown whether a client certificate was sent
 * @returns undefined when the code is not such an alert
 */
export function alertWords(code: string, server: string, shown: boolean): string | undefined {
  const why = ALERTS.find(([pattern]) => pattern.test(code))?.[1];
  if (why === undefined) return undefined;
  const wanted = code.endsWith('_CERTIFICATE_REQUIRED');
  const next = shown
    ? 'Check that `client_certificate` and `client_key` are the ones that this server was set up for.'
    : `${wanted ? 'Give' : 'If it wants a client certificate, give'} \`client_certificate\` and \`client_key\`.`;
  return `${server} ended the TLS handshake: ${why}. ${next}`;
}
