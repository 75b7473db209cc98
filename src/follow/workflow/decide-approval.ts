import type { Controller } from '../../controller/client.ts';
import type { Approval, Decision } from '../../controller/workflow-approvals.ts';
import { describeError, JobError } from '../../errors.ts';
import { ResponseError } from '../../http/errors.ts';
import { CANCELLED_WORKFLOW_REQUEST_MS, replyGracePeriod } from '../../timing/grace-period.ts';
import type { RetryOptions } from '../../timing/retry.ts';
import { isTransient } from '../../timing/transient-error.ts';

/** What became of an approval. */
export interface Decided {
  /** As it was read after the decision. */
  approval: Approval;
  /** Whether somebody else was quicker. */
  already: boolean;
}

/**
 * What became of an approval that somebody has decided.
 * @throws ResponseError, ConnectionError, the signal's reason
 */
export async function readDecided(controller: Controller, waiting: RetryOptions, id: number): Promise<Decided> {
  const { signal } = waiting;
  return { approval: await controller.workflowApprovals.get(id, { signal, retry: waiting }), already: true };
}

/**
 * Decides an approval and reads what holds then. A reply that got lost is no danger: a second decision is refused (400,
 * controller fact 36), and what holds is read anyhow. When the workflow is cancelled, what was not sent yet is not sent.
 * @throws ResponseError, ConnectionError; the signal's reason when nothing was decided
 */
export async function decideApproval(
  controller: Controller,
  waiting: RetryOptions,
  id: number,
  decision: Decision,
): Promise<Decided> {
  const { workflowApprovals } = controller;
  let isRepeated = false;
  let refused = false;
  let isAccepted = false;
  const isRetryable = (error: unknown): boolean => {
    isRepeated ||= isTransient(error);
    return isTransient(error);
  };
  const gracePeriod = replyGracePeriod(waiting);
  try {
    const retry = { ...waiting, isRetryable };
    try {
      await workflowApprovals.decide(id, decision, { ...gracePeriod.signals, retry });
      isAccepted = true;
    } catch (error) {
      if (!(error instanceof ResponseError && error.status === 400 && error.fromApi)) throw error;
      refused = true;
    }
    const approval = await workflowApprovals.get(id, { signal: waiting.signal, retry: waiting });
    return { approval, already: refused && !isRepeated };
  } catch (error) {
    if (!waiting.signal.aborted) throw isAccepted ? unread(error, decision) : explained(error, decision);
    // Whether the decision came through before the cancel.
    const approval = await workflowApprovals
      .get(id, { timeoutMs: CANCELLED_WORKFLOW_REQUEST_MS })
      .catch(() => undefined);
    if (approval === undefined || approval.status === 'pending') throw error;
    return { approval, already: refused && !isRepeated };
  } finally {
    gracePeriod.end();
  }
}

/** The decision holds: what its reading met says nothing about the right to make it. */
function unread(error: unknown, decision: Decision): JobError {
  return new JobError(
    `The controller accepted the decision \`${decision}\`, but the approval could not be read: ${describeError(error)} Look at the approval on the controller.`,
    { cause: error },
  );
}

/** The API's own words for a missing role and for a token that may only read are the same. */
function explained(error: unknown, decision: Decision): unknown {
  if (!(error instanceof ResponseError) || !error.fromApi) return error;
  if (error.status === 403)
    return error.withHint(
      `This user may not ${decision} it: the role Approve on the workflow job template or on its organization is needed, and a token with the scope "write".`,
    );
  if (error.status === 404) return error.withHint('The approval was deleted.');
  return error;
}
