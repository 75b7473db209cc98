import { isFinal, isQueued, type Job, type JobRef } from '../../controller/jobs.ts';
import { describeError } from '../../errors.ts';
import { Backoff } from '../../timing/backoff.ts';
import { Outage } from '../../timing/outage.ts';
import { isTransient } from '../../timing/transient-error.ts';
import { FALLBACK_POLL_FACTOR, type FollowContext, type Log } from '../follow-context.ts';
import { JobPoll } from './job-poll.ts';
import { longestPause, PAST_RUNS } from './past-durations.ts';
import { EXPLAINED_MS } from './queue-reason.ts';
import type { Waiting } from './still-waiting.ts';

/** How the wait for the end went. */
export type Ending =
  /** The controller named a final status. */
  | { kind: 'final'; job: Job }
  /** A time-out came first. */
  | { kind: 'timed_out'; job: Job | undefined; limit: 'timeout' | 'queue_timeout' }
  /** It is not known: the controller was unreachable, or refuses to show the job. */
  | { kind: 'unknown'; reason: string };

/**
 * Asks for the job's status until it is final. A request that fails for a passing reason is tried again for
 * `retryForMs`; a refusal of the API itself ends the wait. At a deadline one last request decides.
 * @param poll reads the job's new events, which say whether it still runs; a final status is always read from its detail
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
  readonly #backoff: Backoff;
  readonly #fallbackPoll: Backoff;
  readonly #outage: Outage;
  readonly #began: number;
  #pastRunsMs: readonly number[] | undefined;
  #status: string;
  #last: Job | undefined;
  #startedAt: number | undefined;
  /** When the next look is due, by the clock. */
  #dueAt: number;
  #wasLive = false;
  /** Rings for output at the last look. */
  #notificationsSeen = 0;
  /** A final status was reported that the API does not show yet. */
  #isEnding = false;

  constructor(context: FollowContext, ref: JobRef, launched: string, waiting: Waiting, poll: Log['poll']) {
    this.#context = context;
    this.#ref = ref;
    this.#waiting = waiting;
    this.#poll = new JobPoll(context, ref, poll);
    this.#status = launched;
    this.#began = context.clock.now();
    this.#backoff = new Backoff(context.intervalMs, context.random);
    this.#fallbackPoll = new Backoff(
      context.intervalMs * FALLBACK_POLL_FACTOR,
      context.random,
      Number.POSITIVE_INFINITY,
    );
    this.#outage = new Outage(context);
    this.#dueAt = this.#began + this.#backoff.next();
  }

  /** Waits for a notification that needs a look, for the next look, or for a deadline; returns the deadline that has come. */
  async pause(): Promise<Limit | undefined> {
    const { clock, signal, live } = this.#context;
    const [at, limit] = this.#deadline();
    for (;;) {
      const wasNotified = await live.status.wait(Math.max(0, Math.min(this.#dueAt, at) - clock.now()), clock, signal);
      if (!wasNotified) break;
      const heard = live.heard();
      if (heard === undefined || isFinal(heard)) {
        // A frame may be ahead of what the API answers by a moment.
        this.#isEnding ||= heard !== undefined;
        this.#backoff.restart();
        break;
      }
      // That it runs is worth no request; that it ended is for the API to say. Frames come out of order: back into the
      // queue leads none of them.
      if (!isQueued(heard) || isQueued(this.#status)) this.#report(heard);
      if (live.finalCounter !== undefined) this.#expectEnd();
    }
    await this.#obeyRateLimit(at);
    return clock.now() >= at ? limit : undefined;
  }

  /** All of the job's events were emitted, so its end is next. A frame can get lost: then a look finds it. */
  #expectEnd(): void {
    if (this.#isEnding) return;
    this.#isEnding = true;
    this.#backoff.restart();
    this.#dueAt = Math.min(this.#dueAt, this.#context.clock.now() + this.#backoff.next());
  }

  /**
   * Waits while the controller wants to be left alone, a deadline or the end of `retry_for` excepted. Not for a pause
   * that is asked for meanwhile: refusals of the log's requests must not keep the status from being asked for.
   */
  async #obeyRateLimit(at: number): Promise<void> {
    const { clock, signal, rateLimit } = this.#context;
    await rateLimit.pause(0, Math.min(this.#outage.leftMs, at - clock.now()), signal);
  }

  /** Asks once; the ending, or undefined when the job goes on. */
  async look(reached: Limit | undefined): Promise<Ending | undefined> {
    const { clock, signal } = this.#context;
    try {
      // The last request before a deadline decides, and one after a failure tells whether anything answers.
      const eventsMs = reached === undefined && !this.#outage.isBad ? this.#deadline()[0] - clock.now() : 0;
      const { job, eventsRead } = await this.#poll.read(eventsMs);
      this.#outage.cleared();
      this.#take(job, eventsRead);
      if (isFinal(job.status)) return { kind: 'final', job };
      await this.#waiting.look(job);
      await this.#learnDurations(job);
      this.#dueAt = clock.now() + this.#nextPause();
    } catch (error) {
      signal.throwIfAborted();
      if (!isTransient(error)) return { kind: 'unknown', reason: describeError(error) };
      this.#outage.note(error);
      if (reached === undefined && this.#outage.isTooLong)
        return { kind: 'unknown', reason: this.#outage.history(error) };
      this.#dueAt = clock.now() + this.#outage.pause(error);
    }
    // A job that began to run at the last moment of its queue time-out is out of the queue.
    if (reached === undefined || (reached === 'queue_timeout' && this.#startedAt !== undefined)) return undefined;
    return { kind: 'timed_out', job: this.#last, limit: reached };
  }

  #take(job: Job, eventsRead: boolean): void {
    const isOver = isFinal(job.status);
    if (!isOver && !isQueued(job.status, job.type)) this.#notifyOfOutput(job, eventsRead);
    this.#last = job;
    if (!isQueued(job.status, job.type)) this.#startedAt ??= this.#context.clock.now();
    // A final status is reported by the verdict, after the rest of the output.
    if (!isOver) this.#report(job.status);
  }

  #report(status: string): void {
    if (status === this.#status) return;
    this.#status = status;
    // What has begun to run may soon be done; one waiting room after the other says nothing.
    if (!isQueued(status, this.#ref.type) && !this.#backoff.isShort) this.#backoff.restart();
    this.#context.sink.info(`Status: ${status}`);
  }

  /**
   * Frames notify of events while live updates work, as far as they arrive; the counts show the others. These
   * do not change during a task, so that by polling the events are read each time.
   */
  #notifyOfOutput(job: Job, eventsRead: boolean): void {
    const { live } = this.#context;
    const hasMore = mayHaveMore(this.#last, job) || live.isWorking !== this.#wasLive;
    const isDue = this.#poll.readsEvents
      ? !eventsRead
      : hasMore && live.events.notifications === this.#notificationsSeen;
    if (isDue) live.events.notify();
    this.#notificationsSeen = live.events.notifications;
    this.#wasLive = live.isWorking;
  }

  /** Once, and only where polling is all there is: how long the template's last runs took. */
  async #learnDurations(job: Job): Promise<void> {
    const { controller, rateLimit, live, signal } = this.#context;
    const { templateId } = job;
    if (this.#pastRunsMs !== undefined || live.isWorking || isQueued(job.status, job.type) || templateId === undefined)
      return;
    // It only makes the wait quicker: without it the pauses are as they would be.
    this.#pastRunsMs = await controller.unifiedJobs
      .pastRuns(templateId, job.id, PAST_RUNS, { signal, rateLimit })
      .catch(() => []);
    signal.throwIfAborted();
  }

  #nextPause(): number {
    if (!this.#context.live.isWorking) return this.#backoff.within(this.#longestPause());
    const fallbackPoll = Math.min(
      this.#fallbackPoll.next(),
      this.#isNewInQueue() ? EXPLAINED_MS : Number.POSITIVE_INFINITY,
    );
    if (!this.#isEnding) return fallbackPoll;
    const soon = this.#backoff.next();
    this.#isEnding = soon < fallbackPoll;
    return Math.min(soon, fallbackPoll);
  }

  /** No frame says why a job does not start. */
  #isNewInQueue(): boolean {
    return isQueued(this.#status, this.#ref.type) && this.#context.clock.now() - this.#began < 2 * EXPLAINED_MS;
  }

  #longestPause(): number {
    const ranMs = this.#startedAt === undefined ? undefined : this.#poll.elapsedMs;
    return longestPause(this.#pastRunsMs ?? [], ranMs, this.#context.intervalMs);
  }

  /** The next deadline, in ms of the clock, and which one it is. */
  #deadline(): [number, Limit] {
    const { timeoutMs, queueTimeoutMs } = this.#context;
    if (queueTimeoutMs !== undefined && this.#startedAt === undefined && queueTimeoutMs < timeoutMs) {
      return [this.#began + queueTimeoutMs, 'queue_timeout'];
    }
    return [this.#began + timeoutMs, 'timeout'];
  }
}

/**
 * Whether there may be new output, by the plays and tasks begun so far that a running job's detail counts. A workflow has
 * nothing of the kind, and its nodes are looked at on their own; an inventory update neither, and may always have more.
 */
function mayHaveMore(before: Job | undefined, now: Job): boolean {
  if (now.type === 'workflow_job') return false;
  return now.begunCount === undefined || now.begunCount !== (before?.begunCount ?? 0);
}
