import { describe, expect, test } from '@jest/globals';
import { readEvent } from '../../../src/controller/events/job-event.ts';
import { jobLog } from '../../../src/follow/events/create-job-log.ts';
import type { DrainDeadline } from '../../../src/timing/drain-deadline.ts';
import { requestsOf } from '../controller/fake.ts';
import { answered, CANCELLED } from '../launch/context.ts';
import { type FakeEvent, FakeLive, type Fakes, fakeContext, JOB, lines } from './fake-controller.ts';

/** Prints the rest of job 7, whose pauses have no jitter. */
async function drained(fakes: Fakes, complete: boolean | undefined, options = {}) {
  const fake = fakeContext(fakes, { random: () => 0, ...options });
  const { log } = jobLog(fake.context, JOB);
  const whole = await log.drain(complete);
  return { ...fake, log, whole, texts: fake.asked.map(({ at, path }) => `${at} ${path.split('?')[0]}`) };
}

const texts = (events: FakeEvent[]): string[] => events.map(({ stdout }) => stdout);
const at = (event: FakeEvent | undefined, ms: number): FakeEvent =>
  ({ ...(event ?? lines(1)[0]), at: ms }) as FakeEvent;
const complete = (from: number) => (now: number) => ({ status: 'failed', event_processing_finished: now >= from });
const never = complete(Number.POSITIVE_INFINITY);
const isEvents = (path: string): boolean => path.includes('/job_events/');

/** Time that is spent already. */
const spent = {
  isExpired: true,
  leftMs: 0,
  progress: () => undefined,
  ask: (signal: AbortSignal, question: (signal: AbortSignal) => unknown) => question(signal),
} as unknown as DrainDeadline;

describe('what is left after the end is read', () => {
  test.each<[string, boolean | undefined, string[], number?]>([
    ['at once where all of it is known to be stored', true, ['0 jobs/7/job_events/']],
    ['where it is not, once the controller says so', false, ['500 jobs/7/', '500 jobs/7/job_events/']],
    ['of a job that ended before, once it was asked', undefined, ['0 jobs/7/', '0 jobs/7/job_events/']],
    [
      'where it is not yet said then, once it is',
      false,
      ['500 jobs/7/', '1750 jobs/7/', '1750 jobs/7/job_events/'],
      900,
    ],
  ])('by polling %s, and only once', async (_name, known, expected, from = 0) => {
    const { texts, asked } = await drained({ events: lines(2), detail: complete(from) }, known);
    expect(texts.slice(0, expected.length)).toEqual(expected);
    expect(asked.filter(({ path }) => path.includes('order_by=counter&page_size=200&no_truncate'))).toHaveLength(1);
  });

  test('after a few questions with pauses, of which there is one when the time for all that is read is spent', async () => {
    const first = ({ texts }: { texts: string[] }) =>
      texts.slice(0, texts.indexOf(texts.find((text) => isEvents(text)) ?? ''));
    const fakes = { events: lines(2), detail: never };
    const asked = first(await drained(fakes, undefined));
    expect(asked.slice(0, 2)).toEqual(['0 jobs/7/', '500 jobs/7/']);
    expect(asked.length).toBeLessThan(4);
    expect(first(await drained(fakes, false, { drainDeadline: spent }))).toEqual(['500 jobs/7/']);
  });

  test('until the controller says that all is stored, which a recap does not', async () => {
    const [first, second] = lines(2);
    const events = [{ ...at(first, 0), event: 'playbook_on_stats' }, at(second, 3000)];
    const { printed, whole, log } = await drained({ events, detail: complete(3500) }, false);
    expect([printed, whole]).toEqual([['line 0', 'line 1'], true]);
    expect(log.ended).toMatchObject({ status: 'failed', eventsComplete: true });
  });

  test('in one go while its end is not known, however long it is', async () => {
    const { printed, clock, whole, texts } = await drained({ events: lines(1250), detail: complete(1800) }, false);
    expect([printed.length, clock.now(), whole]).toEqual([1250, 3750, true]);
    expect(texts.filter((text) => text === '1750 jobs/7/job_events/')).toHaveLength(7);
  });

  test('from the download where so many events are left that it is quicker', async () => {
    const downloads = async (count: number) => {
      const events = lines(count);
      const download = texts(events).join('\n').concat('\n');
      const { asked, printed } = await drained({ events, download, detail: complete(0) }, true);
      expect(printed).toEqual(texts(events));
      return asked.filter(({ path }) => path.includes('ansi_download')).length;
    };
    // A page of 200, and 1000 behind it.
    expect([await downloads(1199), await downloads(1200)]).toEqual([0, 1]);
  });

  test('from the events in one go where the download breaks off; then nothing is missing', async () => {
    const events = lines(1250);
    const { printed, clock, asked } = await drained({ events, download: 'line 0\nlin', detail: complete(0) }, true);
    expect([printed, clock.now()]).toEqual([texts(events), 500]);
    expect(asked.filter(({ path }) => path.includes('=playbook_on_play_start,playbook_on_task_start'))).toHaveLength(0);
  });

  test('for as long as an outage keeps it from being read, although all of it is stored', async () => {
    const fault = (path: string, now: number) => (isEvents(path) && now < 20_000 ? answered(502) : undefined);
    const { printed, whole, warned, clock } = await drained({ events: lines(2), detail: complete(0), fault }, true);
    expect([printed, whole, warned]).toEqual([['line 0', 'line 1'], true, []]);
    expect(clock.now()).toBeLessThan(30_000);
  });

  test('with requests that end with the workflow', async () => {
    const workflow = new AbortController();
    const events = lines(1250);
    const fakes = { events, download: texts(events).join('\n').concat('\n'), detail: complete(400) };
    const { asked } = await drained(fakes, false, { signal: workflow.signal });
    const more = await drained(fakes, true, { signal: workflow.signal });
    workflow.abort();
    expect([...asked, ...more.asked].filter(({ signal }) => !signal?.aborted)).toHaveLength(0);
  });
});

