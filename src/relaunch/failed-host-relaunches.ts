import type { Controller } from '../controller/client.ts';
import { jobLink } from '../controller/job-link.ts';
import { type Job, typeWords } from '../controller/jobs.ts';
import type { Outcome } from '../follow/follow.ts';
import type { LaunchContext, Launched } from '../launch/launch.ts';
import { text } from '../messages/message.ts';
import { namesOf, withArticle } from '../messages/sentence-parts.ts';
import type { EarlierJob, RelaunchReview } from '../result.ts';
import type { Sink } from '../sink.ts';
import type { Progress } from '../state.ts';
import { describeError, InterruptedError, LaunchUnknownError } from '../step-errors.ts';
import { systemClock } from '../timing/clock.ts';
import { retryBeforeLaunch } from '../timing/retry.ts';
import type { ReadContext } from './read-events.ts';
import { limitOf, refusalWords, relaunch, traceRelaunch } from './relaunch-once.ts';
import type { Followed, Relaunches } from './relaunches.ts';
import { awaitHostSummaries, type Relaunched, readPlaybookRun, unfinishedHosts } from './unfinished-hosts.ts';

/** What relaunching needs from the step. */
export interface FailedHostRelaunchOptions {
  sink: Sink;
  controller: Controller;
  signal: AbortSignal;
  /** Maximum number of relaunches. */
  times: number;
  /** The launch's passwords, which a relaunch needs again. */
  passwords: Readonly<Record<string, string>> | undefined;
  /** End of the whole wait, by the clock in ms. */
  deadline: number;
  /** How long to retry while the controller is unreachable, in ms. */
  retryForMs: number;
  /** Saves the progress of the relaunch for the post step; `undefined` when nothing is left to do. */
  leave: (progress: Progress | undefined) => void;
  /** Reports a new job. */
  report: (relaunched: Launched) => void;
}

/** A failed job that was relaunched. */
interface Attempt extends Relaunched, EarlierJob {
  job: Job;
  /** Whether all its events were stored when they were read. */
  certain: boolean;
}

/** The relaunches of this step (`retry_failed_hosts`), and what they leave undone. */
export class FailedHostRelaunches implements Relaunches {
  readonly #options: FailedHostRelaunchOptions;
  readonly #context: LaunchContext;
  /** During a job, requests are retried for longer than before a launch. */
  readonly #reading: ReadContext;
  readonly #attempts: Attempt[] = [];
  #whyNot: string | undefined;
  #isUnknown = false;

