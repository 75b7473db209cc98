import { basic } from '../http/auth.ts';
import { parseForm } from '../http/body.ts';
import type { Wire } from '../http/entry.ts';
import { djangoNotFound } from '../http/html.ts';
import { ok, type Reply } from '../http/reply.ts';
import { LIFETIME_SECONDS, validScope } from '../kinds/token.ts';
import type { Application } from '../world/types.ts';
import type { World } from '../world/world.ts';
import { mintToken } from './access.ts';

/** The OAuth2 endpoints; they take forms, not JSON. */
export function oauth(world: World, wire: Wire, path: string): Reply {
  const now = world.settle();
  if (path === '/api/o/') {
    const json = { authorize: '/api/o/authorize/', token: '/api/o/token/', revoke_token: '/api/o/revoke_token/' };
    return { ...ok(json), headers: { Allow: 'GET, HEAD, OPTIONS' } };
  }
  if (path !== '/api/o/token/' && path !== '/api/o/revoke_token/') return djangoNotFound();
  if (wire.method !== 'POST') {
    return {
      status: 405,
      type: 'text/html; charset=utf-8',
      text: '',
      headers: { Allow: 'POST, OPTIONS' },
      from: 'django',
    };
  }
  const json = (wire.headers['content-type'] ?? '').includes('json');
  const form = json ? {} : parseForm(wire.text);
  const application = client(world, wire, form);
  if (path === '/api/o/revoke_token/') {
    const token = world.tokens.find((row) => row.token === form['token'] || row.refresh_token === form['token']);
    if (!application) return failure(401, 'invalid_client');
    if (token?.application === application.id) world.tokens.delete(token.id);
    return { status: 200, type: 'text/html; charset=utf-8', text: '', from: 'django' };
  }
  const grant = form['grant_type'];
  if (grant !== 'password' && grant !== 'refresh_token') return failure(400, 'unsupported_grant_type');
  if (!application) return failure(401, 'invalid_client');
  const scope = form['scope'] ?? 'write';
  if (!validScope(scope)) return failure(400, 'invalid_scope');
  if (grant === 'refresh_token') {
    const old = world.tokens.find((row) => row.refresh_token === form['refresh_token']);
    if (old?.application !== application.id) return failure(400, 'invalid_grant');
    world.tokens.delete(old.id);
    return grantToken(world, old.user, old.scope, application, now);
  }
  const user = world.users.find((row) => row.username === form['username'] && row.password === form['password']);
  if (!user) return failure(400, 'invalid_grant', 'Invalid credentials given.');
  return grantToken(world, user.id, scope, application, now);
}

/** The application, by Basic auth or by the form's own fields. */
function client(world: World, wire: Wire, form: Record<string, string>): Application | undefined {
  const [scheme, value] = (wire.headers.authorization ?? '').split(/ +/, 2);
  const given =
    scheme?.toLowerCase() === 'basic' && value
      ? basic(value)
      : { username: form['client_id'] ?? '', password: form['client_secret'] ?? '' };
  return world.applications.find(
    (row) => row.client_id === given.username && (row.client_type === 'public' || row.client_secret === given.password),
  );
}

function grantToken(world: World, user: number, scope: string, application: Application, now: number): Reply {
  const token = mintToken(world, { user, scope, application: application.id }, now);
  const json = { access_token: token.token, expires_in: LIFETIME_SECONDS, token_type: 'Bearer', scope };
  return { ...ok({ ...json, refresh_token: token.refresh_token }), from: 'django' };
}

function failure(status: number, error: string, description?: string): Reply {
  const json = description ? { error, error_description: description } : { error };
  const headers: Record<string, string> = status === 401 ? { 'WWW-Authenticate': `Bearer error="${error}"` } : {};
  return { status, json, headers, from: 'django' };
}
