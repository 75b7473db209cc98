import { Backoff } from './backoff.ts';
import type { Clock } from './clock.ts';
import { Wakeup } from './wakeup.ts';

/**
 * How much of the time before the runner kills the step is used, in ms. It waits 7.5 s after SIGINT and 2.5 s more
 * after SIGTERM (runner fact 2).
 */
export const CANCELLED_WORKFLOW_MS = 8000;

/** How long a step waits for a job to finish after it cancelled the job, in ms. */
export const CANCEL_WAIT_MS = 60_000;

/** Timeout of one request after the workflow is cancelled, in ms. One request must not use all of the remaining time. */
export const CANCELLED_WORKFLOW_REQUEST_MS = 2500;

/** Pause between two status checks of a job that a cancelled workflow cancels, in ms. */
const CONFIRM_PAUSE_MS = 500;

/** Shortest timeout of a request, in ms. */
const SHORTEST_REQUEST_MS = 200;

/** Longest pause between two status checks of a job that is being cancelled, in ms. */
const LONGEST_CONFIRM_PAUSE_MS = 2000;

/** Timeout of one request of several, in ms. Without an answer, there is time for others. */
const REQUEST_MS = 10_000;

/** How a step that is not being cancelled cancels a job. */
export interface CancelTiming {
  /** Pauses between two status checks. */
  backoff: Backoff;
  /** Timeout of one request, in ms. */
  requestMs: number;
  /** Aborted when the workflow is cancelled. After that, little time is left. */
  signal: AbortSignal;
  /** Ends a pause when the job's status may have changed. */
  wakeup?: Wakeup;
}

/**
 * Returns the timing of a cancel by a step that is not being cancelled. A slow controller has time to answer. A job
 * that ends slowly is not polled every half second.
 * @param signal aborted when the workflow is cancelled; by default nothing cancels the step, as in the post step
 */
export function cancelTiming(signal: AbortSignal = new AbortController().signal): CancelTiming {
  return { backoff: new Backoff(LONGEST_CONFIRM_PAUSE_MS), requestMs: REQUEST_MS, signal };
}

/**
 * The time for a cancel and its confirmation. Once the workflow is cancelled, there is less of it, with shorter
 * requests and pauses.
 */
export class CancelDeadline {
  readonly #clock: Clock;
  readonly #timing: CancelTiming | undefined;
  #expiresAt: number;
  #isWorkflowCancelled: boolean;

  /**
   * @param budgetMs for all requests and pauses, in ms
   * @param timing undefined for a step that is being cancelled
   */
  constructor(clock: Clock, budgetMs: number, timing: CancelTiming | undefined) {
    this.#clock = clock;
    this.#timing = timing;
    this.#expiresAt = clock.now() + budgetMs;
    this.#isWorkflowCancelled = timing === undefined;
  }

  /**
   * Returns the options of the next request. A cancel of the workflow aborts the request, which is then sent again at
   * once.
   */
  options(): { timeoutMs: number; signal?: AbortSignal } {
    const timing = this.#timingLeft();
    const longest = timing?.requestMs ?? CANCELLED_WORKFLOW_REQUEST_MS;
    const leftMs = Math.max(SHORTEST_REQUEST_MS, this.#expiresAt - this.#clock.now());
    const timeoutMs = Math.round(Math.min(longest, leftMs));
    return timing === undefined ? { timeoutMs } : { timeoutMs, signal: timing.signal };
  }

  /** Returns whether no time is left for another pause. */
  get isExpired(): boolean {
    this.#timingLeft();
    return this.#clock.now() + CONFIRM_PAUSE_MS >= this.#expiresAt;
  }

  /** Waits for the next status check. A cancel of the workflow ends the pause. */
  async pause(): Promise<void> {
    const timing = this.#timingLeft();
    if (timing === undefined) return await this.#clock.sleep(CONFIRM_PAUSE_MS);
    const left = this.#expiresAt - this.#clock.now();
    const pauseMs = Math.min(timing.backoff.next(), left);
    const { wakeup = new Wakeup(), signal } = timing;
    await wakeup.wait(pauseMs, this.#clock, signal).catch(() => undefined);
  }

  /** Returns the given timing until the workflow is cancelled, then undefined. */
  #timingLeft(): CancelTiming | undefined {
    if (!this.#isWorkflowCancelled && this.#timing?.signal.aborted) {
      this.#isWorkflowCancelled = true;
      this.#expiresAt = Math.min(this.#expiresAt, this.#clock.now() + CANCELLED_WORKFLOW_MS);
    }
    return this.#isWorkflowCancelled ? undefined : this.#timing;
  }
}
