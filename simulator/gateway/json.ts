import { stamp } from '../clock.ts';
import { type Call, link } from '../http/request.ts';
import type { JsonObject } from '../json.ts';
import type { Application, Token } from '../world/types.ts';

/** What the gateway shows in place of a secret. */
const HIDDEN = '$encrypted$';

/** A token as the gateway shows it: with its secrets in the reply to the POST that made it, and never again. */
export function tokenJson(call: Call, row: Token): JsonObject {
  const { base, world } = call;
  const hide = (secret: string | null): string | null => (secret === null || call.method === 'POST' ? secret : HIDDEN);
  const author = `${base}/users/${row.user}/`;
  const user = briefUser(call, row.user);
  const application = world.applications.get(row.application);
  return {
    id: row.id,
    url: link(call, 'tokens', row.id),
    related: {
      activity_stream: `${base}/activitystream/?content_type=27&object_id=${row.id}`,
      ...(application ? { application: link(call, 'applications', application.id) } : {}),
      created_by: author,
      modified_by: author,
      user: author,
    },
    summary_fields: {
      modified_by: user,
      created_by: user,
      user,
      ...(application ? { application: { id: application.id, name: application.name } } : {}),
    },
    created: stamp(row.created),
    created_by: row.user,
    modified: stamp(row.modified),
    modified_by: row.user,
    expires: stamp(row.expires),
    user: row.user,
    application: row.application,
    description: row.description,
    last_used: null,
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
