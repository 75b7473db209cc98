import type { ApiRoot } from '../controller/connection/discovery.ts';
import { tokensUrl } from '../controller/tokens.ts';
import type { StepSink } from '../sink.ts';
import type { IssuedTokenState } from '../state.ts';

/**
 * Returns until when a token is valid and where to delete it, for a token that is not proved to be revoked.
 * @param expires ISO 8601, or `''` when unknown
 */
export function tokenLeft(root: ApiRoot, expires: string): string {
  const usual = root.gateway ? 'one year' : '1000 years';
  const until =
    expires === ''
      ? `The token is valid for ${usual} by default.`
      : `The token is valid until ${expires.slice(0, 10)}.`;
  return `${until} Delete it in the list of this user's tokens: ${tokensUrl(root).href}`;
}

/** Warns about a token of the main step that the post step cannot revoke. */
export function warnOfLeft(sink: StepSink, left: IssuedTokenState | undefined): void {
  if (left === undefined) return;
  const { root, expires, sealed } = left;
  const why =
    sealed === ''
      ? 'The main step was stopped before the reply to its token request arrived. The controller may have issued a token that this run does not know.'
      : 'The post step could not revoke the OAuth2 token of this run: its inputs differ from those of the main step.';
  sink.warn(`${why} ${tokenLeft(root, expires)}`);
}
