import { isQueued, type Job } from '../../controller/jobs.ts';
import { Backoff } from '../../timing/backoff.ts';
import { FALLBACK_POLL_FACTOR, type FollowContext } from '../follow-context.ts';
import { longestPause, PAST_RUNS } from './past-durations.ts';
import { EXPLAINED_MS, NO_REASON_AFTER_MS, nextReasonPoll } from './queue-reason.ts';
import { SilenceCheck } from './silence-check.ts';

/** What a poll found, as far as it decides when the next one is due. */
export interface PolledState {
  /** Why the controller does not start the job; `''` when it gives no reason. */
  explanation: string;
  /** How long the job has been queued, in ms; infinite when it is not. */
  queuedMs: number;
  /** How long the job has run, in ms; undefined when it has not started or the controller did not say. */
  ranMs: number | undefined;
}

/** The pauses between two polls of a job's status, alone and next to live updates. */
export class PollPauses {
  readonly #context: FollowContext;
  readonly #backoff: Backoff;
  readonly #fallbackPoll: Backoff;
  readonly silence: SilenceCheck;
  #pastRunsMs: readonly number[] | undefined;
  /** Whether a final status was reported that the API does not show yet. */
  #isEnding = false;

  constructor(context: FollowContext) {
    this.#context = context;
    const { intervalMs, random } = context;
    this.#backoff = new Backoff(intervalMs, random);
    this.#fallbackPoll = new Backoff(intervalMs * FALLBACK_POLL_FACTOR, random, Number.POSITIVE_INFINITY);
    this.silence = new SilenceCheck(context);
  }

  /** Returns whether the end of the job is expected, so that polls are frequent. */
  get isEnding(): boolean {
    return this.#isEnding;
  }

  /** Returns the first pause, in ms. */
  first(): number {
    return this.#backoff.next();
  }

  /** Starts again with short pauses. @param isEnding whether a frame reported the end */
  restart(isEnding: boolean): void {
    this.#isEnding ||= isEnding;
    this.#backoff.restart();
  }

  /** Starts again with short pauses when a job starts: it may soon end. */
  noteStart(): void {
    if (!this.#backoff.isShort) this.#backoff.restart();
  }

  /** Notes that the job's end is next. Returns the pause until a poll looks for it, in ms. */
  expectEnd(): number {
    this.restart(true);
    return this.#backoff.next();
  }

  /**
   * Reads how long the template's last runs took. Done once, and only when polling is the only source.
   * @throws the context signal's reason
   */
  async learnDurations({ id, type, status, templateId }: Job): Promise<void> {
    const { controller, rateLimit, live, signal } = this.#context;
    if (this.#pastRunsMs !== undefined || live.isWorking || isQueued(status, type) || templateId === undefined) return;
    // It only shortens the wait. Without it, the pauses stay unchanged.
    this.#pastRunsMs = await controller.unifiedJobs
      .pastRuns(templateId, id, PAST_RUNS, { signal, rateLimit })
      .catch(() => []);
    signal.throwIfAborted();
  }

  /** Returns the pause until the next poll, in ms. No frame says why a job does not start, so it is polled. */
  next({ explanation, queuedMs, ranMs }: PolledState): number {
    const { intervalMs, live, random } = this.#context;
    const reasonPoll = nextReasonPoll(explanation, queuedMs, random);
    if (!live.isWorking) {
      const longestMs = longestPause(this.#pastRunsMs ?? [], ranMs, intervalMs);
      return Math.min(this.#backoff.within(longestMs), reasonPoll);
    }
    const fallbackPoll = Number.isFinite(reasonPoll) ? reasonPoll : this.#nextFallbackPoll(queuedMs);
    if (!this.#isEnding) return fallbackPoll;
    const soon = this.#backoff.next();
    this.#isEnding = soon < fallbackPoll;
    return Math.min(soon, fallbackPoll);
  }

  /** Returns the pause until the next poll next to live updates, in ms. Frames may postpone it while the job runs. */
  #nextFallbackPoll(queuedMs: number): number {
    const fallbackPoll = this.#fallbackPoll.next();
    if (queuedMs < NO_REASON_AFTER_MS) return Math.min(fallbackPoll, EXPLAINED_MS);
    return Number.isFinite(queuedMs) ? fallbackPoll : this.silence.next(fallbackPoll);
  }
}
