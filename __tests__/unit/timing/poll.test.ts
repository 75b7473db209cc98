import { expect, test } from '@jest/globals';
import { type PollOptions, poll } from '../../../src/timing/poll.ts';

/** Time that passes only in pauses. */
function options(timeoutMs: number): PollOptions & { pauses: number[] } {
  let ms = 0;
  const pauses: number[] = [];
  const clock = {
    now: () => ms,
    sleep: (pause: number) => {
      ms += pause;
      pauses.push(pause);
      return Promise.resolve();
    },
  };
  return { clock, signal: new AbortController().signal, timeoutMs, nextPauseMs: () => 10, pauses };
}

test('asks with pauses until there is an answer', async () => {
  const asked: number[] = [];
  const polled = options(100);
  const answer = await poll(polled, (elapsedMs) => {
    asked.push(elapsedMs);
    return Promise.resolve(asked.length === 3 ? 'done' : undefined);
  });
  expect(answer).toBe('done');
  expect(asked).toEqual([0, 10, 20]);
  expect(polled.pauses).toEqual([10, 10]);
});

test('asks once more when the time is over, and then gives up', async () => {
  const asked: number[] = [];
  const answer = await poll(options(15), (elapsedMs) => {
    asked.push(elapsedMs);
    return Promise.resolve(undefined);
  });
  expect(answer).toBeUndefined();
  expect(asked).toEqual([0, 10, 20]);
});

test('throws what asking throws', async () => {
  await expect(poll(options(15), () => Promise.reject(new Error('refused')))).rejects.toThrow('refused');
});
