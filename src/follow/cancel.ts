import type { CallOptions, Controller } from '../controller/client.ts';
import { isFinal, type Job, type JobRef } from '../controller/jobs.ts';
import { describeError, InterruptedError } from '../errors.ts';
import { ResponseError } from '../http/errors.ts';
import type { Backoff } from '../timing/backoff.ts';
import type { Clock } from '../timing/clock.ts';
import { isTransient } from '../timing/transient-error.ts';

/** How a cancel went. */
export type Cancellation =
  /** The job has ended; its status says how. */
  | { kind: 'ended'; job: Job; wasFinished: boolean }
  /** The controller took the request, but the end was not seen yet; why not, where it refuses to tell of the job. */
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

/** Pause between two looks at a job that is being cancelled, in ms. */
const CONFIRM_PAUSE_MS = 500;

/** No single request may use up the little time there is, in ms. */
const REQUEST_MS = 3000;

/** The runner leaves 7.5 s after SIGINT and 2.5 s more after SIGTERM (runner fact 2): what of it may be used, in ms. */
export const CANCELLED_WORKFLOW_MS = 8000;

/** How to go about it where the step itself is not being cancelled. */
export interface CancelTiming {
  /** Pauses between two looks. */
  backoff: Backoff;
  /** For one request, in ms. */
  requestMs: number;
  /** Aborted when the workflow is cancelled: from then on there is a hurry. */
  signal: AbortSignal;
}

/**
 * Cancels a job and confirms its end. The cancel is the first request sent; it may be repeated (controller fact 34).
 * A finished job answers 405: its status is then what the controller says.
 * @param budgetMs for everything
 * @param told called as soon as the controller took the cancel
 * @param leisure undefined for a step that is being cancelled
 */
export async function cancelJob(
  controller: Controller,
  clock: Clock,
  ref: JobRef,
  budgetMs: number,
  reported: () => void,
  timing?: CancelTiming,
): Promise<Cancellation> {
  const budget = new Budget(clock, budgetMs, timing);
  let refusal: ResponseError | undefined;
  let isRepeated = false;
  for (; ; isRepeated = true) {
    try {
      await controller.jobs.cancel(ref, budget.options());
      reported();
      break;
    } catch (error) {
      if (error instanceof ResponseError && error.status === 405) {
        // An ingress may put its page in place of the API's words: the job itself says what holds.
        refusal = error;
        break;
      }
      if (error instanceof InterruptedError) continue;
      if (!isTransient(error) || budget.isExpired) return { kind: 'failed', reason: describeError(error) };
      await budget.pause();
    }
  }
  const ended = await confirmEnd(controller, ref, budget, refusal);
  // The request before may have arrived without an answer: then it is what cancelled the job.
  const isDone = isRepeated && ended.kind === 'ended' && ended.job.status === 'canceled';
  return isDone ? { ...ended, wasFinished: false } : ended;
}

async function confirmEnd(
  controller: Controller,
  ref: JobRef,
  budget: Budget,
  refusal: ResponseError | undefined,
): Promise<Cancellation> {
  let status = 'unknown';
  for (;;) {
    try {
      const job = await controller.jobs.get(ref, budget.options());
      status = job.status;
      if (isFinal(status)) return { kind: 'ended', job, wasFinished: refusal !== undefined };
    } catch (error) {
      if (error instanceof InterruptedError) continue;
      if (!isTransient(error)) {
        const why = describeError(error);
        return refusal === undefined ? { kind: 'accepted', status, why } : { kind: 'failed', reason: why };
      }
    }
    if (budget.isExpired) {
      return refusal === undefined ? { kind: 'accepted', status } : { kind: 'failed', reason: describeError(refusal) };
    }
    await budget.pause();
  }
}

/** The time there is: less of it, and in smaller parts, from a cancel of the workflow on. */
class Budget {
  readonly #clock: Clock;
  readonly #timing: CancelTiming | undefined;
  #deadline: number;
  #hurries: boolean;

  constructor(clock: Clock, budgetMs: number, timing: CancelTiming | undefined) {
    this.#clock = clock;
    this.#timing = timing;
    this.#deadline = clock.now() + budgetMs;
    this.#hurries = timing === undefined;
  }

  /** Those of the next request; a cancel of the workflow ends it, and then it is sent again at once. */
  options(): CallOptions {
    const calm = this.#calm();
    const longest = calm?.requestMs ?? REQUEST_MS;
    const timeoutMs = Math.round(Math.min(longest, Math.max(200, this.#deadline - this.#clock.now())));
    return calm === undefined ? { timeoutMs } : { timeoutMs, signal: calm.signal };
  }

  /** Whether there is no time for another pause. */
  get isExpired(): boolean {
    this.#calm();
    return this.#clock.now() + CONFIRM_PAUSE_MS >= this.#deadline;
  }

  async pause(): Promise<void> {
    const calm = this.#calm();
    if (calm === undefined) return await this.#clock.sleep(CONFIRM_PAUSE_MS);
    const left = this.#deadline - this.#clock.now();
    await this.#clock.sleep(Math.min(calm.backoff.next(), left), calm.signal).catch(() => undefined);
  }

  /** The leisure, as long as there is any. */
  #calm(): CancelTiming | undefined {
    if (!this.#hurries && this.#timing?.signal.aborted) {
      this.#hurries = true;
      this.#deadline = Math.min(this.#deadline, this.#clock.now() + CANCELLED_WORKFLOW_MS);
    }
    return this.#hurries ? undefined : this.#timing;
  }
}
