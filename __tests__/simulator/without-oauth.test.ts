import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DEMO, Simulator } from 'tower-deploy-simulator';

describe('an AWX later than 24.6.1, which has no OAuth2 provider', () => {
  let sim: Simulator;
  beforeAll(async () => {
    sim = await Simulator.start({ product: 'awx-without-oauth' });
  });
  afterAll(() => sim.close());

  const ask = async (path: string, method = 'GET', credentials?: string): Promise<[status: number, type: string]> => {
    const authorization = credentials ?? `Basic ${btoa(`admin:${sim.passwords['admin']}`)}`;
    const reply = await fetch(sim.url + path, { method, headers: { authorization } });
    return [reply.status, reply.headers.get('content-type') ?? ''];
  };
  const json = async (path: string): Promise<Record<string, unknown>> => {
    const headers = { authorization: `Basic ${btoa(`admin:${sim.passwords['admin']}`)}` };
    return (await fetch(sim.url + path, { headers })).json() as Promise<Record<string, unknown>>;
  };

  test('a user name and a password work, and a launch by them', async () => {
    expect((await ask('/api/v2/me/'))[0]).toBe(200);
    expect((await ask(`/api/v2/job_templates/${DEMO.deploy}/launch/`, 'POST'))[0]).toBe(201);
  });

  test('no token works, and none is reported', async () => {
    const demo = await Simulator.start();
    for (const token of Object.values(demo.tokens))
      expect((await ask('/api/v2/me/', 'GET', `Bearer ${token}`))[0]).toBe(401);
    await demo.close();
    expect(sim.tokens).toEqual({});
  });

  test.each([
    '/api/o/',
    '/api/o/token/',
    '/api/o/revoke_token/',
    '/api/v2/tokens/',
    '/api/v2/applications/',
    `/api/v2/applications/${DEMO.application}/tokens/`,
    '/api/v2/users/1/tokens/',
    '/api/v2/users/1/personal_tokens/',
    '/api/v2/users/1/authorized_tokens/',
    '/api/v2/organizations/1/applications/',
  ])('%s is a page that is not found', async (path) => {
    for (const method of ['GET', 'POST']) expect(await ask(path, method)).toEqual([404, 'text/html; charset=utf-8']);
  });

  test('nothing links to it', async () => {
    expect(Object.keys(await json('/api/'))).not.toContain('oauth2');
    const collections = Object.keys(await json('/api/v2/'));
    expect(collections).toContain('job_templates');
    expect(collections.filter((name) => /token|application/.test(name))).toEqual([]);
    const texts = JSON.stringify([await json('/api/v2/me/'), await json('/api/v2/organizations/')]);
    expect(texts).not.toMatch(/tokens\/|applications\//);
  });
});
