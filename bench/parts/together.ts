import type { Part, Row } from '../rows.ts';
import { INTERVAL_MS, SimulatedTower } from '../simulated/tower.ts';
import { draws, median, quantile } from '../stats.ts';

const STEPS = 200;

/** Their jobs take ten minutes. */
const SECONDS = 598;

/** They all begin in the same moment, and have come apart after this long, in ms. */
const SETTLED_MS = 60_000;

/** Requests of one step that follow each other within this long, in ms, are one poll. */
const POLL_MS = 1000;

/** Two polls so close to each other are at the same time, in ms. */
const CLOSE_MS = 100;

/** What chance brings is drawn so often. */
const DRAWS = 5;

/** 200 steps that begin in the same moment and wait at once, by polling. Simulated time. */
export async function together(): Promise<Part> {
  const tower = await SimulatedTower.start(false);
  try {
    const jobs = await Promise.all(Array.from({ length: STEPS }, () => tower.launch(SECONDS)));
    const { requests } = tower.simulator;
    const [already, began] = [requests.length, tower.clock.now()];
    const route = { live: false, intervalMs: INTERVAL_MS };
    await Promise.all(jobs.map((job, index) => tower.follow(job, { ...route, random: draws(index) })));
    const asked = requests.slice(already).map(({ at, path }) => ({ at: at.getTime() - began, path }));
    const settled = asked.filter(({ at }) => at >= SETTLED_MS && at < SECONDS * 1000).map(({ at }) => at);
    const each = jobs.map(({ id }) => asked.filter(({ path }) => path.includes(`/jobs/${id}/`)).length);
    const polls = jobs.map(({ id }) =>
      pollsOf(asked.filter(({ path, at }) => path.includes(`/jobs/${id}/`) && at >= SETTLED_MS).map(({ at }) => at)),
    );
    const first = Math.max(...counts(asked.filter(({ at }) => at < SETTLED_MS).map(({ at }) => at)));
    const what = `${STEPS} steps at once, by polling`;
    const all = polls.flat().filter((at) => at < SECONDS * 1000);
    const [busiest, random] = [Math.max(...counts(all)), busiestByChance(all.length)];
    const [inStep, byChance] = [longestInStep(polls), inStepByChance(polls)];
    const rows: Row[] = [
      {
        what: `${what}: polls of the busiest second / of as many at random moments`,
        value: busiest / random,
        unit: 'x',
        goal: { most: 1.3 },
        note: `${busiest} / ${random} after the first minute; in step it would be ${(STEPS / random).toFixed(0)} x`,
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
        what: `${what}: the longest that any two polled in step`,
        value: inStep,
        unit: 'polls',
        goal: { most: byChance + 1 },
        note: `running, within ${CLOSE_MS} ms, of ${Math.min(...polls.map(({ length }) => length))} each; of ${(STEPS * (STEPS - 1)) / 2} pairs chance brings one to ${byChance}`,
      },
      { what: `${what}: mean`, value: settled.length / (SECONDS - SETTLED_MS / 1000), unit: 'per s' },
      {
        what: `${what}: busiest second`,
        value: Math.max(...counts(settled)),
        unit: 'per s',
        note: `here all jobs print in the same moment, and the next poll of each reads it; in the first minute ${first}: the launches`,
      },
    ];
    return { rows };
  } finally {
    await tower.close();
  }
}

/** When each poll began. It reads the new events, or the job, or both. */
function pollsOf(times: readonly number[]): number[] {
  return times.filter((at, index) => at - (times[index - 1] ?? Number.NEGATIVE_INFINITY) >= POLL_MS);
}

/** How many fall into each second. */
function counts(times: readonly number[]): number[] {
  const seconds = new Map<number, number>();
  for (const time of times) seconds.set(Math.floor(time / 1000), (seconds.get(Math.floor(time / 1000)) ?? 0) + 1);
  return [...seconds.values()];
}

/** The busiest second of so many polls that nothing but chance has set. */
function busiestByChance(polls: number): number {
  const draw = draws(1);
  const stretch = SECONDS * 1000 - SETTLED_MS;
  return median(
    Array.from({ length: DRAWS }, () => Math.max(...counts(Array.from({ length: polls }, () => draw() * stretch)))),
  );
}

/** The same for polls of those who keep these pauses, but each begins at a moment of its own. */
function inStepByChance(polls: readonly (readonly number[])[]): number {
  const draw = draws(2);
  const shifted = (): number[][] =>
    polls.map((times) => {
      const by = draw() * INTERVAL_MS;
      return times.map((at) => at + by);
    });
  return Math.max(...Array.from({ length: DRAWS }, () => longestInStep(shifted())));
}

/** How many polls running any two of them sent at the same time. */
function longestInStep(polls: readonly (readonly number[])[]): number {
  let longest = 0;
  for (const [index, one] of polls.entries()) {
    for (const other of polls.slice(index + 1)) longest = Math.max(longest, inStep(one, other));
  }
  return longest;
}

/** Both in the order of time. */
function inStep(one: readonly number[], other: readonly number[]): number {
  let [longest, running, from] = [0, 0, 0];
  for (const at of one) {
    while ((other[from] ?? Number.POSITIVE_INFINITY) < at - CLOSE_MS) from += 1;
    running = (other[from] ?? Number.POSITIVE_INFINITY) <= at + CLOSE_MS ? running + 1 : 0;
    longest = Math.max(longest, running);
  }
  return longest;
}
