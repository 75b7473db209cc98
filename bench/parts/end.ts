import { action, type Rivals } from '../programs.ts';
import type { Part, Row } from '../rows.ts';
import { type Program, Running } from '../running.ts';
import { TEMPLATES } from '../seed.ts';
import type { Served } from '../served.ts';
import { INTERVAL_MS, SimulatedTower } from '../simulated/tower.ts';
import { draws, median, quantile } from '../stats.ts';

/** The same jobs in each run; in real time, each program's own, since they are found by their durations. */
const SEEDS = { action: 5, awx: 6, simulated: 7, pauses: 8 };

/** Jobs in real time: short, and several at once, since most of the time nothing happens. */
const SHORT = { jobs: 24, rivals: 8, from: 1, to: 5, atOnce: 3 };

/** Jobs in simulated time: of the length that deployments have, in seconds. */
const LONG = { jobs: 40, live: 10, from: 60, to: 900 };

/** Events complete → step ends. */
export async function end(served: Served, rivals: Rivals): Promise<Part> {
  const live = await inRealTime(served, SHORT.jobs, SEEDS.action, (order) => action(served, order));
  const { awx } = rivals;
  const cli = awx === undefined ? [] : await inRealTime(served, SHORT.rivals, SEEDS.awx, (order) => awx(served, order));
  const random = draws(SEEDS.pauses);
  const route = { live: false, intervalMs: INTERVAL_MS, random };
  const listened = await inSimulatedTime((tower, job) => tower.follow(job, { ...route, live: true }), {
    jobs: LONG.live,
    live: true,
  });
  const polled = await inSimulatedTime((tower, job) => tower.follow(job, route));
  const known = await inSimulatedTime((tower, job) => tower.follow(job, route), { hasPast: true });
  const fast = await inSimulatedTime((tower, job) => tower.loop(job, 10_000));
  const slow = await inSimulatedTime((tower, job) => tower.loop(job, 15_000));
  const ratio = (what: string, of: number[], to: number[], note?: string): Row => ({
    what: `Events complete → end: ${what}`,
    value: median(of) / median(to),
    unit: 'x',
    n: of.length,
    ...(note === undefined ? {} : { note }),
  });
  const figure = (what: string, values: number[], note: string, most?: number): Row => ({
    what: `Events complete → end: ${what}`,
    value: median(values) / 1000,
    unit: 's',
    n: values.length,
    note: `${note}; 9 of 10 within ${(quantile(values, 0.9) / 1000).toFixed(2)} s`,
    ...(most === undefined ? {} : { goal: { most } }),
  });
  const real = `real time, jobs of ${SHORT.from} to ${SHORT.to} s, the process’s exit`;
  const simulated = `simulated time, jobs of ${LONG.from / 60} to ${LONG.to / 60} min`;
  return {
    rows: [
      ratio('live updates / guide’s loop of 15 s', live, slow, 'the loop has no log, and ends with the status'),
      ...(cli.length > 0 ? [ratio('live updates / awx CLI', live, cli)] : []),
      ratio('polling / guide’s loop of 15 s', polled, slow),
      ratio('polling, past durations agree / guide’s loop of 15 s', known, slow),
      figure('action, live updates', live, real, 0.3),
      figure('action, live updates', listened, simulated, 0.3),
      figure('action, polling', polled, simulated, INTERVAL_MS / 2000),
      figure('action, polling, past durations agree', known, `${simulated}; within 3 % of each other`, 2),
      ...(cli.length > 0 ? [figure('awx CLI, --monitor', cli, real)] : []),
      figure('guide’s loop, 10 s', fast, simulated),
      figure('guide’s loop, 15 s', slow, simulated),
    ],
  };
}

/** Each job's odd fraction of a second is its own: it is found by that. */
const seconds = ({ from, to }: { from: number; to: number }, draw: () => number): number =>
  Number((from + (to - from) * draw()).toFixed(4));

type Make = (order: { template: number; extraVars: string }) => Program;

/** Whole programs on jobs of a few seconds; ms from the events' being complete to the exit. */
async function inRealTime(served: Served, jobs: number, seed: number, make: Make): Promise<number[]> {
  const draw = draws(seed);
  const durations = Array.from({ length: jobs }, () => seconds(SHORT, draw));
  const took: number[] = [];
  const next = async (): Promise<void> => {
    for (let lasts = durations.pop(); lasts !== undefined; lasts = durations.pop()) {
      took.push(await afterEnd(served, make, lasts));
    }
  };
  await Promise.all(Array.from({ length: SHORT.atOnce }, next));
  return took;
}

async function afterEnd(served: Served, make: Make, seconds: number): Promise<number> {
  const program = make({ template: TEMPLATES.slow, extraVars: JSON.stringify({ seconds }) });
  const { at, code, stderr } = await new Running(program).ended;
  if (code !== 0) throw new Error(`${program.args.join(' ')} failed: ${stderr}`);
  const facts = await served.job({ seconds });
  return at - (facts.eventsComplete ?? Number.NaN);
}

type Follow = (tower: SimulatedTower, job: Awaited<ReturnType<SimulatedTower['launch']>>) => Promise<number>;

/** Jobs of minutes, one after the other, each on a controller of its own; ms from the events' being complete. */
async function inSimulatedTime(
  follow: Follow,
  { jobs = LONG.jobs, live = false, hasPast = false } = {},
): Promise<number[]> {
  const draw = draws(SEEDS.simulated);
  const took: number[] = [];
  for (let count = 0; count < jobs; count += 1) {
    const lasts = seconds(LONG, draw);
    const tower = await SimulatedTower.start(live);
    try {
      if (hasPast) await tower.runBefore(lasts, draw);
      took.push(await follow(tower, await tower.launch(lasts)));
    } finally {
      await tower.close();
    }
  }
  return took;
}
