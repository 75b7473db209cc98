import { describe, expect, test } from '@jest/globals';
import { EventPrinter } from '../../../src/follow/events/event-printer.ts';
import { EventReader } from '../../../src/follow/events/event-reader.ts';
import { EventStream } from '../../../src/follow/events/event-stream.ts';
import { inOneFold } from '../../../src/follow/events/log-layout.ts';
import { CompleteView } from '../../../src/follow/events/whole-view.ts';
import { Collector } from '../../../src/follow/playbook/collector.ts';
import { requestsOf } from '../controller/fake.ts';
import { lost } from '../launch/context.ts';
import { FakeLive, type Fakes, fakeContext, JOB, lines } from './fake-controller.ts';

/** A reader of job 7's events; the transcript gets what is told to be missing. */
function reading(fakes: Fakes, options = {}) {
  const headings: string[] = [];
  const transcript = { heading: (text: string) => headings.push(text), write: () => Promise.resolve() };
  const fake = fakeContext(fakes, { transcript, ...options });
  const collector = new Collector(JOB);
  const printer = new EventPrinter(new CompleteView(fake.context.sink, inOneFold({ title: '' })));
  const reader = new EventReader(fake.context, JOB, new EventStream([collector, printer]));
  let progress = 0;
  Object.assign(fake.context.drainDeadline, {
    progress: () => {
      progress += 1;
    },
  });
  const read = (isFar = (_rest: number) => false) => reader.read(fake.context.signal, { isFar });
  const froms = () => fake.asked.map(({ path }) => Number(/counter__gt=(\d+)/.exec(path)?.[1]));
  return { ...fake, reader, collector, headings, read, froms, progress: () => progress };
}

const without = (count: number, ...counters: number[]) =>
  lines(count).filter(({ counter }) => !counters.includes(counter));

describe('a read', () => {
  test('goes on from page to page, each from the first event that was not there, to the end', async () => {
    const { read, reader, froms, printed } = reading({ events: lines(450) });
    expect(await read()).toBe(450);
    expect(froms()).toEqual([0, 200, 400]);
    expect([printed.length, reader.next, reader.rest]).toEqual([450, 451, 0]);
    expect([await read(), froms().at(-1)]).toEqual([0, 450]);
  });

  test.each<[number, ((rest: number) => boolean) | undefined, number]>([
    [1000, (rest) => rest >= 1000, 1],
    [999, (rest) => rest >= 1000, 2],
    [1000, undefined, 2],
  ])(
    'with %i events left after a page stops only where the download is used for so many',
    async (left, isFar, pages) => {
      const { context, read } = reading({});
      let asked = 0;
      const get = () => {
        asked += 1;
        const results = asked === 1 ? [{ counter: 1, stdout: 'x' }] : [];
        return Promise.resolve({ count: asked === 1 ? 1 + left : 0, results });
      };
      requestsOf(context.controller).get = get;
      expect([await read(isFar), asked]).toEqual([1, pages]);
    },
  );

  test('keeps two thousand events at most behind a hole, and has no end without one', async () => {
    const { read, froms, printed } = reading({ events: without(2500, 1) });
    expect([await read(), froms().length, printed.length]).toEqual([0, 10, 0]);
    const whole = reading({ events: lines(2500) });
    expect([await whole.read(), whole.froms().length]).toEqual([2500, 13]);
  });

  test('of pages of one event goes on, and ends where a page brings nothing new', async () => {
    const { context, read } = reading({});
    let asked = 0;
    const get = (path: string) => {
      asked += 1;
      const counter = Math.min(5, Number(/counter__gt=(\d+)/.exec(path)?.[1]) + 1);
      return Promise.resolve({ next: 'more', results: [{ counter, stdout: 'x' }] });
    };
    requestsOf(context.controller).get = get;
    expect([await read(), asked]).toEqual([5, 6]);
  });

  test('ends with the workflow', async () => {
    const workflow = new AbortController();
    const { reader, asked } = reading({ events: lines(1) });
    await reader.read(workflow.signal);
    workflow.abort();
    expect(asked[0]?.signal?.aborted).toBe(true);
  });

  test('is progress where it printed something', async () => {
    const { read, progress } = reading({ events: without(3, 2) });
    await read();
    expect(progress()).toBe(1);
    await read();
    expect(progress()).toBe(1);
  });

  test('knows the rings before it, once it has come to its end', async () => {
    const live = new FakeLive();
    let fails = true;
    const fault = () => {
      live.events.notify();
      return fails ? lost() : undefined;
    };
    const { read, reader } = reading({ events: lines(1), fault }, { live });
    live.events.notify();
    await expect(read()).rejects.toThrow('The line is dead.');
    expect(reader.notificationsRead).toBe(0);
    fails = false;
    await read();
    expect(reader.notificationsRead).toBe(2);
  });
});

describe('the time without output', () => {
  test('begins with each event that is printed, and anew when the rest is awaited', async () => {
    const { read, reader, clock } = reading({ events: lines(2).map((event) => ({ ...event, at: 1000 })) });
    await read();
    await clock.sleep(1000);
    expect(reader.quietMs).toBe(1000);
    await read();
    await clock.sleep(500);
    await read();
    expect(reader.quietMs).toBe(500);
    reader.restart();
    expect(reader.quietMs).toBe(0);
  });

  test('with a hole is as old as the wait for its first event', async () => {
    const events = without(9, 4, 7).map((event) => ({ ...event, at: event.counter < 4 ? 0 : 1000 }));
    const { read, reader, clock } = reading({ events });
    await clock.sleep(500);
    await read();
    expect([reader.hasGap, reader.gapMs]).toEqual([false, undefined]);
    await clock.sleep(500);
    await read();
    await clock.sleep(300);
    await read();
    expect([reader.hasGap, reader.gapMs, reader.quietMs]).toEqual([true, 300, 800]);
    await reader.skipGap();
    await clock.sleep(100);
    await read();
    expect([reader.hasGap, reader.gapMs]).toEqual([true, 100]);
    await reader.skipGap();
    expect([reader.hasGap, reader.gapMs]).toEqual([false, undefined]);
  });
});

test('events that are given up are told, counted, and what is behind them is printed', async () => {
  const { read, reader, collector, printed, warned, headings } = reading({ events: without(9, 2, 5, 6, 7) });
  await read();
  expect(printed).toEqual(['line 0']);
  await reader.skipGap();
  expect(printed).toEqual(['line 0', 'line 2', 'line 3']);
  await reader.skipGap();
  expect(printed.slice(3)).toEqual(['line 7', 'line 8']);
  expect(warned).toEqual([
    'Output is missing here: job event 2 did not arrive. The status is not affected.',
    'Output is missing here: job events 5 to 7 did not arrive. The status is not affected.',
  ]);
  expect(headings).toEqual(warned);
  expect([reader.missing, collector.missedFrom]).toEqual([4, 2]);
});
