import { hasEvents, type JobRef } from '../../controller/jobs.ts';
import { Backoff } from '../../timing/backoff.ts';
import { Throttle } from '../../timing/throttle.ts';
import { isTransient } from '../../timing/transient-error.ts';
import { Wakeup } from '../../timing/wakeup.ts';
import type { EventNews, EventReader } from '../events/event-reader.ts';
import { printPushed } from '../events/pushed-alone.ts';
import type { PushedEvents } from '../events/pushed-events.ts';
import type { FollowContext } from '../follow-context.ts';
import type { LastError } from '../last-error.ts';
import type { DownloadRoute } from './download-route.ts';

/**
 * Without a notification, events are read after this many intervals. This is a fallback poll next to the live updates
 * and the status reader, which notifies at each poll. After a read that found something, the next one comes sooner.
 */
const QUIET_FACTOR = 8;
const UNNOTIFIED_FACTOR = 2;

/** How much longer that is while live updates work: then the fallback poll of the status reads the events (`JobPoll`). */
const LIVE_FACTOR = 4;
const QUIET_JITTER = 0.1;

/** How long to collect notifications before a read, in ms. Four workers store events in batches of a second. */
const EVENT_BURST_MS = 1000;

/** Maximum frames that the controller sends for events in a second. Beyond it, frames may be missing. */
const MAX_NOTIFICATIONS = 30;

/** After this time a gap that blocks the output is skipped while the job runs, in ms. */
const GAP_GRACE_PERIOD_MS = 60_000;

/** Pause between reads while there is a gap, in ms. A gap is filled within moments or hardly ever. */
const GAP_PAUSE_MS = 1500;
const GAP_PAUSE_SHARE = 0.25;

/** What the events are read with. */
interface Parts {
  reader: EventReader;
  pushed: PushedEvents;
  download: DownloadRoute;
  lastError: LastError;
}

/** Decides when and how the events of a running job are read: some that are missing, pages, or the download. */
export class RunningOutput {
  readonly #context: FollowContext;
  readonly #job: JobRef;
  readonly #reader: EventReader;
  readonly #pushed: PushedEvents;
  readonly #download: DownloadRoute;
  readonly #lastError: LastError;
  /** Notified for a poll when the first page was read, or when none will come. */
  readonly #polled = new Wakeup();
  #news: EventNews | undefined;
  #follows = false;
  /** Whether a poll waits for the job's state. */
  #isPolled = false;
  /** Number of requests for a read before the last read. */
  #requestsRead = 0;

  constructor(context: FollowContext, job: JobRef, { reader, pushed, download, lastError }: Parts) {
    this.#context = context;
    this.#job = job;
    this.#reader = reader;
    this.#pushed = pushed;
    this.#download = download;
    this.#lastError = lastError;
  }

