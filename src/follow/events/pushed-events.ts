import type { JobEvent } from '../../controller/events/job-event.ts';
import type { FollowContext } from '../follow-context.ts';
import { EventDelays } from './event-delays.ts';
import { EventRate } from './event-rate.ts';
import type { EventReader } from './event-reader.ts';
import type { EventStream } from './event-stream.ts';

/** How long to wait before the API is read for an event whose frame cannot be used, in ms. */
const LOST_MS = 1000;

/** After a burst, the API is read once when no event came for so long, in ms. */
const SILENCE_MS = 1000;

/** When events may have been dropped, the API is read for a missing one once this share of the late events came. */
const USUAL_SHARE = 0.8;

/**
 * How long to wait for the next event after the job's end, in ms. The last one comes about a second after it (controller
 * fact 70).
 */
export const LAST_EVENT_MS = 1500;

/** The events before one that was pushed are stored after the time in which late ones come, and some more, in ms. */
const SETTLED_MS = 200;

/** The part of these times that varies, so that steps that follow the same job do not read in the same moment. */
const JITTER = 0.2;

/** Shortest pause between two reads, in ms. It grows while reads follow each other, up to the longest. */
const PAUSE_MS = 1000;
const GROWTH = 1.5;
const LONGEST_PAUSE_MS = 4000;

/** Idle time that resets the pause, in ms. */
const RESTED_MS = 10_000;

/**
 * Up to this many missing events are read alone. A page has the events that were pushed, too, and costs the controller
 * some 1 ms for each (controller fact 71).
 */
const MAX_GAP_EVENTS = 200;

/**
 * Shortest pause after a read of missing events alone, and what each of them adds, in ms: less than a second for a few,
 * as the workers store the next events then. For a job of more events it grows with their number, up to the longest.
 */
const GAP_READ_PAUSE_MS = 750;
const EACH_EVENT_MS = 8;
const GAP_READ_EVENTS = 5000;

/** Passes the pushed events of a job to their stream, and decides when the API must be read for what is missing. */
export class PushedEvents {
  readonly #context: FollowContext;
  readonly #stream: EventStream;
  readonly #reader: EventReader;
  #heard = 0;
  #highest = 0;
  readonly #delays = new EventDelays();
  #heardAt = Number.NEGATIVE_INFINITY;
  readonly #rate = new EventRate();
  /** When an event was refused that the API has. */
  #lostAt: number | undefined;
  /** When the API was read, and when its pages were. */
  #readAt = Number.NEGATIVE_INFINITY;
  #pagesReadAt = Number.NEGATIVE_INFINITY;
  /** The first missing event of the last read of missing events alone. */
  #triedNext: number | undefined;
  #pauseMs = PAUSE_MS;
  #varied: number;

