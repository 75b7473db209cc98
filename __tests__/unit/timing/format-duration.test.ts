import { expect, test } from '@jest/globals';
import { formatDuration, formatSeconds } from '../../../src/timing/clock.ts';

test.each([
  [0, '0 s'],
  [499, '0 s'],
  [45_000, '45 s'],
  [119_400, '119 s'],
  [120_000, '2 min'],
  [125_000, '2 min 5 s'],
  [3_599_000, '59 min 59 s'],
  [3_600_000, '1 h'],
  [5_400_000, '1 h 30 min'],
  [5_459_000, '1 h 30 min'],
  [90_000_000, '25 h'],
])('%d ms are %s', (ms, words) => {
  expect(formatDuration(ms)).toBe(words);
});

test.each([
  [0, '0 s'],
  [0.04, '0 s'],
  [0.44, '0.4 s'],
  [3, '3 s'],
  [9.94, '9.9 s'],
  [9.95, '10 s'],
  [12.4, '12 s'],
  [125, '2 min 5 s'],
])('%d s are %s', (seconds, words) => {
  expect(formatSeconds(seconds)).toBe(words);
});
