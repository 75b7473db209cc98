import { hasEvents, type Job, type JobRef } from '../../controller/jobs.ts';
import { describeError } from '../../step-errors.ts';
import { Backoff } from '../../timing/backoff.ts';
import { isTransient } from '../../timing/transient-error.ts';
import type { FollowContext, Log } from '../follow-context.ts';
import { Collector } from '../playbook/collector.ts';
import { completeResults } from '../playbook/complete-results.ts';
import type { PlaybookResults } from '../playbook/playbook-results.ts';

/** How long to wait after the end until all events are stored, in ms. */
const GRACE_PERIOD_MS = 30_000;

/** The same when the controller does not report it, in ms. */
const UNREPORTED_GRACE_PERIOD_MS = 5000;

/**
 * Replaces the log of a job whose output is not wanted. It reads nothing while the job runs, and after the end only
 * what is reported.
 */
export class SilentLog implements Log {
  readonly #context: FollowContext;
  readonly #job: JobRef;
  #collector: Collector;
  #ended: Job | undefined;

  constructor(context: FollowContext, job: JobRef) {
    this.#context = context;
    this.#job = job;
    this.#collector = new Collector(job);
  }

  get ended(): Job | undefined {
    return this.#ended;
  }

  get results(): PlaybookResults {
    return this.#collector.results;
  }

  follow(): Promise<void> {
    return Promise.resolve();
  }

  async catchUp(): Promise<void> {
    if (!hasEvents(this.#job)) return;
    this.#collector = new Collector(this.#job);
    this.#collector.missed(1);
    await completeResults(this.#context, this.#job, this.#collector);
  }

  /** Reads the results after the end. @returns whether all events were stored when the results were read */
  async drain(complete: boolean | undefined): Promise<boolean> {
    if (!hasEvents(this.#job)) return true;
    const isStored = complete === true || (await this.#awaitEvents());
    await this.catchUp();
    return isStored;
  }

  /** Waits until the events are complete: the status is final earlier (controller fact 20). */
  async #awaitEvents(): Promise<boolean> {
    const { clock, rateLimit, drainDeadline, signal, random } = this.#context;
    const backoff = new Backoff(2000, random);
    const began = clock.now();
    for (;;) {
      const reported = await this.#ask();
      if (reported === true || reported === 'refused') return reported === true;
      const waited = clock.now() - began;
      // Nothing indicates that events are missing.
      if (reported === 'unknown' && waited >= UNREPORTED_GRACE_PERIOD_MS) return true;
      if (waited >= GRACE_PERIOD_MS || drainDeadline.isExpired) return false;
      await rateLimit.pause(backoff.next() / 4, Math.min(GRACE_PERIOD_MS, drainDeadline.leftMs), signal);
    }
  }

  async #ask(): Promise<boolean | 'unknown' | 'refused'> {
    const { controller, rateLimit, drainDeadline, signal, sink } = this.#context;
    try {
      this.#ended = await controller.jobs.get(this.#job, { signal, rateLimit, deadline: drainDeadline });
      return this.#ended.eventsComplete ?? 'unknown';
    } catch (error) {
      signal.throwIfAborted();
      sink.debug(`Whether the events are complete could not be read: ${describeError(error)}`);
      return isTransient(error) ? false : 'refused';
    }
  }
}
