import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Simulator } from 'tower-deploy-simulator';

let sim: Simulator;
beforeAll(async () => {
  sim = await Simulator.start({ product: 'gateway' });
});
afterAll(() => sim.close());

const post = (path: string, fields: Record<string, string>): Promise<Response> =>
  fetch(`${sim.url}/o/${path}/`, {
    method: 'POST',
    headers: { authorization: `Basic ${btoa('demo-client-id:demo-client-secret')}` },
    body: new URLSearchParams(fields),
  });

const hash = (secret: string): string => `$sha256$${createHash('sha256').update(secret).digest('hex')}`;

test('a token of the gateway lives for a year, whatever was asked for', async () => {
  const headers = { authorization: `Bearer ${sim.tokens['deployer']}`, 'content-type': 'application/json' };
  const body = JSON.stringify({ scope: 'write', expires: '2026-11-30T00:00:00Z' });
  await fetch(`${sim.url}/api/gateway/v1/tokens/`, { method: 'POST', headers, body });
  const row = sim.world.tokens.all().at(-1);
  expect(((row?.expires ?? 0) - (row?.created ?? 0)) / 86_400_000).toBe(365);
});

test.each([
  ['read write', 201],
  ['read openid roles', 201],
  ['admin', 400],
])('the scope %s is answered with %i, by password and by token', async (scope, status) => {
  const user = { username: 'deployer', password: sim.passwords['deployer'] ?? '' };
  expect((await post('token', { grant_type: 'password', scope, ...user })).status).toBe(status);
  const reply = await fetch(`${sim.url}/api/gateway/v1/tokens/`, {
    method: 'POST',
    headers: { authorization: `Bearer ${sim.tokens['deployer']}`, 'content-type': 'application/json' },
    body: JSON.stringify({ scope }),
  });
  expect(reply.status).toBe(status);
});

describe('the hash of a token revokes it, and of its refresh token, too', () => {
  test.each(['access_token', 'refresh_token'] as const)('%s', async (kind) => {
    const user = { username: 'deployer', password: sim.passwords['deployer'] ?? '' };
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
