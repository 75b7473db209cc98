import type { JobEvent } from '../../controller/events/job-event.ts';

/** Most pushed events that wait behind a gap, and their size in bytes. */
const MAX_PUSHED = 500;
const MAX_BYTES = 2 * 1024 * 1024;

/** The events that wait behind a gap. Those that were pushed are bounded and may be dropped. */
export class BufferedEvents {
  readonly #events = new Map<number, JobEvent>();
  /** The length of each pushed event's frame. */
  readonly #pushed = new Map<number, number>();
  /** The counters by first line, to find the event that follows a line. */
  readonly #counters = new Map<number, number>();
  #bytes = 0;

  get size(): number {
    return this.#events.size;
  }

  /** Returns the lowest counter; infinite without an event. */
  get lowest(): number {
    return Math.min(...this.#events.keys());
  }

  /** Returns the highest counter. */
  get highest(): number {
    return Math.max(...this.#events.keys());
  }

  has(counter: number): boolean {
    return this.#events.has(counter);
  }

  get(counter: number): JobEvent | undefined {
    return this.#events.get(counter);
  }

  isPushed(counter: number): boolean {
    return this.#pushed.has(counter);
  }

  /** Returns the event that takes lines and begins with this one. */
  at(line: number): JobEvent | undefined {
    const counter = this.#counters.get(line);
    return counter === undefined ? undefined : this.#events.get(counter);
  }

  /** Returns the events below a counter, in order. */
  before(counter: number): JobEvent[] {
    const events = [...this.#events.values()].filter((event) => event.counter < counter);
    return events.sort((a, b) => a.counter - b.counter);
  }

  /**
   * Adds an event; an event of the API replaces a pushed one.
   * @param length of its frame, in bytes; 0 for an event of the API
   * @returns false when too many wait already
   */
  add(event: JobEvent, length: number): boolean {
    if (length > 0) {
      if (this.#pushed.size >= MAX_PUSHED || this.#bytes + length > MAX_BYTES) return false;
      this.#pushed.set(event.counter, length);
      this.#bytes += length;
    } else {
      const before = this.#events.get(event.counter);
      if (before !== undefined) this.delete(before);
    }
    this.#events.set(event.counter, event);
    const { startLine, endLine } = event;
    if (startLine === undefined || endLine === undefined || endLine <= startLine) return true;
    if (!this.#counters.has(startLine)) this.#counters.set(startLine, event.counter);
    return true;
  }

  delete({ counter, startLine }: JobEvent): void {
    this.#events.delete(counter);
    this.#bytes -= this.#pushed.get(counter) ?? 0;
    this.#pushed.delete(counter);
    if (startLine !== undefined && this.#counters.get(startLine) === counter) this.#counters.delete(startLine);
  }

  /** Drops the pushed events. Returns how many there were. */
  dropPushed(): number {
    const dropped = [...this.#pushed.keys()].flatMap((counter) => this.#events.get(counter) ?? []);
    for (const event of dropped) this.delete(event);
    return dropped.length;
  }
}
