import type { JobEvent } from '../../controller/events/job-event.ts';
import type { JobRef } from '../../controller/jobs.ts';
import { type Message, message } from '../../messages/message.ts';
import type { FollowContext } from '../follow-context.ts';
import type { EventStream } from './event-stream.ts';

/** Maximum number of events read behind a gap, because they are kept in memory. */
const MAX_WAITING = 2000;

/**
 * Longest event that is read again to learn the job's status, in characters. For a longer one, the job's detail is
 * smaller.
 */
const MAX_READ_AGAIN = 8 * 1024;

/** The job's state, from a read of its events. */
export interface EventNews {
  /** The job's status when the events were read; undefined for events without it. */
  jobStatus: string | undefined;
  /** Whether there were events that had not been read before. */
  isNew: boolean;
  /** Whether some of them have output that no frame had brought. */
  isUnpushed: boolean;
}

/** Options of a read. */
export interface ReadOptions {
  /** Returns whether so many remaining events are read by download. Then the read stops. */
  isFar?: (rest: number) => boolean;
  /** Receives the job's state with each page. The last printed event is then read again, so that no page is empty. */
  onNews?: (news: EventNews) => void;
}

/** Reads the pages of a job's events into their stream. Tracks its position and how long it has waited. */
export class EventReader {
  readonly #context: FollowContext;
  readonly #job: JobRef;
  readonly #stream: EventStream;
  #progressAt: number;
  #gapSince: number | undefined;
  /** The counter of the last event that a page counted. */
  #stored = 0;
  #notificationsRead = 0;
  #missing = 0;
  /** The highest event that is small enough to be read again. */
  #small = 0;

  constructor(context: FollowContext, job: JobRef, stream: EventStream) {
    this.#context = context;
    this.#job = job;
    this.#stream = stream;
    this.#progressAt = context.clock.now();
  }

  /** Returns the lowest counter that is not printed yet. */
  get next(): number {
    return this.#stream.next;
  }

  /** Returns whether events wait behind a missing one. */
  get hasGap(): boolean {
    return this.#stream.hasGap;
  }

  /** Returns since when there has been a gap, by the clock; undefined without one. */
  get gapSince(): number | undefined {
    return this.#gapSince;
  }

  /**
   * Returns how long there has been a gap, in ms; undefined without one. The time counts from the first wait for the
   * missing event.
   */
  get gapMs(): number | undefined {
    return this.#gapSince === undefined ? undefined : this.#context.clock.now() - this.#gapSince;
  }

  /** Returns how long nothing was printed, in ms. */
  get quietMs(): number {
    return this.#context.clock.now() - this.#progressAt;
  }

