import { jobLink } from '../../controller/job-link.ts';
import { isFinal, isQueued, type JobRef } from '../../controller/jobs.ts';
import { jobOfNode, type NodeRun, type WorkflowNode } from '../../controller/workflow-nodes.ts';
import { describeError } from '../../errors.ts';
import { message } from '../../messages/message.ts';
import { Backoff } from '../../timing/backoff.ts';
import { Throttle } from '../../timing/throttle.ts';
import { isTransient } from '../../timing/transient-error.ts';
import { jobLog } from '../events/create-job-log.ts';
import { inOneFold, PlayLayout } from '../events/log-layout.ts';
import { FALLBACK_POLL_FACTOR, type FollowContext, type Log, pollingSource } from '../follow-context.ts';
import { LastError } from '../last-error.ts';
import type { PlaybookResults } from '../playbook/playbook-results.ts';
import { NodeGaps } from './node-gaps.ts';
import { approvalEnded, approvalWaits, nodeDidNotRun, nodeEnded, nodeName, nodeRuns } from './node-sentences.ts';
import { NodeStats } from './node-stats.ts';
import { MAX_DEPTH, NODE_BURST_MS } from './pending-approvals.ts';
import { QueuedNodes } from './queued-nodes.ts';

/** Pause between two tries to read the nodes after the end, in ms, and the number of tries. */
const LONGEST_DRAIN_PAUSE_MS = 5000;
const MAX_DRAIN_TRIES = 6;

/** What a workflow and its nested workflows share. */
interface Shared {
  gaps: NodeGaps;
  queued: QueuedNodes;
}

function sharedOf(context: FollowContext): Shared {
  return { gaps: new NodeGaps(context.sink), queued: new QueuedNodes(context) };
}

/**
 * Prints the progress of a workflow job's nodes. Each node's log is printed after its end, as one group. A workflow job
 * has no output of its own (controller fact 27). Errors here do not change the verdict.
 */
export class WorkflowLog implements Log {
  readonly #context: FollowContext;
  readonly #job: JobRef;
  /** Names of the nodes that contain this workflow, if it is a node itself. */
  readonly #around: readonly string[];
  /** The last reported status of each node's run. */
  readonly #reported = new Map<number, string>();
  readonly #nested = new Map<number, WorkflowLog>();
  /** Nodes whose nested workflow may not be read. */
  readonly #refused = new Set<number>();
  readonly #stats: NodeStats;
  readonly #shared: Shared;
  readonly #lastError: LastError;
  #isComplete = true;

  constructor(context: FollowContext, job: JobRef, around: readonly string[] = [], shared = sharedOf(context)) {
    this.#context = context;
    this.#job = job;
    this.#around = around;
    this.#shared = shared;
    this.#stats = new NodeStats(context.controller.root);
    this.#lastError = new LastError(context.sink, 'The list of nodes');
  }

  get results(): PlaybookResults {
    return this.#stats.results;
  }

