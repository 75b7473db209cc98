import { expect, test } from '@jest/globals';
import { readEvent } from '../../../src/controller/events/job-event.ts';
import { jobLog } from '../../../src/follow/events/create-job-log.ts';
import type { FollowContext } from '../../../src/follow/follow-context.ts';
import { awaitEnd } from '../../../src/follow/status/await-end.ts';
import { Waiting } from '../../../src/follow/status/still-waiting.ts';
import { seeded } from '../../scenarios/support/random.ts';
import { FakeLive, fakeContext, JOB, lines } from './fake-controller.ts';

/** Steps that start at the same moment and follow the same job. */
const STEPS = 200;

/** Returns the times of all requests of these steps, in ms. Each has a clock of its own that begins at 0. */
async function requestTimes(
  live: () => FakeLive | undefined,
  follow: (context: FollowContext, at: (ms: number, happens: () => void) => void) => Promise<unknown>,
): Promise<number[]> {
  const times: number[] = [];
  for (let step = 0; step < STEPS; step += 1) {
    const source = live();
    const random = seeded(step + 1);
    const fake = fakeContext(
      {
        events: lines(6).map((event) => ({ ...event, end_line: event.start_line + 1 })),
        detail: { status: 'running' },
      },
      { random, timeoutMs: 300_000, ...(source === undefined ? {} : { live: source }) },
    );
    await follow(fake.context, (ms, happens) => fake.clock.at(ms, happens));
    times.push(...fake.asked.map(({ at }) => at));
  }
  return times;
}

/** Returns the largest number of requests within one span of so many ms. */
function mostWithin(times: readonly number[], ms: number): number {
  const counts = new Map<number, number>();
  for (const time of times) counts.set(Math.floor(time / ms), (counts.get(Math.floor(time / ms)) ?? 0) + 1);
  return Math.max(...counts.values());
}

test('200 steps that poll the same job do not send their requests in the same moment', async () => {
  const times = await requestTimes(
    () => undefined,
    (context) => awaitEnd(context, JOB, 'running', new Waiting(context)),
  );
  const later = times.filter((at) => at > 30_000 && at < 290_000);
  // A poll every 15 s: some 13 requests a second.
  expect(later.length).toBeGreaterThan(STEPS * 10);
  expect(mostWithin(later, 1000)).toBeLessThan(STEPS / 5);
});

test('200 steps to which the same event is not pushed do not read it in the same moment', async () => {
  const times = await requestTimes(
    () => new FakeLive(),
    async (context, at) => {
      const ended = new AbortController();
      for (const event of lines(6).filter(({ counter }) => counter !== 3)) {
        const row = { ...event, end_line: event.start_line + 1 };
        at(1000 + 10 * event.counter, () => context.live.onEvent?.(readEvent(row), 300));
      }
      at(20_000, () => ended.abort());
      await jobLog(context, JOB).log.follow(ended.signal);
    },
  );
  expect(times).toHaveLength(STEPS);
  expect(Math.max(...times) - Math.min(...times)).toBeGreaterThan(100);
  expect(mostWithin(times, 20)).toBeLessThan(STEPS / 4);
});
