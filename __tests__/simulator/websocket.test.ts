import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { DEMO, type JsonObject, Simulator } from 'tower-deploy-simulator';
import { connect } from '../contract/harness/websocket.ts';

describe('the simulated WebSocket', () => {
  let sim: Simulator;

  beforeEach(async () => {
    sim = await Simulator.start();
  });
  afterEach(() => sim.close());

  const headers = () => ({ authorization: `Bearer ${sim.tokens['admin']}`, cookie: 'csrftoken=abc' });

  const launch = async (): Promise<number> => {
    const reply = await fetch(`${sim.url}/api/v2/job_templates/${DEMO.plain}/launch/`, {
      method: 'POST',
      headers: headers(),
    });
    return ((await reply.json()) as { id: number }).id;
  };

  const listen = async (groups: JsonObject) => {
    const client = await connect(`${sim.url.replace('http', 'ws')}/websocket/`, headers());
    client.send({ groups, xrftoken: 'abc' });
    await client.until((frames) => frames.length >= 2);
    return client;
  };

  /** When the job came to this. */
  const changed = (id: number, what: string): number => {
    const job = sim.world.jobs.get(id);
    const times: Record<string, number | null | undefined> = { pending: job?.created, running: job?.started };
    return times[what] ?? job?.finished ?? 0;
  };

  test('reports a change after 0.1 s, and the number of events 60 ms before the status', async () => {
    const id = await launch();
    const client = await listen({ jobs: ['status_changed', 'summary'] });
    const seen: [string, number][] = [];
    while (!seen.some(([what]) => what === 'successful')) {
      const before = sim.live.sent;
      sim.clock.advance(10);
      if (sim.live.sent === before) continue;
      await client.until((frames) => frames.length >= sim.live.sent);
      const what = String(client.frames.at(-1)?.['status'] ?? 'final_counter');
      seen.push([what, sim.clock.ms() - changed(id, what)]);
    }
    expect(seen.map(([what]) => what)).toEqual(['pending', 'running', 'final_counter', 'successful']);
    for (const [what, after] of seen) {
      expect(after).toBeGreaterThanOrEqual(what === 'final_counter' ? 40 : 100);
      expect(after).toBeLessThan(what === 'final_counter' ? 60 : 120);
    }
  });

  test('breaks off after so many frames, for so many connections', async () => {
    sim.live.fault({ kind: 'close', frames: 2, times: 1 });
    await listen({ jobs: ['status_changed'] });
    const again = await listen({ jobs: ['status_changed'] });
    sim.live.flood(4);
    await again.until((frames) => frames.length >= 6);
    expect(again.frames).toHaveLength(6);
    expect(sim.live.lines.size).toBe(1);
  });

  test('falls silent and stays open', async () => {
    sim.live.fault({ kind: 'silent', frames: 2 });
    const client = await listen({ jobs: ['status_changed'] });
    const sent = sim.live.sent;
    sim.live.flood(10);
    expect([sim.live.sent - sent, sim.live.lines.size, client.frames.length]).toEqual([0, 1, 2]);
  });

  test('lets go of a client that has gone, and of all when it closes', async () => {
    const client = await listen({ jobs: ['status_changed'] });
    client.close();
    while (sim.live.lines.size > 0) await new Promise((resolve) => setTimeout(resolve, 3));
    await listen({ jobs: ['status_changed'] });
    expect(sim.live.lines.size).toBe(1);
  });

  test.each([
    ['awx', ['/websocket/', '/api/websocket/'], ['/api/controller/v2/websocket/', '/elsewhere/']],
    ['gateway', ['/api/controller/v2/websocket/'], ['/websocket/']],
  ] as const)('answers for %s where the product does', async (product, here, elsewhere) => {
    const other = await Simulator.start({ product, prefix: '/tower' });
    try {
      const headers = { authorization: `Bearer ${other.tokens['admin']}` };
      const url = other.url.replace('http', 'ws');
      for (const path of here) expect((await connect(url + path, headers)).refused).toBe(false);
      for (const path of elsewhere) expect((await connect(url + path, headers)).refused).toBe(true);
    } finally {
      await other.close();
    }
  });
});
