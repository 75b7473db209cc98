import type { JobEvent } from '../../controller/job-event.ts';

/**
 * Brings job events into the order of their counters, each once. Four workers commit them out of order, so the
 * highest counter read says nothing about those below it (controller fact 23): what follows a gap is kept until it is filled
 * or given up.
 */
export class EventOrder {
  readonly #waiting = new Map<number, JobEvent>();
  #next = 1;

  /** The lowest counter not handed out yet: from here on the API is asked. */
  get next(): number {
    return this.#next;
  }

  /** Whether events wait behind a gap. */
  get hasGap(): boolean {
    return this.#waiting.size > 0;
  }

  /** How many do. */
  get waiting(): number {
    return this.#waiting.size;
  }

  /** The first counter from this one on that has not been taken. */
  unknownFrom(counter: number): number {
    let unknown = Math.max(counter, this.#next);
    while (this.#waiting.has(unknown)) unknown += 1;
    return unknown;
  }

  /**
   * Takes events in any order, also again.
   * @returns those that come next, in order
   */
  take(events: readonly JobEvent[]): JobEvent[] {
    const inOrder: JobEvent[] = [];
    for (const event of events) {
      if (event.counter < this.#next) continue;
      // Nearly always. What passes through a map for nothing stays in memory for long: its old tables point to it.
      if (event.counter === this.#next && this.#waiting.size === 0) {
        inOrder.push(event);
        this.#next += 1;
      } else this.#waiting.set(event.counter, event);
    }
    return [...inOrder, ...this.#ready()];
  }

  /**
   * Gives up the gap that everything waits for.
   * @returns the counters that are missing, first and last, and the events behind them
   */
  skipGap(): { first: number; last: number; events: JobEvent[] } {
    const first = this.#next;
    this.#next = Math.min(...this.#waiting.keys());
    return { first, last: this.#next - 1, events: this.#ready() };
  }

  #ready(): JobEvent[] {
    const ready: JobEvent[] = [];
    for (let event = this.#waiting.get(this.#next); event; event = this.#waiting.get(this.#next)) {
      this.#waiting.delete(this.#next);
      this.#next += 1;
      ready.push(event);
    }
    return ready;
  }
}
