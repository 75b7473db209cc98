import type { Sink } from '../sink.ts';
import { describeError } from '../step-errors.ts';

/**
 * The reason why something cannot be read. Reported once, and only with `RUNNER_DEBUG`, since the next successful read
 * catches up.
 */
export class LastError {
  readonly #sink: Sink;
  readonly #what: string;
  #last: unknown;

  /** @param what cannot be read, with a capital letter */
  constructor(sink: Sink, what: string) {
    this.#sink = sink;
    this.#what = what;
  }

  /** Returns the last failure since a successful read; undefined without one. */
  get last(): unknown {
    return this.#last;
  }

  note(error: unknown): void {
    if (this.#last === undefined) this.#sink.debug(`${this.#what} could not be read: ${describeError(error)}`);
    this.#last = error;
  }

  cleared(): void {
    this.#last = undefined;
  }
}
