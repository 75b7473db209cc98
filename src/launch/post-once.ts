import type { Job } from '../controller/jobs.ts';
import { mayHaveBeenDone } from '../errors.ts';
import { ConnectionError } from '../http/errors.ts';
import { replyGracePeriod } from '../timing/grace-period.ts';
import { retry } from '../timing/retry.ts';
import type { LaunchContext } from './launch.ts';
import { launchedJob } from './launch-reply.ts';

/** What became of a POST that makes a job. */
export type Posted =
  /** The reply names the job. */
  | { job: Job }
  /** There may be a job: it has to be looked for. */
  | { lost: unknown };

/**
 * One POST that makes a job. It is sent again only when the first one surely did not reach the controller: it is not
 * idempotent (controller facts 11 and 17). A cancelled workflow does not cut it off at once: its reply names the job that has
 * to be cancelled.
 * @throws what surely made no job: ResponseError when the controller refused, ConnectionError, the signal's reason
 */
export async function postOnce(context: LaunchContext, path: string, body: unknown): Promise<Posted> {
  const gracePeriod = replyGracePeriod(context);
  let job: Job | undefined;
  try {
    await retry({ ...context, isRetryable: surelyNotArrived }, async () => {
      context.signal.throwIfAborted();
      const reply = await context.controller.post(path, body, { ...gracePeriod.signals, fresh: true });
      job = await launchedJob(context, reply);
    });
  } catch (error) {
    // A workflow that is cancelled while the reply comes in still has a job, which has to be known to be cancelled.
    if (job !== undefined) return { job };
    if (!mayHaveBeenDone(error)) throw error;
    return { lost: error };
  } finally {
    gracePeriod.end();
  }
  return { job: job as Job };
}

function surelyNotArrived(error: unknown): boolean {
  return error instanceof ConnectionError && error.transient && !error.mayHaveArrived;
}
