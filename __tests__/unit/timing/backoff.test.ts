import { describe, expect, test } from '@jest/globals';
import { Backoff } from '../../../src/timing/backoff.ts';

test('pauses grow from a second to the longest one', () => {
  const backoff = new Backoff(15_000, () => 0);
  const pauses = Array.from({ length: 6 }, () => backoff.next());
  expect(pauses.map(Math.round)).toEqual([1000, 2500, 6250, 15_000, 15_000, 15_000]);
});

test('jitter never lifts a pause above the longest one', () => {
  const backoff = new Backoff(4000);
  const pauses = Array.from({ length: 200 }, () => backoff.next());
  expect(Math.max(...pauses)).toBeLessThanOrEqual(4000);
  expect(new Set(pauses).size).toBeGreaterThan(100);
});

test('a short interval is kept from the start', () => {
  expect(new Backoff(200, () => 0).next()).toBe(200);
});

test('after a change it starts again', () => {
  const backoff = new Backoff(15_000, () => 0);
  for (let i = 0; i < 9; i += 1) backoff.next();
  backoff.restart();
  expect(backoff.next()).toBe(1000);
});

describe('jitter', () => {
  const pauses = (backoff: Backoff, count: number) => Array.from({ length: count }, () => Math.round(backoff.next()));

  test('shortens short pauses by up to two fifths', () => {
    expect(pauses(new Backoff(15_000, () => 1), 3)).toEqual([600, 1500, 3750]);
  });

  test('shortens the first of the longest by nine tenths, the others by little', () => {
    const backoff = new Backoff(1000, () => 1);
    expect(pauses(backoff, 3)).toEqual([100, 940, 940]);
    backoff.restart();
    expect(pauses(backoff, 2)).toEqual([100, 940]);
  });
});

test('pauses may be long from the beginning', () => {
  const backoff = new Backoff(60_000, () => 0, Number.POSITIVE_INFINITY);
  expect([backoff.next(), backoff.next(), backoff.isShort]).toEqual([60_000, 60_000, false]);
});

test('another cap holds from then on', () => {
  const backoff = new Backoff(15_000, () => 0);
  expect([backoff.next(500), backoff.next(), backoff.next(20_000), backoff.next()]).toEqual([500, 500, 500, 1250]);
});

test('they are short until they have grown to the longest one', () => {
  const backoff = new Backoff(3000, () => 0);
  expect(backoff.isShort).toBe(true);
  backoff.next();
  expect(backoff.isShort).toBe(true);
  backoff.next();
  expect(backoff.isShort).toBe(false);
  backoff.restart();
  expect(backoff.isShort).toBe(true);
});

test('one pause may be shorter for once, with jitter of its own', () => {
  const backoff = new Backoff(15_000, () => 0);
  expect([backoff.within(600), backoff.within(60_000), backoff.within(3000), backoff.next()]).toEqual([
    600, 2500, 3000, 15_000,
  ]);
  expect(new Backoff(15_000, () => 1).within(500)).toBe(470);
});
