import { setImmediate as immediately } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { readEvent } from '../../../src/controller/events/job-event.ts';
import { jobLog } from '../../../src/follow/events/create-job-log.ts';
import { answered } from '../launch/context.ts';
import { type FakeEvent, FakeLive, type Fakes, fakeContext, JOB, lines } from './fake-controller.ts';

/** Frames at their times, in ms: `undefined` for one that cannot be read. */
type Frames = readonly [at: number, event: FakeEvent | undefined][];

const numbered = (event: FakeEvent): FakeEvent & { end_line: number } => ({
  ...event,
  end_line: event.start_line + (event.stdout === '' ? 0 : 1),
});

/** Follows the output of job 7 for so many ms, whose events are pushed like this. */
async function pushed(fakes: Fakes, frames: Frames, ms: number, options = {}, arrange = (_live: FakeLive) => {}) {
  const live = new FakeLive();
  arrange(live);
  const fake = fakeContext(
    { ...fakes, events: fakes.events?.map(numbered) ?? [] },
    { live, random: () => 0, ...options },
  );
  const printedAt: number[] = [];
  const sleep = fake.clock.sleep.bind(fake.clock);
  // What was pushed is printed before time goes on.
  fake.clock.sleep = async (ms, signal) => {
    await immediately();
    return await sleep(ms, signal);
  };
  const { output } = fake.context.sink;
  fake.context.sink.output = (text, fold) => {
    for (const _ of text.split('\n')) printedAt.push(fake.clock.now());
    return output(text, fold);
  };
  for (const [at, event] of frames) {
    fake.clock.at(at, () => live.onEvent?.(event === undefined ? undefined : readEvent(numbered(event)), 300));
  }
  const ended = new AbortController();
  fake.clock.at(ms, () => ended.abort());
  const { log } = jobLog(fake.context, JOB);
  await log.follow(ended.signal);
  const reads = fake.asked.map(({ at, path }) => [at, /counter__(?:gt|in)=[\d,]+/.exec(path)?.[0]]);
  return { ...fake, log, live, printedAt, reads };
}

const at = (events: readonly FakeEvent[], when: number | ((index: number) => number)): Frames =>
  events.map((event, index) => [typeof when === 'number' ? when : when(index), event]);

const shown = (events: readonly FakeEvent[]) =>
  events.filter(({ stdout }) => stdout !== '').map(({ stdout }) => stdout);

describe('while events are pushed', () => {
  test('each is printed when it comes, without a request', async () => {
    const events = lines(5);
    const { printed, printedAt, reads } = await pushed(
      { events },
      at(events, (index) => 1000 * (index + 1)),
      60_000,
    );
    expect(printed).toEqual(shown(events));
    expect(printedAt).toEqual([1000, 2000, 3000, 4000, 5000]);
    expect(reads).toEqual([]);
  });

  test('early ones wait for the one before them, and no request is sent when it comes within a second', async () => {
    const [first, second, third] = lines(3) as [FakeEvent, FakeEvent, FakeEvent];
    const frames: Frames = [
      [1000, third],
      [1500, second],
      [1900, first],
    ];
    const { printed, printedAt, reads } = await pushed({ events: [first, second, third] }, frames, 60_000);
    expect([printed, printedAt, reads]).toEqual([shown([first, second, third]), [1900, 1900, 1900], []]);
  });

  test('one that does not come is read once, alone, a second later', async () => {
    const events = lines(6);
    const frames = at(events, (index) => 1000 + index * 100).filter(([, event]) => event?.counter !== 4);
    const { printed, printedAt, reads } = await pushed({ events }, frames, 60_000);
    expect(printed).toEqual(shown(events));
    expect(reads).toEqual([[2400, 'counter__in=4']]);
    expect(printedAt.slice(3)).toEqual([2400, 2400, 2400]);
  });

  test('one that is not stored yet either is awaited with pauses that grow', async () => {
    const events = lines(3).map((event) => (event.counter === 2 ? { ...event, at: 9000 } : event));
    const frames = at(events, 1000).filter(([, event]) => event?.counter !== 2);
    const { printed, reads } = await pushed({ events }, frames, 60_000);
    expect(printed).toEqual(shown(events));
    expect(reads.map(([when]) => when)).toEqual([2000, 3500, 5000, 6500, 8750, 12_125]);
    expect(reads.slice(0, 2).map(([, what]) => what)).toEqual(['counter__in=2', 'counter__gt=1']);
  });

  test.each<[string, FakeEvent | undefined]>([
    ['cannot be read', undefined],
    ['has text and no lines', { ...(lines(3)[2] as FakeEvent), start_line: Number.NaN }],
  ])('one that %s is read from the API', async (_what, broken) => {
    const events = lines(3);
    const frames: Frames = [...at(events.slice(0, 2), 1000), [1200, broken]];
    const { printed, reads } = await pushed({ events }, frames, 60_000);
    expect([printed, reads]).toEqual([shown(events), [[2200, 'counter__gt=2']]]);
  });

  test('events without output need no request', async () => {
    const events = lines(9).map((event) =>
      event.counter % 3 === 0 ? event : { ...event, stdout: '', event: 'runner_on_start' },
    );
    let line = 0;
    for (const event of events) {
      event.start_line = line;
      if (event.stdout !== '') line += 1;
    }
    const frames = at(events, (index) => 1000 * index).filter(([, event]) => event?.stdout !== '');
    const { printed, reads } = await pushed({ events }, frames, 60_000);
    expect([printed, reads]).toEqual([shown(events), []]);
  });

  test('the failures alone need events without output in their place', async () => {
    const events = [
      { counter: 1, stdout: 'failed: [web1] (item=a)', event: 'runner_item_on_failed', start_line: 0 },
      { counter: 2, stdout: '', event: 'runner_on_failed', start_line: 1 },
      { counter: 3, stdout: 'TASK [next]', event: 'playbook_on_task_start', start_line: 1 },
    ];
    const frames = at(events, 1000).filter(([, event]) => event?.stdout !== '');
    const { printed, printedAt, reads } = await pushed({ events }, frames, 60_000, { log: 'failures' });
    expect([printed, printedAt, reads]).toEqual([['failed: [web1] (item=a)'], [2000], [[2000, 'counter__in=2']]]);
  });

  test('what a poll of the status asks for is read', async () => {
    const events = lines(3);
    const { reads, log } = await pushed({ events }, at(events, 1000), 5000);
    expect(reads).toEqual([]);
    expect(await log.poll?.(1)).toBeUndefined();
  });
});

