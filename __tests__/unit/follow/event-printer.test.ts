import { describe, expect, test } from '@jest/globals';
import type { JobEvent } from '../../../src/controller/events/job-event.ts';
import { EventPrinter } from '../../../src/follow/events/event-printer.ts';
import { LineBlock } from '../../../src/follow/events/line-block.ts';
import type { View } from '../../../src/follow/events/log-view.ts';
import { jobEvent } from './job-events.ts';

/** A printer, and what its view and a transcript get of it. */
function stage({ needsLines = true, written = true } = {}) {
  const taken: string[] = [];
  const written_: string[] = [];
  const view: View = {
    rest: { needsLines, filter: undefined } as unknown as View['rest'],
    take: (event: JobEvent, lines: readonly string[]) => void taken.push(`${event.counter}: ${lines.join('|')}`),
    takeLines: ({ lines }: LineBlock, first: number) => void taken.push(`@${first}: ${lines.join('|')}`),
    flush: () => Promise.resolve(),
  } as View;
  const transcript = {
    heading: () => undefined,
    write: (text: string) => Promise.resolve(void written_.push(text)),
  };
  return { printer: new EventPrinter(view, written ? transcript : undefined), taken, written: written_ };
}

const line = (counter: number, stdout: string, startLine?: number) => jobEvent(counter, { stdout, startLine });

/** Prints events as one portion. */
async function print(printer: EventPrinter, events: readonly JobEvent[]): Promise<void> {
  for (const event of events) printer.take(event);
  await printer.flush();
}

describe('events', () => {
  test('are passed on with their lines, and written whole', async () => {
    const { printer, taken, written } = stage();
    await print(printer, [line(1, 'a\r\nb', 0), line(2, '', 2), line(3, 'c', 2)]);
    expect([taken, written]).toEqual([['1: a|b', '2: ', '3: c'], ['a\nb\nc']]);
    expect(printer.position?.nextLine).toBe(3);
    await print(printer, [line(4, '', 3)]);
    expect([written, printer.position?.nextLine]).toEqual([['a\nb\nc'], 3]);
  });

  test('that cannot be read are counted, and the recap is known to have come', async () => {
    const { printer } = stage();
    await print(printer, [jobEvent(1, { readable: false, stdout: '' }), line(2, 'a', 0)]);
    expect([printer.unreadable, printer.hasRecap]).toEqual([1, false]);
    await print(printer, [jobEvent(3, { event: 'playbook_on_stats' }), line(4, 'a')]);
    expect([printer.unreadable, printer.hasRecap]).toEqual([1, true]);
  });

  test.each<[string, JobEvent[]]>([
    ['one that does not begin where the one before ended', [line(1, 'a', 0), line(2, 'b', 5)]],
    ['one that does not say where it begins', [line(1, 'a', 0), line(2, 'b')]],
    ['one that begins before', [line(1, 'a', 0), line(2, 'b', 0)]],
  ])('after %s the line is not known any more, and stays so', async (_name, events) => {
    const { printer } = stage();
    await print(printer, events);
    expect(printer.position?.nextLine).toBeUndefined();
    await print(printer, [line(9, 'c', 0)]);
    expect(printer.position?.nextLine).toBeUndefined();
  });
});

describe('lines of the download', () => {
  test('go on at the line that comes next, and events behind them lose what was printed', async () => {
    const { printer, taken, written } = stage();
    await print(printer, [line(1, 'a', 0)]);
    await printer.pass(new LineBlock(['b', 'c']));
    await print(printer, [line(2, 'b\r\nc\r\nd', 1), line(3, 'e', 4), line(4, 'f', 5)]);
    expect(taken).toEqual(['1: a', '@1: b|c', '2: d', '3: e', '4: f']);
    expect(written).toEqual(['a', 'b\nc', 'd\ne\nf']);
    expect(printer.position?.nextLine).toBe(6);
  });

  test('never go back: an event that was printed whole has none left', async () => {
    const { printer, taken } = stage();
    await printer.pass(new LineBlock(['a', 'b', 'c']));
    await print(printer, [line(1, 'a', 0), line(2, 'x')]);
    expect(taken.slice(1)).toEqual(['1: ', '2: x']);
  });

  test('are not joined where the line is not known', async () => {
    const { printer, taken, written } = stage();
    await print(printer, [line(1, 'a', 7)]);
    await printer.pass(new LineBlock(['b']));
    await print(printer, [line(2, 'c', 0)]);
    expect([taken, written]).toEqual([
      ['1: a', '2: c'],
      ['a', 'c'],
    ]);
  });

  test.each([
    [true, false, true],
    [false, true, true],
    [false, false, false],
  ])('are wanted by a view (%j) or a transcript (%j)', (needsLines, written, wanted) => {
    expect(stage({ needsLines, written }).printer.needsLines).toBe(wanted);
  });
});

test('without a transcript nothing is written', async () => {
  const { printer, taken, written } = stage({ written: false });
  await print(printer, [line(1, 'a', 0)]);
  expect([taken, written]).toEqual([['1: a'], []]);
});
