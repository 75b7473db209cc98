import type { JobEvent } from '../../controller/events/job-event.ts';

/**
 * Sorts job events by their counters, each once. Four workers store them out of order, so the highest counter says
 * nothing about lower ones (controller fact 23). Events after a gap are kept until the gap is filled or skipped.
 */
export class EventOrder {
  readonly #waiting = new Map<number, JobEvent>();
  #next = 1;

  /** Returns the lowest counter that was not returned yet, from which the API is read. */
  get next(): number {
    return this.#next;
  }

  /** Returns whether events wait behind a gap. */
  get hasGap(): boolean {
    return this.#waiting.size > 0;
  }

  /** Returns how many events wait behind a gap. */
  get waiting(): number {
    return this.#waiting.size;
  }

  /** Returns the first missing counter, starting at this one. */
  unknownFrom(counter: number): number {
    let unknown = Math.max(counter, this.#next);
    while (this.#waiting.has(unknown)) unknown += 1;
    return unknown;
  }

  /**
   * Adds events in any order, also repeated ones.
   * @returns the events that come next, in order
   */
  take(events: readonly JobEvent[]): JobEvent[] {
    const inOrder: JobEvent[] = [];
    for (const event of events) {
      if (event.counter < this.#next) continue;
      // The usual case. It avoids the map: a deleted entry stays in memory for long, since the map's old tables refer
      // to it.
      if (event.counter === this.#next && this.#waiting.size === 0) {
        inOrder.push(event);
        this.#next += 1;
      } else this.#waiting.set(event.counter, event);
    }
    return [...inOrder, ...this.#ready()];
  }

  /**
   * Skips the gap that everything waits for.
   * @returns the first and last missing counter, and the events after them
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
