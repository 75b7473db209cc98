import type { IssuedToken } from '../controller/connection/oauth.ts';
import { isRecord, text } from '../controller/fields.ts';
import { fromRandom, seal, unseal } from '../seal.ts';
import type { StepSink } from '../sink.ts';
import type { IssuedTokenState } from '../state.ts';

/*
 * The OAuth2 token of this run, for a post step that must revoke it. The revocation needs the token itself. The post
 * step's inputs do not contain it, so the main step saves it in the state. Such tokens are valid for years, so the
 * state contains it encrypted. The key comes from `client_secret`, which is long and random. Without `client_secret`,
 * the token cannot be revoked anyway.
 */

/** A token that is not proved to be revoked. */
export type LiveToken = Omit<IssuedTokenState, 'sealed' | 'expires'> & { token: IssuedToken };

/** Records for the post step, before the token request is sent, that a token may exist. */
export function leaveRequest(sink: StepSink, root: IssuedTokenState['root']): void {
  sink.leave('issued_token', { root, expires: '', worked: false, sealed: '' });
}

/** Saves the token for the post step, encrypted with the client's secret. */
export function leaveToken(sink: StepSink, { root, token, worked }: LiveToken, secret: string): void {
  const { access, refresh, expires } = token;
  sink.leave('issued_token', {
    root,
    expires,
    worked,
    sealed: seal(JSON.stringify({ access, refresh }), secret, fromRandom),
  });
}

/** Returns the token that the main step saved; undefined if it saved none, or if the secret does not decrypt it. */
export function openToken(left: IssuedTokenState, secret: string): LiveToken | undefined {
  const opened = unseal(left.sealed, secret, fromRandom);
  const token = opened === undefined ? undefined : (JSON.parse(opened) as unknown);
  if (!isRecord(token)) return undefined;
  const { root, worked, expires } = left;
  return { root, worked, token: { access: text(token, 'access'), refresh: text(token, 'refresh'), expires } };
}
