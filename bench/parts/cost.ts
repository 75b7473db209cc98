import type { Cost, Priced } from 'tower-deploy-simulator';
import type { Job } from '../../src/controller/jobs.ts';
import type { Part, Row } from '../rows.ts';
import { INTERVAL_MS, SimulatedTower } from '../simulated/tower.ts';
import { draws, median } from '../stats.ts';

/** Some 4,500 events in 22 s, as the measured job (controller fact 71); far more a second than have frames. */
const JOB = { rate: 200, seconds: 22.5 };

/** Pauses have jitter: several runs. */
const RUNS = 5;

const PAGE_SIZE = 200;

/** What reading the log once cost the controller. */
interface Reading {
  ms: number;
  /** Requests by kind, as text. */
  requests: string;
  /** The same events by pages, each once. */
  byPages: { ms: number; requests: number };
}

/** What reading a job's log costs the controller, while it runs and at its end, by the prices of controller fact 71. Simulated time. */
export async function cost(): Promise<Part> {
  const random = draws(12);
  const rows: Row[] = [];
  for (const live of [true, false]) {
    const readings: Reading[] = [];
    for (let run = 0; run < RUNS; run += 1) readings.push(await readLog(live, random));
    rows.push(rowOf(live, readings));
  }
  return { rows };
}

async function readLog(live: boolean, random: () => number): Promise<Reading> {
  const tower = await SimulatedTower.start(live);
  const { cost } = tower.simulator;
  try {
    const job = await tower.launchRate(JOB.rate, JOB.seconds);
    cost.reset();
    await tower.follow(job, { live, intervalMs: INTERVAL_MS, random });
    const [ms, requests] = [ofReading(cost), described(cost)];
    cost.reset();
    await readPages(tower, job);
    return { ms, requests, byPages: { ms: ofReading(cost), requests: cost.of.events.requests } };
  } finally {
    await tower.close();
  }
}

async function readPages(tower: SimulatedTower, job: Job): Promise<void> {
  for (let page = 1; ; page += 1) {
    const path = `jobs/${job.id}/job_events/?order_by=counter&page_size=${PAGE_SIZE}&page=${page}`;
    const { next } = (await tower.read(path)) as { next: string | null };
    if (next === null) return;
  }
}

/** Milliseconds that reading events and output cost; asking for the status is not a part of it. */
function ofReading({ ms, of }: Cost): number {
  return ms - of.job.ms;
}

function described({ of }: Cost): string {
  const sent = Object.entries(of) as [Priced, Cost['of'][Priced]][];
  return sent
    .filter(([kind, { requests }]) => kind !== 'job' && requests > 0)
    .map(([kind, { requests, ms }]) => `${requests} × ${kind} ${Math.round(ms)} ms`)
    .join(', ');
}

function rowOf(live: boolean, readings: readonly Reading[]): Row {
  const ratios = readings.map(({ ms, byPages }) => ms / byPages.ms);
  const value = median(ratios);
  const typical = readings.toSorted((a, b) => a.ms - b.ms)[Math.floor(readings.length / 2)];
  const pages = typical?.byPages ?? { ms: Number.NaN, requests: Number.NaN };
  return {
    what: `Reading 4500 events costs the controller, ${live ? 'live updates' : 'polling'} / all by pages`,
    value,
    unit: 'x',
    n: readings.length,
    goal: { most: 0.15 },
    note: `simulated time; ${typical?.requests}; by pages ${pages.requests} requests, ${Math.round(pages.ms)} ms`,
  };
}
