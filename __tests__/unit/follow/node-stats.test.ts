import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { type Job, readJob } from '../../../src/controller/jobs.ts';
import type { WorkflowNode } from '../../../src/controller/workflow-nodes.ts';
import { emptyResults } from '../../../src/follow/playbook/playbook-results.ts';
import { NodeStats } from '../../../src/follow/workflow/node-stats.ts';
import { fakeController } from '../controller/fake.ts';

const recordings = join(import.meta.dirname, '..', '..', 'contract', 'recordings');

const ROOT = {
  api: new URL('https://tower.example.com/api/v2/'),
  site: new URL('https://tower.example.com/'),
  gateway: false,
};

/** The nodes that a real controller gave for a workflow job. */
async function recordedNodes(name: string): Promise<WorkflowNode[]> {
  const { response } = JSON.parse(readFileSync(join(recordings, `${name}.json`), 'utf8')) as {
    response: { body: unknown };
  };
  const controller = fakeController({ get: () => response.body });
  return await controller.workflowNodes.list({ type: 'workflow_job', id: 1 }, {});
}

/** A node that ran a job, or with `run: undefined` never did. */
function node(id: number, given: Partial<WorkflowNode> = {}): WorkflowNode {
  return {
    id,
    identifier: `node ${id}`,
    name: `Job of ${id}`,
    kind: 'job',
    since: '',
    handlesFailure: false,
    next: { success: [], failure: [], always: [] },
    isSkipped: false,
    run: { id: 100 + id, type: 'job', status: 'successful', elapsed: 1, timedOut: false },
    ...given,
  };
}

const ended = (id: number, finished: string, artifacts: Record<string, unknown>): Job =>
  readJob({ id: 100 + id, type: 'job', status: 'successful', finished, artifacts });

