import { counted } from '../../messages/sentence-parts.ts';
import { formatSeconds } from '../../timing/clock.ts';
import type { JobReport } from '../job-report.ts';
import type { Section } from './compose-sections.ts';
import { fence, link, row, tableHead } from './markdown.ts';
import { workflowGraph } from './mermaid.ts';
import { allNodes, namesOfNode, nodeHeading, outcomeOf, type PlacedNode } from './node-outcome.ts';
import type { Quote } from './quote.ts';
import { nodeName } from './task-cells.ts';

/** Maximum rows in the table of nodes. */
const MAX_ROWS = 200;

/** The kinds of nodes in words, for readers who do not know the API. */
const KINDS: Readonly<Record<string, string>> = {
  workflow_job: 'workflow',
  workflow_approval: 'approval',
  project_update: 'project update',
  inventory_update: 'inventory update',
};

/** Returns the nodes of a workflow: as a graph if they are connected, and as a table with links. */
export function workflowSections({ results }: JobReport, quote: Quote): Section[] {
  if (results === undefined || results.nodes.length === 0) return [];
  const nodes = allNodes(results.nodes);
  const heading = nodeHeading(nodes);
  const table: Section = {
    name: 'the nodes of the workflow',
    before: tableHead([heading, 'Outcome', 'Runs', 'Time', 'Page']),
    rows: nodes.slice(0, MAX_ROWS).map((placed) => ({ text: nodeRow(placed, quote), counts: 1 })),
    more: Math.max(0, nodes.length - MAX_ROWS),
    left: (count) => `and ${counted(count, 'more node')}`,
  };
  const head = heading === 'Slice' ? '#### Slices' : '#### Workflow';
  const graph = workflowGraph(results.nodes, (name) => quote.plain(name));
  if (graph === undefined) return [{ ...table, before: `${head}\n\n${table.before}` }];
  const more = graph.left > 0 ? `\n\nand ${counted(graph.left, 'more node')}` : '';
  return [{ name: 'the graph of the workflow', before: `${head}\n\n${fence(graph.text, 'mermaid')}${more}` }, table];
}

function nodeRow(placed: PlacedNode, quote: Quote): string {
  const { node } = placed;
  const { kind, words } = outcomeOf(node);
  const [, runs] = namesOfNode(node);
  const outcome = kind === 'bad' ? `**${quote.text(words)}**` : quote.text(words);
  const what = [KINDS[node.type] ?? node.type, runs ?? ''].filter((part) => part !== '');
  return row([
    nodeName(placed, quote),
    outcome,
    what.map((part) => quote.text(part, 100)).join(': '),
    node.elapsed === undefined || node.status === '' ? '' : formatSeconds(node.elapsed),
    node.jobId === undefined ? '' : link(`Job ${node.jobId}`, node.url),
  ]);
}
