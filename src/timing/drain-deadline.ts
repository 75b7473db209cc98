import type { Clock } from './clock.ts';
import { DeadlineError } from './transient-error.ts';

/** After the deadline, reading continues while output comes. It ends after this long without output, in ms. */
const STALL_MS = 10_000;

/** A request that the deadline may abort. */
interface Open {
  late: AbortController;
  done: AbortController;
}

/**
 * The time for what is still read after the wait. All readers of a run share it. A workflow has many jobs, and an
 * unreachable controller must not delay the verdict by the grace period of each.
 */
export class DrainDeadline {
  readonly #clock: Clock;
  readonly #open = new Set<Open>();
  /** Time by the clock, in ms; infinite while the job is followed. */
  #expiresAt = Number.POSITIVE_INFINITY;
  #until = Number.POSITIVE_INFINITY;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Runs work after the end of the wait, with a deadline in `ms`. */
  async within<T>(ms: number, work: () => Promise<T>): Promise<T> {
    this.#expiresAt = this.#clock.now() + ms;
    this.#until = this.#expiresAt;
    for (const open of this.#open) this.#watch(open);
    try {
      return await work();
    } finally {
      this.#expiresAt = Number.POSITIVE_INFINITY;
      this.#until = Number.POSITIVE_INFINITY;
    }
  }

  /** Returns whether nothing may be waited for. What is already stored may still be read. */
  get isExpired(): boolean {
    return this.leftMs <= 0;
  }

  /** Returns how long something may be waited for, in ms; infinite while the job is followed. */
  get leftMs(): number {
    return Math.max(0, this.#expiresAt - this.#clock.now());
  }

  /** Notes that output came, so that more may follow. */
  progress(): void {
    if (Number.isFinite(this.#until)) this.#until = Math.max(this.#until, this.#clock.now() + STALL_MS);
  }

  /**
   * Sends a request while there is time.
   * @param signal ends it earlier
   * @throws DeadlineError when the time is over; what the request throws
   */
  async ask<T>(signal: AbortSignal, question: (signal: AbortSignal) => Promise<T>): Promise<T> {
    if (this.#clock.now() >= this.#until) throw tooLate();
    const open: Open = { late: new AbortController(), done: new AbortController() };
    this.#open.add(open);
    if (Number.isFinite(this.#until)) this.#watch(open);
    try {
      return await question(AbortSignal.any([signal, open.late.signal]));
    } finally {
      this.#open.delete(open);
      open.done.abort();
    }
  }

  #watch({ late, done }: Open): void {
    const left = this.#until - this.#clock.now();
    this.#clock.sleep(Math.max(0, left), done.signal).then(
      () => {
        if (this.#clock.now() >= this.#until) late.abort(tooLate());
        else if (Number.isFinite(this.#until)) this.#watch({ late, done });
      },
      () => undefined,
    );
  }
}

function tooLate(): DeadlineError {
  return new DeadlineError('drain-timed-out');
}
