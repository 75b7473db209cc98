import { describe, expect, test } from '@jest/globals';
import type { JobEvent } from '../../../src/controller/events/job-event.ts';
import { DownloadCheck, type Expected } from '../../../src/follow/download/download-check.ts';
import { unescapeCopy } from '../../../src/follow/download/download-lines.ts';
import { printDownload } from '../../../src/follow/download/download-output.ts';
import { EventPrinter } from '../../../src/follow/events/event-printer.ts';
import { EventStream } from '../../../src/follow/events/event-stream.ts';
import { FailuresView } from '../../../src/follow/events/failures-view.ts';
import { inOneFold, PlayLayout } from '../../../src/follow/events/log-layout.ts';
import { NO_VIEW, type View } from '../../../src/follow/events/log-view.ts';
import { CompleteView } from '../../../src/follow/events/whole-view.ts';
import { seeded } from '../../scenarios/support/random.ts';
import { requestsOf } from '../controller/fake.ts';
import { answered, CANCELLED } from '../launch/context.ts';
import { wording } from '../words.ts';
import { type FakeEvent, type Fakes, fakeContext, JOB, lines } from './fake-controller.ts';

describe('a part of a download', () => {
  const ANYTHING: Expected = { skipped: 0, before: [], count: 1000, last: ['end'], isWhole: true };

  /** Prints a part of a download that comes in these pieces. */
  async function printed(pieces: readonly (string | Buffer)[], expected: Partial<Expected> = {}) {
    const portions: string[][] = [];
    const check = new DownloadCheck({ ...ANYTHING, ...expected }, ({ lines }) => {
      portions.push([...lines]);
      return Promise.resolve();
    });
    const needsMore: boolean[] = [];
    for (const piece of pieces) needsMore.push(await check.take(Buffer.from(piece as string)));
    const early = portions.length;
    return {
      needsMore,
      isExpected: await check.finish(),
      portions,
      early,
      lines: portions.flat(),
      isCut: check.isCut,
    };
  }

  test('is printed line by line from the wanted one on, wherever its pieces are cut', async () => {
    const pieces = ['ze', 'ro\non', 'e\ntwo\n', '\nfour\n'];
    const { lines, isExpected } = await printed(pieces, { skipped: 1, count: 4, last: ['', 'four'] });
    expect([lines, isExpected]).toEqual([['one', 'two', '', 'four'], true]);
  });

  test('has characters that are cut in two', async () => {
    const bytes = Buffer.from('größer\n');
    const pieces = [bytes.subarray(0, 3), bytes.subarray(3)];
    expect((await printed(pieces, { count: 1, last: ['größer'] })).portions).toEqual([['größer']]);
  });

  test('is handed on in portions of some kilobytes', async () => {
    const line = 'x'.repeat(4095);
    const { portions } = await printed([`${line}\n`.repeat(7)], { count: 7, last: [line] });
    expect(portions.map(({ length }) => length)).toEqual([4, 3]);
  });

  test.each([
    [true, 32],
    [false, 256],
  ])('waits for its end up to a size, at the end of the job: %j', async (isWhole, kilobytes) => {
    const line = 'x'.repeat(1023);
    const few = await printed([`${line}\n`.repeat(kilobytes)], { isWhole, count: kilobytes, last: [line] });
    expect([few.early, few.lines.length]).toEqual([0, kilobytes]);
    const pieces = Array<string>(kilobytes).fill(`${line}\n`);
    const many = await printed([...pieces, ...pieces], { isWhole, count: 2 * kilobytes, last: [line] });
    expect([many.early, many.lines.length]).toEqual([kilobytes / 16, 2 * kilobytes]);
    const wrong = await printed([...pieces, ...pieces], { isWhole, count: 2 * kilobytes, last: ['other'] });
    expect([wrong.isExpected, wrong.lines.length]).toEqual([false, kilobytes]);
  });

  test('may have lines that are longer than what waits', async () => {
    const long = Array.from({ length: 5 }, (_, index) => `${index}`.repeat(400_000));
    const pieces = long.flatMap((line) => [line.slice(0, 100_000), line.slice(100_000), '\n']);
    const { lines, isExpected } = await printed(pieces, { isWhole: false, count: 5, last: long });
    expect([lines.length, lines.every((line, index) => line === long[index]), isExpected]).toEqual([5, true, true]);
  });

  test('is the same for any pieces', async () => {
    const random = seeded(5);
    const all = Array.from({ length: 3000 }, (_, index) => `line ${index}: ${'é'.repeat(random() * 200)}`);
    const bytes = Buffer.from(all.map((line) => `${line}\n`).join(''));
    for (const most of [1, 100, 8192, 100_000]) {
      const pieces: Buffer[] = [];
      for (let at = 0; at < bytes.length; at += pieces.at(-1)?.length ?? 0)
        pieces.push(bytes.subarray(at, at + 1 + Math.floor(random() * most)));
      const expected = { skipped: 90, before: all.slice(90, 100), count: 2800, last: all.slice(2850, 2900) };
      const { lines, isExpected } = await printed(pieces, { ...expected, isWhole: false });
      expect([lines, isExpected]).toEqual([all.slice(100, 2900), true]);
    }
  });

  test.each<[string, Partial<Expected>]>([
    ['too few lines', { count: 4 }],
    ['too many lines', { count: 2, last: ['two'] }],
    ['another beginning', { before: ['zero'], count: 2 }],
    ['another end', { last: ['two'] }],
    ['nothing before it', { skipped: 3, count: 1 }],
  ])('that has %s is not printed', async (_what, expected) => {
    const { isExpected, lines } = await printed(['one\ntwo\nend\n'], { count: 3, ...expected });
    expect([isExpected, lines]).toEqual([false, []]);
  });

  test('may have later lines while the job runs', async () => {
    const { isExpected, lines } = await printed(['one\nend\nmo', 're\n'], { count: 2, isWhole: false });
    expect([isExpected, lines]).toEqual([true, ['one', 'end']]);
  });

  test('needs no more than its lines while the job runs, and a little to keep the connection', async () => {
    const later = `${'x'.repeat(1023)}\n`.repeat(100);
    const pieces = ['one\n', 'end\nmo', later, later, later, later];
    const { isExpected, lines, needsMore, isCut } = await printed(pieces, { count: 2, isWhole: false });
    expect([isExpected, lines, isCut]).toEqual([true, ['one', 'end'], false]);
    expect(needsMore).toEqual([true, true, true, true, false, false]);
  });

  test.each([
    ['within a line', 'one\ntw', true],
    ['within a character', Buffer.from([0x61, 0x0a, 0xc3]), true],
    ['at the end of a line', 'one\n', false],
  ])('that ends %s is cut: %j', async (_name, piece, isCut) => {
    expect((await printed([piece])).isCut).toBe(isCut);
  });

  test('without a line prints nothing', async () => {
    expect(await printed([])).toMatchObject({ lines: [], isCut: false, isExpected: false });
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
  async function rest(
    fakes: Fakes,
    view: (fake: ReturnType<typeof fakeContext>) => View,
    options = {},
    job = JOB,
    takeMissed: (event: JobEvent) => void = () => undefined,
  ) {
    const fake = fakeContext(fakes, options);
    const printer = new EventPrinter(view(fake));
    const stream = new EventStream([printer, { take: () => undefined, takeMissed }]);
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

  test('is read no further than the view wants: a page of its headings, the lines from the download', async () => {
    const { done, printed, requests } = await rest({ events, download }, whole);
    expect([done, printed]).toEqual(['printed', events.map(({ stdout }) => stdout)]);
    expect(requests.map((path) => /order_by=-|event__in|ansi/.exec(path)?.[0])).toEqual([
      'order_by=-',
      'event__in',
      'ansi',
      // The first page had not all of them, with the events for the results.
      'event__in',
    ]);
    expect(requests.map((path) => path.includes('task_start'))).toEqual([false, true, false, false]);
  });

  test('has the events for the results on the page with those of the view, if one page has all', async () => {
    const few: FakeEvent[] = [
      { counter: 1, event: 'playbook_on_task_start', stdout: 'TASK [A]', start_line: 0 },
      { counter: 2, event: 'runner_on_ok', stdout: 'ok: [web1]', start_line: 1 },
      { counter: 3, event: 'playbook_on_stats', stdout: 'RECAP', start_line: 2 },
    ];
    const missed: number[] = [];
    const fakes = { events: few, download: 'TASK [A]\nok: [web1]\nRECAP\n' };
    const { done, printed, requests } = await rest(fakes, whole, {}, JOB, ({ counter }) => missed.push(counter));
    expect([done, printed.join('\n').split('\n')]).toEqual(['printed', ['TASK [A]', 'ok: [web1]', 'RECAP']]);
    expect([requests.length, missed]).toEqual([3, [1, 3]]);
  });

  test('in which no event is new costs one request', async () => {
    const fake = fakeContext({ events, download });
    const printer = new EventPrinter(whole(fake));
    const stream = new EventStream([printer]);
    await stream.skipTo(450, 450);
    for (const [isEnd, done] of [
      [true, 'none'],
      [false, 'later'],
    ] as const)
      expect(await printDownload(fake.context, JOB, { stream, printer, isEnd, least: 1 })).toBe(done);
    expect([fake.printed, fake.asked.length]).toEqual([[], 2]);
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

  test('that is cut within a line is for the events', async () => {
    const { done, debugged, printed } = await rest({ events, download: download.slice(0, -3) }, whole);
    expect([done, printed]).toEqual(['failed', []]);
    expect(debugged.join()).toContain('The download of the output ended within a line.');
  });

  test('of a job that has no download is for the events, without a request', async () => {
    const { done, asked } = await rest({ events }, whole, {}, { ...JOB, type: 'system_job' });
    expect([done, asked]).toEqual(['failed', []]);
  });

  test('is not awaited in a cancelled workflow, which ends its requests', async () => {
    const workflow = new AbortController();
    const { asked } = await rest({ events, download }, whole, { signal: workflow.signal });
    workflow.abort(CANCELLED);
    expect(asked.map((one) => one.signal?.aborted)).toEqual([true, true, true, true]);
    const cancelled = rest({ events, fault: () => answered(403) }, whole, { signal: workflow.signal });
    await expect(wording(cancelled)).rejects.toBe(CANCELLED);
  });
});
