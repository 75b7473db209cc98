import type { JobLink } from '../../controller/job-link.ts';
import type { JobRef } from '../../controller/jobs.ts';
import { describeError } from '../../errors.ts';
import type { StepSink } from '../../sink.ts';
import type { DeploymentEnd, DeploymentState } from '../../state.ts';
import type { Clock } from '../../timing/clock.ts';
import { retry } from '../../timing/retry.ts';
import { isTransient } from '../../timing/transient-error.ts';
import type { Console } from '../log/console.ts';
import { deploymentEnd, type StepEnd } from './deployment-end-state.ts';
import { resolveEnvironmentUrl } from './environment-url.ts';
import type { GitHub, Limits, NewStatus } from './github-api.ts';
import { notRecorded } from './not-recorded.ts';

/** How long one request may take, in ms. */
const REQUEST_MS = 3000;

/** How long a launch waits for its deployment to be created, in ms. */
const BEFORE_LAUNCH_MS = 4000;

/** How long other requests are retried, while the job runs and after it, in ms. */
const AFTER_LAUNCH_MS = 6000;

/** After a cancel the runner soon kills the step, and the post step does what is left; in ms. */
const CANCELLED_WORKFLOW_MS = 900;

/** What recording needs. */
export interface DeploymentContext {
  console: Console;
  /** Leaves for the post step how far it is recorded. */
  leave: StepSink['leave'];
  clock: Clock;
  github: GitHub;
  /** Aborted when the workflow is cancelled: then nothing is sent before the deployment is closed. */
  signal: AbortSignal;
}

/** What a result notes in the record; nothing of it is sent before the record is closed. */
export interface DeploymentRecord {
  /** Whether its end was noted. */
  readonly hasEnd: boolean;
  /** How many jobs were launched. */
  readonly jobs: number;
  /** Notes a job that was launched. */
  launched(job: JobRef, link: JobLink): void;
  /** Notes how the job ended. */
  ends(end: StepEnd, artifacts?: Record<string, unknown>): void;
  /** Notes that it ended without a job to report. */
  endsWithout(state: 'error' | 'inactive', description: string): void;
  /** The job is not followed, so its end is not known: it stays in progress. */
  leave(): void;
}

/**
 * The GitHub Deployment of this run. It is only a record: a fault of GitHub is reported, and changes
 * neither what is deployed nor the verdict. No method throws.
 */
export class Deployment implements DeploymentRecord {
  readonly #context: DeploymentContext;
  readonly #closing = new AbortController();
  #saved: DeploymentState;
  /** Its creation may have reached GitHub without a reply. */
  #mayExist: boolean;
  #isRefused = false;
  #isLeft = false;
  /** What went wrong last. */
  #fault: unknown = new Error('GitHub did not answer in time.');
  /** What is sent while the job runs; resolves to whether GitHub accepted it. */
  #inProgress: Promise<boolean> = Promise.resolve(true);

  /** @param resumed whether the main step left it to the post step */
  constructor(context: DeploymentContext, saved: DeploymentState, { resumed = false } = {}) {
    this.#context = context;
    this.#saved = saved;
    this.#mayExist = resumed;
  }

