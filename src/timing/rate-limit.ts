import type { Clock } from './clock.ts';
import { retryAfterMs } from './transient-error.ts';

/**
 * Keeps the pause that a 429 or 503 asks for with `Retry-After`. It holds for every reader: the controller counts the
 * requests of a user, not those for one kind of thing.
 */
export class RateLimit {
  readonly #clock: Clock;
  readonly #longestMs: number;
  #until = Number.NEGATIVE_INFINITY;
  #refusal: unknown;

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
   * Waits for as long as the controller wants a pause.
   * @param atLeastMs waits for this long in any case
   * @param atMostMs waits no longer for the controller's sake
   * @throws the signal's reason
   */
  async pause(atLeastMs: number, atMostMs: number, signal: AbortSignal): Promise<void> {
    const pauseMs = Math.max(atLeastMs, Math.min(this.leftMs, atMostMs));
    if (pauseMs > 0) await this.#clock.sleep(pauseMs, signal);
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
      this.#note(error);
      throw error;
    }
  }

  #note(error: unknown): void {
    const pauseMs = isRateLimit(error) ? retryAfterMs(error) : undefined;
    if (pauseMs === undefined) return;
    const until = this.#clock.now() + Math.min(pauseMs, this.#longestMs);
    if (until <= this.#until) return;
    this.#until = until;
    this.#refusal = error;
  }
}

/** With other statuses a `Retry-After` is about the one resource. */
function isRateLimit(error: unknown): boolean {
  return error instanceof Error && 'status' in error && (error.status === 429 || error.status === 503);
}
