import { type Call, link } from '../http/request.ts';
import type { JsonObject } from '../text/json.ts';
import { ansibleId } from '../text/random.ts';
import { stamp } from '../world/clock.ts';
import type { Application, Token, User } from '../world/types.ts';

/** What the gateway shows in place of a secret. */
const HIDDEN = '$encrypted$';

/** The gateway's own user, whom no list shows. */
const SYSTEM: JsonObject = { id: 0, username: '_system', first_name: '', last_name: '' };

/** A user as the gateway shows it. */
export function userJson(call: Call, row: User): JsonObject {
  const { base, world } = call;
  const maker = briefUser(call, world.users.find(({ is_superuser }) => is_superuser)?.id ?? row.id);
  return {
    id: row.id,
    url: link(call, 'users', row.id),
    related: {
      activity_stream: `${base}/activitystream/?content_type=14&object_id=${row.id}`,
      created_by: link(call, 'users', Number(maker['id'])),
      modified_by: link(call, 'users', Number(SYSTEM['id'])),
    },
    summary_fields: {
      modified_by: SYSTEM,
      created_by: maker,
      resource: { ansible_id: ansibleId(`user ${row.id}`), resource_type: 'shared.user' },
    },
    created: stamp(row.created),
    created_by: maker['id'] ?? null,
    modified: stamp(row.modified ?? row.created),
    modified_by: SYSTEM['id'] ?? null,
    username: row.username,
    email: row.email,
    first_name: row.first_name,
    last_name: row.last_name,
    last_login: stamp(row.last_login),
    password: HIDDEN,
    is_superuser: row.is_superuser,
    managed: false,
  };
}

/** A token as the gateway shows it: with its secrets in the reply to the POST that made it, and never again. */
export function tokenJson(call: Call, row: Token): JsonObject {
  const { base, world } = call;
  const hide = (secret: string | null): string | null => (secret === null || call.method === 'POST' ? secret : HIDDEN);
  const user = briefUser(call, row.user);
  // What the provider makes, the gateway made itself.
  const maker = row.granted ? SYSTEM : user;
  const author = `${base}/users/${String(maker['id'])}/`;
  const application = world.applications.get(row.application);
  return {
    id: row.id,
    url: link(call, 'tokens', row.id),
    related: {
      activity_stream: `${base}/activitystream/?content_type=27&object_id=${row.id}`,
      ...(application ? { application: link(call, 'applications', application.id) } : {}),
      created_by: author,
      modified_by: author,
      user: `${base}/users/${row.user}/`,
    },
    summary_fields: {
      modified_by: maker,
      created_by: maker,
      ...(row.renews === undefined ? {} : { source_refresh_token: { id: row.renews } }),
      user,
      ...(application ? { application: { id: application.id, name: application.name } } : {}),
    },
    created: stamp(row.created),
    created_by: maker['id'] ?? null,
    modified: stamp(row.modified),
    modified_by: maker['id'] ?? null,
    expires: stamp(row.expires),
    user: row.user,
    application: row.application,
    description: row.description,
    last_used: stamp(row.last_used ?? null),
    scope: row.scope,
    token: hide(row.token),
    refresh_token: hide(row.refresh_token),
  };
}

/** An application as the gateway shows it to superusers. */
export function applicationJson(call: Call, row: Application): JsonObject {
  const { base, world } = call;
  const author = Number(call.user?.id);
  const tokens = world.tokens.filter((token) => token.application === row.id);
  return {
    id: row.id,
    url: link(call, 'applications', row.id),
    related: {
      access_tokens: `${link(call, 'applications', row.id)}tokens/`,
      activity_stream: `${base}/activitystream/?content_type=24&object_id=${row.id}`,
      created_by: `${base}/users/${author}/`,
      modified_by: `${base}/users/${author}/`,
      organization: link(call, 'organizations', row.organization),
    },
    summary_fields: {
      modified_by: briefUser(call, author),
      created_by: briefUser(call, author),
      organization: { id: row.organization, name: world.organizations.get(row.organization)?.name ?? '' },
      tokens: { count: tokens.length, results: tokens.map(({ id, scope }) => ({ id, token: HIDDEN, scope })) },
    },
    created: stamp(row.created),
    created_by: author,
    modified: stamp(row.modified),
    modified_by: author,
    name: row.name,
    client_id: row.client_id,
    redirect_uris: row.redirect_uris,
    post_logout_redirect_uris: '',
    algorithm: '',
    user: null,
    description: row.description,
    organization: row.organization,
    app_url: null,
    client_secret: HIDDEN,
    client_type: row.client_type,
    skip_authorization: row.skip_authorization,
    authorization_grant_type: row.authorization_grant_type,
  };
}

function briefUser({ world }: Call, id: number): JsonObject {
  const user = world.users.get(id);
  const { username = '', first_name = '', last_name = '' } = user ?? {};
  return { id, username, first_name, last_name };
}
