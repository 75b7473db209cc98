import type { Account, NodeAccount } from '../follow/account.ts';
import { type Clean, failedTasks } from './failed-task.ts';
import { allNodes, namesOfNode } from './node-outcome.ts';
import type { SourceLine } from './task-place.ts';

/** What the page of the run shows beside the log, and the diff where there is a place. */
export interface Annotation {
  level: 'error' | 'warning';
  title: string;
  message: string;
  place: SourceLine | undefined;
}

/** What the annotations are made with. */
export interface AnnotationOptions {
  /** Whether the step fails: a success has no error annotation. */
  failed: boolean;
  /** Where a task path of the controller is in this repository. */
  locate: (taskPath: string) => SourceLine | undefined;
  clean: Clean;
}

/** The runner keeps ten errors of a step (runner fact), and the verdict is one of them. */
const MAX_ERRORS = 9;

/** It keeps ten warnings as well; others of this step may have come before. */
const MAX_WARNINGS = 5;

const WENT_ON = 'The workflow went on: it has a path for this.';

/** An annotation, with how many failures it holds. */
interface Counted extends Annotation {
  count: number;
}

/**
 * The failures of a job, one annotation a task: each holds all of the task's hosts, grouped by what they said. What has
 * no room is counted in the last one. Failures that a workflow has a path for are warnings: they did not fail it.
 */
export function annotationsOf(
  { failures, failureCount, nodes }: Pick<Account, 'failures' | 'failureCount' | 'nodes'>,
  { failed, locate, clean }: AnnotationOptions,
): Annotation[] {
  const runs = new Map(runsOf(nodes).map((run) => [run.jobId, run]));
  const annotate = (level: Annotation['level'], more: string): Counted[] => {
    const some = failures.filter(({ jobId }) => (level === 'warning') === (runs.get(jobId)?.handled ?? false));
    return failedTasks(some, (jobId) => runs.get(jobId)?.name ?? '').map((task) => {
      const message = `${task.message(clean)}${more}`;
      return { level, title: task.title(clean), message, place: locate(task.taskPath), count: task.count };
    });
  };
  const errors = annotate('error', '');
  const warnings = annotate('warning', `\n${WENT_ON}`);
  const borne = countOf(warnings);
  const told = new Set(failures.map(({ jobId }) => jobId));
  for (const run of runs.values()) {
    if (run.handled && FAILED.has(run.status) && !told.has(run.jobId)) warnings.push(nodeWarning(run, clean));
  }
  return [
    ...withinRoom(failed ? errors : [], MAX_ERRORS, failureCount - borne),
    ...withinRoom(warnings, MAX_WARNINGS, countOf(warnings)),
  ];
}

/** The first ones; the last of them counts the failures that none of them holds. */
function withinRoom(annotations: readonly Counted[], room: number, failures: number): Annotation[] {
  const shown = annotations.slice(0, room);
  const rest = failures - countOf(shown);
  return shown.map(({ level, title, message, place }, index) => {
    const isLast = index === shown.length - 1 && rest > 0;
    const more = `${rest} more ${rest === 1 ? 'failure has' : 'failures have'} no annotation.`;
    return { level, title, message: isLast ? `${message}\n${more}` : message, place };
  });
}

function countOf(annotations: readonly Counted[]): number {
  return annotations.reduce((sum, { count }) => sum + count, 0);
}

/** What a node ran, and whether a path leads on from its failure, or from that of a workflow around it. */
interface NodeJob {
  jobId: number;
  name: string;
  status: string;
  url: string;
  handled: boolean;
}

const FAILED = new Set(['failed', 'error', 'canceled']);

/** The jobs of a workflow's nodes, named as in the log; of a workflow inside of it, those of its nodes. */
function runsOf(nodes: readonly NodeAccount[]): NodeJob[] {
  return allNodes(nodes).flatMap(({ node, around, isHandled }) => {
    const { jobId, status, url } = node;
    if (jobId === undefined || node.nodes.length > 0) return [];
    return [{ jobId, name: [...around, namesOfNode(node)[0]].join(' > '), status, url, handled: isHandled }];
  });
}

/** For a job that failed without a task that did: it did not even begin, or its playbook cannot be read. */
function nodeWarning({ name, status, url }: NodeJob, clean: Clean): Counted {
  const node = clean(name);
  const message = `Node "${node}": ${status}. ${url}\n${WENT_ON}`;
  return { level: 'warning', title: `Failed: node "${node}"`, message, place: undefined, count: 1 };
}
