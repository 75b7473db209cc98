import { jobLink } from '../controller/links.ts';
import { isFinal, isQueued, type JobRef } from '../controller/resources.ts';
import { jobOfNode, type NodeRun, readNodes, type WorkflowNode } from '../controller/workflow-nodes.ts';
import { describeError, isPassing } from '../errors.ts';
import type { Account } from './account.ts';
import { type FollowContext, type Log, pollingSource } from './context.ts';
import { jobLog } from './job-log.ts';
import { inOneFold, PlayLayout } from './layout.ts';
import { NodeGaps } from './node-gaps.ts';
import { NodeTally } from './node-tally.ts';
import { approvalEnded, approvalWaits, nodeDidNotRun, nodeEnded, nodeName, nodeRuns } from './node-words.ts';
import { Pace } from './pace.ts';
import { QueuedNodes } from './queued-nodes.ts';
import { Rhythm } from './rhythm.ts';
import { Trouble } from './trouble.ts';

/** Workflows in workflows are followed this deep; the controller refuses recursion, so deeper ones are strange. */
const MAX_DEPTH = 10;

/** One node's end and the next one's start ring within moments: they are read together, in ms. */
const BURST_MS = 250;

/** What a workflow and those inside of it have in common. */
interface Shared {
  gaps: NodeGaps;
  queued: QueuedNodes;
}

function sharedOf(context: FollowContext): Shared {
  return { gaps: new NodeGaps(context.sink), queued: new QueuedNodes(context) };
}

/**
 * Prints how the nodes of a workflow job go, and the log of each node's job as one group once it has ended.
 * A workflow job has no output of its own (controller fact 27). Nothing that happens here touches the verdict.
 */
export class WorkflowLog implements Log {
  readonly #context: FollowContext;
  readonly #job: JobRef;
  /** Names of the nodes around this workflow, where it is a node itself. */
  readonly #around: readonly string[];
  /** The last status told of each node's run. */
  readonly #told = new Map<number, string>();
  readonly #nested = new Map<number, WorkflowLog>();
  /** Nodes with a workflow inside whose nodes may not be read. */
  readonly #refused = new Set<number>();
  readonly #tally: NodeTally;
  readonly #shared: Shared;
  readonly #trouble: Trouble;
  #whole = true;

  constructor(context: FollowContext, job: JobRef, around: readonly string[] = [], shared = sharedOf(context)) {
    this.#context = context;
    this.#job = job;
    this.#around = around;
    this.#shared = shared;
    this.#tally = new NodeTally(context.controller.root);
    this.#trouble = new Trouble(context.sink, 'The list of nodes');
  }

  get account(): Account {
    return this.#tally.account;
  }

