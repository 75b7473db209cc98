import type { JobEvent } from '../../controller/job-event.ts';
import { EventOrder } from './event-order.ts';

/** What takes the events of a job. */
export interface EventSubscriber {
  /** Takes the next event. */
  take: (event: JobEvent) => void;
  /** Shows what was taken; called after each portion of events. */
  flush?: () => Promise<void>;
  /** Events that do not come, first and last: given up, or read as lines of the download. */
  missed?: (first: number, last: number) => void;
}

/**
 * The events of one job. A source offers them in any order, also again; each one goes to all subscribers once, in the
 * order of the counters.
 */
export class EventStream {
  readonly #order = new EventOrder();
  readonly #subscribers: readonly EventSubscriber[];

  constructor(subscribers: readonly EventSubscriber[]) {
    this.#subscribers = subscribers;
  }

  /** The lowest counter not handed on yet: from here on a source is asked. */
  get next(): number {
    return this.#order.next;
  }

  /** Whether events wait behind a gap. */
  get hasGap(): boolean {
    return this.#order.hasGap;
  }

  /** How many do. */
  get waiting(): number {
    return this.#order.waiting;
  }

  /** Returns the first counter from this one on that no source has offered. */
  unknownFrom(counter: number): number {
    return this.#order.unknownFrom(counter);
  }

  /**
   * Takes events from a source.
   * @returns how many were handed on
   */
  async offer(events: readonly JobEvent[]): Promise<number> {
    return await this.#handOn(this.#order.take(events));
  }

  /**
   * Gives up the gap that everything waits for, and hands on the events behind it.
   * @param report reports the counters that are missing, first and last, before that
   * @returns how many were handed on
   */
  async skipGap(report: (first: number, last: number) => void): Promise<number> {
    const { first, last, events } = this.#order.skipGap();
    report(first, last);
    this.#missed(first, last);
    return await this.#handOn(events);
  }

  /** Gives up all events that were not handed on, or were read as lines of the download. */
  skipRest(): void {
    this.#missed(this.next, Number.POSITIVE_INFINITY);
  }

  #missed(first: number, last: number): void {
    for (const subscriber of this.#subscribers) subscriber.missed?.(first, last);
  }

  async #handOn(events: readonly JobEvent[]): Promise<number> {
    for (const event of events) for (const subscriber of this.#subscribers) subscriber.take(event);
    for (const subscriber of this.#subscribers) await subscriber.flush?.();
    return events.length;
  }
}
