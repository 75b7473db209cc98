import type { JobEvent } from '../../controller/events/job-event.ts';
import type { FollowContext } from '../follow-context.ts';
import type { EventReader } from './event-reader.ts';
import type { EventStream } from './event-stream.ts';

/** How long to wait for a missing event before the API is read, in ms. Early events are common (controller fact 65). */
const GRACE_PERIOD_MS = 1000;

/**
 * The controller drops events beyond some 30 a second, often the last ones of a burst (controller fact 65). After a
 * second with this many, the API is read once when none came for a while, in ms.
 */
const BURST_EVENTS = 20;
const BURST_MS = 1000;
const SILENCE_MS = 1000;

/**
 * How long to wait for the next event after the job's end, in ms. The last one comes about a second after it (controller
 * fact 70).
 */
const LAST_EVENT_MS = 1500;

/** After this time, the events before one that was pushed are stored: workers store them in batches of a second. */
const SETTLED_MS = 1200;

/** The part of these times that varies, so that steps that follow the same job do not read in the same moment. */
const JITTER = 0.2;

/** Shortest pause between two reads, in ms. It grows while reads follow each other, up to the longest. */
const PAUSE_MS = 1000;
const GROWTH = 1.5;
const LONGEST_PAUSE_MS = 4000;

/** Idle time that resets the pause, in ms. */
const RESTED_MS = 10_000;

/** Passes the pushed events of a job to their stream, and decides when the API must be read for what is missing. */
export class PushedEvents {
  readonly #context: FollowContext;
  readonly #stream: EventStream;
  readonly #reader: EventReader;
  #heard = 0;
  #highest = 0;
  #settled: number | undefined;
  /** The next settled counter, and when it came. */
  #settling = { counter: 0, at: Number.NEGATIVE_INFINITY };
  #heardAt = Number.NEGATIVE_INFINITY;
  /** Times of the last events, oldest first. */
  #burst: number[] = [];
  /** Whether the events of a burst may have been dropped since the last read. */
  #isBurst = false;
  /** When an event was refused that the API has. */
  #lostAt: number | undefined;
  #readAt = Number.NEGATIVE_INFINITY;
  #pauseMs = PAUSE_MS;
  #varied = 1;

  constructor(context: FollowContext, stream: EventStream, reader: EventReader) {
    this.#context = context;
    this.#stream = stream;
    this.#reader = reader;
  }

  /** Starts to take events. */
  start(): void {
    this.#context.live.onEvent = (event, length) => this.#take(event, length);
  }

  stop(): void {
    this.#context.live.onEvent = undefined;
  }

  /** Returns how many events came, and notified `live.events`. */
  get heard(): number {
    return this.#heard;
  }

  /** Returns when the last event came, by the clock; infinitely long ago when none did. */
  get heardAt(): number {
    return this.#heardAt;
  }

  /** Returns the highest counter that came. A frame may lie, so it is only a reason to look. */
  get highest(): number {
    return this.#highest;
  }

  /**
   * Returns the highest counter that came some time ago. All events before it are stored by now, unless the controller
   * is slow. Undefined when none came.
   */
  get settled(): number | undefined {
    return this.#settled;
  }

  /** Forgets the highest counters: the API has no such event. */
  forgetHighest(): void {
    this.#highest = 0;
    this.#settled = undefined;
    this.#settling = { counter: 0, at: this.#context.clock.now() };
  }

  /**
   * Waits for the last events after the job's end, if events were pushed before. Usually no request is needed for them
   * then.
   * @param isExpected returns whether further events are expected
   * @param isFar returns whether the missing events come by download, so that only the last one is awaited
   * @throws the context signal's reason
   */
  async awaitLast(isExpected: () => boolean, isFar: () => boolean): Promise<void> {
    const { clock, drainDeadline, live, signal } = this.#context;
    const began = clock.now();
    while (this.#heard > 0 && isExpected() && !drainDeadline.isExpired) {
      const now = clock.now();
      if (isFar() && this.#highest >= (live.finalCounter ?? Number.POSITIVE_INFINITY)) return;
      const gapSince = isFar() ? now : (this.#reader.gapSince ?? now);
      const leftMs = Math.min(Math.max(began, this.#heardAt) + LAST_EVENT_MS, gapSince + GRACE_PERIOD_MS) - now;
      if (leftMs <= 0) return;
      await live.events.wait(leftMs, clock, signal);
    }
  }

  /**
   * Returns when the API must be read for what is missing, in ms from now; infinite when nothing is.
   * @param gapPauseMs pause between reads while a read did not fill a gap
   */
  readInMs(gapPauseMs: number): number {
    const { clock } = this.#context;
    const { gapSince } = this.#reader;
    if (this.#heard === 0)
      return gapSince === undefined ? Number.POSITIVE_INFINITY : this.#readAt + gapPauseMs - clock.now();
    let dueAt = Number.POSITIVE_INFINITY;
    if (this.#lostAt !== undefined) dueAt = this.#lostAt + GRACE_PERIOD_MS * this.#varied;
    if (this.#isBurst) dueAt = Math.min(dueAt, this.#heardAt + SILENCE_MS * this.#varied);
    if (gapSince !== undefined) {
      const isNew = this.#readAt < gapSince;
      dueAt = Math.min(dueAt, isNew ? gapSince + GRACE_PERIOD_MS * this.#varied : this.#readAt + gapPauseMs);
    }
    return Math.max(dueAt, this.#readAt + this.#pauseMs) - clock.now();
  }

  /** Notes that the API is read now. Events that are refused from now on need another read. */
  noteRead(): void {
    const { clock, random = Math.random } = this.#context;
    const now = clock.now();
    const isRested = now - this.#readAt >= RESTED_MS;
    this.#pauseMs = isRested ? PAUSE_MS : Math.min(this.#pauseMs * GROWTH, LONGEST_PAUSE_MS);
    this.#varied = 1 + JITTER * random();
    this.#readAt = now;
    this.#lostAt = undefined;
    this.#isBurst = false;
    this.#burst = [];
  }

  /** Notes the end of a read, and how many events it found. Many may be the middle of a burst. */
  noteFound(events: number): void {
    this.#readAt = this.#context.clock.now();
    if (this.#heard === 0 || events < BURST_EVENTS) return;
    this.#isBurst = true;
    this.#heardAt = Math.max(this.#heardAt, this.#context.clock.now());
  }

  #take(event: JobEvent | undefined, length: number): void {
    const { clock, live } = this.#context;
    const now = clock.now();
    this.#heard += 1;
    this.#heardAt = now;
    this.#noteBurst(now);
    if (event === undefined) this.#lostAt ??= now;
    else {
      this.#noteCounter(event.counter, now);
      const { passed, isRefused } = this.#stream.push(event, length);
      if (isRefused) this.#lostAt ??= now;
      this.#reader.notePushed(event.counter, length, passed);
    }
    live.events.notify();
  }

  #noteCounter(counter: number, now: number): void {
    if (now - this.#settling.at >= SETTLED_MS) {
      this.#settled = this.#settling.counter === 0 ? undefined : this.#settling.counter;
      this.#settling = { counter: this.#highest, at: now };
    }
    this.#highest = Math.max(this.#highest, counter);
  }

  #noteBurst(now: number): void {
    this.#burst.push(now);
    if (this.#burst.length < BURST_EVENTS) return;
    const oldest = this.#burst.shift() ?? 0;
    if (now - oldest <= BURST_MS) this.#isBurst = true;
  }
}
