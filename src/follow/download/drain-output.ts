import type { Job, JobRef } from '../../controller/jobs.ts';
import { message } from '../../messages/message.ts';
import { describeError } from '../../step-errors.ts';
import { Backoff } from '../../timing/backoff.ts';
import { isTransient } from '../../timing/transient-error.ts';
import type { EventPrinter } from '../events/event-printer.ts';
import { type EventReader, reportMissing } from '../events/event-reader.ts';
import type { EventStream } from '../events/event-stream.ts';
import { ExpectedEvents } from '../events/expected-events.ts';
import { printLastPushed } from '../events/pushed-alone.ts';
import type { PushedEvents } from '../events/pushed-events.ts';
import type { FollowContext } from '../follow-context.ts';
import type { LastError } from '../last-error.ts';
import type { DownloadRoute } from './download-route.ts';

/** How long to wait for the rest after the last new event, in ms. It keeps the end of the job under a minute. */
const GRACE_PERIOD_MS = 30_000;

/**
 * The same after the controller has reported all events as stored, in ms. If it never reports that, the log counts as
 * complete after this time without a new event.
 */
const SETTLED_GRACE_PERIOD_MS = 5000;

/** The same after the deadline for reading after the end, in ms. */
const EXPIRED_GRACE_PERIOD_MS = 1000;

/** Earliest read after the end, in ms. The frames for the last events come within moments, unless too many. */
const LAST_NOTIFICATION_MS = 700;

/** How long to wait for such a frame before the controller is polled, in ms. */
const NOTIFIED_WITHIN_MS = 2000;

/** Status checks before the first read; by the second, events without WebSocket frames are usually stored. */
const FIRST_ASKS = 2;

/** What prints the output of a job. */
interface Parts {
  stream: EventStream;
  reader: EventReader;
  pushed: PushedEvents;
  printer: EventPrinter;
  download: DownloadRoute;
  lastError: LastError;
}

/**
 * Prints the rest of a job's output after its end. The status is final before the events are complete (controller fact
 * 20). So the drain waits until the controller reports that they are complete, or until no more events come.
 */
export class OutputDrain {
  readonly #context: FollowContext;
  readonly #job: JobRef;
  readonly #stream: EventStream;
  readonly #reader: EventReader;
  readonly #pushed: PushedEvents;
  readonly #printer: EventPrinter;
  readonly #download: DownloadRoute;
  readonly #lastError: LastError;
  readonly #expected: ExpectedEvents;
  #hasTriedRest = false;
  #ended: Job | undefined;

  constructor(context: FollowContext, job: JobRef, { stream, reader, pushed, printer, download, lastError }: Parts) {
    this.#context = context;
    this.#job = job;
    this.#download = download;
    this.#stream = stream;
    this.#reader = reader;
    this.#expected = new ExpectedEvents(context, reader);
    this.#pushed = pushed;
    this.#printer = printer;
    this.#lastError = lastError;
  }

  /** Returns the job as it was last read. */
  get ended(): Job | undefined {
    return this.#ended;
  }

  /**
   * Prints the rest.
   * @param complete `event_processing_finished` of the final status
   * @returns whether the log is complete
   * @throws the context signal's reason
   */
  async print(complete: boolean | undefined): Promise<boolean> {
    const { rateLimit, drainDeadline, random } = this.#context;
    const began = this.#context.clock.now();
    const backoff = new Backoff(4000, random);
    let gracePeriod = GRACE_PERIOD_MS;
    this.#reader.restart();
    await this.#pushed.awaitLast(
      () => this.#expected.expectsNotification,
      () => this.#download.expectsRest,
    );
    let reported = await this.#firstWord(complete, backoff);
    for (;;) {
      this.#context.live.events.clear();
      const whole = await this.#read(reported);
      if (whole !== undefined) return whole;
      // All events are reported as stored, but one is missing: it will hardly appear.
      const settled = reported === true && rateLimit.leftMs === 0 && this.#lastError.last === undefined;
      if (drainDeadline.isExpired) gracePeriod = Math.min(gracePeriod, EXPIRED_GRACE_PERIOD_MS);
      const waited = this.#reader.gapMs ?? this.#reader.quietMs;
      if (waited >= (settled ? Math.min(gracePeriod, SETTLED_GRACE_PERIOD_MS) : gracePeriod)) {
        if (!this.#reader.hasGap) return await this.#giveUp();
        await this.#reader.skipGap();
        gracePeriod = settled ? 0 : this.#graceLeft(began);
        continue;
      }
      await this.#pauseForMore(backoff);
      if (reported === false) reported = await this.#eventsComplete();
    }
  }

  /**
   * Returns whether all events are stored, before the first read: an earlier read would find too few. Waits for their
   * notification or polls the controller. For a node's job, which ended some time ago, it polls at once.
   */
  async #firstWord(complete: boolean | undefined, backoff: Backoff): Promise<boolean | 'unknown'> {
    const { drainDeadline } = this.#context;
    if (this.#expected.isAllStored(complete === true)) return complete === true;
    if (this.#expected.expectsNotification) {
      if (!this.#wasNotifiedSinceRead()) await this.#pauseForMore(backoff);
      return false;
    }
    let reported: boolean | 'unknown' = false;
    for (let asks = 0; asks < FIRST_ASKS && reported === false && !(asks > 0 && drainDeadline.isExpired); asks += 1) {
      if (asks > 0 || complete === false) await this.#pauseForMore(backoff);
      reported = await this.#eventsComplete();
    }
    return reported;
  }

  /** Returns how long to wait for further gaps, in ms: one wait after the end is for all of them. */
  #graceLeft(began: number): number {
    const { clock, drainDeadline } = this.#context;
    return drainDeadline.isExpired ? 0 : Math.max(0, began + GRACE_PERIOD_MS - clock.now());
  }

