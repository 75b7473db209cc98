import { describe, expect, test } from '@jest/globals';
import { readJob } from '../../../src/controller/jobs.ts';
import {
  createLaunchIdVariable,
  hasLaunchId,
  isLaunchedByThisRun,
  launchIdVariableOf,
  withLaunchIdVariable,
} from '../../../src/launch/launch-id.ts';
import { row } from './context.ts';

test('holds what is known and safe, and always the launch id', () => {
  const context = { ref: 'refs/heads/{{ x }}', actor: '{% x %}', sha: 'a{#b', repository: 'octocat/shop', run_id: '' };
  expect(createLaunchIdVariable(context, 'id')).toEqual({ repository: 'octocat/shop', launch_id: 'id' });
  expect(createLaunchIdVariable({ ref: 'a{b}', launch_id: 'forged' }, 'id')).toEqual({ ref: 'a{b}', launch_id: 'id' });
});

describe('next to the variables', () => {
  const launchVariable = createLaunchIdVariable({}, 'id');

  test('of the launch, which stay as they are', () => {
    const variables = { a: 1 };
    expect(withLaunchIdVariable(variables, launchVariable)).toEqual({
      variables: { a: 1, github_actions: launchVariable },
      isAdded: true,
    });
    expect(variables).toEqual({ a: 1 });
    expect(withLaunchIdVariable(undefined, launchVariable)).toEqual({
      variables: { github_actions: launchVariable },
      isAdded: true,
    });
  });

  test.each([[null], [false], [''], [{ launch_id: 'x' }]])("the workflow's own %j wins", (own) => {
    expect(withLaunchIdVariable({ github_actions: own }, launchVariable)).toEqual({
      variables: { github_actions: own },
      isAdded: false,
    });
  });
});

test.each([
  ['{"github_actions": {"launch_id": "id"}}', { launch_id: 'id' }],
  ['{"github_actions": "id"}', undefined],
  ['[]', undefined],
  ['not json', undefined],
  ['', undefined],
])('is read from %j', (extra_vars, launchVariable) => {
  expect(launchIdVariableOf(readJob(row(5, { extra_vars })))).toEqual(launchVariable);
});

const MINE = JSON.stringify({ github_actions: { launch_id: 'mine' } });

test.each([
  ['a launch with it', { extra_vars: MINE }, true],
  ['a relaunch, which copies it', { extra_vars: MINE, launch_type: 'relaunch' }, false],
  ['another launch', { extra_vars: MINE.replace('mine', 'theirs') }, false],
  ['a launch without variables', {}, false],
])('the launch id proves: %s', (_name, more, expected) => {
  expect(hasLaunchId(readJob(row(5, more)), 'mine')).toBe(expected);
});

const run = { run_id: '1658821493', run_url: 'https://github.com/octocat/shop/actions/runs/1658821493' };

const job = (launchVariable: unknown, launch_type = 'manual') =>
  readJob(
    {
      id: 1,
      type: 'job',
      name: 'Deploy',
      status: 'running',
      launch_type,
      extra_vars: JSON.stringify({ github_actions: launchVariable }),
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
  ['of no named user', {}, 'manual', false],
  ['with a value that is no launch id', 'x', 'manual', false],
  ['relaunched by a person', run, 'relaunch', false],
])('a job %s', (_whose, launchVariable, launchType, expected) => {
  expect(isLaunchedByThisRun(job(launchVariable, launchType), run)).toBe(expected);
});

test('no job is of a run whose number is not known', () => {
  expect(isLaunchedByThisRun(job({ run_id: '' }), { run_id: '', run_url: '' })).toBe(false);
  expect(isLaunchedByThisRun(job({}), {})).toBe(false);
  expect(isLaunchedByThisRun(job({ run_id: 'undefined' }), {})).toBe(false);
});
