import { Backoff } from './backoff.ts';
import type { Clock } from './clock.ts';

/** The runner leaves 7.5 s after SIGINT and 2.5 s more after SIGTERM (runner fact 2): what of it may be used, in ms. */
export const CANCELLED_WORKFLOW_MS = 8000;

/** No single request may use up the little time that a cancelled workflow leaves, in ms. */
const CANCEL_REQUEST_MS = 3000;

/** Pause between two looks at a job that a cancelled workflow cancels, in ms. */
const CONFIRM_PAUSE_MS = 500;

/** The shortest time that a request gets, in ms. */
const SHORTEST_REQUEST_MS = 200;

/** Longest pause between two looks at a job that is being cancelled, in ms. */
const LONGEST_CONFIRM_PAUSE_MS = 2000;

/** One request of several: should it get no answer, there is time for others, in ms. */
const REQUEST_MS = 10_000;

/** How a step that is not being cancelled itself cancels a job. */
export interface CancelTiming {
  /** Pauses between two looks. */
  backoff: Backoff;
  /** For one request, in ms. */
  requestMs: number;
  /** Aborted when the workflow is cancelled: from then on there is little time. */
  signal: AbortSignal;
}

/**
 * Returns the timing of a cancel by a step that is not being cancelled itself: a slow controller has time to answer, and a
 * job that takes its time to end is not polled every half second.
 * @param signal aborted when the workflow is cancelled; by default nothing cancels the step, such as the post step
 */
export function cancelTiming(signal: AbortSignal = new AbortController().signal): CancelTiming {
  return { backoff: new Backoff(LONGEST_CONFIRM_PAUSE_MS), requestMs: REQUEST_MS, signal };
}

/** The time for a cancel and its confirmation: less of it, and in smaller parts, once the workflow is cancelled. */
export class CancelDeadline {
  readonly #clock: Clock;
  readonly #timing: CancelTiming | undefined;
  #expiresAt: number;
  #hurries: boolean;

  /**
   * @param budgetMs for everything
   * @param timing undefined for a step that is being cancelled
   */
  constructor(clock: Clock, budgetMs: number, timing: CancelTiming | undefined) {
    this.#clock = clock;
    this.#timing = timing;
    this.#expiresAt = clock.now() + budgetMs;
    this.#hurries = timing === undefined;
  }

  /** Returns the options of the next request; a cancel of the workflow ends it, and then it is sent again at once. */
  options(): { timeoutMs: number; signal?: AbortSignal } {
    const calm = this.#calm();
    const longest = calm?.requestMs ?? CANCEL_REQUEST_MS;
    const leftMs = Math.max(SHORTEST_REQUEST_MS, this.#expiresAt - this.#clock.now());
    const timeoutMs = Math.round(Math.min(longest, leftMs));
    return calm === undefined ? { timeoutMs } : { timeoutMs, signal: calm.signal };
  }

  /** Whether there is no time for another pause. */
  get isExpired(): boolean {
    this.#calm();
    return this.#clock.now() + CONFIRM_PAUSE_MS >= this.#expiresAt;
  }

  /** Waits for the next look; a cancel of the workflow ends the pause. */
  async pause(): Promise<void> {
    const calm = this.#calm();
    if (calm === undefined) return await this.#clock.sleep(CONFIRM_PAUSE_MS);
    const left = this.#expiresAt - this.#clock.now();
    await this.#clock.sleep(Math.min(calm.backoff.next(), left), calm.signal).catch(() => undefined);
  }

  /** The given timing, until the workflow is cancelled. */
  #calm(): CancelTiming | undefined {
    if (!this.#hurries && this.#timing?.signal.aborted) {
      this.#hurries = true;
      this.#expiresAt = Math.min(this.#expiresAt, this.#clock.now() + CANCELLED_WORKFLOW_MS);
    }
    return this.#hurries ? undefined : this.#timing;
  }
}
