import type { StoredEvent } from '../../simulator/world/jobs.ts';
import type { Part, Row } from '../rows.ts';
import { INTERVAL_MS, SimulatedTower } from '../simulated/tower.ts';
import { draws, median, quantile } from '../stats.ts';

/** Items of the one task of the job, half a second each. */
const ITEMS = 160;

/** Pauses have jitter: several runs. */
const RUNS = 25;

/** Runs with live updates: each takes longer in real time. */
const LIVE_RUNS = 3;

/** Line stored → printed, while no play and no task begins. Simulated time. */
export async function delay(): Promise<Part> {
  const random = draws(11);
  const rows = async (live: boolean, runs: number, most: readonly (number | undefined)[]) => {
    const delays: number[] = [];
    for (let run = 0; run < runs; run += 1) delays.push(...(await delaysOf(live, random)));
    const what = `Line stored → printed ${live ? 'with live updates' : 'by polling'}, one task of ${ITEMS} items of 0.5 s`;
    const figures = [
      ['median', median(delays)],
      ['9 of 10 within', quantile(delays, 0.9)],
      ['max', Math.max(...delays)],
    ] as const;
    return figures.map(([name, value], index): Row => {
      const goal = most[index];
      return {
        what: `${what}: ${name}`,
        value: value / 1000,
        unit: 's',
        n: runs,
        note: 'simulated time, all lines of these jobs',
        ...(goal === undefined ? {} : { goal: { most: goal } }),
      };
    });
  };
  return {
    rows: [
      ...(await rows(true, LIVE_RUNS, [0.1, 0.3])),
      ...(await rows(false, RUNS, [undefined, undefined, INTERVAL_MS / 1000])),
    ],
  };
}

/** For each line of one job: ms from when it and all before it were stored to when it was printed. */
async function delaysOf(live: boolean, random: () => number): Promise<number[]> {
  const tower = await SimulatedTower.start(live);
  // As measured from stored to frame.
  Object.assign(tower.simulator.world.frames, { delay: [23, 107] });
  const printedAt: number[] = [];
  const onOutput = (text: string): void => {
    for (const _ of text.split('\n')) printedAt.push(tower.clock.now());
  };
  try {
    const job = await tower.launchItems(ITEMS);
    await tower.follow(job, { live, intervalMs: INTERVAL_MS, random, onOutput });
    const stored = storedAt(tower.simulator.world.jobs.get(job.id)?.events ?? []);
    if (stored.length !== printedAt.length) throw new Error(`${printedAt.length} of ${stored.length} lines printed`);
    return stored.map((at, line) => (printedAt[line] ?? Number.NaN) - at);
  } finally {
    await tower.close();
  }
}

/** For each line of the output: when it and all before it were stored, in ms. */
function storedAt(events: readonly StoredEvent[]): number[] {
  let latest = 0;
  return events
    .toSorted((a, b) => a.counter - b.counter)
    .flatMap(({ stdout, visible }) => {
      latest = Math.max(latest, visible);
      return stdout === '' ? [] : stdout.split('\r\n').map(() => latest);
    });
}
