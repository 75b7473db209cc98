import { isMade, type NodeRun, parentsOf, type WorkflowNode } from '../../controller/workflow-nodes.ts';
import { text } from '../../messages/message.ts';
import { formatSeconds } from '../../timing/clock.ts';

/** Sentences about the nodes of a workflow. */

/** A part of the hosts that one job of a sliced job runs on. */
export interface Slice {
  number: number;
  count: number;
}

/**
 * Returns `Node "build" (Deploy web)`: the identifier if the author set one, otherwise only the name; `A > B` for B
 * inside of A. The nodes of a sliced job have the same name: `Node "Deploy web (slice 2 of 3)"`.
 */
export function nodeName(node: WorkflowNode, around: readonly string[], slice?: Slice): string {
  const { identifier, name } = node;
  if (slice !== undefined)
    return `Node "${[...around, `${name} (slice ${slice.number} of ${slice.count})`].join(' > ')}"`;
  if (isMade(node)) return `Node "${[...around, name || `node ${node.id}`].join(' > ')}"`;
  const path = [...around, identifier].join(' > ');
  return identifier === name ? `Node "${path}"` : `Node "${path}" (${name})`;
}

export function nodeRuns(name: string, run: NodeRun, link: string): string {
  return `${name} runs as ${kind(run)}${link}`;
}

/** Returns what comes next in the log: the output of a node. */
export function nodeOutput(name: string, run: NodeRun): string {
  return `${name}: output of ${kind(run)}`;
}

export function nodeWaits(name: string, run: NodeRun, link: string): string {
  return `${name} is still ${run.status}, ${kind(run)}${link}`;
}

/** Returns `node "build" (job 74, running)`, for a sentence about what a workflow waits for. */
export function openNode(name: string, run: NodeRun): string {
  return `${lowered(name)} (${kind(run)}, ${run.status})`;
}

/**
 * Returns how a node ended; for a failure, whether it fails the workflow.
 * @param handlesFailure undefined for a slice, which has no paths
 */
export function nodeEnded(name: string, run: NodeRun, link: string, handlesFailure: boolean | undefined): string {
  const after = run.elapsed === undefined || run.elapsed === 0 ? '' : ` after ${formatSeconds(run.elapsed)}`;
  const ending = `${run.status}${after}, ${kind(run)}`;
  if (run.status === 'successful' || handlesFailure === undefined) return `${name}: ${ending}${link}`;
  return `${text(handlesFailure ? 'node-failed-handled' : 'node-failed', { node: name, ending })}${link}`;
}

/** Returns why a node has no run when the workflow has ended. */
export function nodeDidNotRun(name: string, node: WorkflowNode): string {
  return isLost(node) ? `${name}: did not run, because its template was deleted` : `${name}: did not run`;
}

/** Returns whether the workflow reached a node without a template. */
export function isLost({ run, isSkipped, lacksTemplate }: WorkflowNode): boolean {
  return run === undefined && !isSkipped && lacksTemplate === true;
}

/**
 * Returns why a node without a template failed its workflow. The controller counts it as failed, even after a
 * successful run (AWX 24.6, `WorkflowDAG.has_workflow_failed`).
 */
export function failsWithoutTemplate(name: string, node: WorkflowNode, nodes: readonly WorkflowNode[]): string {
  const after = isMade(node) ? parentsOf(node, nodes).map((parent) => parent.name || parent.identifier) : [];
  const place = after.length === 0 ? '' : ` (after ${after.map((parent) => `"${parent}"`).join(', ')})`;
  const described = `${lowered(name)}${place}`;
  return text(node.run === undefined ? 'workflow-node-template-deleted' : 'workflow-node-template-deleted-later', {
    node: described,
  });
}

export function approvalWaits(node: WorkflowNode, around: readonly string[], link: string): string {
  const where = around.length === 0 ? '' : ` in "${around.join(' > ')}"`;
  const since = /T(\d{2}:\d{2}:\d{2})/.exec(node.since)?.[1];
  const time = since === undefined ? '' : ` since ${since} UTC`;
  return `The workflow waits for the approval of "${node.name}"${where}${time}: ${link}`;
}

export function approvalEnded(name: string, run: NodeRun): string {
  if (run.status === 'successful') return `The approval of "${name}" was given.`;
  if (run.status === 'failed') return text(run.timedOut ? 'node-approval-timed-out' : 'node-approval-denied', { name });
  return text('node-approval-ended', { name, status: run.status });
}

/** Returns `job 74` or `project update 75`. */
function kind({ type, id }: NodeRun): string {
  return `${type.replaceAll('_', ' ')} ${id}`;
}

/** Returns a node's name for the middle of a sentence. */
function lowered(name: string): string {
  return `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}
