import { ResponseError } from '../errors.ts';
import type { Clock } from './clock.ts';

/**
 * Keeps the pause that a 429 or 503 asks for with `Retry-After`. It holds for every reader: the controller counts the
 * requests of a user, not those for one kind of thing.
 */
export class RateLimit {
  readonly #clock: Clock;
  readonly #longestMs: number;
  #until = Number.NEGATIVE_INFINITY;
  #refusal: ResponseError | undefined;

  /** @param longestMs no pause is kept beyond this */
  constructor(clock: Clock, longestMs: number) {
    this.#clock = clock;
    this.#longestMs = longestMs;
  }

  /** How long nothing should be asked, in ms; 0 when anything may. */
  get leftMs(): number {
    return Math.max(0, this.#until - this.#clock.now());
  }

  /**
   * Asks, unless a pause holds.
   * @throws the refusal that asked for the pause, while it holds; what the question throws
   */
  async ask<T>(question: () => Promise<T>): Promise<T> {
    if (this.#refusal !== undefined && this.leftMs > 0) throw this.#refusal;
    return await this.askAnyway(question);
  }

  /** Asks whatever holds, for what cannot wait; its refusal counts for all the same. */
  async askAnyway<T>(question: () => Promise<T>): Promise<T> {
    try {
      return await question();
    } catch (error) {
      if (error instanceof ResponseError) this.#note(error);
      throw error;
    }
  }

  #note(error: ResponseError): void {
    if ((error.status !== 429 && error.status !== 503) || error.retryAfterMs === undefined) return;
    const until = this.#clock.now() + Math.min(error.retryAfterMs, this.#longestMs);
    if (until <= this.#until) return;
    this.#until = until;
    this.#refusal = error;
  }
}
