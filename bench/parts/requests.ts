import type { Rivals } from '../programs.ts';
import type { Part, Row } from '../rows.ts';
import { Running } from '../running.ts';
import { TEMPLATES } from '../seed.ts';
import type { Served } from '../served.ts';
import { ByteCounter } from '../simulated/counter.ts';
import { INTERVAL_MS, SimulatedTower } from '../simulated/tower.ts';
import { draws, median } from '../stats.ts';
import { requestsBeforeLaunch } from './start.ts';

/** The template's own: ten minutes, 40 events in 8 bursts. */
const SECONDS = 598;

const RUNS = { live: 7, polling: 25 };

/** A job that the awx CLI watches in real time, in seconds: what it asks for each second is the same all the time. */
const WATCHED_S = 31;

interface Cost {
  requests: readonly number[];
  kilobytes: number;
}

type Follow = (tower: SimulatedTower, job: Awaited<ReturnType<SimulatedTower['launch']>>) => Promise<unknown>;

/** Requests and bytes of a job of ten minutes, the launch and what leads to it included. Simulated time. */
export async function requests(served: Served, rivals: Rivals): Promise<Part> {
  const before = await requestsBeforeLaunch(served);
  const cli = await watchedByCli(served, rivals);
  const route = { live: false, intervalMs: INTERVAL_MS, random: draws(9) };
  const live = await cost(RUNS.live, (tower, job) => tower.follow(job, { ...route, live: true }), { live: true });
  const polled = await cost(RUNS.polling, (tower, job) => tower.follow(job, route));
  const known = await cost(RUNS.polling, (tower, job) => tower.follow(job, route), { hasPast: true });
  const loop = await cost(1, (tower, job) => tower.loop(job, 15_000));
  const what = 'Job of 10 min';
  const count = (name: string, { requests }: Cost, more = 0, most?: number): Row => ({
    what: `${what}: requests, ${name}`,
    value: more + median(requests),
    unit: 'requests',
    n: requests.length,
    ...(most === undefined ? {} : { goal: { most } }),
    note: `from ${more + Math.min(...requests)} to ${more + Math.max(...requests)}${more === 0 ? '' : `, ${more} before the launch included`}`,
  });
  const size = (name: string, { kilobytes }: Cost): Row => ({
    what: `${what}: bytes both ways from the launch on, ${name}`,
    value: kilobytes,
    unit: 'kB',
  });
  const ratio = (name: string, of: number, to: number): Row => ({
    what: `${what}: ${name}`,
    value: of / to,
    unit: 'x',
  });
  const [withLive, withPolling, ofLoop] = [
    before + median(live.requests),
    before + median(polled.requests),
    median(loop.requests),
  ];
  return {
    rows: [
      ratio('requests, live updates / guide’s loop of 15 s, which has no log', withLive, ofLoop),
      ratio('requests, polling / guide’s loop of 15 s, which has no log', withPolling, ofLoop),
      ...(cli === undefined ? [] : [ratio('requests, live updates / awx CLI', withLive, cli)]),
      ratio('bytes, live updates / guide’s loop of 15 s, which has no log', live.kilobytes, loop.kilobytes),
      count('live updates', live, before, 15),
      count('polling', polled, before, 65),
      count('polling, past durations agree', known, before, 65),
      count('guide’s loop of 15 s, no log', loop),
      ...(cli === undefined ? [] : [ofCli(what, cli)]),
      size('live updates', live),
      size('polling', polled),
      size('guide’s loop of 15 s, no log', loop),
    ],
  };
}

function ofCli(what: string, value: number): Row {
  const note = `counted for ${WATCHED_S} s in real time, and taken for ten minutes`;
  return { what: `${what}: requests, awx CLI, --monitor`, value, unit: 'requests', n: 1, note };
}

/** Pauses have jitter: several runs. Counts from the launch on, itself included. */
async function cost(runs: number, follow: Follow, { live = false, hasPast = false } = {}): Promise<Cost> {
  const [counts, kilobytes]: number[][] = [[], []];
  const draw = draws(10);
  for (let run = 0; run < runs; run += 1) {
    const counter = new ByteCounter();
    const tower = await SimulatedTower.start(live, (url) => counter.before(url));
    try {
      if (hasPast) await tower.runBefore(SECONDS, draw);
      const { requests } = tower.simulator;
      const [already, bytes] = [requests.length, counter.bytes];
      await follow(tower, await tower.launch(SECONDS));
      counts?.push(requests.length - already);
      kilobytes?.push((counter.bytes - bytes) / 1000);
    } finally {
      await tower.close();
      counter.close();
    }
  }
  return { requests: counts ?? [], kilobytes: median(kilobytes ?? []) };
}

/** What the awx CLI asks for in ten minutes; undefined where it is not there. */
async function watchedByCli(served: Served, { awx }: Rivals): Promise<number | undefined> {
  if (awx === undefined) return undefined;
  served.forget();
  const order = { template: TEMPLATES.slow, extraVars: JSON.stringify({ seconds: WATCHED_S }) };
  const { code, stderr } = await new Running(awx(served, order)).ended;
  if (code !== 0) throw new Error(`the awx CLI failed: ${stderr}`);
  const launch = served.requests.findIndex(({ method, path }) => method === 'POST' && path.endsWith('/launch/'));
  const watching = served.requests.length - launch - 1;
  return Math.round(launch + 1 + (watching * SECONDS) / WATCHED_S);
}
