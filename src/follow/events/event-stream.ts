import type { JobEvent } from '../../controller/events/job-event.ts';
import type { CounterRanges } from './counter-ranges.ts';
import { EventOrder, type Passed } from './event-order.ts';

/** Most output that was passed on and is not printed yet, in characters. Beyond it, pushed events are refused. */
const MAX_BACKLOG = 4 * 1024 * 1024;

/** Receives the events of a job. */
export interface EventSubscriber {
  /** Receives the next event. */
  take: (event: JobEvent) => void;
  /** Receives an event that comes after later ones. It has no output, unless its line numbers were wrong. */
  takeLate?: (event: JobEvent) => void;
  /** Shows the received events; called after each portion. */
  flush?: () => Promise<void>;
  /** Receives the first and last counter of events that do not come: skipped, or read as lines of the download. */
  missed?: (first: number, last: number) => void;
  /** Receives an event that may be one of the missed ones. */
  takeMissed?: (event: JobEvent) => void;
}

/**
 * The events of one job. Sources (pages of the API, pushed events) add them in any order, also repeatedly. Each
 * subscriber receives each event once, in the order of the counters; only events without output may come late.
 */
export class EventStream {
  readonly #order: EventOrder;
  readonly #subscribers: readonly EventSubscriber[];
  #flushed: Promise<void> = Promise.resolve();
  #backlog = 0;
  #provenTo = 0;

  /** @param chains whether events without output may come late, see `EventOrder` */
  constructor(subscribers: readonly EventSubscriber[], chains = true) {
    this.#subscribers = subscribers;
    this.#order = new EventOrder(chains);
  }

  /** Returns the counter after the last event that was passed on, from which a source is read. */
  get next(): number {
    return this.#order.next;
  }

  /** Returns the last counter whose output, and all before it, is proven to be printed by a download; 0 for none. */
  get provenTo(): number {
    return this.#provenTo;
  }

  /** Returns whether events wait behind a gap. */
  get hasGap(): boolean {
    return this.#order.hasGap;
  }

  /** Returns how many events wait behind a gap. */
  get waiting(): number {
    return this.#order.waiting;
  }

  /** Returns the lowest counter that waits behind a gap; infinite without a gap. */
  get lowestWaiting(): number {
    return this.#order.lowestWaiting;
  }

  /** Returns the counters that are missing before the highest one that waits, see `EventOrder`. */
  missing(most: number): number[] | undefined {
    return this.#order.missing(most);
  }

  /** Returns the skipped counters, whose events have no output. */
  get unseen(): CounterRanges {
    return this.#order.unseen;
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
    const passed = this.#order.take(events);
    this.#handOn(passed);
    await this.#flush();
    return passed.events.length;
  }

  /**
   * Adds a pushed event.
   * @param length of its frame, in bytes
   * @returns how many events were passed on, and whether this one, or one that waited, must be read from the API
   */
  push(event: JobEvent, length: number): { passed: number; isRefused: boolean } {
    if (this.#backlog > MAX_BACKLOG) return { passed: 0, isRefused: true };
    const { refused } = this.#order;
    const passed = this.#order.push(event, length);
    this.#handOn(passed);
    // An error is thrown again by the next read.
    this.#flush().catch(() => undefined);
    return { passed: passed.events.length, isRefused: this.#order.refused > refused };
  }

  /** Drops the pushed events behind a gap: the API has all events. Returns how many there were. */
  dropPushed(): number {
    return this.#order.dropPushed();
  }

  /** Resolves when all events that were passed on are shown. */
  async flushed(): Promise<void> {
    await this.#flushed;
  }

  /**
   * Skips the gap that everything waits for, and passes on the events after it.
   * @param report first receives the first and last missing counter
   * @param keepsPushed whether pushed events behind it are passed on, see `EventOrder`
   * @returns how many were passed on
   */
  async skipGap(report: (first: number, last: number) => void, keepsPushed = false): Promise<number> {
    const skipped = this.#order.skipGap(keepsPushed);
    if (skipped === undefined) return 0;
    const { first, last, events } = skipped;
    report(first, last);
    this.#missed(first, last);
    this.#handOn({ events, late: [] });
    await this.#flush();
    return events.length;
  }

  /**
   * Passes over all events up to a counter, whose output was printed as lines of the download. The download also proves
   * that the events skipped before have no output.
   * @param endLine the line after the last of them
   * @param results those of them that the results need, as far as they were read
   */
  async skipTo(counter: number, endLine: number | undefined, results: readonly JobEvent[] = []): Promise<void> {
    this.skipUnseen();
    this.#missed(this.next, counter);
    for (const event of results) for (const subscriber of this.#subscribers) subscriber.takeMissed?.(event);
    this.#provenTo = counter;
    this.#handOn(this.#order.skipTo(counter, endLine));
    await this.#flush();
  }

  /** Skips all events that were not passed on, or were read as lines of the download. */
  skipRest(): void {
    this.#missed(this.next, Number.POSITIVE_INFINITY);
  }

  /** Gives up the events of the skipped counters. */
  skipUnseen(): void {
    for (const { first, last } of this.unseen.clear()) this.#missed(first, last);
  }

  #missed(first: number, last: number): void {
    for (const subscriber of this.#subscribers) subscriber.missed?.(first, last);
  }

  #handOn({ events, late }: Passed): void {
    for (const event of events) {
      this.#backlog += event.stdout.length;
      for (const subscriber of this.#subscribers) subscriber.take(event);
    }
    for (const event of late) for (const subscriber of this.#subscribers) subscriber.takeLate?.(event);
  }

  async #flush(): Promise<void> {
    const size = this.#backlog;
    this.#flushed = this.#flushed.then(async () => {
      for (const subscriber of this.#subscribers) await subscriber.flush?.();
      this.#backlog -= size;
    });
    await this.#flushed;
  }
}
