import type { Clock } from '../clock.ts';
import type { Controller } from '../controller/controller.ts';
import { isFinal, type Job, type JobRef, jobPath, readJob } from '../controller/resources.ts';
import { describeError, isPassing, ResponseError } from '../errors.ts';

/** How a cancel went. */
export type Cancellation =
  /** The job has ended; its status says how. */
  | { kind: 'ended'; job: Job; wasFinished: boolean }
  /** The controller took the request, but the job has not ended yet. */
  | { kind: 'accepted'; status: string }
  /** The controller refused, or could not be reached. */
  | { kind: 'failed'; reason: string };

/** Pause between two looks at a job that is being cancelled, in ms. */
const CONFIRM_PAUSE_MS = 500;

/** No single request may use up the little time there is, in ms. */
const REQUEST_MS = 3000;

/**
 * Cancels a job and confirms its end. The cancel is the first request sent; it may be repeated (API fact 22).
 * A finished job answers 405: its status is then what the controller says.
 * @param budgetMs for everything; the runner leaves 7.5 s after SIGINT and 2.5 s more after SIGTERM (runner fact)
 * @param told called as soon as the controller took the cancel
 */
export async function cancelJob(
  controller: Controller,
  clock: Clock,
  ref: JobRef,
  budgetMs: number,
  told: () => void,
): Promise<Cancellation> {
  const deadline = clock.now() + budgetMs;
  const left = (): number => Math.min(REQUEST_MS, Math.max(200, deadline - clock.now()));
  let refusal: ResponseError | undefined;
  for (;;) {
    try {
      await controller.post(`${jobPath(ref)}cancel/`, undefined, { timeoutMs: left() });
      told();
      break;
    } catch (error) {
      if (error instanceof ResponseError && error.status === 405) {
        // An ingress may put its page in place of the API's words: the job itself says what holds.
        refusal = error;
        break;
      }
      if (!isPassing(error) || clock.now() + CONFIRM_PAUSE_MS >= deadline)
        return { kind: 'failed', reason: describeError(error) };
      await clock.sleep(CONFIRM_PAUSE_MS);
    }
  }
  return await confirmEnd(controller, clock, ref, { deadline, left, refusal });
}

async function confirmEnd(
  controller: Controller,
  clock: Clock,
  ref: JobRef,
  { deadline, left, refusal }: { deadline: number; left: () => number; refusal: ResponseError | undefined },
): Promise<Cancellation> {
  let status = 'unknown';
  for (;;) {
    try {
      const job = readJob(await controller.get(jobPath(ref), { timeoutMs: left() }), ref);
      status = job.status;
      if (isFinal(status)) return { kind: 'ended', job, wasFinished: refusal !== undefined };
    } catch (error) {
      if (!isPassing(error)) return { kind: 'failed', reason: describeError(error) };
    }
    if (clock.now() + CONFIRM_PAUSE_MS >= deadline) {
      return refusal === undefined ? { kind: 'accepted', status } : { kind: 'failed', reason: describeError(refusal) };
    }
    await clock.sleep(CONFIRM_PAUSE_MS);
  }
}