describe('a burst, of which the controller drops the last events', () => {
  const events = lines(100);

  test.each([20, 30])(
    'of %i frames within a second: the rest is printed a second after the last one',
    async (count) => {
      const frames = at(events.slice(0, count), (index) => 10_000 + (index * 1000) / count);
      const { printed, reads, printedAt } = await pushed({ events }, frames, 60_000);
      expect(printed).toEqual(shown(events));
      expect(reads.length).toBeGreaterThanOrEqual(1);
      expect((printedAt.at(-1) ?? 0) - 11_000).toBeLessThan(2000);
      expect(reads.length).toBeLessThanOrEqual(2);
    },
  );

  test('that the controller stores later is read when it is stored, as long as each read finds many', async () => {
    const late = events.map((event) => (event.counter > 60 ? { ...event, at: 12_500 } : event));
    const frames = at(late.slice(0, 30), (index) => 10_000 + index * 33);
    const { printed, printedAt } = await pushed({ events: late }, frames, 60_000);
    expect(printed).toEqual(shown(late));
    expect(printedAt.at(-1)).toBeLessThan(15_000);
  });

  test('that goes on and on is read less than once a second, and only for the missing events', async () => {
    const many = lines(2000).map((event, index) => ({ ...event, at: index * 20 }));
    const frames = at(many, (index) => index * 20).filter(([, event]) => (event?.counter ?? 0) % 50 < 30);
    const { printed, reads } = await pushed({ events: many }, frames, 60_000);
    expect(printed).toEqual(shown(many));
    expect(reads.length).toBeLessThan(30);
    expect(reads.filter(([, what]) => String(what).includes('counter__gt')).length).toBeLessThan(4);
  });

  test('of less than twenty events in a second is none', async () => {
    const { reads } = await pushed(
      { events: lines(19) },
      at(lines(19), (index) => 1000 + index * 20),
      60_000,
    );
    expect(reads).toEqual([]);
  });
});

