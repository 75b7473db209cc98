import * as core from '@actions/core';
import type { Credentials } from '../../controller/auth.ts';
import type { ApiRoot } from '../../controller/discovery.ts';
import { isRecord, number, text } from '../../controller/fields.ts';
import type { Console } from '../log/console.ts';
import { fromChosen, seal, unseal } from './sealed.ts';
import { restoreRoot, storeRoot } from './stored-root.ts';

/*
 * What the token action leaves for its post step: where its token is, what it is called, and its value, encrypted, which proves
 * in the end that it is dead. The post step deletes by id and by description: should the reply to the making have got lost, only
 * that is known.
 */

const NAME = 'minted_token';

/** A token that is to be revoked at the end. */
export interface MintedToken {
  root: ApiRoot;
  requestTimeoutMs: number;
  /** Names this run and no other. */
  description: string;
  /** What the reply told; undefined before that. */
  made: MadeToken | undefined;
}

/** A token whose making was answered. */
export interface MadeToken {
  id: number;
  /** `''` where the credentials are not those any more that it was made with. */
  value: string;
  /** ISO 8601, or `''`. */
  expires: string;
  /** Whether the API accepted it. */
  worked: boolean;
}

/** Remembers the token for the post step. */
export function rememberMinted(
  console: Console,
  { root, requestTimeoutMs, description, made }: MintedToken,
  credentials: Credentials,
): void {
  const { value, ...reported } = made ?? { value: '' };
  const sealed = value === '' ? '' : seal(value, secretOf(credentials), fromChosen);
  const state = { ...storeRoot(root), requestTimeoutMs, description, ...reported, sealed };
  console.record('state', () => core.saveState(NAME, JSON.stringify(state)));
}

/** No token was made: nothing is left to do for the post step. */
export function forgetMinted(console: Console): void {
  console.record('state', () => core.saveState(NAME, ''));
}

/** Whether the main step may have made a token. */
export function isMinted(): boolean {
  return core.getState(NAME) !== '';
}

/** The token that the main step may have made, or undefined. */
export function mintedToken(credentials: Credentials): MintedToken | undefined {
  const saved = core.getState(NAME);
  const state = saved === '' ? undefined : (JSON.parse(saved) as unknown);
  if (!isRecord(state)) return undefined;
  const id = number(state, 'id');
  const sealed = text(state, 'sealed');
  const value = sealed === '' ? '' : (unseal(sealed, secretOf(credentials), fromChosen) ?? '');
  return {
    root: restoreRoot(state),
    requestTimeoutMs: number(state, 'requestTimeoutMs') ?? 30_000,
    description: text(state, 'description'),
    made:
      id === undefined ? undefined : { id, value, expires: text(state, 'expires'), worked: state['worked'] === true },
  };
}

/** The secret of these credentials, which the post step has, too. */
function secretOf(credentials: Credentials): string {
  return 'token' in credentials ? credentials.token : (credentials.client?.secret ?? credentials.password);
}
