import type { JobEvent } from '../../controller/events/job-event.ts';
import { BufferedEvents } from './buffered-events.ts';
import { CounterRanges } from './counter-ranges.ts';

/** Most counters that one pushed event may skip. A counter far ahead of the others is not believed. */
const MAX_SKIPPED = 1000;

/** Most ranges of skipped counters that are remembered. Then each event is awaited again. */
const MAX_RANGES = 100_000;

/** The events that can be passed on. */
export interface Passed {
  /** The next events, in order. */
  events: JobEvent[];
  /** Events whose counters were skipped before. */
  late: JobEvent[];
}

/**
 * Sorts job events by their counters, each once. Four workers store them out of order, so the highest counter says
 * nothing about lower ones (controller fact 23). Events after a gap are kept until the gap is filled or skipped.
 * Once events are pushed, an event is also passed on when its first line follows the last line: events in between have
 * no output then (controller fact 68), and the controller pushes none of them (controller fact 67). Their counters are
 * remembered as unseen.
 */
export class EventOrder {
  readonly unseen = new CounterRanges();
  readonly #early = new BufferedEvents();
  #chains: boolean;
  #next = 1;
  /** The line after the last one; undefined when unknown. */
  #endLine: number | undefined = 0;
  #isPushed = false;
  #refused = 0;

  /** @param chains whether events without output may be skipped until the end */
  constructor(chains = true) {
    this.#chains = chains;
  }

  /** Returns the counter after the last event that was returned, from which the API is read. */
  get next(): number {
    return this.#next;
  }

  /** Returns whether events wait behind a gap. */
  get hasGap(): boolean {
    return this.#early.size > 0;
  }

  /** Returns how many events wait behind a gap. */
  get waiting(): number {
    return this.#early.size;
  }

  /** Returns the lowest counter that waits behind a gap; infinite without a gap. */
  get lowestWaiting(): number {
    return this.#early.lowest;
  }

