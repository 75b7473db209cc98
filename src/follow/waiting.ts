import { jobLink } from '../controller/links.ts';
import { isQueued, JOB_TYPES, type Job } from '../controller/resources.ts';
import type { FollowContext } from './context.ts';
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

  /** Looks at a job that has not ended. */
  look(job: Job): void {
    const { clock, sink } = this.#context;
    const waited = clock.now() - this.#began;
    if (isQueued(job.status) && waited >= (job.explanation === '' ? NO_REASON_AFTER_MS : EXPLAIN_AFTER_MS)) {
      const reason = this.#reason(job);
      if (reason !== this.#told) sink.say(reason);
      this.#told = reason;
    }
    if (clock.now() - this.#heardAt >= HEARTBEAT_MS) {
      sink.say(`Job ${job.id} is still ${job.status} after ${duration(waited)}.`);
      this.heard();
    }
  }

  #reason(job: Job): string {
    if (job.explanation === '') {
      return `Job ${job.id} is ${job.status}; the controller gives no reason. Other runs of the template or a lack of capacity in its instance groups can hold it up.`;
    }
    const blocker = /\b(job|workflow_job|project_update|inventory_update)-(\d+)\b/.exec(job.explanation);
    const type = JOB_TYPES.find((known) => known === blocker?.[1]);
    const link =
      type === undefined ? '' : ` ${jobLink(this.#context.controller.root, { type, id: Number(blocker?.[2]) }).url}`;
    return `Job ${job.id} is ${job.status}: ${job.explanation}.${link}`;
  }
}
