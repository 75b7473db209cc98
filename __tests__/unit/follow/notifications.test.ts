import { describe, expect, test } from '@jest/globals';
import { awaitEnd } from '../../../src/follow/status/await-end.ts';
import { Waiting } from '../../../src/follow/status/still-waiting.ts';
import { Throttle } from '../../../src/timing/throttle.ts';
import { FakeLive, type Fakes, fakeContext, JOB } from './fake-controller.ts';

describe('a notification of the status', () => {
  /** Waits for the end of a job that is pending when it is launched; `arrange` says what rings. */
  async function awaited(
    detail: Fakes['detail'],
    arrange: (live: FakeLive, at: (ms: number, happens: () => void) => void) => void,
    options = {},
  ) {
    const live = new FakeLive();
    const fake = fakeContext({ detail }, { live, ...options });
    arrange(live, (ms, happens) => fake.clock.at(ms, happens));
    const ending = await awaitEnd(fake.context, JOB, 'pending', new Waiting(fake.context));
    return { ...fake, live, ending, looks: fake.asked.map(({ at }) => at) };
  }

  const until = (ms: number) => (now: number) => ({ status: now < ms ? 'running' : 'successful' });

  test('that it runs is reported without a request; one of the end causes a poll', async () => {
    const { said, looks, ending } = await awaited(until(500), (live, at) => {
      at(200, () => live.info('waiting'));
      at(300, () => live.info('running'));
      at(500, () => live.info('successful'));
    });
    expect(said).toEqual([
      { at: 200, sentence: 'Status: waiting' },
      { at: 300, sentence: 'Status: running' },
    ]);
    expect(looks).toEqual([500]);
    expect(ending).toMatchObject({ kind: 'final', job: { status: 'successful' } });
  });

  test('that says nothing, as of a connection that is lost, is looked at', async () => {
    const { looks } = await awaited(until(400), (live, at) => {
      at(300, () => live.info(undefined));
      at(400, () => live.info('failed'));
    });
    expect(looks).toEqual([300, 400]);
  });

  test('that is ahead of the API is looked at again soon, and the API has the last word', async () => {
    const { looks, ending } = await awaited(until(30_000), (live, at) => at(100, () => live.info('canceled')));
    expect(looks[0]).toBe(100);
    expect(looks[1]).toBeLessThan(1500);
    expect(looks.length).toBeGreaterThan(4);
    expect(ending).toMatchObject({ kind: 'final', job: { status: 'successful' } });
  });

  test('that does not come: one look in eight intervals', async () => {
    const { looks } = await awaited(until(600_000), () => undefined);
    const pauses = looks.slice(1).map((at, index) => at - (looks[index] ?? 0));
    // The first ones are those of polling, until the first look has found live updates in working order.
    expect(Math.max(...pauses)).toBeLessThanOrEqual(120_000);
    expect(looks.length).toBeLessThan(15);
  });

  test('that says that it runs does not stop the queue time-out: its last request does', async () => {
    const begins = (now: number) => (now < 9000 ? { status: 'pending' } : until(60_000)(now));
    const runs = await awaited(
      begins,
      (live, at) => {
        at(10_000, () => live.info('running'));
        at(60_000, () => live.info('successful'));
      },
      { queueTimeoutMs: 12_000 },
    );
    expect(runs.looks).toContain(12_000);
    expect(runs.ending.kind).toBe('final');
    const queued = await awaited({ status: 'pending' }, (live, at) => at(10_000, () => live.info('running')), {
      queueTimeoutMs: 12_000,
    });
    expect(queued.ending).toMatchObject({ kind: 'timed_out', limit: 'queue_timeout' });
  });

  test('new output without a notification is detected by the counts, and only then notified', async () => {
    const counts = (now: number) => ({ ...until(300_000)(now), playbook_counts: { play_count: 1, task_count: 1 } });
    const { live } = await awaited(counts, (_live, at) => at(300_000, () => _live.info('successful')));
    expect(live.events.notifications).toBe(1);
    const more = (now: number) => ({
      ...until(300_000)(now),
      playbook_counts: { play_count: 1, task_count: 1 + Math.floor(now / 1000) },
    });
    const missed = await awaited(more, (ringing, at) => at(300_000, () => ringing.info('successful')));
    expect(missed.live.events.notifications).toBe(missed.looks.length - 1);
    const notified = await awaited(more, (ringing, at) => {
      for (let second = 1; second < 300; second += 1) at(second * 1000, () => ringing.events.notify());
      at(300_000, () => ringing.info('successful'));
    });
    expect(notified.live.events.notifications).toBeLessThanOrEqual(300);
  });
});

describe('the throttle of reads after notifications', () => {
  /** When a reader that needs no time reads, for rings at these times, in ms. */
  async function reads(notifications: readonly number[], longestMs: number, turns: number): Promise<number[]> {
    const live = new FakeLive();
    const { context, clock } = fakeContext({}, { live });
    for (const at of notifications) clock.at(at, () => live.events.notify());
    const throttle = new Throttle(context, 1000);
    const times: number[] = [];
    for (let turn = 0; turn < turns; turn += 1) {
      await throttle.next(longestMs, context.signal);
      times.push(clock.now());
    }
    return times;
  }

  test('notifications within a second cause one read, a second after the first', async () => {
    expect(await reads([20_000, 20_300, 20_990], 100_000, 2)).toEqual([21_000, 121_000]);
  });

  test('a notification after the read is not lost', async () => {
    expect(await reads([20_000, 21_001], 100_000, 2)).toEqual([21_000, 22_500]);
  });

  test('what goes on and on is read every few seconds', async () => {
    const notifications = Array.from({ length: 600 }, (_, index) => 20_000 + index * 100);
    const times = await reads(notifications, 100_000, 16);
    const gaps = times.slice(1).map((at, index) => at - (times[index] ?? 0));
    expect(gaps[0]).toBeLessThanOrEqual(1600);
    expect(Math.max(...gaps)).toBeLessThanOrEqual(4100);
    expect(gaps.slice(-5).every((gap) => gap >= 4000)).toBe(true);
  });

  test('after a rest it is quick again', async () => {
    const busy = Array.from({ length: 200 }, (_, index) => index * 100);
    const times = await reads([...busy, 60_000], 1_000_000, 20);
    expect(times).toContain(61_000);
  });

  test('without a notification the longest pause applies', async () => {
    expect(await reads([], 120_000, 2)).toEqual([120_000, 240_000]);
  });
});
