import { stamp } from '../clock.ts';
import { list } from '../http/listing.ts';
import { created, empty, invalid, notFound, ok, type Reply } from '../http/reply.ts';
import { type Call, link, objectBody, userOf } from '../http/request.ts';
import type { Routes } from '../http/routes.ts';
import type { JsonObject } from '../json.ts';
import { randomText } from '../text/random.ts';
import type { Token } from '../world/types.ts';
import type { World } from '../world/world.ts';
import { Fields } from './fields.ts';
import { related } from './job.ts';
import { TOKEN } from './models.ts';
import { briefUser, present } from './summary.ts';

/** Tokens live for a thousand years unless somebody has set something else. */
export const LIFETIME_SECONDS = 31_536_000_000;

/** A token; its value is shown only when it is made. */
function tokenJson(call: Call, token: Token, clear: boolean): JsonObject {
  const url = link(call, 'tokens', token.id);
  return {
    id: token.id,
    type: 'o_auth2_access_token',
    url,
    related: {
      ...related(call, 'user', 'users', token.user),
      ...related(call, 'application', 'applications', token.application),
      activity_stream: `${url}activity_stream/`,
    },
    summary_fields: present({ user: briefUser(call.world, token.user) }),
    created: stamp(token.created),
    modified: stamp(token.modified),
    description: token.description,
    user: token.user,
    token: clear ? token.token : '************',
    refresh_token: token.refresh_token === null ? null : clear ? token.refresh_token : '************',
    application: token.application,
    expires: stamp(token.expires),
    scope: token.scope,
  };
}

/** Adds a token of a user. */
export function mintToken(
  world: World,
  given: { user: number; scope: string; description?: string; application?: number | null },
  now: number,
): Token {
  const application = given.application ?? null;
  return world.tokens.insert({
    created: now,
    modified: now,
    description: given.description ?? '',
    user: given.user,
    token: randomText(world.random, 30),
    refresh_token: application === null ? null : randomText(world.random, 30),
    application,
    expires: now + LIFETIME_SECONDS * 1000,
    scope: given.scope,
  });
}

/** True for `read`, `write` and both. */
export function validScope(scope: string): boolean {
  return scope.split(' ').every((word) => word === 'read' || word === 'write');
}

/** Makes a token for the user who asks. */
export function createToken(call: Call): Reply {
  const fields = new Fields(objectBody(call));
  const scope = fields.string('scope') ?? 'write';
  const description = fields.string('description') ?? '';
  const application = fields.key('application', (id) => call.world.applications.get(id) !== undefined) ?? null;
  if (!validScope(scope)) {
    const text = "Must be a simple space-separated string with allowed scopes ['read', 'write'].";
    fields.complaints.add('scope', text);
  }
  if (fields.complaints.any) throw invalid(fields.complaints.byField);
  const token = mintToken(call.world, { user: userOf(call).id, scope, description, application }, call.now);
  return created(tokenJson(call, token, true), link(call, 'tokens', token.id));
}

function findToken(call: Call, id: string): Token {
  const token = call.world.tokens.get(Number(id));
  const user = userOf(call);
  if (!token || (token.user !== user.id && !user.is_superuser)) throw notFound('OAuth2AccessToken');
  return token;
}

/** Tokens. */
export function tokenRoutes(routes: Routes): void {
  routes.add('/tokens/', {
    title: 'Token List',
    GET: (call) => {
      const user = userOf(call);
      const seen = call.world.tokens.filter((row) => user.is_superuser || row.user === user.id);
      return list(call, TOKEN, seen, (row) => tokenJson(call, row, false));
    },
    POST: createToken,
  });
  const change = (call: Call, id: string): Reply => {
    const token = findToken(call, id);
    const fields = new Fields(objectBody(call));
    token.description = fields.string('description') ?? token.description;
    token.scope = fields.string('scope') ?? token.scope;
    token.modified = call.now;
    return ok(tokenJson(call, token, false));
  };
  routes.add('/tokens/:id/', {
    title: 'Token Detail',
    GET: (call, id) => ok(tokenJson(call, findToken(call, id), false)),
    PUT: change,
    PATCH: change,
    DELETE: (call, id) => {
      call.world.tokens.delete(findToken(call, id).id);
      return empty();
    },
  });
}
