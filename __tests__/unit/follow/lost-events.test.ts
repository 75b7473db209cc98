import { describe, expect, test } from '@jest/globals';
import { EventPrinter } from '../../../src/follow/events/event-printer.ts';
import { EventReader } from '../../../src/follow/events/event-reader.ts';
import { EventStream } from '../../../src/follow/events/event-stream.ts';
import { JobLog } from '../../../src/follow/events/job-log.ts';
import { NO_VIEW } from '../../../src/follow/events/log-view.ts';
import { FakeLive, fakeContext, JOB, lines } from './fake-controller.ts';

/** A reader of so many events of which some are lost. */
function reader(count: number, ...lost: number[]) {
  const events = lines(count).filter(({ counter }) => !lost.includes(counter));
  const fake = fakeContext({ events });
  return { ...fake, events, reader: new EventReader(fake.context, JOB, new EventStream([new EventPrinter(NO_VIEW)])) };
}

describe('what waits behind an event that is lost', () => {
  test('is read once: a further look asks for the gap, and for what is new', async () => {
    const { reader: reads, asked, events, context } = reader(1900, 5);
    expect(await reads.read(context.signal)).toBe(4);
    expect(asked).toHaveLength(10);
    await reads.read(context.signal);
    expect(asked).toHaveLength(11);
    events.push({ counter: 1901, stdout: 'new', event: 'verbose', start_line: 1900 });
    await reads.read(context.signal);
    expect(asked.slice(11).map(({ path }) => /counter__gt=(\d+)/.exec(path)?.[1])).toEqual(['4', '1900']);
    events.splice(4, 0, { counter: 5, stdout: 'late', event: 'verbose', start_line: 4 });
    expect(await reads.read(context.signal)).toBe(1897);
    expect(reads.next).toBe(1902);
  });

  test('is no more than fits into memory', async () => {
    const { reader: reads, asked, context } = reader(5000, 5);
    await reads.read(context.signal);
    expect(asked).toHaveLength(11);
    await reads.read(context.signal);
    expect(asked).toHaveLength(12);
    await reads.skipGap();
    expect(reads.next).toBeGreaterThan(2000);
    await reads.read(context.signal);
    expect(reads.next).toBe(5001);
  });

  test('may have gaps of its own', async () => {
    const { reader: reads, context } = reader(1000, 5, 300, 301, 777);
    await reads.read(context.signal);
    await reads.read(context.signal);
    for (const missing of [1, 3, 4]) {
      await reads.skipGap();
      expect(reads.missing).toBe(missing);
    }
    expect([reads.next, reads.hasGap]).toEqual([1001, false]);
  });
});

test('a lost event costs fewer requests the longer it is awaited, and is given up after a minute', async () => {
  const live = new FakeLive();
  const events = lines(40).filter(({ counter }) => counter !== 7);
  const { context, clock, asked, warned, printed } = fakeContext({ events }, { live });
  const ended = new AbortController();
  clock.at(1000, () => live.events.notify());
  clock.at(90_000, () => ended.abort());
  const view = { ...NO_VIEW, take: (_event: unknown, some: readonly string[]) => void printed.push(...some) };
  await new JobLog(context, JOB, view).follow(ended.signal);
  expect(printed).toEqual(events.map(({ stdout }) => stdout));
  expect(warned).toEqual([expect.stringContaining('event 7 did not arrive')]);
  expect(asked.length).toBeLessThan(20);
});
