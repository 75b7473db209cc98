import type { PlaybookError } from '../../follow/playbook/playbook-error.ts';
import { type PlaybookResults, type TaskFailure, taskName } from '../../follow/playbook/playbook-results.ts';
import { counted } from '../../messages/sentence-parts.ts';
import { withoutNames } from '../annotations/failed-tasks.ts';
import type { JobReport } from '../job-report.ts';
import type { Row, Section } from './compose-sections.ts';
import { link, row, tableHead } from './markdown.ts';
import { allNodes, isFailing, nodeHeading, type PlacedNode } from './node-outcome.ts';
import type { Quote } from './quote.ts';
import { hostCell, nodeCell, nodeName, pathCode, taskCell } from './task-cells.ts';

/** Maximum number of rows. */
const MAX_ROWS = 50;

/** Returns the nodes that failed the workflow and the failed tasks. Hosts with the same failure are grouped. */
export function failureSections(report: JobReport, quote: Quote): Section[] {
  const { results, status } = report;
  if (results === undefined) return [];
  const nodes = allNodes(results.nodes);
  const failed = nodes.filter(isFailing);
  const head = status === 'successful' ? '#### Handled failures' : '#### What failed';
  const sections: Section[] = [];
  if (failed.length > 0) {
    sections.push({
      name: 'the nodes that failed',
      before: `${head}\n`,
      rows: failed
        .slice(0, MAX_ROWS)
        .map((placed) => ({ text: nodeBullet(placed, results.nodeFailures, quote), counts: 1 })),
      more: Math.max(0, failed.length - MAX_ROWS),
      left: (count) => `and ${counted(count, 'more node')}`,
    });
  }
  if (results.playbookErrors.length > 0) {
    const byJob = new Map(nodes.map((placed) => [placed.node.jobId, placed]));
    sections.push({
      name: 'why Ansible stopped',
      before: sections.length > 0 ? '' : `${head}\n`,
      rows: results.playbookErrors.map((error) => ({ text: errorBullet(error, byJob, quote), counts: 1 })),
    });
  }
  if (results.failureCount > 0)
    sections.push(tasksSection(results, nodes, sections.length > 0 ? '' : `${head}\n\n`, quote));
  return sections;
}

/** Returns an item for a playbook that Ansible itself stopped. */
function errorBullet(
  { message, taskPath, lastTask, jobId }: PlaybookError,
  byJob: ReadonlyMap<number | undefined, PlacedNode>,
  quote: Quote,
): string {
  const placed = byJob.get(jobId);
  const path = taskPath || (lastTask?.taskPath ?? '');
  const details = [
    ...(placed === undefined ? [] : [`${placed.node.slice === undefined ? 'node ' : ''}${nodeName(placed, quote)}`]),
    ...(lastTask === undefined ? [] : [`last task: ${quote.code(taskName(lastTask), 200)}`]),
    ...(path === '' ? [] : [pathCode(path, quote)]),
  ];
  return `- Ansible stopped: ${quote.code(message)}${details.length === 0 ? '' : ` (${details.join(', ')})`}`;
}

function tasksSection(
  { failures, failureCount }: PlaybookResults,
  nodes: readonly PlacedNode[],
  head: string,
  quote: Quote,
): Section {
  const byJob = new Map(nodes.map((placed) => [placed.node.jobId, placed]));
  const isWorkflow = nodes.length > 0;
  const groups = alike(failures).slice(0, MAX_ROWS);
  const rows = groups.map((group): Row => {
    const [first] = group;
    const cells = [
      hostCell(
        group.map(({ host }) => host),
        quote,
      ),
      taskCell(first, quote),
      messageCell(first, quote),
    ];
    if (isWorkflow) cells.unshift(nodeCell(first.jobId, byJob, quote));
    return { text: row(cells), counts: group.length };
  });
  const names = [...(isWorkflow ? [nodeHeading(nodes)] : []), 'Host', 'Task', 'Message'];
  const shown = rows.reduce((sum, { counts }) => sum + counts, 0);
  return {
    name: 'the failed tasks',
    before: `${head}${tableHead(names)}`,
    rows,
    more: failureCount - shown,
    left: (count) => `and ${counted(count, 'more failure')}`,
  };
}

/**
 * Groups the failures of one task with the same message. Names and addresses of the hosts in the message are ignored.
 */
function alike(failures: readonly TaskFailure[]): [TaskFailure, ...TaskFailure[]][] {
  const groups = new Map<string, [TaskFailure, ...TaskFailure[]]>();
  for (const failure of failures) {
    const { jobId, play, role, task, taskPath, unreachable, host, message } = failure;
    const key = JSON.stringify([jobId, play, role, task, taskPath, unreachable, withoutNames(message, host)]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [failure]);
    else group.push(failure);
  }
  return [...groups.values()];
}

function messageCell({ unreachable, message }: TaskFailure, quote: Quote): string {
  return `${unreachable ? '**unreachable** ' : ''}${quote.code(message)}`;
}

function nodeBullet(placed: PlacedNode, sentences: readonly string[], quote: Quote): string {
  const { name, type, status, jobId, url, isLost, slice } = placed.node;
  if (isLost)
    return `- ${nodeName(placed, quote)}: its template was deleted. The workflow has no error handling path for it.`;
  if (type === 'workflow_approval') {
    // Only the sentence says whether the approval was denied or timed out.
    const said = sentences.find((sentence) => sentence.startsWith(`Approval "${name}"`));
    return `- ${said === undefined ? `${nodeName(placed, quote)} was not approved.` : quote.sentence(said)}`;
  }
  const page = jobId === undefined ? '' : ` (${link(`Job ${jobId}`, url)})`;
  const unhandled = slice === undefined ? ' The workflow has no error handling path for it.' : '';
  return `- ${nodeName(placed, quote)}: ${quote.text(status)}${page}.${unhandled}`;
}
