import { expect, test } from '@jest/globals';
import type { Controller } from '../../../src/controller/controller.ts';
import { readJob } from '../../../src/controller/resources.ts';
import { branchDifference } from '../../../src/launch/branch.ts';

const { signal } = new AbortController();

async function found(fields: Record<string, unknown>, asked: string | undefined, project: unknown): Promise<string[]> {
  const get = (): Promise<unknown> => (project instanceof Error ? Promise.reject(project) : Promise.resolve(project));
  const job = readJob({ id: 5, type: 'job', status: 'pending', project: 8, ...fields });
  const differences = await branchDifference({ get } as unknown as Controller, job, { scm_branch: asked }, signal);
  return differences.map(({ sentence }) => sentence);
}

test('an empty branch is the one asked for when it is the project’s own', async () => {
  expect(await found({ scm_branch: '' }, 'main', { scm_branch: 'main' })).toEqual([]);
});

test('else it was dropped', async () => {
  expect(await found({ scm_branch: '' }, 'release', { scm_branch: 'main' })).toEqual([
    '`scm_branch` of the job is "" (the project\'s own, "main") and not "release".',
  ]);
});

test.each([
  [{ scm_branch: 'release' }, 'release', new Error('not asked')],
  [{ scm_branch: '' }, undefined, new Error('not asked')],
  [{ scm_branch: '' }, 'release', new Error('no right to see the project')],
  [{ scm_branch: '' }, 'release', { name: 'no branch told' }],
])('%j, asked %j: nothing can be said', async (fields, asked, project) => {
  expect(await found(fields, asked, project)).toEqual([]);
});
