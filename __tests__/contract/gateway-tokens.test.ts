import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Simulator } from '../../simulator/index.ts';
import type { Json } from '../../simulator/json.ts';
import { DEMO } from '../../simulator/seeds/demo.ts';
import { type Exchange, readGateway } from './harness/exchange.ts';

/** Headers that say something to a client. */
const HEADERS = [
  'content-type',
  'location',
  'www-authenticate',
  'allow',
  'cache-control',
  'pragma',
  'x-api-product-version',
];

/** Who asks the gateway's own API, where it is not the deployer with a token. */
const CALLERS: Readonly<Record<string, string>> = {
  token_create_of_application: 'admin',
  token_create_of_application_unknown_admin: 'admin',
  token_create_self: 'deployer',
};

const EXCHANGES = readGateway('tokens');

let sim: Simulator;
/** Secrets of the token that was made last, and its id. */
let last = { id: 0, token: '', refresh_token: '' };
/** Ids of the tokens that later exchanges ask about. */
const ids = new Map<string, number>();

beforeAll(async () => {
  sim = await Simulator.start({ product: 'gateway' });
  const { world } = sim;
  Object.assign(world.users.get(DEMO.users.deployer) ?? {}, { first_name: '', last_name: '' });
  Object.assign(world.users.get(DEMO.users.admin) ?? {}, { first_name: '', last_name: '' });
  Object.assign(world.applications.get(DEMO.application) ?? {}, { name: 'ci-1796023359' });
  const external = world.users.find(({ username }) => username === 'nobody');
  Object.assign(external ?? {}, { username: 'ssouser', authenticator: 'Corp LDAP' });
});
afterAll(() => sim.close());

const basic = (user: string, password: string): string => `Basic ${btoa(`${user}:${password}`)}`;

function passwordOf(username: string): string {
  return sim.passwords[username === 'ssouser' ? 'nobody' : username] ?? '';
}

/** The credentials that a recording hides; its name tells which they were. */
function authorization({ name, request }: Exchange): Record<string, string> {
  const hidden = request.headers?.['Authorization'];
  if (hidden === undefined) return {};
  if (request.path.startsWith('/o/')) {
    const id = name === 'oauth_unknown_client' ? 'unknown' : 'demo-client-id';
    const secret = /wrong_client/.test(name) ? 'wrong' : 'demo-client-secret';
    return { authorization: basic(id, secret) };
  }
  if (hidden.startsWith('Basic')) {
    const user = name === 'token_create_external_user' ? 'ssouser' : 'deployer';
    return { authorization: basic(user, name.includes('wrong') ? 'wrong' : passwordOf(user)) };
  }
  const own = /^me_oauth|_itself/.test(name) ? last.token : sim.tokens[CALLERS[name] ?? 'deployer'];
  return { authorization: `Bearer ${own}` };
}

/** The form that a recording hides the secrets of. */
function form({ name, request }: Exchange): URLSearchParams {
  const fields = new URLSearchParams(String(request.body));
  const user = fields.get('username') ?? '';
  if (fields.has('password')) fields.set('password', name === 'oauth_wrong_password' ? 'wrong' : passwordOf(user));
  if (fields.has('client_id')) fields.set('client_id', 'demo-client-id');
  if (fields.has('client_secret')) fields.set('client_secret', 'demo-client-secret');
  const secret = name.endsWith('_refresh') ? last.refresh_token : last.token;
  if (fields.has('token')) fields.set('token', name.endsWith('_unknown') ? 'unknown' : secret);
  return fields;
}

