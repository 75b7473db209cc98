import type { ApiRoot } from '../controller/discovery.ts';
import { jobLink } from '../controller/job-link.ts';
import { isFinal, type Job, type JobRef } from '../controller/jobs.ts';
import { describeError, InterruptedError, LaunchUnknownError } from '../errors.ts';
import { readGitHubToken } from '../inputs/deployment-inputs.ts';
import { readCommit, readWorkflowRun } from '../inputs/github-run.ts';
import { InputReader } from '../inputs/values/input-reader.ts';
import { describeTemplate, type Template } from '../launch/prepare/find-template.ts';
import type { DeploymentOrder } from '../launch-inputs.ts';
import type { Deployment } from '../report/deployment/deployment.ts';
import type { Console } from '../report/log/console.ts';

/* The GitHub Deployment of a launch. GitHub's client is a third of a megabyte: loaded only where one is wanted. */

const load = () => import('../report/deployment/open-deployment.ts');

/** Begins to load what records a deployment, so that no launch waits for it. */
export function preloadDeployment(order: DeploymentOrder | undefined): void {
  // Whoever uses it is told why it cannot be loaded.
  if (order !== undefined) load().catch(() => undefined);
}

/** What is recorded of a launch. */
export interface LaunchFacts {
  template: Template;
  root: ApiRoot;
  /** Finds the deployment again. */
  launchId: string;
}

/**
 * Creates the deployment that the workflow wants recorded.
 * @param signal aborted when the workflow is cancelled
 * @returns undefined where none is wanted, or it cannot be recorded, which is told
 */
export async function createDeployment(
  console: Console,
  order: DeploymentOrder | undefined,
  { template, root, launchId }: LaunchFacts,
  signal: AbortSignal,
): Promise<Deployment | undefined> {
  if (order === undefined) return undefined;
  const notRecorded = `The deployment in environment "${order.environment}" is not recorded on GitHub:`;
  const commit = readCommit(process.env);
  if (order.token === undefined || commit.repo === '' || commit.sha === '') {
    const missing =
      order.token === undefined ? 'there is no `github_token`' : 'the runner names no repository and commit';
    console.warn(`${notRecorded} ${missing}.`);
    return undefined;
  }
  try {
    const { newDeployment } = await load();
    const { run_id, run_attempt, run_url } = readWorkflowRun(process.env);
    const { id, name, type } = template;
    const payload = { launch: launchId, ref: commit.ref, run_id, run_attempt, run_url, template: { id, name, type } };
    const description = `${describeTemplate(template)} on ${root.site.href}`;
    const deployment = newDeployment(console, order, order.token, commit, { description, payload }, signal);
    await deployment.create();
    return deployment;
  } catch (error) {
    console.warn(`${notRecorded} ${describeError(error)}`);
    return undefined;
  }
}

/** Notes how a deployment ended whose step ends with an error, where nobody noted it before. */
export function noteError(deployment: Deployment, error: unknown, signal: AbortSignal): void {
  if (deployment.hasEnd) return;
  if (error instanceof InterruptedError && deployment.jobs === 0) {
    deployment.endsWithout('inactive', 'The workflow was cancelled before the launch.');
    return;
  }
  // There is a job, or may be one: the post step cancels it, and tells what became of it.
  if (signal.aborted || deployment.jobs > 0) return;
  if (error instanceof LaunchUnknownError)
    deployment.endsWithout('error', 'It is not known whether a job was launched.');
  else deployment.endsWithout('error', 'Nothing was launched: see the log of the step.');
}

/** What the post step found of a launch that the main step left open. */
export interface PostFindings {
  root: ApiRoot;
  /** The job; undefined where there is none, or it is not known. */
  job: JobRef | Job | undefined;
}

/**
 * Brings the deployment to its end that the main step left open. Never throws.
 * @param aftermath undefined where the main step left no launch open
 */
export async function endLeftDeployment(console: Console, postFindings: PostFindings | undefined): Promise<void> {
  try {
    const token = readGitHubToken(new InputReader());
    const { resumeDeployment } = await load();
    const deployment = token === undefined ? undefined : resumeDeployment(console, token);
    if (deployment === undefined) return;
    if (!deployment.hasEnd) notePostFindings(deployment, postFindings);
    await deployment.close({ last: true, isWorkflowCancelled: false });
  } catch (error) {
    console.warn(
      `The deployment on GitHub could not be brought to its end: ${describeError(error)} That changes nothing else.`,
    );
  }
}

function notePostFindings(deployment: Deployment, postFindings: PostFindings | undefined): void {
  const job = postFindings?.job;
  if (postFindings !== undefined && job !== undefined && deployment.jobs === 0) {
    deployment.running(job, jobLink(postFindings.root, job));
  }
  if (job !== undefined && 'status' in job && isFinal(job.status)) {
    // Of a relaunch it is not known whether it made everything good.
    const success = job.status === 'successful' && deployment.jobs === 1;
    deployment.ends({ status: job.status, success, job }, job.artifacts);
  } else if (postFindings === undefined && deployment.jobs === 0) {
    deployment.endsWithout('inactive', 'The step was stopped before the launch.');
  } else deployment.endsWithout('error', 'The step was stopped before the end of the job was seen.');
}
