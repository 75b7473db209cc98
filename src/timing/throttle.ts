import type { Clock } from './clock.ts';
import type { RateLimit } from './rate-limit.ts';
import type { Wakeup } from './wakeup.ts';

/** Idle time that resets the read interval, in ms. */
const RESTED_MS = 10_000;

/** Growth factor of the pause between two reads while notifications continue. */
const GROWTH = 1.5;
const LONGEST_MS = 4000;

/** What a throttled reader waits for. */
export interface ThrottleOptions {
  clock: Clock;
  rateLimit: RateLimit;
  live: { readonly events: Wakeup; readonly isWorking: boolean };
}

/**
 * Decides when to read after a notification. Notifications that belong together come within moments and are read
 * together. During continuous notifications, reads are seconds apart, since each one is a request.
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
   * Waits for the next read: until some time after a notification, or at most for `longestMs`. Without live updates, a
   * notification is a poll that waits for the read.
   * @returns whether there was a notification
   * @throws the signal's reason
   */
  async next(longestMs: number, signal: AbortSignal): Promise<boolean> {
    const { clock, rateLimit, live } = this.#options;
    const wasNotified = await live.events.wait(Math.max(longestMs, rateLimit.leftMs), clock, signal);
    await this.ready(wasNotified && live.isWorking, signal);
    return wasNotified;
  }

  /**
   * Waits until a read may start.
   * @param settles whether to wait for further notifications too
   * @throws the signal's reason
   */
  async ready(settles: boolean, signal: AbortSignal): Promise<void> {
    const { clock, rateLimit, live } = this.#options;
    const pauseMs = Math.max(settles ? this.#settle() : 0, rateLimit.leftMs);
    if (pauseMs > 0) await clock.sleep(pauseMs, signal);
    // A notification from now on may come too late for this read.
    live.events.clear();
    this.#readAt = clock.now();
  }

  #settle(): number {
    const rested = this.#options.clock.now() - this.#readAt;
    if (rested >= RESTED_MS) this.#gapMs = this.#settleMs;
    else this.#gapMs = Math.min(this.#gapMs * GROWTH, LONGEST_MS);
    return Math.max(this.#settleMs, this.#gapMs - rested);
  }
}