describe('a number of events that is wrong', () => {
  /** Drains a job with this reported number, of whose events these counters are pushed. */
  const counted = async (finalCounter: number, ...pushed: number[]) => {
    const live = new FakeLive();
    live.finalCounter = finalCounter;
    const events = lines(4);
    const fake = fakeContext({ events, detail: complete(0) }, { random: () => 0, live });
    const push = (counter: number) => {
      const row = { ...events[counter - 1], end_line: counter };
      live.onEvent?.(readEvent(row), 300);
    };
    fake.clock.at(10, () => pushed.forEach(push));
    const whole = await jobLog(fake.context, JOB).log.drain(false);
    return { ...fake, whole };
  };

  test.each<[string, number, number[]]>([
    ['0, as where the controller has none', 0, []],
    ['negative', -3, []],
    ['less than what was printed', 2, [1, 2, 3]],
    ['less than what waits', 1, [1, 3]],
  ])('is not believed: %s', async (_what, finalCounter, pushed) => {
    const { printed, whole } = await counted(finalCounter, ...pushed);
    expect([printed, whole]).toEqual([texts(lines(4)), true]);
  });

  test('is believed for all else, without a request', async () => {
    const { printed, whole, asked } = await counted(4, 1, 2, 3, 4);
    expect([printed, whole]).toEqual([texts(lines(4)), true]);
    expect(asked.map(({ path }) => path).filter((path) => path.includes('page_size=200&no_truncate'))).toEqual([]);
  });
});

test('a last event that is lost costs no more requests than by polling', async () => {
  const live = new FakeLive();
  live.finalCounter = 5;
  const { asked, whole, clock } = await drained({ events: lines(4), detail: never }, false, { live });
  expect([whole, clock.now() >= 30_000]).toEqual([false, true]);
  expect(asked.length).toBeLessThan(50);
});

