import { describeTemplate } from '../../launch/prepare/find-template.ts';
import type { Commit, DeploymentOrder } from '../../launch-inputs.ts';
import { message } from '../../messages/message.ts';
import type { LaunchFacts, StepSink } from '../../sink.ts';
import type { DeploymentState } from '../../state.ts';
import { describeError } from '../../step-errors.ts';
import type { Console } from '../log/console.ts';
import type { Deployment } from './deployment.ts';

/* Loads the code for GitHub Deployments. GitHub's client has about 330 kB, so it is loaded only when needed. */

const load = () => import(/* webpackChunkName: "github" */ './open-deployment.ts');

/** Starts to load the deployment code, so that no launch waits for it. */
export function preloadDeployment(): void {
  // A failure to load it is reported when it is used.
  load().catch(() => undefined);
}

/** The deployment to create, with its commit and run. */
export interface WantedDeployment extends DeploymentOrder {
  commit: Commit;
  /** The workflow run, as in the extra variable `github_actions`. */
  workflowRun: Readonly<Record<string, string>>;
}

/**
 * Creates the deployment that the inputs ask for. Warns if it cannot.
 * @param signal aborted when the workflow is cancelled
 * @returns undefined when the deployment cannot be recorded
 */
export async function createDeployment(
  console: Console,
  leave: StepSink['leave'],
  wanted: WantedDeployment,
  { template, site, launchId }: LaunchFacts,
  signal: AbortSignal,
): Promise<Deployment | undefined> {
  const { commit, token, workflowRun } = wanted;
  const { environment } = wanted;
  if (token === undefined) {
    console.warn(message('deployment-without-token', { environment }));
    return undefined;
  }
  if (commit.repo === '' || commit.sha === '') {
    console.warn(message('deployment-without-commit', { environment }));
    return undefined;
  }
  try {
    const { newDeployment } = await load();
    const { run_id, run_attempt, run_url } = workflowRun;
    const { id, name, type } = template;
    const payload = { launch: launchId, ref: commit.ref, run_id, run_attempt, run_url, template: { id, name, type } };
    const description = `${describeTemplate(template)} on ${site.href}`;
    const deployment = newDeployment({ console, leave, signal }, wanted, token, commit, { description, payload });
    await deployment.create();
    return deployment;
  } catch (error) {
    console.warn(message('deployment-not-recorded', { environment, reason: describeError(error) }));
    return undefined;
  }
}

/** A deployment that the main step left open, with the token that can end it. */
export interface LeftDeployment {
  state: DeploymentState;
  token: string | undefined;
}

/** Returns the deployment that the main step left open. Warns and returns undefined if it cannot be ended. */
export async function resumeDeployment(
  console: Console,
  leave: StepSink['leave'],
  { state, token }: LeftDeployment,
): Promise<Deployment | undefined> {
  if (token === undefined) return undefined;
  try {
    const { signal } = new AbortController();
    return (await load()).resumedDeployment({ console, leave, signal }, state, token);
  } catch (error) {
    console.warn(message('deployment-not-ended', { reason: describeError(error) }));
    return undefined;
  }
}