  /** Returns the number of stored events that were not printed yet, as far as the last page counted them. */
  get rest(): number {
    return Math.max(0, this.#stored - this.next + 1);
  }

  /** Returns the number of notifications before the last complete read. */
  get notificationsRead(): number {
    return this.#notificationsRead;
  }

  /** Returns the number of skipped events. */
  get missing(): number {
    return this.#missing;
  }

  /** Restarts the times of waiting. */
  restart(): void {
    this.#progressAt = this.#context.clock.now();
  }

  /**
   * Reads from the first event that is not printed yet. Returns how many events were printed. Events behind a gap are
   * not read again.
   * @throws ResponseError, ConnectionError, the signal's reason
   */
  async read(signal: AbortSignal, { isFar = () => false, onNews }: ReadOptions = {}): Promise<number> {
    const { controller, rateLimit, drainDeadline, live } = this.#context;
    const { notifications } = live.events;
    let printed = 0;
    const options = { signal, rateLimit, deadline: drainDeadline };
    const next = this.#stream.next;
    let from = onNews !== undefined && this.#small === next - 1 && this.#small > 0 ? this.#small : next;
    this.#stored = 0;
    let isUnpushed = false;
    const take = async (events: readonly JobEvent[]): Promise<void> => {
      isUnpushed ||= events.some(({ counter, stdout }) => counter >= this.#stream.next && stdout !== '');
      const count = await this.#stream.offer(events);
      printed += count;
      if (count > 0) drainDeadline.progress();
    };
    try {
      do {
        const page = await controller.jobEvents.take(this.#job, from, take, options);
        const { last, rest, more, jobStatus } = page;
        this.#stored = (last ?? from - 1) + rest;
        if (last !== undefined) this.#noteLength(last, page.lastLength);
        onNews?.({ jobStatus, isNew: last !== undefined && last >= next, isUnpushed });
        if (!more || last === undefined || last < from || isFar(rest)) break;
        from = this.#stream.unknownFrom(last + 1);
        // All events after this page are already waiting here.
        if (rest > 0 && rest < from - last) break;
      } while (this.#stream.waiting < MAX_WAITING);
      this.#notificationsRead = notifications;
    } finally {
      this.#noteProgress(printed);
    }
    return printed;
  }

  /**
   * Reads the events with these counters, which are missing. Returns how many events were printed.
   * @throws ResponseError, ConnectionError, the signal's reason
   */
  async readMissing(counters: readonly number[], signal: AbortSignal): Promise<number> {
    const { controller, rateLimit, drainDeadline } = this.#context;
    let printed = 0;
    const take = async (events: readonly JobEvent[]): Promise<void> => {
      printed += await this.#stream.offer(events);
    };
    try {
      await controller.jobEvents.takeSome(this.#job, counters, take, { signal, rateLimit, deadline: drainDeadline });
    } finally {
      if (printed > 0) drainDeadline.progress();
      this.#noteProgress(printed);
    }
    return printed;
  }

  /**
   * Reads the events of the skipped counters, which are passed on late.
   * @throws ResponseError, ConnectionError, the signal's reason
   */
  async readUnseen(signal: AbortSignal): Promise<void> {
    const { controller, rateLimit, drainDeadline } = this.#context;
    const take = async (events: readonly JobEvent[]): Promise<void> => {
      await this.#stream.offer(events);
    };
    const { last: end = 0 } = this.#stream.unseen;
    for (let from = this.#stream.unseen.first; from !== undefined && from <= end; ) {
      const { last, more } = await controller.jobEvents.take(this.#job, from, take, {
        signal,
        rateLimit,
        deadline: drainDeadline,
      });
      if (!more || last === undefined || last < from) return;
      from = last + 1;
    }
  }

  /**
   * Skips the missing events: reports them and prints the events after them.
   * @param keepsPushed whether pushed events are printed, too, as the API cannot be read. Then there may be many gaps,
   * and only the first one is a warning.
   */
  async skipGap(keepsPushed = false): Promise<void> {
    const report = (first: number, last: number): void => {
      const warning =
        first === last
          ? message('output-event-missing', { event: first })
          : message('output-events-missing', { first, last });
      if (keepsPushed && this.#missing > 0) reportFurther(this.#context, warning);
      else reportMissing(this.#context, warning);
      this.#missing += last - first + 1;
    };
    const printed = await this.#stream.skipGap(report, keepsPushed);
    this.#small = 0;
    this.#context.drainDeadline.progress();
    this.#noteProgress(printed);
  }

  /** Notes a pushed event. @param printed how many events were passed on with it */
  notePushed(counter: number, length: number, printed: number): void {
    this.#noteLength(counter, length);
    if (printed > 0) this.#context.drainDeadline.progress();
    this.#noteProgress(printed);
  }

  /** Notes that some events were printed by download. */
  noteDownload(events: number): void {
    this.#small = 0;
    this.#context.drainDeadline.progress();
    this.#noteProgress(events);
  }

  /** Restarts the time of waiting for a missing event. */
  restartGap(): void {
    if (this.#gapSince !== undefined) this.#gapSince = this.#context.clock.now();
  }

  #noteLength(counter: number, length: number): void {
    if (length <= MAX_READ_AGAIN) this.#small = Math.max(this.#small, counter);
  }

  #noteProgress(printed: number): void {
    const now = this.#context.clock.now();
    if (printed > 0) this.#progressAt = now;
    if (!this.#stream.hasGap) this.#gapSince = undefined;
    else if (printed > 0 || this.#gapSince === undefined) this.#gapSince = now;
  }
}

/** Reports missing output in the log and in the transcript. */
export function reportMissing(
  { sink, transcript }: Pick<FollowContext, 'sink' | 'transcript'>,
  warning: Message,
): void {
  sink.warn(warning);
  transcript?.heading(warning.text);
}

/** The same without a warning, where there was one before. */
function reportFurther({ sink, transcript }: Pick<FollowContext, 'sink' | 'transcript'>, { text }: Message): void {
  sink.info(text);
  transcript?.heading(text);
}
