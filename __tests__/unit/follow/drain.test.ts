import { describe, expect, test } from '@jest/globals';
import { jobLog } from '../../../src/follow/events/create-job-log.ts';
import { type FakeEvent, FakeLive, type Fakes, fakeContext, JOB, lines } from './fake-controller.ts';

async function drained(fakes: Fakes, complete: boolean | undefined) {
  const fake = fakeContext(fakes);
  const whole = await jobLog(fake.context, JOB).log.drain(complete);
  return { ...fake, whole };
}

const texts = (events: FakeEvent[]): string[] => events.map(({ stdout }) => stdout);
const copied = (events: FakeEvent[]): string => texts(events).join('\n').concat('\n');

describe('a controller that does not say whether its events are complete', () => {
  const detail = { status: 'successful' };
  const late = (last: string): FakeEvent[] => [
    ...lines(3),
    { counter: 4, stdout: 'line 3', event: 'verbose', start_line: 3, at: 1100 },
    { counter: 5, stdout: 'line 4', event: last, start_line: 4, at: 3000 },
  ];

  test('events that come late are printed, and the recap ends the wait', async () => {
    const events = late('playbook_on_stats');
    const { whole, printed, clock } = await drained({ events, detail }, undefined);
    expect(printed).toEqual(texts(events));
    expect(whole).toBe(true);
    expect(clock.now()).toBeLessThan(5000);
  });

  test('without a recap the log is whole once nothing has come for five seconds', async () => {
    const events = late('verbose');
    const { whole, printed, clock } = await drained({ events, detail }, undefined);
    expect(printed).toEqual(texts(events));
    expect(whole).toBe(true);
    expect(clock.now()).toBeGreaterThanOrEqual(8000);
    expect(clock.now()).toBeLessThan(12_000);
  });

  test('a recap behind a gap does not end the wait', async () => {
    const events = late('playbook_on_stats').map((event) => (event.counter === 4 ? { ...event, at: 6000 } : event));
    const { whole, printed } = await drained({ events, detail }, undefined);
    expect(printed).toEqual(texts(events));
    expect(whole).toBe(true);
  });
});

describe('a download that is not the rest of the output', () => {
  const events = lines(2500);
  const whole = copied(events);

  test.each([
    ['ends within a line', whole.slice(0, whole.indexOf('line 1500') + 6)],
    ['ends after a line', whole.slice(0, whole.indexOf('line 1500'))],
    ['lacks the last line', whole.slice(0, whole.indexOf('line 2499'))],
    ['is empty', ''],
  ])('when it %s, the events go on where it ended', async (_name, download) => {
    const seen = await drained({ events, download, detail: {} }, true);
    expect(seen.asked.filter(({ path }) => path.includes('ansi_download'))).toHaveLength(1);
    expect(seen.printed).toEqual(texts(events));
    expect(seen.whole).toBe(true);
  });

  test('a whole one is all that is needed', async () => {
    const seen = await drained({ events, download: whole, detail: {} }, true);
    expect(seen.printed).toEqual(texts(events));
    // The last four are for the results of a job without a recap: failures, counts of the hosts, why, results of tasks.
    expect(seen.asked).toHaveLength(8);
    expect(seen.warned).toEqual([]);
  });

  test.each<[string, (index: number) => number]>([
    ['always 0', () => 0],
    ['counted from 1', (index) => index + 1],
    ['behind from the tenth on', (index) => (index < 10 ? index : index - 1)],
    ['ahead from the tenth on', (index) => (index < 10 ? index : index + 1)],
  ])('line numbers that are %s: each line is printed once, from the events', async (_name, startLine) => {
    const odd = lines(3000, startLine);
    const seen = await drained({ events: odd, download: copied(odd), detail: {} }, true);
    expect(seen.printed).toEqual(texts(odd));
    expect(seen.asked.filter(({ path }) => path.includes('ansi_download'))).toEqual([]);
  });

  test('an event that is missing in the rest: no download, which would be joined at a wrong line', async () => {
    const withGap = events.filter(({ counter }) => counter !== 1200);
    const seen = await drained({ events: withGap, download: copied(withGap), detail: {} }, true);
    expect(seen.printed).toEqual(texts(withGap));
    expect(seen.warned.join()).toContain('event 1200 did not arrive');
    expect(seen.whole).toBe(false);
  });
});

