/**
 * How late an event may come after one with a higher counter, in ms: until it is known for a job, and at most. Four
 * workers store events in batches of a second (controller fact 70).
 */
const UNKNOWN_MS = 1000;
const LONGEST_MS = 1300;

/** Time to be added to a delay, and the shortest time, in ms. Frames take 23 to 107 ms (controller fact 70). */
const MARGIN_MS = 30;
const SHORTEST_MS = 150;

/** How many delays are kept, and how many are needed, to know how late events come. */
const KEPT_DELAYS = 60;
const LEAST_DELAYS = 20;

/** How long the times of the counters are kept, in ms, and how close in time two of them count as one. */
const KEPT_MS = 5000;
const MOMENT_MS = 10;

/** When pushed events came, by their counters, and how much later than others that were emitted after them. */
export class EventDelays {
  /** The highest counter at some times, both increasing. */
  #highest: { counter: number; at: number }[] = [];
  /** The last delays, in ms. */
  #delays: number[] = [];

  /** Returns in which time this share of the late events come after one with a higher counter, in ms. */
  delayMs(share: number): number {
    if (this.#delays.length < LEAST_DELAYS) return UNKNOWN_MS;
    const delays = this.#delays.toSorted((a, b) => a - b);
    const delay = delays[Math.ceil(share * delays.length) - 1] ?? UNKNOWN_MS;
    return Math.min(LONGEST_MS, Math.max(SHORTEST_MS, delay + MARGIN_MS));
  }

  /** Notes that an event came. */
  note(counter: number, now: number): void {
    const since = this.since(counter);
    if (since === undefined) this.#noteHighest(counter, now);
    else this.#delays = [...this.#delays.slice(1 - KEPT_DELAYS), now - since];
  }

  /** Returns when a counter above this one came first; undefined when none did. For an old one, the time is too late. */
  since(counter: number): number | undefined {
    return this.#highest.find((highest) => highest.counter > counter)?.at;
  }

  /** Returns the highest counter that had come at this time; undefined when none had. */
  highestAt(time: number): number | undefined {
    return this.#highest.findLast(({ at }) => at <= time)?.counter;
  }

  /** Forgets the counters: the API has no such event. */
  forget(): void {
    this.#highest = [];
  }

  #noteHighest(counter: number, now: number): void {
    const last = this.#highest.at(-1);
    if (last !== undefined && now - last.at < MOMENT_MS) last.counter = counter;
    else this.#highest.push({ counter, at: now });
    // The one before the kept time says what had come then.
    while ((this.#highest[1]?.at ?? now) < now - KEPT_MS) this.#highest.shift();
  }
}
