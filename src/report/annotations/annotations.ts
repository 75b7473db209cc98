import type { PlaybookError } from '../../follow/playbook/playbook-error.ts';
import type { NodeResults, PlaybookResults } from '../../follow/playbook/playbook-results.ts';
import { text } from '../../messages/message.ts';
import { allNodes, namesOfNode } from '../summary/node-outcome.ts';
import { stopWords } from '../verdict/ansible-stopped.ts';
import { type Clean, type FailedTask, failedTasks } from './failed-tasks.ts';
import type { SourceLine } from './task-location.ts';

/** An annotation on the page of the run; also shown in the diff if it has a file and a line. */
export interface Annotation {
  level: 'error' | 'warning' | 'notice';
  title: string;
  message: string;
  place: SourceLine | undefined;
  /** Whether it ends with the step's failure. */
  isVerdict?: boolean;
}

/** What the annotations depend on. */
export interface AnnotationOptions {
  /** Whether the step fails. A step that succeeds has no error annotation. */
  failed: boolean;
  /** Returns where a task path of the controller is in this repository. */
  locate: (taskPath: string) => SourceLine | undefined;
  clean: Clean;
  /** The step's failure, clean, for the end of the last error. */
  verdict?: string | undefined;
}

/** The parts of the results that annotations are made of. */
export type AnnotatedResults = Pick<PlaybookResults, 'failures' | 'failureCount' | 'playbookErrors' | 'nodes'>;

/** The runner keeps ten errors of a step (runner fact 14). A verdict that is not a part of the last one is one of them. */
export const MAX_ERRORS = 10;

/** Maximum characters of an annotation (runner fact 15), and of a verdict that is a part of one. */
export const MAX_MESSAGE = 4096;
export const MAX_VERDICT = 2000;

/** The runner also keeps ten warnings of a step. Five are left for other warnings. */
const MAX_WARNINGS = 5;

/** An annotation and the number of failures in it. */
interface Counted extends Annotation {
  count: number;
}

/**
 * Returns the annotations for a job's failures, one for each task. Each contains all hosts of the task, grouped by
 * message. The last one counts the failures that do not fit. Failures that the workflow handles are warnings: they did
 * not fail it.
 */
export function annotationsOf(results: AnnotatedResults, options: AnnotationOptions): Annotation[] {
  const runs = new Map(runsOf(results.nodes).map((run) => [run.jobId, run]));
  const isHandled = ({ jobId }: { jobId: number }): boolean => runs.get(jobId)?.handled ?? false;
  const nodeOf = (jobId: number): string => runs.get(jobId)?.place ?? '';
  const of = (level: Annotation['level']): Counted[] => {
    const belongs = (failure: { jobId: number }): boolean => isHandled(failure) === (level === 'warning');
    return [
      ...results.playbookErrors.filter(belongs).map((error) => playbookAnnotation(error, nodeOf(error.jobId), options)),
      ...failedTasks(results.failures.filter(belongs), nodeOf).map((task) => taskAnnotation(task, options)),
    ].map((annotation) => ({ ...annotation, level }));
  };
  const reported = new Set([...results.failures, ...results.playbookErrors].map(({ jobId }) => jobId));
  const silent = [...runs.values()].filter((run) => run.handled && FAILED.has(run.status) && !reported.has(run.jobId));
  const warnings = [...of('warning'), ...silent.map((run) => nodeAnnotation(run, options))].map((warning) => ({
    ...warning,
    message: `${warning.message}\n${text('failure-handled')}`,
  }));
  const errors = options.failed ? of('error') : [];
  const counted = results.failureCount - results.failures.filter(isHandled).length;
  const lost = counted - results.failures.filter((failure) => !isHandled(failure)).length;
  const verdict = errors.length > 0 && (options.verdict?.length ?? 0) <= MAX_VERDICT ? options.verdict : undefined;
  const shown = limited(errors, verdict === undefined ? MAX_ERRORS - 1 : MAX_ERRORS, lost);
  return [...limited(warnings, MAX_WARNINGS, 0), ...withVerdict(shown, verdict)];
}

/** Returns the annotations; the last one ends with the verdict. */
export function withVerdict(errors: readonly Annotation[], verdict: string | undefined): Annotation[] {
  const last = errors.at(-1);
  if (last === undefined || verdict === undefined) return [...errors];
  const most = MAX_MESSAGE - verdict.length - 1;
  const message = last.message.length > most ? `${last.message.slice(0, most - 1)}…` : last.message;
  return [...errors.slice(0, -1), { ...last, message: `${message}\n${verdict}`, isVerdict: true }];
}

/**
 * Returns the first annotations; the last of them counts the failures of the others.
 * @param lost number of failures in none of the annotations, since they were not kept
 */
function limited(annotations: readonly Counted[], max: number, lost: number): Annotation[] {
  const rest = countOf(annotations.slice(max)) + lost;
  const shown = annotations.slice(0, max);
  return shown.map(({ level, title, message, place }, index) => {
    const isLast = index === shown.length - 1 && rest > 0;
    const more = rest === 1 ? text('failure-not-annotated') : text('failures-not-annotated', { count: rest });
    return { level, title, message: isLast ? `${message}\n${more}` : message, place };
  });
}

function countOf(annotations: readonly Counted[]): number {
  return annotations.reduce((sum, { count }) => sum + count, 0);
}

/** The job of a node, and whether its failure is handled: by a path from it or from a workflow around it. */
interface NodeJob {
  jobId: number;
  name: string;
  /** `node "deploy"` or `slice 2 of 3, job 240`. */
  place: string;
  status: string;
  url: string;
  handled: boolean;
}

const FAILED = new Set(['failed', 'error', 'canceled']);

/** Returns the jobs of a workflow's nodes, named as in the log; nodes of nested workflows included. */
function runsOf(nodes: readonly NodeResults[]): NodeJob[] {
  return allNodes(nodes).flatMap(({ node, around, isHandled }) => {
    const { jobId, status, url } = node;
    if (jobId === undefined || node.nodes.length > 0) return [];
    const name = [...around, namesOfNode(node)[0]].join(' > ');
    const place = node.slice !== undefined && around.length === 0 ? `${name}, job ${jobId}` : `node "${name}"`;
    return [{ jobId, name, place, status, url, handled: isHandled }];
  });
}

function taskAnnotation(task: FailedTask, { clean, locate }: AnnotationOptions): Omit<Counted, 'level'> {
  const { count, taskPath } = task;
  return { title: task.title(clean), message: task.message(clean), place: locate(taskPath), count };
}

/** Returns the annotation for a playbook that Ansible itself stopped. */
function playbookAnnotation(
  error: PlaybookError,
  node: string,
  { clean, locate }: AnnotationOptions,
): Omit<Counted, 'level'> {
  return { title: 'Ansible stopped', message: stopWords(error, clean, node), place: locate(error.taskPath), count: 1 };
}

/** Returns the annotation for a job that failed for an unknown reason, for example before it started. */
function nodeAnnotation({ name, status, url }: NodeJob, { clean }: AnnotationOptions): Counted {
  const title = `Failed: node "${clean(name)}"`;
  return { level: 'warning', title, message: `Node "${clean(name)}": ${status}. ${url}`, place: undefined, count: 1 };
}
