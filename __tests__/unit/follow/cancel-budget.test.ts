import { describe, expect, test } from '@jest/globals';
import { cancelJob } from '../../../src/follow/cancel-job.ts';
import { InterruptedError } from '../../../src/step-errors.ts';
import { Backoff } from '../../../src/timing/backoff.ts';
import type { CancelTiming } from '../../../src/timing/cancel-deadline.ts';
import { type Answer, answered, contextOf, type Heard, lost, row } from '../launch/context.ts';

const BUDGET_MS = 4000;

/** Cancels job 7 within a budget; tells when the cancel was taken and what was asked. */
async function cancel(
  answer: Answer,
  { budgetMs = BUDGET_MS, timing }: { budgetMs?: number; timing?: CancelTiming } = {},
) {
  const at: number[] = [];
  const context: Heard = contextOf((asked, heard) => {
    at.push(heard.clock.now());
    return answer(asked, heard);
  });
  const reported: number[] = [];
  const ended = await cancelJob(
    context.controller,
    context.clock,
    { type: 'job', id: 7 },
    budgetMs,
    () => reported.push(context.asked.length),
    timing,
  );
  return { ended, reported, at, asked: context.asked, ms: context.clock.now() };
}

const job = (status: string) => row(7, { status });

/** The POST is taken, and the looks answer in turn; the last one again and again. */
function looks(...answers: unknown[]): Answer {
  const left = [...answers];
  return ({ method }) => (method === 'POST' ? {} : left.length > 1 ? left.shift() : left[0]);
}

describe('a cancel', () => {
  test('is the first request; it is reported as accepted, and the end is confirmed', async () => {
    const { ended, reported, asked, at } = await cancel(looks(job('running'), job('running'), job('canceled')));
    expect(ended).toMatchObject({ kind: 'ended', job: { status: 'canceled' }, wasFinished: false });
    expect(asked.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'POST jobs/7/cancel/',
      ...Array.from({ length: 3 }, () => 'GET jobs/7/'),
    ]);
    expect(reported).toEqual([1]);
    expect(at).toEqual([0, 0, 500, 1000]);
  });

  test('that was taken is not taken for an end: what the job says counts', async () => {
    const { ended } = await cancel(looks(job('successful')));
    expect(ended).toMatchObject({ kind: 'ended', job: { status: 'successful' } });
  });

  test('whose job does not end in time was taken', async () => {
    const { ended, ms } = await cancel(looks(job('running')));
    expect(ended).toEqual({ kind: 'accepted', status: 'running' });
    expect(ms).toBe(3500);
  });

  test('that cannot be confirmed was taken all the same', async () => {
    const { ended } = await cancel(looks(lost()));
    expect(ended).toEqual({ kind: 'accepted', status: 'unknown' });
  });

  test.each([
    ['canceled', false],
    ['successful', true],
  ])(
    'that is repeated after a lost reply may have been taken: a 405 for a job that is %s',
    async (status, wasFinished) => {
      const posts = [lost(), answered(405)];
      const { ended } = await cancel(({ method }) => (method === 'POST' ? posts.shift() : job(status)));
      expect(ended).toMatchObject({ kind: 'ended', job: { status }, wasFinished });
    },
  );

  test('continues to poll through an outage', async () => {
    const { ended } = await cancel(looks(lost(), answered(502), job('canceled')));
    expect(ended).toMatchObject({ kind: 'ended', job: { status: 'canceled' } });
  });

  test('that may not be confirmed was accepted all the same, and the reason is reported', async () => {
    const { ended, reported } = await cancel(looks(job('running'), answered(403)));
    expect(ended).toEqual({ kind: 'accepted', status: 'running', why: 'The controller answered 403.' });
    expect(reported).toEqual([1]);
  });

  test('that was refused (405), and of whose job nothing more is known, has failed', async () => {
    const { ended } = await cancel(({ method }) => answered(method === 'POST' ? 405 : 404));
    expect(ended).toEqual({ kind: 'failed', reason: 'The controller answered 404.' });
  });

  test('of which the reply was lost is sent again', async () => {
    let posts = 0;
    const { ended, reported, at } = await cancel(({ method }) => {
      if (method === 'GET') return job('canceled');
      posts += 1;
      return posts < 3 ? lost() : {};
    });
    expect(ended).toMatchObject({ kind: 'ended' });
    expect([posts, reported, at]).toEqual([3, [3], [0, 500, 1000, 1000]]);
  });

  test('that is repeated was taken, too, where its job does not end in time', async () => {
    let posts = 0;
    const { ended } = await cancel(({ method }) => {
      if (method === 'GET') return job('running');
      posts += 1;
      return posts < 2 ? lost() : {};
    });
    expect(ended).toEqual({ kind: 'accepted', status: 'running' });
  });

  test('that never gets through has failed when the time is over', async () => {
    const { ended, reported, asked } = await cancel(() => lost());
    expect(ended).toEqual({ kind: 'failed', reason: 'The line is dead.' });
    expect([reported, asked.length]).toEqual([[], 8]);
  });

  test('that is refused is not tried again', async () => {
    const { ended, reported, asked } = await cancel(() => answered(403));
    expect(ended).toEqual({ kind: 'failed', reason: 'The controller answered 403.' });
    expect([reported, asked.length]).toEqual([[], 1]);
  });

  test('of a job that cannot be cancelled is one until the time is over, then it was refused', async () => {
    const { ended, reported } = await cancel(({ method }) => (method === 'POST' ? answered(405) : job('running')));
    expect(ended).toEqual({ kind: 'failed', reason: 'The controller answered 405.' });
    expect(reported).toEqual([]);
  });
});

