import { isFinal, type JobRef } from '../../controller/jobs.ts';
import { awaitInWorkflow, type NodeWait } from './await-in-workflow.ts';
import { type ApprovalNode, pickApproval, readApprovals } from './pending-approvals.ts';

/**
 * Waits until the requested approval is pending. At the deadline, one last poll decides.
 * @param wanted name, identifier or path; undefined for the only pending one
 * @returns the approval, which may already be decided; undefined when the time is over
 * @throws ConfigurationError, JobError: see pickApproval; ResponseError, ConnectionError, the signal's reason
 */
export async function awaitApproval(
  wait: NodeWait,
  job: JobRef,
  wanted: string | undefined,
): Promise<ApprovalNode | undefined> {
  const sentence = 'The approval is not pending yet: waiting for it.';
  return await awaitInWorkflow(wait, job, sentence, async ({ status, options, onNested }) =>
    pickApproval(await readApprovals(wait.controller, job, options, onNested), wanted, isFinal(status)),
  );
}
