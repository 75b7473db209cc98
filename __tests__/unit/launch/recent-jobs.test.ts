import { expect, test } from '@jest/globals';
import { hasLaunchId, recentJobs } from '../../../src/launch/recent-jobs.ts';
import { contextOf, row } from './context.ts';

const mark = JSON.stringify({ github_actions: { launch_id: 'mine' } });

async function read(reply: unknown, count?: number) {
  const { controller, asked, signal } = contextOf(() => reply);
  const jobs = await recentJobs(controller, 42, { signal }, count);
  return { jobs, asked, signal };
}

test('the newest jobs are asked for, two hundred unless fewer are wanted', async () => {
  const { asked, signal } = await read({ results: [] });
  expect(asked).toEqual([
    {
      method: 'GET',
      path: 'unified_jobs/?unified_job_template=42&order_by=-id&page_size=200',
      options: { signal },
    },
  ]);
  expect((await read({ results: [] }, 1)).asked[0]?.path).toMatch(/page_size=1$/);
});

test('what is told of each: how it began, by whom, when', async () => {
  const { jobs } = await read({ results: [row(5, { summary_fields: { created_by: { id: 3 } } }), row(4)] });
  expect(jobs).toMatchObject([
    { job: { id: 5 }, launchType: 'manual', createdBy: 3, created: '2026-11-23T09:00:00Z' },
    { job: { id: 4 }, createdBy: undefined },
  ]);
});

test('rows that are no job that we could have launched are left out', async () => {
  const { jobs } = await read({ results: [row(7, { type: 'new_kind' }), null, 'x', row(6)] });
  expect(jobs.map(({ job }) => job.id)).toEqual([6]);
});

test('a reply without a list is no answer: not the same as no jobs', async () => {
  await expect(read({ detail: 'Hello.' })).rejects.toThrow(/not what was asked for \(the jobs of the template\)/);
});

test.each([
  ['a launch with it', { extra_vars: mark }, true],
  ['a relaunch, which copies it', { extra_vars: mark, launch_type: 'relaunch' }, false],
  ['another launch', { extra_vars: mark.replace('mine', 'theirs') }, false],
  ['a launch without variables', {}, false],
])('the launch id tells: %s', async (_name, more, expected) => {
  const [recent] = (await read({ results: [row(5, more)] })).jobs;
  expect(recent && hasLaunchId(recent, 'mine')).toBe(expected);
});
