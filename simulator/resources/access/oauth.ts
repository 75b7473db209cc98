import { basic } from '../../http/auth.ts';
import { parseForm } from '../../http/body.ts';
import { djangoNotFound } from '../../http/html.ts';
import { ok, type Reply } from '../../http/reply.ts';
import type { Wire } from '../../http/request.ts';
import type { Application, Token, User } from '../../rows/people.ts';
import type { World } from '../../world/world.ts';
import { LIFETIME_SECONDS, mintToken, validScope } from './token.ts';

/** How the provider of AWX and that of the gateway differ. */
export interface Provider {
  /** Path that the endpoints are below, with the slash. */
  root: string;
  /** What the root itself answers to a GET. */
  index: (root: string) => Reply;
  /** Status of a grant. */
  granted: 200 | 201;
  lifetimeSeconds: number;
  /** What the provider compares the `token` of a revocation with. */
  stored: (secret: string) => string;
  from: NonNullable<Reply['from']>;
  /** Refuses a user who may have no token, once the password fits. */
  refusal: (user: User) => Reply | undefined;
}

/** AWX 24.6 and Tower: tokens are stored as they are, and live for a thousand years. */
export const AWX_PROVIDER: Provider = {
  root: '/api/o/',
  index: (root) => {
    const json = { authorize: `${root}authorize/`, token: `${root}token/`, revoke_token: `${root}revoke_token/` };
    return { ...ok(json), headers: { Allow: 'GET, HEAD, OPTIONS' } };
  },
  granted: 200,
  lifetimeSeconds: LIFETIME_SECONDS,
  stored: (secret) => secret,
  from: 'django',
  refusal: () => undefined,
};

/** The OAuth2 endpoints; they take forms, not JSON. */
export function oauth(world: World, wire: Wire, path: string, provider: Provider = AWX_PROVIDER): Reply {
  const now = world.settle();
  const { root, from } = provider;
  if (path === root) return provider.index(root);
  if (path !== `${root}token/` && path !== `${root}revoke_token/`) return { ...djangoNotFound(), from };
  if (wire.method !== 'POST') return { ...page(''), status: 405, headers: { Allow: 'POST, OPTIONS' }, from };
  const json = (wire.headers['content-type'] ?? '').includes('json');
  const form = json ? {} : parseForm(wire.text);
  const application = client(world, wire, form);
  const reply = path.endsWith('/revoke_token/')
    ? revoke(world, form, application, provider)
    : grant(world, form, application, provider, now);
  return { ...reply, from };
}

function revoke(
  world: World,
  form: Record<string, string>,
  application: Application | undefined,
  { stored }: Provider,
): Reply {
  if (!application) return failure(401, 'invalid_client');
  const secrets = ({ token, refresh_token }: Token): string[] => [token, ...(refresh_token ? [refresh_token] : [])];
  const token = world.tokens.find((row) => secrets(row).some((secret) => stored(secret) === form['token']));
  if (token?.application === application.id) world.tokens.delete(token.id);
  return page('');
}

function grant(
  world: World,
  form: Record<string, string>,
  application: Application | undefined,
  provider: Provider,
  now: number,
): Reply {
  const kind = form['grant_type'];
  // The client may be known, but its application is one for passwords.
  if (kind === 'client_credentials' && application) return failure(400, 'unauthorized_client');
  if (kind !== 'password' && kind !== 'refresh_token') return failure(400, 'unsupported_grant_type');
  if (!application) return failure(401, 'invalid_client');
  const scope = form['scope'] ?? 'write';
  if (!validScope(world, scope)) return failure(400, 'invalid_scope');
  if (kind === 'refresh_token') {
    const old = world.tokens.find((row) => row.refresh_token === form['refresh_token']);
    if (old?.application !== application.id) return failure(400, 'invalid_grant');
    world.tokens.delete(old.id);
    const given = { user: old.user, scope: old.scope, application: application.id, renews: old.id };
    return grantToken(world, given, provider, now);
  }
  const user = world.users.find((row) => row.username === form['username'] && row.password === form['password']);
  if (!user) return failure(400, 'invalid_grant', 'Invalid credentials given.');
  const refused = provider.refusal(user);
  return refused ?? grantToken(world, { user: user.id, scope, application: application.id }, provider, now);
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

/** What is never kept by anything in between. */
const UNCACHED = { 'Cache-Control': 'no-store', Pragma: 'no-cache' };

function grantToken(
  world: World,
  given: { user: number; scope: string; application: number; renews?: number },
  { granted, lifetimeSeconds }: Provider,
  now: number,
): Reply {
  const token = mintToken(world, { ...given, granted: true }, now, lifetimeSeconds);
  const json = { access_token: token.token, expires_in: lifetimeSeconds, token_type: 'Bearer', scope: given.scope };
  return { status: granted, json: { ...json, refresh_token: token.refresh_token }, headers: UNCACHED };
}

function failure(status: number, error: string, description?: string): Reply {
  const json = description ? { error, error_description: description } : { error };
  const headers: Record<string, string> = status === 401 ? { 'WWW-Authenticate': `Bearer error="${error}"` } : {};
  return { status, json, headers: { ...UNCACHED, ...headers } };
}

/** A page with status 200. */
function page(text: string): Reply {
  return { status: 200, type: 'text/html; charset=utf-8', text };
}
