import { describe, expect, test } from '@jest/globals';
import { jobLog } from '../../../src/follow/events/create-job-log.ts';
import type { EventNews } from '../../../src/follow/events/event-reader.ts';
import { awaitEnd } from '../../../src/follow/status/await-end.ts';
import { Waiting } from '../../../src/follow/status/still-waiting.ts';
import { requestsOf } from '../controller/fake.ts';
import { HandClock } from '../hand-clock.ts';
import { answered, lost } from '../launch/context.ts';
import { FakeLive, type Fakes, fakeContext, JOB, lines } from './fake-controller.ts';

/** What new events say at a moment, in ms. */
type News = (now: number) => EventNews | undefined;

const RUNS: EventNews = { jobStatus: 'running', isNew: true, isUnpushed: false };

/** Awaits the end of job 7 with this detail and these news; when its detail was read and when its events were, in ms. */
async function awaited(fakes: Fakes, news: News, options = {}, launched = 'running') {
  const fake = fakeContext(fakes, { random: () => 0, ...options });
  const polls: number[] = [];
  const poll = (): Promise<EventNews | undefined> => {
    polls.push(fake.clock.now());
    return Promise.resolve(news(fake.clock.now()));
  };
  const ending = await awaitEnd(fake.context, JOB, launched, new Waiting(fake.context), poll);
  const details = fake.asked.filter(({ path }) => path === 'jobs/7/').map(({ at }) => at);
  return { ...fake, ending, polls, details };
}

const until =
  (ms: number, before: string, after: string) =>
  (now: number): { status: string } => ({ status: now < ms ? before : after });

describe('by polling, the detail of a job', () => {
  const detail = until(300_000, 'running', 'successful');

  test('is not read while new events say that it runs, and has the last word once they say its end', async () => {
    const news = (now: number) => ({ ...RUNS, jobStatus: detail(now).status });
    const { ending, polls, details } = await awaited({ detail }, news);
    expect(ending).toMatchObject({ kind: 'final', job: { status: 'successful' } });
    expect([details.length, details[0], details[1]]).toEqual([2, 1000, polls.at(-1)]);
    const pauses = polls.slice(1).map((at, index) => at - (polls[index] ?? 0));
    expect(Math.max(...pauses)).toBe(15_000);
  });

  test('is the verdict, whatever the events say', async () => {
    const later = until(60_000, 'running', 'failed');
    const { ending, details } = await awaited({ detail: later }, () => ({ ...RUNS, jobStatus: 'successful' }));
    expect(ending).toMatchObject({ kind: 'final', job: { status: 'failed' } });
    expect(details.length).toBeGreaterThan(4);
  });

  test('is read once in eight intervals where no event is new', async () => {
    const { ending, details } = await awaited({ detail }, () => ({ ...RUNS, isNew: false }));
    expect(ending).toMatchObject({ kind: 'final', job: { status: 'successful' } });
    const pauses = details.slice(1).map((at, index) => at - (details[index] ?? 0));
    expect([Math.min(...pauses) >= 120_000, Math.max(...pauses) < 135_000]).toEqual([true, true]);
  });

  test.each<[string, EventNews | undefined]>([
    ['have no status', { ...RUNS, jobStatus: undefined }],
    ['could not be read', undefined],
    ['say something else', { ...RUNS, jobStatus: 'a word of tomorrow' }],
    ['say that it waits', { ...RUNS, jobStatus: 'waiting' }],
  ])('is read with each poll where the events %s', async (_what, news) => {
    const { polls, details } = await awaited({ detail }, () => news);
    expect(polls.length).toBeGreaterThan(15);
    expect(details.slice(1)).toEqual(polls);
  });

  test('is read alone while the job waits', async () => {
    const queued = (now: number) => (now < 100_000 ? { status: 'pending' } : detail(now));
    const { polls, details } = await awaited({ detail: queued }, () => RUNS, { timeoutMs: 130_000 }, 'pending');
    expect(details.length).toBeGreaterThan(6);
    expect(polls[0]).toBeGreaterThan(details.find((at) => at >= 100_000) ?? Number.NaN);
  });

  test('is read once with live updates: events tell that it runs, and frames its end', async () => {
    const { polls, details } = await awaited({ detail }, () => RUNS, { live: new FakeLive(), timeoutMs: 700_000 });
    expect(polls).toEqual([16_000, 53_500, 147_250, 267_250, 387_250, 507_250, 627_250]);
    expect(details).toEqual([1000, 700_000]);
  });

  test('is read alone at the deadline, and after a failure until it can be read', async () => {
    const timed = await awaited({ detail }, () => RUNS, { timeoutMs: 100_000 });
    expect(timed.ending.kind).toBe('timed_out');
    expect([timed.details.at(-1), timed.polls.includes(100_000)]).toEqual([100_000, false]);
    const fault = (_path: string, now: number) => (now > 20_000 && now < 60_000 ? lost() : undefined);
    const away = await awaited({ detail, fault }, (now) => (now < 60_000 ? undefined : RUNS));
    const failed = away.details.filter((at) => at > 20_000 && at < 60_000);
    expect(failed.length).toBeGreaterThan(2);
    expect(away.polls.filter((at) => at > 20_000 && at < 60_000)).toEqual(failed.slice(0, 1));
  });
});

