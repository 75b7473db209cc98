import type { JobEvent } from '../../controller/events/job-event.ts';
import { EventOrder } from './event-order.ts';

/** Receives the events of a job. */
export interface EventSubscriber {
  /** Receives the next event. */
  take: (event: JobEvent) => void;
  /** Shows the received events; called after each portion. */
  flush?: () => Promise<void>;
  /** Receives the first and last counter of events that do not come: skipped, or read as lines of the download. */
  missed?: (first: number, last: number) => void;
}

/**
 * The events of one job. A source adds them in any order, also repeatedly. Each subscriber receives each event once, in
 * the order of the counters.
 */
export class EventStream {
  readonly #order = new EventOrder();
  readonly #subscribers: readonly EventSubscriber[];

  constructor(subscribers: readonly EventSubscriber[]) {
    this.#subscribers = subscribers;
  }

  /** Returns the lowest counter that was not passed on yet, from which a source is read. */
  get next(): number {
    return this.#order.next;
  }

  /** Returns whether events wait behind a gap. */
  get hasGap(): boolean {
    return this.#order.hasGap;
  }

  /** Returns how many events wait behind a gap. */
  get waiting(): number {
    return this.#order.waiting;
  }

  /** Returns the first counter, starting at this one, that no source has added. */
  unknownFrom(counter: number): number {
    return this.#order.unknownFrom(counter);
  }

  /**
   * Adds events from a source.
   * @returns how many were passed on
   */
  async offer(events: readonly JobEvent[]): Promise<number> {
    return await this.#handOn(this.#order.take(events));
  }

  /**
   * Skips the gap that everything waits for, and passes on the events after it.
   * @param report first receives the first and last missing counter
   * @returns how many were passed on
   */
  async skipGap(report: (first: number, last: number) => void): Promise<number> {
    const { first, last, events } = this.#order.skipGap();
    report(first, last);
    this.#missed(first, last);
    return await this.#handOn(events);
  }

  /** Skips all events that were not passed on, or were read as lines of the download. */
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