  async follow(ended: AbortSignal): Promise<void> {
    const { signal, intervalMs, live, random } = this.#context;
    const either = AbortSignal.any([signal, ended]);
    const { queued } = this.#shared;
    const throttle = new Throttle(this.#context, NODE_BURST_MS);
    const backoff = new Backoff(intervalMs, random);
    const fallbackPoll = new Backoff(intervalMs * FALLBACK_POLL_FACTOR, random, Number.POSITIVE_INFINITY);
    while (!either.aborted) {
      try {
        await throttle.next(Math.min(live.isWorking ? fallbackPoll.next() : backoff.next(), queued.dueMs), either);
        if ((await this.#look(either)).changed) backoff.restart();
        await queued.report(either);
      } catch (error) {
        if (either.aborted) break;
        this.#lastError.note(error);
        if (!isTransient(error)) return;
      }
    }
    signal.throwIfAborted();
  }

  async catchUp(): Promise<void> {
    try {
      await this.#look(this.#context.signal);
    } catch (error) {
      this.#context.signal.throwIfAborted();
      this.#lastError.note(error);
    }
    this.#shared.gaps.report();
  }

  /**
   * Reads the nodes after the workflow's end. Every node has its final state then, so one successful read is enough.
   */
  async drain(): Promise<boolean> {
    const isComplete = await this.#drainNodes();
    this.#shared.gaps.report();
    return isComplete;
  }

  async #drainNodes(): Promise<boolean> {
    const { clock, drainDeadline, signal, sink, random } = this.#context;
    const backoff = new Backoff(LONGEST_DRAIN_PAUSE_MS, random);
    for (let attempt = 0; attempt < MAX_DRAIN_TRIES; attempt += 1) {
      try {
        const { nodes } = await this.#look(signal);
        this.#reportSkipped(nodes);
        return this.#isComplete;
      } catch (error) {
        signal.throwIfAborted();
        this.#lastError.note(error);
        if (!isTransient(error) || drainDeadline.isExpired) break;
        await backoff.wait(clock, signal);
      }
    }
    sink.warn(message('workflow-nodes-unreadable', { reason: describeError(this.#lastError.last) }));
    return false;
  }

  /** Reports what changed. */
  async #look(signal: AbortSignal): Promise<{ changed: boolean; nodes: WorkflowNode[] }> {
    const { controller, rateLimit, drainDeadline } = this.#context;
    const nodes = await controller.workflowNodes.list(this.#job, { signal, rateLimit, deadline: drainDeadline });
    this.#stats.look(nodes);
    let changed = false;
    for (const node of nodes) {
      if (node.run === undefined) continue;
      const inside = await this.#lookInside(node, node.run, signal);
      changed = (await this.#report(node, node.run)) || inside || changed;
    }
    this.#lastError.cleared();
    return { changed, nodes };
  }

  /** Reports the nodes of a nested workflow while it runs. */
  async #lookInside(node: WorkflowNode, run: NodeRun, signal: AbortSignal): Promise<boolean> {
    const job = jobOfNode(node);
    if (job?.type !== 'workflow_job' || this.#around.length >= MAX_DEPTH || isFinal(this.#reported.get(node.id) ?? ''))
      return false;
    // A nested workflow that is not running yet has nothing to report.
    if (this.#refused.has(node.id) || isQueued(run.status)) return false;
    const log =
      this.#nested.get(node.id) ??
      new WorkflowLog(this.#context, job, [...this.#around, node.identifier], this.#shared);
    this.#nested.set(node.id, log);
    this.#stats.follow(node, log.#stats);
    this.#context.live.nested.add(job.id);
    if (!this.#reported.has(node.id)) await this.#report(node, { ...run, status: 'running' });
    try {
      const { changed, nodes } = await log.#look(signal);
      if (isFinal(run.status)) this.#takeOver(log, nodes);
      return changed;
    } catch (error) {
      if (signal.aborted || isTransient(error)) throw error;
      this.#giveUpInside(log, node, error);
      return false;
    }
  }

  /** Reports that the nodes of a nested workflow are refused. The nodes of the outer workflow are still reported. */
  #giveUpInside(log: WorkflowLog, node: WorkflowNode, error: unknown): void {
    this.#refused.add(node.id);
    this.#isComplete = false;
    const values = { path: log.#around.join(' > '), reason: describeError(error) };
    this.#context.sink.warn(message('nested-nodes-unreadable', values));
  }

  #takeOver(log: WorkflowLog, nodes: readonly WorkflowNode[]): void {
    log.#reportSkipped(nodes);
    this.#isComplete = this.#isComplete && log.#isComplete;
  }

  async #report(node: WorkflowNode, run: NodeRun): Promise<boolean> {
    const { queued } = this.#shared;
    const name = nodeName(node, this.#around);
    if (run.type !== 'workflow_approval' && run.status !== 'running' && !isFinal(run.status)) {
      queued.note(node, run, name);
      return false;
    }
    queued.forget(node);
    if (this.#reported.get(node.id) === run.status) return false;
    this.#reported.set(node.id, run.status);
    if (run.type === 'workflow_approval') this.#reportApproval(node, run, name);
    else if (isFinal(run.status)) await this.#reportEnd(node, run, name);
    else this.#context.sink.info(nodeRuns(name, run, this.#link(node)));
    return true;
  }

  #reportApproval(node: WorkflowNode, run: NodeRun, name: string): void {
    const { sink, controller, approvals } = this.#context;
    if (run.status === 'pending') {
      const waits = approvalWaits(node, this.#around, jobLink(controller.root, this.#job).url);
      approvals.set(run.id, waits);
      sink.notice(waits);
      return;
    }
    approvals.delete(run.id);
    const sentence = approvalEnded(node.name, run);
    sink.info(`${name}: ${sentence}`);
    if (run.status !== 'successful') this.#stats.failed(node, sentence);
  }

  /**
   * Prints the log of an ended node: one group after a success. After a failure, prints a group for each play, with
   * failures unfolded.
   */
  async #reportEnd(node: WorkflowNode, run: NodeRun, name: string): Promise<void> {
    const { sink, transcript } = this.#context;
    const successful = run.status === 'successful';
    const job = jobOfNode(node);
    const title = nodeEnded(name, run, this.#link(node), node.handlesFailure);
    if (!successful) this.#stats.failed(node, title.replace(/^Node/, 'Its node'));
    if (job === undefined || job.type === 'workflow_job') {
      sink.info(title);
      return;
    }
    if (!successful) sink.info(title);
    transcript?.heading(title);
    // A successful node has nothing to show but failures that did not count.
    const { log: wanted = 'all' } = this.#context;
    const choice = wanted === 'failures' && successful ? 'none' : wanted;
    const layout = successful ? inOneFold({ title }) : new PlayLayout(`${name}: `);
    // The notifications are for the nodes: none may be lost while one node's log is read.
    const context = { ...this.#context, live: pollingSource(), sink: this.#shared.gaps.sinkOf(name) };
    const { log, view } = jobLog(context, job, { log: choice, layout });
    this.#stats.follow(node, log);
    this.#isComplete = (await log.drain(undefined)) && this.#isComplete;
    if (successful && !view.hasShown) sink.info(title);
  }

  #reportSkipped(nodes: readonly WorkflowNode[]): void {
    for (const node of nodes) {
      if (node.run === undefined) this.#context.sink.info(nodeDidNotRun(nodeName(node, this.#around), node));
    }
    this.#stats.workflowEnded(this.#around);
  }

  #link(node: WorkflowNode): string {
    const job = jobOfNode(node);
    return job === undefined ? '' : `: ${jobLink(this.#context.controller.root, job).url}`;
  }
}