describe('the nodes of a recorded workflow', () => {
  test('lead to one another by outcome, those that never ran too', async () => {
    const stats = new NodeStats(ROOT);
    stats.look(await recordedNodes('wf_final_fail_handled_nodes'));
    const { nodes } = stats.results;
    const ids = nodes.map(({ id }) => id);
    const [first] = nodes;
    expect(first).toMatchObject({ status: 'failed', type: 'job', handlesFailure: true });
    expect(first?.url).toBe(`https://tower.example.com/#/jobs/playbook/${first?.jobId}/output`);
    for (const next of first?.next.failure ?? []) expect(ids).toContain(next);
    expect(first?.next.failure.length).toBeGreaterThan(0);
    for (const one of nodes.filter(({ status }) => status === '')) {
      expect(one).toMatchObject({ jobId: undefined, url: '', elapsed: undefined, type: 'job' });
    }
  });

  test('have a page and no job where they are approvals', async () => {
    const stats = new NodeStats(ROOT);
    stats.look(await recordedNodes('wf_final_denied_nodes'));
    expect(stats.results.nodes.filter(({ type }) => type === 'workflow_approval')).toMatchObject([
      { jobId: undefined, url: expect.stringMatching(/#\/workflow_approvals\/\d+\/details$/), status: 'failed' },
    ]);
  });

  test('of a workflow in a workflow are inside of their node', async () => {
    const [outer, inner] = [new NodeStats(ROOT), new NodeStats(ROOT)];
    const nodes = await recordedNodes('wf_final_nested_nodes');
    outer.look(nodes);
    inner.look([node(1), node(2)]);
    if (nodes[0]) outer.follow(nodes[0], inner);
    expect(outer.results.nodes).toMatchObject([
      { identifier: 'inner', type: 'workflow_job', nodes: [{ id: 1 }, { id: 2 }] },
    ]);
  });
});

describe('the artifacts of a workflow', () => {
  test('are merged in the order in which the jobs ended', () => {
    const stats = new NodeStats(ROOT);
    const nodes = [node(1), node(2), node(3)];
    stats.look(nodes);
    const gave = [
      ended(1, '2026-11-23T05:00:09Z', { a: 1, first: true }),
      ended(2, '2026-11-23T05:00:03Z', { a: 2, second: true }),
      ended(3, '2026-11-23T05:00:05Z', { a: 3, second: 'later' }),
    ];
    for (const [index, one] of nodes.entries()) stats.follow(one, { results: emptyResults(), ended: gave[index] });
    expect(stats.results.artifacts).toEqual({ a: 1, first: true, second: 'later' });
  });

  test('leave out those of jobs that were canceled or did not even begin, as the controller does', () => {
    const stats = new NodeStats(ROOT);
    const run = { id: 101, type: 'job', status: 'canceled', elapsed: 1, timedOut: false };
    const nodes = [node(1, { run }), node(2, { run: { ...run, status: 'failed' } }), node(3, { run: undefined })];
    stats.look(nodes);
    for (const one of nodes) {
      stats.follow(one, { results: emptyResults(), ended: ended(one.id, '2026-11-23T05:00:09Z', { [one.id]: true }) });
    }
    expect(stats.results.artifacts).toEqual({ 2: true });
  });

  test('of a workflow inside of it count when the last of its jobs ended', () => {
    const [outer, inner] = [new NodeStats(ROOT), new NodeStats(ROOT)];
    const [inside, nextTo] = [node(1, { kind: 'workflow_job' }), node(2)];
    const innerNode = node(7);
    inner.look([innerNode]);
    inner.follow(innerNode, { results: emptyResults(), ended: ended(7, '2026-11-23T05:00:09Z', { a: 'inner', b: 1 }) });
    outer.look([inside, nextTo]);
    outer.follow(inside, inner);
    outer.follow(nextTo, { results: emptyResults(), ended: ended(2, '2026-11-23T05:00:05Z', { a: 'beside', c: 1 }) });
    expect(outer.results.artifacts).toEqual({ a: 'inner', b: 1, c: 1 });
  });

  test('that ended in the same moment are merged in the order of the jobs', () => {
    const stats = new NodeStats(ROOT);
    const run = { id: 101, type: 'job', status: 'successful', elapsed: 1, timedOut: false };
    const nodes = [node(2), node(1, { run })];
    stats.look(nodes);
    for (const one of nodes) {
      const job = ended(one.id, '2026-11-23T05:00:09Z', { by: one.id });
      stats.follow(one, { results: emptyResults(), ended: job });
    }
    expect(stats.results.artifacts).toEqual({ by: 2 });
  });

  test('of a workflow inside are as late as its latest job, whatever the order of its nodes', () => {
    const [outer, inner] = [new NodeStats(ROOT), new NodeStats(ROOT)];
    const [inside, nextTo] = [node(1, { kind: 'workflow_job' }), node(2)];
    const innerNodes = [node(7), node(8)];
    inner.look(innerNodes);
    for (const [index, one] of innerNodes.entries()) {
      const job = ended(one.id, `2026-11-23T05:00:0${9 - 4 * index}Z`, { by: `inner ${one.id}` });
      inner.follow(one, { results: emptyResults(), ended: job });
    }
    outer.look([inside, nextTo]);
    outer.follow(inside, inner);
    const job = ended(2, '2026-11-23T05:00:07Z', { by: 'beside' });
    outer.follow(nextTo, { results: emptyResults(), ended: job });
    expect(outer.results.artifacts).toEqual({ by: 'inner 7' });
  });

  test('cannot pretend to be something else', () => {
    const stats = new NodeStats(ROOT);
    const one = node(1);
    stats.look([one]);
    const artifacts = JSON.parse('{"__proto__": {"polluted": true}, "toString": 1}') as Record<string, unknown>;
    stats.follow(one, { results: emptyResults(), ended: ended(1, '2026-11-23T05:00:09Z', artifacts) });
    expect(JSON.stringify(stats.results.artifacts)).toBe('{"__proto__":{"polluted":true},"toString":1}');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

test('failures that the workflow has a path for come last, and fail nothing', () => {
  const stats = new NodeStats(ROOT);
  const failure = (host: string) => ({
    ...{ host, play: '', task: 'a', taskPath: '', role: '', module: '', jobId: 1 },
    ...{ unreachable: false, message: 'no' },
  });
  const nodes = [node(1, { handlesFailure: true }), node(2)];
  stats.look(nodes);
  for (const [index, host] of ['handled', 'unhandled'].entries()) {
    const results = { ...emptyResults(), failures: [failure(host)], failureCount: 1, hasRecap: index === 0 };
    const of = nodes[index];
    if (of) stats.follow(of, { results });
    if (of) stats.failed(of, `${host} failed`);
  }
  const { failures, failureCount, nodeFailures, hasRecap } = stats.results;
  expect(failures.map(({ host }) => host)).toEqual(['unhandled', 'handled']);
  expect([failureCount, nodeFailures, hasRecap]).toEqual([2, ['unhandled failed'], false]);
});

test('the counts are those of the recap where all playbooks and workflows have one; updates have none', () => {
  const run = { id: 101, type: 'job', status: 'successful', elapsed: 1, timedOut: false };
  const hasRecap = (...given: [string, boolean][]) => {
    const stats = new NodeStats(ROOT);
    const nodes = given.map(([type], index) => node(index, { run: { ...run, type } }));
    stats.look([...nodes, node(99, { run: undefined })]);
    for (const [index, [, has]] of given.entries()) {
      const of = nodes[index];
      if (of) stats.follow(of, { results: { ...emptyResults(), hasRecap: has } });
    }
    return stats.results.hasRecap;
  };
  expect(hasRecap(['job', true], ['project_update', false])).toBe(true);
  expect(hasRecap(['job', true], ['job', false])).toBe(false);
  expect(hasRecap(['job', true], ['workflow_job', false])).toBe(false);
});

test('reports nothing of unknown nodes', () => {
  expect(new NodeStats(ROOT).results).toMatchObject({ nodes: [], artifacts: {}, nodeFailures: [] });
  const stats = new NodeStats(ROOT);
  stats.look([node(1)]);
  expect(stats.results).toMatchObject({ failures: [], playbookErrors: [], changes: [], slowest: [], nodeFailures: [] });
});
