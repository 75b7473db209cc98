import { describe, expect, test } from '@jest/globals';
import { DEMO } from 'tower-deploy-simulator';
import { connect } from '../contract/harness/websocket.ts';
import { type Rehearsed, rehearsed } from './rehearsal.ts';

const behind = { product: 'gateway' } as const;

/** Status and words of one request, to the controller unless another path is given; `broken` without an answer. */
async function said(
  { sim }: Rehearsed,
  path = '/api/controller/v2/me/',
  authorization = `Bearer ${sim.tokens['admin']}`,
): Promise<string> {
  try {
    const reply = await fetch(sim.url + path, { headers: { authorization, accept: 'application/json' } });
    return `${reply.status} ${await reply.text()}`;
  } catch {
    return 'broken';
  }
}

const launch = ({ sim }: Rehearsed): Promise<Response> =>
  fetch(`${sim.url}/api/controller/v2/job_templates/${DEMO.slow}/launch/`, {
    method: 'POST',
    headers: { authorization: `Bearer ${sim.tokens['admin']}` },
  });

const live = ({ sim }: Rehearsed) =>
  connect(`${sim.url.replace('http', 'ws')}/api/controller/v2/websocket/`, {
    authorization: `Bearer ${sim.tokens['admin']}`,
    cookie: 'csrftoken=abc',
  });

const OWN_PATH = '/api/gateway/v1/me/';

describe('outages of the services of a gateway', () => {
  test('controller-down refuses the connection, then health checks fail for a while', () =>
    rehearsed(
      'controller-down after=5 seconds=20 unhealthy=30',
      async (on) => {
        await launch(on);
        const client = await live(on);
        expect(await said(on)).toMatch(/^200 /);
        on.sim.clock.advance(6_000);
        expect(await said(on)).toMatch(/^503 upstream connect error/);
        await client.closed;
        on.sim.clock.advance(20_000);
        expect(await said(on)).toBe('503 no healthy upstream');
        on.sim.clock.advance(30_000);
        expect(await said(on)).toMatch(/^200 /);
      },
      behind,
    ));

  test('health checks fail while the controller is still down, half a minute after it went', () =>
    rehearsed(
      'controller-down after=0 seconds=60',
      async (on) => {
        on.sim.clock.advance(29_000);
        expect(await said(on)).toMatch(/^503 upstream connect error/);
        on.sim.clock.advance(2_000);
        expect(await said(on)).toBe('503 no healthy upstream');
        on.sim.clock.advance(58_000);
        expect(await said(on)).toBe('503 no healthy upstream');
        on.sim.clock.advance(2_000);
        expect(await said(on)).toMatch(/^200 /);
      },
      behind,
    ));

  test.each([
    ['envoy-down', 'broken', 'broken'],
    ['authorization-service-down', '502 ', '502 '],
    ['gateway-service-down', '200', '503 no healthy upstream'],
    ['controller-down', '503 upstream connect error', '200'],
    ['controller-application-down', '502 <html>', '200'],
  ])('%s begins at once, meets its own paths, and ends', (fault, controller, own) =>
    rehearsed(
      `${fault} after=0 seconds=10 unhealthy=0`,
      async (on) => {
        expect(await said(on)).toMatch(new RegExp(`^${controller}`));
        expect(await said(on, OWN_PATH)).toMatch(new RegExp(`^${own}`));
        on.sim.clock.advance(10_001);
        for (const path of [undefined, OWN_PATH]) expect(await said(on, path)).toMatch(/^200 /);
      },
      behind,
    ),
  );

  test('the gateway itself is not healthy for half a minute after it is back', () =>
    rehearsed(
      'gateway-service-down after=0 seconds=10',
      async (on) => {
        on.sim.clock.advance(39_000);
        expect(await said(on, '/api/')).toBe('503 no healthy upstream');
        on.sim.clock.advance(2_000);
        expect(await said(on, '/api/')).toMatch(/^200 /);
      },
      behind,
    ));
});

describe('faults of single requests at a gateway', () => {
  test('reject-basic-auth refuses a wrong password at the gateway, until it is switched off', () =>
    rehearsed(
      'reject-basic-auth',
      async (on) => {
        const wrong = `Basic ${btoa('admin:wrong')}`;
        expect(await said(on, undefined, wrong)).toBe('401 {"details":"Invalid credentials."}');
        expect(await said(on)).toMatch(/^200 /);
        on.sim.rehearsal.set('');
        expect(await said(on, undefined, wrong)).toMatch(/^401 .*To establish a login session/);
      },
      behind,
    ));

  test('a WebSocket is refused as well', () =>
    rehearsed(
      'no-healthy-upstream percent=100',
      async (on) => {
        expect([(await live(on)).refused, on.sim.requests.at(-1)?.status]).toEqual([true, 503]);
      },
      behind,
    ));

  test('upstream-timeout carries the launch out, and leaves the paths of the gateway alone', () =>
    rehearsed(
      'upstream-timeout percent=100',
      async (on) => {
        expect((await launch(on)).status).toBe(504);
        expect(on.sim.world.jobs.size).toBe(1);
        expect(await said(on, OWN_PATH)).toMatch(/^200 /);
      },
      behind,
    ));
});
