import type { ApiRoot } from '../controller/connection/discovery.ts';
import { tokensUrl } from '../controller/tokens.ts';
import { message, text, withMore } from '../messages/message.ts';
import type { StepSink } from '../sink.ts';
import type { IssuedTokenState } from '../state.ts';

/**
 * Returns until when a token is valid and where to delete it, for a token that is not proved to be revoked.
 * @param expires ISO 8601, or `''` when unknown
 */
export function tokenLeft(root: ApiRoot, expires: string): string {
  const url = tokensUrl(root).href;
  if (expires !== '') return text('token-valid-until', { date: expires.slice(0, 10), url });
  return text(root.gateway ? 'token-valid-one-year' : 'token-valid-1000-years', { url });
}

/** Warns about a token of the main step that the post step cannot revoke. */
export function warnOfLeft(sink: StepSink, left: IssuedTokenState | undefined): void {
  if (left === undefined) return;
  const { root, expires, sealed } = left;
  const warning = message(sealed === '' ? 'token-request-interrupted' : 'issued-token-inputs-differ');
  sink.warn(withMore(warning, tokenLeft(root, expires)));
}
