import type { Clock } from './clock.ts';

/** The first pause, in ms. */
const FIRST_MS = 1000;

/** How much longer each pause is than the one before. */
const GROWTH = 2.5;

/** Short pauses vary by up to this share: they cost little, and those who began together drift apart at once. */
const SHORT_JITTER = 0.4;

/** The first of the longest pauses varies by more: from then on those that began together do not synchronise. */
const PHASE = 0.9;

/** The longest pauses vary by up to this share: enough to keep them out of step, and each is a request more or less. */
const JITTER = 0.06;

/** Pauses between two requests: short at first, longer after, never above the given longest one. */
export class Backoff {
  readonly #random: () => number;
  readonly #firstMs: number;
  #longestMs: number;
  #nextMs: number;
  #settled = false;

  /**
   * @param longestMs the cap, in ms
   * @param random 0 to 1, for tests
   * @param firstMs the first pause, in ms; infinite for pauses that are long from the beginning
   */
  constructor(longestMs: number, random: () => number = Math.random, firstMs = FIRST_MS) {
    this.#longestMs = longestMs;
    this.#random = random;
    this.#firstMs = firstMs;
    this.#nextMs = firstMs;
  }

  /**
   * The next pause in ms; jitter only shortens it, so that the cap holds.
   * @param longestMs another cap from now on
   */
  next(longestMs: number = this.#longestMs): number {
    this.#longestMs = longestMs;
    const pause = Math.min(this.#nextMs, longestMs) * (1 - this.#jitter(this.#nextMs >= longestMs) * this.#random());
    this.#nextMs = Math.min(this.#nextMs * GROWTH, longestMs);
    return pause;
  }

  /**
   * The next pause in ms, for once no longer than this; what the pauses have grown to stays.
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

  /** Whether the pauses have not grown to the longest one yet. */
  get isShort(): boolean {
    return this.#nextMs < this.#longestMs;
  }

  /** Starts again with short pauses: something changed, and more may follow soon. */
  restart(): void {
    this.#nextMs = this.#firstMs;
    this.#settled = false;
  }
}
