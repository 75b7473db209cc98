import { expect, test } from '@jest/globals';
import { jobLog } from '../../../src/follow/events/create-job-log.ts';
import type { FollowContext } from '../../../src/follow/follow-context.ts';
import { awaitEnd } from '../../../src/follow/status/await-end.ts';
import { Waiting } from '../../../src/follow/status/still-waiting.ts';
import { WorkflowLog } from '../../../src/follow/workflow/workflow-log.ts';
import { ResponseError } from '../../../src/http/errors.ts';
import { fakeContext, JOB, lines } from '../follow/fake-controller.ts';
import { answered, lost } from '../launch/context.ts';

/** One reader is asked to come back later. */
async function refused({ rateLimit }: FollowContext, status: number, retryAfterMs: number): Promise<void> {
  const facts = { status, words: '', fromApi: true, transient: true, retryAfterMs };
  const refusal = new ResponseError({ id: `answered ${status}`, values: {} }, facts);
  await expect(rateLimit.ask(() => Promise.reject(refusal))).rejects.toBe(refusal);
}

const ended = { status: 'successful' };

test.each([429, 503])(
  'after a %d with Retry-After the status is not polled before, whatever notifies',
  async (status) => {
    const { context, asked } = fakeContext({ detail: ended });
    await refused(context, status, 60_000);
    context.live.status.notify();
    expect((await awaitEnd(context, JOB, 'running', new Waiting(context))).kind).toBe('final');
    expect(asked.map(({ at }) => at)).toEqual([60_000]);
  },
);

test('other refusals delay no request', async () => {
  const { context } = fakeContext({});
  await refused(context, 502, 60_000);
  expect(context.rateLimit.leftMs).toBe(0);
});

test('a pause is never shortened by a later refusal, and one without a time asks for none', async () => {
  const { context } = fakeContext({});
  await refused(context, 429, 60_000);
  const { rateLimit, clock } = context;
  await expect(rateLimit.askAnyway(() => Promise.reject(answered(429, { retryAfterMs: 10_000 })))).rejects.toThrow();
  await expect(rateLimit.askAnyway(() => Promise.reject(answered(503)))).rejects.toThrow();
  expect(rateLimit.leftMs).toBe(60_000);
  await clock.sleep(60_000);
  expect([rateLimit.leftMs, await rateLimit.ask(() => Promise.resolve('asked'))]).toEqual([0, 'asked']);
});

test('a fault of the network asks for no pause', async () => {
  const { context } = fakeContext({});
  await expect(context.rateLimit.ask(() => Promise.reject(lost()))).rejects.toThrow('The line is dead.');
  expect(context.rateLimit.leftMs).toBe(0);
});

test('the last request at the deadline is sent all the same', async () => {
  const { context, asked } = fakeContext({ detail: { status: 'running' } }, { timeoutMs: 30_000 });
  await refused(context, 429, 60_000);
  expect((await awaitEnd(context, JOB, 'running', new Waiting(context))).kind).toBe('timed_out');
  expect(asked.map(({ at }) => at)).toEqual([30_000]);
});

test('a pause beyond retry_for is not kept', async () => {
  const { context, asked } = fakeContext({ detail: ended }, {});
  await refused(context, 429, 86_400_000);
  await awaitEnd(context, JOB, 'running', new Waiting(context));
  expect(asked.map(({ at }) => at)).toEqual([600_000]);
});

test('neither events nor nodes are asked for before', async () => {
  const { context, asked } = fakeContext({ events: lines(3) });
  await refused(context, 429, 60_000);
  await jobLog(context, JOB).log.catchUp();
  await new WorkflowLog(context, { type: 'workflow_job', id: 8 }).catchUp();
  expect(asked).toEqual([]);
});

test('the rest of the log is read once the pause is over', async () => {
  const { context, asked, printed } = fakeContext({ events: lines(3), detail: ended });
  await refused(context, 429, 20_000);
  expect(await jobLog(context, JOB).log.drain(true)).toBe(true);
  expect(printed).toHaveLength(3);
  expect(asked[0]?.at).toBeGreaterThanOrEqual(20_000);
});

test.each([
  ['as long as the controller wants it', 0, 60_000, 20_000],
  ['no longer than there is time for', 0, 5000, 5000],
  ['at least as long as it should in any case', 30_000, 60_000, 30_000],
])('a pause lasts %s', async (_name, atLeastMs, atMostMs, lasts) => {
  const { context, clock } = fakeContext({});
  await refused(context, 429, 20_000);
  await context.rateLimit.pause(atLeastMs, atMostMs, context.signal);
  expect(clock.now()).toBe(lasts);
});

test('no pause is made where the controller asks for none', async () => {
  const { context, clock } = fakeContext({});
  await context.rateLimit.pause(0, 60_000, context.signal);
  expect(clock.now()).toBe(0);
});
