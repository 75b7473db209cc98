import { expect, test } from '@jest/globals';
import { Wakeup } from '../../../src/timing/wakeup.ts';
import { JumpingClock } from '../follow/fake-controller.ts';

const { signal } = new AbortController();

test('it wakes who waits, before the time is over', async () => {
  const [wakeup, clock] = [new Wakeup(), new JumpingClock()];
  clock.at(300, () => wakeup.notify());
  expect([await wakeup.wait(1000, clock, signal), clock.now()]).toEqual([true, 300]);
  expect([await wakeup.wait(1000, clock, signal), clock.now()]).toEqual([false, 1300]);
});

test('a notification before the wait ends the next wait at once, and only that one', async () => {
  const [wakeup, clock] = [new Wakeup(), new JumpingClock()];
  wakeup.notify();
  wakeup.notify();
  expect([await wakeup.wait(1000, clock, signal), clock.now(), wakeup.notifications]).toEqual([true, 0, 2]);
  expect(await wakeup.wait(1000, clock, signal)).toBe(false);
});

test('a cleared notification ends no wait, and still counts', async () => {
  const [wakeup, clock] = [new Wakeup(), new JumpingClock()];
  wakeup.notify();
  wakeup.clear();
  expect([await wakeup.wait(1000, clock, signal), wakeup.notifications]).toEqual([false, 1]);
});

test('a cancelled workflow does not wait', async () => {
  const cancelled = new Error('cancelled');
  await expect(new Wakeup().wait(1000, new JumpingClock(), AbortSignal.abort(cancelled))).rejects.toBe(cancelled);
});

test('a notification after the wait ends no wait', async () => {
  const [wakeup, clock] = [new Wakeup(), new JumpingClock()];
  await wakeup.wait(10, clock, signal);
  wakeup.notify();
  expect(await wakeup.wait(1000, clock, signal)).toBe(true);
});
