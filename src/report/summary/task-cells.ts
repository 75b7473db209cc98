import { type TaskPlace, taskName } from '../../follow/playbook/playbook-results.ts';
import { placeName } from '../verdict/task-names.ts';
import { link } from './markdown.ts';
import { namesOfNode, type PlacedNode } from './node-outcome.ts';
import type { Quote } from './quote.ts';

/* The parts of a task that identify it in the summary. */

type NamedTask = Pick<TaskPlace, 'role' | 'task' | 'taskPath'>;

/** How many hosts are named in a group. */
const NAMED_HOSTS = 5;

/** Returns the first hosts and the number of the others, for a sentence. */
export function hostList(hosts: readonly string[], quote: Quote, between = ', '): string {
  const names = hosts.slice(0, NAMED_HOSTS).map((host) => quote.code(host, 100));
  const more = hosts.length - names.length;
  const and = between === ', ' ? ' ' : between;
  return `${names.join(between)}${more > 0 ? `${and}and ${more} more` : ''}`;
}

/** Returns the first hosts below one another, for a cell. */
export function hostCell(hosts: readonly string[], quote: Quote): string {
  return hostList(hosts, quote, '<br>');
}

/** Returns the task's name with its file and line in the project below it. */
export function taskCell(task: NamedTask, quote: Quote): string {
  return taskPlace(task, quote, '<br>');
}

/** Returns the task's name with its file and line in the project. */
export function taskPlace(task: NamedTask, quote: Quote, between = ' '): string {
  const { taskPath } = task;
  const name = quote.code(taskName(task), 200) || '(no name)';
  return taskPath === '' ? name : `${name}${between}${pathCode(taskPath, quote)}`;
}

/** Returns file and line, relative to the project. */
export function pathCode(taskPath: string, quote: Quote): string {
  return quote.code(placeName(taskPath), 200);
}

/** Returns the node of a job, linked to the job's page. */
export function nodeCell(jobId: number, byJob: ReadonlyMap<number | undefined, PlacedNode>, quote: Quote): string {
  const placed = byJob.get(jobId);
  if (placed === undefined) return `Job ${jobId}`;
  return `${nodeName(placed, quote)}<br>${link(`Job ${jobId}`, placed.node.url)}`;
}

/** Returns `outer › inner` for a node of a nested workflow. */
export function nodeName({ node, around }: PlacedNode, quote: Quote): string {
  return [...around, namesOfNode(node)[0]].map((name) => quote.text(name, 100)).join(' › ');
}
