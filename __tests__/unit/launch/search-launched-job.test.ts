import { describe, expect, test } from '@jest/globals';
import type { LaunchContext } from '../../../src/launch/launch.ts';
import { searchJob } from '../../../src/launch/search-launched-job.ts';
import { type Answer, answered, contextOf, type Heard, lost, row, steppingClock } from './context.ts';

/** Looks for job 5, and tells what the search said instead of finding it. */
async function search(answer: Answer, { proven = true, ...more }: Partial<LaunchContext> & { proven?: boolean } = {}) {
  const context = contextOf(answer, more);
  const ended = await searchJob(context, {
    source: 42,
    proven,
    isCandidate: ({ id }) => id >= 5,
    unknown: (candidates, jobs) => new Error(`${candidates.length} of ${jobs.length} fit`),
    unreadable: (lastError) => new Error(`not readable: ${lastError instanceof Error ? lastError.message : lastError}`),
  }).catch((error: Error) => error.message);
  return { ended, context, ms: context.clock.now() };
}

const list = (...ids: number[]) => ({ results: ids.map((id) => row(id)) });

/** What is seen at a moment, in ms since the search began. */
const at =
  (seen: (ms: number, context: Heard) => unknown): Answer =>
  (_asked, context) =>
    seen(context.clock.now(), context);

describe('the settling time', () => {
  test('is over twelve seconds after the first look that was answered, with a look at its end', async () => {
    const { ended, context, ms } = await search(at(() => list(1)));
    expect(ended).toBe('0 of 1 fit');
    expect([context.asked.length, ms]).toEqual([13, 12_000]);
  });

  test('begins when the controller is back, however long it was away', async () => {
    const { ended, ms } = await search(
      at((now) => (now < 30_000 ? lost() : list())),
      { gracePeriodMs: 40_000 },
    );
    expect([ended, ms]).toEqual(['0 of 0 fit', 42_000]);
  });

  test('a controller that never answers is retried for `retry_for`, and no longer', async () => {
    const { ended, ms } = await search(
      at(() => lost()),
      { gracePeriodMs: 40_000 },
    );
    expect([ended, ms]).toEqual(['not readable: The line is dead.', 40_000]);
  });

  test('one that goes away after an answer is retried from that answer on', async () => {
    const { ended, ms } = await search(
      at((now) => (now < 3000 ? list() : lost())),
      { gracePeriodMs: 0 },
    );
    expect([ended, ms]).toEqual(['not readable: The line is dead.', 14_000]);
  });

  test('counts what was there when it was asked for, however late the reply', async () => {
    let looks = 0;
    const { ended } = await search((_asked, { clock }) => {
      looks += 1;
      // Asked a moment before the settling time is over, answered long after it.
      if (looks === 2) return clock.sleep(11_500).then(() => list(1));
      return looks === 3 ? list(5) : list(1);
    });
    expect(ended).toMatchObject({ job: { id: 5 } });
  });

  test('of two jobs with the launch id neither is waited for', async () => {
    const { ended, ms } = await search(at(() => list(5, 6)));
    expect([ended, ms]).toEqual(['2 of 2 fit', 0]);
  });

  test('one job that only looks like it is not taken before it is over', async () => {
    const { ended, ms } = await search(
      at(() => list(5)),
      { proven: false },
    );
    expect(ended).toMatchObject({ job: { id: 5 }, proven: false });
    expect(ms).toBe(12_000);
  });

  test('a controller that does not let in any more ends it', async () => {
    const { ended, ms } = await search(at(() => answered(401)));
    expect([ended, ms]).toEqual(['not readable: The controller answered 401.', 0]);
  });
});

describe('a cancelled workflow', () => {
  test('before it, a look ends with the workflow; after it, each has little time of its own', async () => {
    const { ended, context } = await search((_asked, one) => {
      one.cancel();
      return one.asked.length < 2 ? list() : list(5);
    });
    expect(ended).toMatchObject({ job: { id: 5 } });
    expect(context.asked.map(({ options }) => options)).toEqual([{ signal: context.signal }, { timeoutMs: 2500 }]);
  });

  test('leaves a moment to look, and then nothing is known', async () => {
    const { ended, ms, context } = await search((_asked, one) => {
      one.cancel();
      return list();
    });
    expect([ended, ms, context.asked.length]).toEqual(['not readable: undefined', 4000, 5]);
  });

  test('that cut a look off is followed by another one', async () => {
    const { ended } = await search(({ options }, one) => {
      one.cancel();
      return options.signal?.aborted === true ? options.signal.reason : list(5);
    });
    expect(ended).toMatchObject({ job: { id: 5 } });
  });

  test('whose looks all fail ends with the last failure', async () => {
    const { ended, ms } = await search((_asked, one) => {
      one.cancel();
      return answered(401);
    });
    expect([ended, ms]).toEqual(['not readable: The controller answered 401.', 4000]);
  });

  test('ends the pause between two looks', async () => {
    const clock = steppingClock();
    const slept: number[] = [];
    let cancel = (): void => undefined;
    const { ended } = await search(
      (_asked, one) => {
        cancel = one.cancel;
        return one.asked.length < 2 ? list() : list(5);
      },
      {
        clock: {
          now: clock.now,
          sleep: (ms, signal) => {
            cancel();
            return clock.sleep(ms, signal).then(() => void slept.push(ms));
          },
        },
      },
    );
    expect(ended).toMatchObject({ job: { id: 5 } });
    expect(slept).toEqual([]);
  });
});
