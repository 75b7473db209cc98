import { isFinal, JOB_TYPES, type JobRef } from '../../controller/jobs.ts';
import { message, text } from '../../messages/message.ts';
import { ConfigurationError, JobError } from '../../step-errors.ts';
import { awaitInWorkflow, type NodeWait } from './await-in-workflow.ts';
import { meantBy, type NodePath, type NodePaths, readNodePaths } from './node-paths.ts';

/**
 * Waits until a node of a workflow job is launched. At the deadline, one last poll decides.
 * @param wanted name, identifier or path of the node
 * @param url the page of the workflow job, for errors
 * @returns the job of the node; undefined when the time is over
 * @throws ConfigurationError when the name is ambiguous or does not exist; JobError when the node will never run;
 * ResponseError, ConnectionError, the signal's reason
 */
export async function awaitNode(wait: NodeWait, job: JobRef, wanted: string, url: string): Promise<JobRef | undefined> {
  const sentence = `Node "${wanted}" has not started yet. Waiting for it.`;
  return await awaitInWorkflow(wait, job, sentence, async ({ status, options, onNested }) =>
    pickNode(await readNodePaths(wait.controller, job, options, onNested), wanted, job, status, url),
  );
}

/** Returns the job of the node; undefined while it may still start. @throws see awaitNode */
function pickNode(
  { list, isComplete }: NodePaths,
  wanted: string,
  { id: job }: JobRef,
  status: string,
  url: string,
): JobRef | undefined {
  const meant = meantBy(wanted, list);
  const [only] = meant;
  const name = JSON.stringify(wanted);
  if (only === undefined) {
    if (!isComplete && !isFinal(status)) return undefined;
    throw refused(message('node-not-found', { job, name, nodes: quoted(list) }));
  }
  if (meant.length > 1)
    throw refused(message('node-name-ambiguous', { name, count: meant.length, nodes: quoted(meant) }));
  const started = startedOf(only);
  if (started !== undefined) return started;
  if (!only.node.isSkipped && !isFinal(status)) return undefined;
  const reason = only.node.isSkipped ? text('node-on-other-path') : text('workflow-ended-first', { status });
  throw new JobError(message('node-never-ran', { name, job, reason, url }));
}

function startedOf({ node: { run } }: NodePath): JobRef | undefined {
  const type = JOB_TYPES.find((known) => known === run?.type);
  return run === undefined || type === undefined ? undefined : { type, id: run.id };
}

function refused(problem: ReturnType<typeof message>): ConfigurationError {
  return new ConfigurationError(message('node-not-followed'), [problem]);
}

/** Returns the paths of nodes in quotes; identifiers where a path is not unique. */
function quoted(nodes: readonly NodePath[]): string {
  const isUnique = (path: string): boolean => nodes.filter((one) => one.path === path).length === 1;
  return nodes.map(({ path, exact }) => `"${isUnique(path) ? path : exact}"`).join(', ');
}
