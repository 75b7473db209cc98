import { describe, expect, test } from '@jest/globals';
import { jobOfNode } from '../../../src/controller/workflow-nodes.ts';
import { wording } from '../words.ts';
import { giving } from './giving.ts';

describe('the nodes of a workflow job', () => {
  const node = {
    id: 3,
    identifier: 'deploy',
    modified: '2026-11-23T09:00:00Z',
    do_not_run: false,
    success_nodes: [4],
    failure_nodes: [],
    always_nodes: ['x', 5],
    summary_fields: {
      job: { id: 9, type: 'job', name: 'Deploy', status: 'running', elapsed: 1.5 },
      unified_job_template: { name: 'Deploy web', unified_job_type: 'job' },
    },
  };

  test('are read page by page', async () => {
    const { controller, paths, options, asked } = giving(
      { results: [node], next: '/api/v2/x/?page=2' },
      { results: [{ ...node, id: 4 }, null], next: null },
    );
    const nodes = await controller.workflowNodes.list({ type: 'workflow_job', id: 2 }, options);
    expect(nodes.map(({ id }) => id)).toEqual([3, 4]);
    expect(paths()).toEqual(
      [1, 2].map((page) => `workflow_jobs/2/workflow_nodes/?order_by=id&page_size=200&page=${page}`),
    );
    expect(asked[0]?.options).toEqual(options);
  });

  const read = async (more: Record<string, unknown>) => {
    const { controller, options } = giving({ results: [{ ...node, ...more }], next: null });
    return (await controller.workflowNodes.list({ type: 'workflow_job', id: 2 }, options))[0];
  };

  test('have what they run, and where it leads', async () => {
    expect(await read({})).toEqual({
      id: 3,
      identifier: 'deploy',
      name: 'Deploy',
      since: '2026-11-23T09:00:00Z',
      handlesFailure: true,
      next: { success: [4], failure: [], always: [5] },
      kind: 'job',
      isSkipped: false,
      run: { id: 9, type: 'job', status: 'running', elapsed: 1.5, timedOut: false },
    });
  });

  test('that were not launched have the name and the kind of their template', async () => {
    const summary_fields = { unified_job_template: { name: 'Deploy web', unified_job_type: 'job' } };
    expect(await read({ summary_fields, always_nodes: [], do_not_run: true })).toMatchObject({
      name: 'Deploy web',
      kind: 'job',
      run: undefined,
      handlesFailure: false,
      isSkipped: true,
    });
    expect(await read({ summary_fields: {} })).toMatchObject({ name: 'deploy', kind: '' });
    expect(await read({ always_nodes: [], failure_nodes: [5] })).toMatchObject({ handlesFailure: true });
  });

  test('may be an approval that timed out, which is no job with a log', async () => {
    const run = { id: 9, type: 'workflow_approval', name: 'Go', status: 'failed', timed_out: true };
    const approval = await read({ summary_fields: { job: run } });
    expect(approval?.run).toMatchObject({ timedOut: true });
    expect(approval && jobOfNode(approval)).toBeUndefined();
  });

  test('are a job where they run one of a kind that is known', async () => {
    const of = async (summary: Record<string, unknown>) => {
      const found = await read({ summary_fields: summary });
      return found && jobOfNode(found);
    };
    expect(await of({ job: { id: 9, type: 'project_update' } })).toEqual({ type: 'project_update', id: 9 });
    expect(await of({ job: { id: 9, type: 'new_kind' } })).toBeUndefined();
    expect(await of({})).toBeUndefined();
  });

  test('are not the same as no list', async () => {
    const { controller, options } = giving({ detail: 'x' });
    await expect(wording(controller.workflowNodes.list({ type: 'workflow_job', id: 2 }, options))).rejects.toThrow(
      /Unexpected reply instead of the nodes of a workflow job:/,
    );
  });
});
