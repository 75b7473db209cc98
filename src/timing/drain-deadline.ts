import type { Clock } from './clock.ts';
import { DeadlineError } from './deadline-error.ts';

/** After the deadline reading goes on as long as output comes: it ends after so long without any, in ms. */
const STALL_MS = 10_000;

/** A request that may have to be ended. */
interface Open {
  late: AbortController;
  done: AbortController;
}

/**
 * The time for what is still read once the wait is over. One for all readers of a run: a workflow has many jobs, and a
 * controller that answers for none of them must not hold up the verdict by the grace period of each.
 */
export class DrainDeadline {
  readonly #clock: Clock;
  readonly #open = new Set<Open>();
  /** By the clock; without end while the job is followed. */
  #expiresAt = Number.POSITIVE_INFINITY;
  #until = Number.POSITIVE_INFINITY;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** The wait is over: for the work there are `ms`. */
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

  /** Whether nothing should be waited for any more; what is there may still be read. */
  get isExpired(): boolean {
    return this.leftMs <= 0;
  }

  /** For how long something may be waited for, in ms; without end while the job is followed. */
  get leftMs(): number {
    return Math.max(0, this.#expiresAt - this.#clock.now());
  }

  /** Output came: there may be more. */
  progress(): void {
    if (Number.isFinite(this.#until)) this.#until = Math.max(this.#until, this.#clock.now() + STALL_MS);
  }

  /**
   * Asks something, as long as there is time.
   * @param signal ends it earlier
   * @throws DeadlineError when the time is over; what the question throws
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
  return new DeadlineError('The controller did not tell the rest in time.');
}
