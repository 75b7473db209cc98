import type { Controller } from '../controller/client.ts';
import type { Job } from '../controller/jobs.ts';
import type { CallOptions } from '../controller/requests.ts';
import { CANCELLED_WORKFLOW_REQUEST_MS } from '../timing/cancel-deadline.ts';
import { interruptiblePause } from '../timing/clock.ts';
import { isTransient } from '../timing/transient-error.ts';
import type { LaunchContext } from './launch.ts';

/** Where the controller lists the jobs of a launch: the id of their template. Ad hoc commands have none. */
export type JobSource = number | 'ad_hoc_commands';

/**
 * Returns the newest jobs, newest first.
 * @param count at most two hundred
 * @throws ResponseError, ConnectionError, the signal's reason
 */
export function recentJobs(
  controller: Controller,
  source: JobSource,
  count: number,
  options: CallOptions,
): Promise<Job[]> {
  return source === 'ad_hoc_commands'
    ? controller.adHocCommands.recent(count, options)
    : controller.unifiedJobs.recent(source, count, options);
}

/** A job that was found after its launch reply was lost. */
export interface Adopted {
  job: Job;
  /** Whether the launch id proves that this step launched the job. Otherwise the job is never cancelled. */
  proven: boolean;
}

/** The criteria of a search, and the errors when it fails. */
export interface JobSearch {
  source: JobSource;
  isCandidate: (job: Job) => boolean;
  /** Whether a launch id decides: then the first candidate is adopted at once. */
  proven: boolean;
  /** Returns the error for no match or several matches. */
  unknown: (candidates: readonly Job[], jobs: readonly Job[]) => Error;
  /** Returns the error when the jobs could not be read; gets the last failure. */
  unreadable: (lastError: unknown) => Error;
}

/** How long a job may take to appear after the POST, in ms from the first answered request. */
const SETTLING_MS = 12_000;

/** The number of jobs that each request reads: the API's largest page (controller fact 53). */
export const MAX_JOBS = 200;

/**
 * Reads the newest jobs of a template until the job is found or the settling time is over.
 * @throws the errors of the criteria
 */
export async function searchJob(context: LaunchContext, criteria: JobSearch): Promise<Adopted> {
  const search = new Search(context, criteria);
  for (;;) {
    const adopted = await search.look();
    if (adopted !== undefined) return adopted;
    await search.pause();
  }
}

class Search {
  readonly #context: LaunchContext;
  readonly #criteria: JobSearch;
  /** When the first request was answered: the settling time starts here. */
  #settlingFrom: number | undefined;
  /** When the last request was answered: the grace period starts here. */
  #answeredAt: number;
  #cancelledAt: number | undefined;
  #lastError: unknown;

  constructor(context: LaunchContext, criteria: JobSearch) {
    this.#context = context;
    this.#criteria = criteria;
    this.#answeredAt = context.clock.now();
  }

  /** Reads the template's newest jobs once; returns undefined when it is too early to decide. */
  async look(): Promise<Adopted | undefined> {
    const { controller, signal, clock } = this.#context;
    const asked = clock.now();
    if (signal.aborted) this.#cancelledAt ??= asked;
    let jobs: Job[];
    try {
      const options = this.#cancelledAt === undefined ? { signal } : { timeoutMs: CANCELLED_WORKFLOW_REQUEST_MS };
      jobs = await recentJobs(controller, this.#criteria.source, MAX_JOBS, options);
    } catch (error) {
      this.#lastError = error;
      if (!signal.aborted && !isTransient(error)) throw this.#criteria.unreadable(error);
      return undefined;
    }
    this.#answeredAt = clock.now();
    this.#settlingFrom ??= this.#answeredAt;
    // Uses the request's time: a slow reply shows the jobs at that time.
    return this.#judge(jobs, asked - this.#settlingFrom >= SETTLING_MS);
  }

  #judge(jobs: readonly Job[], settled: boolean): Adopted | undefined {
    const { proven, isCandidate, unknown } = this.#criteria;
    const candidates = jobs.filter(isCandidate);
    const [only] = candidates;
    // Without a launch id, an identical second job may still appear: only the settled list counts.
    if (only !== undefined && candidates.length === 1 && (proven || settled)) return { job: only, proven };
    if (settled || (proven && candidates.length > 1)) throw unknown(candidates, jobs);
    return undefined;
  }

  /**
   * Waits before the next request.
   * @throws LaunchUnknownError when no time is left for one
   */
  async pause(): Promise<void> {
    const { clock, gracePeriodMs, signal } = this.#context;
    const now = clock.now();
    const isWorkflowCancelled =
      this.#cancelledAt !== undefined && now - this.#cancelledAt >= CANCELLED_WORKFLOW_REQUEST_MS;
    // After the first answer, an outage does not shorten the settling time.
    const outageMs = this.#settlingFrom === undefined ? gracePeriodMs : Math.max(gracePeriodMs, SETTLING_MS);
    const unanswered = now - this.#answeredAt >= outageMs;
    if (isWorkflowCancelled || unanswered) throw this.#criteria.unreadable(this.#lastError);
    // A cancel of the workflow ends the pause early; one more request still follows.
    await interruptiblePause(clock, 1000, signal);
  }
}
