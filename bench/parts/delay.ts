import type { StoredEvent } from '../../simulator/world/jobs.ts';
import type { Part, Row } from '../rows.ts';
import { INTERVAL_MS, SimulatedTower } from '../simulated/tower.ts';
import { draws, median, quantile } from '../stats.ts';

/** Items of the one task of the job, half a second each. */
const ITEMS = 160;

/** Pauses have jitter: several runs. */
const RUNS = 25;

/** Line stored → printed, by polling, while no play and no task begins. Simulated time. */
export async function delay(): Promise<Part> {
  const random = draws(11);
  const delays: number[] = [];
  for (let run = 0; run < RUNS; run += 1) delays.push(...(await delaysOf(random)));
  const what = `Line stored → printed by polling, one task of ${ITEMS} items of 0.5 s`;
  const figure = (name: string, value: number, goal?: Row['goal']): Row => ({
    what: `${what}: ${name}`,
    value: value / 1000,
    unit: 's',
    n: RUNS,
    note: 'simulated time, all lines of these jobs',
    ...(goal === undefined ? {} : { goal }),
  });
  return {
    rows: [
      figure('median', median(delays)),
      figure('9 of 10 within', quantile(delays, 0.9)),
      figure('max', Math.max(...delays), { most: INTERVAL_MS / 1000 }),
    ],
  };
}

/** For each line of one job: ms from when it and all before it were stored to when it was printed. */
async function delaysOf(random: () => number): Promise<number[]> {
  const tower = await SimulatedTower.start(false);
  const printedAt: number[] = [];
  const onOutput = (text: string): void => {
    for (const _ of text.split('\n')) printedAt.push(tower.clock.now());
  };
  try {
    const job = await tower.launchItems(ITEMS);
    await tower.follow(job, { live: false, intervalMs: INTERVAL_MS, random, onOutput });
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