  async follow(ended: AbortSignal): Promise<void> {
    const { signal, intervalMs, live, random } = this.#context;
    const either = AbortSignal.any([signal, ended]);
    const { queued } = this.#shared;
    const rhythm = new Rhythm(this.#context, BURST_MS);
    const pace = new Pace(intervalMs, random);
    const rope = new Pace(intervalMs * 4, random, Number.POSITIVE_INFINITY);
    while (!either.aborted) {
      try {
        await rhythm.next(Math.min(live.isWorking ? rope.next() : pace.next(), queued.dueMs), either);
        if ((await this.#look(either)).changed) pace.restart();
        await queued.tell(either);
      } catch (error) {
        if (either.aborted) break;
        this.#trouble.note(error);
        if (!isPassing(error)) return;
      }
    }
    signal.throwIfAborted();
  }

  async catchUp(): Promise<void> {
    try {
      await this.#look(this.#context.signal);
    } catch (error) {
      this.#context.signal.throwIfAborted();
      this.#trouble.note(error);
    }
    this.#shared.gaps.tell();
  }

  /** After the end of the workflow every node has its final state: one look that works is enough. */
  async drain(): Promise<boolean> {
    const isWhole = await this.#drainNodes();
    this.#shared.gaps.tell();
    return isWhole;
  }

  async #drainNodes(): Promise<boolean> {
    const { clock, leeway, signal, sink, random } = this.#context;
    const pace = new Pace(5000, random);
    for (let attempt = 0; attempt < 6; attempt += 1) {
      try {
        const { nodes } = await this.#look(signal);
        this.#tellSkipped(nodes);
        return this.#whole;
      } catch (error) {
        signal.throwIfAborted();
        this.#trouble.note(error);
        if (!isPassing(error) || leeway.isSpent) break;
        await clock.sleep(pace.next(), signal);
      }
    }
    sink.warn(
      `The nodes of the workflow could not be read to the end: ${describeError(this.#trouble.last)} The status is not affected.`,
    );
    return false;
  }

  /** Tells what changed. */
  async #look(signal: AbortSignal): Promise<{ changed: boolean; nodes: WorkflowNode[] }> {
    const { controller, courtesy, leeway } = this.#context;
    const nodes = await courtesy.ask(() =>
      leeway.ask(signal, (limited) => readNodes(controller, this.#job, { signal: limited })),
    );
    this.#tally.look(nodes);
    let changed = false;
    for (const node of nodes) {
      if (node.run === undefined) continue;
      const inside = await this.#lookInside(node, node.run, signal);
      changed = (await this.#tell(node, node.run)) || inside || changed;
    }
    this.#trouble.cleared();
    return { changed, nodes };
  }

  /** A workflow inside of this one tells of its nodes while it runs. */
  async #lookInside(node: WorkflowNode, run: NodeRun, signal: AbortSignal): Promise<boolean> {
    const job = jobOfNode(node);
    if (job?.type !== 'workflow_job' || this.#around.length >= MAX_DEPTH || isFinal(this.#told.get(node.id) ?? ''))
      return false;
    // One that has not begun has nothing to tell of yet.
    if (this.#refused.has(node.id) || isQueued(run.status)) return false;
    const log =
      this.#nested.get(node.id) ??
      new WorkflowLog(this.#context, job, [...this.#around, node.identifier], this.#shared);
    this.#nested.set(node.id, log);
    this.#tally.follow(node, log.#tally);
    this.#context.live.nested.add(job.id);
    if (!this.#told.has(node.id)) await this.#tell(node, { ...run, status: 'running' });
    try {
      const { changed, nodes } = await log.#look(signal);
      if (isFinal(run.status)) this.#takeOver(log, nodes);
      return changed;
    } catch (error) {
      if (signal.aborted || isPassing(error)) throw error;
      this.#giveUpInside(log, node, error);
      return false;
    }
  }

  /** What is around a workflow whose nodes are refused is told all the same. */
  #giveUpInside(log: WorkflowLog, node: WorkflowNode, error: unknown): void {
    this.#refused.add(node.id);
    this.#whole = false;
    this.#context.sink.warn(
      `The nodes of "${log.#around.join(' > ')}" could not be read: ${describeError(error)} The status is not affected.`,
    );
  }

  #takeOver(log: WorkflowLog, nodes: readonly WorkflowNode[]): void {
    log.#tellSkipped(nodes);
    this.#whole = this.#whole && log.#whole;
  }

  async #tell(node: WorkflowNode, run: NodeRun): Promise<boolean> {
    const { queued } = this.#shared;
    const name = nodeName(node, this.#around);
    if (run.type !== 'workflow_approval' && run.status !== 'running' && !isFinal(run.status)) {
      queued.note(node, run, name);
      return false;
    }
    queued.forget(node);
    if (this.#told.get(node.id) === run.status) return false;
    this.#told.set(node.id, run.status);
    if (run.type === 'workflow_approval') this.#tellApproval(node, run, name);
    else if (isFinal(run.status)) await this.#tellEnd(node, run, name);
    else this.#context.sink.say(nodeRuns(name, run, this.#link(node)));
    return true;
  }

  #tellApproval(node: WorkflowNode, run: NodeRun, name: string): void {
    const { sink, controller, approvals } = this.#context;
    if (run.status === 'pending') {
      const waits = approvalWaits(node, this.#around, jobLink(controller.root, this.#job).url);
      approvals.set(run.id, waits);
      sink.notice(waits);
      return;
    }
    approvals.delete(run.id);
    const sentence = approvalEnded(node.name, run);
    sink.say(`${name}: ${sentence}`);
    if (run.status !== 'successful') this.#tally.failed(node, sentence);
  }

  /** The log of an ended node: one group where all went well; else a group for each play, and its failures in sight. */
  async #tellEnd(node: WorkflowNode, run: NodeRun, name: string): Promise<void> {
    const { sink, transcript } = this.#context;
    const successful = run.status === 'successful';
    const job = jobOfNode(node);
    const title = nodeEnded(name, run, this.#link(node), node.handlesFailure);
    if (!successful) this.#tally.failed(node, title.replace(/^Node/, 'Its node'));
    if (job === undefined || job.type === 'workflow_job') {
      sink.say(title);
      return;
    }
    if (!successful) sink.say(title);
    transcript?.heading(title);
    // Of what went well there is nothing to show but the failures that did not matter.
    const { log: wanted = 'all' } = this.#context;
    const choice = wanted === 'failures' && successful ? 'none' : wanted;
    const layout = successful ? inOneFold({ title }) : new PlayLayout(`${name}: `);
    // The bells are for the nodes: what rings while the log of one is read must not be lost.
    const context = { ...this.#context, live: pollingSource(), sink: this.#shared.gaps.sinkOf(name) };
    const { log, view } = jobLog(context, job, { log: choice, layout });
    this.#tally.follow(node, log);
    this.#whole = (await log.drain(undefined)) && this.#whole;
    if (successful && !view.hasShown) sink.say(title);
  }

  #tellSkipped(nodes: readonly WorkflowNode[]): void {
    for (const node of nodes) {
      if (node.run === undefined) this.#context.sink.say(nodeDidNotRun(nodeName(node, this.#around), node));
    }
    this.#tally.workflowEnded(this.#around);
  }

  #link(node: WorkflowNode): string {
    const job = jobOfNode(node);
    return job === undefined ? '' : `: ${jobLink(this.#context.controller.root, job).url}`;
  }
}
