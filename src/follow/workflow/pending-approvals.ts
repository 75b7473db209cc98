import type { Controller } from '../../controller/client.ts';
import { isFinal, type JobRef } from '../../controller/jobs.ts';
import type { CallOptions } from '../../controller/requests.ts';
import type { NodeRun } from '../../controller/workflow-nodes.ts';
import { message } from '../../messages/message.ts';
import { ConfigurationError, JobError } from '../../step-errors.ts';
import { meantBy, readNodePaths } from './node-paths.ts';

/** An approval in a workflow job, or in a workflow inside of it. */
export interface ApprovalNode {
  /** The approval's own name. */
  name: string;
  /** Its path as in the log, with identifiers where the author set them: `inner > approve`. */
  path: string;
  /** Its path of identifiers only, which is unique. */
  exact: string;
  /** All names that can refer to it. */
  names: readonly string[];
  /** Undefined until the workflow reaches it. */
  run: NodeRun | undefined;
  /** Whether the workflow took another path. */
  isSkipped: boolean;
}

/** The approvals of a workflow job at one time. */
export interface Approvals {
  list: readonly ApprovalNode[];
  /** False while a nested workflow is not launched yet: it may add approvals. */
  isComplete: boolean;
}

/**
 * Reads the approvals of a workflow job and of the workflows inside of it.
 * @param onNested called with each nested workflow job
 * @throws ResponseError, ConnectionError, the signal's reason
 */
export async function readApprovals(
  controller: Controller,
  job: JobRef,
  options: CallOptions,
  onNested: (workflowJob: number) => void,
): Promise<Approvals> {
  const { list, isComplete } = await readNodePaths(controller, job, options, onNested);
  const approvals = list.filter(({ node }) => node.kind === 'workflow_approval');
  return {
    list: approvals.map(({ node: { name, run, isSkipped }, ...found }) => ({ ...found, name, run, isSkipped })),
    isComplete,
  };
}

/**
 * Returns the requested approval: pending or already decided.
 * @param wanted name, identifier or path; undefined for the only pending one
 * @param ended whether the workflow job has ended, so that no more approvals come
 * @returns undefined while it may still come
 * @throws ConfigurationError when the name is ambiguous or does not exist; JobError when the approval will never come
 */
export function pickApproval(
  { list, isComplete }: Approvals,
  wanted: string | undefined,
  ended: boolean,
): ApprovalNode | undefined {
  const meant = wanted === undefined ? list : meantBy(wanted, list);
  if (wanted !== undefined && meant.length > 1) throw ambiguous(wanted, meant, list);
  const pending = meant.filter(({ run }) => run?.status === 'pending');
  if (pending.length > 1) throw severalPending(pending, list);
  const over = meant.filter(({ run }) => run !== undefined && isFinal(run.status));
  const found = pending[0] ?? (wanted === undefined ? undefined : over[0]);
  if (found !== undefined) return found;
  const mayComeUp = meant.some(({ run, isSkipped }) => !isSkipped && !isFinal(run?.status ?? ''));
  if (!ended && (mayComeUp || !isComplete)) return undefined;
  if (meant.length === 0) throw unknown(wanted, list);
  // It is the only approval and was already decided.
  if (meant.length === 1 && over[0] !== undefined) return over[0];
  throw new JobError(message('approval-none-pending', { approvals: described(meant, list) }));
}

const HEADLINE = message('nothing-decided');

function ambiguous(wanted: string, meant: readonly ApprovalNode[], list: readonly ApprovalNode[]): ConfigurationError {
  const values = { name: JSON.stringify(wanted), count: meant.length, approvals: described(meant, list) };
  return new ConfigurationError(HEADLINE, [message('approval-name-ambiguous', values)]);
}

function severalPending(pending: readonly ApprovalNode[], list: readonly ApprovalNode[]): ConfigurationError {
  const values = { count: pending.length, approvals: described(pending, list) };
  return new ConfigurationError(HEADLINE, [message('approval-several-pending', values)]);
}

function unknown(wanted: string | undefined, list: readonly ApprovalNode[]): ConfigurationError {
  if (list.length === 0) return new ConfigurationError(HEADLINE, [message('approval-not-in-workflow')]);
  const values = { name: `${JSON.stringify(wanted)}`, approvals: described(list, list) };
  return new ConfigurationError(HEADLINE, [message('approval-not-found', values)]);
}

/** Returns `"approve" (Approve production, pending)`. The quoted name is unique in the list. */
function described(some: readonly ApprovalNode[], list: readonly ApprovalNode[]): string {
  return some
    .map((one) => describe(one, list.filter(({ path }) => path === one.path).length === 1 ? one.path : one.exact))
    .join(', ');
}

function describe({ name, run, isSkipped }: ApprovalNode, route: string): string {
  const words: Readonly<Record<string, string>> = {
    successful: 'approved',
    failed: run?.timedOut ? 'timed out' : 'denied',
  };
  const unreached = isSkipped ? 'not on the path that the workflow took' : 'not reached';
  const state = run === undefined ? unreached : (words[run.status] ?? run.status);
  return `"${route}" (${name === route ? '' : `${name}, `}${state})`;
}
