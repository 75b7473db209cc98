import { jobLink } from '../controller/links.ts';
import { isFinal, type JobRef } from '../controller/resources.ts';
import { jobOfNode, readNodes, type WorkflowNode } from '../controller/workflow-nodes.ts';
import { describeError, isPassing } from '../errors.ts';
import type { FollowContext, Log } from './context.ts';
import { Failures } from './failures.ts';
import { JobLog } from './log.ts';
import { Pace } from './pace.ts';

/** Workflows in workflows are followed this deep; the controller refuses recursion, so deeper ones are strange. */
const MAX_DEPTH = 10;

/**
 * Prints how the nodes of a workflow job go, and the log of each node's job as one group once it has ended.
 * A workflow job has no output of its own (API fact 17). Nothing that happens here touches the verdict.
 */
export class WorkflowLog implements Log {
  readonly failures = new Failures();
  readonly #context: FollowContext;
  readonly #job: JobRef;
  readonly #depth: number;
  /** The last status told of each node's run. */
  readonly #told = new Map<number, string>();
  readonly #nested = new Map<number, WorkflowLog>();
  #whole = true;
  #trouble: unknown;

  constructor(context: FollowContext, job: JobRef, depth = 0) {
    this.#context = context;
    this.#job = job;
    this.#depth = depth;
  }

  async follow(ended: AbortSignal): Promise<void> {
    const { clock, signal, intervalMs, live } = this.#context;
    const either = AbortSignal.any([signal, ended]);
    const pace = new Pace(intervalMs);
    while (!either.aborted) {
      try {
        await live.events.wait(pace.next(live.isWorking ? intervalMs * 4 : intervalMs), clock, either);
        if (await this.look(either)) pace.restart();
      } catch (error) {
        if (either.aborted) break;
        this.#noteTrouble(error);
        if (!isPassing(error)) return;
      }
    }
    signal.throwIfAborted();
  }

  async catchUp(): Promise<void> {
    try {
      await this.look(this.#context.signal);
    } catch (error) {
      this.#context.signal.throwIfAborted();
      this.#noteTrouble(error);
    }
  }

  /** After the end of the workflow every node has its final state: one look that works is enough. */
  async drain(): Promise<boolean> {
    const { clock, signal, sink } = this.#context;
    const pace = new Pace(5000);
    for (let attempt = 0; attempt < 6; attempt += 1) {
      try {
        await this.look(signal);
        this.#tellSkipped(await readNodes(this.#context.controller, this.#job, { signal }));
        return this.#whole;
      } catch (error) {
        signal.throwIfAborted();
        this.#noteTrouble(error);
        if (!isPassing(error)) break;
        await clock.sleep(pace.next(), signal);
      }
    }
    sink.warn(
      `The nodes of the workflow could not be read to the end: ${describeError(this.#trouble)} The status is not affected.`,
    );
    return false;
  }

  /** Tells what changed; returns whether anything did. */
  async look(signal: AbortSignal): Promise<boolean> {
    const nodes = await readNodes(this.#context.controller, this.#job, { signal });
    let changed = false;
    for (const node of nodes) {
      if (node.run === undefined) continue;
      const nested = await this.#lookInside(node, signal);
      changed = (await this.#tell(node)) || nested || changed;
    }
    this.#trouble = undefined;
    return changed;
  }

  /** A workflow inside of this one tells of its nodes while it runs. */
  async #lookInside(node: WorkflowNode, signal: AbortSignal): Promise<boolean> {
    const job = jobOfNode(node);
    if (job?.type !== 'workflow_job' || this.#depth >= MAX_DEPTH || isFinal(this.#told.get(node.id) ?? ''))
      return false;
    const log = this.#nested.get(node.id) ?? new WorkflowLog(this.#context, job, this.#depth + 1);
    this.#nested.set(node.id, log);
    return await log.look(signal);
  }

  async #tell(node: WorkflowNode): Promise<boolean> {
    const { run } = node;
    if (run === undefined || this.#told.get(node.id) === run.status) return false;
    const first = !this.#told.has(node.id);
    this.#told.set(node.id, run.status);
    if (run.type === 'workflow_approval') this.#tellApproval(node, run);
    else if (isFinal(run.status)) await this.#tellEnd(node, run.status);
    else if (first || run.status === 'running')
      this.#context.sink.say(`${nodeName(node)}: ${run.status}, ${run.type} ${run.id}${this.#link(node)}`);
    return true;
  }

  #tellApproval(node: WorkflowNode, run: NonNullable<WorkflowNode['run']>): void {
    const { sink, controller } = this.#context;
    if (run.status === 'pending') {
      sink.notice(`The workflow waits for the approval of "${node.name}": ${jobLink(controller.root, this.#job).url}`);
      return;
    }
    const words: Record<string, string> = {
      successful: 'was approved',
      failed: run.timedOut ? 'timed out' : 'was denied',
    };
    sink.say(`Approval "${node.name}" ${words[run.status] ?? `is ${run.status}`}.`);
  }

  /** The log of an ended node as one group; a failed one stays open, so that its failure is seen. */
  async #tellEnd(node: WorkflowNode, status: string): Promise<void> {
    const { sink } = this.#context;
    const job = jobOfNode(node);
    const title = `${nodeName(node)}: ${status}${this.#link(node)}`;
    if (job === undefined || job.type === 'workflow_job') {
      sink.say(title);
      return;
    }
    const log = new JobLog(this.#context, job);
    const write = async (): Promise<void> => {
      this.#whole = (await log.drain(undefined)) && this.#whole;
    };
    if (status === 'successful') await sink.group(title, write);
    else {
      sink.say(title);
      await write();
    }
    this.failures.add(log.failures);
  }

  #tellSkipped(nodes: readonly WorkflowNode[]): void {
    for (const node of nodes) {
      if (node.run === undefined) this.#context.sink.say(`${nodeName(node)}: did not run`);
    }
    for (const log of this.#nested.values()) this.failures.add(log.failures);
  }

  #link(node: WorkflowNode): string {
    const job = jobOfNode(node);
    return job === undefined ? '' : ` ${jobLink(this.#context.controller.root, job).url}`;
  }

  #noteTrouble(error: unknown): void {
    if (this.#trouble === undefined) this.#context.sink.debug(`The nodes could not be read: ${describeError(error)}`);
    this.#trouble = error;
  }
}

/** `Node "build" (Deploy web)`: the identifier where the author gave one, else only the name. */
function nodeName({ identifier, name }: WorkflowNode): string {
  const made = /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(identifier) || identifier === '' || identifier === name;
  return made ? `Node "${name}"` : `Node "${identifier}" (${name})`;
}
