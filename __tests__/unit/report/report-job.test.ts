import { describe, expect, test } from '@jest/globals';
import type { Result, ResultOf } from '../../../src/result.ts';
import { counts, job, results } from './reports.ts';
import { type Fault, written } from './writers.ts';

const URL = 'https://tower.example.com/#/jobs/playbook/1234/output';
const link = { url: URL, path: '/#/jobs/playbook/1234/output' };
const failed = job({ status: 'failed', elapsed: 3 });
const canceled = job({ status: 'canceled' });

const waited = {
  job: job({ status: 'pending' }),
  link,
  results: results({ hosts: new Map([['web1', counts({ ok: 1 })]]) }),
  earlier: [],
  review: { history: [], unfinished: [] },
  logComplete: true,
  allRead: true,
  relaunchUnknown: false,
} as const;

const timedOut: ResultOf<'timed_out'> = {
  ...waited,
  kind: 'timed_out',
  limit: 'timeout',
  last: job({ status: 'running' }),
  cancellation: undefined,
  whyNotCancelled: undefined,
};

const cancelled: ResultOf<'workflow_cancelled'> = {
  ...waited,
  kind: 'workflow_cancelled',
  cancel: { kind: 'ended', job: canceled, wasFinished: false },
};

const outputsOf = (status: string): string[] => [
  'output log_complete: true',
  'output hosts: 1',
  `output status: ${status}`,
];

describe('a job that was followed', () => {
  test('to its failure is written in one order, the summary last', async () => {
    const message = `Job 1234 "Deploy": failed after 3 s. No failed task was reported: see the end of the output.\nOpen the job: ${URL}`;
    const lines = await written({ ...waited, kind: 'ended', job: failed });
    expect(lines.map((line) => line.replace(/\n.*/s, ''))).toEqual([
      ...outputsOf('failed'),
      'deployment fails failed',
      'comment ended',
      'state launch cleared',
      'annotate failure',
      'fail Job 1234 "Deploy": failed after 3 s.',
      'log file Job 1234 "Deploy": failed after 3 s.',
      'summary failed',
      'saved failed',
    ]);
    expect(lines).toContain(`fail ${message.replace('. No', '.\nNo')}`);
  });

  test('to its success fails nothing', async () => {
    const lines = await written({ ...waited, kind: 'ended', job: job() });
    expect(lines).toEqual([
      ...outputsOf('successful'),
      'deployment succeeds successful',
      'comment ended',
      'state launch cleared',
      'annotate success',
      `info Job 1234 "Deploy": successful after 83 s. ${URL}`,
      `log file Job 1234 "Deploy": successful after 83 s. ${URL}`,
      'summary successful',
      'saved successful',
    ]);
  });

  test('to a success that left hosts unfinished fails the step', async () => {
    const review = { history: [], unfinished: ['Host web2 is not done.'] };
    const lines = await written({ ...waited, kind: 'ended', job: job(), review });
    expect(lines).toEqual(expect.arrayContaining(['output status: failed', 'summary failed']));
    expect(lines).toContainEqual(expect.stringMatching(/^fail .*The step still fails: Host web2/));
  });

  test('leaves the launch to the post step while a relaunch may exist that was not found', async () => {
    const lines = await written({ ...waited, kind: 'ended', job: failed, relaunchUnknown: true });
    expect(lines).not.toContain('state launch cleared');
  });

  test('shows a recap where the log shows no output', async () => {
    const lines = await written({ ...waited, kind: 'ended', job: job() }, { log: 'none' });
    expect(lines).toContain('info Recap of 1 host, none failed:');
  });

  test('for too long', async () => {
    const lines = await written(timedOut, { timeoutMs: 60_000 });
    expect(lines.slice(0, 4)).toEqual([...outputsOf('timed_out'), 'deployment fails timed_out']);
    expect(lines).toContainEqual(expect.stringMatching(/^fail Timed out after 60 s \(`timeout`\)\. .*STILL RUNNING/));
    expect(lines.slice(-2)).toEqual(['summary timed_out', 'saved timed_out']);
  });

  test('for too long, and was cancelled', async () => {
    const cancellation = { kind: 'ended', job: canceled, wasFinished: false } as const;
    expect(await written({ ...timedOut, cancellation, last: canceled })).toContain(
      `fail Timed out (\`timeout\`). Job 1234 was cancelled and has ended: canceled. ${URL}`,
    );
  });

  test('for too long, and must not be cancelled', async () => {
    expect(await written({ ...timedOut, whyNotCancelled: 'is not ours' })).toContainEqual(
      expect.stringMatching(/^fail .* The job was NOT cancelled \(`cancel_on_timeout`\): it is not ours\.$/),
    );
  });

  test('until the controller was gone', async () => {
    const lines = await written({ ...waited, kind: 'status_unknown', reason: 'It was unreachable.' });
    expect(lines).toContain('output status: unknown');
    expect(lines).toContainEqual(
      expect.stringMatching(/^fail The result of job .* is unknown; .* It was unreachable\./),
    );
  });
});

