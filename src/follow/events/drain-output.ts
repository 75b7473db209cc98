import type { Job, JobRef } from '../../controller/jobs.ts';
import { describeError } from '../../errors.ts';
import { Backoff } from '../../timing/backoff.ts';
import { isTransient } from '../../timing/transient-error.ts';
import type { FollowContext } from '../follow-context.ts';
import type { LastError } from '../last-error.ts';
import { printDownload } from './download-output.ts';
import type { EventPrinter } from './event-printer.ts';
import { DOWNLOAD_THRESHOLD, type EventReader, reportMissing } from './event-reader.ts';
import type { EventStream } from './event-stream.ts';

/** After the end the rest is awaited for this long without a new event, in ms. Under a minute, whatever happens. */
const GRACE_PERIOD_MS = 30_000;

/**
 * The same when the controller has reported all events as stored, in ms. Where it reports nothing of the kind, the log
 * counts as complete after this long without a new event.
 */
const SETTLED_GRACE_PERIOD_MS = 5000;

/** The same once the time for all that is read after the end is spent, in ms. */
const EXPIRED_GRACE_PERIOD_MS = 1000;

/** After the end the frames for the last events come within moments, unless they are too many: no read before this, in ms. */
const LAST_NOTIFICATION_MS = 700;

/** After this long without one of them the controller is asked whether there are more, in ms. */
const NOTIFIED_WITHIN_MS = 2000;

/** Status checks before the first read; by the second, events without WebSocket frames are usually stored. */
const FIRST_ASKS = 2;

/** What prints the output of a job. */
interface Parts {
  stream: EventStream;
  reader: EventReader;
  printer: EventPrinter;
  lastError: LastError;
}

/**
 * Prints what is left of a job's output after its end. The status is final before the events are complete (controller fact 20),
 * so the rest is awaited until the controller says that it is complete, or until nothing comes any more.
 */
export class OutputDrain {
  readonly #context: FollowContext;
  readonly #job: JobRef;
  readonly #stream: EventStream;
  readonly #reader: EventReader;
  readonly #printer: EventPrinter;
  readonly #lastError: LastError;
  #downloaded = false;
  #ended: Job | undefined;

  constructor(context: FollowContext, job: JobRef, { stream, reader, printer, lastError }: Parts) {
    this.#context = context;
    this.#job = job;
    this.#stream = stream;
    this.#reader = reader;
    this.#printer = printer;
    this.#lastError = lastError;
  }

  /** The job as it was last read. */
  get ended(): Job | undefined {
    return this.#ended;
  }

  /**
   * Prints it.
   * @param complete `event_processing_finished` of the final status
   * @returns whether the log is whole
   * @throws the context signal's reason
   */
  async print(complete: boolean | undefined): Promise<boolean> {
    const { rateLimit, drainDeadline, random } = this.#context;
    const backoff = new Backoff(4000, random);
    let gracePeriod = GRACE_PERIOD_MS;
    this.#reader.restart();
    let reported = await this.#firstWord(complete, backoff);
    for (;;) {
      this.#context.live.events.clear();
      const whole = await this.#read(reported);
      if (whole !== undefined) return whole;
      // Complete by the controller's count and still a gap: it will hardly be filled.
      const settled = reported === true && rateLimit.leftMs === 0 && this.#lastError.last === undefined;
      if (drainDeadline.isExpired) gracePeriod = Math.min(gracePeriod, EXPIRED_GRACE_PERIOD_MS);
      const waited = this.#reader.gapMs ?? this.#reader.quietMs;
      if (waited >= (settled ? Math.min(gracePeriod, SETTLED_GRACE_PERIOD_MS) : gracePeriod)) {
        if (!this.#reader.hasGap) return await this.#giveUp();
        await this.#reader.skipGap();
        // One wait is enough: further gaps are reported and skipped, so that the end comes within a minute.
        gracePeriod = 0;
        continue;
      }
      await this.#pauseForMore(backoff);
      if (reported === false) reported = await this.#eventsComplete();
    }
  }

  /**
   * Whether all events are stored, before the first read: an earlier read would find too few. Waits for their notification,
   * or asks the controller; of a node's job, which ended some time ago, at once.
   */
  async #firstWord(complete: boolean | undefined, backoff: Backoff): Promise<boolean | 'unknown'> {
    const { drainDeadline } = this.#context;
    if (this.#isAllStored(complete === true)) return complete === true;
    if (this.#expectsNotification()) {
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

  /** Waits for more events. Keeps a pause that the controller asks for, up to the grace period. */
  async #pauseForMore(backoff: Backoff): Promise<void> {
    const { clock, rateLimit, drainDeadline, signal, live } = this.#context;
    const pause = this.#expectsNotification() ? LAST_NOTIFICATION_MS : backoff.next() / 2;
    await live.events.wait(pause, clock, signal);
    await rateLimit.pause(0, Math.min(GRACE_PERIOD_MS, drainDeadline.leftMs), signal);
  }

  /** Whether there was a notification for a read that the job's end broke off. */
  #wasNotifiedSinceRead(): boolean {
    return this.#context.live.events.notifications > this.#reader.notificationsRead;
  }

  /** Whether events, of which the number is known, are still to come, with a notification. */
  #expectsNotification(): boolean {
    const { isWorking, finalCounter } = this.#context.live;
    return isWorking && finalCounter !== undefined && this.#reader.next <= finalCounter;
  }

