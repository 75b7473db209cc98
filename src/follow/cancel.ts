import type { Controller } from '../controller/client.ts';
import { isFinal, type Job, type JobRef } from '../controller/jobs.ts';
import { describeError, InterruptedError } from '../errors.ts';
import { ResponseError } from '../http/errors.ts';
import { CancelDeadline, type CancelTiming } from '../timing/cancel-deadline.ts';
import type { Clock } from '../timing/clock.ts';
import { isTransient } from '../timing/transient-error.ts';

/** How a cancel went. */
export type Cancellation =
  /** The job has ended; its status says how. */
  | { kind: 'ended'; job: Job; wasFinished: boolean }
  /** The controller accepted the request, but the end was not seen yet; why not, where it refuses to show the job. */
  | { kind: 'accepted'; status: string; why?: string }
  /** The controller refused, or could not be reached. */
  | { kind: 'failed'; reason: string };

/** Whether the cancel is what ended the job: one that was taken may come too late all the same. */
export function isCancelled({ job, wasFinished }: Extract<Cancellation, { kind: 'ended' }>): boolean {
  return !wasFinished && job.status === 'canceled';
}

/** Follows the words that the end was not seen. */
export function unseenWords({ why }: Extract<Cancellation, { kind: 'accepted' }>): string {
  return why === undefined ? ' yet.' : `: ${why}`;
}

/**
 * Cancels a job and confirms its end. The cancel is the first request sent; it may be repeated (controller fact 34).
 * A finished job answers 405: its status is then what the controller says.
 * @param budgetMs for everything
 * @param reported called as soon as the controller accepted the cancel
 * @param timing undefined for a step that is being cancelled
 */
export async function cancelJob(
  controller: Controller,
  clock: Clock,
  ref: JobRef,
  budgetMs: number,
  reported: () => void,
  timing?: CancelTiming,
): Promise<Cancellation> {
  const deadline = new CancelDeadline(clock, budgetMs, timing);
  let refusal: ResponseError | undefined;
  let isRepeated = false;
  for (; ; isRepeated = true) {
    try {
      await controller.jobs.cancel(ref, deadline.options());
      reported();
      break;
    } catch (error) {
      if (error instanceof ResponseError && error.status === 405) {
        // An ingress may put its page in place of the API's words: the job itself says what holds.
        refusal = error;
        break;
      }
      if (error instanceof InterruptedError) continue;
      if (!isTransient(error) || deadline.isExpired) return { kind: 'failed', reason: describeError(error) };
      await deadline.pause();
    }
  }
  const ended = await confirmEnd(controller, ref, deadline, refusal);
  // The request before may have arrived without an answer: then it is what cancelled the job.
  const isDone = isRepeated && ended.kind === 'ended' && ended.job.status === 'canceled';
  return isDone ? { ...ended, wasFinished: false } : ended;
}

async function confirmEnd(
  controller: Controller,
  ref: JobRef,
  deadline: CancelDeadline,
  refusal: ResponseError | undefined,
): Promise<Cancellation> {
  let status = 'unknown';
  for (;;) {
    try {
      const job = await controller.jobs.get(ref, deadline.options());
      status = job.status;
      if (isFinal(status)) return { kind: 'ended', job, wasFinished: refusal !== undefined };
    } catch (error) {
      if (error instanceof InterruptedError) continue;
      if (!isTransient(error)) {
        const why = describeError(error);
        return refusal === undefined ? { kind: 'accepted', status, why } : { kind: 'failed', reason: why };
      }
    }
    if (deadline.isExpired) {
      return refusal === undefined ? { kind: 'accepted', status } : { kind: 'failed', reason: describeError(refusal) };
    }
    await deadline.pause();
  }
}
