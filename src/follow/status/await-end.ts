import { isDeletedJob, isFinal, isQueued, type Job, type JobRef } from '../../controller/jobs.ts';
import { text } from '../../messages/message.ts';
import { describeError } from '../../step-errors.ts';
import { formatDuration } from '../../timing/clock.ts';
import { Outage } from '../../timing/outage.ts';
import { isTransient } from '../../timing/transient-error.ts';
import type { FollowContext, Log } from '../follow-context.ts';
import { JobPoll } from './job-poll.ts';
import { OutputNotifier } from './output-notifier.ts';
import { PollPauses } from './poll-pauses.ts';
import type { Waiting } from './still-waiting.ts';

/** How the wait for the end ended. */
export type Ending =
  /** The controller reported a final status. */
  | { kind: 'final'; job: Job }
  /** A timeout came first. */
  | { kind: 'timed_out'; job: Job | undefined; limit: 'timeout' | 'queue_timeout' }
  /** The controller no longer has the job. */
  | { kind: 'deleted'; reason: string }
  /** The status is unknown: the controller was unreachable, or refuses to show the job. */
  | { kind: 'unknown'; reason: string };

/**
 * Polls the job's status until it is final. A request that fails with a transient error is retried for `retryForMs`. A
 * refusal of the API itself ends the wait. At a deadline, one last request decides.
 * @param poll reads the job's new events, which say whether it still runs; a final status is always read from its
 * detail
 * @throws the context signal's reason
 */
export async function awaitEnd(
  context: FollowContext,
  ref: JobRef,
  launched: string,
  waiting: Waiting,
  poll?: Log['poll'],
): Promise<Ending> {
  const watch = new StatusWatch(context, ref, launched, waiting, poll);
  for (;;) {
    const ending = await watch.look(await watch.pause());
    if (ending !== undefined) return ending;
  }
}

type Limit = 'timeout' | 'queue_timeout';

class StatusWatch {
  readonly #context: FollowContext;
  readonly #ref: JobRef;
  readonly #waiting: Waiting;
  readonly #poll: JobPoll;
  readonly #pauses: PollPauses;
  readonly #output: OutputNotifier;
  readonly #outage: Outage;
  readonly #began: number;
  #status: string;
  #hasReported = false;
  #last: Job | undefined;
  #startedAt: number | undefined;
  /** Time of the next poll, by the clock. */
  #dueAt: number;

  constructor(context: FollowContext, ref: JobRef, launched: string, waiting: Waiting, poll: Log['poll']) {
    this.#context = context;
    this.#ref = ref;
    this.#waiting = waiting;
    this.#poll = new JobPoll(context, ref, poll);
    this.#status = launched;
    this.#began = context.clock.now();
    this.#pauses = new PollPauses(context);
    this.#output = new OutputNotifier(context.live);
    this.#outage = new Outage({ ...context, describe: describeError });
    this.#dueAt = this.#began + this.#pauses.first();
  }

