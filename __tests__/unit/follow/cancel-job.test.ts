import { expect, test } from '@jest/globals';
import { cancelJob, isCancelled } from '../../../src/follow/cancel-job.ts';
import { ResponseError } from '../../../src/http/errors.ts';
import { Backoff } from '../../../src/timing/backoff.ts';
import { Wakeup } from '../../../src/timing/wakeup.ts';
import { fakeController } from '../controller/fake.ts';
import { HandClock } from '../hand-clock.ts';
import { JOB, JumpingClock } from './fake-controller.ts';

/** Cancels a job where the cancel is answered with 405, by the API or by a page in its place. */
async function refused(fromApi: boolean, status: string) {
  const refusal = new ResponseError(
    { id: 'answered 405', values: {} },
    { status: 405, words: '', fromApi, transient: false },
  );
  const controller = fakeController({
    post: () => Promise.reject(refusal),
    get: () => Promise.resolve({ type: 'job', id: 7, status }),
  });
  return await cancelJob(controller, new JumpingClock(), { type: 'job', id: 7 }, 7000, () => undefined);
}

test.each([true, false])('a finished job answers 405, in JSON: %j', async (fromApi) => {
  const job = expect.objectContaining({ status: 'failed' });
  expect(await refused(fromApi, 'failed')).toEqual({ kind: 'ended', job, wasFinished: true });
});

test('a job that another user had cancelled was finished', async () => {
  expect(await refused(true, 'canceled')).toMatchObject({
    kind: 'ended',
    job: { status: 'canceled' },
    wasFinished: true,
  });
});

test('a 405 for a job that goes on is a refusal', async () => {
  expect(await refused(false, 'running')).toEqual({ kind: 'failed', reason: 'answered 405' });
});

test.each([
  ['canceled', false, true],
  ['canceled', true, false],
  ['successful', false, false],
  ['failed', true, false],
])('a cancel is what ended a job that is %s, finished before: %j: %j', (status, wasFinished, is) => {
  expect(isCancelled({ kind: 'ended', job: { ...JOB, status }, wasFinished })).toBe(is);
});

test('a frame about the status ends the pause before the next look', async () => {
  const wakeup = new Wakeup();
  let looks = 0;
  const controller = fakeController({
    post: () => Promise.resolve(),
    get: () => {
      looks += 1;
      if (looks === 1) setImmediate(() => wakeup.notify());
      return Promise.resolve({ type: 'job', id: 7, status: looks === 1 ? 'running' : 'canceled' });
    },
  });
  // Nothing moves this clock: without the frame, the pause would not end.
  const timing = { backoff: new Backoff(5000), requestMs: 1000, signal: new AbortController().signal, wakeup };
  const cancelled = cancelJob(controller, new HandClock(), { type: 'job', id: 7 }, 60_000, () => undefined, timing);
  expect(await cancelled).toMatchObject({ kind: 'ended', wasFinished: false });
  expect(looks).toBe(2);
});
