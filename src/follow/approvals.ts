import type { Controller, RequestOptions } from '../controller/controller.ts';
import { isFinal, type JobRef } from '../controller/resources.ts';
import { jobOfNode, type NodeRun, readNodes } from '../controller/workflow-nodes.ts';
import { ConfigurationError, JobError } from '../errors.ts';
import { isMade } from './node-words.ts';

/** An approval in a workflow job, or in a workflow inside of it. */
export interface ApprovalNode {
  /** The approval's own name. */
  name: string;
  /** The way to it by identifiers, as the log has it: `inner > approve`. */
  path: string;
  /** Whatever it may be called by. */
  names: readonly string[];
  /** Undefined until the workflow comes to it. */
  run: NodeRun | undefined;
  /** The workflow took another path. */
  isSkipped: boolean;
}

/** The approvals of a workflow job at a moment. */
export interface Approvals {
  list: readonly ApprovalNode[];
  /** False while a workflow inside is still to be launched: it may bring more. */
  isWhole: boolean;
}

/** Workflows in workflows are looked into this deep; the controller refuses recursion, so deeper ones are strange. */
const MAX_DEPTH = 10;

/**
 * The approvals of a workflow job and of the workflows inside of it.
 * @param entered told of each workflow job inside
 * @throws ResponseError, ConnectionError, the signal's reason
 */
export async function readApprovals(
  controller: Controller,
  job: JobRef,
  options: RequestOptions,
  entered: (workflowJob: number) => void,
  around: readonly string[] = [],
): Promise<Approvals> {
  const list: ApprovalNode[] = [];
  let isWhole = true;
  for (const node of await readNodes(controller, job, options)) {
    const path = [...around, isMade(node) ? node.name : node.identifier];
    const inner = jobOfNode(node);
    if (node.kind === 'workflow_approval') {
      const { name, identifier, run, isSkipped } = node;
      const names = [name, identifier, path.join(' > '), [...around, name].join(' > ')];
      list.push({ name, path: path.join(' > '), names, run, isSkipped });
    } else if (inner?.type === 'workflow_job' && around.length < MAX_DEPTH) {
      entered(inner.id);
      const inside = await readApprovals(controller, inner, options, entered, path);
      list.push(...inside.list);
      isWhole = isWhole && inside.isWhole;
    } else if (node.kind === 'workflow_job' && inner === undefined && !node.isSkipped) isWhole = false;
  }
  return { list, isWhole };
}

/**
 * The approval that is meant: the pending one, or one that was decided already.
 * @param wanted name, identifier or path; undefined for the only pending one
 * @param ended whether the workflow job has ended, so that nothing more comes up
 * @returns undefined while it may still come up
 * @throws ConfigurationError when it cannot be told which is meant, or there is no such approval; JobError when it does
 *   not come up any more
 */
export function pickApproval(
  { list, isWhole }: Approvals,
  wanted: string | undefined,
  ended: boolean,
): ApprovalNode | undefined {
  const meant = list.filter(({ names }) => wanted === undefined || names.includes(wanted));
  if (wanted !== undefined && meant.length > 1) throw ambiguous(wanted, meant);
  const pending = meant.filter(({ run }) => run?.status === 'pending');
  if (pending.length > 1) throw severalPending(pending);
  const over = meant.filter(({ run }) => run !== undefined && isFinal(run.status));
  const found = pending[0] ?? (wanted === undefined ? undefined : over[0]);
  if (found !== undefined) return found;
  const mayComeUp = meant.some(({ run, isSkipped }) => !isSkipped && !isFinal(run?.status ?? ''));
  if (!ended && (mayComeUp || !isWhole)) return undefined;
  if (meant.length === 0) throw unknown(wanted, list);
  // The only approval there is was meant, and somebody was quicker.
  if (meant.length === 1 && over[0] !== undefined) return over[0];
  throw new JobError(`No approval is pending, and none comes up any more: ${meant.map(described).join(', ')}.`);
}

const HEADLINE = 'Nothing was decided:';

function ambiguous(wanted: string, meant: readonly ApprovalNode[]): ConfigurationError {
  return new ConfigurationError(HEADLINE, [
    `\`node\` is ${JSON.stringify(wanted)}, and that is the name of ${meant.length} approvals: ${meant.map(described).join(', ')}. Give what stands in quotes.`,
  ]);
}

function severalPending(pending: readonly ApprovalNode[]): ConfigurationError {
  return new ConfigurationError(HEADLINE, [
    `${pending.length} approvals are pending, and \`node\` does not say which is meant: ${pending.map(described).join(', ')}.`,
  ]);
}

function unknown(wanted: string | undefined, list: readonly ApprovalNode[]): ConfigurationError {
  if (list.length === 0) return new ConfigurationError(HEADLINE, ['The workflow job has no approval.']);
  return new ConfigurationError(HEADLINE, [
    `\`node\` is ${JSON.stringify(wanted)}, and the workflow job has no such approval. It has: ${list.map(described).join(', ')}.`,
  ]);
}

/** `"approve" (Approve production, pending)`. */
function described({ name, path, run, isSkipped }: ApprovalNode): string {
  const words: Readonly<Record<string, string>> = {
    successful: 'approved',
    failed: run?.timedOut ? 'timed out' : 'denied',
  };
  const unreached = isSkipped ? 'not on the path that the workflow took' : 'not reached';
  const state = run === undefined ? unreached : (words[run.status] ?? run.status);
  return `"${path}" (${name === path ? '' : `${name}, `}${state})`;
}
