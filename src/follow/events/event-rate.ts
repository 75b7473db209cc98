/**
 * The controller drops events beyond some 30 a second, often the last ones of a burst (controller fact 65). So many
 * events within a second, in ms, are a burst.
 */
const BURST_EVENTS = 20;
const BURST_MS = 1000;

/**
 * So many events within this time are close to the limit. For so long after it, a missing event may have been dropped,
 * in ms.
 */
const LIMIT_EVENTS = 84;
const LIMIT_MS = 3000;
const LIMIT_LASTS_MS = 2000;

/** How fast pushed events come, and whether the controller may drop some. */
export class EventRate {
  /** Times of the last events, oldest first. */
  #times: number[] = [];
  /** How many events came since the last read of pages. */
  #events = 0;
  #isBurst = false;
  /** When so many events came last that the controller may have dropped some. */
  #limitAt = Number.NEGATIVE_INFINITY;

  /** Returns whether the last events of a burst may have been dropped since the last read of pages. */
  get isBurst(): boolean {
    return this.#isBurst;
  }

  /** Returns whether so many events come that the controller may drop some. */
  mayDrop(now: number): boolean {
    return now - this.#limitAt < LIMIT_LASTS_MS;
  }

  /** Notes that an event came. */
  note(now: number): void {
    this.#times = [...this.#times.slice(1 - LIMIT_EVENTS), now];
    if (this.#isWithin(now, LIMIT_EVENTS, LIMIT_MS)) this.#limitAt = now;
    this.#events += 1;
    if (this.#events >= BURST_EVENTS && this.#isWithin(now, BURST_EVENTS, BURST_MS)) this.#isBurst = true;
  }

  /** Notes a read of pages. */
  noteRead(): void {
    this.#isBurst = false;
    this.#events = 0;
  }

  /** Notes how many events a read found. Many may be the middle of a burst. Returns whether they are many. */
  noteFound(events: number): boolean {
    this.#isBurst ||= events >= BURST_EVENTS;
    return events >= BURST_EVENTS;
  }

  /** Returns whether so many last events came within this time. */
  #isWithin(now: number, events: number, ms: number): boolean {
    return now - (this.#times.at(-events) ?? Number.NEGATIVE_INFINITY) <= ms;
  }
}
