import { describe, expect, test } from '@jest/globals';
import { interruptiblePause, timeLimit } from '../../../src/timing/clock.ts';
import { retryInTime } from '../../../src/timing/retry.ts';
import { Wakeup } from '../../../src/timing/wakeup.ts';
import { HandClock } from '../hand-clock.ts';
import { contextOf, lost } from '../launch/context.ts';

describe('a time limit', () => {
  test('aborts its signal when the time is over', async () => {
    const clock = new HandClock();
    const { signal, over } = timeLimit(clock, 1000);
    await clock.pass(999);
    expect(signal.aborted).toBe(false);
    await clock.pass(1);
    await over;
    expect(signal.aborted).toBe(true);
  });

  test('that was ended does not abort it', async () => {
    const clock = new HandClock();
    const { signal, over, end } = timeLimit(clock, 1000);
    end();
    await over;
    await clock.pass(2000);
    expect(signal.aborted).toBe(false);
  });
});

test('an abort ends a pause early, but not a pause that begins after it', async () => {
  const clock = new HandClock();
  const workflow = new AbortController();
  const first = interruptiblePause(clock, 1000, workflow.signal);
  workflow.abort();
  await expect(first).resolves.toBeUndefined();
  let isOver = false;
  const second = interruptiblePause(clock, 1000, workflow.signal).then(() => {
    isOver = true;
  });
  await clock.pass(999);
  expect(isOver).toBe(false);
  await clock.pass(1);
  await second;
  expect(isOver).toBe(true);
});

test('a notification is followed by time for those that belong to it', async () => {
  const clock = new HandClock();
  const wakeup = new Wakeup();
  let wasNotified: boolean | undefined;
  const waiting = wakeup.wait(60_000, clock, new AbortController().signal, 500).then((notified) => {
    wasNotified = notified;
  });
  wakeup.notify();
  await clock.pass(0);
  await clock.pass(499);
  expect(wasNotified).toBeUndefined();
  await clock.pass(1);
  await waiting;
  expect(wasNotified).toBe(true);
});

test('each attempt has a timeout that fits into the time that is left', async () => {
  const context = contextOf(() => undefined, { retryForMs: 4000, random: () => 0 });
  const timeouts: number[] = [];
  const attempts = retryInTime(context, 3000, (timeoutMs) => {
    timeouts.push(timeoutMs);
    return Promise.reject(lost());
  });
  await expect(attempts).rejects.toMatchObject({ code: 'ECONNRESET' });
  expect(timeouts).toEqual([3000, 3000, 2250, 1]);
});
