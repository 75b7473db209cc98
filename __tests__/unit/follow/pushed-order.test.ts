import { describe, expect, test } from '@jest/globals';
import type { JobEvent } from '../../../src/controller/events/job-event.ts';
import { EventStream } from '../../../src/follow/events/event-stream.ts';
import { seeded } from '../../scenarios/support/random.ts';
import { seeds } from '../../seeds.ts';
import { jobEvent } from './job-events.ts';

/** Events of a job, some of them without output, some blank, some with blank lines at their end. */
function job(count: number, random: () => number): JobEvent[] {
  const events: JobEvent[] = [];
  let line = 0;
  for (let counter = 1; counter <= count; counter += 1) {
    const kind = random();
    const text = Array.from({ length: 1 + Math.floor(random() * 3) }, (_, index) => `event ${counter} line ${index}`);
    const stdout = kind < 0.4 ? '' : text.join('\r\n');
    const blank = kind >= 0.3 && kind < 0.5 ? 1 + Math.floor(random() * 2) : 0;
    const endLine = line + (stdout === '' ? 0 : text.length) + blank;
    events.push(jobEvent(counter, { stdout, startLine: line, endLine }));
    line = endLine;
  }
  return events;
}

const hasFrame = ({ startLine, endLine }: JobEvent): boolean => startLine !== endLine;

const textOf = (events: readonly JobEvent[]): string[] =>
  events.map(({ stdout }) => stdout).filter((stdout) => stdout !== '');

/** A stream, and what its subscriber was given. */
function stream(chains = true) {
  const taken: JobEvent[] = [];
  const late: JobEvent[] = [];
  const missed: [number, number][] = [];
  const subscriber = {
    take: (event: JobEvent) => void taken.push(event),
    takeLate: (event: JobEvent) => void late.push(event),
    missed: (first: number, last: number) => void missed.push([first, last]),
  };
  return { events: new EventStream([subscriber], chains), taken, late, missed };
}

describe('whatever frames do, the output is printed once and in order, and each event is given once', () => {
  test.each(seeds(20))('seed %i', async (seed) => {
    const random = seeded(seed);
    const all = job(150, random);
    const [drops, doubles, reorders] = [random() * 0.4, random() * 0.3, random() * 6];
    const { events, taken, late } = stream();
    const frames = all
      .filter((event) => hasFrame(event) && random() >= drops)
      .flatMap((event) => (random() < doubles ? [event, event] : [event]))
      .map((event) => ({ event, at: event.counter + random() * reorders }))
      .sort((a, b) => a.at - b.at);
    for (const [index, { event }] of frames.entries()) {
      events.push(event, 300);
      expect(textOf(taken)).toEqual(textOf(all).slice(0, textOf(taken).length));
      // Now and then a connection breaks and is made again, and frames come a second time.
      if (random() < 0.02)
        for (const again of frames.slice(Math.max(0, index - 5), index)) events.push(again.event, 300);
      // Now and then the API is read, in which some events are not stored yet.
      if (random() < 0.05) {
        const page = all.slice(events.next - 1, event.counter).filter(() => random() < 0.9);
        await events.offer(page);
      }
    }
    // At the end all are stored.
    events.dropPushed();
    await events.offer(all.slice(events.next - 1));
    expect(events.hasGap).toBe(false);
    expect(textOf(taken)).toEqual(textOf(all));
    await events.offer(all.filter(({ counter }) => events.unseen.has(counter)));
    expect(events.unseen.size).toBe(0);
    expect(textOf(late)).toEqual([]);
    const given = [...taken, ...late].map(({ counter }) => counter);
    expect(given.sort((a, b) => a - b)).toEqual(all.map(({ counter }) => counter));
    expect(taken.map(({ counter }) => counter)).toEqual(taken.map(({ counter }) => counter).sort((a, b) => a - b));
  });
});

