import type { Controller } from '../../controller/client.ts';
import type { Approval, Decision } from '../../controller/workflow-approvals.ts';
import { ResponseError } from '../../http/errors.ts';
import { message, text } from '../../messages/message.ts';
import { describeError, JobError } from '../../step-errors.ts';
import { CANCELLED_WORKFLOW_REQUEST_MS } from '../../timing/cancel-deadline.ts';
import { replyGracePeriod } from '../../timing/grace-period.ts';
import type { RetryOptions } from '../../timing/retry.ts';
import { isTransient } from '../../timing/transient-error.ts';

/** The outcome of an approval. */
export interface Decided {
  /** The approval, as read after the decision. */
  approval: Approval;
  /** Whether it was already decided. */
  already: boolean;
}

/**
 * Returns the outcome of an approval that is already decided.
 * @throws ResponseError, ConnectionError, the signal's reason
 */
export async function readDecided(controller: Controller, waiting: RetryOptions, id: number): Promise<Decided> {
  const { signal } = waiting;
  return { approval: await controller.workflowApprovals.get(id, { signal, retry: waiting }), already: true };
}

/**
 * Decides an approval and reads its state. A lost reply is safe: a second decision is refused (400, controller fact
 * 36), and the state is read in any case. A cancelled workflow sends no new decision.
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
    // Whether the decision arrived before the cancel.
    const approval = await workflowApprovals
      .get(id, { timeoutMs: CANCELLED_WORKFLOW_REQUEST_MS })
      .catch(() => undefined);
    if (approval === undefined || approval.status === 'pending') throw error;
    return { approval, already: refused && !isRepeated };
  } finally {
    gracePeriod.end();
  }
}

/**
 * Returns the error for an approval that could not be read after its decision. It must not blame the permission to
 * decide.
 */
function unread(error: unknown, decision: Decision): JobError {
  const unreadable = message('approval-decided-unreadable', { decision, reason: describeError(error) });
  return new JobError(unreadable, { cause: error });
}

/**
 * Returns a refusal with a hint. The API uses the same words for a missing role and for a token with the read scope.
 */
function explained(error: unknown, decision: Decision): unknown {
  if (!(error instanceof ResponseError) || !error.fromApi) return error;
  if (error.status === 403) return error.withHint(text('approval-role-missing', { decision }));
  if (error.status === 404) return error.withHint(text('approval-deleted'));
  return error;
}
