import { describe, expect, test } from '@jest/globals';
import type { JobType } from '../../../src/controller/jobs.ts';
import { answered, contextOf, lost, row } from '../launch/context.ts';
import { worded, wording } from '../words.ts';
import { giving } from './giving.ts';

/** Finds job 5 on a controller that has these paths alone; the list of all jobs has `listed`. */
async function find(given: JobType | undefined, listed: unknown[] | undefined, paths: Record<string, unknown>) {
  const { controller, asked, signal } = contextOf(({ path }) =>
    path.startsWith('unified_jobs/') && listed !== undefined ? { results: listed } : (paths[path] ?? answered(404)),
  );
  const found = await controller.unifiedJobs.find(5, given, { signal }).catch(worded);
  return {
    found,
    paths: asked.map(({ path }) => path),
    ends: asked.every(({ options }) => options.signal === signal),
  };
}

const headline = 'The job was not found:\n- `job_id` 5';

describe('a job by its number', () => {
  test('has the type that the list of all jobs shows', async () => {
    const { found, paths, ends } = await find(undefined, [row(5, { type: 'workflow_job' })], {
      'workflow_jobs/5/': row(5, { type: 'workflow_job', status: 'running' }),
    });
    expect(found).toMatchObject({ type: 'workflow_job', id: 5, status: 'running' });
    expect([paths, ends]).toEqual([['unified_jobs/?id=5', 'workflow_jobs/5/'], true]);
  });

  test('whose type is given is asked for at once', async () => {
    const { found, paths } = await find('job', [], { 'jobs/5/': row(5) });
    expect(found).toMatchObject({ type: 'job', id: 5 });
    expect(paths).toEqual(['jobs/5/']);
  });

  test('is not another one that a list without a filter shows', async () => {
    const { found } = await find(undefined, [row(4), null, row(5, { type: 'project_update' })], {
      'jobs/4/': row(4),
      'project_updates/5/': row(5, { type: 'project_update' }),
    });
    expect(found).toMatchObject({ type: 'project_update', id: 5 });
  });

  test('may be an approval, which that list leaves out', async () => {
    const { found, ends } = await find(undefined, [], {
      'workflow_approvals/5/': row(5, { type: 'workflow_approval' }),
    });
    expect([found, ends]).toEqual([expect.objectContaining({ type: 'workflow_approval', id: 5 }), true]);
  });
});

describe('where there is no list of all jobs', () => {
  test('each kind is asked for', async () => {
    const { found, paths } = await find(undefined, undefined, { 'workflow_jobs/5/': row(5, { type: 'workflow_job' }) });
    expect(found).toMatchObject({ type: 'workflow_job', id: 5 });
    expect(paths).toEqual(['unified_jobs/?id=5', 'jobs/5/', 'workflow_jobs/5/', 'workflow_jobs/5/']);
  });

  test('none of them may have it', async () => {
    const { found } = await find(undefined, undefined, {});
    expect(found).toMatchObject({
      name: 'JobNotFoundError',
      message: expect.stringContaining('`job_id` 5 does not exist'),
    });
  });
});

describe('what is reported of a job that does not exist', () => {
  test('that is unknown', async () => {
    const { found } = await find(undefined, [row(4)], {});
    expect(found).toMatchObject({
      name: 'JobNotFoundError',
      message: `${headline} does not exist on this controller or is not visible to this user. Check that the ID comes from this controller, and that the user has a role on the job's template.`,
    });
  });

  test('any more', async () => {
    const { found } = await find(undefined, [row(5)], {});
    expect(found).toMatchObject({ message: expect.stringContaining(`${headline} does not exist`) });
  });

  test('of the type that was given', async () => {
    const { found } = await find('workflow_job', [], {});
    expect(found).toMatchObject({
      message: `${headline} is not the ID of a job of type workflow_job. Omit \`job_type\` to detect the type.`,
    });
  });

  test('of a type that is known', async () => {
    const { found, paths } = await find(undefined, [row(5, { type: 'new_kind' })], {});
    expect(found).toMatchObject({
      message: `${headline} is a job of type new_kind; must be one of job, workflow_job, project_update, inventory_update, ad_hoc_command, system_job, workflow_approval.`,
    });
    expect(paths).toHaveLength(1);
  });
});

