import { expect, test } from '@jest/globals';
import { EventStream } from '../../../src/follow/events/event-stream.ts';
import { jobEvent } from './job-events.ts';

/** A stream with two subscribers, and what they were given, in order. */
function stream() {
  const given: string[] = [];
  const subscriber = (name: string) => ({
    take: ({ counter }: { counter: number }) => void given.push(`${name} ${counter}`),
    flush: () => Promise.resolve(void given.push(`${name} flush`)),
    missed: (first: number, last: number) => void given.push(`${name} misses ${first} to ${last}`),
  });
  // The first one needs neither a flush nor what is missing.
  const stream = new EventStream([{ take: subscriber('a').take }, subscriber('b')]);
  const offer = (...counters: number[]) => stream.offer(counters.map((counter) => jobEvent(counter)));
  return { stream, offer, given };
}

test('each event goes to all subscribers once and in order, whatever a source offers', async () => {
  const { stream: events, offer, given } = stream();
  expect(await offer(2, 1)).toBe(2);
  expect(await offer(1, 2, 4)).toBe(0);
  expect([events.next, events.hasGap, events.waiting, events.unknownFrom(4)]).toEqual([3, true, 1, 5]);
  expect(await offer(3)).toBe(2);
  expect(given.filter((what) => !what.endsWith('flush'))).toEqual([
    'a 1',
    'b 1',
    'a 2',
    'b 2',
    'a 3',
    'b 3',
    'a 4',
    'b 4',
  ]);
});

test('subscribers show what they took after each portion', async () => {
  const { offer, given } = stream();
  await offer(1, 2);
  expect(given.slice(-2)).toEqual(['b 2', 'b flush']);
});

test('a gap is reported before the events behind it, and then to the subscribers', async () => {
  const { stream: events, offer, given } = stream();
  await offer(3, 6);
  given.length = 0;
  expect(await events.skipGap((first, last) => void given.push(`gap ${first} to ${last}`))).toBe(1);
  expect(given.slice(0, 4)).toEqual(['gap 1 to 2', 'b misses 1 to 2', 'a 3', 'b 3']);
  expect([events.next, events.hasGap]).toEqual([4, true]);
});

test('a rest that does not come as events is missing without an end', async () => {
  const { stream: events, offer, given } = stream();
  await offer(1);
  events.skipRest();
  expect(given.at(-1)).toBe('b misses 2 to Infinity');
});
