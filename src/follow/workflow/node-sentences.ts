import type { NodeRun, WorkflowNode } from '../../controller/workflow-nodes.ts';
import { formatSeconds } from '../../timing/format-duration.ts';

/** What is said about the nodes of a workflow. */

/** `Node "build" (Deploy web)`: the identifier where the author gave one, else only the name; `A > B` for B inside of A. */
export function nodeName(node: WorkflowNode, around: readonly string[]): string {
  const { identifier, name } = node;
  if (isMade(node)) return `Node "${[...around, name].join(' > ')}"`;
  const path = [...around, identifier].join(' > ');
  return identifier === name ? `Node "${path}"` : `Node "${path}" (${name})`;
}

export function nodeRuns(name: string, run: NodeRun, link: string): string {
  return `${name} runs as ${kind(run)}${link}`;
}

export function nodeWaits(name: string, run: NodeRun, link: string): string {
  return `${name} is still ${run.status}, ${kind(run)}${link}`;
}

/** Says of a failure whether it fails the workflow. */
export function nodeEnded(name: string, run: NodeRun, link: string, handlesFailure: boolean): string {
  const after = run.elapsed === undefined || run.elapsed === 0 ? '' : ` after ${formatSeconds(run.elapsed)}`;
  const fate = handlesFailure
    ? '; the workflow goes on, it has a path for this'
    : '; no path of the workflow handles this';
  return `${name}: ${run.status}${after}, ${kind(run)}${run.status === 'successful' ? '' : fate}${link}`;
}

export function approvalWaits(node: WorkflowNode, around: readonly string[], link: string): string {
  const where = around.length === 0 ? '' : ` in "${around.join(' > ')}"`;
  const since = /T(\d{2}:\d{2}:\d{2})/.exec(node.since)?.[1];
  const time = since === undefined ? '' : ` since ${since} UTC`;
  return `The workflow waits for the approval of "${node.name}"${where}${time}: ${link}`;
}

export function approvalEnded(name: string, run: NodeRun): string {
  const words: Record<string, string> = {
    successful: 'was given',
    failed: run.timedOut ? 'timed out: nobody decided' : 'was denied',
  };
  return `The approval of "${name}" ${words[run.status] ?? `is ${run.status}`}.`;
}

/** Whether the API made the identifier up. */
export function isMade({ identifier }: Pick<WorkflowNode, 'identifier'>): boolean {
  return /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(identifier) || identifier === '';
}

/** `job 74`, `project update 75`. */
function kind({ type, id }: NodeRun): string {
  return `${type.replaceAll('_', ' ')} ${id}`;
}
