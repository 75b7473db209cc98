import { describe, expect, test } from '@jest/globals';
import { type Posted, postOnce } from '../../../src/launch/post-once.ts';
import { type Answer, answered, CANCELLED, contextOf, type Heard, lost, row } from './context.ts';

/** The first answers are given in turn, then the job. */
function inTurn(...answers: unknown[]): Answer {
  const left = [...answers];
  return () => (left.length > 0 ? left.shift() : row(5));
}

/** Posts a launch. */
function post(context: Heard): Promise<Posted> {
  return postOnce(context, (options) =>
    context.controller.templates.launch({ type: 'job_template', id: 42 }, { limit: 'web1' }, options),
  );
}

const unsent = lost({ mayHaveArrived: false });

describe('the POST of a launch', () => {
  test('is sent once, on a connection of its own, and outlives a cancel of the workflow', async () => {
    const context = contextOf(inTurn());
    const posted = await post(context);
    expect(posted).toMatchObject({ job: { type: 'job', id: 5 } });
    expect(context.asked).toMatchObject([
      { method: 'POST', path: 'job_templates/42/launch/', body: { limit: 'web1' }, options: { fresh: true } },
    ]);
    const { untilSent, signal } = context.asked[0]?.options ?? {};
    expect(untilSent).toBe(context.signal);
    context.cancel();
    expect(signal?.aborted).toBe(false);
  });

  test('is sent again where it surely did not arrive', async () => {
    const context = contextOf(inTurn(unsent), { retryForMs: 10_000 });
    expect(await post(context)).toMatchObject({ job: { id: 5 } });
    expect(context.asked).toHaveLength(2);
    expect(context.said).toEqual(['The line is dead. Retrying for up to 10 s.']);
  });

  test.each<[string, Error]>([
    ['it may have arrived', lost()],
    ['waiting does not help, as for a wrong certificate', lost({ mayHaveArrived: false, transient: false })],
    ['the controller answered that it cannot', answered(503)],
    ['the reply came and cannot be read', answered(200, { transient: true })],
    ['it failed for an unknown reason', new Error('a fault')],
  ])('is not sent again where %s', async (_name, error) => {
    const context = contextOf(inTurn(error), { retryForMs: 10_000 });
    await post(context).catch(() => undefined);
    expect(context.asked).toHaveLength(1);
  });

  test.each<[string, Error]>([
    ['a connection lost after it can have arrived', lost()],
    ['the same for good', lost({ transient: false })],
    ['a success that cannot be read', answered(200)],
    ['another success', answered(299)],
    ['an error of the server', answered(500)],
    ['a proxy without a controller', answered(502)],
    ['a proxy that did not wait', answered(504, { fromApi: false })],
    ['one that says so in another way', answered(408, { fromApi: false })],
  ])('leaves open whether there is a job: %s', async (_name, error) => {
    expect(await post(contextOf(inTurn(error)))).toEqual({ lost: error });
  });

  test.each<[string, Error]>([
    ['a connection that was refused', unsent],
    ['a redirect', answered(300)],
    ['another redirect', answered(307)],
    ['a refusal', answered(400)],
    ['a missing right', answered(403)],
    ['a refusal of whatever kind', answered(499)],
    ['those beside a time-out', answered(407)],
    ['and behind it', answered(409)],
    ['a fault before anything was sent', new Error('a fault')],
  ])('surely made no job: %s', async (_name, error) => {
    await expect(post(contextOf(inTurn(error)))).rejects.toBe(error);
  });
});

describe('a cancelled workflow', () => {
  test('sends no POST any more', async () => {
    const context = contextOf(inTurn());
    context.cancel();
    await expect(post(context)).rejects.toBe(CANCELLED);
    expect(context.asked).toEqual([]);
  });

  test('has its job all the same when the reply comes after the cancel: it has to be cancelled', async () => {
    const context = contextOf((_asked, heard) => {
      heard.cancel();
      return row(5);
    });
    expect(await post(context)).toMatchObject({ job: { id: 5 } });
  });

  test('waits for the reply no longer than some seconds', async () => {
    const context = contextOf(async ({ options }, heard) => {
      heard.cancel();
      await new Promise((resolve) => options.signal?.addEventListener('abort', resolve));
      return options.signal?.reason;
    });
    expect(await post(context)).toMatchObject({
      lost: { name: 'DeadlineError', mayHaveArrived: true },
    });
    expect(context.clock.now()).toBe(5000);
  });

  test('that is cancelled later has nothing to wait for', async () => {
    const context = contextOf(inTurn());
    await post(context);
    context.cancel();
    await new Promise((resolve) => setImmediate(resolve));
    await new Promise((resolve) => setImmediate(resolve));
    expect(context.clock.now()).toBe(0);
  });
});
