import { userOf } from '../../http/request.ts';
import type { Kind } from '../../rest/kind.ts';
import { TOKEN_FIELDS, type Token } from '../../rows/people.ts';
import { randomText } from '../../text/random.ts';
import type { World } from '../../world/world.ts';

/** Tokens live for a thousand years unless somebody has set something else. */
export const LIFETIME_SECONDS = 31_536_000_000;

/** Scopes that the provider of a controller knows, and those of a gateway's. */
const SCOPES = ['read', 'write'];
const GATEWAY_SCOPES = [...SCOPES, 'openid', 'roles'];

/** The scopes that a token can have. */
export function scopesOf({ hasOauth }: World): readonly string[] {
  return hasOauth ? SCOPES : GATEWAY_SCOPES;
}

/** True for one of the scopes and for several. */
export function validScope(world: World, scope: string): boolean {
  return scope.split(' ').every((word) => scopesOf(world).includes(word));
}

/** Tokens; the value is shown when one is made, and never again. */
export const TOKEN: Kind<Token> = {
  collection: 'tokens',
  type: 'o_auth2_access_token',
  model: 'OAuth2AccessToken',
  title: 'Token',
  table: 'tokens',
  order: 'id',
  anonymous: true,
  nameless: true,
  own: ({ user }) => user,
  fields: TOKEN_FIELDS,
  columns: { user: 'id', expires: 'datetime' },
  references: { user: 'users' },
  links: ['activity_stream'],
  refusal: () => undefined,
  hidden: () => ({ user: 0, token: '', refresh_token: null, expires: 0 }),
  check: ({ call: { world }, row, complaints }) => {
    if (validScope(world, row.scope)) return;
    const allowed = scopesOf(world)
      .map((scope) => `'${scope}'`)
      .join(', ');
    complaints.add('scope', `Must be a simple space-separated string with allowed scopes [${allowed}].`);
  },
  saved: ({ call, row, before }) => {
    if (before) return;
    const secrets = call.world.random;
    row.user = userOf(call).id;
    row.token = randomText(secrets, 30);
    row.refresh_token = row.application === null ? null : randomText(secrets, 30);
    row.expires = call.now + LIFETIME_SECONDS * 1000;
  },
  shown: (call, row) => {
    const hide = (secret: string | null): string | null =>
      secret === null || call.method === 'POST' ? secret : '************';
    const application = call.world.applications.get(row.application);
    return {
      summary: application ? { application: { id: application.id, name: application.name } } : {},
      fields: { token: hide(row.token), refresh_token: hide(row.refresh_token) },
    };
  },
};

/** Adds a token of a user. */
export function mintToken(
  world: World,
  given: Pick<Token, 'user' | 'scope' | 'application' | 'granted' | 'renews'>,
  now: number,
  lifetimeSeconds = LIFETIME_SECONDS,
): Token {
  return world.tokens.insert({
    ...given,
    created: now,
    modified: now,
    description: '',
    token: randomText(world.random, 30),
    refresh_token: given.application === null ? null : randomText(world.random, 30),
    expires: now + lifetimeSeconds * 1000,
  });
}
