import * as core from '@actions/core';
import type { ApiRoot } from '../../controller/discovery.ts';
import { isRecord, text } from '../../controller/fields.ts';
import type { IssuedToken } from '../../controller/oauth.ts';
import type { Console } from '../log/console.ts';
import { fromRandom, seal, unseal } from './sealed.ts';
import { restoreRoot, storeRoot } from './stored-root.ts';

/*
 * The token of this run, for a post step that has to revoke it. To revoke a token one has to have it, and the post step's inputs hold
 * everything but the token, so it has to be in the state. Such tokens live for years, so it is encrypted with a key made from
 * `client_secret`, which is long and random, and without which no one could revoke the token anyway.
 */

const NAME = 'issued_token';

/** What the main step left to revoke. */
export interface LeftToken {
  root: ApiRoot;
  token: IssuedToken;
  /** Whether the API accepted the token. */
  worked: boolean;
}

/** What is known of the token without the secret. */
export interface LeftTrace {
  root: ApiRoot;
  /** ISO 8601, or `''` where it is not known. */
  expires: string;
  /** Whether the reply with the token arrived; without it a token may exist that no one knows. */
  arrived: boolean;
}

/** Notes, before it is sent, that a token is asked for. */
export function rememberRequest(console: Console, root: ApiRoot): void {
  save(console, { ...storeRoot(root) });
}

/** Remembers the token until `forgetToken`. */
export function rememberToken(console: Console, { root, token, worked }: LeftToken, secret: string): void {
  const { access, refresh, expires } = token;
  const sealed = seal(JSON.stringify({ access, refresh }), secret, fromRandom);
  save(console, { ...storeRoot(root), expires, worked, sealed });
}

function save(console: Console, state: Record<string, unknown>): void {
  console.record('state', () => core.saveState(NAME, JSON.stringify(state)));
}

/** There is no token any more, or none that could be revoked: nothing is left to do for the post step. */
export function forgetToken(console: Console): void {
  console.record('state', () => core.saveState(NAME, ''));
}

/** Whether the main step left a token that is not proved to be dead. */
export function isTokenLeft(): boolean {
  return core.getState(NAME) !== '';
}

/** What the main step left, without its secrets. */
export function leftTrace(): LeftTrace | undefined {
  const state = savedState();
  if (state === undefined) return undefined;
  return { root: restoreRoot(state), expires: text(state, 'expires'), arrived: text(state, 'sealed') !== '' };
}

/** The token that the main step left, or undefined where there is none or the secret does not open it. */
export function leftToken(secret: string): LeftToken | undefined {
  const state = savedState();
  const opened = state === undefined ? undefined : unseal(text(state, 'sealed'), secret, fromRandom);
  const token = opened === undefined ? undefined : (JSON.parse(opened) as unknown);
  if (state === undefined || !isRecord(token)) return undefined;
  return {
    root: restoreRoot(state),
    token: { access: text(token, 'access'), refresh: text(token, 'refresh'), expires: text(state, 'expires') },
    worked: state['worked'] === true,
  };
}

function savedState(): Record<string, unknown> | undefined {
  const saved = core.getState(NAME);
  const state = saved === '' ? undefined : (JSON.parse(saved) as unknown);
  return isRecord(state) ? state : undefined;
}
