import { expect, test } from '@jest/globals';
import { readJob } from '../../../src/controller/jobs.ts';
import { isLaunchedByThisRun } from '../../../src/launch/launched-by-this-run.ts';

const run = { run_id: '1658821493', run_url: 'https://github.com/octocat/shop/actions/runs/1658821493' };

const job = (mark: unknown, launch_type = 'manual') =>
  readJob(
    {
      id: 1,
      type: 'job',
      name: 'Deploy',
      status: 'running',
      launch_type,
      extra_vars: JSON.stringify({ github_actions: mark }),
    },
    { type: 'job', id: 1 },
  );

test.each<[string, unknown, string, boolean]>([
  ['of this run', run, 'manual', true],
  ['of this run, whose address is not known', { run_id: run.run_id }, 'manual', true],
  ['of this run, with its number as a number', { run_id: Number(run.run_id) }, 'manual', true],
  ['of another run', { ...run, run_id: '1' }, 'manual', false],
  [
    'of a run with this number on another server',
    { ...run, run_url: 'https://ghe.example.com/a/b/1' },
    'manual',
    false,
  ],
  ['of nobody who is named', {}, 'manual', false],
  ['with a mark that is none', 'x', 'manual', false],
  ['relaunched by a person', run, 'relaunch', false],
])('a job %s', (_whose, mark, launchType, expected) => {
  expect(isLaunchedByThisRun(job(mark, launchType), run)).toBe(expected);
});

test('no job is of a run whose number is not known', () => {
  expect(isLaunchedByThisRun(job({ run_id: '' }), { run_id: '', run_url: '' })).toBe(false);
  expect(isLaunchedByThisRun(job({}), {})).toBe(false);
  expect(isLaunchedByThisRun(job({ run_id: 'undefined' }), {})).toBe(false);
});
