import type { Clock } from './clock.ts';

/** The first pause, in ms. */
const FIRST_MS = 1000;

/** Growth factor of the pauses. */
const GROWTH = 2.5;

/** Jitter of short pauses, as a share. They cost little, and readers that started together separate at once. */
const SHORT_JITTER = 0.4;

/** Jitter of the first longest pause. It is larger, so that readers that started together do not synchronise. */
const PHASE = 0.9;

/** Jitter of the longest pauses, as a share. It is enough to keep them unsynchronised; more would cost requests. */
const JITTER = 0.06;

/** Pauses between two requests: short at first, then longer, never above the longest one. */
export class Backoff {
  readonly #random: () => number;
  readonly #firstMs: number;
  #longestMs: number;
  #nextMs: number;
  #settled = false;

  /**
   * @param longestMs the cap, in ms
   * @param random 0 to 1, for tests
   * @param firstMs the first pause, in ms; infinite for pauses that are long from the start
   */
  constructor(longestMs: number, random: () => number = Math.random, firstMs = FIRST_MS) {
    this.#longestMs = longestMs;
    this.#random = random;
    this.#firstMs = firstMs;
    this.#nextMs = firstMs;
  }

  /**
   * Returns the next pause in ms. Jitter only shortens it, so that the cap holds.
   * @param longestMs another cap from now on
   */
  next(longestMs: number = this.#longestMs): number {
    this.#longestMs = longestMs;
    const pause = Math.min(this.#nextMs, longestMs) * (1 - this.#jitter(this.#nextMs >= longestMs) * this.#random());
    this.#nextMs = Math.min(this.#nextMs * GROWTH, longestMs);
    return pause;
  }

  /**
   * Returns the next pause in ms, limited this once; the growth of the pauses stays unchanged.
   * @param atMostMs in ms
   */
  within(atMostMs: number): number {
    const pause = this.next();
    return pause <= atMostMs ? pause : atMostMs * (1 - JITTER * this.#random());
  }

  /**
   * Waits for the next pause.
   * @throws the signal's reason
   */
  async wait(clock: Clock, signal: AbortSignal): Promise<void> {
    await clock.sleep(this.next(), signal);
  }

  #jitter(isLongest: boolean): number {
    if (!isLongest) return SHORT_JITTER;
    const isFirst = !this.#settled;
    this.#settled = true;
    return isFirst ? PHASE : JITTER;
  }

  /** Returns whether the pauses are still shorter than the longest one. */
  get isShort(): boolean {
    return this.#nextMs < this.#longestMs;
  }

  /** Starts again with short pauses: something changed, and more changes may follow soon. */
  restart(): void {
    this.#nextMs = this.#firstMs;
    this.#settled = false;
  }
}