/** The same objects have other ids here. */
function here({ name, request }: Exchange): string {
  const own = /token_(delete|get)(_again)?$/.test(name) ? ids.get('token_create_deployer_by_token') : last.id;
  const another = sim.world.tokens.find(({ user }) => user === DEMO.users.admin)?.id;
  return request.path
    .replace(/tokens\/\d+\//, `tokens/${name === 'token_get_of_another' ? another : own}/`)
    .replace(/applications\/\d+\//, `applications/${DEMO.application}/`);
}

async function ask(exchange: Exchange): Promise<Response> {
  const { method, headers: { Authorization: _, Accept: accept = '*/*', ...headers } = {}, body } = exchange.request;
  const sent = typeof body === 'string' ? form(exchange) : body === undefined ? null : JSON.stringify(body);
  return await fetch(`${sim.url}${here(exchange)}`, {
    method,
    redirect: 'manual',
    headers: { ...headers, accept, ...authorization(exchange) },
    body:
      sent instanceof URLSearchParams
        ? sent.toString()
        : (sent?.replaceAll('"application":1}', `"application":${DEMO.application}}`) ?? null),
  });
}

/** What no two worlds have in common: ids, times and secrets, as long as they look the same. */
function alike(key: string, value: Json): Json {
  if (Array.isArray(value)) return value.map((item) => alike(key, item));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, alike(name, inner)]));
  if (typeof value === 'number') return key === 'expires_in' || key === 'count' ? value : '<id>';
  if (typeof value !== 'string') return value;
  if (/^\d{4}-\d\d-\d\dT[\d:]+\.\d{6}Z$/.test(value)) return '<time>';
  if (/^((access|refresh)_)?token$/.test(key)) return value.startsWith('$') ? value : '<secret>';
  return value.replaceAll(/\b\d+(?=\/|&|$)/g, '<id>');
}

interface Answer {
  status: number;
  headers: Record<string, Json>;
  body: Json;
}

function answer(status: number, header: (name: string) => string | null | undefined, body: Json): Answer {
  const headers = HEADERS.map((name): [string, Json] => [name, alike(name, header(name) ?? null)]);
  return { status, headers: Object.fromEntries(headers), body: alike('', body) };
}

describe('the gateway of the simulator makes, revokes and deletes tokens as the recorded one', () => {
  test.each([...EXCHANGES.keys()])('%s', async (name) => {
    const exchange = EXCHANGES.get(name) as Exchange;
    const { response: recorded } = exchange;
    const response = await ask(exchange);
    const text = await response.text();
    const isJson = (response.headers.get('content-type') ?? '').includes('json');
    const body = isJson ? (JSON.parse(text) as Json) : text;
    // What `/me/` shows of a user is the controller's, and held against its own recordings.
    const isController = exchange.request.path.startsWith('/api/controller/');
    const here = answer(response.status, (key) => response.headers.get(key), isController ? '' : body);
    const there = answer(recorded.status, (key) => recorded.headers[key], isController ? '' : (recorded.body ?? ''));
    if (isController) for (const side of [here, there]) delete side.headers['x-api-product-version'];
    expect(here).toEqual(there);
    if (response.status !== 201) return;
    const made = body as { id?: number; token?: string; access_token?: string; refresh_token?: string };
    last = { id: made.id ?? 0, token: made.token ?? made.access_token ?? '', refresh_token: made.refresh_token ?? '' };
    ids.set(name, last.id);
  });

  test('tokens live for a year', () => {
    const row = sim.world.tokens.get(ids.get('token_create_with_expires'));
    expect(((row?.expires ?? 0) - (row?.created ?? 0)) / 86_400_000).toBe(365);
  });
});

describe('the hash of a token revokes it, and of its refresh token, too', () => {
  const post = (path: string, fields: Record<string, string>): Promise<Response> =>
    fetch(`${sim.url}/o/${path}/`, {
      method: 'POST',
      headers: { authorization: basic('demo-client-id', 'demo-client-secret') },
      body: new URLSearchParams(fields),
    });
  const hash = (secret: string): string => `$sha256$${createHash('sha256').update(secret).digest('hex')}`;

  test.each(['access_token', 'refresh_token'] as const)('%s', async (kind) => {
    const user = { username: 'deployer', password: passwordOf('deployer') };
    const granted = await post('token', { grant_type: 'password', scope: 'write', ...user });
    const made = (await granted.json()) as { access_token: string; refresh_token: string };
    const me = async (): Promise<number> => {
      const headers = { authorization: `Bearer ${made.access_token}` };
      return (await fetch(`${sim.url}/api/controller/v2/me/`, { headers })).status;
    };
    for (const token of [made.access_token, made.refresh_token]) await post('revoke_token', { token });
    expect(await me()).toBe(200);
    expect((await post('revoke_token', { token: hash(made[kind]), token_type_hint: kind })).status).toBe(200);
    expect(await me()).toBe(401);
    const refreshed = await post('token', { grant_type: 'refresh_token', refresh_token: made.refresh_token });
    expect([refreshed.status, await refreshed.json()]).toEqual([400, { error: 'invalid_grant' }]);
  });
});
