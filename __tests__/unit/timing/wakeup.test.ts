import { expect, test } from '@jest/globals';
import { Wakeup } from '../../../src/timing/wakeup.ts';
import { JumpingClock } from '../follow/fake-controller.ts';

const { signal } = new AbortController();

test('it wakes who waits, before the time is over', async () => {
  const [bell, clock] = [new Wakeup(), new JumpingClock()];
  clock.at(300, () => bell.notify());
  expect([await bell.wait(1000, clock, signal), clock.now()]).toEqual([true, 300]);
  expect([await bell.wait(1000, clock, signal), clock.now()]).toEqual([false, 1300]);
});

test('what rang while nobody waited is heard at once, and once', async () => {
  const [bell, clock] = [new Wakeup(), new JumpingClock()];
  bell.notify();
  bell.notify();
  expect([await bell.wait(1000, clock, signal), clock.now(), bell.notifications]).toEqual([true, 0, 2]);
  expect(await bell.wait(1000, clock, signal)).toBe(false);
});

test('what is hushed was not heard, and still counts', async () => {
  const [bell, clock] = [new Wakeup(), new JumpingClock()];
  bell.notify();
  bell.clear();
  expect([await bell.wait(1000, clock, signal), bell.notifications]).toEqual([false, 1]);
});

test('a cancelled workflow does not wait', async () => {
  const cancelled = new Error('cancelled');
  await expect(new Wakeup().wait(1000, new JumpingClock(), AbortSignal.abort(cancelled))).rejects.toBe(cancelled);
});

test('a ring after the wait wakes nobody', async () => {
  const [bell, clock] = [new Wakeup(), new JumpingClock()];
  await bell.wait(10, clock, signal);
  bell.notify();
  expect(await bell.wait(1000, clock, signal)).toBe(true);
});
