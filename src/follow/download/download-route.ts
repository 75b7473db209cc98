import type { JobRef } from '../../controller/jobs.ts';
import type { EventPrinter } from '../events/event-printer.ts';
import type { EventReader } from '../events/event-reader.ts';
import type { EventStream } from '../events/event-stream.ts';
import type { PushedEvents } from '../events/pushed-events.ts';
import type { FollowContext } from '../follow-context.ts';
import { type Downloaded, printDownload } from './download-output.ts';

/** More new events than a page has are a reason for a download. The proof needs most of them: the last ones may be incomplete. */
const PAGE_EVENTS = 200;
const LEAST_EVENTS = 100;

/**
 * From this many remaining events on, the download is used after the job's end. For fewer, the facts in the events are
 * worth the requests.
 */
const LONG_REST = 1000;

/** The download contains all output from the start, so for a long job more new events must be there. */
const LEAST_SHARE = 0.02;

/**
 * Pause between two downloads of up to so many events, in ms. A read costs the controller some 0.3 s (controller fact
 * 71). The pause grows with the size of the job, up to the longest.
 */
const PAUSE_MS = 10_000;
const PAUSE_EVENTS = 5000;
const LONGEST_PAUSE_MS = 60_000;

/** After a burst, when no event came for so long, the shortest pause is enough for the rest, in ms. */
const SILENCE_MS = 2000;

/** Pause after a download that was not possible because events were missing, in ms. */
const RETRY_MS = 2000;

/** The part of these times that varies, so that steps that follow the same job do not read in the same moment. */
const JITTER = 0.2;

/** After this many attempts in a row that failed or lacked events, pages are read for so long, in ms. */
const MAX_ATTEMPTS = 5;
const PAGES_MS = 60_000;

/** What the route reads and prints with. */
interface Parts {
  stream: EventStream;
  printer: EventPrinter;
  reader: EventReader;
  pushed: PushedEvents;
}

/** Prints the output of a job by download when it prints more than frames and single pages carry. */
export class DownloadRoute {
  readonly #context: FollowContext;
  readonly #job: JobRef;
  readonly #parts: Parts;
  /** Whether a check failed, so that the job's output is read as pages from then on. */
  #isRefused = false;
  #pagesUntil = Number.NEGATIVE_INFINITY;
  #hasPrinted = false;
  #hasPrintedRest = false;
  /** Whether the last read found more events than a page has. */
  #isFast = false;
  #attempts = 0;
  #dueAt = Number.NEGATIVE_INFINITY;
  #readAt = Number.NEGATIVE_INFINITY;

  constructor(context: FollowContext, job: JobRef, parts: Parts) {
    this.#context = context;
    this.#job = job;
    this.#parts = parts;
  }

  /** Returns whether the download may be used now. */
  get isUsable(): boolean {
    return !this.#isRefused && this.#context.clock.now() >= this.#pagesUntil;
  }

