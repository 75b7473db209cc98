import type { TaskPlace } from '../../follow/playbook/playbook-results.ts';
import { placeName } from '../verdict/task-names.ts';
import { link } from './markdown.ts';
import { namesOfNode, type PlacedNode } from './node-outcome.ts';
import type { Quote } from './quote.ts';

/*
 * How the parts of the summary name hosts, tasks and nodes.
 */

type NamedTask = Pick<TaskPlace, 'task' | 'taskPath'>;

/** Hosts that are named where many did the same. */
const NAMED_HOSTS = 5;

/** Names for a sentence: the first ones, and how many more. */
export function hostList(hosts: readonly string[], quote: Quote, between = ', '): string {
  const names = hosts.slice(0, NAMED_HOSTS).map((host) => quote.code(host, 100));
  const more = hosts.length - names.length;
  const and = between === ', ' ? ' ' : between;
  return `${names.join(between)}${more > 0 ? `${and}and ${more} more` : ''}`;
}

/** The same below one another, for a cell. */
export function hostCell(hosts: readonly string[], quote: Quote): string {
  return hostList(hosts, quote, '<br>');
}

/** The task's name and, below it, its file and line in the project. */
export function taskCell(task: NamedTask, quote: Quote): string {
  return taskPlace(task, quote, '<br>');
}

/** The task's name with its file and line in the project. */
export function taskPlace({ task, taskPath }: NamedTask, quote: Quote, between = ' '): string {
  const name = quote.code(task, 200) || '(no name)';
  return taskPath === '' ? name : `${name}${between}${pathCode(taskPath, quote)}`;
}

/** File and line, as the project has them. */
export function pathCode(taskPath: string, quote: Quote): string {
  return quote.code(placeName(taskPath), 200);
}

/** The node that a job belongs to, with the job's page. */
export function nodeCell(jobId: number, byJob: ReadonlyMap<number | undefined, PlacedNode>, quote: Quote): string {
  const placed = byJob.get(jobId);
  if (placed === undefined) return `Job ${jobId}`;
  return `${nodeName(placed, quote)}<br>${link(`Job ${jobId}`, placed.node.url)}`;
}

/** `outer › inner` for a node of a workflow inside of the workflow. */
export function nodeName({ node, around }: PlacedNode, quote: Quote): string {
  return [...around, namesOfNode(node)[0]].map((name) => quote.text(name, 100)).join(' › ');
}