describe('a failure is no word on whether the job is there', () => {
  const page = answered(404, { fromApi: false, transient: true });

  test.each<[string, Error]>([
    ['a lost connection', lost()],
    ['a missing right', answered(403)],
    ['a page that says 404', page],
  ])('%s', async (_name, error) => {
    expect((await find('job', [], { 'jobs/5/': error })).found).toBe(error);
  });

  test.each<[string, Error, boolean]>([
    ['a lost connection', lost(), false],
    ['a missing right', answered(403), false],
    // A Tower before 3.6 has no approvals at all.
    ['a page that says 404', page, true],
  ])('of approvals: %s', async (_name, error, isWord) => {
    const { found } = await find(undefined, [], { 'workflow_approvals/5/': error });
    if (isWord) expect(found).toMatchObject({ name: 'JobNotFoundError' });
    else expect(found).toBe(error);
  });

  test('a page for the list of all jobs and for each kind, as in an outage', async () => {
    const { controller, asked } = contextOf(() => page);
    await expect(wording(controller.unifiedJobs.find(5, undefined, {}))).rejects.toBe(page);
    expect(asked).toHaveLength(8);
  });

  test('a page for the list alone: what the API says of each kind counts', async () => {
    const { controller } = contextOf(({ path }) => (path.startsWith('unified_jobs/') ? page : answered(404)));
    await expect(wording(controller.unifiedJobs.find(5, undefined, {}))).rejects.toThrow('`job_id` 5 does not exist');
  });

  test('a reply that is no list', async () => {
    const { controller } = contextOf(() => ({ detail: 'x' }));
    await expect(wording(controller.unifiedJobs.find(5, undefined, {}))).rejects.toThrow(
      /Unexpected reply instead of the list of all jobs: it has no results\./,
    );
  });
});

describe('the newest jobs of a template', () => {
  const read = async (reply: unknown, count = 200) => {
    const { controller, asked, options } = giving(reply);
    return { jobs: await controller.unifiedJobs.recent(42, count, options), asked, options };
  };

  test('are asked for, as many as are wanted', async () => {
    const { asked, options } = await read({ results: [] });
    const path = 'unified_jobs/?unified_job_template=42&order_by=-id&page_size=200';
    expect(asked).toEqual([{ method: 'GET', path, options }]);
    expect((await read({ results: [] }, 1)).asked[0]?.path).toMatch(/page_size=1$/);
  });

  test('say how they began, who started them, and when', async () => {
    const { jobs } = await read({ results: [row(5, { summary_fields: { created_by: { id: 3 } } }), row(4)] });
    expect(jobs).toMatchObject([
      { id: 5, launchType: 'manual', createdBy: 3, created: '2026-11-23T09:00:00Z' },
      { id: 4, createdBy: undefined },
    ]);
  });

  test('leave out rows that are no job that we could have launched', async () => {
    const { jobs } = await read({ results: [row(7, { type: 'new_kind' }), null, 'x', row(6)] });
    expect(jobs.map(({ id }) => id)).toEqual([6]);
  });

  test('are not in a reply without a list: not the same as no jobs', async () => {
    await expect(wording(read({ detail: 'Hello.' }))).rejects.toThrow(
      /Unexpected reply instead of the jobs of the template: it has no results\./,
    );
  });
});

test('several jobs by their ids are read in one request, the first hundred, and no others', async () => {
  const ids = Array.from({ length: 101 }, (_, index) => index + 1);
  const { controller, paths, options } = giving({ results: [row(1), row(500), null, row(101)] });
  const jobs = await controller.unifiedJobs.byIds(ids, options);
  expect(jobs.map(({ id }) => id)).toEqual([1]);
  expect(paths()).toEqual([`unified_jobs/?id__in=${ids.slice(0, 100).join(',')}&page_size=100`]);
});

describe('the past runs of a template', () => {
  const read = async (...results: unknown[]): Promise<{ runs: number[]; paths: string[] }> => {
    const { controller, paths, options } = giving({ count: results.length, results });
    return { runs: await controller.unifiedJobs.pastRuns(42, 7, 5, options), paths: paths() };
  };

  test('are the last successful ones before this job, in ms', async () => {
    const { runs, paths } = await read({ elapsed: 61.5 }, { elapsed: 60 });
    expect(runs).toEqual([61_500, 60_000]);
    expect(paths).toEqual([
      'unified_jobs/?unified_job_template=42&status=successful&id__lt=7&order_by=-id&page_size=5',
    ]);
  });

  test('leave out jobs without a duration', async () => {
    expect((await read({ elapsed: 0 }, { elapsed: 'long' }, {}, 'row', null, { elapsed: 0.5 })).runs).toEqual([500]);
  });
});
