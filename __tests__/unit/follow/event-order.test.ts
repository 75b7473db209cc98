import { describe, expect, test } from '@jest/globals';
import type { JobEvent } from '../../../src/controller/events/job-event.ts';
import { EventOrder } from '../../../src/follow/events/event-order.ts';
import { jobEvent } from './job-events.ts';

const event = (counter: number): JobEvent => jobEvent(counter);

const counters = ({ events }: { events: readonly JobEvent[] }): number[] => events.map(({ counter }) => counter);

describe('order of events', () => {
  test('a gap holds back what follows until it is filled', () => {
    const order = new EventOrder();
    expect(counters(order.take([1, 2, 4, 5].map(event)))).toEqual([1, 2]);
    expect(order.hasGap).toBe(true);
    expect(order.next).toBe(3);
    expect(counters(order.take([event(3)]))).toEqual([3, 4, 5]);
    expect(order.hasGap).toBe(false);
  });

  test('an event that comes again is handed out once', () => {
    const order = new EventOrder();
    expect(counters(order.take([1, 1, 2].map(event)))).toEqual([1, 2]);
    expect(counters(order.take([2, 1, 3].map(event)))).toEqual([3]);
  });

  test('a gap that is given up is reported, and the rest follows up to the next one', () => {
    const order = new EventOrder();
    order.take([1, 4, 5, 9].map(event));
    const skipped = order.skipGap();
    expect(skipped).toEqual({ first: 2, last: 3, events: [event(4), event(5)] });
    expect(order.next).toBe(6);
    expect(order.hasGap).toBe(true);
  });

  test('any order of arrival gives the same order', () => {
    const order = new EventOrder();
    const arrived = [7, 3, 1, 9, 2, 8, 6, 5, 4, 10];
    expect(arrived.flatMap((counter) => counters(order.take([event(counter)])))).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
    ]);
  });
});
