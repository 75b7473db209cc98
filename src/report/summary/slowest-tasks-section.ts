import type { TaskTime } from '../../follow/playbook/playbook-results.ts';
import { jsonText } from '../../http/json/write-json.ts';
import { formatSeconds } from '../../timing/clock.ts';
import type { JobReport } from '../job-report.ts';
import type { Section } from './compose-sections.ts';
import { DETAILS_END, detailsStart, row, tableHead } from './markdown.ts';
import { allNodes, nodeHeading } from './node-outcome.ts';
import type { Quote } from './quote.ts';
import { nodeCell, taskCell } from './task-cells.ts';

/** Maximum number of slowest tasks. */
const MAX_TASKS = 20;

/** Maximum lines of the artifacts. */
const MAX_LINES = 200;

/** Faster tasks are not shown, in seconds. */
const SLOW_SECONDS = 0.1;

/** Returns the folded sections with further details. */
export function restSections(report: JobReport, quote: Quote): Section[] {
  return [...artifactSections(report, quote), ...slowestSections(report, quote)];
}

function artifactSections({ job, results }: JobReport, quote: Quote): Section[] {
  const artifacts = { ...results?.artifacts, ...job.artifacts };
  const count = Object.keys(artifacts).length;
  if (count === 0) return [];
  const block = quote.block(jsonText(artifacts, { indent: 2 }), 'json', MAX_LINES);
  const title = `Artifacts (${count}), from <code>set_stats</code>`;
  return [{ name: 'the artifacts', before: `${detailsStart(title)}\n\n${block}`, after: DETAILS_END }];
}

function slowestSections({ results }: JobReport, quote: Quote): Section[] {
  if (results === undefined) return [];
  const nodes = allNodes(results.nodes);
  const byJob = new Map(nodes.map((placed) => [placed.node.jobId, placed]));
  const isWorkflow = byJob.size > 0;
  const slow = slowestRuns(results.slowest, isWorkflow);
  if (slow.length === 0) return [];
  const rows = slow.map((time) => {
    const cells = [taskCell(time, quote), formatSeconds(time.seconds)];
    if (isWorkflow) cells.unshift(nodeCell(time.jobId, byJob, quote));
    return { text: row(cells), counts: 1 };
  });
  const head = tableHead([...(isWorkflow ? [nodeHeading(nodes)] : []), 'Task', 'Time'], 1);
  return [
    { name: 'the slowest tasks', before: `${detailsStart('Slowest tasks')}\n\n${head}`, rows, after: DETAILS_END },
  ];
}

/**
 * Returns the slowest run of each task. A relaunch runs the same tasks again; in a workflow, the same task in two nodes
 * is shown for each node.
 */
function slowestRuns(times: readonly TaskTime[], isWorkflow: boolean): TaskTime[] {
  const runs = new Map<string, TaskTime>();
  for (const time of times) {
    const { jobId, play, role, task, taskPath, seconds } = time;
    const key = JSON.stringify([isWorkflow ? jobId : '', play, role, task, taskPath]);
    if (seconds >= SLOW_SECONDS && !runs.has(key)) runs.set(key, time);
  }
  return [...runs.values()].slice(0, MAX_TASKS);
}
