import { isFinal, JOB_TYPES, type JobRef } from '../../controller/jobs.ts';
import { message, text } from '../../messages/message.ts';
import { ConfigurationError, JobError } from '../../step-errors.ts';
import { Backoff } from '../../timing/backoff.ts';
import { FALLBACK_POLL_FACTOR, type LiveSource } from '../follow-context.ts';
import type { ApprovalWait } from './await-approval.ts';
import { meantBy, type NodePath, type NodePaths, readNodePaths } from './node-paths.ts';
import { NODE_BURST_MS } from './pending-approvals.ts';

/** A node that runs or ran, and its job. */
export interface StartedNode {
  path: string;
  job: JobRef;
}

/**
 * Waits until a node of a workflow job is launched. At the deadline, one last poll decides.
 * @param wanted name, identifier or path of the node
 * @param url the page of the workflow job, for errors
 * @returns the node; undefined when the time is over
 * @throws ConfigurationError when the name is ambiguous or does not exist; JobError when the node will never run;
 * ResponseError, ConnectionError, the signal's reason
 */
export async function awaitNode(
  { controller, intervalMs, timeoutMs, random, waiting, listen }: ApprovalWait,
  job: JobRef,
  wanted: string,
  url: string,
): Promise<StartedNode | undefined> {
  const { clock, signal, sink } = waiting;
  const deadline = clock.now() + timeoutMs;
  const backoff = new Backoff(intervalMs, random);
  const options = { signal, retry: waiting };
  let live: LiveSource | undefined;
  for (;;) {
    // Read the status first, so that a final status also applies to the nodes.
    const { status } = await controller.jobs.get(job, options);
    const nodes = await readNodePaths(controller, job, options, (inner) => void live?.nested.add(inner));
    const found = pickNode(nodes, wanted, job, status, url);
    if (found !== undefined) return found;
    const left = deadline - clock.now();
    if (left <= 0) return undefined;
    if (live === undefined) {
      sink.info(`Node "${wanted}" has not started yet. Waiting for it.`);
      live = listen();
    }
    const pause = backoff.next(live.isWorking ? intervalMs * FALLBACK_POLL_FACTOR : intervalMs);
    if (await live.events.wait(Math.min(pause, left), clock, signal, NODE_BURST_MS)) backoff.restart();
  }
}

/** Returns the node with its job; undefined while it may still start. @throws see awaitNode */
function pickNode(
  { list, isComplete }: NodePaths,
  wanted: string,
  { id: job }: JobRef,
  status: string,
  url: string,
): StartedNode | undefined {
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

function startedOf({ node: { run }, path }: NodePath): StartedNode | undefined {
  const type = JOB_TYPES.find((known) => known === run?.type);
  return run === undefined || type === undefined ? undefined : { path, job: { type, id: run.id } };
}

function refused(problem: ReturnType<typeof message>): ConfigurationError {
  return new ConfigurationError(message('node-not-followed'), [problem]);
}

/** Returns the paths of nodes in quotes; identifiers where a path is not unique. */
function quoted(nodes: readonly NodePath[]): string {
  const isUnique = (path: string): boolean => nodes.filter((one) => one.path === path).length === 1;
  return nodes.map(({ path, exact }) => `"${isUnique(path) ? path : exact}"`).join(', ');
}
