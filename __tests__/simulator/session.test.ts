import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { DEMO, Simulator } from 'tower-deploy-simulator';
import { login } from '../contract/harness/session.ts';

describe('a session on the simulator', () => {
  let sim: Simulator;

  beforeEach(async () => {
    sim = await Simulator.start();
  });
  afterEach(() => sim.close());

  const ask = (headers: Record<string, string>, method = 'GET', path = '/api/v2/me/') =>
    fetch(sim.url + path, { method, headers });
  const launch = (headers: Record<string, string>) =>
    ask(headers, 'POST', `/api/v2/job_templates/${DEMO.plain}/launch/`);

  test('is known by its cookie, and ends after no use for half an hour', async () => {
    const { cookie } = await login(sim.url, 'admin', 'password');
    expect((await ask({ cookie })).status).toBe(200);
    sim.clock.advance(1_700_000);
    expect((await ask({ cookie })).status).toBe(200);
    sim.clock.advance(1_801_000);
    expect((await ask({ cookie })).status).toBe(401);
  });

  test('changes nothing without the token that only its own pages can read', async () => {
    const { cookie, token } = await login(sim.url, 'admin', 'password');
    const forged = await launch({ cookie });
    expect([forged.status, await forged.json()]).toEqual([403, { detail: 'CSRF Failed: CSRF token missing.' }]);
    expect((await launch({ cookie, 'x-csrftoken': 'wrong' })).status).toBe(403);
    expect(sim.world.jobs.size).toBe(0);
    expect((await launch({ cookie, 'x-csrftoken': token })).status).toBe(201);
  });

  test('is not begun by a wrong password, and ended by a logout', async () => {
    const wrong = await login(sim.url, 'admin', 'wrong');
    expect(wrong.cookie).not.toContain('awx_sessionid');
    const { cookie } = await login(sim.url, 'admin', 'password');
    await fetch(`${sim.url}/api/logout/`, { headers: { cookie }, redirect: 'manual' });
    expect((await ask({ cookie })).status).toBe(401);
  });
});