  /** Waits for more events. Obeys a pause of the controller, up to the grace period. */
  async #pauseForMore(backoff: Backoff): Promise<void> {
    const { clock, rateLimit, drainDeadline, signal, live } = this.#context;
    const isDue = this.#expected.expectsNotification && this.#reader.quietMs < NOTIFIED_WITHIN_MS;
    const pause = isDue ? LAST_NOTIFICATION_MS : backoff.next() / 2;
    await live.events.wait(pause, clock, signal);
    await rateLimit.pause(0, Math.min(GRACE_PERIOD_MS, drainDeadline.leftMs), signal);
  }

  /** Returns whether there was a notification for a read that the job's end aborted. */
  #wasNotifiedSinceRead(): boolean {
    return this.#context.live.events.notifications > this.#reader.notificationsRead;
  }

  /**
   * Returns whether the output seems complete when the controller does not report it: the recap was printed, or nothing
   * came for a while.
   */
  #seemsComplete(): boolean {
    return this.#printer.hasRecap || this.#reader.quietMs >= SETTLED_GRACE_PERIOD_MS;
  }

  /** Reads once. Returns whether the log is complete, or undefined to wait for more. */
  async #read(reported: boolean | 'unknown'): Promise<boolean | undefined> {
    const { signal } = this.#context;
    try {
      await this.#stream.flushed();
      if (this.#download.expectsRest || this.#triesLongRest()) await this.#download.printEnd(reported === true);
      await this.#readMore(reported);
      const all = this.#expected.isAllStored(reported) || (reported === 'unknown' && this.#seemsComplete());
      // The API has all events, so one that waits for a missing event may not exist.
      if (all && this.#stream.dropPushed() > 0) await this.#readMore(reported);
      const reached = all && !this.#reader.hasGap && (this.#reader.rest <= 0 || (await this.#printRest()));
      this.#lastError.cleared();
      return reached ? this.#isComplete() : undefined;
    } catch (error) {
      signal.throwIfAborted();
      this.#lastError.note(error);
      return isTransient(error) ? undefined : await this.#giveUp();
    }
  }

  /**
   * Returns, once, whether a long rest is known from the reported number of events. Then no page must tell how long it
   * is. If some of it is not stored yet, pages show what is missing.
   */
  #triesLongRest(): boolean {
    const { count = 0 } = this.#expected;
    const isLong = this.#download.isLongRest(count - this.#reader.next + 1);
    const tries = isLong && !this.#hasTriedRest;
    this.#hasTriedRest ||= isLong;
    return tries;
  }

  /** Reads what was not printed, unless the last event was. */
  async #readMore(reported: boolean | 'unknown'): Promise<void> {
    const { signal } = this.#context;
    const count = this.#expected.count;
    if (count !== undefined && this.#reader.next > count) return;
    if (reported === true && this.#download.hasPrintedRest) return;
    await this.#reader.read(signal, {
      isFar: (rest) => this.#download.isLongRest(rest) && this.#expected.isAllStored(reported),
    });
  }

  /** Prints a long rest from the download. Returns false when the events must be read. */
  async #printRest(): Promise<boolean> {
    const { rest, hasGap } = this.#reader;
    if (!this.#download.isLongRest(rest) || hasGap) return false;
    await this.#download.printEnd(true);
    return this.#download.hasPrintedRest;
  }

  /** Polls the controller when the last events send no notification, or when it is overdue. */
  async #eventsComplete(): Promise<boolean | 'unknown'> {
    const { controller, rateLimit, drainDeadline, signal } = this.#context;
    if (this.#expected.expectsNotification && this.#reader.quietMs < NOTIFIED_WITHIN_MS) return false;
    try {
      this.#ended = await controller.jobs.get(this.#job, { signal, rateLimit, deadline: drainDeadline });
      return this.#ended.eventsComplete ?? 'unknown';
    } catch (error) {
      signal.throwIfAborted();
      this.#lastError.note(error);
      return false;
    }
  }

  async #giveUp(): Promise<boolean> {
    const { last } = this.#lastError;
    const parts = { pushed: this.#pushed, reader: this.#reader };
    // Without the API, pushed events are all there is. With it, one that waits for a missing event may not exist.
    if (last !== undefined) await printLastPushed(this.#context, parts, () => this.#expected.expectsNotification);
    while (this.#reader.hasGap) await this.#reader.skipGap();
    this.#stream.skipRest();
    const warning =
      last === undefined
        ? message('output-not-confirmed')
        : message('output-not-read', { reason: describeError(last) });
    reportMissing(this.#context, warning);
    return false;
  }

  #isComplete(): boolean {
    const { unreadable } = this.#printer;
    if (unreadable > 0) reportMissing(this.#context, message('output-events-unreadable', { count: unreadable }));
    return this.#reader.missing === 0 && unreadable === 0;
  }
}
