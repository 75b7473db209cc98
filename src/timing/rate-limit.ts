import type { Clock } from './clock.ts';
import { retryAfterMs } from './transient-error.ts';

/**
 * Obeys the pause that a 429 or 503 asks for with `Retry-After`. It applies to every reader: the controller counts all
 * requests of a user together.
 */
export class RateLimit {
  readonly #clock: Clock;
  readonly #longestMs: number;
  #until = Number.NEGATIVE_INFINITY;
  #refusal: unknown;

  /** @param longestMs cap of every pause, in ms */
  constructor(clock: Clock, longestMs: number) {
    this.#clock = clock;
    this.#longestMs = longestMs;
  }

  /** Returns how long the pause still lasts, in ms; 0 without a pause. */
  get leftMs(): number {
    return Math.max(0, this.#until - this.#clock.now());
  }

  /**
   * Waits for as long as the controller asks for.
   * @param atLeastMs minimum wait in any case
   * @param atMostMs maximum wait for the controller's pause
   * @throws the signal's reason
   */
  async pause(atLeastMs: number, atMostMs: number, signal: AbortSignal): Promise<void> {
    const pauseMs = Math.max(atLeastMs, Math.min(this.leftMs, atMostMs));
    if (pauseMs > 0) await this.#clock.sleep(pauseMs, signal);
  }

  /**
   * Sends a request unless a pause lasts.
   * @throws the refusal that asked for the pause, while it lasts; what the request throws
   */
  async ask<T>(question: () => Promise<T>): Promise<T> {
    if (this.#refusal !== undefined && this.leftMs > 0) throw this.#refusal;
    return await this.askAnyway(question);
  }

  /** Sends an urgent request even during a pause. A refusal of it starts a pause for all readers. */
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

/** Returns whether the refusal limits all requests. With other statuses, `Retry-After` is about one resource. */
function isRateLimit(error: unknown): boolean {
  return error instanceof Error && 'status' in error && (error.status === 429 || error.status === 503);
}
