import type { Job } from '../../controller/jobs.ts';
import { type Approval, readApproval } from '../../controller/workflow-approvals.ts';

/** What became of an approval; follows what it is called. */
export function decisionWords({ status, timedOut, decidedBy }: Approval): string {
  const by = decidedBy === '' ? '' : ` by ${decidedBy}`;
  if (status === 'successful') return `was given${by}`;
  if (status === 'failed') return timedOut ? 'timed out: nobody decided' : `was denied${by}`;
  return `is ${status}`;
}

/** `It was denied by admin.`; undefined for a job that is no approval, and for one that has not ended. */
export function decisionSentence({ type, id, fields }: Pick<Job, 'type' | 'id' | 'fields'>): string | undefined {
  if (type !== 'workflow_approval') return undefined;
  const approval = readApproval(fields, id);
  return approval.status === 'successful' || approval.status === 'failed'
    ? `It ${decisionWords(approval)}.`
    : undefined;
}
