import type https from 'node:https';
import tls from 'node:tls';

/** How a server's certificate is checked, and which one this side shows. All PEM. */
export interface TlsOptions {
  /** Certificates of authorities that are trusted beside Node's and the machine's. */
  authorities?: readonly string[] | undefined;
  /** What this side shows where the server asks for it. */
  client?: { certificate: string; key: string } | undefined;
  /** False takes any certificate. */
  verify?: boolean | undefined;
}

let systemIsTrusted = false;

/**
 * Trusts further authorities beside those that Node has (and NODE_EXTRA_CA_CERTS), for every connection of this
 * process: set once, it serves whatever opens TLS here. A Node before 24.5 gets them with each connection instead,
 * see `connectionTls`.
 */
export function trustAuthorities(authorities: readonly string[]): void {
  if (authorities.length === 0 || !canTrustSystemAuthorities()) return;
  tls.setDefaultCACertificates([...new Set([...tls.getCACertificates('default'), ...authorities])]);
}

/**
 * Trusts the authorities of the machine's own store too: companies put their private authority there, where Node alone
 * does not look. Reading the store takes 50 to 80 ms, so it is done when a certificate was refused for its authority,
 * and the connection tried again.
 * @returns false when that was done before, or this Node cannot do it
 */
export function trustSystemAuthorities(): boolean {
  if (systemIsTrusted || !canTrustSystemAuthorities()) return false;
  systemIsTrusted = true;
  trustAuthorities(tls.getCACertificates('system'));
  return true;
}

/** Whether this Node can read the machine's store of authorities (24.5 and later). */
export function canTrustSystemAuthorities(): boolean {
  return typeof tls.setDefaultCACertificates === 'function' && typeof tls.getCACertificates === 'function';
}

/** The options of one TLS connection to the server; never used towards a proxy. */
export function connectionTls(options: TlsOptions): https.AgentOptions {
  const { authorities = [], client, verify = true } = options;
  return {
    ...(client === undefined ? {} : { cert: client.certificate, key: client.key }),
    ...(verify ? {} : { rejectUnauthorized: false }),
    // `ca` replaces Node's own list, which therefore has to be part of it.
    ...(authorities.length > 0 && !canTrustSystemAuthorities()
      ? { ca: [...tls.rootCertificates, ...authorities] }
      : {}),
  };
}
