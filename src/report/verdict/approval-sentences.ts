import type { Job } from '../../controller/jobs.ts';
import type { Approval } from '../../controller/workflow-approvals.ts';

/** Returns the outcome of an approval, to follow its name in a sentence. */
export function decisionWords({
  status,
  timedOut,
  decidedBy,
}: Pick<Approval, 'status' | 'timedOut' | 'decidedBy'>): string {
  const by = decidedBy === '' ? '' : ` by ${decidedBy}`;
  if (status === 'successful') return `was given${by}`;
  if (status === 'failed') return timedOut ? 'timed out: nobody decided' : `was denied${by}`;
  return `is ${status}`;
}

/** Returns `It was denied by admin.`; undefined for other jobs and for an approval that has not ended. */
export function decisionSentence(job: Job): string | undefined {
  if (job.type !== 'workflow_approval') return undefined;
  return job.status === 'successful' || job.status === 'failed' ? `It ${decisionWords(job)}.` : undefined;
}