  /** Returns whether the rest after the job's end may be long, as the output was printed by download before. */
  get expectsRest(): boolean {
    const { finalCounter } = this.#context.live;
    if (!this.#hasPrinted || this.#isRefused || this.#hasPrintedRest) return false;
    return finalCounter === undefined || this.isFar(finalCounter - this.#parts.stream.next + 1);
  }

  /** Returns whether so many events are new that they are read by download. */
  get isFarBehind(): boolean {
    const { reader, pushed, stream } = this.#parts;
    const isPolled = !this.#context.live.isWorking || pushed.heard === 0;
    const missing = pushed.highest - stream.next + 1 - stream.waiting;
    return this.isFar(isPolled && this.#isFast ? Number.POSITIVE_INFINITY : Math.max(reader.rest, missing));
  }

  /** Notes how many events a read of pages printed. By polling, only this shows that the job prints a lot. */
  notePages(printed: number): void {
    if (printed < PAGE_EVENTS || this.#isFast || !this.isFar(Number.POSITIVE_INFINITY)) return;
    this.#isFast = true;
    this.#dueAt = this.#context.clock.now() + this.#varied(PAUSE_MS);
  }

  /** Returns whether so many new events are read by download. */
  isFar(events: number): boolean {
    const { printer } = this.#parts;
    const isPlaced = !printer.needsLines || printer.position !== undefined;
    return this.isUsable && isPlaced && events > Math.max(PAGE_EVENTS, this.#least);
  }

  /** Returns whether so many events that remain after the job's end are read by download. */
  isLongRest(events: number): boolean {
    return this.isUsable && events >= LONG_REST;
  }

  /** Returns when the next download may be requested, in ms from now. */
  get dueInMs(): number {
    const { heard, heardAt } = this.#parts.pushed;
    const silentAt = heard > 0 ? Math.max(heardAt + SILENCE_MS, this.#readAt + PAUSE_MS) : Number.POSITIVE_INFINITY;
    return Math.min(this.#dueAt, silentAt) - this.#context.clock.now();
  }

  /**
   * Prints what is stored so far, while the job runs.
   * @returns how many events that were; undefined when they must be read as pages
   * @throws the context signal's reason
   */
  async printStored(signal: AbortSignal): Promise<number | undefined> {
    const { stream, reader, pushed } = this.#parts;
    const { next } = stream;
    const dueAt = this.#dueAt;
    this.#readAt = this.#context.clock.now();
    this.#dueAt = this.#context.clock.now() + this.#varied(RETRY_MS);
    if (this.#isTooEarly) return 0;
    this.#attempts += 1;
    if (this.#attempts > MAX_ATTEMPTS) return this.#usePages();
    const done = await this.#print(signal, false);
    if (done === 'later') return 0;
    this.#attempts = 0;
    this.#isFast = done === 'printed';
    this.#dueAt = this.#dueAfter(dueAt);
    if (done === 'few') pushed.forgetHighest();
    if (done === 'failed') reader.restartGap();
    if (done !== 'printed') return undefined;
    reader.noteDownload(stream.next - next);
    return stream.next - next;
  }

  /** Returns whether too few of the new events are known to be stored, so that the proof would fail. */
  get #isTooEarly(): boolean {
    const { stream, pushed } = this.#parts;
    const { settled } = pushed;
    if (settled === undefined || this.#context.live.finalCounter !== undefined) return false;
    return settled - stream.next + 1 < this.#least;
  }

  /** Lets pages be read for a while: an event may be lost, which only pages show. */
  #usePages(): undefined {
    this.#attempts = 0;
    this.#pagesUntil = this.#context.clock.now() + PAGES_MS;
    this.#parts.reader.restartGap();
  }

  /** Returns when the next download is due after one that was due then. Idle time allows two in a row. */
  #dueAfter(dueAt: number): number {
    const now = this.#context.clock.now();
    const { next } = this.#parts.stream;
    const pauseMs = this.#varied(Math.min(LONGEST_PAUSE_MS, Math.max(PAUSE_MS, (PAUSE_MS * next) / PAUSE_EVENTS)));
    return (Number.isFinite(dueAt) ? Math.max(dueAt, now - pauseMs) : now) + pauseMs;
  }

  #varied(ms: number): number {
    const { random = Math.random } = this.#context;
    return ms * (1 + JITTER * random());
  }

  /** Returns whether all of the rest was printed after the job's end. */
  get hasPrintedRest(): boolean {
    return this.#hasPrintedRest;
  }

  /**
   * Prints the rest after the job's end, as far as it is stored.
   * @param isComplete whether all of it is known to be stored. Then a second attempt cannot find more.
   * @throws the context signal's reason
   */
  async printEnd(isComplete: boolean): Promise<void> {
    if (this.#isRefused || this.#hasPrintedRest) return;
    const { stream, reader } = this.#parts;
    const { next } = stream;
    const done = await this.#print(this.#context.signal, isComplete);
    if (done === 'printed') reader.noteDownload(stream.next - next);
    this.#hasPrintedRest = isComplete && (done === 'printed' || done === 'none');
    if (done === 'few') this.#isRefused = true;
  }

  async #print(signal: AbortSignal, isEnd: boolean): Promise<Downloaded> {
    const { stream, printer, pushed } = this.#parts;
    // A pushed event would come between the lines of the download.
    pushed.stop();
    try {
      await stream.flushed();
      const done = await printDownload({ ...this.#context, signal }, this.#job, {
        stream,
        printer,
        isEnd,
        least: this.#least,
        settled: this.#context.live.finalCounter ?? pushed.settled,
      });
      if (done === 'printed') this.#hasPrinted = true;
      if (done === 'failed') this.#isRefused = true;
      return done;
    } finally {
      if (!isEnd) pushed.start();
    }
  }

  get #least(): number {
    return Math.max(LEAST_EVENTS, LEAST_SHARE * this.#parts.stream.next);
  }
}
