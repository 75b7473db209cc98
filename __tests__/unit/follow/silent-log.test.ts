import { describe, expect, test } from '@jest/globals';
import type { JobRef } from '../../../src/controller/jobs.ts';
import { SilentLog } from '../../../src/follow/events/silent-log.ts';
import { requestsOf } from '../controller/fake.ts';
import { answered, lost } from '../launch/context.ts';
import { fakeContext } from './fake-controller.ts';

/** The log of a job of which nobody wants output; its detail says this at a moment, in ms. */
function stage(world: (now: number) => unknown, job: JobRef = { type: 'job', id: 7 }) {
  const seen = fakeContext({}, { random: () => 0 });
  const details: number[] = [];
  const reads: string[] = [];
  const get = (path: string): Promise<unknown> => {
    if (path !== 'jobs/7/') {
      reads.push(path);
      return Promise.resolve({ count: 0, results: [] });
    }
    details.push(seen.clock.now());
    const detail = world(seen.clock.now());
    return detail instanceof Error
      ? Promise.reject(detail)
      : Promise.resolve({ type: 'job', id: 7, status: 'failed', ...(detail as object) });
  };
  requestsOf(seen.context.controller).get = get;
  return { ...seen, details, reads, log: new SilentLog(seen.context, job) };
}

const done = (from: number) => (now: number) => ({ event_processing_finished: now >= from });

describe('after the end', () => {
  test('nothing is waited for where all events are known to be stored', async () => {
    const { log, details, reads } = stage(done(0));
    expect(await log.drain(true)).toBe(true);
    expect(details).toEqual([]);
    expect(reads.length).toBeGreaterThan(0);
  });

  test('they are waited for, and the job is kept as it was read then', async () => {
    const { log, details } = stage(done(1000));
    expect(await log.drain(false)).toBe(true);
    expect(details[0]).toBe(0);
    expect(details.at(-1)).toBeGreaterThanOrEqual(1000);
    expect(details.at(-1)).toBeLessThan(2000);
    expect(log.ended).toMatchObject({ id: 7, status: 'failed', eventsComplete: true });
  });

  test('not longer than half a minute', async () => {
    const { log, details } = stage(done(Number.POSITIVE_INFINITY));
    expect(await log.drain(false)).toBe(false);
    expect(details.at(-1)).toBeGreaterThanOrEqual(30_000);
    expect(details.at(-1)).toBeLessThan(31_000);
  });

  test('for some seconds where the controller does not report it: then they count as stored', async () => {
    const { log, details } = stage(() => ({}));
    expect(await log.drain(undefined)).toBe(true);
    expect(details.at(-1)).toBeGreaterThanOrEqual(5000);
    expect(details.at(-1)).toBeLessThan(6000);
  });

  test('counted from the end of the job, whenever that is', async () => {
    const { log, details, clock } = stage(() => ({}));
    await clock.sleep(1_000_000);
    expect(await log.drain(undefined)).toBe(true);
    expect((details.at(-1) ?? 0) - (details[0] ?? 0)).toBeGreaterThanOrEqual(5000);
  });

  test('an outage in between is retried', async () => {
    const { log } = stage((now) => (now < 900 ? lost() : done(0)(now)));
    expect(await log.drain(false)).toBe(true);
  });

  test('an outage to the end is not an answer of the controller', async () => {
    const { log, debugged } = stage(() => lost());
    expect(await log.drain(false)).toBe(false);
    expect(debugged[0]).toBe('Whether the events are complete could not be read: The line is dead.');
  });

  test('a refusal ends it', async () => {
    const { log, details, reads } = stage(() => answered(403));
    expect(await log.drain(false)).toBe(false);
    expect(details).toEqual([0]);
    expect(reads.length).toBeGreaterThan(0);
  });

  test('it ends with the time that there is for all that is read after the end', async () => {
    const { log, context, details } = stage(done(Number.POSITIVE_INFINITY));
    expect(await context.drainDeadline.within(3000, () => log.drain(false))).toBe(false);
    expect(details.at(-1)).toBeLessThanOrEqual(3000);
  });

  test('a cancelled workflow waits for nothing', async () => {
    const cancelled = new Error('cancelled');
    const { log, context } = stage(() => lost());
    Object.assign(context, { signal: AbortSignal.abort(cancelled) });
    await expect(log.drain(false)).rejects.toBe(cancelled);
  });
});

test('while the job runs nothing is read', async () => {
  const { log, details, reads } = stage(done(0));
  await log.follow();
  expect([details, reads]).toEqual([[], []]);
});

test('a job without events has none to wait for', async () => {
  const { log, details, reads } = stage(done(0), { type: 'workflow_approval', id: 7 });
  expect(await log.drain(false)).toBe(true);
  await log.catchUp();
  expect([details, reads]).toEqual([[], []]);
});

test('at a time-out what is known so far is read at once', async () => {
  const { log, details, reads } = stage(done(Number.POSITIVE_INFINITY));
  await log.catchUp();
  expect(details).toEqual([]);
  expect(reads[0]).toMatch(/counter__gt=0&/);
});