describe('a pushed event', () => {
  const at = (counter: number, startLine: number, endLine = startLine + 1, stdout = `event ${counter}`) =>
    jobEvent(counter, { startLine, endLine, stdout });
  const counters = (events: readonly JobEvent[]) => events.map(({ counter }) => counter);

  test('is passed on when its first line follows the last line, though counters are missing', () => {
    const { events, taken } = stream();
    events.push(at(3, 0), 1);
    events.push(at(9, 1, 4), 1);
    expect(counters(taken)).toEqual([3, 9]);
    expect([events.next, events.hasGap, events.unseen.first, events.unseen.last]).toEqual([10, false, 1, 8]);
    expect(events.unseen.has(3)).toBe(false);
  });

  test('waits while lines are missing before it, and follows them at once', () => {
    const { events, taken } = stream();
    events.push(at(5, 2), 1);
    events.push(at(4, 1), 1);
    expect([counters(taken), events.waiting]).toEqual([[], 2]);
    events.push(at(2, 0), 1);
    expect(counters(taken)).toEqual([2, 4, 5]);
  });

  test('is not passed on by its line while an event with output and a lower counter waits: one of them is wrong', () => {
    const { events, taken } = stream();
    events.push(at(2, 5), 1);
    events.push(at(3, 0), 1);
    expect([counters(taken), events.waiting]).toEqual([[], 2]);
  });

  test('that is a blank line, or ends in blank lines, takes its lines', () => {
    const { events, taken } = stream();
    events.push(at(6, 4), 1);
    events.push(at(4, 1, 4, 'ends in two blank lines'), 1);
    events.push(at(2, 0, 1, ''), 1);
    expect(counters(taken)).toEqual([2, 4, 6]);
  });

  test('without output is not passed on before its counter is next or output follows', () => {
    const { events, taken } = stream();
    events.push(at(4, 0, 0, ''), 1);
    expect(counters(taken)).toEqual([]);
    events.push(at(2, 0), 1);
    expect(counters(taken)).toEqual([2]);
    events.push(at(5, 1), 1);
    expect(counters(taken)).toEqual([2, 4, 5]);
    expect(events.unseen.has(3)).toBe(true);
  });

  test('whose text takes no line, as the controller split it at a lone CR, is passed on in the order of its counter', () => {
    const { events, taken } = stream();
    events.push(at(1, 0), 1);
    expect(events.push(at(2, 1, 1, '10 %'), 1)).toEqual({ passed: 1, isRefused: false });
    events.push(at(3, 1, 2, '20 %'), 1);
    expect(textOf(taken)).toEqual(['event 1', '10 %', '20 %']);
    events.push(at(6, 2, 3, 'after a missing one'), 1);
    events.push(at(5, 2, 2, '30 %'), 1);
    expect([counters(taken), events.unseen.has(5)]).toEqual([[1, 2, 3, 6], true]);
  });

  test('that was skipped and has no output is given late', () => {
    const { events, late } = stream();
    events.push(at(3, 0), 1);
    events.push(at(2, 0, 0, ''), 1);
    events.push(at(2, 0, 0, ''), 1);
    expect(counters(late)).toEqual([2]);
    expect([events.unseen.first, events.unseen.last]).toEqual([1, 1]);
  });

  test('is not passed on by its line where every event is needed in its order', () => {
    const { events, taken } = stream(false);
    events.push(at(3, 0), 1);
    expect([counters(taken), events.hasGap]).toEqual([[], true]);
    events.push(at(1, 0, 0, ''), 1);
    expect(counters(taken)).toEqual([1]);
  });

  test('is not believed by its line once output came too late', async () => {
    const { events, taken, late } = stream();
    events.push(at(5, 0), 1);
    await events.offer([at(2, 0)]);
    expect(counters(late)).toEqual([2]);
    events.push(at(8, 1), 1);
    expect([counters(taken), events.hasGap]).toEqual([[5], true]);
  });

  test.each<[string, JobEvent]>([
    ['has no text', { ...at(3, 1), readable: false }],
    ['has text and no lines', jobEvent(3)],
    ['ends before it begins', at(3, 1, 0)],
    ['is next and does not begin where the last one ended', at(2, 7)],
    ['is far ahead of all others', at(5000, 1)],
    ['has output and was skipped', { ...at(1, 0), counter: 1 }],
  ])('that %s is refused: the API has it', (_what, event) => {
    const { events, taken } = stream();
    events.push(at(event.counter === 1 ? 2 : 1, 0), 1);
    const before = taken.length;
    expect(events.push(event, 1)).toEqual({ passed: 0, isRefused: true });
    expect([taken.length, events.hasGap]).toEqual([before, false]);
  });

  test.each([
    ['number', 1, 500],
    ['size', 300 * 1024, 6],
  ])('is refused when too many wait, by %s; the API fills the gap', async (_name, length, most) => {
    const { events, taken } = stream();
    let kept = 0;
    while (!events.push(at(kept + 2, kept + 1), length).isRefused) kept += 1;
    expect([kept, events.waiting]).toEqual([most, most]);
    await events.offer([at(1, 0)]);
    expect([taken.length, events.next]).toEqual([most + 1, most + 2]);
    expect(events.push(at(most + 2, most + 1), length).isRefused).toBe(false);
  });

  test('that waits is replaced by the one of the API', async () => {
    const { events, taken } = stream();
    events.push(at(2, 1, 2, 'pushed'), 1);
    await events.offer([at(2, 1, 2, 'stored'), at(1, 0)]);
    expect(textOf(taken)).toEqual(['event 1', 'stored']);
  });

  test('that waits behind a gap never counts as a proof that events are missing', async () => {
    const { events, taken, missed } = stream();
    events.push(at(900, 70), 1);
    expect(await events.skipGap(() => undefined)).toBe(0);
    expect([events.hasGap, events.next, missed]).toEqual([false, 1, []]);
    await events.offer([at(1, 0), at(4, 3)]);
    events.push(at(900, 70), 1);
    await events.skipGap(() => undefined);
    expect([counters(taken), missed, events.hasGap]).toEqual([[1, 4], [[2, 3]], false]);
  });

  test('is refused while the log cannot be written fast enough, and what was passed on is written in order', async () => {
    const gates: (() => void)[] = [];
    const flush = () => new Promise<void>((resolve) => gates.push(resolve));
    const events = new EventStream([{ take: () => undefined, flush }]);
    const large = 'x'.repeat(1024 * 1024);
    let pushed = 0;
    while (!events.push(at(pushed + 1, pushed, pushed + 1, large), 1).isRefused) pushed += 1;
    expect(pushed).toBe(5);
    const flushed = events.flushed();
    for (let shown = 0; shown < pushed; shown += 1) {
      while (gates.length === 0) await Promise.resolve();
      gates.shift()?.();
    }
    await flushed;
    expect(events.push(at(pushed + 1, pushed, pushed + 1, large), 1).isRefused).toBe(false);
    gates.shift()?.();
  });
});