  /**
   * Returns the counters that are missing before the highest one that waits; undefined without a gap, or when there are
   * more.
   * @param most maximum number of counters
   */
  missing(most: number): number[] | undefined {
    const count = this.#early.highest - this.#next + 1 - this.#early.size;
    if (!this.hasGap || count > most) return undefined;
    const missing: number[] = [];
    for (let counter = this.#next; missing.length < count; counter += 1)
      if (!this.#early.has(counter)) missing.push(counter);
    return missing;
  }

  /** Returns how many pushed events were refused so far. The API must be read for them. */
  get refused(): number {
    return this.#refused;
  }

  /** Returns the first missing counter, starting at this one. */
  unknownFrom(counter: number): number {
    let unknown = Math.max(counter, this.#next);
    while (this.#early.has(unknown)) unknown += 1;
    return unknown;
  }

  /** Adds events of the API in any order, also repeated ones. Returns the events that can be passed on. */
  take(events: readonly JobEvent[]): Passed {
    const passed: Passed = { events: [], late: [] };
    for (const event of events) {
      if (event.counter < this.#next) this.#takeLate(event, passed);
      // The usual case. It avoids the map: a deleted entry stays in memory for long, since the map's old tables refer
      // to it.
      else if (event.counter === this.#next && !this.hasGap) this.#pass(event, passed);
      else this.#early.add(event, 0);
    }
    this.#passReady(passed);
    return passed;
  }

  /**
   * Adds a pushed event. Its fields come from outside and may be wrong: what contradicts the other events is refused.
   * @param length of its frame, in bytes
   */
  push(event: JobEvent, length: number): Passed {
    this.#isPushed = true;
    const passed: Passed = { events: [], late: [] };
    const { counter } = event;
    const isKnown = counter < this.#next ? !this.unseen.has(counter) : this.#early.has(counter);
    if (isKnown) return passed;
    if (!isSound(event) || counter > this.#next + MAX_SKIPPED) this.#refused += 1;
    else if (counter < this.#next) this.#pushLate(event, passed);
    else if (!this.#early.add(event, length)) this.#refused += 1;
    this.#passReady(passed);
    return passed;
  }

  /** Drops the pushed events behind a gap. Returns how many there were. */
  dropPushed(): number {
    return this.#early.dropPushed();
  }

  /**
   * Skips the gap that everything waits for.
   * @param keepsPushed whether pushed events behind it are passed on; otherwise they are dropped, as the API has them
   * @returns the first and last missing counter, and the events after them; undefined without a gap
   */
  skipGap(keepsPushed = false): { first: number; last: number; events: JobEvent[] } | undefined {
    if (!keepsPushed) this.#refused += this.dropPushed();
    if (!this.hasGap) return undefined;
    const first = this.#next;
    this.#next = this.#early.lowest;
    this.#endLine = undefined;
    const passed: Passed = { events: [], late: [] };
    const last = this.#next - 1;
    this.#passReady(passed);
    return { first, last, events: passed.events };
  }

  /**
   * Passes over all events up to a counter, whose output was printed as lines of the download.
   * @param endLine the line after the last of them
   * @returns the events after them that were waiting
   */
  skipTo(counter: number, endLine: number | undefined): Passed {
    for (const event of this.#early.before(counter + 1)) this.#early.delete(event);
    this.#next = Math.max(this.#next, counter + 1);
    this.#endLine = endLine;
    const passed: Passed = { events: [], late: [] };
    this.#passReady(passed);
    return passed;
  }

  #takeLate(event: JobEvent, { late }: Passed): void {
    if (!this.unseen.remove(event.counter)) return;
    late.push(event);
    // Some line number was wrong: this output should have been printed before. Only counters are believed from now on.
    if (event.stdout !== '') this.#chains = false;
  }

  /** Takes a pushed event that was skipped before. Only the API can prove that its output is missing. */
  #pushLate(event: JobEvent, { late }: Passed): void {
    if (event.stdout !== '' || takesLines(event)) this.#refused += 1;
    else if (this.unseen.remove(event.counter)) late.push(event);
  }

  #passReady(passed: Passed): void {
    for (;;) {
      const event = this.#early.get(this.#next);
      if (event === undefined) {
        if (!this.#passChained(passed)) return;
      } else if (this.#contradicts(event)) {
        this.#early.delete(event);
        this.#refused += 1;
      } else {
        this.#early.delete(event);
        this.#pass(event, passed);
      }
    }
  }

  /** Returns whether a pushed event does not begin where the previous one ended. */
  #contradicts(event: JobEvent): boolean {
    return (
      this.#early.isPushed(event.counter) &&
      takesLines(event) &&
      this.#endLine !== undefined &&
      event.startLine !== this.#endLine
    );
  }

  /** Passes on the event whose first line follows the last line, and those before it. Returns whether there is one. */
  #passChained(passed: Passed): boolean {
    if (!this.#chains || !this.#isPushed || this.#endLine === undefined || this.unseen.size >= MAX_RANGES) return false;
    const chained = this.#early.at(this.#endLine);
    if (chained === undefined || chained.counter > this.#next + MAX_SKIPPED) return false;
    const before = this.#early.before(chained.counter);
    if (before.some((event) => event.stdout !== '' || takesLines(event))) return false;
    for (const event of [...before, chained]) {
      this.#early.delete(event);
      if (event.counter > this.#next) this.unseen.add(this.#next, event.counter - 1);
      this.#pass(event, passed);
    }
    return true;
  }

  #pass(event: JobEvent, { events }: Passed): void {
    const { counter, startLine, endLine } = event;
    events.push(event);
    this.#next = counter + 1;
    if (startLine !== undefined && endLine !== undefined && endLine >= startLine) this.#endLine = endLine;
    else if (event.stdout !== '') this.#endLine = undefined;
  }
}

/** Returns whether an event takes lines of the output. A blank line does, and its text is empty (controller fact 68). */
export function takesLines({ startLine, endLine }: JobEvent): boolean {
  return startLine !== undefined && endLine !== undefined && endLine > startLine;
}

/**
 * Returns whether a pushed event can be put in order: an event with output has its lines. Text that does not end in a
 * line feed takes none (controller fact 123).
 */
function isSound({ readable, stdout, startLine, endLine }: JobEvent): boolean {
  return readable && (stdout === '' || (startLine !== undefined && endLine !== undefined && endLine >= startLine));
}
