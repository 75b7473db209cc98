import type { Job, JobRef } from '../../controller/jobs.ts';
import { readPreviousTask } from '../../controller/previous-task.ts';
import type { NodeRun } from '../../controller/workflow-nodes.ts';
import { text } from '../../messages/message.ts';
import { asSentence } from '../../messages/sentence-parts.ts';
import { Wakeup } from '../../timing/wakeup.ts';
import { jobLog } from '../events/create-job-log.ts';
import type { EventNews } from '../events/event-reader.ts';
import { FailuresView } from '../events/failures-view.ts';
import { JobLog } from '../events/job-log.ts';
import { inOneFold, PlayLayout } from '../events/log-layout.ts';
import type { View } from '../events/log-view.ts';
import { type FollowContext, type Log, type NodeSource, pollingSource } from '../follow-context.ts';
import { emptyResults, type PlaybookResults } from '../playbook/playbook-results.ts';
import { previousFailure } from '../playbook/previous-failure.ts';
import { readEndedJob } from './ended-job.ts';
import { nodeEnded, nodeOutput, nodeRuns } from './node-sentences.ts';
import type { NodeResultSource } from './node-stats.ts';
import { RecapAfterFailure, UpdateLayout } from './node-views.ts';

/** A node whose job has output. */
export interface OutputNode {
  /** Its name, as in the log. */
  name: string;
  job: JobRef;
  /** `: URL` of its job. */
  link: string;
  /** Undefined for a slice, which has no paths. */
  handlesFailure: boolean | undefined;
  /** Receives the source of the job's results. */
  onResults: (source: NodeResultSource) => void;
}

/** What prints the output of a node, once it is the first. */
interface Printing {
  log: Log;
  view: View;
  source: NodeSource;
  /** Whether one group contains all output, with a title that says how the node ended. */
  isTitled: boolean;
}

/** Types of jobs whose output has plays. */
const WITH_PLAYS: readonly JobRef['type'][] = ['job', 'project_update'];

/**
 * The output of one node. It is read only once it is the first of the nodes that started: while its job runs, or after
 * its end. Nothing is kept in memory before.
 */
export class NodeOutput implements NodeResultSource {
  readonly #context: FollowContext;
  readonly #node: OutputNode;
  readonly #ended = new AbortController();
  #run: NodeRun;
  #printing: Printing | undefined;
  #isEndReported = false;
  #endedJob: Job | undefined;
  /** Why its job could not start: a sentence, or none. */
  #reasons: readonly string[] = [];

  /** @param context its sink receives the output */
  constructor(context: FollowContext, node: OutputNode, run: NodeRun) {
    this.#context = context;
    this.#node = node;
    this.#run = run;
  }

  /** Returns the id of its job. Jobs that are launched later have higher ids. */
  get jobId(): number {
    return this.#node.job.id;
  }

