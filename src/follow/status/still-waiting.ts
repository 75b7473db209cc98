import { isQueued, type Job } from '../../controller/jobs.ts';
import { namesOf } from '../../messages/sentence-parts.ts';
import { formatDuration } from '../../timing/clock.ts';
import type { FollowContext } from '../follow-context.ts';
import { approvalsAhead, isReasonDue, reasonSentence } from './queue-reason.ts';
import { reasonOf } from './queue-reason-text.ts';

/** After this time without other output, a line says that the wait continues, in ms. */
const HEARTBEAT_MS = 300_000;

/**
 * Reports why a job does not start, and that a job without output still runs, so that the step does not seem to hang.
 */
export class Waiting {
  readonly #context: FollowContext;
  readonly #began: number;
  #reported: string | undefined;
  #heardAt: number;

  constructor(context: FollowContext) {
    this.#context = context;
    this.#began = context.clock.now();
    this.#heardAt = this.#began;
  }

  /** Notes that something was printed. */
  heard(): void {
    this.#heardAt = this.#context.clock.now();
  }

  /**
   * Checks a job that has not ended, and reports what is due.
   * @throws the context signal's reason
   */
  async look(job: Job): Promise<void> {
    const { clock, sink } = this.#context;
    const waited = clock.now() - this.#began;
    if (isQueued(job.status, job.type) && isReasonDue(job, waited)) await this.#explain(job);
    if (clock.now() - this.#heardAt >= HEARTBEAT_MS) {
      sink.info(`Job ${job.id} is still ${job.status} after ${formatDuration(waited)}${this.#why(job)}`);
      this.heard();
    }
  }

  #why(job: Job): string {
    const approvals = [...this.#context.approvals.values()];
    if (approvals.length > 0) return `. ${approvals.join(' ')}`;
    const openNodes = [...this.#context.openNodes.values()];
    if (openNodes.length > 0) return `. It is waiting for ${namesOf(openNodes)}.`;
    return isQueued(job.status, job.type) && job.explanation !== '' ? `: ${reasonOf(job)}.` : '.';
  }

  /** Reports why a job does not start; the same reason only once. */
  async #explain(job: Job): Promise<void> {
    const sentence = reasonSentence(this.#context, job);
    if (sentence === this.#reported) return;
    this.#reported = sentence;
    this.#context.sink.info(`${sentence}${await approvalsAhead(this.#context, job)}`);
  }
}
