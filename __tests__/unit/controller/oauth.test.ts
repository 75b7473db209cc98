import { afterEach, describe, expect, test } from '@jest/globals';
import { Connection } from '../../../src/controller/controller.ts';
import { json, type Received, TestServer } from './server.ts';

const CLIENT = { id: 'the id', secret: 'the:secret+%' };
const USER = { username: 'deployer', password: 'pass word&=+ü' };
const BASIC = `Basic ${btoa('the%20id:the%3Asecret%2B%25')}`;
const ISSUED = { access_token: 'access-1', token_type: 'Bearer', scope: 'write', refresh_token: 'refresh-1' };

const open: { close: () => unknown }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

/** A controller that answers its OAuth2 endpoints as told. */
async function stage(answer: { status?: number; type?: string; body?: unknown } = {}, prefix = '/') {
  const { status = 200, type = 'application/json', body = ISSUED } = answer;
  const server = await TestServer.start((received, response) => {
    if (!/\/o\/(token|revoke_token)\/$/.test(received.path)) json(received, response);
    else if (received.path.endsWith('/revoke_token/')) response.writeHead(200, { 'Content-Type': 'text/html' }).end();
    else
      response.writeHead(status, { 'Content-Type': type }).end(typeof body === 'string' ? body : JSON.stringify(body));
  });
  const connection = new Connection({ credentials: { ...USER, client: CLIENT }, requestTimeoutMs: 5000 });
  open.push(connection, server);
  const site = new URL(`http://127.0.0.1:${server.port}${prefix}`);
  return { server, connection, site };
}

const calls = (received: Received[]) => received.map(({ method, path }) => `${method} ${path}`);

test.each([
  ['AWX', '/', false, '/api/o/'],
  ['a path prefix', '/tower/', false, '/tower/api/o/'],
  ['an AAP gateway', '/', true, '/o/'],
])('on %s a token is asked for, used and revoked', async (_, prefix, gateway, base) => {
  const { server, connection, site } = await stage({}, prefix);
  await expect(connection.signIn({ site, gateway })).resolves.toEqual({ access: 'access-1', refresh: 'refresh-1' });
  await connection.json('GET', new URL('api/v2/me/', site), undefined, {});
  await expect(connection.signOut()).resolves.toBe(true);
  await expect(connection.signOut()).resolves.toBe(false);
  expect(calls(server.received)).toEqual([
    `POST ${base}token/`,
    `GET ${prefix}api/v2/me/`,
    `POST ${base}revoke_token/`,
    `POST ${base}revoke_token/`,
  ]);
  const [asked, used, revoked, refresh] = server.received;
  expect(asked?.headers).toMatchObject({ authorization: BASIC, 'content-type': 'application/x-www-form-urlencoded' });
  expect(Object.fromEntries(new URLSearchParams(asked?.body))).toEqual({
    grant_type: 'password',
    ...USER,
    scope: 'write',
  });
  expect(used?.headers.authorization).toBe('Bearer access-1');
  expect(revoked?.headers.authorization).toBe(BASIC);
  expect(revoked?.body).toBe('token=access-1');
  expect(refresh?.body).toBe('token=refresh-1&token_type_hint=refresh_token');
});

test('without a client no token is asked for', async () => {
  const { server, site } = await stage();
  const connection = new Connection({ credentials: USER, requestTimeoutMs: 5000 });
  open.push(connection);
  await expect(connection.signIn({ site, gateway: false })).resolves.toBeUndefined();
  await expect(connection.signOut()).resolves.toBe(false);
  expect(server.received).toEqual([]);
});

describe('a refusal is final, and says which input is wrong', () => {
  test.each([
    [
      400,
      { error: 'invalid_grant', error_description: 'Invalid credentials given.' },
      /"invalid_grant; error_description: Invalid credentials given\.".*`username` or `password` is wrong/,
    ],
    [401, { error: 'invalid_client' }, /"invalid_client".*`client_id` or `client_secret` is wrong/],
    [400, { error: 'unauthorized_client' }, /grant type has to be "Resource owner password-based"/],
    [400, { error: 'invalid_scope' }, /does not give tokens with the scope "write"/],
    [400, { error: 'something_new' }, /"something_new"\. No token was issued\./],
    [
      403,
      '(access_denied) OAuth2 Tokens cannot be created by users associated with an external authentication provider (ldap)',
      /This user may not create tokens/,
    ],
  ])('%d %j', async (status, body, message) => {
    const { server, connection, site } = await stage({
      status,
      type: typeof body === 'string' ? 'text/html' : 'application/json',
      body,
    });
    const refused = connection.signIn({ site, gateway: false });
    await expect(refused).rejects.toMatchObject({ status, passing: false, message: expect.stringMatching(message) });
    await expect(refused).rejects.not.toThrow(/pass word|the:secret/);
    expect(server.received).toHaveLength(1);
  });

  test.each([[{}], [{ access_token: '' }], [{ access_token: 'two\nlines' }], [[]]])('no token in %j', async (body) => {
    const { connection, site } = await stage({ body });
    await expect(connection.signIn({ site, gateway: false })).rejects.toMatchObject({
      passing: false,
      message: expect.stringContaining('gave no token'),
    });
  });
});

test.each([502, 503, 429])('a %d may pass', async (status) => {
  const { connection, site } = await stage({ status, type: 'text/html', body: '<title>Busy</title>' });
  await expect(connection.signIn({ site, gateway: false })).rejects.toMatchObject({ status, passing: true });
});
