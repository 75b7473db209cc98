import { describe, expect, test } from '@jest/globals';
import { type RetryOptions, reportOnce, retry } from '../../../src/timing/retry.ts';
import { sideBySide } from '../../../src/timing/side-by-side.ts';
import { answered, CANCELLED, contextOf } from '../launch/context.ts';

const options = (retryForMs = 60_000) => contextOf(() => undefined, { retryForMs });

describe('two calls side by side', () => {
  test('give both results, each after its own retries', async () => {
    let tries = 0;
    const ended = await sideBySide(
      options(),
      () => Promise.resolve(1),
      (waiting) => retry(waiting, () => (++tries < 3 ? Promise.reject(answered(502)) : Promise.resolve('two'))),
    );
    expect([ended, tries]).toEqual([[1, 'two'], 3]);
  });

  test('fail with the first error, and what is left is not retried', async () => {
    let tries = 0;
    const context = options();
    const ended = sideBySide(
      context,
      async () => {
        await new Promise((resolve) => setImmediate(resolve));
        throw answered(403);
      },
      (waiting) =>
        retry(waiting, () => {
          tries += 1;
          return Promise.reject(answered(502));
        }),
    );
    await expect(ended).rejects.toMatchObject({ status: 403 });
    const before = tries;
    for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    expect(tries).toBe(before);
  });

  test('end when the workflow is cancelled', async () => {
    const context = options();
    const ended = sideBySide(
      context,
      () => Promise.resolve(1),
      (waiting) =>
        retry(waiting, () => {
          context.cancel();
          return Promise.reject(answered(502));
        }),
    );
    await expect(ended).rejects.toBe(CANCELLED);
  });
});

test('calls with one purpose report their first failure once, however many of them fail', async () => {
  const context = options();
  const once = reportOnce(context);
  const failing = (waiting: RetryOptions) => {
    let tries = 0;
    return retry(waiting, () => (++tries < 2 ? Promise.reject(answered(502)) : Promise.resolve(tries)));
  };
  expect(await sideBySide(once, failing, failing)).toEqual([2, 2]);
  await failing(once);
  expect(context.said).toEqual(['The controller answered 502. Retrying for up to 60 s.']);
});
