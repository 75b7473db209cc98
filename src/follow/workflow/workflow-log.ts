import type { JobRef } from '../../controller/jobs.ts';
import { message } from '../../messages/message.ts';
import { describeError } from '../../step-errors.ts';
import { Backoff } from '../../timing/backoff.ts';
import { Throttle } from '../../timing/throttle.ts';
import { isTransient } from '../../timing/transient-error.ts';
import type { EventNews } from '../events/event-reader.ts';
import { FALLBACK_POLL_FACTOR, type FollowContext, type Log } from '../follow-context.ts';
import { LastError } from '../last-error.ts';
import type { PlaybookResults } from '../playbook/playbook-results.ts';
import { NODE_BURST_MS } from './await-in-workflow.ts';
import { NodeGaps } from './node-gaps.ts';
import { NodePrinter } from './node-printer.ts';
import { NodeWatch, type WatchedNodes } from './node-watch.ts';
import { QueuedNodes } from './queued-nodes.ts';

/** Pause between two tries to read the nodes after the end, in ms, and the number of tries. */
const LONGEST_DRAIN_PAUSE_MS = 5000;
const MAX_DRAIN_TRIES = 6;

/**
 * Prints the progress of a workflow job's nodes, and their output (`NodePrinter`). A workflow job has no output of its
 * own (controller fact 27). Errors here do not change the verdict.
 */
export class WorkflowLog implements Log {
  readonly #context: FollowContext;
  readonly #nodes: WatchedNodes;
  readonly #watch: NodeWatch;
  readonly #lastError: LastError;

  /** @param job a sliced job has its slices as nodes */
  constructor(context: FollowContext, job: JobRef & { isSliced?: boolean }) {
    const { sink } = context;
    this.#context = context;
    this.#nodes = { gaps: new NodeGaps(sink), queued: new QueuedNodes(context), printer: new NodePrinter(sink) };
    this.#watch = new NodeWatch(context, { job, around: [], isSliced: job.isSliced === true }, this.#nodes);
    this.#lastError = new LastError(sink, 'The list of nodes');
  }

  get results(): PlaybookResults {
    return this.#watch.results;
  }

  async follow(ended: AbortSignal): Promise<void> {
    const { signal } = this.#context;
    const either = AbortSignal.any([signal, ended]);
    const printing = this.#nodes.printer.follow(either);
    // Awaited below. Until then, a rejection must not count as unhandled.
    printing.catch(() => undefined);
    await this.#lookUntil(either);
    await printing;
    signal.throwIfAborted();
  }

  async #lookUntil(ended: AbortSignal): Promise<void> {
    const { intervalMs, live, random } = this.#context;
    const { queued } = this.#nodes;
    const throttle = new Throttle(this.#context, NODE_BURST_MS);
    const backoff = new Backoff(intervalMs, random);
    const fallbackPoll = new Backoff(intervalMs * FALLBACK_POLL_FACTOR, random, Number.POSITIVE_INFINITY);
    while (!ended.aborted) {
      try {
        await throttle.next(Math.min(live.isWorking ? fallbackPoll.next() : backoff.next(), queued.dueMs), ended);
        if (await this.#look(ended)) backoff.restart();
        await queued.report(ended);
      } catch (error) {
        if (ended.aborted) break;
        this.#lastError.note(error);
        if (!isTransient(error)) return;
      }
    }
  }

  /** Reads the output of the node that is printed. Its events say that it runs, and so does the workflow. */
  async poll(longestMs: number): Promise<EventNews | undefined> {
    const news = await this.#nodes.printer.poll(longestMs);
    const status = news?.jobStatus;
    if (status !== undefined && status !== 'running') this.#context.live.events.notify();
    return news;
  }

  async catchUp(): Promise<void> {
    const { gaps, printer } = this.#nodes;
    try {
      await this.#look(this.#context.signal);
    } catch (error) {
      this.#context.signal.throwIfAborted();
      this.#lastError.note(error);
    }
    await printer.catchUp();
    gaps.report();
  }

  /**
   * Reads the nodes after the workflow's end. Every node has its final state then, so one successful read is enough.
   */
  async drain(): Promise<boolean> {
    const { gaps, printer } = this.#nodes;
    const isRead = await this.#readNodes();
    if (isRead) this.#watch.reportSkipped();
    printer.commit();
    await printer.drain();
    gaps.report();
    return isRead && this.#watch.isComplete && printer.isComplete;
  }

  async #readNodes(): Promise<boolean> {
    const { clock, drainDeadline, signal, sink, random } = this.#context;
    const backoff = new Backoff(LONGEST_DRAIN_PAUSE_MS, random);
    for (let attempt = 0; attempt < MAX_DRAIN_TRIES; attempt += 1) {
      try {
        await this.#look(signal);
        return true;
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

  /** Reads the nodes once. Returns whether one changed. */
  async #look(signal: AbortSignal): Promise<boolean> {
    try {
      const changed = await this.#watch.look(signal);
      this.#lastError.cleared();
      return changed;
    } finally {
      this.#nodes.printer.commit();
    }
  }
}