  /**
   * Waits for a notification that needs a poll, for the next poll, or for a deadline. Returns the deadline that has
   * come.
   */
  async pause(): Promise<Limit | undefined> {
    const { clock, signal, live } = this.#context;
    const [at, limit] = this.#deadline();
    for (;;) {
      const wasNotified = await live.status.wait(Math.max(0, Math.min(this.#dueAt, at) - clock.now()), clock, signal);
      if (!wasNotified) {
        const mustPoll = this.#pauses.isEnding || this.#outage.isBad || clock.now() >= at;
        const postponed = mustPoll ? undefined : this.#pauses.silence.postponed();
        if (postponed === undefined) break;
        this.#dueAt = postponed;
        continue;
      }
      const heard = live.heard();
      if (heard === undefined || isFinal(heard)) {
        // A frame may be slightly ahead of the API.
        this.#pauses.restart(heard !== undefined);
        break;
      }
      // That the job runs needs no request; its end must come from the API. Frames come out of order: none of them
      // moves a running job back into the queue.
      if (!isQueued(heard) || isQueued(this.#status)) this.#noteHeard(heard);
      if (live.finalCounter !== undefined) this.#expectEnd();
    }
    await this.#obeyRateLimit(at);
    return clock.now() >= at ? limit : undefined;
  }

  /** Reports a status from a frame. Once the job runs, it needs no look for why it waits. */
  #noteHeard(status: string): void {
    const starts = isQueued(this.#status, this.#ref.type) && !isQueued(status, this.#ref.type);
    this.#report(status);
    if (starts && this.#last !== undefined && this.#context.live.isWorking)
      this.#dueAt = this.#context.clock.now() + this.#nextPause();
  }

  /**
   * Notes that all of the job's events were emitted, so that its end is next. If that frame is lost, a poll finds the
   * end.
   */
  #expectEnd(): void {
    if (this.#pauses.isEnding) return;
    this.#dueAt = Math.min(this.#dueAt, this.#context.clock.now() + this.#pauses.expectEnd());
  }

  /**
   * Obeys the controller's pause, up to a deadline or the end of `retry_for`. Ignores pauses that start meanwhile:
   * refused requests of the log must not delay the status.
   */
  async #obeyRateLimit(at: number): Promise<void> {
    const { clock, signal, rateLimit } = this.#context;
    await rateLimit.pause(0, Math.min(this.#outage.leftMs, at - clock.now()), signal);
  }

  /** Polls once. Returns the ending, or undefined while the job continues. */
  async look(reached: Limit | undefined): Promise<Ending | undefined> {
    const { clock, signal } = this.#context;
    try {
      // The last request before a deadline decides, one after a failure shows whether the controller answers, and the
      // end comes from the detail.
      const readsEvents = reached === undefined && !this.#outage.isBad && !this.#pauses.isEnding;
      const eventsMs = readsEvents ? this.#deadline()[0] - clock.now() : 0;
      const { job, eventsRead, isUnpushed } = await this.#poll.read(eventsMs);
      this.#outage.cleared();
      if (isUnpushed && this.#context.live.isWorking) this.#pauses.silence.noteLoss();
      this.#take(job, eventsRead);
      if (isFinal(job.status)) return { kind: 'final', job };
      await this.#waiting.look(job);
      await this.#pauses.learnDurations(job);
      this.#dueAt = clock.now() + this.#nextPause();
    } catch (error) {
      signal.throwIfAborted();
      if (isDeletedJob(error)) return { kind: 'deleted', reason: describeError(error) };
      if (!isTransient(error)) return { kind: 'unknown', reason: describeError(error) };
      this.#outage.note(error);
      if (reached === undefined && this.#outage.isTooLong) return { kind: 'unknown', reason: this.#unreachable(error) };
      this.#dueAt = clock.now() + this.#outage.pause(error);
    }
    // A job that started at the last moment of its queue timeout is no longer queued.
    if (reached === undefined || (reached === 'queue_timeout' && this.#startedAt !== undefined)) return undefined;
    return { kind: 'timed_out', job: this.#last, limit: reached };
  }

  #unreachable(error: unknown): string {
    const duration = formatDuration(this.#context.retryForMs);
    return text('controller-unreachable', { duration, reason: describeError(error) });
  }

  #take(job: Job, eventsRead: boolean): void {
    const isOver = isFinal(job.status);
    if (!isOver && !isQueued(job.status, job.type))
      this.#output.polled(this.#last, job, { needed: this.#poll.readsEvents, read: eventsRead });
    this.#last = job;
    if (!isQueued(job.status, job.type)) this.#startedAt ??= this.#context.clock.now();
    // The verdict reports a final status, after the rest of the output.
    if (!isOver) this.#report(job.status);
  }

  /** Reports a new status, and the first one while the job is queued. */
  #report(status: string): void {
    const isFirst = !this.#hasReported && isQueued(status, this.#ref.type);
    if (status === this.#status && !isFirst) return;
    this.#hasReported = true;
    this.#status = status;
    // A job that started may soon end. A change between two queued statuses says nothing.
    if (!isQueued(status, this.#ref.type)) this.#pauses.noteStart();
    this.#context.sink.info(`Status: ${status}`);
  }

  /** Returns the pause until the next poll, in ms. */
  #nextPause(): number {
    return this.#pauses.next({
      explanation: this.#last?.explanation ?? '',
      queuedMs: this.#queuedMs,
      ranMs: this.#startedAt === undefined ? undefined : this.#poll.elapsedMs,
    });
  }

  /** Returns how long the job has been queued, in ms; infinite when it is not. */
  get #queuedMs(): number {
    return isQueued(this.#status, this.#ref.type) ? this.#context.clock.now() - this.#began : Number.POSITIVE_INFINITY;
  }

  /** Returns the next deadline, by the clock in ms, and which one it is. */
  #deadline(): [number, Limit] {
    const { timeoutMs, queueTimeoutMs } = this.#context;
    if (queueTimeoutMs !== undefined && this.#startedAt === undefined && queueTimeoutMs < timeoutMs) {
      return [this.#began + queueTimeoutMs, 'queue_timeout'];
    }
    return [this.#began + timeoutMs, 'timeout'];
  }
}
