import { describe, expect, test } from '@jest/globals';
import { workflowGraph } from '../../../src/report/summary/mermaid.ts';
import { HOSTILE_TEXTS } from './hostile.ts';
import { type Flowchart, readFlowchart } from './mermaid-parser.ts';
import { next, node } from './reports.ts';

const clean = (name: string): string => name.replace(/\s+/g, ' ').trim();

async function drawn(nodes: Parameters<typeof workflowGraph>[0]): Promise<Flowchart> {
  return await readFlowchart(workflowGraph(nodes, clean)?.text ?? '');
}

test('nodes have their names, what they run and their outcome; paths that were not taken are dotted', async () => {
  const graph = await drawn([
    node(1, 'build', { name: 'Build', ...next({ success: [2], failure: [3] }) }),
    node(2, 'approve', { name: 'approve', type: 'workflow_approval', status: 'failed', ...next({ success: [4] }) }),
    node(3, 'rollback', { status: '', ...next({ always: [4] }) }),
    node(4, '6f7c1f5e-0000-4000-8000-000000000004', { name: 'Deploy', status: '' }),
  ]);
  expect([...graph.nodes.values()]).toEqual([
    { label: 'build<br/>(Build)<br/>successful', classes: ['good'] },
    { label: 'approve<br/>not approved', classes: ['bad'] },
    { label: 'rollback<br/>(Deploy)<br/>did not run', classes: ['unrun'] },
    { label: 'Deploy<br/>did not run', classes: ['unrun'] },
  ]);
  expect(graph.edges).toEqual([
    { from: 'n1', to: 'n2', label: 'success', stroke: 'normal' },
    { from: 'n1', to: 'n3', label: 'failure', stroke: 'dotted' },
    { from: 'n2', to: 'n4', label: 'success', stroke: 'dotted' },
    { from: 'n3', to: 'n4', label: 'always', stroke: 'dotted' },
  ]);
});

test('a path to a node that did not run was not taken, as in a workflow that was canceled', async () => {
  const graph = await drawn([node(1, 'a', next({ success: [2], always: [2] })), node(2, 'b', { status: '' })]);
  expect(graph.edges.map(({ stroke }) => stroke)).toEqual(['dotted', 'dotted']);
});

test('a workflow inside of the workflow stands around its nodes', async () => {
  const inside = [
    node(11, 'test', { name: 'test', ...next({ always: [12] }) }),
    node(12, 'push', { status: 'canceled' }),
  ];
  const graph = await drawn([
    node(1, 'inner', { type: 'workflow_job', status: 'canceled', nodes: inside, ...next({ failure: [2] }) }),
    node(2, 'after', {}),
  ]);
  expect(graph.subgraphs).toEqual([{ id: 'n1', title: 'inner (Deploy): canceled', nodes: ['n2', 'n3'] }]);
  expect(graph.edges).toEqual([
    { from: 'n1', to: 'n4', label: 'failure', stroke: 'normal' },
    { from: 'n2', to: 'n3', label: 'always', stroke: 'normal' },
  ]);
});

test.each([...HOSTILE_TEXTS.entries()])('a name stays a name, and nothing of it is obeyed: %i %j', async (_, text) => {
  const chain = { ...next({ success: [2] }) };
  const around = node(2, text, { type: 'workflow_job', nodes: [node(3, text, { name: text })] });
  const graph = await drawn([node(1, text, { name: text, status: 'failed', ...chain }), around]);
  const name = clean(text) || 'node 1';
  const label = [...name].length > 48 ? `${[...name].slice(0, 47).join('')}…` : name;
  expect(graph.nodes.get('n1')?.label).toBe(`${label}<br/>failed`);
  expect([...graph.nodes.keys()].sort()).toEqual(['n1', 'n2', 'n3']);
  expect(graph.edges.length).toBe(1);
  expect(graph.subgraphs.length).toBe(1);
});

describe('what Mermaid would refuse', () => {
  test('a graph of thousands of nodes is cut, with a count', async () => {
    const nodes = Array.from({ length: 3000 }, (_, index) =>
      node(
        index,
        `node ${index} ${'&'.repeat(100)}`,
        next({ success: [index + 1], failure: [index + 2, index + 3, index + 4, index + 5] }),
      ),
    );
    const graph = workflowGraph(nodes, clean);
    expect(graph?.text.length).toBeLessThan(50_000);
    const { nodes: shown, edges } = await readFlowchart(graph?.text ?? '');
    expect(shown.size).toBeGreaterThan(20);
    expect(shown.size + (graph?.left ?? 0)).toBe(3000);
    expect(edges.length).toBeLessThan(500);
  });

  test('paths in a circle end', async () => {
    const graph = await drawn([node(1, 'a', next({ success: [2] })), node(2, 'b', next({ success: [1] }))]);
    expect(graph.edges.length).toBe(2);
  });

  test('doubled ids are two nodes', async () => {
    const graph = await drawn([node(1, 'a', next({ success: [1] })), node(1, 'b')]);
    expect(graph.nodes.size).toBe(2);
  });
});

test('nodes that do not follow one another, as those of a sliced job, are no graph', () => {
  expect(workflowGraph([node(1, 'a'), node(2, 'b')], clean)).toBeUndefined();
});
