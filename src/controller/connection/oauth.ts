import { createHash } from 'node:crypto';
import { ResponseError } from '../../http/errors.ts';
import { isRecord, number, text } from '../fields.ts';
import type { OAuthClient } from './auth.ts';
import type { ApiRoot } from './discovery.ts';
import type { ControllerStatement } from './reply-errors.ts';

/** A token that was issued for this run alone. */
export interface IssuedToken {
  access: string;
  /**
   * The refresh token. It can be exchanged for a new access token, so it is revoked too; `''` when the controller sent
   * none.
   */
  refresh: string;
  /** ISO 8601; `''` without an expiry. */
  expires: string;
}

/**
 * Returns every text that can use or revoke the token. Some providers store hashes, as the AAP gateway does since
 * November 2024. They search the hash: they answer 200 to the raw value but revoke nothing. Older providers know only
 * the raw value.
 */
export function formsOf({ access, refresh }: IssuedToken): string[] {
  return [access, refresh].filter((secret) => secret !== '').flatMap((secret) => [secret, hashOf(secret)]);
}

function hashOf(secret: string): string {
  return `$sha256$${createHash('sha256').update(secret).digest('hex')}`;
}

/** The URL of the OAuth2 provider. */
export type TokenSite = Pick<ApiRoot, 'site' | 'gateway'>;

/** Sends a form with a client's id and secret as Basic, never in the URL; resolves with the JSON of the reply. */
export type PostForm = (url: URL, fields: Readonly<Record<string, string>>, client: OAuthClient) => Promise<unknown>;

/**
 * Requests a token by the password grant, as a form and not as JSON (controller fact 111).
 * @throws ResponseError that says which input is wrong, ConnectionError
 */
export async function requestToken(
  post: PostForm,
  site: TokenSite,
  user: { username: string; password: string; client: OAuthClient },
): Promise<IssuedToken> {
  const { username, password, client } = user;
  const fields = { grant_type: 'password', username, password, scope: 'write' };
  let reply: unknown;
  try {
    reply = await post(endpoint(site, 'token'), fields, client);
  } catch (error) {
    throw explained(error, endpoint(site, 'token'), 'token-not-issued');
  }
  const access = isRecord(reply) ? text(reply, 'access_token') : '';
  if (!isRecord(reply) || !/^[\x21-\x7e]+$/.test(access)) {
    const statement: ControllerStatement = {
      id: 'token-not-in-reply',
      values: { address: endpoint(site, 'token').href },
    };
    throw new ResponseError(statement, { status: 200, words: '', fromApi: false, transient: false });
  }
  return { access, refresh: text(reply, 'refresh_token'), expires: expiryOf(number(reply, 'expires_in')) };
}

/** Returns when a token expires, from the seconds in the reply. A date after the year 9999 means never. */
function expiryOf(seconds: number | undefined): string {
  const at = new Date(Date.now() + (seconds ?? Number.NaN) * 1000);
  return Number.isNaN(at.getTime()) || at.getUTCFullYear() > 9999 ? '' : at.toISOString();
}

/**
 * Revokes the refresh token and the access token, each in both forms. An unknown token is not an error (RFC 7009), so a
 * success proves nothing. After a refusal the other forms are still sent: a firewall may refuse one of them. After an
 * outage they are not.
 * @throws ConnectionError; ResponseError after an outage, and when each form of one token was refused
 */
export async function revokeToken(
  post: PostForm,
  site: TokenSite,
  client: OAuthClient,
  { access, refresh }: IssuedToken,
): Promise<void> {
  const url = endpoint(site, 'revoke_token');
  const secrets = [
    ['refresh_token', refresh],
    ['access_token', access],
  ] as const;
  const given = secrets.filter(([, secret]) => secret !== '');
  const [sent, refusals] = [new Set<string>(), new Map<string, unknown>()];
  for (const form of [hashOf, String]) {
    for (const [hint, secret] of given) {
      try {
        await post(url, { token: form(secret), token_type_hint: hint }, client);
        sent.add(hint);
      } catch (error) {
        if (!isRefusal(error)) throw error;
        refusals.set(hint, explained(error, url, 'token-revocation-refused'));
      }
    }
  }
  const [, refused] = [...refusals].find(([hint]) => !sent.has(hint)) ?? [];
  if (refused !== undefined) throw refused;
}

/**
 * Returns whether the provider, or something in front of it, answered the revocation. Anything else may be an outage.
 */
function isRefusal(error: unknown): error is ResponseError {
  return error instanceof ResponseError && error.status < 500 && ![408, 425, 429].includes(error.status);
}

/**
 * Returns the URL of the provider. AWX and Tower have it below the API, an AAP gateway next to it (controller fact
 * 111).
 */
function endpoint({ site, gateway }: TokenSite, name: 'token' | 'revoke_token'): URL {
  return new URL(`${gateway ? '' : 'api/'}o/${name}/`, site);
}

/** Returns a refusal with its meaning. The provider's refusal is final: the same inputs would be refused again. */
function explained(error: unknown, url: URL, otherwise: 'token-not-issued' | 'token-revocation-refused'): unknown {
  if (!(error instanceof ResponseError) || error.status < 400 || error.status >= 500) return error;
  if (error.status === 408 || error.status === 425 || error.status === 429) return error;
  if (error.transient && !ERROR_CODE.test(error.words)) return error;
  const final = { ...error, transient: false };
  const id = FAULTS.find(({ status, words }) => status === error.status && words.test(error.words))?.id;
  if (id === undefined) return new ResponseError(error, final).withNote({ id: otherwise, values: {} });
  // Known words come from the provider itself, even in a page.
  const statement: ControllerStatement = { id, values: { request: `POST ${url.href}`, status: error.status } };
  return new ResponseError(statement, final);
}

/** The provider's words, from OAuth2 (RFC 6749, section 5.2), and what is wrong. */
const FAULTS = [
  { status: 400, words: /invalid_grant/, id: 'oauth-user-rejected' },
  { status: 400, words: /unauthorized_client|unsupported_grant_type/, id: 'oauth-grant-type-wrong' },
  { status: 400, words: /invalid_scope/, id: 'oauth-scope-refused' },
  { status: 401, words: /^/, id: 'oauth-client-rejected' },
  { status: 403, words: /access_denied/, id: 'oauth-user-not-permitted' },
  { status: 404, words: /^/, id: 'oauth-provider-missing' },
] as const;

/**
 * Matches an error code (RFC 6749, section 5.2), with which the provider's own words begin; a page has it in brackets.
 * Anything else with 401, 403 or 404 may be an outage, by the same rule as for all requests.
 */
const ERROR_CODE = /^\(?[a-z]+(_[a-z]+)+\b/;
