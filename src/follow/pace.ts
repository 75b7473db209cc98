/** The first pause, in ms. */
const FIRST_MS = 1000;

/** How much longer each pause is than the one before. */
const GROWTH = 2.5;

/** Pauses vary by up to this share, so that a matrix of a hundred jobs does not ask in step. */
const JITTER = 0.1;

/** The first of the longest pauses varies by more: those who began together are out of step from then on. */
const PHASE = 0.5;

/** Pauses between two requests: short at first, longer after, never above the given longest one. */
export class Pace {
  readonly #random: () => number;
  #longestMs: number;
  #nextMs = FIRST_MS;
  #settled = false;

  /**
   * @param longestMs the cap, in ms
   * @param random 0 to 1, for tests
   */
  constructor(longestMs: number, random: () => number = Math.random) {
    this.#longestMs = longestMs;
    this.#random = random;
  }

  /**
   * The next pause in ms; jitter only shortens it, so that the cap holds.
   * @param longestMs another cap from now on
   */
  next(longestMs: number = this.#longestMs): number {
    this.#longestMs = longestMs;
    const isFirstLongest = !this.#settled && this.#nextMs >= longestMs;
    this.#settled ||= isFirstLongest;
    const pause = Math.min(this.#nextMs, longestMs) * (1 - (isFirstLongest ? PHASE : JITTER) * this.#random());
    this.#nextMs = Math.min(this.#nextMs * GROWTH, longestMs);
    return pause;
  }

  /** Starts again with short pauses: something changed, and more may follow soon. */
  restart(): void {
    this.#nextMs = FIRST_MS;
    this.#settled = false;
  }
}
