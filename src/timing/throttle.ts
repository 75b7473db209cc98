import type { Clock } from './clock.ts';
import type { RateLimit } from './rate-limit.ts';
import type { Wakeup } from './wakeup.ts';

/** Idle time that resets the read interval, in ms. */
const RESTED_MS = 10_000;

/** The pause between two reads of something that goes on and on: longer each time, up to the last, in ms. */
const GROWTH = 1.5;
const LONGEST_MS = 4000;

/** What a throttled reader waits on. */
export interface ThrottleOptions {
  clock: Clock;
  rateLimit: RateLimit;
  live: { readonly events: Wakeup; readonly isWorking: boolean };
}

/**
 * When to read after a notification. What belongs together is notified within moments and is read together; what is notified
 * without end is read every few seconds, since each read is a request.
 */
export class Throttle {
  readonly #options: ThrottleOptions;
  readonly #settleMs: number;
  #gapMs: number;
  #readAt = Number.NEGATIVE_INFINITY;

  /** @param settleMs how long notifications that belong together may take, in ms */
  constructor(options: ThrottleOptions, settleMs: number) {
    this.#options = options;
    this.#settleMs = settleMs;
    this.#gapMs = settleMs;
  }

  /**
   * Waits for the next read: until some time after a notification, or at most for `longestMs`. Without live updates a
   * notification is a poll that waits for the read.
   * @returns whether there was a notification
   * @throws the signal's reason
   */
  async next(longestMs: number, signal: AbortSignal): Promise<boolean> {
    const { clock, rateLimit, live } = this.#options;
    const wasNotified = await live.events.wait(Math.max(longestMs, rateLimit.leftMs), clock, signal);
    const pauseMs = wasNotified ? Math.max(live.isWorking ? this.#settle() : 0, rateLimit.leftMs) : 0;
    if (pauseMs > 0) await clock.sleep(pauseMs, signal);
    // What is notified from now on may come too late for this read.
    live.events.clear();
    this.#readAt = clock.now();
    return wasNotified;
  }

  #settle(): number {
    const rested = this.#options.clock.now() - this.#readAt;
    if (rested >= RESTED_MS) this.#gapMs = this.#settleMs;
    else this.#gapMs = Math.min(this.#gapMs * GROWTH, LONGEST_MS);
    return Math.max(this.#settleMs, this.#gapMs - rested);
  }
}
