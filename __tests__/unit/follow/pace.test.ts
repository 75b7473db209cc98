import { expect, test } from '@jest/globals';
import { Pace } from '../../../src/follow/pace.ts';

test('pauses grow from a second to the longest one', () => {
  const pace = new Pace(15_000, () => 0);
  const pauses = Array.from({ length: 6 }, () => pace.next());
  expect(pauses.map(Math.round)).toEqual([1000, 2500, 6250, 15_000, 15_000, 15_000]);
});

test('jitter never lifts a pause above the longest one', () => {
  const pace = new Pace(4000);
  const pauses = Array.from({ length: 200 }, () => pace.next());
  expect(Math.max(...pauses)).toBeLessThanOrEqual(4000);
  expect(new Set(pauses).size).toBeGreaterThan(100);
});

test('a short interval is kept from the start', () => {
  expect(new Pace(200, () => 0).next()).toBe(200);
});

test('after a change it starts again', () => {
  const pace = new Pace(15_000, () => 0);
  for (let i = 0; i < 9; i += 1) pace.next();
  pace.restart();
  expect(pace.next()).toBe(1000);
});
