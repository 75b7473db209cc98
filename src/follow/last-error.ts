import { describeError } from '../errors.ts';
import type { Sink } from '../sink.ts';

/** What keeps something from being read: told once, and only to who debugs, since the next read that works makes up for it. */
export class LastError {
  readonly #sink: Sink;
  readonly #what: string;
  #last: unknown;

  /** @param what cannot be read, with a capital letter */
  constructor(sink: Sink, what: string) {
    this.#sink = sink;
    this.#what = what;
  }

  /** The last failure since something was read; undefined where there is none. */
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
