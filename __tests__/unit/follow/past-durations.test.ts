import { describe, expect, test } from '@jest/globals';
import { longestPause } from '../../../src/follow/status/past-durations.ts';

const INTERVAL_MS = 15_000;

/** Looks at a job until it has ended: how many there are, and how long after the end the last one is, in ms. */
function watch(past: readonly number[], lastsMs: number): { looks: number; lateMs: number } {
  let ran = 5000;
  let looks = 1;
  while (ran < lastsMs) {
    const pause = longestPause(past, ran, INTERVAL_MS);
    expect(pause).toBeGreaterThan(0);
    expect(pause).toBeLessThanOrEqual(INTERVAL_MS);
    ran += pause;
    looks += 1;
  }
  return { looks, lateMs: ran - lastsMs };
}

/** Ends at every tenth of a second between two, in ms. */
const between = (from: number, to: number): number[] =>
  Array.from({ length: Math.floor((to - from) / 100) }, (_, index) => from + index * 100);

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

const minutes = (count: number): number => count * 60_000;

describe('where past runs agree the end is found within moments', () => {
  test.each([
    ['half a minute', minutes(0.5)],
    ['two minutes', minutes(2)],
    ['ten minutes', minutes(10)],
  ])('of %s', (_name, lasts) => {
    const past = [0.98, 1.01, 1, 0.99, 1.02].map((share) => share * lasts);
    const seen = between(lasts * 0.97, lasts * 1.03).map((end) => watch(past, end));
    expect(mean(seen.map(({ lateMs }) => lateMs))).toBeLessThan(3000);
    // Beside the looks that there are anyway.
    expect(mean(seen.map(({ looks }) => looks)) - lasts / INTERVAL_MS).toBeLessThan(7);
  });
});

test('past runs that differ a lot change nothing: the interval holds', () => {
  const past = [minutes(1), minutes(4), minutes(9), minutes(2)];
  for (const ran of between(minutes(3), minutes(12))) expect(longestPause(past, ran, INTERVAL_MS)).toBe(INTERVAL_MS);
});

test.each([
  ['no past run', []],
  ['one past run, which says little', [minutes(2)]],
])('%s: the interval holds', (_name, past) => {
  expect(longestPause(past, minutes(2), INTERVAL_MS)).toBe(INTERVAL_MS);
});

test('a job that does not run yet, and one that takes longer than all before, are not looked at closely', () => {
  const past = [minutes(2), minutes(2)];
  expect(longestPause(past, undefined, INTERVAL_MS)).toBe(INTERVAL_MS);
  expect(longestPause(past, minutes(3), INTERVAL_MS)).toBe(INTERVAL_MS);
});

test('no pause goes far beyond the moment at which the end is due', () => {
  const past = [minutes(2), minutes(2)];
  const pause = longestPause(past, minutes(2) - 10_000, INTERVAL_MS);
  expect(pause).toBeGreaterThanOrEqual(3000);
  expect(pause).toBeLessThan(8000);
});

describe('where the close look begins and ends', () => {
  test.each([
    // 2 % and a second around runs of the same length.
    ['long before: a whole interval', [100_000, 100_000], 50_000, INTERVAL_MS],
    ['before: up to its beginning', [100_000, 100_000], 90_000, 7000],
    ['just before: no shorter than the close look itself', [100_000, 100_000], 96_000, 3000],
    ['at its beginning', [100_000, 100_000], 97_000, 3000],
    ['at its end, behind the longest', [100_000, 100_000], 103_000, 4500],
    ['after it', [100_000, 100_000], 103_001, INTERVAL_MS],
    // Half the spread and a second around runs of different length: nine looks over the whole, fewer outside of them.
    ['up to the beginning of a wide one', [140_000, 100_000], 75_000, 4000],
    ['before the shortest', [140_000, 100_000], 79_000, (1.5 * 82_000) / 9],
    ['from shortly before the shortest', [140_000, 100_000], 91_000, 82_000 / 9],
    ['among them', [140_000, 100_000], 120_000, 82_000 / 9],
    ['up to the longest', [140_000, 100_000], 140_000, 82_000 / 9],
    ['behind the longest', [112_000, 100_000], 112_001, 4500],
    ['at the end of a wide one', [140_000, 100_000], 161_000, (1.5 * 82_000) / 9],
    ['after a wide one', [140_000, 100_000], 161_001, INTERVAL_MS],
  ])('%s', (_name, past, ran, pause) => {
    expect(longestPause(past, ran, INTERVAL_MS)).toBeCloseTo(pause, 6);
  });
});
