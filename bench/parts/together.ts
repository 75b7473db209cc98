import type { Part, Row } from '../rows.ts';
import { INTERVAL_MS, SimulatedTower } from '../simulated/tower.ts';
import { median, quantile } from '../stats.ts';

const STEPS = 200;

/** Their jobs take ten minutes. */
const SECONDS = 598;

/** They all begin in the same moment, and have come apart after this long, in ms. */
const SETTLED_MS = 60_000;

/** Two steps whose requests are so close to each other, in ms, so many times running are in step: chance brings no two there. */
const CLOSE_MS = 100;
const IN_A_ROW = 6;

/** 200 steps that begin in the same moment and wait at once, by polling. Simulated time. */
export async function together(): Promise<Part> {
  const tower = await SimulatedTower.start(false);
  try {
    const jobs = await Promise.all(Array.from({ length: STEPS }, () => tower.launch(SECONDS)));
    const { requests } = tower.simulator;
    const [already, began] = [requests.length, tower.clock.now()];
    await Promise.all(jobs.map((job) => tower.follow(job, { live: false, intervalMs: INTERVAL_MS })));
    const asked = requests.slice(already).map(({ at, path }) => ({ at: at.getTime() - began, path }));
    const settled = asked.filter(({ at }) => at >= SETTLED_MS && at < SECONDS * 1000).map(({ at }) => at);
    const perSecond = counts(settled);
    const mean = settled.length / ((SECONDS * 1000 - SETTLED_MS) / 1000);
    const each = jobs.map(({ id }) => asked.filter(({ path }) => path.includes(`/jobs/${id}/`)).length);
    const status = jobs.map(({ id }) => asked.filter(({ path }) => path.endsWith(`/jobs/${id}/`)).map(({ at }) => at));
    const first = Math.max(...counts(asked.filter(({ at }) => at < SETTLED_MS).map(({ at }) => at)));
    const what = `${STEPS} steps at once, by polling`;
    const rows: Row[] = [
      {
        what: `${what}: busiest second / mean`,
        value: Math.max(...perSecond) / mean,
        unit: 'x',
        note: `after the first minute; random arrivals would give ${expectedPeak(mean, perSecond.length).toFixed(1)} x, in step ${INTERVAL_MS / 1000} x`,
      },
      {
        what: `${what}: requests of the busiest step / of the median`,
        value: Math.max(...each) / median(each),
        unit: 'x',
        goal: { most: 1.2 },
      },
      {
        what: `${what}: requests of each`,
        value: median(each),
        unit: 'requests',
        n: STEPS,
        note: `from ${Math.min(...each)} to ${Math.max(...each)}; 9 of 10 at most ${quantile(each, 0.9).toFixed(0)}`,
      },
      {
        what: `${what}: pairs in step`,
        value: pairsInStep(status),
        unit: 'requests',
        goal: { most: 0 },
        note: `of ${(STEPS * (STEPS - 1)) / 2}: ${IN_A_ROW} times running within ${CLOSE_MS} ms, in the second half`,
      },
      { what: `${what}: mean`, value: mean, unit: 'per s' },
      {
        what: `${what}: busiest second`,
        value: Math.max(...perSecond),
        unit: 'per s',
        note: `in the first minute ${first}: all were launched in the same moment`,
      },
    ];
    return { rows };
  } finally {
    await tower.close();
  }
}

/** How many fall into each second. */
function counts(times: readonly number[]): number[] {
  const seconds = new Map<number, number>();
  for (const time of times) seconds.set(Math.floor(time / 1000), (seconds.get(Math.floor(time / 1000)) ?? 0) + 1);
  return [...seconds.values()];
}

/** The busiest of many seconds to the mean where requests fall at random: about four deviations above it. */
function expectedPeak(mean: number, seconds: number): number {
  return (mean + Math.sqrt(2 * Math.log(seconds) * mean)) / mean;
}

function pairsInStep(steps: readonly (readonly number[])[]): number {
  const late = steps.map((times) => times.filter((at) => at > (SECONDS * 1000) / 2));
  let pairs = 0;
  for (const [index, one] of late.entries()) {
    for (const other of late.slice(index + 1)) if (isInStep(one, other)) pairs += 1;
  }
  return pairs;
}

function isInStep(one: readonly number[], other: readonly number[]): boolean {
  let running = 0;
  for (const at of one) {
    running = other.some((time) => Math.abs(time - at) <= CLOSE_MS) ? running + 1 : 0;
    if (running === IN_A_ROW) return true;
  }
  return false;
}
