import type { Job, JobRef } from '../../controller/jobs.ts';
import { message } from '../../messages/message.ts';
import { describeError } from '../../step-errors.ts';
import type { FollowContext } from '../follow-context.ts';
import { resultRequest } from '../result-request.ts';

/**
 * Reads the job of a node after its end, for its artifacts and the time of its end: no pushed event has them. Returns
 * undefined for a job without artifacts, and when it cannot be read; that is reported and changes nothing else.
 * @throws the context signal's reason
 */
export async function readEndedJob(context: FollowContext, job: JobRef): Promise<Job | undefined> {
  if (job.type !== 'job') return undefined;
  try {
    return await context.controller.jobs.get(job, resultRequest(context));
  } catch (error) {
    context.signal.throwIfAborted();
    context.sink.warn(message('artifacts-unreadable', { job: job.id, reason: describeError(error) }));
    return undefined;
  }
}
