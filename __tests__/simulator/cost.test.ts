import { afterEach, describe, expect, test } from '@jest/globals';
import { DEMO, Simulator, type SimulatorOptions } from 'tower-deploy-simulator';

let sim: Simulator;

afterEach(() => sim.close());

const headers = () => ({ authorization: `Bearer ${sim.tokens['admin']}`, 'content-type': 'application/json' });

const get = async (path: string): Promise<Response> => fetch(`${sim.url}/api/v2/${path}`, { headers: headers() });

/** A simulator with a finished job of this many events or a few more; the cost is 0 again. */
async function finished(count: number, options: SimulatorOptions = {}): Promise<string> {
  sim = await Simulator.start(options);
  const reply = await fetch(`${sim.url}/api/v2/job_templates/${DEMO.noisy}/launch/`, {
    method: 'POST',
    headers: headers(),
    body: JSON.stringify({ extra_vars: { count } }),
  });
  const { id } = (await reply.json()) as { id: number };
  sim.clock.advance(600_000);
  sim.cost.reset();
  return `jobs/${id}/`;
}

/** What one more request costs. */
async function costOf(path: string): Promise<number> {
  const before = sim.cost.ms;
  await (await get(path)).text();
  return sim.cost.ms - before;
}

describe('what reading costs', () => {
  test('each kind of request costs what was measured', async () => {
    const job = await finished(4508);
    expect(await costOf(job)).toBe(98);
    expect(await costOf(`${job}job_events/?page_size=200`)).toBeCloseTo(261);
    expect(await costOf(`${job}job_events/?limit=1000`)).toBeCloseTo(1056);
    expect(await costOf(`${job}job_events/?order_by=-counter&page_size=1`)).toBe(76);
    expect(await costOf(`${job}job_events/?counter__lte=4000&page_size=1`)).toBe(87);
    expect(await costOf(`${job}job_events/?event__in=runner_on_failed,runner_on_unreachable`)).toBe(55);
    expect(sim.cost.of).toMatchObject({
      job: { requests: 1, ms: 98 },
      events: { requests: 2 },
      'last event': { requests: 1, ms: 76 },
      count: { requests: 1, ms: 87 },
      failures: { requests: 1, ms: 55 },
      output: { requests: 0, ms: 0 },
    });
    expect(sim.requests.slice(-6).map(({ cost }) => Math.round(cost))).toEqual([98, 261, 1056, 76, 87, 55]);
  });

  test('a page costs by its rows, and output by its size', async () => {
    const job = await finished(4508);
    const [few, many] = [
      await costOf(`${job}job_events/?page_size=10`),
      await costOf(`${job}job_events/?page_size=110`),
    ];
    expect(many - few).toBeCloseTo(100 * ((1056 - 261) / 800));
    const output = await get(`${job}stdout/?format=ansi_download`);
    const bytes = (await output.arrayBuffer()).byteLength;
    const { ms } = sim.cost.of.output;
    expect(ms).toBeCloseTo(62.25 + ((166 - 62.25) * bytes) / 804_000);
  });

  test('what was not measured is counted, and costs nothing', async () => {
    const job = await finished(30);
    expect([await costOf('me/'), await costOf('jobs/4711/'), await costOf(`${job}job_host_summaries/`)]).toEqual([
      0, 0, 0,
    ]);
    expect(sim.cost.unpriced).toBe(3);
  });

  test('takes no time unless asked for, and then the time of the simulated clock', async () => {
    const job = await finished(30);
    const before = sim.clock.ms();
    await costOf(job);
    expect(sim.clock.ms()).toBe(before);
    await sim.close();
    const again = await finished(30, { latency: 2 });
    const start = sim.clock.ms();
    await costOf(again);
    expect(sim.clock.ms() - start).toBe(196);
  });
});
