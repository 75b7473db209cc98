import { expect, test } from '@jest/globals';
import { ConnectionError } from '../../../src/errors.ts';
import { replyPatience } from '../../../src/timing/grace-period.ts';

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
  const patience = replyPatience({ clock, signal: workflow.signal });
  return { workflow, sleepers, patience };
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('what has not left yet ends with the workflow, what has left does not', () => {
  const { workflow, sleepers, patience } = stage();
  expect(patience.signals.untilSent).toBe(workflow.signal);
  expect(sleepers).toEqual([]);
  workflow.abort();
  expect(patience.signals.signal.aborted).toBe(false);
  expect(sleepers.map(({ ms }) => ms)).toEqual([5000]);
});

test('some seconds after the cancel the reply counts as lost, and the request as one that may have arrived', async () => {
  const { workflow, sleepers, patience } = stage();
  workflow.abort();
  sleepers[0]?.wake();
  await settled();
  const { reason } = patience.signals.signal;
  expect(reason).toBeInstanceOf(ConnectionError);
  expect(reason).toMatchObject({
    message: 'The reply did not come within 5 s of the cancel.',
    code: 'CUT',
    mayHaveArrived: true,
    passing: false,
  });
});

test('a reply that came ends the waiting', async () => {
  const { workflow, sleepers, patience } = stage();
  workflow.abort();
  patience.end();
  expect(sleepers[0]?.signal?.aborted).toBe(true);
  await settled();
  expect(patience.signals.signal.aborted).toBe(false);
});

test('a cancel after the reply starts none', () => {
  const { workflow, sleepers, patience } = stage();
  patience.end();
  workflow.abort();
  expect(sleepers).toEqual([]);
});