  /**
   * Prints new output while the job runs, until `ended` is aborted.
   * @throws the context signal's reason
   */
  async follow(ended: AbortSignal): Promise<void> {
    if (!hasEvents(this.#job)) return;
    const { signal, intervalMs, random } = this.#context;
    const either = AbortSignal.any([signal, ended]);
    const throttle = new Throttle(this.#context, EVENT_BURST_MS);
    const retries = new Backoff(intervalMs, random);
    let pause = this.#quietPause(QUIET_FACTOR);
    this.#follows = true;
    this.#pushed.start();
    while (!either.aborted) {
      try {
        pause = await this.#readNext(throttle, pause, either);
        retries.restart();
      } catch (error) {
        if (either.aborted) break;
        this.#lastError.note(error);
        if (!isTransient(error)) break;
        pause = retries.next();
      }
    }
    this.#follows = false;
    await this.#printRefused(either);
    this.#pushed.stop();
    signal.throwIfAborted();
  }

  /** Prints what is pushed when the API refuses the events. */
  async #printRefused(signal: AbortSignal): Promise<void> {
    try {
      const parts = { pushed: this.#pushed, reader: this.#reader };
      await printPushed(this.#context, parts, () => !signal.aborted, signal);
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }

  async poll(longestMs: number): Promise<EventNews | undefined> {
    // The download is read in its own time, and the job's detail says how it is.
    if (!this.#follows || this.#download.isFarBehind) return undefined;
    const { clock, live, signal } = this.#context;
    this.#news = undefined;
    this.#isPolled = true;
    this.#polled.clear();
    live.events.notify();
    await this.#polled.wait(longestMs, clock, signal);
    return this.#news;
  }

  /** Waits for the next read and does it. Returns the longest pause after it, in ms. */
  async #readNext(throttle: Throttle, longestMs: number, signal: AbortSignal): Promise<number> {
    const { live } = this.#context;
    const { hasGap } = this.#reader;
    const wasNotified = await this.#awaitRead(throttle, longestMs, signal);
    const missing =
      this.#requests > this.#requestsRead || this.#download.isFarBehind ? undefined : this.#pushed.missing;
    if (missing !== undefined) return await this.#readMissing(missing, longestMs, signal);
    this.#requestsRead = this.#requests;
    this.#pushed.noteRead();
    const printed = await this.#readOnce(signal);
    this.#pushed.noteFound(printed);
    if (live.isWorking && this.#pushed.heard === 0 && printed >= MAX_NOTIFICATIONS) live.events.notify();
    await this.#skipOldGap();
    return this.#quietPause(wasNotified || hasGap || printed === 0 ? QUIET_FACTOR : UNNOTIFIED_FACTOR);
  }

  /** Reads a few missing events alone. Returns the longest pause after it, in ms. */
  async #readMissing(counters: readonly number[], longestMs: number, signal: AbortSignal): Promise<number> {
    this.#pushed.noteGapRead();
    await this.#reader.readMissing(counters, signal);
    await this.#skipOldGap();
    return longestMs;
  }

  /** Skips a gap that has blocked the output for long. */
  async #skipOldGap(): Promise<void> {
    const { gapMs } = this.#reader;
    if (gapMs !== undefined && gapMs > GAP_GRACE_PERIOD_MS && !this.#download.isFarBehind) await this.#reader.skipGap();
  }

  /**
   * Waits until a read is requested, a missing event is due, or the longest pause is over. Pushed events need no read.
   * Returns whether a read was requested or due.
   */
  async #awaitRead(throttle: Throttle, longestMs: number, signal: AbortSignal): Promise<boolean> {
    const { clock, live, rateLimit } = this.#context;
    const began = clock.now();
    for (;;) {
      const until = began + longestMs * (live.isWorking ? LIVE_FACTOR : 1);
      const dueMs = this.#dueInMs;
      const waitMs = Math.max(Math.min(until - clock.now(), dueMs), rateLimit.leftMs);
      if (waitMs > 0) await live.events.wait(waitMs, clock, signal);
      const isRequested = this.#requests > this.#requestsRead && !this.#isPaused;
      if (!isRequested && waitMs > 0) continue;
      await throttle.ready(isRequested && live.isWorking && !this.#isPolled, signal);
      return isRequested || dueMs <= 0;
    }
  }

  /** Returns when the next read is due, in ms from now; infinite when nothing is known to be missing. */
  get #dueInMs(): number {
    const dueMs = this.#pushed.readInMs(this.#gapPauseMs);
    if (!this.#download.isFarBehind) return dueMs;
    return Math.max(this.#download.dueInMs, Number.isFinite(dueMs) ? dueMs : 0);
  }

  /** Returns whether the next read is a download that must wait. */
  get #isPaused(): boolean {
    return !this.#isPolled && this.#download.isFarBehind && this.#download.dueInMs > 0;
  }

  /** Returns how many reads were requested so far, by polls of the status. */
  get #requests(): number {
    return this.#context.live.events.notifications - this.#pushed.heard;
  }

  /** Returns the pause between two reads for the same gap, in ms. */
  get #gapPauseMs(): number {
    const { gapMs = 0 } = this.#reader;
    return Math.max(GAP_PAUSE_MS, Math.min(GAP_PAUSE_SHARE * gapMs, GAP_GRACE_PERIOD_MS - gapMs));
  }

  /** Reads once. Returns how many events were printed. */
  async #readOnce(signal: AbortSignal): Promise<number> {
    const isPolled = this.#isPolled;
    this.#isPolled = false;
    try {
      const downloaded = isPolled ? undefined : await this.#printStored(signal);
      if (downloaded !== undefined) return downloaded;
      const printed = await this.#readPages(signal, isPolled || !this.#context.live.isWorking);
      this.#download.notePages(printed);
      return printed + ((await this.#printStored(signal)) ?? 0);
    } finally {
      this.#polled.notify();
    }
  }

  /** Reads pages until few events are left, or so many that the download has them. */
  async #readPages(signal: AbortSignal, wantsNews: boolean): Promise<number> {
    const onNews = (news: EventNews): void => {
      this.#news = news;
      this.#polled.notify();
    };
    const isFar = (rest: number): boolean => this.#download.isFar(rest);
    return await this.#reader.read(signal, wantsNews ? { isFar, onNews } : { isFar });
  }

  /** Prints by download what is far ahead. Returns how many events that were; undefined when pages must be read. */
  async #printStored(signal: AbortSignal): Promise<number | undefined> {
    if (!this.#download.isFarBehind || this.#download.dueInMs > 0) return undefined;
    return await this.#download.printStored(signal);
  }

  #quietPause(factor: number): number {
    const { intervalMs, random = Math.random } = this.#context;
    return intervalMs * factor * (1 - QUIET_JITTER * random());
  }
}
