import { describe, expect, test } from '@jest/globals';
import type { Run } from 'tower-deploy-simulator';
import type { FollowContext } from '../../../src/follow/follow-context.ts';
import { describeError } from '../../../src/step-errors.ts';
import { DrainDeadline } from '../../../src/timing/drain-deadline.ts';
import { type Followed, followed, type Setup } from '../../follow/followed.ts';
import { JumpingClock } from '../follow/fake-controller.ts';
import { HandClock } from '../hand-clock.ts';
import { wording } from '../words.ts';

/** Of the demo world: a playbook of some seconds, and a workflow of which two nodes run. */
const [JOB, WORKFLOW] = [42, 72];

/** Nothing about what the jobs did can be read. */
const mute =
  (status: number, retryAfter?: number): Setup =>
  (sim) =>
    sim.faults.add({
      path: /event|summaries/,
      kind: 'status',
      status,
      times: Number.POSITIVE_INFINITY,
      ...(retryAfter === undefined ? {} : { headers: { 'Retry-After': String(retryAfter) } }),
    });

describe('a controller that reports nothing after the end delays the verdict for less than a minute', () => {
  test.each<[string, number, Partial<Run>, Partial<FollowContext>, Setup]>([
    ['it wants to be left alone again and again', JOB, {}, {}, mute(503, 10)],
    ['the log is not needed', JOB, {}, { log: 'none' }, mute(503, 10)],
    ['a workflow has several jobs', WORKFLOW, {}, {}, mute(502)],
    ['a workflow has several jobs and it is to be left alone', WORKFLOW, {}, {}, mute(503, 10)],
  ])('when %s', async (_name, template, changes, options, setup) => {
    await followed(
      template,
      changes,
      options,
      ({ outcome, afterEndMs }) => {
        expect(outcome.ending.kind).toBe('final');
        expect(afterEndMs).toBeLessThan(60_000);
      },
      setup,
    );
  });
});

test('a log that is refused again and again does not keep the status from being asked for', async () => {
  const check = ({ outcome, afterEndMs }: Followed): void => {
    expect(outcome.ending.kind).toBe('final');
    // The pause itself, and the time for the rest.
    expect(afterEndMs).toBeLessThan(300_000 + 60_000);
  };
  await followed(JOB, {}, {}, check, mute(429, 300));
});

describe('the time for what is read after the end', () => {
  const never = (signal: AbortSignal): Promise<never> =>
    new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }));

  test('ends a request that began before it, and allows no further one', async () => {
    const drainDeadline = new DrainDeadline(new JumpingClock());
    const { signal } = new AbortController();
    const open = drainDeadline.ask(signal, never);
    open.catch(() => undefined);
    await drainDeadline.within(1000, async () => {
      await expect(wording(open)).rejects.toThrow('in time');
      expect([drainDeadline.isExpired, drainDeadline.leftMs]).toEqual([true, 0]);
      await expect(wording(drainDeadline.ask(signal, () => Promise.resolve('asked')))).rejects.toMatchObject({
        transient: false,
      });
    });
    expect(await drainDeadline.ask(signal, () => Promise.resolve('asked'))).toBe('asked');
  });

  test('goes on for as long as output comes', async () => {
    const clock = new JumpingClock();
    const drainDeadline = new DrainDeadline(clock);
    const { signal } = new AbortController();
    await drainDeadline.within(1000, async () => {
      await clock.sleep(900);
      drainDeadline.progress();
      await clock.sleep(9000);
      expect(drainDeadline.isExpired).toBe(true);
      expect(await drainDeadline.ask(signal, () => Promise.resolve('more'))).toBe('more');
      await clock.sleep(2000);
      await expect(wording(drainDeadline.ask(signal, () => Promise.resolve('more')))).rejects.toThrow('in time');
    });
  });

  test('is over when the work is done or has failed: what is asked later has no end', async () => {
    const clock = new JumpingClock();
    const drainDeadline = new DrainDeadline(clock);
    const { signal } = new AbortController();
    await expect(wording(drainDeadline.within(1000, () => Promise.reject(new Error('broken'))))).rejects.toThrow(
      'broken',
    );
    expect([drainDeadline.isExpired, drainDeadline.leftMs]).toEqual([false, Number.POSITIVE_INFINITY]);
    await clock.sleep(5000);
    drainDeadline.progress();
    expect(await drainDeadline.ask(signal, () => Promise.resolve('asked'))).toBe('asked');
    expect(await drainDeadline.within(1000, () => Promise.resolve('worked'))).toBe('worked');
    expect([drainDeadline.isExpired, drainDeadline.leftMs]).toEqual([false, Number.POSITIVE_INFINITY]);
  });

  test('a request that is open when output comes is given ten seconds more, and then no more', async () => {
    const clock = new HandClock();
    const drainDeadline = new DrainDeadline(clock);
    await drainDeadline.within(1000, async () => {
      let ended = '';
      const open = drainDeadline.ask(new AbortController().signal, never).catch((error: Error) => {
        ended = describeError(error);
      });
      await clock.pass(900);
      drainDeadline.progress();
      await clock.pass(9900);
      expect([ended, drainDeadline.isExpired]).toEqual(['', true]);
      await clock.pass(100);
      await open;
      expect(ended).toContain('The controller did not send the remaining data in time.');
    });
  });

  test('a request that was answered is not watched any more', async () => {
    const clock = new HandClock();
    const drainDeadline = new DrainDeadline(clock);
    await drainDeadline.within(1000, async () => {
      await drainDeadline.ask(new AbortController().signal, () => Promise.resolve('answered'));
      expect(clock.sleepers).toBe(0);
    });
  });

  test('a request that goes on after the work is not ended', async () => {
    const clock = new HandClock();
    const drainDeadline = new DrainDeadline(clock);
    let given: AbortSignal | undefined;
    const open = drainDeadline.ask(new AbortController().signal, (limited) => {
      given = limited;
      return new Promise<void>((resolve) => clock.at(2000, resolve));
    });
    await drainDeadline.within(1000, () => Promise.resolve());
    await clock.pass(2000);
    await open;
    expect(given?.aborted).toBe(false);
  });

  test('a cancelled workflow ends a request at once', async () => {
    const cancel = new AbortController();
    const open = new DrainDeadline(new JumpingClock()).ask(cancel.signal, never);
    cancel.abort(new Error('cancelled'));
    await expect(wording(open)).rejects.toThrow('cancelled');
  });
});