test('the events that came before live updates work again are read with the next poll, at once', async () => {
  const live = new FakeLive();
  const playbook_counts = { play_count: 1, task_count: 1 };
  const detail = (now: number) => ({ ...until(200_000, 'running', 'successful')(now), playbook_counts });
  const fake = fakeContext({ detail }, { live });
  const polls: number[] = [];
  for (const [at, isWorking] of [
    [50_000, false],
    [100_000, true],
  ] as const) {
    fake.clock.at(at, () => {
      live.isWorking = isWorking;
      live.info(undefined);
    });
  }
  const poll = (): Promise<EventNews> => {
    polls.push(fake.clock.now());
    return Promise.resolve(RUNS);
  };
  await awaitEnd(fake.context, JOB, 'running', new Waiting(fake.context), poll);
  expect(polls.filter((at) => at >= 98_000 && at < 160_000)).toEqual([100_000]);
});

describe('a poll of the log', () => {
  const status = { summary_fields: { job: { status: 'running' } } };
  const running = (count: number) => lines(count).map((event) => ({ ...event, ...status }));

  /** Follows job 7 by hand. */
  function following(fakes: Fakes) {
    const clock = new HandClock();
    const fake = fakeContext(fakes, { clock });
    const { log } = jobLog(fake.context, JOB);
    const ended = new AbortController();
    const done = log.follow(ended.signal);
    const poll = async () => await log.poll?.(5000);
    const froms = () => fake.asked.map(({ path }) => Number(/counter__gt=(\d+)/.exec(path)?.[1]));
    const end = async (): Promise<void> => {
      ended.abort();
      await done;
    };
    return { ...fake, hand: clock, poll, froms, end };
  }

  test('reads on, and the last event again, which says the status where nothing is new', async () => {
    const events = running(3);
    const { poll, froms, printed, end } = following({ events });
    expect(await poll()).toEqual({ jobStatus: 'running', isNew: true, isUnpushed: true });
    expect(await poll()).toEqual({ jobStatus: 'running', isNew: false, isUnpushed: false });
    events.push(...running(5).slice(3));
    expect(await poll()).toEqual({ jobStatus: 'running', isNew: true, isUnpushed: true });
    expect([froms(), printed.length]).toEqual([[0, 2, 2], 5]);
    await end();
  });

  test.each([
    ['large output', { stdout: 'x'.repeat(9000) }],
    ['a large result', { event_data: { res: { text: 'x'.repeat(9000) } } }],
    ['a result nested too deeply', { event_data: JSON.parse(`${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`) }],
  ])('does not read an event with %s again', async (_what, more) => {
    const events = running(2).map((event, index) => (index === 1 ? { ...event, ...more } : event));
    const { poll, froms, end } = following({ events });
    await poll();
    expect(await poll()).toEqual({ jobStatus: undefined, isNew: false, isUnpushed: false });
    expect(froms()).toEqual([0, 2]);
    await end();
  });

  test('says nothing where the events cannot be read, and asks for none once they are refused', async () => {
    let fault = lost as () => Error;
    const { poll, asked, end } = following({ fault: () => fault() });
    expect(await poll()).toBeUndefined();
    fault = () => answered(403);
    expect(await poll()).toBeUndefined();
    expect(await poll()).toBeUndefined();
    expect(asked.length).toBe(2);
    await end();
  });

  test('does not wait longer than it is told to', async () => {
    const { context, hand, poll } = following({});
    requestsOf(context.controller).get = () => new Promise(() => undefined);
    const polled = poll();
    await hand.pass(5000);
    expect(await polled).toBeUndefined();
  });

  test('during a long read is told by its next page', async () => {
    const { context, poll, froms, end } = following({ events: running(350) });
    const { get } = requestsOf(context.controller);
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    requestsOf(context.controller).get = async (path, options) => {
      if (path.includes('counter__gt=200')) await held;
      return await get?.(path, options);
    };
    expect(await poll()).toEqual({ jobStatus: 'running', isNew: true, isUnpushed: true });
    const second = poll();
    release();
    expect(await second).toEqual({ jobStatus: 'running', isNew: true, isUnpushed: true });
    expect(froms().slice(0, 2)).toEqual([0, 200]);
    await end();
  });
});