describe('with live updates the number of events says when the last one is there', () => {
  const STATUS = /\/jobs\/7\/$|^jobs\/7\/$/;
  const flagged = (at: number) => (now: number) => ({ status: 'successful', event_processing_finished: now >= at });

  /** Drains a log whose events ring when they are stored. */
  async function notified(events: FakeEvent[], finalCounter: number, detail: Fakes['detail'], notifications = true) {
    const live = new FakeLive();
    live.finalCounter = finalCounter;
    const fake = fakeContext({ events, detail }, { live });
    for (const at of new Set(events.map((event) => event.at ?? 0))) {
      if (notifications) fake.clock.at(at, () => live.events.notify());
    }
    const whole = await jobLog(fake.context, JOB).log.drain(false);
    return { ...fake, whole, statusLooks: fake.asked.filter(({ path }) => STATUS.test(path)) };
  }

  const late = lines(6).map((event, index) => ({ ...event, at: [0, 0, 0, 300, 300, 850][index] }));

  test('the log is whole at that moment, without a look at the flag', async () => {
    const seen = await notified(late, 6, flagged(1100));
    expect(seen.printed).toEqual(texts(late));
    expect(seen.whole).toBe(true);
    expect(seen.clock.now()).toBe(850);
    expect(seen.statusLooks).toEqual([]);
    expect(seen.asked.length).toBeLessThanOrEqual(3);
  });

  test('an event that is stored before those in front of it does not end it', async () => {
    const odd = late.map((event) => (event.counter === 4 ? { ...event, at: 900 } : event));
    const seen = await notified(odd, 6, flagged(1100));
    expect(seen.printed).toEqual(texts(odd));
    expect([seen.whole, seen.clock.now()]).toEqual([true, 900]);
  });

  test('without notifications it comes a moment later', async () => {
    const seen = await notified(late, 6, flagged(1100), false);
    expect(seen.printed).toEqual(texts(late));
    expect(seen.whole).toBe(true);
    expect(seen.clock.now()).toBeLessThan(1600);
  });

  test('a number that is too high: the flag is asked, and ends it', async () => {
    const seen = await notified(late, 9, flagged(1100));
    expect(seen.printed).toEqual(texts(late));
    expect(seen.whole).toBe(true);
    expect(seen.statusLooks.length).toBeGreaterThan(0);
    expect(seen.clock.now()).toBeLessThan(5000);
  });

  test('an event that is lost for good is reported within a minute', async () => {
    const withGap = late.filter(({ counter }) => counter !== 5);
    const seen = await notified(withGap, 6, flagged(Number.POSITIVE_INFINITY));
    expect(seen.printed).toEqual(texts(withGap));
    expect(seen.warned.join()).toContain('event 5 did not arrive');
    expect(seen.whole).toBe(false);
    expect(seen.clock.now()).toBeLessThan(60_000);
  });

  test('a long rest is taken from the download as soon as the last event is stored', async () => {
    const many = lines(2500).map((event) => ({ ...event, at: event.counter > 2400 ? 500 : 0 }));
    const live = new FakeLive();
    live.finalCounter = many.length;
    const fake = fakeContext({ events: many, download: copied(many), detail: flagged(900) }, { live });
    fake.clock.at(500, () => live.events.notify());
    expect(await jobLog(fake.context, JOB).log.drain(false)).toBe(true);
    expect(fake.printed).toEqual(texts(many));
    expect(fake.clock.now()).toBe(500);
    expect(fake.asked.filter(({ path }) => path.includes('ansi_download'))).toHaveLength(1);
  });
});
