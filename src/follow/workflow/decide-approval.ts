import type { Controller } from '../../controller/client.ts';
import { type Approval, approvalPath, type Decision, readApproval } from '../../controller/workflow-approvals.ts';
import { describeError, JobError } from '../../errors.ts';
import { ResponseError } from '../../http/errors.ts';
import { replyGracePeriod } from '../../timing/grace-period.ts';
import { type RetryOptions, retry } from '../../timing/retry.ts';

/** What became of an approval. */
export interface Decided {
  /** As it was read after the decision. */
  approval: Approval;
  /** Whether somebody else was quicker. */
  already: boolean;
}

/** Once the workflow is cancelled, this much is left for one request, in ms. */
const CANCELLED_WORKFLOW_REQUEST_MS = 2500;

/**
 * What became of an approval that somebody has decided.
 * @throws ResponseError, ConnectionError, the signal's reason
 */
export async function readDecided(controller: Controller, waiting: RetryOptions, id: number): Promise<Decided> {
  const { signal } = waiting;
  const approval = await retry(waiting, async () =>
    readApproval(await controller.get(approvalPath(id), { signal }), id),
  );
  return { approval, already: true };
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
  const read = async (options: { signal?: AbortSignal; timeoutMs?: number }): Promise<Approval> =>
    readApproval(await controller.get(approvalPath(id), options), id);
  let tries = 0;
  let refused = false;
  let isAccepted = false;
  const gracePeriod = replyGracePeriod(waiting);
  try {
    await retry(waiting, async () => {
      tries += 1;
      try {
        await controller.post(`${approvalPath(id)}${decision}/`, undefined, gracePeriod.signals);
        isAccepted = true;
      } catch (error) {
        if (!(error instanceof ResponseError && error.status === 400 && error.fromApi)) throw error;
        refused = true;
      }
    });
    return {
      approval: await retry(waiting, () => read({ signal: waiting.signal })),
      already: refused && tries === 1,
    };
  } catch (error) {
    if (!waiting.signal.aborted) throw isAccepted ? unread(error, decision) : explained(error, decision);
    // Whether the decision came through before the cancel is what one wants to know now.
    const approval = await read({ timeoutMs: CANCELLED_WORKFLOW_REQUEST_MS }).catch(() => undefined);
    if (approval === undefined || approval.status === 'pending') throw error;
    return { approval, already: refused && tries === 1 };
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