  /** Returns the known results of its job. */
  get results(): PlaybookResults {
    return { ...(this.#printing?.log.results ?? emptyResults()), nodeFailures: this.#reasons };
  }

  /** Returns the job as read after its end; undefined before. */
  get ended(): Job | undefined {
    return this.#printing?.log.ended ?? this.#endedJob;
  }

  /** Returns whether its job has ended. */
  get hasEnded(): boolean {
    return this.#ended.signal.aborted;
  }

  /** Notes the end of its job. Returns the sentence to print about it now; undefined to print it with the output. */
  end(run: NodeRun): string | undefined {
    this.#run = run;
    this.#ended.abort();
    if (this.#printing !== undefined || run.status === 'successful') return undefined;
    this.#isEndReported = true;
    return this.#ending;
  }

  /**
   * Starts or continues its output.
   * @param isIntroduced whether the last line of the log is a sentence about this node, or its own output
   */
  begin(isIntroduced: boolean): void {
    const { sink, transcript, live, log = 'all' } = this.#context;
    const isNew = this.#printing === undefined;
    const title = nodeOutput(this.#node.name, this.#run);
    if (isNew) {
      const source = this.hasEnded ? pollingSource() : live.node(this.#node.job);
      this.#printing = { ...this.#logOf({ ...this.#context, live: source }), source };
      this.#node.onResults(this);
    }
    if (!isIntroduced && !this.#printing?.isTitled && log !== 'none') sink.info(`${title}:`);
    if (isNew)
      transcript?.heading(this.hasEnded ? this.#ending : nodeRuns(this.#node.name, this.#run, this.#node.link));
    else if (!isIntroduced) transcript?.heading(`${title}:`);
  }

  /**
   * Prints the output while the job runs.
   * @returns whether the job has ended; false when `stopped` was aborted first
   * @throws the context signal's reason
   */
  async follow(stopped: AbortSignal): Promise<boolean> {
    const { signal } = this.#context;
    if (this.#printing === undefined || this.hasEnded) return this.hasEnded;
    const either = AbortSignal.any([this.#ended.signal, stopped]);
    const { log, source } = this.#printing;
    // While live updates work, the reply to the subscription wakes the reader.
    if (!this.#context.live.isWorking) source.events.notify();
    await log.follow(either);
    // Without output to show, and after a refusal, only the end of the job is awaited.
    await new Wakeup().notified(AbortSignal.any([either, signal]));
    signal.throwIfAborted();
    return this.hasEnded;
  }

  /** Prints what there is: all after the job's end, otherwise what is stored. Returns whether all is printed. */
  async catchUp(): Promise<boolean> {
    if (this.hasEnded) return await this.drain();
    await this.#printing?.log.catchUp();
    return false;
  }

  /** Reads the new events for a poll, see `Log`. */
  async poll(longestMs: number): Promise<EventNews | undefined> {
    return await this.#printing?.log.poll?.(longestMs);
  }

  /**
   * Prints the rest after the end.
   * @returns whether all of the output was printed
   * @throws the context signal's reason
   */
  async drain(): Promise<boolean> {
    if (this.#printing === undefined) return true;
    const { sink, transcript } = this.#context;
    const { log, view, source, isTitled } = this.#printing;
    const isComplete = await log.drain(undefined);
    source.close();
    if (!this.hasEnded) return isComplete;
    if (isTitled ? !view.hasShown : !this.#isEndReported) sink.info(this.#ending);
    if (!isTitled && !this.#isEndReported) transcript?.heading(this.#ending);
    // A log whose last events were pushed did not need to read the job.
    if (this.ended === undefined) this.#endedJob = await readEndedJob(this.#context, this.#node.job);
    await this.#readReason();
    return isComplete;
  }

  /** Reads why the update failed that its job needed first. */
  async #readReason(): Promise<void> {
    const { ended } = this;
    const reason = ended === undefined ? '' : await previousFailure(this.#context, ended);
    const previous = reason === '' ? undefined : readPreviousTask(ended?.explanation ?? '');
    if (previous === undefined) return;
    const { type, id, name } = previous;
    const values = { node: this.#node.name, job: `${type.replace('_', ' ')} ${id}`, name, reason: asSentence(reason) };
    this.#reasons = [text('node-previous-task-failed', values)];
  }

  get #ending(): string {
    const { name, link, handlesFailure } = this.#node;
    return nodeEnded(name, this.#run, link, handlesFailure);
  }

  #logOf(context: FollowContext): Omit<Printing, 'source'> {
    const { name, job } = this.#node;
    const { log = 'all' } = context;
    if (this.#run.status === 'successful') {
      // Failures of a successful job did not count.
      const shown = log === 'failures' ? 'none' : log;
      return { ...jobLog(context, job, { log: shown, layout: inOneFold({ title: this.#ending }) }), isTitled: true };
    }
    if (log === 'failures' && !this.hasEnded) {
      const view = new RecapAfterFailure(new FailuresView(context.sink));
      return { log: new JobLog(context, job, view), view, isTitled: false };
    }
    const layout = WITH_PLAYS.includes(job.type)
      ? new PlayLayout(`${name}: `)
      : new UpdateLayout({ title: nodeOutput(name, this.#run) });
    return { ...jobLog(context, job, { log, layout }), isTitled: false };
  }
}
