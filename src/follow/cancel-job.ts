import type { Controller } from '../controller/client.ts';
import { isFinal, type Job, type JobRef } from '../controller/jobs.ts';
import { ResponseError } from '../http/errors.ts';
import { describeError, InterruptedError } from '../step-errors.ts';
import { CancelDeadline, type CancelTiming } from '../timing/cancel-deadline.ts';
import type { Clock } from '../timing/clock.ts';
import { isTransient } from '../timing/transient-error.ts';

/** The outcome of a cancel. */
export type Cancellation =
  /** The job has ended; its status says how. */
  | { kind: 'ended'; job: Job; wasFinished: boolean }
  /** The controller accepted the cancel, but the end was not seen. `why` is set when it refuses to show the job. */
  | { kind: 'accepted'; status: string; why?: string }
  /** The controller refused, or was unreachable. */
  | { kind: 'failed'; reason: string };

/** Returns whether the cancel ended the job. An accepted cancel can still come too late. */
export function isCancelled({ job, wasFinished }: Extract<Cancellation, { kind: 'ended' }>): boolean {
  return !wasFinished && job.status === 'canceled';
}

/**
 * Cancels a job and confirms its end. The cancel is the first request; it may be repeated (controller fact 34). A
 * finished job answers 405, and its status is then read.
 * @param timeoutMs for all requests and pauses, in ms
 * @param reported called as soon as the controller accepted the cancel
 * @param timing undefined for a step that is being cancelled
 */
export async function cancelJob(
  controller: Controller,
  clock: Clock,
  ref: JobRef,
  timeoutMs: number,
  reported: () => void,
  timing?: CancelTiming,
): Promise<Cancellation> {
  const deadline = new CancelDeadline(clock, timeoutMs, timing);
  let refusal: ResponseError | undefined;
  let isRepeated = false;
  for (; ; isRepeated = true) {
    try {
      await controller.jobs.cancel(ref, deadline.options());
      reported();
      break;
    } catch (error) {
      if (error instanceof ResponseError && error.status === 405) {
        // An ingress may replace the API's words with its own page, so the job itself is read.
        refusal = error;
        break;
      }
      if (error instanceof InterruptedError) continue;
      if (!isTransient(error) || deadline.isExpired) return { kind: 'failed', reason: describeError(error) };
      await deadline.pause();
    }
  }
  const ended = await confirmEnd(controller, ref, deadline, refusal);
  // The first request may have arrived without a reply. Then it cancelled the job.
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
