import type { CallOptions } from '../controller/client.ts';
import type { Job } from '../controller/jobs.ts';
import { mayHaveBeenDone } from '../errors.ts';
import { ConnectionError } from '../http/errors.ts';
import { replyGracePeriod } from '../timing/grace-period.ts';
import type { LaunchContext } from './launch.ts';

/** What became of a POST that makes a job. */
export type Posted =
  /** The reply names the job. */
  | { job: Job }
  /** There may be a job: it must be looked for. */
  | { lost: unknown };

/**
 * Sends one POST that makes a job. It is sent again only when the first one surely did not reach the controller: it is
 * not idempotent (controller facts 11 and 17). A cancelled workflow does not end it at once: its reply names the job that
 * must be cancelled.
 * @param post sends the request with these options
 * @throws what surely made no job: ResponseError when the controller refused, ConnectionError, the signal's reason
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