describe('the time for a cancel', () => {
  const timeouts = ({ asked }: { asked: Heard['asked'] }) => asked.map(({ options }) => options);

  test('is given to each request as far as it goes, and never more than 2.5 seconds', async () => {
    const seen = await cancel(looks(job('running')), { budgetMs: 2700 });
    expect(timeouts(seen)).toEqual([2500, 2500, 2200, 1700, 1200, 700, 200].map((timeoutMs) => ({ timeoutMs })));
  });

  test('leaves each request a moment at least', async () => {
    expect(timeouts(await cancel(looks(job('running')), { budgetMs: 100 }))).toEqual([
      { timeoutMs: 200 },
      { timeoutMs: 200 },
    ]);
  });
});

describe('with time to retry', () => {
  const withTime = (signal: AbortSignal): CancelTiming => ({
    backoff: new Backoff(15_000, () => 0),
    requestMs: 30_000,
    signal,
  });

  test('requests have their usual time, end with the workflow, and pauses grow', async () => {
    const { signal } = new AbortController();
    const { ended, asked, at } = await cancel(looks(job('running'), job('running'), job('running'), job('canceled')), {
      budgetMs: 60_000,
      timing: withTime(signal),
    });
    expect(ended).toMatchObject({ kind: 'ended' });
    expect(at).toEqual([0, 0, 1000, 3500, 9750]);
    expect(asked[0]?.options).toEqual({ timeoutMs: 30_000, signal });
  });

  test('no pause goes beyond the time there is', async () => {
    const { ended, ms } = await cancel(looks(job('running')), {
      budgetMs: 3000,
      timing: withTime(new AbortController().signal),
    });
    expect([ended, ms]).toEqual([{ kind: 'accepted', status: 'running' }, 3000]);
  });

  test('a cancel of the workflow ends the request, which is sent again at once and in a hurry', async () => {
    const workflow = new AbortController();
    const interrupted = new InterruptedError('SIGINT');
    let posts = 0;
    const { ended, asked, at } = await cancel(
      ({ method }) => {
        if (method === 'GET') return job('canceled');
        posts += 1;
        if (posts > 1) return {};
        workflow.abort(interrupted);
        return interrupted;
      },
      { budgetMs: 60_000, timing: withTime(workflow.signal) },
    );
    expect(ended).toMatchObject({ kind: 'ended' });
    expect(at).toEqual([0, 0, 0]);
    expect(asked.slice(1).map(({ options }) => options)).toEqual([{ timeoutMs: 2500 }, { timeoutMs: 2500 }]);
  });

  test('so is a look', async () => {
    const workflow = new AbortController();
    const interrupted = new InterruptedError('SIGTERM');
    const answer: Answer = ({ method }) => {
      if (method === 'POST') return {};
      if (workflow.signal.aborted) return job('canceled');
      workflow.abort(interrupted);
      return interrupted;
    };
    const { ended, at } = await cancel(answer, { budgetMs: 60_000, timing: withTime(workflow.signal) });
    expect(ended).toMatchObject({ kind: 'ended' });
    expect(at).toEqual([0, 0, 0]);
  });

  test('from then on there are eight seconds, with short pauses', async () => {
    const workflow = new AbortController();
    const answer: Answer = ({ method }, { clock }) => {
      if (clock.now() >= 3500) workflow.abort();
      return method === 'POST' ? {} : job('running');
    };
    const { ended, at, ms } = await cancel(answer, { budgetMs: 60_000, timing: withTime(workflow.signal) });
    expect(ended).toEqual({ kind: 'accepted', status: 'running' });
    expect(at.slice(0, 6)).toEqual([0, 0, 1000, 3500, 4000, 4500]);
    expect(ms).toBe(11_000);
  });

  test('nor more than was left', async () => {
    const { ms } = await cancel(looks(job('running')), { budgetMs: 2000, timing: withTime(AbortSignal.abort()) });
    expect(ms).toBe(1500);
  });
});
