import { describe, expect, test } from '@jest/globals';
import { pickApproval, readApprovals } from '../../../src/follow/workflow/pending-approvals.ts';
import { contextOf } from '../launch/context.ts';

/** A node of a workflow by what it runs, or would run. */
function node(identifier: string, kind: string, run?: number, more: Record<string, unknown> = {}) {
  const summary =
    run === undefined ? {} : { job: { id: run, name: `Name of ${identifier}`, type: kind, status: 'pending' } };
  const template = { name: `Name of ${identifier}`, unified_job_type: kind };
  return { id: 1, identifier, summary_fields: { unified_job_template: template, ...summary }, ...more };
}

/** The approvals of workflow job 1, where each workflow job has these nodes. */
async function read(nodes: Record<number, unknown[]>) {
  const { controller, asked, signal } = contextOf(({ path }) => ({
    results: nodes[Number(/workflow_jobs\/(\d+)\//.exec(path)?.[1])] ?? [],
    next: null,
  }));
  const entered: number[] = [];
  const options = { signal };
  const found = await readApprovals(controller, { type: 'workflow_job', id: 1 }, options, (id) => entered.push(id));
  return {
    ...found,
    entered,
    ends: asked.every((one) => one.options.signal === options.signal),
    requests: asked.length,
  };
}

describe('the approvals of a workflow', () => {
  test('are found by name, identifier and path', async () => {
    const { list, isComplete, ends } = await read({
      1: [node('approve', 'workflow_approval', 9), node('build', 'job', 8)],
    });
    expect(list).toEqual([
      {
        name: 'Name of approve',
        path: 'approve',
        exact: 'approve',
        names: ['Name of approve', 'approve', 'approve', 'approve', 'Name of approve'],
        run: { id: 9, type: 'workflow_approval', status: 'pending', elapsed: undefined, timedOut: false },
        isSkipped: false,
      },
    ]);
    expect([isComplete, ends]).toEqual([true, true]);
  });

  test('are looked for in the workflows inside', async () => {
    const made = '01234567-89ab-cdef-0123-456789abcdef';
    const { list, isComplete, entered } = await read({
      1: [node('inner', 'workflow_job', 2), node(made, 'workflow_job', 3)],
      2: [node('approve', 'workflow_approval', 9)],
      3: [node('approve', 'workflow_approval')],
    });
    expect(list.map(({ path, exact, names }) => [path, exact, names.at(-1)])).toEqual([
      ['inner > approve', 'inner > approve', 'inner > Name of approve'],
      [`Name of ${made} > approve`, `${made} > approve`, `Name of ${made} > Name of approve`],
    ]);
    expect([isComplete, entered]).toEqual([true, [2, 3]]);
  });

  test('are not all known while a workflow inside is still to be launched', async () => {
    const later = node('inner', 'workflow_job');
    expect((await read({ 1: [later] })).isComplete).toBe(false);
    expect((await read({ 1: [node('outer', 'workflow_job', 2)], 2: [later] })).isComplete).toBe(false);
    expect((await read({ 1: [later, node('outer', 'workflow_job', 2)] })).isComplete).toBe(false);
    expect((await read({ 1: [node('inner', 'workflow_job', undefined, { do_not_run: true })] })).isComplete).toBe(true);
    expect((await read({ 1: [node('build', 'job')] })).isComplete).toBe(true);
  });

  test('of a workflow without end are looked for ten deep', async () => {
    const nodes = Object.fromEntries(
      Array.from({ length: 20 }, (_, index) => [index + 1, [node('inner', 'workflow_job', index + 2)]]),
    );
    expect(await read(nodes)).toMatchObject({ list: [], requests: 11 });
  });
});

describe('what is reported of the existing ones', () => {
  const run = (status: string, timedOut = false) => ({
    id: 7,
    type: 'workflow_approval',
    status,
    elapsed: 0,
    timedOut,
  });
  const one = (path: string, name: string, more: Record<string, unknown> = {}) => ({
    name,
    path,
    exact: path,
    names: [name, path],
    run: undefined,
    isSkipped: false,
    ...more,
  });

  test('each with its way, its name where that is another, and what became of it', () => {
    const list = [
      one('a', 'a', { run: run('successful') }),
      one('b', 'Go', { run: run('failed') }),
      one('c', 'Go', { run: run('failed', true) }),
      one('d', 'd', { isSkipped: true }),
    ];
    expect(() => pickApproval({ list, isComplete: true }, undefined, false)).toThrow(
      'No approval is pending, and none will follow: "a" (approved), "b" (Go, denied), "c" (Go, timed out), "d" (not on the path that the workflow took).',
    );
    expect(() => pickApproval({ list, isComplete: true }, 'x', true)).toThrow(
      '`node` "x" is not an approval of the workflow job; must be one of "a" (approved), "b" (Go, denied), "c" (Go, timed out), "d" (not on the path that the workflow took).',
    );
  });
});