  /** Creates it, right before the launch, which waits for that for some seconds at most. */
  async create(): Promise<void> {
    const { console, signal } = this.#context;
    this.#save({});
    await this.#attempt(BEFORE_LAUNCH_MS, signal, async (timeoutMs) => {
      await this.#number({ timeoutMs, signal });
    });
    const { id, environment } = this.#saved;
    if (id !== undefined) console.info(`Recorded on GitHub: deployment ${id} in environment "${environment}".`);
    else if (!this.#isRefused && !signal.aborted)
      console.info('The deployment is not recorded on GitHub yet. The launch goes on.');
  }

  launched(_: JobRef, { url }: JobLink): void {
    this.#save({ jobs: this.jobs + 1, logUrl: this.#unmasked(url) });
  }

  /** Notes a job that was launched, and sends that it runs; nothing waits for this. A relaunch replaces the job before. */
  running(job: JobRef, link: JobLink): void {
    this.launched(job, link);
    const signal = AbortSignal.any([this.#context.signal, this.#closing.signal]);
    const status = {
      state: 'in_progress',
      description: `Job ${job.id} was launched.`,
      environmentUrl: undefined,
    } as const;
    this.#inProgress = this.#inProgress.then(() =>
      // What is under way is not cut off: it could still arrive, after the last status.
      this.#attempt(AFTER_LAUNCH_MS, signal, (timeoutMs) => this.#report(status, { timeoutMs })),
    );
  }

  ends(end: StepEnd, artifacts: Record<string, unknown> = {}): void {
    const { state, description } = deploymentEnd(end);
    this.#save({ end: { state, description, environmentUrl: this.#environmentUrl(state, artifacts) } });
  }

  endsWithout(state: 'error' | 'inactive', description: string): void {
    this.#save({ end: { state, description, environmentUrl: undefined } });
  }

  leave(): void {
    this.#isLeft = true;
  }

  get hasEnd(): boolean {
    return this.#saved.end !== undefined;
  }

  get jobs(): number {
    return this.#saved.jobs;
  }

  /**
   * Sends the end that was noted. Without one the post step finds it.
   * @param last whether nothing is tried after this
   * @param isWorkflowCancelled whether the runner kills the step soon
   */
  async close({ last, isWorkflowCancelled }: { last: boolean; isWorkflowCancelled: boolean }): Promise<void> {
    const { clock, console, github, leave } = this.#context;
    const budgetMs = isWorkflowCancelled ? CANCELLED_WORKFLOW_MS : AFTER_LAUNCH_MS;
    const over = new AbortController();
    const ended = new AbortController();
    const late = clock.sleep(budgetMs, ended.signal).then(
      () => over.abort(),
      () => undefined,
    );
    // Before another status follows, it is not tried again.
    if (!this.#isLeft) this.#closing.abort();
    const inProgress = await Promise.race([this.#inProgress, late.then(() => false)]);
    const { end } = this.#saved;
    const isReported = end === undefined ? inProgress : await this.#reportEnd(end, budgetMs, over.signal);
    ended.abort();
    this.#closing.abort();
    github.close();
    // Without an end, the post step has still to find it.
    if (this.#isRefused || (end === undefined && !this.#isLeft)) return;
    if (isReported || this.#isLeft) leave('deployment', undefined);
    if (isReported) return;
    if (last || this.#isLeft) console.warn(notRecorded(this.#saved, this.#fault));
    else
      console.info(
        `GitHub was not told how the deployment ended: ${describeError(this.#fault)} The post step tries again.`,
      );
  }

  async #reportEnd(end: DeploymentEnd, budgetMs: number, signal: AbortSignal): Promise<boolean> {
    return await this.#attempt(budgetMs, signal, (timeoutMs) => this.#report(end, { timeoutMs, signal }));
  }

  async #report(status: Omit<NewStatus, 'logUrl'>, limits: Limits): Promise<void> {
    const id = await this.#number(limits);
    if (id === undefined) return;
    await this.#context.github.createStatus(id, { ...status, logUrl: this.#saved.logUrl }, limits);
  }

  /**
   * The deployment's number. Where it is not known yet, it is looked for if it may be there, and created.
   * @returns undefined when nothing was launched and the step ends: then there is nothing to record
   */
  async #number(limits: Limits): Promise<number | undefined> {
    const { github } = this.#context;
    const { id, payload } = this.#saved;
    if (id !== undefined) return id;
    if (this.#mayExist) {
      const found = await github.findDeployment(this.#saved, payload.launch, limits);
      if (found !== undefined) return this.#created(found);
    }
    if (this.#closing.signal.aborted && this.jobs === 0) return undefined;
    this.#mayExist = true;
    return this.#created(await github.createDeployment(this.#saved, limits));
  }

  #created(id: number): number {
    this.#save({ id });
    return id;
  }

  /**
   * Does something with GitHub, and does it again while that may help and time is left. Refused once, it is not tried any
   * more.
   * @returns whether it was done
   */
  async #attempt(budgetMs: number, signal: AbortSignal, work: (timeoutMs: number) => Promise<void>): Promise<boolean> {
    const { console, clock, leave } = this.#context;
    if (this.#isRefused) return false;
    const deadline = clock.now() + budgetMs;
    let isDone = false;
    try {
      await retry({ sink: console, clock, signal, retryForMs: budgetMs }, async () => {
        const timeoutMs = Math.max(1, Math.min(REQUEST_MS, Math.ceil(deadline - clock.now())));
        await work(timeoutMs).catch((error: unknown) => {
          if (!signal.aborted) this.#fault = error;
          throw error;
        });
        isDone = true;
      });
    } catch (error) {
      // A cancel that comes while the last request is under way does not undo it.
      if (isDone || signal.aborted) return isDone;
      if (!isTransient(error)) {
        this.#isRefused = true;
        leave('deployment', undefined);
        console.warn(notRecorded(this.#saved, error));
      }
    }
    return isDone;
  }

  #save(known: Partial<DeploymentState>): void {
    this.#saved = { ...this.#saved, ...known };
    if (!this.#isRefused) this.#context.leave('deployment', this.#saved);
  }

  /** Where people find what was deployed. What a job leaves may be anything. */
  #environmentUrl(state: DeploymentEnd['state'], artifacts: Record<string, unknown>): string | undefined {
    const { environmentUrl } = this.#saved;
    if (environmentUrl === undefined) return undefined;
    const found = resolveEnvironmentUrl(environmentUrl, artifacts);
    const resolved =
      'url' in found && this.#unmasked(found.url) === undefined ? { problem: 'it holds a secret.' } : found;
    if ('url' in resolved) return resolved.url;
    // A job that did not get to its end did not get to its set_stats either.
    if (state === 'success')
      this.#context.console.warn(`\`environment_url\` is left out on GitHub: ${resolved.problem}`);
    return undefined;
  }

  /** Everybody who sees the repository sees its deployments: an address with a secret in it is left out. */
  #unmasked(url: string): string | undefined {
    return this.#context.console.redactor.redact(url) === url ? url : undefined;
  }
}
