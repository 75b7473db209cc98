import tls from 'node:tls';

let trusted = false;

/**
 * Trusts the authorities of the machine's own store beside those that Node brings, for every connection of this
 * process. Companies put their private authority into the machine's store, where Node alone does not look.
 * Node older than 24.5 cannot be told so; the error for an unknown authority then says it.
 */
export function trustSystemAuthorities(): void {
  if (trusted) return;
  trusted = true;
  if (!canTrustSystemAuthorities()) return;
  const authorities = new Set([...tls.getCACertificates('default'), ...tls.getCACertificates('system')]);
  tls.setDefaultCACertificates([...authorities]);
}

/** Whether this Node can read the machine's store of authorities. */
export function canTrustSystemAuthorities(): boolean {
  return typeof tls.setDefaultCACertificates === 'function' && typeof tls.getCACertificates === 'function';
}
