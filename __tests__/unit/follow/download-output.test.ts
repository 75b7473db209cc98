import { describe, expect, test } from '@jest/globals';
import type { RequestOptions } from '../../../src/controller/requests.ts';
import { printDownload, printRest, unescapeCopy } from '../../../src/follow/download/download-output.ts';
import { EventPrinter } from '../../../src/follow/events/event-printer.ts';
import { EventStream } from '../../../src/follow/events/event-stream.ts';
import { FailuresView } from '../../../src/follow/events/failures-view.ts';
import { inOneFold, PlayLayout } from '../../../src/follow/events/log-layout.ts';
import { NO_VIEW, type View } from '../../../src/follow/events/log-view.ts';
import { CompleteView } from '../../../src/follow/events/whole-view.ts';
import { describeError } from '../../../src/step-errors.ts';
import { fakeController, requestsOf } from '../controller/fake.ts';
import { answered, CANCELLED } from '../launch/context.ts';
import { wording } from '../words.ts';
import { type FakeEvent, type Fakes, fakeContext, JOB, lines } from './fake-controller.ts';

const { signal } = new AbortController();

describe('a download', () => {
  /** Prints what a download that comes in these pieces has from a line on. */
  async function portions(pieces: readonly (string | Buffer)[], from = 0) {
    const printed: string[][] = [];
    const given: RequestOptions[] = [];
    const download = async (_path: string, take: (piece: Buffer) => Promise<void>, options: RequestOptions) => {
      given.push(options);
      for (const piece of pieces) await take(Buffer.from(piece as string));
    };
    const print = (some: readonly string[]): Promise<void> => {
      printed.push([...some]);
      return Promise.resolve();
    };
    const done = printRest(fakeController({ download }), JOB, from, { signal }, print);
    const error: unknown = await done.catch((reason: unknown) => reason);
    return { printed, error, given };
  }

  test('is printed line by line from the wanted one on, wherever its pieces are cut', async () => {
    const { printed, error, given } = await portions(['ze', 'ro\non', 'e\ntwo\n', '\nfour\n'], 1);
    expect(printed.flat()).toEqual(['one', 'two', '', 'four']);
    expect([error, given]).toEqual([undefined, [{ signal }]]);
  });

  test('has characters that are cut in two', async () => {
    const bytes = Buffer.from('größer\n');
    expect((await portions([bytes.subarray(0, 3), bytes.subarray(3)])).printed).toEqual([['größer']]);
  });

  test('is handed on in portions of some kilobytes', async () => {
    const line = 'x'.repeat(4095);
    const { printed } = await portions([`${line}\n`.repeat(7)]);
    expect(printed.map(({ length }) => length)).toEqual([3, 3, 1]);
    const exact = await portions([`${'x'.repeat(4096)}\n`.repeat(4)]);
    expect(exact.printed.map(({ length }) => length)).toEqual([2, 2]);
  });

  test.each([
    ['within a line', 'one\ntw'],
    ['within a character', Buffer.from([0x61, 0x0a, 0xc3])],
  ])('that ends %s was cut; what came whole is printed', async (_name, piece) => {
    const { printed, error } = await portions([piece]);
    expect(printed.flat()).toHaveLength(1);
    expect(error).toMatchObject({ code: 'CUT', mayHaveArrived: true, transient: true });
    expect(describeError(error)).toContain('The download of the output ended within a line.');
  });

  test('without a line prints nothing', async () => {
    expect(await portions([])).toMatchObject({ printed: [], error: undefined });
  });

  test.each([
    ['a\\\\nb', 'a\\nb'],
    ['a\\tb\\nc\\rd\\be\\ff\\vg', 'a\tb\nc\rd\be\ff\vg'],
    ['\\x \\0 \\', '\\x \\0 \\'],
  ])('has the escapes of COPY: %j', (text, plain) => {
    expect(unescapeCopy(text)).toBe(plain);
  });
});

