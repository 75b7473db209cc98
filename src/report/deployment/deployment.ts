import type { JobLink } from '../../controller/job-link.ts';
import type { JobRef } from '../../controller/jobs.ts';
import { message } from '../../messages/message.ts';
import type { StepSink } from '../../sink.ts';
import type { DeploymentEnd, DeploymentState } from '../../state.ts';
import { describeError } from '../../step-errors.ts';
import { type Clock, timeLimit } from '../../timing/clock.ts';
import { Attempts } from '../github/attempts.ts';
import type { Limits } from '../github/github-client.ts';
import type { Console } from '../log/console.ts';
import { deploymentEnd, type StepEnd } from './deployment-end-state.ts';
import type { DeploymentsApi, NewStatus } from './deployments-api.ts';
import { resolveEnvironmentUrl } from './environment-url.ts';
import { notRecorded } from './not-recorded.ts';

/** How long a launch waits until its deployment is created, in ms. */
const BEFORE_LAUNCH_MS = 4000;

/** How long other requests are retried, during the job and after it, in ms. */
const AFTER_LAUNCH_MS = 6000;

/** How long requests are retried after a cancel, in ms. The runner soon kills the step; the post step does the rest. */
const AFTER_CANCEL_MS = 900;

/** What a deployment needs from the step. */
export interface DeploymentContext {
  console: Console;
  /** Saves the state of the record for the post step. */
  leave: StepSink['leave'];
  clock: Clock;
  github: DeploymentsApi;
  /** Aborted when the workflow is cancelled. After that, nothing is sent until the deployment is closed. */
  signal: AbortSignal;
}

/** What a result notes in the record. Nothing is sent before the record is closed. */
export interface DeploymentRecord {
  /** Whether the end was noted. */
  readonly hasEnd: boolean;
  /** Number of launched jobs. */
  readonly jobs: number;
  /** Notes a launched job. */
  launched(job: JobRef, link: JobLink): void;
  /** Notes the end of the job. */
  ends(end: StepEnd, artifacts?: Record<string, unknown>): void;
  /** Notes an end without a job to report. */
  endsWithout(state: 'error' | 'inactive', description: string): void;
  /** Leaves the deployment in progress, since the job is not followed and its end is unknown. */
  leave(): void;
}

/**
 * The GitHub Deployment of this run. It is only a record. Errors of GitHub are reported, but change neither the job nor
 * the verdict. No method throws.
 */
export class Deployment implements DeploymentRecord {
  readonly #context: DeploymentContext;
  readonly #attempts: Attempts;
  readonly #closing = new AbortController();
  #saved: DeploymentState;
  /** Whether GitHub may have created the deployment although no reply came. */
  #mayExist: boolean;
  #isLeft = false;
  /** The status request while the job runs; resolves to whether GitHub accepted it. */
  #inProgress: Promise<boolean> = Promise.resolve(true);

  /** @param resumed whether the main step left the deployment to the post step */
  constructor(context: DeploymentContext, saved: DeploymentState, { resumed = false } = {}) {
    this.#context = context;
    this.#saved = saved;
    this.#mayExist = resumed;
    this.#attempts = new Attempts(context, (error) => {
      context.leave('deployment', undefined);
      context.console.warn(notRecorded(this.#saved, error));
    });
  }