  /** Whether all events are stored: as the controller says, or by their number, of which none is missing. */
  #isAllStored(reported: boolean | 'unknown'): boolean {
    const { finalCounter } = this.#context.live;
    if (reported === true) return true;
    return finalCounter !== undefined && this.#reader.next + Math.max(0, this.#reader.rest) > finalCounter;
  }

  /** Where the controller does not say it: the recap is there, or nothing came for a while. */
  #seemsComplete(): boolean {
    return this.#printer.hasRecap || this.#reader.quietMs >= SETTLED_GRACE_PERIOD_MS;
  }

  /** One read; whether the log is whole, or undefined when more is to be waited for. */
  async #read(reported: boolean | 'unknown'): Promise<boolean | undefined> {
    const { signal } = this.#context;
    try {
      await this.#reader.read(signal, { isAll: () => this.#isAllStored(reported) && !this.#downloaded });
      const all = this.#isAllStored(reported) || (reported === 'unknown' && this.#seemsComplete());
      const reached = all && !this.#reader.hasGap && (this.#reader.rest <= 0 || (await this.#download()));
      this.#lastError.cleared();
      return reached ? this.#isComplete() : undefined;
    } catch (error) {
      signal.throwIfAborted();
      this.#lastError.note(error);
      return isTransient(error) ? undefined : await this.#giveUp();
    }
  }

  /** Prints a long rest from the download; returns false where the events have to do. */
  async #download(): Promise<boolean> {
    const { next, rest, hasGap } = this.#reader;
    if (rest < DOWNLOAD_THRESHOLD || hasGap || this.#downloaded) return false;
    // Tried once: should it break off or be short, the events go on at the line where it did.
    this.#downloaded = true;
    const done = await printDownload(this.#context, this.#job, this.#printer, next, rest);
    if (done) this.#stream.skipRest();
    return done;
  }

  /** Asks the controller where the last events send no notification, or should have sent one by now. */
  async #eventsComplete(): Promise<boolean | 'unknown'> {
    const { controller, rateLimit, drainDeadline, signal } = this.#context;
    if (this.#expectsNotification() && this.#reader.quietMs < NOTIFIED_WITHIN_MS) return false;
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
    while (this.#reader.hasGap) await this.#reader.skipGap();
    this.#stream.skipRest();
    const { last } = this.#lastError;
    const why = last === undefined ? 'the controller did not report its events as complete.' : describeError(last);
    reportMissing(this.#context, `The output above may not be whole: ${why} The status is not affected.`);
    return false;
  }

  #isComplete(): boolean {
    const { unreadable } = this.#printer;
    if (unreadable > 0) {
      const warning = `${unreadable} events of the job could not be read; their output is missing above. The status is not affected.`;
      reportMissing(this.#context, warning);
    }
    return this.#reader.missing === 0 && unreadable === 0;
  }
}
