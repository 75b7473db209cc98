import type { HttpStatement } from './errors.ts';
import { canTrustSystemAuthorities } from './tls.ts';

/** The request, and the server or proxy that refused, as a message names it, such as `tower.example.com`. */
export interface Handshake {
  request: string;
  server: string;
}

/** What is wrong, and more about it. */
export interface HandshakeFault {
  statement: HttpStatement;
  hint?: HttpStatement;
  notes?: HttpStatement[];
}

/** Certificate errors by Node's code. They are final: waiting does not fix a certificate. */
const FAULTS = {
  CERT_HAS_EXPIRED: 'certificate-expired',
  CERT_NOT_YET_VALID: 'certificate-not-yet-valid',
  ERR_TLS_CERT_ALTNAME_INVALID: 'certificate-other-host',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'certificate-self-signed',
  SELF_SIGNED_CERT_IN_CHAIN: 'certificate-authority-untrusted',
  UNABLE_TO_GET_ISSUER_CERT: 'certificate-authority-unknown',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'certificate-authority-unknown',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'certificate-authority-unknown',
  CERT_REVOKED: 'certificate-revoked',
  CERT_UNTRUSTED: 'certificate-untrusted',
  CERT_SIGNATURE_FAILURE: 'certificate-signature-wrong',
  INVALID_PURPOSE: 'certificate-not-for-servers',
  INVALID_CA: 'certificate-signer-no-authority',
  EE_KEY_TOO_SMALL: 'certificate-key-short',
  CA_MD_TOO_WEAK: 'certificate-digest-outdated',
} as const satisfies Readonly<Record<string, HttpStatement['id']>>;

/** Matches the codes of a missing certificate authority. */
const UNKNOWN_AUTHORITY = /SELF_SIGNED|ISSUER|LEAF|UNTRUSTED/;

/** Returns whether other trusted authorities could fix the error. */
export function isUnknownAuthority(code: string): boolean {
  return UNKNOWN_AUTHORITY.test(code) && isCertificateCode(code);
}

/**
 * Returns what is wrong with a server's certificate.
 * @returns undefined when the code is about something else
 */
export function certificateFault(code: string, handshake: Handshake, error: unknown): HandshakeFault | undefined {
  if (!isCertificateCode(code)) return undefined;
  const names = code === 'ERR_TLS_CERT_ALTNAME_INVALID' ? namesIn(error) : '';
  const statement: HttpStatement =
    names === ''
      ? { id: FAULTS[code], values: { ...handshake } }
      : { id: 'certificate-other-names', values: { ...handshake, names } };
  if (!UNKNOWN_AUTHORITY.test(code) || canTrustSystemAuthorities()) return { statement };
  return { statement, notes: [{ id: 'certificate-store-not-read', values: { node: process.version } }] };
}

function isCertificateCode(code: string): code is keyof typeof FAULTS {
  return Object.hasOwn(FAULTS, code);
}

/** Returns the names that the certificate does contain. */
function namesIn(error: unknown): string {
  const certificate = (error as { cert?: { subjectaltname?: unknown } }).cert;
  const names = typeof certificate?.subjectaltname === 'string' ? certificate.subjectaltname.slice(0, 300) : '';
  return names.replaceAll('DNS:', '').replaceAll('IP Address:', '');
}

/** TLS alerts with which a server ends the handshake, by the end of Node's code. */
const ALERTS = [
  [/ALERT_CERTIFICATE_REQUIRED$/, 'client-certificate-required'],
  [/ALERT_UNKNOWN_CA$/, 'client-certificate-authority-unknown'],
  [/ALERT_CERTIFICATE_EXPIRED$/, 'client-certificate-expired'],
  [/ALERT_CERTIFICATE_REVOKED$/, 'client-certificate-revoked'],
  [
    /ALERT_(BAD_CERTIFICATE|CERTIFICATE_UNKNOWN|UNSUPPORTED_CERTIFICATE|ACCESS_DENIED|DECRYPT_ERROR)$/,
    'client-certificate-refused',
  ],
  [/ALERT_(HANDSHAKE_FAILURE|PROTOCOL_VERSION|INSUFFICIENT_SECURITY)$/, 'tls-parameters-refused'],
] as const;

/**
 * Returns why a server ended the TLS handshake. In TLS 1.3, the alert for a missing client certificate
 * comes after the client has started to send. The server reads nothing of it, since its side of the handshake never
 * ended.
 * @param isShown whether a client certificate was sent
 * @returns undefined when the code is not such an alert
 */
export function alertFault(code: string, handshake: Handshake, isShown: boolean): HandshakeFault | undefined {
  const id = ALERTS.find(([pattern]) => pattern.test(code))?.[1];
  if (id === undefined) return undefined;
  const missing =
    id === 'client-certificate-required' ? 'give-client-certificate' : 'give-client-certificate-if-wanted';
  return {
    statement: { id, values: { ...handshake } },
    hint: { id: isShown ? 'check-client-certificate' : missing, values: {} },
  };
}
