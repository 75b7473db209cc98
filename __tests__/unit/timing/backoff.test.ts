import { describe, expect, test } from '@jest/globals';
import { Pace } from '../../../src/timing/backoff.ts';

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

describe('jitter', () => {
  const pauses = (pace: Pace, count: number) => Array.from({ length: count }, () => Math.round(pace.next()));

  test('shortens short pauses by up to two fifths', () => {
    expect(pauses(new Pace(15_000, () => 1), 3)).toEqual([600, 1500, 3750]);
  });

  test('shortens the first of the longest by nine tenths, the others by little', () => {
    const pace = new Pace(1000, () => 1);
    expect(pauses(pace, 3)).toEqual([100, 940, 940]);
    pace.restart();
    expect(pauses(pace, 2)).toEqual([100, 940]);
  });
});

test('pauses may be long from the beginning', () => {
  const pace = new Pace(60_000, () => 0, Number.POSITIVE_INFINITY);
  expect([pace.next(), pace.next(), pace.isShort]).toEqual([60_000, 60_000, false]);
});

test('another cap holds from then on', () => {
  const pace = new Pace(15_000, () => 0);
  expect([pace.next(500), pace.next(), pace.next(20_000), pace.next()]).toEqual([500, 500, 500, 1250]);
});

test('they are short until they have grown to the longest one', () => {
  const pace = new Pace(3000, () => 0);
  expect(pace.isShort).toBe(true);
  pace.next();
  expect(pace.isShort).toBe(true);
  pace.next();
  expect(pace.isShort).toBe(false);
  pace.restart();
  expect(pace.isShort).toBe(true);
});

test('one pause may be shorter for once, with jitter of its own', () => {
  const pace = new Pace(15_000, () => 0);
  expect([pace.within(600), pace.within(60_000), pace.within(3000), pace.next()]).toEqual([600, 2500, 3000, 15_000]);
  expect(new Pace(15_000, () => 1).within(500)).toBe(470);
});
