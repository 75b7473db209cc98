import type { PlaybookResults, TaskPlace } from '../../follow/playbook/playbook-results.ts';
import { counted } from '../../messages/sentence-parts.ts';
import { isCheck, type JobReport } from '../job-report.ts';
import { byTask, changedWords } from '../summary/changes-section.ts';
import { DETAILS_END, detailsStart, link, row, tableHead } from '../summary/markdown.ts';
import { allNodes, namesOfNode, outcomeOf, type PlacedNode } from '../summary/node-outcome.ts';
import type { Quote } from '../summary/quote.ts';
import { hostCell, taskCell } from '../summary/task-cells.ts';
import type { Part } from './compose-comment.ts';

/* Names of tasks, hosts and nodes as tables. What a playbook printed is not shown: the runner masks no comment. */

/** Maximum rows of a table. */
const MAX_ROWS = 50;

/** Returns the failed tasks with their hosts; [] when none is known. */
export function failureParts({ results }: JobReport, quote: Quote): Part[] {
  if (results === undefined) return [];
  const parts: Part[] = [];
  if (results.playbookErrors.length > 0)
    parts.push({ name: 'why Ansible stopped', text: 'Ansible stopped the playbook. The log of the run says why.' });
  if (results.failureCount > 0) {
    const lost = results.failures.filter(({ unreachable }) => unreachable);
    const failed = results.failures.filter(({ unreachable }) => !unreachable);
    const tables = [
      ...(failed.length > 0 ? [`#### Failed tasks\n\n${taskTable(failed, results, quote)}`] : []),
      ...(lost.length > 0 ? [`#### Unreachable hosts\n\n${taskTable(lost, results, quote)}`] : []),
      ...more(results.failureCount - results.failures.length, 'more failure'),
    ];
    parts.push({ name: 'the failed tasks', text: tables.join('\n\n') });
  }
  return parts;
}

/** Returns the tasks that changed something: open for a check, folded for a run; [] when there is none. */
export function changeParts(report: JobReport, quote: Quote): Part[] {
  const { results } = report;
  if (results === undefined || results.changeCount === 0) return [];
  const table = [
    taskTable(results.changes, results, quote),
    ...more(results.changeCount - results.changes.length, 'more change'),
  ].join('\n\n');
  if (isCheck(report)) return [{ name: 'what would change', text: `#### What would change\n\n${table}` }];
  const folded = [detailsStart(changedWords(results)), table, DETAILS_END];
  return [{ name: 'what changed', text: folded.join('\n\n') }];
}

/** Returns the nodes of a workflow with their outcomes and pages; [] for other jobs. */
export function nodeParts({ results }: JobReport, quote: Quote, shown: (url: string) => string): Part[] {
  const nodes = allNodes(results?.nodes ?? []);
  if (nodes.length === 0) return [];
  const rows = nodes.slice(0, MAX_ROWS).map((placed) => {
    const { node } = placed;
    const page = node.jobId === undefined ? '' : link(`Job ${node.jobId}`, shown(node.url));
    return row([namesOfPlace(placed, quote), quote.code(outcomeOf(node).words, 100), page]);
  });
  const table = [tableHead(['Node', 'Outcome', 'Page']), ...rows].join('\n');
  const text = ['#### Workflow', table, ...more(nodes.length - MAX_ROWS, 'more node')].join('\n\n');
  return [{ name: 'the nodes of the workflow', text }];
}

function taskTable(places: readonly TaskPlace[], { nodes }: PlaybookResults, quote: Quote): string {
  const byJob = new Map<number | undefined, PlacedNode>(allNodes(nodes).map((placed) => [placed.node.jobId, placed]));
  const tasks = byTask(places);
  const rows = tasks.slice(0, MAX_ROWS).map((group) => {
    const [first] = group as [TaskPlace, ...TaskPlace[]];
    const hosts = hostCell(
      group.map(({ host }) => host),
      quote,
    );
    const placed = byJob.get(first.jobId);
    const node = nodes.length === 0 ? [] : [placed === undefined ? `Job ${first.jobId}` : namesOfPlace(placed, quote)];
    return row([...node, taskCell(first, quote), hosts]);
  });
  const head = tableHead([...(nodes.length === 0 ? [] : ['Node']), 'Task', 'Hosts']);
  return [[head, ...rows].join('\n'), ...more(tasks.length - MAX_ROWS, 'more task')].join('\n\n');
}

/** Returns `outer › inner` for a node of a nested workflow, as code: nothing in code is a mention or a link. */
function namesOfPlace({ node, around }: PlacedNode, quote: Quote): string {
  return quote.code([...around, namesOfNode(node)[0]].join(' › '), 200);
}

function more(count: number, noun: string): string[] {
  return count > 0 ? [`and ${counted(count, noun)}`] : [];
}
