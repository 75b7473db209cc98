import { ResponseError } from '../http/errors.ts';
import type { CallOptions, Controller } from './client.ts';
import type { ApiRoot } from './discovery.ts';

/** The replies do not prove that a token is dead. */
export class ProofError extends Error {
  override readonly name = 'ProofError';
}

/** Why a reply to the request that should prove it does not. */
export const STILL_VALID = 'The controller confirmed the revocation, but still accepts the token.';
export const NEVER_WORKED =
  'The controller refuses the token. That proves nothing, because the token may never have worked.';
export const UNKNOWN_VALUE = 'The inputs differ from those of the main step, so the value of the token is unknown.';

/**
 * Whether the API accepts these credentials. False only for a 401 in the API's own JSON: a time-out, a page, a 403 and a 5xx
 * prove nothing about a token.
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

/** Whether the API answers this path to users only: to its root and to `ping/` it answers without credentials, too. */
export function needsUser(url: URL, { api }: ApiRoot): boolean {
  const path = url.href.startsWith(api.href) ? url.href.slice(api.href.length).replace(/\?.*/, '') : '';
  return path !== '' && path !== 'ping/';
}
