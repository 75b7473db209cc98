import { expect, test } from '@jest/globals';
import { readJob } from '../../../src/controller/jobs.ts';
import { branchDifference } from '../../../src/launch/compare-branch.ts';
import { contextOf } from './context.ts';

async function found(fields: Record<string, unknown>, asked: string | undefined, project: unknown): Promise<string[]> {
  const { controller, signal } = contextOf(() => project);
  const job = readJob({ id: 5, type: 'job', status: 'pending', project: 8, ...fields });
  const differences = await branchDifference(controller, job, { scm_branch: asked }, signal);
  return differences.map(({ sentence }) => sentence);
}

test('an empty branch is the one asked for when it is the project’s own', async () => {
  expect(await found({ scm_branch: '' }, 'main', { scm_branch: 'main' })).toEqual([]);
});

test('else it was dropped', async () => {
  expect(await found({ scm_branch: '' }, 'release', { scm_branch: 'main' })).toEqual([
    '`scm_branch` of the job is empty, not "release". The job uses the branch of the project, "main".',
  ]);
});

test('white space around a branch does not count', async () => {
  expect(await found({ scm_branch: '' }, ' main', { scm_branch: 'main ' })).toEqual([]);
});

test.each<[string, Record<string, unknown>, string | undefined, boolean]>([
  ['no branch was asked for', { scm_branch: '' }, undefined, false],
  ['the job shows one', { scm_branch: 'main' }, 'release', false],
  ['the job shows none at all', {}, 'release', false],
  ['the job names no project', { scm_branch: '', project: null }, 'release', false],
  ['the workflow was cancelled: it has another request to send first', { scm_branch: '' }, 'release', true],
])('the project is not asked where %s', async (_name, fields, asked, cancelled) => {
  const { controller, asked: requests, signal } = contextOf(() => ({ scm_branch: 'main' }));
  const job = readJob({ id: 5, type: 'job', status: 'pending', project: 8, ...fields });
  const ended = cancelled ? AbortSignal.abort() : signal;
  expect(await branchDifference(controller, job, { scm_branch: asked }, ended)).toEqual([]);
  expect(requests).toEqual([]);
});

test('the project of the job is asked, as long as the workflow goes on', async () => {
  const { controller, asked, signal } = contextOf(() => ({ scm_branch: 'main' }));
  const job = readJob({ id: 5, type: 'job', status: 'pending', project: 8, scm_branch: '' });
  expect(await branchDifference(controller, job, { scm_branch: 'release' }, signal)).toMatchObject([
    { field: 'scm_branch', asked: 'release' },
  ]);
  expect(asked).toEqual([{ method: 'GET', path: 'projects/8/', options: { signal } }]);
});

test.each([
  [{ scm_branch: '' }, 'release', new Error('no right to see the project')],
  [{ scm_branch: '' }, 'release', { name: 'no branch told' }],
])('%j, asked %j: nothing can be said', async (fields, asked, project) => {
  expect(await found(fields, asked, project)).toEqual([]);
});
