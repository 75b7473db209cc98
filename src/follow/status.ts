import { number } from '../controller/fields.ts';
import { isFinal, type Job, type JobRef, jobPath, readJob } from '../controller/resources.ts';
import { describeError, isPassing } from '../errors.ts';
import type { FollowContext } from './context.ts';
import { longestPause, pastRuns } from './expectation.ts';
import { Pace } from './pace.ts';
import { isQueued, type Waiting } from './waiting.ts';
import { Weather } from './weather.ts';

/** How the wait for the end went. */
export type Ending =
  /** The controller named a final status. */
  | { kind: 'final'; job: Job }
  /** A time-out came first. */
  | { kind: 'timed_out'; job: Job | undefined; limit: 'timeout' | 'queue_timeout' }
  /** It cannot be told: the controller stayed away, or refuses to say. */
  | { kind: 'unknown'; reason: string };

/** With live updates in working order polling is only the second rope: this many times slower. */
const LIVE_FACTOR = 4;

/**
 * Asks for the job's status until it is final. A request that fails for a passing reason is tried again for
 * `retryForMs`; a refusal of the API itself ends the wait. At a deadline one last request decides.
 * @throws the context signal's reason
 */
export async function awaitEnd(
  context: FollowContext,
  ref: JobRef,
  launched: string,
  waiting: Waiting,
): Promise<Ending> {
  const watch = new StatusWatch(context, ref, launched, waiting);
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
  readonly #pace: Pace;
  readonly #weather: Weather;
  readonly #began: number;
  #pastRunsMs: readonly number[] | undefined;
  #status: string;
  #last: Job | undefined;
  #startedAt: number | undefined;
  #nextPause: number;

  constructor(context: FollowContext, ref: JobRef, launched: string, waiting: Waiting) {
    this.#context = context;
    this.#ref = ref;
    this.#waiting = waiting;
    this.#status = launched;
    this.#began = context.clock.now();
    this.#pace = new Pace(context.intervalMs, context.random);
    this.#weather = new Weather(context);
    this.#nextPause = this.#pace.next();
  }

  /** Waits for a ring, the next turn, or a deadline; returns the deadline that has come. */
  async pause(): Promise<Limit | undefined> {
    const { clock, signal, live } = this.#context;
    const [at, limit] = this.#deadline();
    const rang = await live.status.wait(Math.max(0, Math.min(this.#nextPause, at - clock.now())), clock, signal);
    // A ring may be ahead of what the API answers by a moment.
    if (rang) this.#pace.restart();
    await this.#keepCourtesy(at);
    return clock.now() >= at ? limit : undefined;
  }

  /** Waits while the controller wants to be left alone, a deadline or the end of `retry_for` excepted. */
  async #keepCourtesy(at: number): Promise<void> {
    const { clock, signal, courtesy } = this.#context;
    for (;;) {
      const left = Math.min(courtesy.leftMs, this.#weather.leftMs, at - clock.now());
      if (left <= 0) return;
      await clock.sleep(left, signal);
    }
  }

  /** One request; the ending, or undefined when the job goes on. */
  async look(reached: Limit | undefined): Promise<Ending | undefined> {
    const { controller, courtesy, signal } = this.#context;
    try {
      const reply = await courtesy.insist(() => controller.get(jobPath(this.#ref), { signal }));
      const job = readJob(reply, this.#ref);
      this.#weather.cleared();
      this.#take(job);
      if (isFinal(job.status)) return { kind: 'final', job };
      await this.#learnDurations(job);
      this.#nextPause = this.#pace.next(this.#longestPause());
    } catch (error) {
      signal.throwIfAborted();
      if (!isPassing(error)) return { kind: 'unknown', reason: describeError(error) };
      this.#weather.note(error);
      if (reached === undefined && this.#weather.isTooLong)
        return { kind: 'unknown', reason: this.#weather.story(error) };
      this.#nextPause = this.#weather.pause(error);
    }
    // A job that began to run at the last moment of its queue time-out is out of the queue.
    if (reached === undefined || (reached === 'queue_timeout' && this.#startedAt !== undefined)) return undefined;
    return { kind: 'timed_out', job: this.#last, limit: reached };
  }

  #take(job: Job): void {
    // With live updates the events themselves have rung for it.
    const { live } = this.#context;
    if (!live.isWorking && progressOf(job) !== progressOf(this.#last)) live.events.ring();
    this.#last = job;
    if (!isQueued(job)) this.#startedAt ??= this.#context.clock.now();
    if (job.status !== this.#status) {
      this.#status = job.status;
      // What has begun to run may soon be done; one waiting room after the other says nothing.
      if (!isQueued(job)) this.#pace.restart();
      // A final status is told by the verdict, after the rest of the output.
      if (!isFinal(job.status)) this.#context.sink.say(`Status: ${job.status}`);
    }
    if (!isFinal(job.status)) this.#waiting.look(job);
  }

  /** Once, and only where polling is all there is: how long the template's last runs took. */
  async #learnDurations(job: Job): Promise<void> {
    const { controller, courtesy, live, signal } = this.#context;
    const template = number(job.fields, 'unified_job_template');
    if (this.#pastRunsMs !== undefined || live.isWorking || isQueued(job) || template === undefined) return;
    // It only makes the wait quicker: without it the pauses are as they would be.
    this.#pastRunsMs = await courtesy.ask(() => pastRuns(controller, template, job.id, signal)).catch(() => []);
    signal.throwIfAborted();
  }

  #longestPause(): number {
    const { intervalMs, live } = this.#context;
    if (live.isWorking) return intervalMs * LIVE_FACTOR;
    const elapsed = this.#startedAt === undefined ? undefined : this.#last?.elapsed;
    return longestPause(this.#pastRunsMs ?? [], elapsed === undefined ? undefined : elapsed * 1000, intervalMs);
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

/** Plays and tasks begun so far, as a running job's detail counts them: when they change there is new output. */
function progressOf(job: Job | undefined): string {
  return JSON.stringify(job?.fields['playbook_counts'] ?? null);
}
