import { jobLink } from '../controller/links.ts';
import { isQueued, type Job, type JobRef } from '../controller/resources.ts';
import { readNodes } from '../controller/workflow-nodes.ts';
import type { FollowContext } from './context.ts';
import { blockerOf, queueWords, reasonOf } from './queue-words.ts';
import { duration } from './words.ts';

/** After this long before its start the log says why, in ms: the controller itself fills in the reason only after a while. */
const EXPLAIN_AFTER_MS = 20_000;

/** Only after this long it is told that the controller gives no reason, in ms: it gives one after half a minute (API fact 21). */
const NO_REASON_AFTER_MS = 60_000;

/** When nothing else was printed for this long, a line says that the wait goes on, in ms. */
const HEARTBEAT_MS = 300_000;

/** Tells why a job does not start yet, and that a quiet one still runs, so that nobody thinks the step hangs. */
export class Waiting {
  readonly #context: FollowContext;
  readonly #began: number;
  #told: string | undefined;
  #heardAt: number;

  constructor(context: FollowContext) {
    this.#context = context;
    this.#began = context.clock.now();
    this.#heardAt = this.#began;
  }

  /** Something was printed. */
  heard(): void {
    this.#heardAt = this.#context.clock.now();
  }

  /**
   * Looks at a job that has not ended.
   * @throws the context signal's reason
   */
  async look(job: Job): Promise<void> {
    const { clock, sink } = this.#context;
    const waited = clock.now() - this.#began;
    if (isQueued(job.status, job.type) && waited >= (job.explanation === '' ? NO_REASON_AFTER_MS : EXPLAIN_AFTER_MS)) {
      await this.#explain(job);
    }
    if (clock.now() - this.#heardAt >= HEARTBEAT_MS) {
      sink.say(`Job ${job.id} is still ${job.status} after ${duration(waited)}${this.#why(job)}`);
      this.heard();
    }
  }

  #why(job: Job): string {
    const approvals = [...this.#context.approvals.values()];
    if (approvals.length > 0) return `. ${approvals.join(' ')}`;
    return isQueued(job.status, job.type) && job.explanation !== '' ? `: ${reasonOf(job)}.` : '.';
  }

  /** Says why a job does not start; the same reason once. */
  async #explain(job: Job): Promise<void> {
    const { id, status, explanation } = job;
    const blocker = blockerOf(job);
    const reason = explanation === '' ? '; the controller gives no reason' : `: ${reasonOf(job)}`;
    const link = blocker === undefined ? '' : jobLink(this.#context.controller.root, blocker).url;
    const sentence = [`Job ${id} is ${status}${reason}.`, queueWords(job), link]
      .filter((part) => part !== '')
      .join(' ');
    if (sentence === this.#told) return;
    this.#told = sentence;
    this.#context.sink.say(`${sentence}${await this.#approvalsOf(blocker)}`);
  }

  /** What a workflow in the way waits for may be a person. */
  async #approvalsOf(blocker: JobRef | undefined): Promise<string> {
    if (blocker?.type !== 'workflow_job') return '';
    const { controller, courtesy, signal } = this.#context;
    // It only makes the reason clearer: without it the link has to do.
    const nodes = await courtesy.ask(() => readNodes(controller, blocker, { signal })).catch(() => []);
    signal.throwIfAborted();
    const names = nodes
      .filter(({ run }) => run?.type === 'workflow_approval' && run.status === 'pending')
      .map(({ name }) => `"${name}"`);
    return names.length === 0 ? '' : ` That one waits for the approval of ${names.join(', ')}.`;
  }
}