  /** Creates the deployment right before the launch. The launch waits a few seconds at most. */
  async create(): Promise<void> {
    const { console, signal } = this.#context;
    this.#save({});
    await this.#attempts.make(BEFORE_LAUNCH_MS, signal, async (timeoutMs) => {
      await this.#number({ timeoutMs, signal });
    });
    const { id, environment } = this.#saved;
    if (id !== undefined) console.info(`Deployment ${id} to environment "${environment}" is recorded on GitHub.`);
    else if (!this.#attempts.isRefused && !signal.aborted)
      console.info('The deployment is not recorded on GitHub yet. The launch continues.');
  }

  launched(_: JobRef, { url }: JobLink): void {
    this.#save({ jobs: this.jobs + 1, logUrl: this.#unmasked(url) });
  }

  /** Notes a launched job and sends its status; nothing waits for the request. A relaunch replaces the previous job. */
  running(job: JobRef, link: JobLink): void {
    this.launched(job, link);
    const signal = AbortSignal.any([this.#context.signal, this.#closing.signal]);
    const status = {
      state: 'in_progress',
      description: `Job ${job.id} was launched.`,
      environmentUrl: undefined,
    } as const;
    this.#inProgress = this.#inProgress.then(() =>
      // A request that is under way is not aborted: it could still arrive after the last status.
      this.#attempts.make(AFTER_LAUNCH_MS, signal, (timeoutMs) => this.#report(status, { timeoutMs })),
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
   * Sends the noted end. Without one, the post step finds the end.
   * @param last whether no later attempt follows
   * @param isWorkflowCancelled whether the runner kills the step soon
   */
  async close({ last, isWorkflowCancelled }: { last: boolean; isWorkflowCancelled: boolean }): Promise<void> {
    const { clock, console, github, leave } = this.#context;
    const budgetMs = isWorkflowCancelled ? AFTER_CANCEL_MS : AFTER_LAUNCH_MS;
    const limit = timeLimit(clock, budgetMs);
    // Stop the retries of the earlier status before another one is sent.
    if (!this.#isLeft) this.#closing.abort();
    const inProgress = await Promise.race([this.#inProgress, limit.over.then(() => false)]);
    const { end } = this.#saved;
    const isReported = end === undefined ? inProgress : await this.#reportEnd(end, budgetMs, limit.signal);
    limit.end();
    this.#closing.abort();
    github.close();
    // Without an end, the post step still has to find it.
    if (this.#attempts.isRefused || (end === undefined && !this.#isLeft)) return;
    if (isReported || this.#isLeft) leave('deployment', undefined);
    if (isReported) return;
    if (last || this.#isLeft) console.warn(notRecorded(this.#saved, this.#attempts.fault));
    else
      console.info(
        `The final status of the deployment could not be sent to GitHub: ${describeError(this.#attempts.fault)} The post step tries again.`,
      );
  }

  async #reportEnd(end: DeploymentEnd, budgetMs: number, signal: AbortSignal): Promise<boolean> {
    return await this.#attempts.make(budgetMs, signal, (timeoutMs) => this.#report(end, { timeoutMs, signal }));
  }

  async #report(status: Omit<NewStatus, 'logUrl'>, limits: Limits): Promise<void> {
    const id = await this.#number(limits);
    if (id === undefined) return;
    await this.#context.github.addStatus(id, { ...status, logUrl: this.#saved.logUrl }, limits);
  }

  /**
   * Returns the deployment's id. If it is unknown, looks for a deployment that may exist, and otherwise creates one.
   * @returns undefined when nothing was launched and the step ends: then there is nothing to record
   */
  async #number(limits: Limits): Promise<number | undefined> {
    const { github } = this.#context;
    const { id, environment, payload } = this.#saved;
    if (id !== undefined) return id;
    if (this.#mayExist) {
      const found = await github.find(environment, payload.launch, limits);
      if (found !== undefined) return this.#created(found);
    }
    if (this.#closing.signal.aborted && this.jobs === 0) return undefined;
    this.#mayExist = true;
    return this.#created(await github.create(this.#saved, limits));
  }

  #created(id: number): number {
    this.#save({ id });
    return id;
  }

  #save(known: Partial<DeploymentState>): void {
    this.#saved = { ...this.#saved, ...known };
    if (!this.#attempts.isRefused) this.#context.leave('deployment', this.#saved);
  }

  /** Returns the URL of what was deployed. The job's artifacts may have any content. */
  #environmentUrl(state: DeploymentEnd['state'], artifacts: Record<string, unknown>): string | undefined {
    const { environmentUrl } = this.#saved;
    if (environmentUrl === undefined) return undefined;
    const found = resolveEnvironmentUrl(environmentUrl, artifacts);
    const resolved =
      'url' in found && this.#unmasked(found.url) === undefined
        ? { problem: message('environment-url-secret') }
        : found;
    if ('url' in resolved) return resolved.url;
    // A job that did not succeed may not have reached its `set_stats`.
    if (state === 'success') this.#context.console.warn(resolved.problem);
    return undefined;
  }

  /** Returns the URL unless it contains a secret: everyone who sees the repository sees its deployments. */
  #unmasked(url: string): string | undefined {
    return this.#context.console.redactor.redact(url) === url ? url : undefined;
  }
}
