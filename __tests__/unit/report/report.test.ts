import { describe, expect, test } from '@jest/globals';
import type { ActionName, Result } from '../../../src/result.ts';
import { InterruptedError } from '../../../src/step-errors.ts';
import { job } from './reports.ts';
import { CHANGES, JOB_URL, RESULTS, ROOT } from './results.ts';
import { type Recorded, written } from './writers.ts';

const FOLLOWED = ['output log_complete: true', 'output hosts: 0'];

/** The last line before the summary of an error. */
const lastWords = (lines: readonly string[]) => lines.filter((line) => !line.startsWith('summary of ')).at(-1);

/** All that is written for each kind of result, in its order: the compiler asks for every kind. */
const WRITTEN: Readonly<Record<Result['kind'], readonly string[]>> = {
  invalid_inputs: ['fail Invalid input:\n- `url` is missing', 'summary of unexpected-error'],
  interrupted: [
    'deployment inactive: The workflow was cancelled before the launch.',
    'fail The workflow was cancelled before the launch: nothing was launched.',
  ],
  failed: ['fail The controller is away.', 'summary of unexpected-error'],
  not_launched: [
    'deployment error: Nothing was launched: see the log of the step.',
    'fail It was not launched:\n- no limit',
    'summary of unexpected-error',
  ],
  dry_run: [
    'output ignored_fields: {}',
    'output request: {"limit":"web"}',
    'info Dry run as user "ci": Job template 42 "Deploy" on https://tower.example.com/ could be launched.',
    'info It would be launched with:',
    'info   limit: "web"',
    'info Nothing was launched (`dry_run: true`).',
    'summary dry run of Deploy',
    'saved dry run of Deploy',
  ],
  launch_unknown: [
    'output status: unknown',
    'deployment error: Unknown whether a job was launched.',
    'fail It is not known whether it was launched.',
    'summary of unexpected-error',
  ],
  different_from_request: [
    'output ignored_fields: {"limit":"web"}',
    'output status: canceled',
    'deployment fails canceled',
    'state launch cleared',
    `fail Job 1234 does not match the request. It was cancelled and has ended: canceled. ${JOB_URL}\n- \`limit\` of the job is "", not "web".`,
    'summary canceled',
    'saved canceled',
  ],
  not_waited: [
    'deployment left',
    'state launch cleared',
    'info The job is not followed (`wait: false`).',
    'summary pending',
    'saved pending',
  ],
  not_followed: [
    'output status: unknown',
    'deployment fails unknown',
    'state launch cleared',
    `fail Job 1234 was launched, but the action cannot follow it: It broke. The job continues. See ${JOB_URL}`,
    'summary unknown',
    'saved unknown',
  ],
  ended: [
    ...FOLLOWED,
    'output status: successful',
    'deployment succeeds successful',
    'state launch cleared',
    'annotate success',
    `info Job 1234 "Deploy": successful after 83 s. ${JOB_URL}`,
    `log file Job 1234 "Deploy": successful after 83 s. ${JOB_URL}`,
    'summary successful',
    'saved successful',
  ],
  timed_out: [
    ...FOLLOWED,
    'output status: timed_out',
    'deployment fails timed_out',
    'state launch cleared',
    'annotate failure',
    ...['fail', 'log file'].map(
      (to) =>
        `${to} Timed out (\`timeout\`). Job 1234 COULD NOT BE CANCELLED and may still be running: It answered 403. Cancel it on the controller: ${JOB_URL}`,
    ),
    'summary timed_out',
    'saved timed_out',
  ],
  status_unknown: [
    ...FOLLOWED,
    'output status: unknown',
    'deployment fails unknown',
    'state launch cleared',
    'annotate failure',
    ...['fail', 'log file'].map(
      (to) =>
        `${to} The result of job 1234 "Deploy" is unknown; it may still be running. It answered 403. Check the job before you deploy again. ${JOB_URL}`,
    ),
    'summary unknown',
    'saved unknown',
  ],
  job_deleted: [
    ...FOLLOWED,
    'output status: unknown',
    'deployment fails unknown',
    'state launch cleared',
    'annotate failure',
    ...['fail', 'log file'].map(
      (to) =>
        `${to} Job 1234 "Deploy" was deleted on the controller, so its result is unknown. Check what it changed on its hosts before you deploy again. It answered 404.`,
    ),
    'summary unknown',
    'saved unknown',
  ],
  workflow_cancelled: [
    `fail Job 1234 was cancelled with the workflow and has ended: canceled. ${JOB_URL}`,
    ...FOLLOWED,
    'output status: canceled',
    'deployment fails canceled',
    'state launch cleared',
    'annotate failure',
    'summary canceled',
    'saved canceled',
  ],
  canceled: [
    'output status: canceled',
    'output canceled: true',
    'output was_finished: false',
    `info Job 1234 "Deploy" was cancelled and has ended: canceled. ${JOB_URL}`,
  ],
  cancel_unconfirmed: [
    'output status: timed_out',
    'output canceled: false',
    'output was_finished: false',
    `fail The controller is cancelling job 1234 "Deploy" (status: running), but it did not stop within 60 s (\`timeout\`). Check it on the controller. ${JOB_URL}`,
    'summary of cancel-timed-out',
  ],
  not_cancelable: [
    'output status: pending',
    'output canceled: false',
    'output was_finished: false',
    'fail Nothing was cancelled:\n- it is an approval',
    'summary of unexpected-error',
  ],
  decided: [
    'output status: successful',
    'output decided_by: admin',
    'output already_decided: false',
    `info Approval "Approve production" was approved by admin. ${JOB_URL}`,
  ],
  approval_not_pending: [
    'output status: timed_out',
    `fail Approval "approve" did not become pending within 60 s (\`timeout\`), so nothing was approved or denied. ${JOB_URL}`,
    'summary of approval-node-not-pending',
  ],
  queried: [
    'output count: 1',
    'output ids: [1]',
    'output id: 1',
    'output results: [{"name":"web1"}]',
    'info hosts: 1 match',
    'info   name',
    'info   web1',
    'summary hosts: 1 match',
    'saved hosts: 1 match',
  ],
  planned: [
    'output changed: true',
    'output created: 1',
    'output updated: 1',
    'output deleted: 0',
    'output unchanged: 2',
    'info Nothing was changed (`mode: plan`).',
    'summary Plan',
    'saved Plan',
  ],
  applied: [
    'output changed: true',
    'output created: 1',
    'output updated: 1',
    'output deleted: 0',
    'output unchanged: 2',
    'info Applied: 1 created, 1 updated, 0 deleted; 2 unchanged.',
    'summary Applied',
    'saved Applied',
  ],
  exported: [
    'output path: tower',
    'output files: ["tower/labels.yml"]',
    'output count: 1',
    'info labels: 1',
    'info Left out: hosts of inventory sources (2).',
    'info Exported 1 resource to 1 file.',
    'summary text',
    'saved text',
  ],
  token_created: [
    'output token: the-token',
    'output token_id: 7',
    'output expires: 2027-01-01T00:00:00Z',
    'info Created token 7 "CI [1]" with the scope "write".',
    'info Only steps of this job can use it. It is revoked when the job ends.',
  ],
  tokens_revoked: ['info Revoked token 7 "CI [1]".'],
  token_not_revoked: ['warn The token could not be revoked: It was away. Delete it on the controller.'],
  nothing_left: [],
  launch_left: [
    'deployment fails canceled',
    `fail Job 1234 was cancelled with the workflow and has ended: canceled. ${JOB_URL}`,
  ],
};

