import { isQueued, type Job, type JobRef } from '../../controller/jobs.ts';
import type { EventNews } from '../events/event-reader.ts';
import type { FollowContext, Log } from '../follow-context.ts';

/** How long a poll waits for the first page of new events before it requests the job's detail, in ms. */
const MAX_EVENTS_WAIT_MS = 5000;

/** While events say that the job runs and none is new, the detail is read once in this many intervals. */
const DETAIL_FACTOR = 8;

/** The same while live updates work: polls are as rare as that, and frames report the end. */
const LIVE_DETAIL_FACTOR = 64;

/** A job, as a poll found it. */
export interface Polled {
  job: Job;
  /** Whether its new events were requested too. */
  eventsRead: boolean;
  /** Whether they have output that no frame had brought. */
  isUnpushed: boolean;
}

/**
 * Reads a job's state for a poll. While it runs, a poll reads the new events, which contain the status. The detail is read only when they do not say "running". A final status always comes from the detail.
 */
export class JobPoll {
  readonly #context: FollowContext;
  readonly #ref: JobRef;
  readonly #pollEvents: Log['poll'];
  #detail: Job | undefined;
  /** Time of the last detail, by the clock. */
  #detailAt = 0;

  /** @param pollEvents undefined when nothing reads the job's events */
  constructor(context: FollowContext, ref: JobRef, pollEvents: Log['poll']) {
    this.#context = context;
    this.#ref = ref;
    this.#pollEvents = pollEvents;
  }

  /** Returns whether each poll must read new events, since nothing else reports them. */
  get readsEvents(): boolean {
    return this.#pollEvents !== undefined && !this.#context.live.isWorking;
  }

  /** Returns how long the job has run, in ms; undefined when the controller did not say. */
  get elapsedMs(): number | undefined {
    const elapsed = this.#detail?.elapsed;
    return elapsed === undefined ? undefined : elapsed * 1000 + this.#context.clock.now() - this.#detailAt;
  }

  /**
   * Polls once.
   * @param eventsMs how long the events may take at most; 0 for the detail alone
   * @throws ResponseError, ConnectionError, the signal's reason
   */
  async read(eventsMs: number): Promise<Polled> {
    const eventsRead = eventsMs > 0 && this.#pollEvents !== undefined && this.#runs();
    const news = eventsRead ? await this.#pollEvents?.(Math.min(eventsMs, MAX_EVENTS_WAIT_MS)) : undefined;
    const job = this.#jobOf(news) ?? (await this.#readDetail());
    return { job, eventsRead, isUnpushed: news?.isUnpushed === true };
  }

  #runs(): boolean {
    return this.#detail !== undefined && !isQueued(this.#detail.status, this.#detail.type);
  }

  /** Returns the job when its events say that it runs; undefined when its detail must be read. */
  #jobOf(news: EventNews | undefined): Job | undefined {
    const { clock, intervalMs, live } = this.#context;
    const factor = live.isWorking ? LIVE_DETAIL_FACTOR : DETAIL_FACTOR;
    if (news?.jobStatus !== 'running' || this.#detail === undefined) return undefined;
    if (!news.isNew && clock.now() - this.#detailAt >= factor * intervalMs) return undefined;
    return { ...this.#detail, status: news.jobStatus };
  }

  async #readDetail(): Promise<Job> {
    const { clock, controller, rateLimit, signal } = this.#context;
    this.#detail = await controller.jobs.get(this.#ref, { signal, rateLimit, urgent: true });
    this.#detailAt = clock.now();
    return this.#detail;
  }
}