describe('a hole', () => {
  const holed = lines(4).filter(({ counter }) => counter !== 2);

  test('is kept open for half a minute while there may be more, and for five seconds after', async () => {
    const open = await drained({ events: holed, detail: never }, false);
    const settled = await drained({ events: holed, detail: never }, true);
    for (const { printed, whole, warned } of [open, settled]) {
      expect([printed, whole]).toEqual([['line 0', 'line 2', 'line 3'], false]);
      expect(warned[0]).toMatch(/event 2 did not arrive/);
    }
    expect(open.clock.now()).toBeGreaterThanOrEqual(30_000);
    expect(open.clock.now()).toBeLessThan(35_000);
    expect(settled.clock.now()).toBeGreaterThanOrEqual(5000);
    expect(settled.clock.now()).toBeLessThan(6000);
    expect(settled.warned).toHaveLength(1);
  });

  test('that began before the end does not give up what is stored a moment after it', async () => {
    const events = lines(6).filter(({ counter }) => counter !== 2);
    const late = events.map((event) => (event.counter === 4 ? at(event, 44_000) : event));
    const fake = fakeContext({ events: late, detail: never }, { random: () => 0, live: new FakeLive() });
    const ended = new AbortController();
    fake.clock.at(1000, () => fake.context.live.events.notify());
    fake.clock.at(40_000, () => ended.abort());
    const { log } = jobLog(fake.context, JOB);
    await log.follow(ended.signal);
    expect([fake.clock.now(), await log.drain(false)]).toEqual([40_000, false]);
    expect(fake.printed).toEqual(texts(events));
    expect(fake.warned.filter((text) => text.includes('did not arrive'))).toHaveLength(1);
    expect(fake.clock.now()).toBeLessThan(100_000);
  });

  test('is waited for as long as the controller wants to be left alone, though all is stored', async () => {
    const fault = (path: string, now: number) =>
      isEvents(path) && now > 0 && now < 20_000 ? answered(429, { retryAfterMs: 7300, transient: true }) : undefined;
    const events = lines(4).map((event) => (event.counter === 2 ? at(event, 15_000) : event));
    const { printed, whole, asked } = await drained({ events, detail: never, fault }, true);
    expect([printed, whole]).toEqual([texts(events), true]);
    // Not one request before the pause is over.
    const reads = asked.filter(({ path }) => path.includes('order_by=counter')).map((one) => one.at);
    expect(reads).toEqual([0, 500, 7800, 15_100, 22_400]);
  });

  test('has a second once the time for all that is read after the end is spent', async () => {
    const { clock, whole } = await drained({ events: holed, detail: never }, false, { drainDeadline: spent });
    expect(whole).toBe(false);
    expect(clock.now()).toBeLessThan(3000);
  });
});

describe('an output that cannot be read to its end is told', () => {
  test('with what the controller said, at once where it refuses', async () => {
    const fault = (path: string) => (isEvents(path) ? answered(403) : undefined);
    const { warned, whole, clock } = await drained({ detail: complete(0), fault }, true);
    expect([whole, clock.now()]).toEqual([false, 0]);
    expect(warned[0]).toBe(
      'The output above may be incomplete: The controller answered 403. The status is not affected.',
    );
  });

  test('and what waits behind a hole is printed first', async () => {
    const fault = (path: string, now: number) => (isEvents(path) && now > 1750 ? answered(403) : undefined);
    const { warned, printed } = await drained({ events: lines(3).slice(1), detail: never, fault }, false);
    expect(printed).toEqual(['line 1', 'line 2']);
    expect(warned.slice(0, 2)).toEqual([
      expect.stringContaining('event 1 did not arrive'),
      expect.stringContaining('may be incomplete: The controller answered 403.'),
    ]);
  });

  test('where the controller never says that it is complete', async () => {
    const { warned, whole, printed } = await drained({ events: lines(2), detail: never }, false);
    expect([whole, printed]).toEqual([false, ['line 0', 'line 1']]);
    expect(warned).toEqual([
      'The output above may be incomplete: the controller did not report that it stored all events. The status is not affected.',
    ]);
  });

  test('where the controller says that there is more and has none', async () => {
    const fake = fakeContext({ detail: complete(0) }, { random: () => 0 });
    const paths: string[] = [];
    const get = (path: string): Promise<unknown> => {
      paths.push(path);
      return Promise.resolve({ count: isEvents(path) ? 500 : 0, results: [] });
    };
    requestsOf(fake.context.controller).get = get;
    expect(await jobLog(fake.context, JOB).log.drain(true)).toBe(false);
    expect(fake.warned[0]).toMatch(/may be incomplete/);
    expect(paths.filter((path) => path.includes('order_by=-counter&page_size=10&'))).toEqual([]);
  });

  test('with the number of events whose text cannot be read', async () => {
    const [first, second, third] = lines(3);
    const dark = { stdout: null as unknown as string };
    const events = [first, { ...second, ...dark }, { ...third, ...dark }] as FakeEvent[];
    const { warned, whole, printed } = await drained({ events, detail: complete(0) }, true);
    expect([whole, printed]).toEqual([false, ['line 0']]);
    expect(warned).toEqual([
      'Output of 2 job events is missing above: the events could not be read. The status is not affected.',
    ]);
  });
});

