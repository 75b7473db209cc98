import { expect, test } from '@jest/globals';
import { replyGracePeriod } from '../../../src/timing/grace-period.ts';
import { DeadlineError } from '../../../src/timing/transient-error.ts';
import { worded } from '../words.ts';

/** A clock whose sleepers are woken by hand. */
function stage() {
  const workflow = new AbortController();
  const sleepers: { ms: number; signal: AbortSignal | undefined; wake: () => void }[] = [];
  const clock = {
    now: () => 0,
    sleep: (ms: number, signal?: AbortSignal) =>
      new Promise<void>((wake, reject) => {
        sleepers.push({ ms, signal, wake });
        signal?.addEventListener('abort', () => reject(signal.reason));
      }),
  };
  const gracePeriod = replyGracePeriod({ clock, signal: workflow.signal });
  return { workflow, sleepers, gracePeriod };
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('what has not left yet ends with the workflow, what has left does not', () => {
  const { workflow, sleepers, gracePeriod } = stage();
  expect(gracePeriod.signals.untilSent).toBe(workflow.signal);
  expect(sleepers).toEqual([]);
  workflow.abort();
  expect(gracePeriod.signals.signal.aborted).toBe(false);
  expect(sleepers.map(({ ms }) => ms)).toEqual([5000]);
});

test('some seconds after the cancel the reply counts as lost, and the request as one that may have arrived', async () => {
  const { workflow, sleepers, gracePeriod } = stage();
  workflow.abort();
  sleepers[0]?.wake();
  await settled();
  const { reason } = gracePeriod.signals.signal;
  expect(reason).toBeInstanceOf(DeadlineError);
  expect(worded(reason)).toMatchObject({
    message: 'The reply did not arrive within 5 s after the workflow was cancelled.',
    mayHaveArrived: true,
    transient: false,
  });
});

test('a reply that came ends the waiting', async () => {
  const { workflow, sleepers, gracePeriod } = stage();
  workflow.abort();
  gracePeriod.end();
  expect(sleepers[0]?.signal?.aborted).toBe(true);
  await settled();
  expect(gracePeriod.signals.signal.aborted).toBe(false);
});

test('a cancel after the reply starts none', () => {
  const { workflow, sleepers, gracePeriod } = stage();
  gracePeriod.end();
  workflow.abort();
  expect(sleepers).toEqual([]);
});
