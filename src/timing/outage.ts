import { Backoff } from './backoff.ts';
import type { Clock } from './clock.ts';
import { formatDuration } from './clock.ts';
import { retryAfterMs } from './transient-error.ts';

/** Options of an outage. All times in ms. */
export interface OutageOptions {
  sink: { info(sentence: string): void };
  /** Returns what a reader must know of a failure. */
  describe: (error: unknown) => string;
  clock: Clock;
  /** The longest pause between two attempts. */
  intervalMs: number;
  /** How long to keep retrying. */
  retryForMs: number;
  random?: (() => number) | undefined;
}

/**
 * A period in which the controller is unreachable. It is reported once and retried for `retryForMs`, with growing
 * pauses.
 */
export class Outage {
  readonly #options: OutageOptions;
  readonly #backoff: Backoff;
  #since: number | undefined;

  constructor(options: OutageOptions) {
    this.#options = options;
    this.#backoff = new Backoff(options.intervalMs, options.random);
  }

  note(error: unknown): void {
    if (this.#since !== undefined) return;
    const { clock, retryForMs, sink, describe } = this.#options;
    this.#since = clock.now();
    if (retryForMs > 0) {
      sink.info(`${describe(error)} Retrying for up to ${formatDuration(retryForMs)}; the job is not affected.`);
    }
  }

  /** Returns whether the last request failed. */
  get isBad(): boolean {
    return this.#since !== undefined;
  }

  get isTooLong(): boolean {
    return this.leftMs <= 0;
  }

  /** Returns how much longer requests are retried, in ms; infinite while the controller answers. */
  get leftMs(): number {
    const { clock, retryForMs } = this.#options;
    return this.#since === undefined ? Number.POSITIVE_INFINITY : this.#since + retryForMs - clock.now();
  }

  /**
   * Returns the pause before the next attempt. A pause that the server asked for is obeyed, but not beyond
   * `retryForMs`.
   */
  pause(error: unknown): number {
    const { clock, retryForMs } = this.#options;
    const asked = retryAfterMs(error) ?? 0;
    const left = (this.#since ?? clock.now()) + retryForMs - clock.now();
    return Math.max(Math.min(asked, left), Math.min(this.#backoff.next(), Math.max(left, 0)));
  }

  cleared(): void {
    if (this.#since === undefined) return;
    const { clock, sink } = this.#options;
    sink.info(`The controller answers again after ${formatDuration(clock.now() - this.#since)}.`);
    this.#since = undefined;
    this.#backoff.restart();
  }
}
