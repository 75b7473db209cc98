import { isRecord, text } from '../controller/fields.ts';
import type { IssuedToken } from '../controller/oauth.ts';
import { fromRandom, seal, unseal } from '../seal.ts';
import type { StepSink } from '../sink.ts';
import type { IssuedTokenState } from '../state.ts';

/*
 * The OAuth2 token of this run, for a post step that has to revoke it. To revoke a token one needs the token itself, and the post
 * step's inputs hold everything but that, so the state has it. Such tokens live for years, so it is encrypted with a key made from
 * `client_secret`, which is long and random, and without which no one could revoke the token anyway.
 */

/** A token that is not proved to be dead. */
export type LiveToken = Omit<IssuedTokenState, 'sealed' | 'expires'> & { token: IssuedToken };

/** Leaves for the post step, before the token request is sent, that a token may exist. */
export function leaveRequest(sink: StepSink, root: IssuedTokenState['root']): void {
  sink.leave('issued_token', { root, expires: '', worked: false, sealed: '' });
}

/** Leaves the token for the post step, encrypted with the client's secret. */
export function leaveToken(sink: StepSink, { root, token, worked }: LiveToken, secret: string): void {
  const { access, refresh, expires } = token;
  sink.leave('issued_token', {
    root,
    expires,
    worked,
    sealed: seal(JSON.stringify({ access, refresh }), secret, fromRandom),
  });
}

/** Returns the token that the main step left; undefined where it left none, or the secret does not open it. */
export function openToken(left: IssuedTokenState, secret: string): LiveToken | undefined {
  const opened = unseal(left.sealed, secret, fromRandom);
  const token = opened === undefined ? undefined : (JSON.parse(opened) as unknown);
  if (!isRecord(token)) return undefined;
  const { root, worked, expires } = left;
  return { root, worked, token: { access: text(token, 'access'), refresh: text(token, 'refresh'), expires } };
}
