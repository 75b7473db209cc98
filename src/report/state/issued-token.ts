import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import * as core from '@actions/core';
import { isRecord, text } from '../../controller/fields.ts';
import type { IssuedToken, TokenSite } from '../../controller/oauth.ts';
import type { Console } from '../log/console.ts';

/*
 * The token of this run, for a post step that has to revoke it because the main step was killed.
 *
 * To revoke a token one has to have it, and the post step's inputs hold everything but the token, so it has to be in the
 * state. The state is a file in the runner's temporary folder until the step ends: other processes of the same user can
 * read it, and such tokens live for a thousand years by default. So it is sealed with a key made from `client_secret`,
 * which both steps have, which is long and random, and without which nobody could revoke the token anyway.
 */

const NAME = 'issued_token';
const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** What the main step left to revoke. */
export interface LeftToken {
  site: TokenSite;
  token: IssuedToken;
}

/** Remembers the token until `forgetToken`. */
export function rememberToken(console: Console, { site, token }: LeftToken, secret: string): void {
  const sealed = seal(JSON.stringify(token), secret);
  const state = { site: site.site.href, gateway: site.gateway, sealed };
  console.record('state', () => core.saveState(NAME, JSON.stringify(state)));
}

/** The token is revoked: nothing is left to do for the post step. */
export function forgetToken(console: Console): void {
  console.record('state', () => core.saveState(NAME, ''));
}

/** Whether the main step left a token that was not revoked. */
export function isTokenLeft(): boolean {
  return core.getState(NAME) !== '';
}

/** The token that the main step left, or undefined where there is none or the secret does not open it. */
export function leftToken(secret: string): LeftToken | undefined {
  const saved = core.getState(NAME);
  const state = saved === '' ? undefined : (JSON.parse(saved) as unknown);
  const opened = isRecord(state) ? open(text(state, 'sealed'), secret) : undefined;
  const token = opened === undefined ? undefined : (JSON.parse(opened) as unknown);
  if (!isRecord(state) || !isRecord(token)) return undefined;
  return {
    site: { site: new URL(text(state, 'site')), gateway: state['gateway'] === true },
    token: { access: text(token, 'access'), refresh: text(token, 'refresh') },
  };
}

function keyOf(secret: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, '', 'tower-deploy issued token', 32));
}

function seal(clear: string, secret: string): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, keyOf(secret), iv);
  const sealed = Buffer.concat([cipher.update(clear, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64');
}

function open(sealed: string, secret: string): string | undefined {
  const bytes = Buffer.from(sealed, 'base64');
  const iv = bytes.subarray(0, IV_BYTES);
  const tag = bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES);
  try {
    const decipher = createDecipheriv(CIPHER, keyOf(secret), iv, { authTagLength: TAG_BYTES }).setAuthTag(tag);
    return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8');
  } catch {
    return undefined;
  }
}
