import { expect, test } from '@jest/globals';
import { Bell } from '../../../src/timing/wakeup.ts';
import { JumpingClock } from '../follow/fake-controller.ts';

const { signal } = new AbortController();

test('it wakes who waits, before the time is over', async () => {
  const [bell, clock] = [new Bell(), new JumpingClock()];
  clock.at(300, () => bell.ring());
  expect([await bell.wait(1000, clock, signal), clock.now()]).toEqual([true, 300]);
  expect([await bell.wait(1000, clock, signal), clock.now()]).toEqual([false, 1300]);
});

test('what rang while nobody waited is heard at once, and once', async () => {
  const [bell, clock] = [new Bell(), new JumpingClock()];
  bell.ring();
  bell.ring();
  expect([await bell.wait(1000, clock, signal), clock.now(), bell.rings]).toEqual([true, 0, 2]);
  expect(await bell.wait(1000, clock, signal)).toBe(false);
});

test('what is hushed was not heard, and still counts', async () => {
  const [bell, clock] = [new Bell(), new JumpingClock()];
  bell.ring();
  bell.hush();
  expect([await bell.wait(1000, clock, signal), bell.rings]).toEqual([false, 1]);
});

test('a cancelled workflow does not wait', async () => {
  const cancelled = new Error('cancelled');
  await expect(new Bell().wait(1000, new JumpingClock(), AbortSignal.abort(cancelled))).rejects.toBe(cancelled);
});

test('a ring after the wait wakes nobody', async () => {
  const [bell, clock] = [new Bell(), new JumpingClock()];
  await bell.wait(10, clock, signal);
  bell.ring();
  expect(await bell.wait(1000, clock, signal)).toBe(true);
});
