import { expect, test } from '@jest/globals';
import { CounterRanges } from '../../../src/follow/events/counter-ranges.ts';
import { seeded } from '../../scenarios/support/random.ts';

test('ranges that touch become one', () => {
  const ranges = new CounterRanges();
  ranges.add(10, 12);
  ranges.add(5, 6);
  expect([ranges.size, ranges.first, ranges.last]).toEqual([2, 5, 12]);
  ranges.add(7, 9);
  expect(ranges.clear()).toEqual([{ first: 5, last: 12 }]);
  expect([ranges.size, ranges.first, ranges.last]).toEqual([0, undefined, undefined]);
});

test('a range without an end holds all counters from its first on', () => {
  const ranges = new CounterRanges();
  ranges.add(3, Number.POSITIVE_INFINITY);
  ranges.add(7, 9);
  expect([ranges.has(2), ranges.has(3), ranges.has(1e9), ranges.size]).toEqual([false, true, true, 1]);
});

test.each([1, 2, 3, 4])('holds the same counters as a set does, after any additions and removals (%i)', (seed) => {
  const random = seeded(seed);
  const upTo = (limit: number) => Math.floor(random() * limit);
  const ranges = new CounterRanges();
  const set = new Set<number>();
  for (let step = 0; step < 400; step += 1) {
    const first = 1 + upTo(120);
    if (random() < 0.4) {
      const last = first + upTo(6);
      ranges.add(first, last);
      for (let counter = first; counter <= last; counter += 1) set.add(counter);
    } else expect(ranges.remove(first)).toBe(set.delete(first));
    const all = [...set].sort((a, b) => a - b);
    expect([ranges.first, ranges.last]).toEqual([all[0], all.at(-1)]);
    const counter = upTo(130);
    expect(ranges.has(counter)).toBe(set.has(counter));
  }
});
