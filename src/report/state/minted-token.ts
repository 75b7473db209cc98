import * as core from '@actions/core';
import type { ApiRoot } from '../../controller/discovery.ts';
import { isRecord, number, text } from '../../controller/fields.ts';
import type { Console } from '../log/console.ts';

/*
 * What the token action leaves for its post step: where its token is and what it is called, never the token itself. The
 * post step deletes by id and by description: should the reply to the making have got lost, only that is known.
 */

const NAME = 'minted_token';

/** A token that is to be revoked at the end. */
export interface MintedToken {
  root: ApiRoot;
  requestTimeoutMs: number;
  /** Names this run and no other. */
  description: string;
  /** Undefined before the controller has told it. */
  id: number | undefined;
}

/** Remembers the token for the post step. */
export function rememberMinted(console: Console, { root, requestTimeoutMs, description, id }: MintedToken): void {
  const { api, site, gateway } = root;
  const state = { api: api.href, site: site.href, gateway, requestTimeoutMs, description, id };
  console.record('state', () => core.saveState(NAME, JSON.stringify(state)));
}

/** No token was made: nothing is left to do for the post step. */
export function forgetMinted(console: Console): void {
  console.record('state', () => core.saveState(NAME, ''));
}

/** The token that the main step may have made, or undefined. */
export function mintedToken(): MintedToken | undefined {
  const saved = core.getState(NAME);
  const state = saved === '' ? undefined : (JSON.parse(saved) as unknown);
  if (!isRecord(state)) return undefined;
  return {
    root: { api: new URL(text(state, 'api')), site: new URL(text(state, 'site')), gateway: state['gateway'] === true },
    requestTimeoutMs: number(state, 'requestTimeoutMs') ?? 30_000,
    description: text(state, 'description'),
    id: number(state, 'id'),
  };
}
