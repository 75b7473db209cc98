import { createHash } from 'node:crypto';
import type { Provider } from '../resources/access/oauth.ts';
import type { User } from '../rows/people.ts';

/** The gateway's tokens live for a year, whatever was asked for. */
export const LIFETIME_SECONDS = 31_536_000;

/** What users whose password is kept elsewhere are told. */
export function externalRefusal({ authenticator }: User): string | undefined {
  return authenticator === undefined
    ? undefined
    : `(access_denied) OAuth2 Tokens cannot be created by users associated with an external authentication provider (${authenticator})`;
}

/**
 * The gateway's OAuth2 provider. It stores hashes and compares a revocation with them as they are: a raw value fits none, and the answer is
 * 200 all the same.
 */
export const GATEWAY_PROVIDER: Provider = {
  root: '/o/',
  index: (root) => ({
    status: 200,
    json: {
      authorize: `${root}authorize/`,
      revoke_token: `${root}revoke_token/`,
      token: `${root}token/`,
      'oidc-connect-discovery-info': `${root}.well-known/openid-configuration/`,
      'jwks-info': `${root}.well-known/jwks.json`,
    },
    headers: { Allow: 'GET, HEAD, OPTIONS' },
    from: 'gateway',
  }),
  granted: 201,
  lifetimeSeconds: LIFETIME_SECONDS,
  stored: (secret) => `$sha256$${createHash('sha256').update(secret).digest('hex')}`,
  from: 'gateway-page',
  refusal: (user) => {
    const text = externalRefusal(user);
    return text === undefined ? undefined : { status: 403, type: 'text/html; charset=utf-8', text };
  },
};
