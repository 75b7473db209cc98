import { describe, expect, test } from '@jest/globals';
import { awaitApproval } from '../../../src/follow/workflow/await-approval.ts';
import { answered, contextOf, row } from '../launch/context.ts';
import { FakeLive, JumpingClock } from './fake-controller.ts';

interface Scene {
  /** The run of the approval at a moment, in ms: its status, or undefined before it is reached. */
  approval: (now: number) => string | undefined;
  /** The status of the workflow job. */
  job?: (now: number) => string;
  wanted?: string;
  timeoutMs?: number;
  notifications?: (clock: JumpingClock, live: FakeLive) => void;
  working?: boolean;
  failure?: (now: number) => Error | undefined;
}

/** Waits for the approval "Go" of workflow job 2. */
async function awaited({
  approval,
  job = () => 'running',
  wanted,
  timeoutMs = 600_000,
  notifications,
  working = false,
  failure,
}: Scene) {
  const clock = new JumpingClock();
  const live = new FakeLive();
  live.isWorking = working;
  notifications?.(clock, live);
  const looks: number[] = [];
  let listened = 0;
  const context = contextOf(
    ({ path }) => {
      const now = clock.now();
      if (path === 'workflow_jobs/2/') {
        looks.push(now);
        return failure?.(now) ?? row(2, { type: 'workflow_job', status: job(now) });
      }
      const status = approval(now);
      const run = status === undefined ? {} : { job: { id: 9, type: 'workflow_approval', name: 'Go', status } };
      const template = { unified_job_template: { name: 'Go', unified_job_type: 'workflow_approval' } };
      return { results: [{ id: 1, identifier: 'go', summary_fields: { ...template, ...run } }], next: null };
    },
    { clock, retryForMs: 30_000 },
  );
  const { controller } = context;
  const listen = () => {
    listened += 1;
    return live;
  };
  const found = await awaitApproval(
    { controller, intervalMs: 15_000, timeoutMs, random: () => 0, waiting: context, listen },
    { type: 'workflow_job', id: 2 },
    wanted,
  ).catch((error: unknown) => error);
  return { found, looks, listened, context, said: context.said };
}

describe('an approval', () => {
  test('that is pending is found at once, without a connection', async () => {
    const { found, looks, listened, said, context } = await awaited({ approval: () => 'pending' });
    expect(found).toMatchObject({ name: 'Go', run: { id: 9, status: 'pending' } });
    expect([looks, listened, said]).toEqual([[0], 0, []]);
    expect(context.asked.map(({ path }) => path)).toEqual([
      'workflow_jobs/2/',
      'workflow_jobs/2/workflow_nodes/?order_by=id&page_size=200&page=1',
    ]);
  });

  test('that comes up later is waited for, which is said once', async () => {
    const { found, looks, listened, said } = await awaited({
      approval: (now) => (now < 30_000 ? undefined : 'pending'),
    });
    expect(found).toMatchObject({ run: { status: 'pending' } });
    expect(looks).toEqual([0, 1000, 3500, 9750, 24_750, 39_750]);
    expect([listened, said]).toEqual([1, ['The approval is not pending yet: waiting for it.']]);
  });

  test('is read a moment after a notification, and soon again', async () => {
    const { looks } = await awaited({
      approval: (now) => (now < 53_000 ? undefined : 'pending'),
      working: true,
      notifications: (clock, live) => clock.at(50_000, () => live.events.notify()),
    });
    expect(looks).toEqual([0, 1000, 3500, 9750, 25_375, 50_250, 51_250, 53_750]);
  });

  test('that does not come up in time is none, by a last look at the deadline', async () => {
    const { found, looks } = await awaited({ approval: () => undefined, timeoutMs: 20_000 });
    expect(found).toBeUndefined();
    expect(looks.at(-1)).toBe(20_000);
    const late = await awaited({ approval: (now) => (now < 20_000 ? undefined : 'pending'), timeoutMs: 20_000 });
    expect(late.found).toMatchObject({ run: { status: 'pending' } });
  });

  test('does not come up any more in a workflow that has ended', async () => {
    const { found } = await awaited({ approval: () => undefined, job: (now) => (now < 5000 ? 'running' : 'failed') });
    expect(found).toMatchObject({ name: 'JobError', message: expect.stringContaining('none will follow') });
  });

  test('that does not exist is reported at once', async () => {
    const { found, looks } = await awaited({ approval: () => 'pending', wanted: 'Stop' });
    expect([found, looks]).toEqual([expect.objectContaining({ name: 'ConfigurationError' }), [0]]);
  });
});

test('what happens in a workflow inside of it is listened to as well', async () => {
  const clock = new JumpingClock();
  const live = new FakeLive();
  const inner = {
    id: 1,
    identifier: 'inner',
    summary_fields: { job: { id: 3, type: 'workflow_job', status: 'running' } },
  };
  const template = { name: 'Go', unified_job_type: 'workflow_approval' };
  const later = { id: 2, identifier: 'go', summary_fields: { unified_job_template: template } };
  const context = contextOf(
    ({ path }) => {
      if (path === 'workflow_jobs/2/') return row(2, { type: 'workflow_job', status: 'running' });
      return { results: path.startsWith('workflow_jobs/2/') ? [inner, later] : [], next: null };
    },
    { clock },
  );
  const wait = {
    controller: context.controller,
    intervalMs: 15_000,
    timeoutMs: 5000,
    random: () => 0,
    waiting: context,
    listen: () => live,
  };
  await awaitApproval(wait, { type: 'workflow_job', id: 2 }, undefined).catch(() => undefined);
  expect([...live.nested]).toEqual([3]);
  expect(context.asked.filter(({ options }) => options.signal !== context.signal)).toHaveLength(0);
});

test('a refusal of the controller ends the wait', async () => {
  const refused = answered(403);
  expect((await awaited({ approval: () => 'pending', failure: () => refused })).found).toBe(refused);
});