/** What the deployment record shows already, where it is not one job. */
const RECORDED: Partial<Record<Result['kind'], Recorded>> = { nothing_left: { hasEnd: true } };

test.each(Object.values(RESULTS).map((result) => [result.kind, result] as const))(
  'a result of the kind %s is written',
  async (kind, result) => {
    const lines = await written(result, { timeoutMs: 60_000 }, RECORDED[kind]);
    expect(lines.filter((line) => !line.startsWith('comment '))).toEqual(WRITTEN[kind]);
    expect(lines.filter((line) => line.startsWith('comment '))).toEqual([`comment ${kind}`]);
  },
);

test('the comment comes after the deployment and before everything that the reader sees', async () => {
  const parts = (await written(RESULTS.ended)).map((line) => line.split(' ')[0]);
  expect(parts.filter((part, index) => part !== parts[index - 1])).toEqual([
    ...['output', 'deployment', 'comment', 'state', 'annotate', 'info', 'log', 'summary', 'saved'],
  ]);
});

describe('the summary of an error without a job', () => {
  const { failed } = RESULTS;

  test('is written before the inputs are read, but not with `summary: false`', async () => {
    expect(await written(failed, { summary: undefined })).toContain('summary of unexpected-error');
    expect(await written(failed, { summary: false })).not.toContain('summary of unexpected-error');
  });

  test('is not written for an error that only reports a result', async () => {
    const lines = await written({ kind: 'interrupted', action: 'launch' });
    expect(lines.filter((line) => line.startsWith('summary'))).toEqual([]);
  });
});