describe('a job of a cancelled workflow', () => {
  test('that was cancelled with it: the failure comes first', async () => {
    expect(await written(cancelled)).toEqual([
      `fail Job 1234 was cancelled with the workflow and has ended: canceled. ${URL}`,
      ...outputsOf('canceled'),
      'deployment fails canceled',
      'comment workflow_cancelled',
      'state launch cleared',
      'annotate failure',
      'summary canceled',
      'saved canceled',
    ]);
  });

  test('whose end was not seen is left to the post step', async () => {
    const lines = await written({ ...cancelled, cancel: { kind: 'accepted', status: 'running' } });
    expect(lines).toContain('output status: unknown');
    expect(lines.filter((line) => /^(deployment|state)/.test(line))).toEqual([]);
  });

  test.each([
    ['is not ours', /job 1234 was NOT cancelled: it is not ours\./],
    [undefined, /Job 1234 continues \(`cancel_on_workflow_cancel: false`\)/],
  ])('that was not cancelled: %s', async (why, message) => {
    const lines = await written({ ...cancelled, cancel: { kind: 'not_cancelled', why } });
    expect(lines[0]).toMatch(message);
    expect(lines).toContain('state launch cleared');
  });
});

test.each<Fault>(['outputs', 'deployment', 'comment', 'state', 'annotations', 'log file', 'summary', 'summary file'])(
  'a fault of the %s warns, and changes neither the other parts nor the failure',
  async (fault) => {
    const result: Result = { ...waited, kind: 'ended', job: failed };
    const lines = await written(result, {}, {}, fault);
    expect(lines).toContain(`warn The ${fault} could not be written: no ${fault} The status is not affected.`);
    const whole = await written(result);
    const rest = lines.filter((line) => !line.startsWith('warn '));
    const of = {
      outputs: 'output',
      deployment: 'deployment',
      state: 'state',
      annotations: 'annotate',
      'summary file': 'saved',
    } as const;
    const word = fault in of ? of[fault as keyof typeof of] : fault;
    expect(rest).toEqual(whole.filter((line) => !line.startsWith(`${word} `)));
  },
);

test('a log that cannot be written changes nothing else', async () => {
  const result: Result = { ...waited, kind: 'ended', job: failed };
  const rest = (await written(result)).filter((line) => !/^(info|warn|fail) /.test(line));
  expect(await written(result, {}, {}, 'log')).toEqual(rest);
});

test('nothing is annotated or shown on the page that the inputs turn off; the file for later steps is written', async () => {
  const lines = await written({ ...waited, kind: 'ended', job: job() }, { annotations: false, summary: false });
  expect(lines.filter((line) => /^(annotate|summary|saved)/.test(line))).toEqual(['saved successful']);
});

test('a deployment that has its end keeps it', async () => {
  const lines = await written({ ...waited, kind: 'ended', job: job() }, {}, { hasEnd: true });
  expect(lines.filter((line) => line.startsWith('deployment'))).toEqual([]);
});
