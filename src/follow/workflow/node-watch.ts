import { jobLink } from '../../controller/job-link.ts';
import { isFinal, isQueued, type JobRef } from '../../controller/jobs.ts';
import { jobOfNode, type NodeRun, type WorkflowNode } from '../../controller/workflow-nodes.ts';
import { message } from '../../messages/message.ts';
import { describeError } from '../../step-errors.ts';
import { isTransient } from '../../timing/transient-error.ts';
import type { FollowContext } from '../follow-context.ts';
import type { PlaybookResults } from '../playbook/playbook-results.ts';
import type { NodeGaps } from './node-gaps.ts';
import { NodeOutput } from './node-output.ts';
import { MAX_DEPTH } from './node-paths.ts';
import type { NodePrinter } from './node-printer.ts';
import {
  approvalEnded,
  approvalWaits,
  nodeDidNotRun,
  nodeEnded,
  nodeName,
  nodeRuns,
  openNode,
} from './node-sentences.ts';
import { NodeStats } from './node-stats.ts';
import type { QueuedNodes } from './queued-nodes.ts';

/** What a workflow and its nested workflows share. */
export interface WatchedNodes {
  gaps: NodeGaps;
  queued: QueuedNodes;
  printer: NodePrinter;
}

/** A workflow job whose nodes are watched. */
interface WatchedWorkflow {
  job: JobRef;
  /** Names of the nodes that contain it, outermost first. */
  around: readonly string[];
  /** Whether it is a sliced job, whose nodes are its slices. */
  isSliced: boolean;
}

/** Reads the nodes of a workflow job and of the workflows inside of it, and reports what changed. */
export class NodeWatch {
  readonly #context: FollowContext;
  readonly #workflow: WatchedWorkflow;
  readonly #shared: WatchedNodes;
  readonly #stats: NodeStats;
  /** The last reported status of each node's run. */
  readonly #reported = new Map<number, string>();
  readonly #outputs = new Map<number, NodeOutput>();
  readonly #nested = new Map<number, NodeWatch>();
  /** The users who decided the approvals, by the node's id. */
  readonly #deciders = new Map<number, string>();
  /** Nodes whose nested workflow may not be read. */
  readonly #refused = new Set<number>();
  #nodes: readonly WorkflowNode[] = [];
  #isComplete = true;

  constructor(context: FollowContext, workflow: WatchedWorkflow, shared: WatchedNodes) {
    this.#context = context;
    this.#workflow = workflow;
    this.#shared = shared;
    this.#stats = new NodeStats(context.controller.root, workflow.isSliced);
  }

  get results(): PlaybookResults {
    return this.#stats.results;
  }

  /** Returns whether all nodes could be read. */
  get isComplete(): boolean {
    return this.#isComplete;
  }

  /**
   * Reads the nodes. Returns whether one changed.
   * @throws ResponseError, ConnectionError, the signal's reason
   */
  async look(signal: AbortSignal): Promise<boolean> {
    const { controller, rateLimit, drainDeadline } = this.#context;
    const { job } = this.#workflow;
    this.#nodes = await controller.workflowNodes.list(job, { signal, rateLimit, deadline: drainDeadline });
    this.#stats.look(this.#nodes);
    let changed = false;
    for (const node of this.#nodes) {
      if (node.run === undefined) continue;
      if (node.run.type === 'workflow_approval') await this.#readDecider(node, node.run, signal);
      const inside = await this.#lookInside(node, node.run, signal);
      changed = this.#report(node, node.run) || inside || changed;
    }
    return changed;
  }

