import type https from 'node:https';
import tls from 'node:tls';

/** How a server's certificate is verified, and which client certificate is sent. All PEM. */
export interface TlsOptions {
  /** Certificate authorities that are trusted in addition to Node's and the machine's. */
  authorities?: readonly string[] | undefined;
  /** The client certificate that is sent when the server asks for one. */
  client?: { certificate: string; key: string } | undefined;
  /** False accepts any certificate. */
  verify?: boolean | undefined;
}

let systemIsTrusted = false;

/**
 * Trusts further authorities in addition to Node's own (and NODE_EXTRA_CA_CERTS), for every TLS connection of this
 * process. Node before 24.5 gets them with each connection instead; see `connectionTls`.
 */
export function trustAuthorities(authorities: readonly string[]): void {
  if (authorities.length === 0 || !canTrustSystemAuthorities()) return;
  tls.setDefaultCACertificates([...new Set([...tls.getCACertificates('default'), ...authorities])]);
}

/**
 * Trusts the authorities in the machine's own store too. Companies install their private authority there, but Node does
 * not read it by default. Reading the store takes 50 to 80 ms. So it is done only after a certificate was refused for
 * its authority, and then the connection is retried.
 * @returns false when it was done before, or when this Node does not support it
 */
export function trustSystemAuthorities(): boolean {
  if (systemIsTrusted || !canTrustSystemAuthorities()) return false;
  systemIsTrusted = true;
  trustAuthorities(tls.getCACertificates('system'));
  return true;
}

/** Returns whether this Node can read the machine's store of authorities (24.5 and later). */
export function canTrustSystemAuthorities(): boolean {
  return typeof tls.setDefaultCACertificates === 'function' && typeof tls.getCACertificates === 'function';
}

/** Returns the options of one TLS connection to the server. Never used for a proxy. */
export function connectionTls(options: TlsOptions): https.AgentOptions {
  const { authorities = [], client, verify = true } = options;
  return {
    ...(client === undefined ? {} : { cert: client.certificate, key: client.key }),
    ...(verify ? {} : { rejectUnauthorized: false }),
    // `ca` replaces Node's own list, so it must include that list.
    ...(authorities.length > 0 && !canTrustSystemAuthorities()
      ? { ca: [...tls.rootCertificates, ...authorities] }
      : {}),
  };
}
