import type { JobEvent } from '../../controller/job-event.ts';
import type { JobRef } from '../../controller/jobs.ts';
import type { FollowContext } from '../follow-context.ts';
import type { EventStream } from './event-stream.ts';

/** A rest of so many events is taken from the download: 200 events cost a request of 0.2 s, the download about one. */
export const DOWNLOAD_THRESHOLD = 1000;

/** No more than so many events are read behind a gap: they must fit into memory. */
const MAX_WAITING = 2000;

/** The last event printed is read again to learn the job's status, unless it has more characters than this: a job detail has fewer. */
const MAX_READ_AGAIN = 8 * 1024;

/** The job's state by a read of its events. */
export interface EventNews {
  /** The job's status when the events were read; undefined where they do not have it. */
  jobStatus: string | undefined;
  /** Whether there were events that had not been read before. */
  isNew: boolean;
}

/** How events are read. */
export interface ReadOptions {
  /** Whether all events are stored: then the read stops where the rest is so long that the download is quicker. */
  isAll?: () => boolean;
  /** Gets the job's state by each page. The last event printed is then read again, so that no page is empty. */
  onNews?: (news: EventNews) => void;
}

/** Reads the pages of a job's events into their stream; knows how far it came and since when it waits. */
export class EventReader {
  readonly #context: FollowContext;
  readonly #job: JobRef;
  readonly #stream: EventStream;
  #progressAt: number;
  #gapSince: number | undefined;
  #rest = 0;
  #notificationsRead = 0;
  #missing = 0;
  /** Whether the last event printed is small enough to be read again. */
  #isLastSmall = false;

  constructor(context: FollowContext, job: JobRef, stream: EventStream) {
    this.#context = context;
    this.#job = job;
    this.#stream = stream;
    this.#progressAt = context.clock.now();
  }

  /** The lowest counter not printed yet. */
  get next(): number {
    return this.#stream.next;
  }

  /** Whether events wait behind one that did not arrive. */
  get hasGap(): boolean {
    return this.#stream.hasGap;
  }

  /** For how long there has been a gap, in ms; undefined without one. It is as old as the wait for its first counter. */
  get gapMs(): number | undefined {
    return this.#gapSince === undefined ? undefined : this.#context.clock.now() - this.#gapSince;
  }

  /** For how long nothing was printed, in ms. */
  get quietMs(): number {
    return this.#context.clock.now() - this.#progressAt;
  }

  /** Events beyond the last page that was read. */
  get rest(): number {
    return this.#rest;
  }

  /** How often it had rung for output before the last read that came to its end. */
  get notificationsRead(): number {
    return this.#notificationsRead;
  }

  /** Events that were given up. */
  get missing(): number {
    return this.#missing;
  }

  /** What comes is awaited from now on. */
  restart(): void {
    this.#progressAt = this.#context.clock.now();
  }

  /**
   * Reads on from the first counter not printed yet; returns how many events were printed. What waits behind a gap is not
   * read once more.
   * @throws ResponseError, ConnectionError, the signal's reason
   */
  async read(signal: AbortSignal, { isAll = () => false, onNews }: ReadOptions = {}): Promise<number> {
    const { controller, rateLimit, drainDeadline, live } = this.#context;
    const { notifications } = live.events;
    let printed = 0;
    const options = { signal, rateLimit, deadline: drainDeadline };
    const next = this.#stream.next;
    let from = onNews !== undefined && this.#isLastSmall ? next - 1 : next;
    this.#rest = 0;
    const take = async (events: readonly JobEvent[]): Promise<void> => {
      const count = await this.#stream.offer(events);
      printed += count;
      if (count > 0) drainDeadline.progress();
    };
    try {
      do {
        const page = await controller.jobEvents.take(this.#job, from, take, options);
        const { last, rest, more, jobStatus } = page;
        this.#rest = rest;
        if (last !== undefined) this.#isLastSmall = last === this.next - 1 && page.lastLength <= MAX_READ_AGAIN;
        onNews?.({ jobStatus, isNew: last !== undefined && last >= next });
        if (!more || last === undefined || last < from || (rest >= DOWNLOAD_THRESHOLD && isAll())) break;
        from = this.#stream.unknownFrom(last + 1);
        // All that is behind this page waits here already.
        if (rest > 0 && rest < from - last) break;
      } while (this.#stream.waiting < MAX_WAITING);
      this.#notificationsRead = notifications;
    } finally {
      this.#noteProgress(printed);
    }
    return printed;
  }

  /** Gives up the events that are missing: reports which, and prints what is behind them. */
  async skipGap(): Promise<void> {
    const printed = await this.#stream.skipGap((first, last) => {
      this.#missing += last - first + 1;
      const which = first === last ? `event ${first}` : `events ${first} to ${last}`;
      reportMissing(
        this.#context,
        `A part of the output is missing here: ${which} of the job did not arrive. The status is not affected.`,
      );
    });
    this.#isLastSmall = false;
    this.#context.drainDeadline.progress();
    this.#noteProgress(printed);
  }

  #noteProgress(printed: number): void {
    const now = this.#context.clock.now();
    if (printed > 0) this.#progressAt = now;
    if (!this.#stream.hasGap) this.#gapSince = undefined;
    else if (printed > 0 || this.#gapSince === undefined) this.#gapSince = now;
  }
}

/** Reports what is missing wherever the output goes. */
export function reportMissing({ sink, transcript }: Pick<FollowContext, 'sink' | 'transcript'>, warning: string): void {
  sink.warn(warning);
  transcript?.heading(warning);
}