  /** Reads who decided an approval, once. Without the name, the decision alone is reported. */
  async #readDecider({ id }: WorkflowNode, run: NodeRun, signal: AbortSignal): Promise<void> {
    const isDecided = run.status === 'successful' || (run.status === 'failed' && !run.timedOut);
    if (!isDecided) return;
    const { controller, rateLimit, drainDeadline } = this.#context;
    let decidedBy = this.#deciders.get(id);
    if (decidedBy === undefined) {
      const options = { signal, rateLimit, deadline: drainDeadline };
      const approval = await controller.workflowApprovals.get(run.id, options).catch(() => undefined);
      signal.throwIfAborted();
      decidedBy = approval?.decidedBy ?? '';
      this.#deciders.set(id, decidedBy);
    }
    run.decidedBy = decidedBy;
  }

  /** Reports the nodes that never ran, once the workflow has ended. */
  reportSkipped(): void {
    for (const node of this.#nodes) {
      if (node.run === undefined) this.#shared.printer.addLater(nodeDidNotRun(this.#nameOf(node), node));
    }
    this.#stats.workflowEnded(this.#workflow.around);
  }

  /** Reads and reports the nodes of a nested workflow while it runs. */
  async #lookInside(node: WorkflowNode, run: NodeRun, signal: AbortSignal): Promise<boolean> {
    const job = jobOfNode(node);
    const { around } = this.#workflow;
    if (job?.type !== 'workflow_job' || around.length >= MAX_DEPTH || isFinal(this.#reported.get(node.id) ?? ''))
      return false;
    // A nested workflow that is not running yet has nothing to report.
    if (this.#refused.has(node.id) || isQueued(run.status)) return false;
    const inner = { job, around: [...around, node.identifier], isSliced: node.isSliced === true };
    const watch = this.#nested.get(node.id) ?? new NodeWatch(this.#context, inner, this.#shared);
    this.#nested.set(node.id, watch);
    this.#stats.follow(node, watch.#stats);
    this.#context.live.nested.add(job.id);
    if (!this.#reported.has(node.id)) this.#report(node, { ...run, status: 'running' });
    try {
      const changed = await watch.look(signal);
      if (isFinal(run.status)) {
        watch.reportSkipped();
        this.#isComplete = this.#isComplete && watch.#isComplete;
      }
      return changed;
    } catch (error) {
      if (signal.aborted || isTransient(error)) throw error;
      this.#giveUpInside(inner.around, node, error);
      return false;
    }
  }

  /** Reports that the nodes of a nested workflow are refused. The nodes of the outer workflow are still reported. */
  #giveUpInside(path: readonly string[], node: WorkflowNode, error: unknown): void {
    this.#refused.add(node.id);
    this.#isComplete = false;
    const values = { path: path.join(' > '), reason: describeError(error) };
    this.#context.sink.warn(message('nested-nodes-unreadable', values));
  }

  #report(node: WorkflowNode, run: NodeRun): boolean {
    const { queued, printer } = this.#shared;
    const name = this.#nameOf(node);
    this.#noteOpen(run, name);
    if (run.type !== 'workflow_approval' && run.status !== 'running' && !isFinal(run.status)) {
      queued.note(node, run, name);
      return false;
    }
    queued.forget(node);
    if (this.#reported.get(node.id) === run.status) return false;
    this.#reported.set(node.id, run.status);
    if (run.type === 'workflow_approval') this.#reportApproval(node, run, name);
    else {
      const output = this.#outputOf(node, run, name);
      if (isFinal(run.status)) this.#reportEnd(node, run, name, output);
      else {
        const sentence = nodeRuns(name, run, this.#link(node));
        printer.addReport(output === undefined ? { sentence, workflowId: run.id } : { sentence, about: output });
      }
    }
    return true;
  }

  /** Notes what the workflow waits for. A nested workflow waits for its own nodes, and an approval has its own sentence. */
  #noteOpen(run: NodeRun, name: string): void {
    const { openNodes } = this.#context;
    if (isFinal(run.status)) openNodes.delete(run.id);
    else if (run.type !== 'workflow_job' && run.type !== 'workflow_approval')
      openNodes.set(run.id, openNode(name, run));
  }

  #reportApproval(node: WorkflowNode, run: NodeRun, name: string): void {
    const { controller, approvals } = this.#context;
    const { printer } = this.#shared;
    const { around, job } = this.#workflow;
    if (run.status === 'pending') {
      const waits = approvalWaits(node, around, jobLink(controller.root, job).url);
      approvals.set(run.id, waits);
      printer.addReport({ sentence: waits, isNotice: true });
      return;
    }
    approvals.delete(run.id);
    const sentence = approvalEnded(node.name, run);
    printer.addReport({ sentence: `${name}: ${sentence}` });
    if (run.status !== 'successful') this.#stats.failed(node, sentence);
  }

  #reportEnd(node: WorkflowNode, run: NodeRun, name: string, output: NodeOutput | undefined): void {
    const { printer } = this.#shared;
    const ending = nodeEnded(name, run, this.#link(node), this.#handlesFailure(node));
    if (run.status !== 'successful') this.#stats.failed(node, ending.replace(/^Node/, 'Workflow node'));
    if (output === undefined) printer.addLater(ending);
    else printer.end(output, run);
  }

  /** Returns the output of a node, which is added to the printer once; undefined for a nested workflow. */
  #outputOf(node: WorkflowNode, run: NodeRun, name: string): NodeOutput | undefined {
    const job = jobOfNode(node);
    const known = this.#outputs.get(node.id);
    if (known !== undefined || job === undefined || job.type === 'workflow_job') return known;
    const { gaps, printer } = this.#shared;
    const handlesFailure = this.#handlesFailure(node);
    const onResults = this.#stats.follow.bind(this.#stats, node);
    const output = new NodeOutput(
      { ...this.#context, sink: gaps.sinkOf(name) },
      { name, job, link: this.#link(node), handlesFailure, onResults },
      run,
    );
    this.#outputs.set(node.id, output);
    printer.add(output);
    return output;
  }

  #handlesFailure({ handlesFailure }: WorkflowNode): boolean | undefined {
    return this.#workflow.isSliced ? undefined : handlesFailure;
  }

  #nameOf(node: WorkflowNode): string {
    const { around, isSliced } = this.#workflow;
    // The controller creates the nodes of a sliced job in the order of the slices.
    const slice = { number: this.#nodes.indexOf(node) + 1, count: this.#nodes.length };
    return nodeName(node, around, isSliced ? slice : undefined);
  }

  #link(node: WorkflowNode): string {
    const job = jobOfNode(node);
    return job === undefined ? '' : `: ${jobLink(this.#context.controller.root, job).url}`;
  }
}
