import { describe, expect, test } from '@jest/globals';
import { readJob } from '../../../src/controller/jobs.ts';
import { type RelaunchTrace, relaunch, traceRelaunch } from '../../../src/relaunch/relaunch-once.ts';
import { LaunchUnknownError } from '../../../src/step-errors.ts';
import { type Answer, answered, contextOf, lost, row } from './context.ts';

const MARK = JSON.stringify({ github_actions: { launch_id: 'ours' } });
const by = (id: number) => ({ summary_fields: { created_by: { id } } });

const FAILED = { status: 'failed', unified_job_template: 42, extra_vars: MARK, inventory: 1, limit: '', ...by(3) };
const failed = readJob(row(7, FAILED));

const trace: RelaunchTrace = {
  job: { type: 'job', id: 7 },
  source: 42,
  newestJobId: 8,
  userId: 3,
  launchId: 'ours',
};

/** The relaunch as the list of the template's jobs shows it. */
const copy = (id: number, more: Record<string, unknown> = {}) =>
  row(id, { launch_type: 'relaunch', extra_vars: MARK, inventory: 1, limit: 'web2', ...by(3), ...more });

describe('what is noted before a relaunch', () => {
  const noted = async (fields: Record<string, unknown>, newest: number[] = [8]) => {
    const context = contextOf(() => ({ results: newest.map((id) => row(id)) }));
    const found = await traceRelaunch(context, readJob(row(7, { ...FAILED, ...fields })));
    return { found, context };
  };

  test('the job, its template’s newest job, its user and its launch id', async () => {
    const { found, context } = await noted({});
    expect(found).toEqual(trace);
    expect(context.asked).toEqual([
      {
        method: 'GET',
        path: 'unified_jobs/?unified_job_template=42&order_by=-id&page_size=1',
        options: { signal: context.signal },
      },
    ]);
  });

  test('the failed job itself is the newest where the list is behind', async () => {
    expect((await noted({}, [])).found.newestJobId).toBe(7);
    expect((await noted({}, [6])).found.newestJobId).toBe(7);
  });

  test.each<[string, unknown]>([
    ['no launch id', '{}'],
    ['an empty launch id', '{"github_actions": {"launch_id": ""}}'],
    ['a launch id that is no text', '{"github_actions": {"launch_id": 5}}'],
  ])('%s finds no job by it', async (_name, extra_vars) => {
    expect((await noted({ extra_vars })).found.launchId).toBeUndefined();
  });
});

/** Relaunches through a lost reply, when these jobs are seen. */
async function afterLoss(answer: Answer, change: Partial<RelaunchTrace> = {}) {
  const context = contextOf((asked, one) => (asked.method === 'POST' ? lost() : answer(asked, one)));
  const ended = await relaunch(context, { ...trace, ...change }, failed, ['web1', 'web2'], undefined).catch(
    (error: Error) => error,
  );
  return { ended, context, posts: context.asked.filter(({ method }) => method === 'POST').length };
}

const seeing =
  (...rows: Record<string, unknown>[]): Answer =>
  () => ({ results: rows });

describe('the relaunch', () => {
  test.each<[string, Record<string, string> | undefined, unknown]>([
    ['no passwords', undefined, { hosts: 'failed' }],
    ['those of the launch', { ssh_password: 'x' }, { hosts: 'failed', credential_passwords: { ssh_password: 'x' } }],
  ])('is posted on the failed hosts alone, with %s', async (_name, passwords, body) => {
    const context = contextOf(() => row(9, { launch_type: 'relaunch' }));
    expect(await relaunch(context, trace, failed, ['web2'], passwords)).toMatchObject({
      job: { id: 9 },
      how: 'created',
      launchedByThisRun: true,
    });
    expect(context.asked.map(({ method, path, body: sent }) => [method, path, sent])).toEqual([
      ['POST', 'jobs/7/relaunch/', body],
    ]);
  });

  test('whose reply was lost is looked for, not repeated', async () => {
    const { ended, context, posts } = await afterLoss(seeing(copy(9), row(8)));
    expect(ended).toMatchObject({ job: { id: 9 }, how: 'adopted', launchedByThisRun: true });
    expect(posts).toBe(1);
    expect(context.said).toEqual([
      'The line is dead. Looking for the relaunch of job 7 among the newest jobs. The relaunch is not repeated.',
    ]);
  });

  test('that was found without a launch id is not proven to be ours', async () => {
    const { ended } = await afterLoss(seeing(copy(9)), { launchId: undefined });
    expect(ended).toMatchObject({ job: { id: 9 }, how: 'adopted', launchedByThisRun: false });
  });

  const advice =
    'The relaunch was not repeated because it could run twice. Check the newest jobs of template 42 on the controller.';

  test.each<[string, Answer, string]>([
    ['it does not appear', seeing(row(8)), 'No relaunched job appeared.'],
    ['another job is there', seeing(copy(9, { limit: 'db1' })), 'No relaunched job appeared.'],
    ['another user relaunched', seeing(copy(9, by(4))), 'No relaunched job appeared.'],
    ['two fit', seeing(copy(10), copy(9)), 'Several jobs match: 10, 9.'],
    [
      'the jobs cannot be seen',
      () => answered(403),
      'The jobs of the template could not be read in time: The controller answered 403.',
    ],
  ])('is not known when %s', async (_name, answer, found) => {
    const { ended, posts } = await afterLoss(answer);
    expect(ended).toBeInstanceOf(LaunchUnknownError);
    expect(ended).toMatchObject({
      message: `Unknown whether job 7 was relaunched: The line is dead. ${found} ${advice}`,
      cause: { code: 'ECONNRESET' },
    });
    expect(posts).toBe(1);
  });

  test('is not known either when the workflow is cancelled while it is looked for', async () => {
    const { ended } = await afterLoss((_asked, one) => {
      one.cancel();
      return { results: [] };
    });
    expect(ended).toMatchObject({
      message: `Unknown whether job 7 was relaunched: The line is dead. The jobs of the template could not be read in time. ${advice}`,
    });
  });
});
