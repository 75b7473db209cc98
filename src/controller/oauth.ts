import { createHash } from 'node:crypto';
import { ResponseError } from '../http/errors.ts';
import { isTransient } from '../timing/transient-error.ts';
import type { OAuthClient } from './auth.ts';
import type { ApiRoot } from './discovery.ts';
import { isRecord, number, text } from './fields.ts';

/** A token that was issued for this run alone. */
export interface IssuedToken {
  access: string;
  /** With it a new access token could be had, so it is revoked too; `''` where the controller gave none. */
  refresh: string;
  /** ISO 8601, or `''` where the controller named no expiry. */
  expires: string;
}

/**
 * Every text that can use or revoke the token. Providers that store hashes, as the AAP gateway does since November 2024, look up
 * the hash and answer 200 to the raw value without revoking anything; older ones know the raw value alone.
 */
export function formsOf({ access, refresh }: IssuedToken): string[] {
  return [access, refresh].filter((secret) => secret !== '').flatMap((secret) => [secret, hashOf(secret)]);
}

function hashOf(secret: string): string {
  return `$sha256$${createHash('sha256').update(secret).digest('hex')}`;
}

/** Where the OAuth2 provider is. */
export type TokenSite = Pick<ApiRoot, 'site' | 'gateway'>;

/** Sends a form with a client's id and secret as Basic, never in the address; resolves with the JSON of the reply. */
export type PostForm = (url: URL, fields: Readonly<Record<string, string>>, client: OAuthClient) => Promise<unknown>;

/**
 * A token by the password grant: a form, not JSON (controller fact 111).
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
    throw explained(error, endpoint(site, 'token'));
  }
  const access = isRecord(reply) ? text(reply, 'access_token') : '';
  if (!isRecord(reply) || !/^[\x21-\x7e]+$/.test(access)) {
    throw new ResponseError(
      `What answers at ${endpoint(site, 'token').href} gave no token. Check \`url\`, or give a \`token\`.`,
      { status: 200, words: '', fromApi: false, transient: false },
    );
  }
  return { access, refresh: text(reply, 'refresh_token'), expires: expiryOf(number(reply, 'expires_in')) };
}

/** The reply gives seconds; a date after the year 9999 is taken for none. */
function expiryOf(seconds: number | undefined): string {
  const at = new Date(Date.now() + (seconds ?? Number.NaN) * 1000);
  return Number.isNaN(at.getTime()) || at.getUTCFullYear() > 9999 ? '' : at.toISOString();
}

/**
 * Revokes a token and what could bring a new one, in both forms. A token that is not known any more is no error (RFC 7009), so a
 * reply proves nothing. A form that is refused does not keep the others from being sent; an outage does.
 * @throws ResponseError, ConnectionError
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
  const forms = [hashOf, String].flatMap((form) =>
    secrets
      .filter(([, secret]) => secret !== '')
      .map(([hint, secret]) => ({ token: form(secret), token_type_hint: hint })),
  );
  const refusals: unknown[] = [];
  for (const form of forms) {
    await post(url, form, client).catch((error: unknown) => {
      if (isTransient(error)) throw error;
      refusals.push(error);
    });
  }
  if (refusals.length > 0) throw refusals[0];
}

/** AWX and Tower have their provider below the API, an AAP gateway has it beside (controller fact 111). */
function endpoint({ site, gateway }: TokenSite, name: 'token' | 'revoke_token'): URL {
  return new URL(`${gateway ? '' : 'api/'}o/${name}/`, site);
}

/** A refusal of the provider is final: the same four inputs will be refused again. */
function explained(error: unknown, url: URL): unknown {
  if (!(error instanceof ResponseError) || error.status < 400 || error.status >= 500) return error;
  if (error.status === 408 || error.status === 425 || error.status === 429) return error;
  if (error.transient && !ERROR_CODE.test(error.words)) return error;
  const hint = HINTS.find(({ status, words }) => status === error.status && words.test(error.words))?.hint;
  // Where the words are known, nothing in front of the provider said them, even if they come as a page.
  const statement = hint === undefined ? error.message : `POST ${url.href} answered ${error.status} "${error.words}".`;
  return new ResponseError(`${statement} ${hint ?? 'No token was issued.'}`, { ...error, transient: false });
}

/** The provider's words, by OAuth2 (RFC 6749, section 5.2), and which input they are about. */
const HINTS: readonly { status: number; words: RegExp; hint: string }[] = [
  {
    status: 400,
    words: /invalid_grant/,
    hint: '`username` or `password` is wrong, or the user is not active, or logs in by LDAP or SSO and has no password here.',
  },
  {
    status: 400,
    words: /unauthorized_client|unsupported_grant_type/,
    hint: 'The application of `client_id` is not made for this: its grant type has to be "Resource owner password-based".',
  },
  {
    status: 400,
    words: /invalid_scope/,
    hint: 'The application of `client_id` does not give tokens with the scope "write".',
  },
  {
    status: 401,
    words: /^/,
    hint: '`client_id` or `client_secret` is wrong, or the application is not of the type "Confidential". The secret is shown only once, when the application is created.',
  },
  {
    status: 403,
    words: /access_denied/,
    hint: 'This user may not create tokens: the controller forbids it to users of LDAP or SSO unless "Allow external users to create OAuth2 tokens" is on. Give a `token`, or another user.',
  },
  {
    status: 404,
    words: /^/,
    hint: 'This controller has no OAuth2 provider (AWX after 24.6.1 has none): leave out `client_id` and `client_secret`, or give a `token`.',
  },
];

/**
 * The provider's own words begin with an error code (RFC 6749, section 5.2), in brackets where they come as a page. Anything
 * else with 401, 403 or 404 may be an outage, by the same rule as for all requests.
 */
const ERROR_CODE = /^\(?[a-z]+(_[a-z]+)+\b/;
