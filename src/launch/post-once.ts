import type { Job } from '../controller/jobs.ts';
import type { CallOptions } from '../controller/requests.ts';
import { ConnectionError } from '../http/errors.ts';
import { mayHaveBeenDone } from '../step-errors.ts';
import { replyGracePeriod } from '../timing/grace-period.ts';
import type { LaunchContext } from './launch.ts';

/** The outcome of a POST that creates a job. */
export type Posted =
  /** The reply names the job. */
  | { job: Job }
  /** A job may exist: the caller must search for it. */
  | { lost: unknown };

/**
 * Sends one POST that creates a job. Repeats it only if the first one certainly did not reach the controller: it is
 * not idempotent (controller facts 11 and 17). After a cancel of the workflow, still waits some time for the reply: it
 * names the job to cancel.
 * @param post sends the request with these options
 * @throws if certainly no job was created: ResponseError for a refusal, ConnectionError, the signal's reason
 */
export async function postOnce(context: LaunchContext, post: (options: CallOptions) => Promise<Job>): Promise<Posted> {
  const gracePeriod = replyGracePeriod(context);
  try {
    const retry = { ...context, isRetryable: surelyNotArrived };
    return { job: await post({ ...gracePeriod.signals, fresh: true, retry }) };
  } catch (error) {
    if (!mayHaveBeenDone(error)) throw error;
    return { lost: error };
  } finally {
    gracePeriod.end();
  }
}

function surelyNotArrived(error: unknown): boolean {
  return error instanceof ConnectionError && error.transient && !error.mayHaveArrived;
}