  constructor(context: FollowContext, stream: EventStream, reader: EventReader) {
    this.#context = context;
    this.#stream = stream;
    this.#reader = reader;
    this.#varied = this.#vary();
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
   * is slow. Undefined when none came, and when none came since: then all events are stored.
   */
  get settled(): number | undefined {
    const waitMs = this.#delays.delayMs(1) + SETTLED_MS;
    const settled = this.#delays.highestAt(this.#context.clock.now() - waitMs);
    return settled === this.#highest ? undefined : settled;
  }

  /** Forgets the highest counters: the API has no such event. */
  forgetHighest(): void {
    this.#highest = 0;
    this.#delays.forget();
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
      const gapAt = isFar() ? Number.POSITIVE_INFINITY : this.gapAt(this.#rate.mayDrop(now) ? USUAL_SHARE : 1);
      const leftMs = Math.min(Math.max(began, this.#heardAt) + LAST_EVENT_MS, gapAt) - now;
      if (leftMs <= 0) return;
      await live.events.wait(leftMs, clock, signal);
    }
  }

  /** Returns the counters of the missing events, when these alone are to be read; undefined when pages are. */
  get missing(): readonly number[] | undefined {
    const isSilent = this.#context.clock.now() >= this.#silentAt;
    const isGap = this.#heard > 0 && this.#lostAt === undefined && !isSilent;
    return isGap ? this.#missing : undefined;
  }

  /** Returns the counters of the missing events, if they are few and were not read in vain. */
  get #missing(): readonly number[] | undefined {
    // Pages show whether the first one exists at all.
    return this.#stream.next === this.#triedNext ? undefined : this.#stream.missing(MAX_GAP_EVENTS);
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
    let dueAt = this.#silentAt;
    if (this.#lostAt !== undefined) dueAt = Math.min(dueAt, this.#lostAt + LOST_MS * this.#varied);
    dueAt = Math.max(dueAt, this.#pagesReadAt + this.#pauseMs);
    if (gapSince !== undefined) dueAt = Math.min(dueAt, this.#gapReadAt(gapSince, gapPauseMs));
    return dueAt - clock.now();
  }

  /** Returns when the API is read for a gap, unless it was read for it already. */
  #gapReadAt(gapSince: number, gapPauseMs: number): number {
    const now = this.#context.clock.now();
    const knownAt = this.#knownAt(gapSince);
    const share = this.#rate.mayDrop(now) && this.#readAt < knownAt ? USUAL_SHARE : 1;
    const waitedAt = knownAt + this.#delays.delayMs(share) * this.#varied;
    const dueAt = this.#readAt < waitedAt ? waitedAt : this.#readAt + gapPauseMs;
    const missing = this.#missing;
    if (missing === undefined) return Math.max(dueAt, this.#pagesReadAt + this.#pauseMs);
    const growth = Math.max(1, this.#stream.next / GAP_READ_EVENTS);
    const pauseMs = (GAP_READ_PAUSE_MS + EACH_EVENT_MS * missing.length) * growth;
    return Math.max(dueAt, this.#readAt + Math.min(LONGEST_PAUSE_MS, pauseMs));
  }

  /** Returns when this share of the late events would have come, counted from a gap's first notice; infinite without a gap. */
  gapAt(share = 1): number {
    const { gapSince } = this.#reader;
    if (gapSince === undefined) return Number.POSITIVE_INFINITY;
    return this.#knownAt(gapSince) + this.#delays.delayMs(share);
  }

  /** Returns when an event after the gap came first. */
  #knownAt(gapSince: number): number {
    return this.#delays.since(this.#stream.lowestWaiting - 1) ?? gapSince;
  }

  /** Returns when no event of a burst has come for so long that the last ones may be dropped; infinite without one. */
  get #silentAt(): number {
    return this.#rate.isBurst ? this.#heardAt + SILENCE_MS * this.#varied : Number.POSITIVE_INFINITY;
  }

  /** Notes that missing events alone are read now. */
  noteGapRead(): void {
    this.#triedNext = this.#stream.next;
    this.#noteRead();
  }

  #noteRead(): void {
    this.#varied = this.#vary();
    this.#readAt = this.#context.clock.now();
  }

  /** Returns the factor of these times until the next read. */
  #vary(): number {
    const { random = Math.random } = this.#context;
    return 1 + JITTER * random();
  }

  /** Notes that the API is read now. Events that are refused from now on need another read. */
  noteRead(): void {
    const now = this.#context.clock.now();
    const isRested = now - this.#pagesReadAt >= RESTED_MS;
    this.#pauseMs = isRested ? PAUSE_MS : Math.min(this.#pauseMs * GROWTH, LONGEST_PAUSE_MS);
    this.#noteRead();
    this.#pagesReadAt = now;
    this.#lostAt = undefined;
    this.#rate.noteRead();
  }

  /** Notes the end of a read, and how many events it found. Many may be the middle of a burst. */
  noteFound(events: number): void {
    this.#readAt = this.#context.clock.now();
    this.#pagesReadAt = this.#readAt;
    if (this.#heard === 0 || !this.#rate.noteFound(events)) return;
    this.#heardAt = Math.max(this.#heardAt, this.#context.clock.now());
  }

  #take(event: JobEvent | undefined, length: number): void {
    const { clock, live } = this.#context;
    const now = clock.now();
    this.#heard += 1;
    this.#heardAt = now;
    this.#rate.note(now);
    if (event === undefined) this.#lostAt ??= now;
    else {
      this.#highest = Math.max(this.#highest, event.counter);
      this.#delays.note(event.counter, now);
      const { passed, isRefused } = this.#stream.push(event, length);
      if (isRefused) this.#lostAt ??= now;
      this.#reader.notePushed(event.counter, length, passed);
    }
    live.events.notify();
  }
}
