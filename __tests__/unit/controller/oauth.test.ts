import { describe, expect, test } from '@jest/globals';
import { Connection } from '../../../src/controller/connection/connection.ts';
import { formsOf } from '../../../src/controller/connection/oauth.ts';
import { wording } from '../words.ts';
import { BASIC, hash, ISSUED, open, type Provider, stage, USER } from './oauth-provider.ts';
import type { Received } from './server.ts';

const calls = (received: Received[]) => received.map(({ method, path }) => `${method} ${path}`);

const DATES = expect.stringMatching(/^\d{4}-\d\d-\d\dT/);

test.each([
  ['AWX', '/', false, '/api/o/', String],
  ['a path prefix', '/tower/', false, '/tower/api/o/', String],
  ['an AAP gateway, which knows hashes only', '/', true, '/o/', hash],
])('on %s a token is asked for, used, revoked, and proved to be dead', async (_, prefix, gateway, base, stored) => {
  const { server, connection, site, root } = await stage({ stored }, prefix);
  const issued = await connection.signIn({ ...root, gateway });
  expect(issued).toEqual({ access: 'access-1', refresh: 'refresh-1', expires: DATES });
  await connection.json('GET', new URL('api/v2/jobs/1/', site), undefined, {});
  await connection.signOut();
  expect(connection.session).toBeUndefined();
  await connection.signOut();
  const revoke = `POST ${base}revoke_token/`;
  const me = `GET ${prefix}api/v2/me/`;
  expect(calls(server.received)).toEqual([
    `POST ${base}token/`,
    `GET ${prefix}api/v2/jobs/1/`,
    ...[revoke, revoke, revoke, revoke],
    me,
  ]);
  const [asked, used, ...rest] = server.received;
  expect(asked?.headers).toMatchObject({ authorization: BASIC, 'content-type': 'application/x-www-form-urlencoded' });
  expect(Object.fromEntries(new URLSearchParams(asked?.body))).toEqual({
    grant_type: 'password',
    ...USER,
    scope: 'write',
  });
  expect(used?.headers.authorization).toBe('Bearer access-1');
  expect(rest.slice(0, 4).map(({ headers }) => headers.authorization)).toEqual([BASIC, BASIC, BASIC, BASIC]);
  expect(rest.slice(0, 4).map(({ body }) => Object.fromEntries(new URLSearchParams(body)))).toEqual([
    { token: hash('refresh-1'), token_type_hint: 'refresh_token' },
    { token: hash('access-1'), token_type_hint: 'access_token' },
    { token: 'refresh-1', token_type_hint: 'refresh_token' },
    { token: 'access-1', token_type_hint: 'access_token' },
  ]);
  expect(rest[4]?.headers.authorization).toBe('Bearer access-1');
});

test('every form of a token is known, so that it can be masked', () => {
  const forms = formsOf({ access: 'a', refresh: 'r', expires: '' });
  expect(forms).toEqual(['a', hash('a'), 'r', hash('r')]);
  expect(formsOf({ access: 'a', refresh: '', expires: '' })).toEqual(['a', hash('a')]);
});

test.each([
  ['', undefined],
  ['', 'soon'],
  ['', 1e30],
  ['', 400_000_000_000],
  [DATES, 31_536_000_000],
])('expires %j after %j seconds', async (expires, seconds) => {
  const { connection, root } = await stage({ body: { ...ISSUED, expires_in: seconds } });
  expect(await connection.signIn(root)).toMatchObject({ expires });
});

