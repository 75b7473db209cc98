import { describe, expect, test } from '@jest/globals';
import { DEMO } from 'tower-deploy-simulator';
import { connect } from '../contract/harness/websocket.ts';
import { type Rehearsed, rehearsed } from './rehearsal.ts';

/** The statuses of so many answers. */
async function statuses({ ask }: Rehearsed, count: number): Promise<(number | 'broken')[]> {
  const all: (number | 'broken')[] = [];
  for (let index = 0; index < count; index += 1) all.push((await ask('ping/')).status);
  return all;
}

/** The counters of a job's events as the API has them in the end. */
async function counters({ sim, ask, launch }: Rehearsed): Promise<number[]> {
  const { id } = await launch(DEMO.plain);
  sim.clock.advance(60_000);
  const { json } = await ask(`jobs/${id}/job_events/?order_by=counter&page_size=200`);
  return (json['results'] as { counter: number }[]).map(({ counter }) => counter);
}

const PLAIN_EVENTS = 10;

describe('faults of any request', () => {
  test('slow lets every answer take its time', () =>
    rehearsed('slow ms=1', async ({ sim, ask }) => {
      expect((await ask('ping/')).status).toBe(200);
      expect(sim.rehearsal.describe()).toMatchObject({ faults: [{ name: 'slow', parameters: { ms: 1 }, struck: 1 }] });
    }));

  test('cut-connections cuts, and other requests pass', () =>
    rehearsed('cut-connections percent=50', async (on) => {
      const all = await statuses(on, 30);
      expect(all).toContain('broken');
      expect(all).toContain(200);
    }));

  test('server-errors answers with the pages of a gateway', () =>
    rehearsed('server-errors percent=100', async (on) => {
      expect(new Set(await statuses(on, 40))).toEqual(new Set([500, 502, 503, 504]));
    }));

  test('html-errors answers with a page and status 200', () =>
    rehearsed('html-errors percent=100', async ({ sim }) => {
      const reply = await fetch(`${sim.url}/api/`);
      expect([reply.status, reply.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    }));

  test.each([
    ['', '2'],
    [' retry_after=0', null],
  ])('too-many-requests%s has Retry-After: %s', (parameter, header) =>
    rehearsed(`too-many-requests percent=100${parameter}`, async ({ sim }) => {
      const reply = await fetch(`${sim.url}/api/`);
      expect([reply.status, reply.headers.get('retry-after')]).toEqual([429, header]);
    }),
  );

  test('away begins after the launch, cuts live updates, and ends', () =>
    rehearsed('away after=5 seconds=20', async (on) => {
      const { sim, launch } = on;
      const client = await connect(`${sim.url.replace('http', 'ws')}/websocket/`, {
        authorization: `Bearer ${sim.tokens['admin']}`,
        cookie: 'csrftoken=abc',
      });
      await launch();
      sim.clock.advance(4_000);
      expect(await statuses(on, 1)).toEqual([200]);
      sim.clock.advance(2_000);
      expect(await statuses(on, 2)).toEqual([503, 503]);
      await client.closed;
      sim.clock.advance(20_000);
      expect(await statuses(on, 1)).toEqual([200]);
    }));

  test('expired-token refuses every token until it is switched off', () =>
    rehearsed('expired-token', async ({ sim, ask, launch }) => {
      expect((await launch()).status).toBe(201);
      sim.clock.advance(3_001);
      expect((await ask('me/')).status).toBe(401);
      sim.rehearsal.set('');
      expect((await ask('me/')).status).toBe(200);
    }));
});

describe('faults of a launch', () => {
  test('lost-launch-reply: there is a job, and no reply names it', () =>
    rehearsed('lost-launch-reply', async ({ sim, launch }) => {
      expect((await launch()).id).toBeNaN();
      expect(sim.world.jobs.size).toBe(1);
      expect((await launch()).status).toBe(201);
    }));

  test('late-job: the job appears when some seconds have passed', () =>
    rehearsed('late-job seconds=5', async ({ sim, ask, launch }) => {
      const count = async () => (await ask('unified_jobs/')).json['count'];
      expect((await launch()).status).toBe('broken');
      sim.clock.advance(4_900);
      expect(await count()).toBe(0);
      sim.clock.advance(200);
      expect(await count()).toBe(1);
    }));

  test('lost-launch: there is neither job nor reply', () =>
    rehearsed('lost-launch', async ({ sim, launch }) => {
      expect((await launch()).status).toBe('broken');
      expect(sim.world.jobs.size).toBe(0);
    }));

  test('ignored-prompt: the job has another value, and the template still prompts', () =>
    rehearsed('ignored-prompt field=limit', async ({ sim, ask, launch }) => {
      const { id } = await launch(DEMO.deploy, { limit: 'web1' });
      expect(sim.world.jobs.get(id)?.limit).toBe('');
      const { json } = await ask(`job_templates/${DEMO.deploy}/launch/`);
      expect(json['ask_limit_on_launch']).toBe(true);
    }));
});

describe('faults of a job', () => {
  test('long-queue keeps it pending', () =>
    rehearsed('long-queue seconds=60', async ({ sim, launch }) => {
      const { id } = await launch();
      sim.clock.advance(59_000);
      expect(sim.world.jobs.get(id)?.status).toBe('pending');
      sim.clock.advance(2_000);
      expect(sim.world.jobs.get(id)?.status).toBe('running');
    }));

  test('canceled-job cancels the one that is at work when it is switched on', () =>
    rehearsed('', async ({ sim, launch }) => {
      const { id } = await launch();
      sim.clock.advance(10_000);
      sim.rehearsal.set('canceled-job after=5');
      sim.clock.advance(4_000);
      expect(sim.world.jobs.get(id)?.status).toBe('running');
      sim.clock.advance(4_000);
      expect(sim.world.jobs.get(id)?.status).toBe('canceled');
    }));

  test('deleted-job deletes it', () =>
    rehearsed('deleted-job', async ({ sim, ask, launch }) => {
      const { id } = await launch();
      sim.clock.advance(3_001);
      expect((await ask(`jobs/${id}/`)).status).toBe(404);
    }));
});

describe('faults of the output', () => {
  test('nothing is odd without them', () =>
    rehearsed('', async (on) =>
      expect(await counters(on)).toEqual(Array.from({ length: PLAIN_EVENTS }, (_, n) => n + 1)),
    ));

  test('late-events: the last of them comes so many seconds after the end', () =>
    rehearsed('late-events seconds=30', async ({ sim, ask, launch }) => {
      const { id } = await launch(DEMO.plain);
      sim.clock.advance(10_000);
      expect(sim.world.jobs.get(id)?.status).toBe('successful');
      const count = async () => (await ask(`jobs/${id}/job_events/`)).json['count'];
      expect(await count()).toBeLessThan(PLAIN_EVENTS);
      sim.clock.advance(30_000);
      expect(await count()).toBe(PLAIN_EVENTS);
    }));

  test('unordered-events: a later one is there before an earlier one', () =>
    rehearsed('unordered-events', async ({ sim, launch }) => {
      const { id } = await launch(DEMO.plain);
      sim.clock.advance(60_000);
      const seen = sim.world.jobs.get(id)?.events.map(({ visible }) => visible) ?? [];
      expect(seen).not.toEqual([...seen].sort((a, b) => a - b));
    }));

  test('lost-events: so many are never there', () =>
    rehearsed('lost-events count=2', async (on) => expect(await counters(on)).toHaveLength(PLAIN_EVENTS - 2)));

  test('double-events: so many are there twice', () =>
    rehearsed('double-events count=2', async (on) => {
      const all = await counters(on);
      expect([all.length, new Set(all).size]).toEqual([PLAIN_EVENTS + 2, PLAIN_EVENTS]);
    }));

  test('hostile-output: the job prints commands', () =>
    rehearsed('hostile-output', async ({ sim, ask, launch }) => {
      const { id } = await launch(DEMO.plain);
      sim.clock.advance(60_000);
      const { json } = await ask(`jobs/${id}/job_events/?page_size=200`);
      expect(JSON.stringify(json)).toContain('::set-output name=x::y');
    }));
});

describe('faults of live updates', () => {
  const greetings = async ({ sim }: Rehearsed) => {
    const headers = { authorization: `Bearer ${sim.tokens['admin']}`, cookie: 'csrftoken=abc' };
    return await connect(`${sim.url.replace('http', 'ws')}/websocket/`, headers);
  };

  test('no-websocket refuses them', () =>
    rehearsed('no-websocket', async (on) => {
      expect((await greetings(on)).refused).toBe(true);
      expect(on.sim.requests.at(-1)?.status).toBe(403);
    }));

  test('silent-websocket says nothing more', () =>
    rehearsed('silent-websocket frames=1', async (on) => {
      const client = await greetings(on);
      client.send({ groups: { jobs: ['status_changed'] }, xrftoken: 'abc' });
      await on.launch();
      on.sim.clock.advance(60_000);
      expect(on.sim.live.sent).toBe(1);
    }));

  test('cut-websocket breaks off each time', () =>
    rehearsed('cut-websocket frames=1', async (on) => {
      await (await greetings(on)).closed;
      await (await greetings(on)).closed;
      expect(on.sim.rehearsal.describe()).toMatchObject({ faults: [{ struck: 2 }] });
    }));
});
