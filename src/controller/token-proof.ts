import { ResponseError } from '../http/errors.ts';
import type { CallOptions, Controller } from './client.ts';
import type { ApiRoot } from './discovery.ts';

/** Thrown when the replies do not prove that a token is revoked. */
export class ProofError extends Error {
  override readonly name = 'ProofError';
}

/** The message when the API still accepts a revoked token. */
export const STILL_VALID = 'The controller confirmed the revocation, but still accepts the token.';
export const NEVER_WORKED =
  'The controller refuses the token. That proves nothing, because the token may never have worked.';
export const UNKNOWN_VALUE = 'The inputs differ from those of the main step, so the value of the token is unknown.';

/**
 * Returns whether the API accepts these credentials. False only for a 401 in the API's own JSON: a timeout, a page, a
 * 403 and a 5xx prove nothing about a token.
 * @throws ResponseError, ConnectionError, the signal's reason
 */
export async function isAccepted(controller: Controller, options: CallOptions): Promise<boolean> {
  try {
    await controller.get('me/', options);
    return true;
  } catch (error) {
    if (error instanceof ResponseError && error.status === 401 && error.fromApi) return false;
    throw error;
  }
}

/** Returns whether the API requires credentials for this path. Its root and `ping/` need none. */
export function needsUser(url: URL, { api }: ApiRoot): boolean {
  const path = url.href.startsWith(api.href) ? url.href.slice(api.href.length).replace(/\?.*/, '') : '';
  return path !== '' && path !== 'ping/';
}