test('an outage is not a report of the controller', async () => {
  const [first, second] = lines(2);
  const fault = (path: string, now: number) => (path === 'jobs/7/' && now < 2000 ? answered(502) : undefined);
  const events = [at(first, 0), at(second, 1500)];
  const { printed, whole, clock } = await drained({ events, detail: complete(0), fault }, false);
  expect([printed, whole]).toEqual([texts(events), true]);
  expect(clock.now()).toBeLessThan(4000);
});

test('a cancelled workflow waits for nothing', async () => {
  for (const isWanted of [isEvents, (path: string) => path === 'jobs/7/']) {
    const workflow = new AbortController();
    const fault = (path: string) => {
      if (!isWanted(path)) return undefined;
      workflow.abort(CANCELLED);
      return answered(403);
    };
    const { signal } = workflow;
    await expect(drained({ events: lines(1), detail: never, fault }, false, { signal })).rejects.toBe(CANCELLED);
  }
});

describe('with live updates', () => {
  /** Prints the rest of a job of so many events. */
  function notified(fakes: Fakes, finalCounter: number | undefined, isWorking = true) {
    const live = new FakeLive();
    Object.assign(live, { finalCounter, isWorking });
    const fake = fakeContext(fakes, { random: () => 0, live });
    return { ...fake, live, log: jobLog(fake.context, JOB).log };
  }

  test('a read that fails is not repeated without a pause, though more has rung', async () => {
    const fault = (path: string, now: number) => (isEvents(path) && now < 10_000 ? answered(502) : undefined);
    const { log, live, asked, printed } = notified({ events: lines(3), detail: never, fault }, 3);
    live.events.notify();
    expect(await log.drain(false)).toBe(true);
    expect(printed).toEqual(['line 0', 'line 1', 'line 2']);
    expect(asked.length).toBeLessThan(50);
  });

  test('what rang for a read that the end broke off is read at once', async () => {
    const { log, live, clock } = notified({ events: lines(3), detail: never }, 3);
    live.events.notify();
    live.events.clear();
    expect(await log.drain(false)).toBe(true);
    expect(clock.now()).toBe(0);
  });

  test('the last events are awaited, and nothing where they are all there', async () => {
    const { log, clock, asked } = notified({ events: lines(3), detail: never }, 3);
    await log.catchUp();
    expect(await log.drain(false)).toBe(true);
    expect(clock.now()).toBe(0);
    const late = notified({ events: lines(3).map((event) => at(event, 600)), detail: never }, 3);
    expect(await late.log.drain(false)).toBe(true);
    expect([late.asked.map((one) => one.at)[0], late.clock.now()]).toEqual([700, 700]);
    expect(asked.filter(({ path }) => path === 'jobs/7/')).toHaveLength(0);
  });

  test('a long rest is downloaded at once, and no page tells first how long it is', async () => {
    const events = lines(1500);
    const download = texts(events).join('\n').concat('\n');
    const { log, live, asked, printed } = notified({ events, download, detail: never }, 1500);
    live.events.notify();
    expect([await log.drain(false), printed.join('\n')]).toEqual([true, texts(events).join('\n')]);
    expect(asked.slice(0, 3).map(({ path }) => /lte=1500|event__in|ansi/.exec(path)?.[0])).toEqual([
      'lte=1500',
      'event__in',
      'ansi',
    ]);
  });

  test('a long rest of which one event is late is printed once, in order', async () => {
    const events = lines(1500).map((event, index) => (index === 700 ? at(event, 3000) : event));
    const download = texts(events).join('\n').concat('\n');
    const { log, live, printed } = notified({ events, download, detail: never }, 1500);
    live.events.notify();
    expect([await log.drain(false), printed.join('\n')]).toEqual([true, texts(events).join('\n')]);
  });

  test.each<[string, number | undefined, boolean]>([
    ['does not tell their number', undefined, true],
    ['is lost', 3, false],
  ])('a connection that %s: the flag is asked for as by polling', async (_name, finalCounter, isWorking) => {
    const { log, asked } = notified({ events: lines(1), detail: complete(900) }, finalCounter, isWorking);
    expect(await log.drain(false)).toBe(true);
    expect(asked.map((one) => `${one.at} ${one.path.split('?')[0]}`).slice(0, 3)).toEqual([
      '500 jobs/7/',
      '1750 jobs/7/',
      '1750 jobs/7/job_events/',
    ]);
  });
});
