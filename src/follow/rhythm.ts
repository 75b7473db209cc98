import type { FollowContext } from './context.ts';

/** After this long without a read a ring finds a reader that has rested, in ms. */
const RESTED_MS = 10_000;

/** The pause between two reads of something that goes on and on: longer each time, up to the last, in ms. */
const GROWTH = 1.5;
const LONGEST_MS = 4000;

/**
 * When to read what rings. What belongs together rings within moments and is read together; what rings without end is read
 * every few seconds, since each read is a request.
 */
export class Rhythm {
  readonly #context: FollowContext;
  readonly #settleMs: number;
  #gapMs: number;
  #readAt = Number.NEGATIVE_INFINITY;

  /** @param settleMs how long what belongs together may take to ring, in ms */
  constructor(context: FollowContext, settleMs: number) {
    this.#context = context;
    this.#settleMs = settleMs;
    this.#gapMs = settleMs;
  }

  /**
   * Waits for the next read: until some time after a ring, or at most for `longestMs`. Without live updates a ring is a
   * poll that waits for the read.
   * @returns whether it rang
   * @throws the signal's reason
   */
  async next(longestMs: number, signal: AbortSignal): Promise<boolean> {
    const { clock, courtesy, live } = this.#context;
    const rang = await live.events.wait(Math.max(longestMs, courtesy.leftMs), clock, signal);
    const pauseMs = rang ? Math.max(live.isWorking ? this.#settle() : 0, courtesy.leftMs) : 0;
    if (pauseMs > 0) await clock.sleep(pauseMs, signal);
    // What rings from now on may come too late for this read.
    live.events.hush();
    this.#readAt = clock.now();
    return rang;
  }

  #settle(): number {
    const rested = this.#context.clock.now() - this.#readAt;
    if (rested >= RESTED_MS) this.#gapMs = this.#settleMs;
    else this.#gapMs = Math.min(this.#gapMs * GROWTH, LONGEST_MS);
    return Math.max(this.#settleMs, this.#gapMs - rested);
  }
}