describe('after the end', () => {
  /** Drains a job whose last events are pushed at this time after its end, in ms. */
  async function drained(events: FakeEvent[], frames: Frames, finalCounter = events.length, fakes: Fakes = {}) {
    const seen = await pushed(
      { ...fakes, events, detail: { status: 'successful', event_processing_finished: true } },
      frames,
      10_000,
    );
    const { live, clock, log, asked } = seen;
    live.finalCounter = finalCounter;
    const before = asked.length;
    for (const [when, event] of frames.filter(([at]) => at > 10_000)) {
      clock.at(when, () => live.onEvent?.(event && readEvent(numbered(event)), 300));
    }
    const whole = await log.drain(false);
    return { ...seen, whole, requests: asked.slice(before).map(({ path }) => path) };
  }

  const recap = (counter: number): FakeEvent => ({
    counter,
    stdout: 'PLAY RECAP',
    event: 'playbook_on_stats',
    start_line: counter - 1,
  });

  test('no request is sent when the last event was pushed and none is missing', async () => {
    const events = [...lines(3), recap(4)];
    const { whole, requests, printed, clock } = await drained(events, [
      ...at(events.slice(0, 2), 1000),
      ...at(events.slice(2), 10_800),
    ]);
    expect([whole, printed, clock.now()]).toEqual([true, shown(events), 10_800]);
    expect(requests.filter((path) => path.includes('job_events'))).toEqual([]);
  });

  test('events without output are read with one request', async () => {
    const events = [
      { counter: 1, stdout: '', event: 'playbook_on_start', start_line: 0 },
      ...lines(3).map((event) => ({ ...event, counter: event.counter + 1 })),
      { ...recap(5), start_line: 3 },
    ];
    const { whole, requests } = await drained(events, at(events.slice(1), 1000));
    expect(whole).toBe(true);
    expect(requests).toEqual([expect.stringContaining('counter__gt=0&')]);
  });

  test('a last event that does not come is read a moment later', async () => {
    const events = [...lines(3), recap(4)];
    const { whole, printed, clock } = await drained(events, at(events.slice(0, 2), 1000));
    expect([whole, printed]).toEqual([true, shown(events)]);
    expect(clock.now()).toBeLessThanOrEqual(11_500);
  });

  test('events that do not exist, but were pushed, change nothing', async () => {
    const events = [...lines(3), recap(4)];
    const beyond = { ...recap(300), start_line: 900 };
    const { whole, printed, warned } = await drained(events, [...at(events, 1000), [1100, beyond]]);
    expect([whole, printed, warned]).toEqual([true, shown(events), []]);
  });

  test('events behind gaps are printed although the API refuses to list them, with one warning of the first gap', async () => {
    const events = [...lines(11), recap(12)];
    const early = at(events.slice(0, 9), (index) => 1000 + 10 * index);
    const late = at(events.slice(9), 10_900);
    const frames = [...early, ...late].filter(([, event]) => ![3, 6, 7, 11].includes(event?.counter ?? 0));
    const fault = (path: string) => (path.includes('/job_events/') ? answered(403) : undefined);
    const { whole, warned, printed, printedAt, said } = await drained(events, frames, events.length, { fault });
    expect(printed).toEqual([0, 1, 3, 4, 7, 8, 9].map((line) => `line ${line}`).concat('PLAY RECAP'));
    expect(printedAt.filter((when) => when > 10_000)).toHaveLength(2);
    expect(whole).toBe(false);
    expect(warned).toEqual([
      'Output is missing here: job event 3 did not arrive. The status is not affected.',
      'The output above may be incomplete: The controller answered 403. The status is not affected.',
    ]);
    expect(said.map(({ sentence }) => sentence)).toEqual([
      'Output is missing here: job events 6 to 7 did not arrive. The status is not affected.',
      'Output is missing here: job event 11 did not arrive. The status is not affected.',
    ]);
  });

  test('output of an event that was skipped for a wrong line number is reported, and the log is not complete', async () => {
    const events = [...lines(4), recap(5)];
    const lie = { ...(events[2] as FakeEvent), start_line: 1 };
    const frames: Frames = [[1000, events[0]], [1100, lie], ...at(events.slice(3), 1200)];
    const { whole, warned, printed } = await drained(events, frames);
    expect(printed).not.toContain('line 1');
    expect(warned).toEqual([
      'Output of 1 job events is missing above: the controller pushed them with wrong line numbers. The job page shows the complete output. The status is not affected.',
    ]);
    expect(whole).toBe(false);
  });
});

test('an event that is pushed while the rest comes as a download is not printed between its lines', async () => {
  const events = lines(1500);
  const download = events.map(({ stdout }) => `${stdout}\n`).join('');
  const live = new FakeLive();
  live.finalCounter = events.length;
  const fake = fakeContext({ events: events.map(numbered), detail: { status: 'successful' }, download }, { live });
  const push = (event: FakeEvent | undefined) => event && live.onEvent?.(readEvent(numbered(event)), 300);
  const { output } = fake.context.sink;
  fake.context.sink.output = (text, fold) => {
    // Its line is next as soon as the lines before it were printed.
    push(events[fake.printed.length + text.split('\n').length]);
    return output(text, fold);
  };
  const whole = await jobLog(fake.context, JOB).log.drain(true);
  expect([whole, fake.printed.length]).toEqual([true, 1500]);
  expect(fake.printed).toEqual(shown(events));
  expect(fake.asked.some(({ path }) => path.includes('ansi_download'))).toBe(true);
});
