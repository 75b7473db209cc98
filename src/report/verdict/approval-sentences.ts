import type { Job } from '../../controller/jobs.ts';
import type { Approval } from '../../controller/workflow-approvals.ts';
import { text } from '../../messages/message.ts';

/** Returns the outcome of an approval, to follow its name in a sentence. */
export function decisionWords({
  status,
  timedOut,
  decidedBy,
}: Pick<Approval, 'status' | 'timedOut' | 'decidedBy'>): string {
  const user = decidedBy;
  if (status === 'successful') return user === '' ? text('approval-given') : text('approval-given-by', { user });
  if (status !== 'failed') return `is ${status}`;
  if (timedOut) return text('approval-timed-out');
  return user === '' ? text('approval-denied') : text('approval-denied-by', { user });
}

/** Returns `It was denied by admin.`; undefined for other jobs and for an approval that has not ended. */
export function decisionSentence(job: Job): string | undefined {
  if (job.type !== 'workflow_approval') return undefined;
  return job.status === 'successful' || job.status === 'failed' ? `It ${decisionWords(job)}.` : undefined;
}
