import type { Commit, DeploymentOrder } from '../../launch-inputs.ts';
import type { DeploymentState } from '../../state.ts';
import { systemClock } from '../../timing/clock.ts';
import { githubClient } from '../github/github-client.ts';
import { Deployment, type DeploymentContext } from './deployment.ts';
import { DeploymentsApi } from './deployments-api.ts';

/** What is sent with a new deployment. */
export type DeploymentDetails = Pick<DeploymentState, 'description' | 'payload'>;

type Context = Omit<DeploymentContext, 'clock' | 'github'>;

/** Returns a deployment that is not recorded yet. */
export function newDeployment(
  context: Context,
  { environment, environmentUrl }: DeploymentOrder,
  token: string,
  commit: Commit,
  details: DeploymentDetails,
): Deployment {
  // Everyone who sees the repository sees its deployments.
  const redact = (_: string, value: unknown): unknown =>
    typeof value === 'string' ? context.console.redactor.redactWords(value) : value;
  const { description, payload } = JSON.parse(JSON.stringify(details), redact) as DeploymentDetails;
  const unknown = { id: undefined, jobs: 0, logUrl: undefined, end: undefined };
  const saved = { commit, environment, environmentUrl, description, payload, ...unknown };
  return new Deployment(withClient(context, commit, token), saved);
}

/** Returns the deployment that the main step left open. For the post step. */
export function resumedDeployment(context: Context, saved: DeploymentState, token: string): Deployment {
  return new Deployment(withClient(context, saved.commit, token), saved, { resumed: true });
}

function withClient(context: Context, commit: Commit, token: string): DeploymentContext {
  const client = githubClient(commit.apiUrl, token, (line) => context.console.debug(line));
  return { ...context, clock: systemClock, github: new DeploymentsApi(client, commit) };
}