test.each<[ActionName, RegExp]>([
  ['wait', /the job was NOT cancelled/],
  ['cancel', /the job was NOT cancelled/],
  ['approve', /nothing was approved or denied/],
  ['query', /before the controller replied/],
  ['apply', /Earlier changes are kept/],
  ['token', /no token was issued/],
])('a cancel of the workflow before %s did anything says so', async (action, words) => {
  expect(lastWords(await written({ kind: 'interrupted', action }))).toMatch(words);
});

describe('a job that differs from the request', () => {
  test.each([
    [{ kind: 'accepted', status: 'running' } as const, /its end COULD NOT BE CONFIRMED/],
    [
      { kind: 'failed', reason: 'It answered 403.' } as const,
      /It COULD NOT BE CANCELLED and may still be running: It answered/,
    ],
    [{ kind: 'ended', job: job(), wasFinished: true } as const, /It finished before it could be cancelled/],
  ])('says what became of it: %j', async (cancellation, words) => {
    const lines = await written({ ...RESULTS.different_from_request, cancellation });
    expect(lines).toContainEqual(expect.stringMatching(words));
  });
});

test('a launch of a cancelled workflow whose outcome is not known is left to the post step', async () => {
  const lines = await written({ ...RESULTS.launch_unknown, isWorkflowCancelled: true });
  expect(lines.filter((line) => line.startsWith('deployment'))).toEqual([]);
});

describe('cancel/', () => {
  test.each([
    [true, 'fail'],
    [false, 'info'],
  ])('of a job that had ended, with `fail_if_finished: %s`', async (failIfFinished, how) => {
    const lines = await written({ ...RESULTS.canceled, job: job(), wasFinished: true, failIfFinished });
    expect(lines.at(-1)).toMatch(new RegExp(`^${how} .* ended before it could be cancelled: successful`));
  });

  test('of a job whose cancel was refused', async () => {
    const lines = await written({ ...RESULTS.cancel_unconfirmed, cancellation: { kind: 'failed', reason: 'No.' } });
    expect([lines[0], lastWords(lines)]).toEqual([
      'output status: unknown',
      `fail Job 1234 "Deploy" COULD NOT BE CANCELLED and may still be running: No. ${JOB_URL}`,
    ]);
  });
});