  constructor(options: FailedHostRelaunchOptions) {
    this.#options = options;
    const { sink, controller, signal, retryForMs } = options;
    this.#context = {
      sink,
      describe: describeError,
      clock: systemClock,
      controller,
      signal,
      retryForMs: retryBeforeLaunch(retryForMs),
      gracePeriodMs: retryForMs,
    };
    this.#reading = { ...this.#context, retryForMs };
  }

  /** Returns the jobs that were relaunched, in order. */
  get earlier(): readonly Attempt[] {
    return this.#attempts;
  }

  /** Returns whether a relaunch may exist that was not found. The post step looks for it again. */
  get isUnknown(): boolean {
    return this.#isUnknown;
  }

  /**
   * Relaunches a failed job while attempts and time are left. A refusal is kept for the verdict.
   * @returns the new job, or undefined when the verdict is due
   * @throws the signal's reason
   */
  async next({ ending, allEvents }: Outcome, { launchedByThisRun }: Followed): Promise<Launched | undefined> {
    const { times, deadline } = this.#options;
    if (ending.kind !== 'final' || ending.job.status !== 'failed') return undefined;
    const { job } = ending;
    this.#whyNot = undefined;
    if (this.#attempts.length >= times) return undefined;
    if (job.isSliced) this.#whyNot = text('relaunch-of-sliced-job');
    else if (job.type !== 'job')
      this.#whyNot = text('relaunch-type-without-hosts', { type: withArticle(typeWords(job)) });
    else if (!launchedByThisRun) this.#whyNot = text('relaunch-job-unproven');
    else if (systemClock.now() >= deadline) this.#whyNot = text('relaunch-timeout-reached');
    if (this.#whyNot !== undefined) return undefined;
    const relaunched = await this.#relaunch(job, allEvents);
    if (relaunched !== undefined) this.#options.report(relaunched);
    return relaunched;
  }

  async #relaunch(job: Job, allEvents: boolean): Promise<Launched | undefined> {
    const { sink, passwords, times, leave } = this.#options;
    try {
      const certain = allEvents || (await this.#areEventsStored(job));
      const playbookRun = await readPlaybookRun(this.#reading, job);
      const hosts = playbookRun.failed ?? [];
      if (playbookRun.failed !== undefined) await awaitHostSummaries(this.#reading, job, playbookRun.hosts.length);
      const trace = await traceRelaunch(this.#reading, job);
      const attempt = `${this.#attempts.length + 1} of ${times}`;
      const where = hosts.length === 0 ? '' : ` on ${namesOf(hosts)}`;
      sink.info(`Job ${job.id} failed${where}. Relaunching it on its failed hosts (${attempt}).`);
      leave({ phase: 'relaunching', trace, unknown: false });
      const launched = await this.#post(job, hosts, trace, passwords);
      const relaunched = limitOf(launched.job);
      const link = jobLink(this.#context.controller.root, job);
      this.#attempts.push({ job, playbookRun, relaunched, link, hosts, certain });
      return launched;
    } catch (error) {
      if (!this.#isUnknown) this.#options.leave(undefined);
      // A relaunch that may exist is reported and left to the post step, also when the workflow is cancelled.
      if (error instanceof InterruptedError || (!this.#isUnknown && this.#context.signal.aborted)) throw error;
      this.#whyNot = refusalWords(error);
      return undefined;
    }
  }

  async #post(
    job: Job,
    hosts: readonly string[],
    trace: Parameters<typeof relaunch>[1],
    passwords: FailedHostRelaunchOptions['passwords'],
  ): Promise<Launched> {
    try {
      return await relaunch(this.#context, trace, job, hosts, passwords);
    } catch (error) {
      if (error instanceof LaunchUnknownError) {
        this.#isUnknown = true;
        // The job of a cancelled workflow must be cancelled: the post step finds and cancels it.
        if (!this.#context.signal.aborted) this.#options.leave({ phase: 'relaunching', trace, unknown: true });
      }
      throw error;
    }
  }

  get #notRelaunched(): string | undefined {
    if (this.#whyNot === undefined || this.#isUnknown) return this.#whyNot;
    return text('not-relaunched', { reason: this.#whyNot });
  }

  async #areEventsStored(job: Job): Promise<boolean> {
    const { eventsComplete } = await this.#context.controller.jobs.get(job, { retry: this.#reading });
    return eventsComplete === true;
  }

  /**
   * Returns what the verdict reports about the earlier jobs, and what they left unfinished.
   * @throws the signal's reason
   */
  async review({ ending, allEvents }: Pick<Outcome, 'ending' | 'allEvents'>): Promise<RelaunchReview> {
    const history: string[] = [];
    const ids = this.#attempts.map(({ job }) => job.id);
    if (ids.length > 0) history.push(text('relaunch-of-jobs', { jobs: ids.join(', then of job ') }));
    const notRelaunched = this.#notRelaunched;
    if (notRelaunched !== undefined) history.push(notRelaunched);
    const isDone = ending.kind === 'final' && ending.job.status === 'successful';
    if (!isDone || this.#attempts.length === 0) return { history, notRelaunched, unfinished: [] };
    const { job } = ending;
    const unsure = this.#attempts.filter(({ certain }) => !certain).map((one) => one.job.id);
    try {
      if (!allEvents && !(await this.#areEventsStored(job))) unsure.push(job.id);
    } catch (error) {
      this.#context.signal.throwIfAborted();
      return { history, unfinished: [text('hosts-not-checked', { reason: describeError(error) })] };
    }
    const unfinished = unsure.map((id) => text('events-not-stored', { job: id }));
    const left = await unfinishedHosts(this.#reading, this.#attempts, job);
    return { history: [...history, ...left.notes], unfinished: [...unfinished, ...left.unfinished] };
  }
}