describe('a long rest', () => {
  /** Prints what follows the first event of a job. */
  async function rest(fakes: Fakes, view: (fake: ReturnType<typeof fakeContext>) => View, options = {}, job = JOB) {
    const fake = fakeContext(fakes, options);
    const printer = new EventPrinter(view(fake));
    const stream = new EventStream([printer]);
    const done = await printDownload(fake.context, job, { stream, printer, isEnd: true, least: 1 });
    const requests = fake.asked.map(({ path }) => path.replace(/^jobs\/7\//, ''));
    return { ...fake, done, requests, printer };
  }

  const failures = ({ context }: ReturnType<typeof fakeContext>): View => new FailuresView(context.sink);
  const whole = ({ context }: ReturnType<typeof fakeContext>): View => new CompleteView(context.sink, new PlayLayout());
  const events = lines(450).map((event): FakeEvent => ({ ...event, event: 'playbook_on_stats' }));
  const download = events.map(({ stdout }) => `${stdout}\n`).join('');

  test('of which only failures are wanted is read by its kinds, page by page, and not downloaded', async () => {
    const { done, printed, requests } = await rest({ events }, failures);
    expect([done, printed]).toEqual(['printed', events.map(({ stdout }) => stdout)]);
    expect(requests.map((path) => /event__in|ansi/.exec(path)?.[0])).toEqual([
      undefined,
      ...Array(3).fill('event__in'),
    ]);
    expect(requests.slice(1).map((path) => /counter__gt=\d+/.exec(path)?.[0])).toEqual([
      'counter__gt=0',
      'counter__gt=200',
      'counter__gt=400',
    ]);
  });

  test('is read no further than the view wants: the headings of a page, the lines from the download', async () => {
    const { done, printed, requests } = await rest({ events, download }, whole);
    expect([done, printed]).toEqual(['printed', events.map(({ stdout }) => stdout)]);
    expect(requests.map((path) => /order_by=-|event__in|ansi/.exec(path)?.[0])).toEqual([
      'order_by=-',
      'event__in',
      'ansi',
    ]);
  });

  test('of which nothing is wanted costs one request', async () => {
    const { done, requests } = await rest({ events }, () => NO_VIEW);
    expect([done, requests.length]).toEqual(['printed', 1]);
  });

  test('in one group needs no events for its headings', async () => {
    const { done, requests } = await rest(
      { events, download },
      ({ context }) => new CompleteView(context.sink, inOneFold({ title: '' })),
    );
    expect([done, requests.map((path) => /order_by=-|event__in|ansi/.exec(path)?.[0])]).toEqual([
      'printed',
      ['order_by=-', 'ansi'],
    ]);
  });

  test.each<[string, (from: number) => number[], number]>([
    ['one event on each', (from) => [Math.min(from, 3)], 4],
    ['nothing', () => [], 1],
  ])('whose pages bring %s ends where nothing new comes, though there may be more', async (_name, counters, pages) => {
    const fake = fakeContext({});
    let asked = 0;
    const get = (path: string) => {
      const row = (counter: number) => ({ counter, event: 'verbose', stdout: 'x', start_line: 0 });
      if (!path.includes('event__in')) return Promise.resolve({ count: 3, results: [row(3)] });
      asked += 1;
      const from = Number(/counter__gt=(\d+)/.exec(path)?.[1]) + 1;
      return Promise.resolve({ next: 'more', results: counters(from).map(row) });
    };
    requestsOf(fake.context.controller).get = get;
    const printer = new EventPrinter(failures(fake));
    const stream = new EventStream([printer]);
    expect(await printDownload(fake.context, JOB, { stream, printer, isEnd: true, least: 1 })).toBe('printed');
    expect(asked).toBe(pages);
  });

  test.each<[string, Fakes]>([
    ['ends elsewhere than the events say', { events: lines(3).filter(({ counter }) => counter !== 2), download }],
    ['has another number of lines', { events, download: 'one\n' }],
    ['cannot be had', { events, fault: (path) => (path.includes('-counter') ? answered(403) : undefined) }],
  ])('that %s is for the events', async (_name, fakes) => {
    expect((await rest(fakes, whole)).done).toBe('failed');
  });

  test('that cannot be had is told to who debugs', async () => {
    const fault = (path: string) => (path.includes('-counter') ? answered(403) : undefined);
    expect((await rest({ events, fault }, whole)).debugged).toEqual([
      'The output could not be downloaded: The controller answered 403.',
    ]);
    expect((await rest({ events, download: 'one\n' }, whole)).debugged).toEqual([
      'The download does not match the events. Reading the events page by page.',
    ]);
  });

  test('of a job that has no download is for the events, without a request', async () => {
    const { done, asked } = await rest({ events }, whole, {}, { ...JOB, type: 'system_job' });
    expect([done, asked]).toEqual(['failed', []]);
  });

  test('is not awaited in a cancelled workflow, which ends its requests', async () => {
    const workflow = new AbortController();
    const { asked } = await rest({ events, download }, whole, { signal: workflow.signal });
    workflow.abort(CANCELLED);
    expect(asked.map((one) => one.signal?.aborted)).toEqual([true, true, true]);
    const cancelled = rest({ events, fault: () => answered(403) }, whole, { signal: workflow.signal });
    await expect(wording(cancelled)).rejects.toBe(CANCELLED);
  });
});