describe('approve/', () => {
  const { decided } = RESULTS;
  const { approval } = decided.decided;

  test.each([
    ['denied by someone else', { ...approval, status: 'failed' }, false, /^fail The decision `approve` came too late/],
    ['still pending', { ...approval, status: 'pending' }, false, /^fail .* the approval is still pending/],
    ['given in a cancelled workflow', approval, true, /^fail The workflow was cancelled after the decision/],
  ])('of an approval that is %s', async (_, approval, isWorkflowCancelled, words) => {
    const lines = await written({ ...decided, decided: { approval, already: false }, isWorkflowCancelled });
    expect(lastWords(lines)).toMatch(words);
  });

  test('of an approval that was given before', async () => {
    const lines = await written({ ...decided, decided: { approval, already: true } });
    expect(lines.at(-1)).toMatch(/^info .* already; there was nothing to decide/);
  });
});

test('query/ fails with a count that is not expected, after its outputs', async () => {
  const lines = await written({ ...RESULTS.queried, rows: [], count: 0, results: [] });
  expect(lines[0]).toBe('output count: 0');
  expect(lines).toContainEqual(
    expect.stringMatching(
      /^fail hosts: 0 matches in total, but `expect: one` requires exactly one\. Check the filters/,
    ),
  );
});

describe('apply/', () => {
  test('fails a plan with changes where none may be', async () => {
    const lines = await written({ ...RESULTS.planned, failOnChanges: true });
    expect(lines).toContainEqual(expect.stringMatching(/^fail The controller differs from the files/));
    expect(lines.slice(-2)).toEqual(['summary Plan', 'saved Plan']);
  });

  test.each([
    [new Error('It answered 500.'), 'fail It answered 500.'],
    [new InterruptedError('SIGINT'), /^fail The workflow was cancelled\. Earlier changes are kept/],
  ])('reports what was done before an error: %s', async (error, failure) => {
    const lines = await written({ ...RESULTS.applied, done: CHANGES.slice(0, 1), error });
    expect(lines.slice(0, 2)).toEqual(['output changed: true', 'output created: 1']);
    expect(lines).toContain('info 1 of 2 resources are complete; not complete: update project "Base".');
    expect(lines.at(-3)).toEqual(expect.stringMatching(failure));
    expect(lines.at(-2)).toBe('summary Partly applied: the step failed before the plan was complete');
  });
});

describe('the post step', () => {
  const { launch_left: left } = RESULTS;

  test.each<[string, Result, Recorded, string[]]>([
    ['nothing', RESULTS.nothing_left, { jobs: 0 }, ['inactive: The step was stopped before the launch.']],
    ['a job', RESULTS.nothing_left, {}, ['error: The step was stopped before the result of the job was known.']],
    [
      'a launch',
      { ...left, job: undefined, cancellation: undefined },
      { jobs: 0 },
      ['error: The step was stopped before the result of the job was known.'],
    ],
    ['a job that was not recorded', left, { jobs: 0 }, ['launched 1234', 'fails canceled']],
    ['a job that was successful', { ...left, job: job() }, {}, ['succeeds successful']],
    ['a relaunch that was successful', { ...left, job: job() }, { jobs: 2 }, ['fails successful']],
  ])('ends the deployment record of a step that was stopped after %s', async (_, result, recorded, ends) => {
    const lines = await written(result, {}, recorded);
    const recordedEnds = lines.filter((line) => line.startsWith('deployment'));
    expect(recordedEnds).toEqual(ends.map((end) => `deployment ${end}`));
  });

  test.each<Result>([
    { kind: 'nothing_left', error: new Error('Invalid input.') },
    {
      kind: 'launch_left',
      root: ROOT,
      job: undefined,
      cancellation: undefined,
      error: new Error('Invalid input.'),
    },
  ])('fails with what kept it from finding out: $kind', async (result) => {
    expect(await written(result)).toContain('fail Invalid input.');
  });

  test('reports that no token was made', async () => {
    expect(await written({ ...RESULTS.tokens_revoked, ids: [], wasMade: false })).toContain(
      'info No token was created.',
    );
    expect(await written({ ...RESULTS.tokens_revoked, ids: [] })).toEqual(['comment tokens_revoked']);
  });
});
