import type { Part, Row } from '../rows.ts';
import type { Served } from '../served.ts';
import { ByteCounter } from '../simulated/counter.ts';
import { INTERVAL_MS, SimulatedTower } from '../simulated/tower.ts';
import { median } from '../stats.ts';
import { requestsBeforeLaunch } from './start.ts';

/** The template's own: ten minutes, 40 events in 8 bursts. */
const SECONDS = 598;

const RUNS = 5;

interface Cost {
  requests: number;
  kilobytes: number;
}

type Follow = (tower: SimulatedTower, job: Awaited<ReturnType<SimulatedTower['launch']>>) => Promise<unknown>;

/** Requests and bytes of a job of ten minutes, the launch and what leads to it included. Simulated time. */
export async function requests(served: Served): Promise<Part> {
  const before = await requestsBeforeLaunch(served);
  const live = await cost(true, (tower, job) => tower.follow(job, { live: true, intervalMs: INTERVAL_MS }));
  const polled = await cost(false, (tower, job) => tower.follow(job, { live: false, intervalMs: INTERVAL_MS }));
  const loop = await cost(false, (tower, job) => tower.loop(job, 15_000));
  const what = 'Job of 10 min';
  const count = (name: string, { requests }: Cost, most?: number): Row => ({
    what: `${what}: requests, ${name}`,
    value: requests,
    unit: 'requests',
    n: RUNS,
    ...(most === undefined ? {} : { goal: { most } }),
  });
  const size = (name: string, { kilobytes }: Cost): Row => ({
    what: `${what}: bytes both ways from the launch on, ${name}`,
    value: kilobytes,
    unit: 'kB',
    n: RUNS,
  });
  const ratio = (name: string, of: number, to: number): Row => ({
    what: `${what}: ${name}`,
    value: of / to,
    unit: 'x',
  });
  const [withLive, withPolling] = [before + live.requests, before + polled.requests];
  const included = `${before} before the launch included`;
  return {
    rows: [
      ratio('requests, live updates / guide’s loop of 15 s, which has no log', withLive, loop.requests),
      ratio('requests, polling / guide’s loop of 15 s, which has no log', withPolling, loop.requests),
      ratio('bytes, live updates / guide’s loop of 15 s, which has no log', live.kilobytes, loop.kilobytes),
      {
        ...count('live updates', { ...live, requests: withLive }, 30),
        note: `${included}; bursts are stored in two parts and rung for twice`,
      },
      { ...count('polling', { ...polled, requests: withPolling }, 65), note: included },
      count('guide’s loop of 15 s, no log', loop),
      size('live updates', live),
      size('polling', polled),
      size('guide’s loop of 15 s, no log', loop),
    ],
  };
}

/** The median of some runs: pauses have jitter. Counts from the launch on, itself included. */
async function cost(live: boolean, follow: Follow): Promise<Cost> {
  const costs: Cost[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const counter = new ByteCounter();
    const tower = await SimulatedTower.start(live, (url) => counter.before(url));
    try {
      const { requests } = tower.simulator;
      const [already, bytes] = [requests.length, counter.bytes];
      await follow(tower, await tower.launch(SECONDS));
      costs.push({ requests: requests.length - already, kilobytes: (counter.bytes - bytes) / 1000 });
    } finally {
      await tower.close();
      counter.close();
    }
  }
  return {
    requests: median(costs.map((each) => each.requests)),
    kilobytes: median(costs.map((each) => each.kilobytes)),
  };
}