describe('nothing but a 401 of the API after a reply that accepted the token proves that it is dead', () => {
  const unknown = { detail: 'Authentication credentials were not provided.' };
  test.each([
    ['a revocation without effect', { stored: () => 'another form' }, /still accepts the token/],
    ['a token that never worked', { me: [() => ({ status: 401, body: unknown })] }, /proves nothing/],
    ['an outage before, which leaves that open', { me: [() => ({ status: 502 })] }, /proves nothing/],
    ['a 403', { me: [() => ({ status: 200 }), () => ({ status: 403, body: unknown })] }, /\(403\)/],
    [
      'a 401 as a page',
      { me: [() => ({ status: 200 }), () => ({ status: 401, type: 'text/html', body: '<p>no' })] },
      / 401:/,
    ],
    [
      'a 503',
      { me: [() => ({ status: 200 }), () => ({ status: 503, type: 'text/plain', body: 'no healthy upstream' })] },
      / 503:/,
    ],
    ['a 404', { me: [() => ({ status: 200 }), () => ({ status: 404, body: unknown })] }, / 404:/],
    ['a refused revocation', { revoking: () => 403 }, /status 403\b.* Request: POST \S+\/revoke_token\/\.$/],
  ] satisfies [string, Provider, RegExp][])('%s', async (_, provider, message) => {
    const { server, connection, root } = await stage(provider);
    await connection.signIn(root);
    await expect(wording(connection.signOut())).rejects.toThrow(message);
    expect(connection.session).toBeDefined();
    expect(calls(server.received).filter((call) => call.includes('revoke'))).not.toHaveLength(0);
  });

  test.each([
    ['provider', 400],
    ['firewall', 403],
  ])('hashes that a %s refuses do not keep the raw tokens from being revoked', async (_, status) => {
    const { server, connection, root } = await stage({ revoking: (form) => (form.startsWith('$') ? status : 200) });
    await connection.signIn(root);
    await connection.signOut();
    expect(connection.session).toBeUndefined();
    expect(calls(server.received).filter((call) => call.includes('revoke'))).toHaveLength(4);
  });

  test('a refresh token that no form revokes is reported, although the access token is dead', async () => {
    const { connection, root } = await stage({
      revoking: (form) => (['refresh-1', hash('refresh-1')].includes(form) ? 400 : 200),
    });
    await connection.signIn(root);
    await expect(wording(connection.signOut())).rejects.toThrow(
      / 400\b.* The OAuth2 provider refused to revoke the token\./,
    );
  });

  test('a client that the provider does not know any more is final, and named', async () => {
    const { connection, root } = await stage({ revoking: () => 401, refusal: { error: 'invalid_client' } });
    await connection.signIn(root);
    await expect(wording(connection.signOut())).rejects.toMatchObject({
      transient: false,
      message: expect.stringMatching(/rejected `client_id` or `client_secret` \(401\): "invalid_client"\./),
    });
  });

  test.each(['ping/', '', '../../gateway/v1/tokens/'])(
    'that the API answers at %j says nothing of the token',
    async (path) => {
      const { connection, root } = await stage({ me: [() => ({ status: 401, body: unknown })] });
      await connection.signIn(root);
      await connection.json('GET', new URL(path, root.api), undefined, {});
      await expect(wording(connection.signOut())).rejects.toThrow(/proves nothing/);
    },
  );

  test('an outage keeps the other forms from being sent', async () => {
    const away = await stage({ revoking: () => 503 });
    await away.connection.signIn(away.root);
    await expect(wording(away.connection.signOut())).rejects.toMatchObject({ status: 503, transient: true });
    expect(calls(away.server.received).filter((call) => call.includes('revoke'))).toHaveLength(1);
  });
});

test('without a client no token is asked for', async () => {
  const { server, root } = await stage();
  const connection = new Connection({ credentials: USER, requestTimeoutMs: 5000 });
  open.push(connection);
  await expect(connection.signIn(root)).resolves.toBeUndefined();
  await connection.signOut();
  expect(server.received).toEqual([]);
});

describe('a refusal is final, and says which input is wrong', () => {
  test.each([
    [
      400,
      { error: 'invalid_grant', error_description: 'Invalid credentials given.' },
      /rejected the user name or password \(400\): "invalid_grant; error_description: Invalid credentials given\." Check/,
    ],
    [401, { error: 'invalid_client' }, /rejected `client_id` or `client_secret` \(401\): "invalid_client"\./],
    [400, { error: 'unauthorized_client' }, /grant type must be "Resource owner password-based"/],
    [400, { error: 'invalid_scope' }, /does not issue tokens with the scope "write"/],
    [400, { error: 'something_new' }, /"something_new"\. No token was issued\./],
    [
      403,
      '(access_denied) OAuth2 Tokens cannot be created by users associated with an external authentication provider (ldap)',
      /^This user is not permitted to create tokens \(403\): "\(access_denied\)[^"]+"\. For users of LDAP.* Request: POST \S+\.$/,
    ],
  ])('%d %j', async (status, body, message) => {
    const { server, connection, root } = await stage({
      status,
      type: typeof body === 'string' ? 'text/html' : 'application/json',
      body,
    });
    const refused = connection.signIn(root);
    await expect(wording(refused)).rejects.toMatchObject({
      status,
      transient: false,
      message: expect.stringMatching(message),
    });
    await expect(wording(refused)).rejects.not.toThrow(/pass word|the:secret/);
    expect(server.received).toHaveLength(1);
  });

  test.each([[{}], [{ access_token: '' }], [{ access_token: 'two\nlines' }], [[]]])('no token in %j', async (body) => {
    const { connection, root } = await stage({ body });
    await expect(wording(connection.signIn(root))).rejects.toMatchObject({
      transient: false,
      message: expect.stringContaining('contains no token'),
    });
  });
});

test.each([502, 503, 429])('a %d may pass', async (status) => {
  const { connection, root } = await stage({ status, type: 'text/html', body: '<title>Busy</title>' });
  await expect(wording(connection.signIn(root))).rejects.toMatchObject({ status, transient: true });
});
