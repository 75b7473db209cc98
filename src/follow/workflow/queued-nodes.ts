import { jobLink } from '../../controller/job-link.ts';
import { isQueued, type Job } from '../../controller/jobs.ts';
import { jobOfNode, type NodeRun, type WorkflowNode } from '../../controller/workflow-nodes.ts';
import { namesOf } from '../../messages/sentence-parts.ts';
import type { FollowContext } from '../follow-context.ts';
import {
  approvalsAhead,
  EXPLAINED_MS,
  isReasonDue,
  NO_REASON_AFTER_MS,
  reasonSentence,
} from '../status/queue-reason.ts';
import { nodeWaits } from './node-sentences.ts';

/** How long a node is pending before it is reported, in ms. Nearly every node is pending for a moment. */
const QUEUED_MS = 20_000;

/** A node whose run was launched but has not started. */
interface QueuedNode {
  /** Its name, as in the log. */
  name: string;
  run: NodeRun;
  /** URL of its job; `''` without one. */
  link: string;
  jobId: number | undefined;
  /** Time by the clock. */
  since: number;
  isReported: boolean;
  isExplained: boolean;
}

/** Reports the nodes of a workflow, and of nested ones, that do not start, and why; each once. */
export class QueuedNodes {
  readonly #context: FollowContext;
  /** By the node's id. */
  readonly #nodes = new Map<number, QueuedNode>();
  /** The job for which each of the controller's reasons was reported. */
  readonly #reported = new Map<string, number>();

  constructor(context: FollowContext) {
    this.#context = context;
  }

  /** Notes that a node is queued. */
  note(node: WorkflowNode, run: NodeRun, name: string): void {
    const { controller, clock } = this.#context;
    const known = this.#nodes.get(node.id);
    if (known !== undefined) {
      known.run = run;
      return;
    }
    const job = jobOfNode(node);
    const link = job === undefined ? '' : `: ${jobLink(controller.root, job).url}`;
    const since = clock.now();
    this.#nodes.set(node.id, { name, run, link, jobId: job?.id, since, isReported: false, isExplained: false });
  }

  /** Notes that a node is no longer queued. */
  forget({ id }: WorkflowNode): void {
    this.#nodes.delete(id);
  }

  /** Returns when the next poll for queued nodes is due, in ms from now: no frame says why a node waits. */
  get dueMs(): number {
    const now = this.#context.clock.now();
    const open = [...this.#nodes.values()].filter(({ isExplained }) => !isExplained);
    const moments = open.flatMap(({ since }) => [since + EXPLAINED_MS, since + NO_REASON_AFTER_MS]);
    return Math.min(...moments.map((moment) => moment - now).filter((left) => left > 0), Number.POSITIVE_INFINITY);
  }

  /**
   * Reports what is due. Reads the reasons of all nodes with one request. If that fails, it prints links to their jobs.
   * @throws the signal's reason
   */
  async report(signal: AbortSignal): Promise<void> {
    const { sink, clock } = this.#context;
    const late = [...this.#nodes.values()].filter(({ since }) => clock.now() - since >= QUEUED_MS);
    for (const node of late) {
      if (!node.isReported) sink.info(nodeWaits(node.name, node.run, node.link));
      node.isReported = true;
    }
    const open = late.filter(({ isExplained, jobId }) => !isExplained && jobId !== undefined);
    if (open.length === 0) return;
    const due = (await this.#read(open, signal)).filter((job) => {
      const node = open.find(({ jobId }) => jobId === job.id);
      if (node === undefined || !isQueued(job.status) || !isReasonDue(job, clock.now() - node.since)) return false;
      node.isExplained = true;
      return true;
    });
    for (const explanation of new Set(due.map((job) => job.explanation)))
      await this.#explain(due.filter((job) => job.explanation === explanation));
  }

  async #read(nodes: readonly QueuedNode[], signal: AbortSignal): Promise<Job[]> {
    const { controller, rateLimit, drainDeadline } = this.#context;
    const ids = nodes.flatMap(({ jobId }) => jobId ?? []);
    const jobs = await controller.unifiedJobs
      .byIds(ids, { signal, rateLimit, deadline: drainDeadline })
      .catch(() => []);
    signal.throwIfAborted();
    return jobs;
  }

  /** Reports why some jobs wait for the same reason: in full for one of them, and only once. */
  async #explain(jobs: readonly Job[]): Promise<void> {
    const { sink } = this.#context;
    const [first, ...others] = jobs;
    if (first === undefined) return;
    const reported = this.#reported.get(first.explanation);
    if (reported === undefined) {
      this.#reported.set(first.explanation, first.id);
      sink.info(`${reasonSentence(this.#context, first)}${await approvalsAhead(this.#context, first)}`);
    }
    const alike = (reported === undefined ? others : jobs).map(({ id }) => `${id}`);
    if (alike.length === 0) return;
    const which = alike.length === 1 ? `Job ${alike[0]} waits` : `Jobs ${namesOf(alike)} wait`;
    sink.info(`${which} for the same reason as job ${reported ?? first.id}.`);
  }
}
