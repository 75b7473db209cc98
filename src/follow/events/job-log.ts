import { hasEvents, type Job, type JobRef } from '../../controller/jobs.ts';
import { DownloadRoute } from '../download/download-route.ts';
import { OutputDrain } from '../download/drain-output.ts';
import { RunningOutput } from '../download/running-output.ts';
import type { FollowContext, Log } from '../follow-context.ts';
import { LastError } from '../last-error.ts';
import { Collector } from '../playbook/collector.ts';
import { completeResults } from '../playbook/complete-results.ts';
import type { PlaybookResults } from '../playbook/playbook-results.ts';
import { EventPrinter } from './event-printer.ts';
import { type EventNews, EventReader } from './event-reader.ts';
import { EventStream } from './event-stream.ts';
import type { View } from './log-view.ts';
import { PushedEvents } from './pushed-events.ts';
import { readUnseen } from './unseen-events.ts';

/**
 * Prints the output of a job from its events: in order, complete, each line once. Errors here do not change the
 * verdict; missing output is reported.
 */
export class JobLog implements Log {
  readonly #context: FollowContext;
  readonly #job: JobRef;
  readonly #collector: Collector;
  readonly #stream: EventStream;
  readonly #printer: EventPrinter;
  readonly #reader: EventReader;
  readonly #pushed: PushedEvents;
  readonly #running: RunningOutput;
  readonly #outputDrain: OutputDrain;
  readonly #lastError: LastError;
  /** @param view shows the requested part of the output */
  constructor(context: FollowContext, job: JobRef, view: View) {
    this.#printer = new EventPrinter(view, context.transcript);
    this.#context = context;
    this.#job = job;
    this.#collector = new Collector(job);
    this.#lastError = new LastError(context.sink, 'The output');
    this.#stream = new EventStream([this.#collector, this.#printer], view.needsAllEvents !== true);
    this.#reader = new EventReader(context, job, this.#stream);
    this.#pushed = new PushedEvents(context, this.#stream, this.#reader);
    const parts = { stream: this.#stream, reader: this.#reader, pushed: this.#pushed, printer: this.#printer };
    const download = new DownloadRoute(context, job, parts);
    const lastError = this.#lastError;
    this.#running = new RunningOutput(context, job, { ...parts, download, lastError });
    this.#outputDrain = new OutputDrain(context, job, { ...parts, download, lastError });
  }

  get ended(): Job | undefined {
    return this.#outputDrain.ended;
  }

  get results(): PlaybookResults {
    return this.#collector.results;
  }

  async follow(ended: AbortSignal): Promise<void> {
    await this.#running.follow(ended);
  }

  async poll(longestMs: number): Promise<EventNews | undefined> {
    return await this.#running.poll(longestMs);
  }

  /** Prints the available output once, for a wait that ends before the job. */
  async catchUp(): Promise<void> {
    if (!hasEvents(this.#job)) return;
    try {
      await this.#reader.read(this.#context.signal);
      await readUnseen(this.#context, this.#job, this.#stream, this.#reader, undefined);
    } catch (error) {
      this.#context.signal.throwIfAborted();
      this.#lastError.note(error);
    }
  }

  /**
   * Prints the rest after the end.
   * @param complete `event_processing_finished` of the final status
   * @returns whether the log is complete
   * @throws the context signal's reason
   */
  async drain(complete: boolean | undefined): Promise<boolean> {
    if (!hasEvents(this.#job)) return true;
    this.#pushed.start();
    try {
      const whole = await this.#outputDrain.print(complete);
      const printer = whole ? this.#printer : undefined;
      const isPlaced = await readUnseen(this.#context, this.#job, this.#stream, this.#reader, printer);
      await completeResults(this.#context, this.#job, this.#collector);
      return whole && isPlaced;
    } finally {
      this.#pushed.stop();
    }
  }
}
