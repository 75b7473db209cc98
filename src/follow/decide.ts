import { type Approval, approvalPath, type Decision, readApproval } from '../controller/approvals.ts';
import type { Controller } from '../controller/controller.ts';
import { ResponseError } from '../errors.ts';
import { replyPatience } from '../launch/patience.ts';
import { type Persistence, persist } from '../persist.ts';

/** What became of an approval. */
export interface Decided {
  /** As it was read after the decision. */
  approval: Approval;
  /** Whether somebody else was quicker. */
  already: boolean;
}

/** Once the workflow is cancelled, this much is left for one request, in ms. */
const HURRY_MS = 2500;

/**
 * What became of an approval that somebody has decided.
 * @throws ResponseError, ConnectionError, the signal's reason
 */
export async function readDecided(controller: Controller, waiting: Persistence, id: number): Promise<Decided> {
  const { signal } = waiting;
  const approval = await persist(waiting, async () =>
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
  waiting: Persistence,
  id: number,
  decision: Decision,
): Promise<Decided> {
  const read = async (options: { signal?: AbortSignal; timeoutMs?: number }): Promise<Approval> =>
    readApproval(await controller.get(approvalPath(id), options), id);
  let tries = 0;
  let refused = false;
  const patience = replyPatience(waiting);
  try {
    await persist(waiting, async () => {
      tries += 1;
      try {
        await controller.post(`${approvalPath(id)}${decision}/`, undefined, patience.signals);
      } catch (error) {
        if (!(error instanceof ResponseError && error.status === 400 && error.fromApi)) throw error;
        refused = true;
      }
    });
    return {
      approval: await persist(waiting, () => read({ signal: waiting.signal })),
      already: refused && tries === 1,
    };
  } catch (error) {
    if (!waiting.signal.aborted) throw explained(error, decision);
    // Whether the decision came through before the cancel is what one wants to know now.
    const approval = await read({ timeoutMs: HURRY_MS }).catch(() => undefined);
    if (approval === undefined || approval.status === 'pending') throw error;
    return { approval, already: refused && tries === 1 };
  } finally {
    patience.end();
  }
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
