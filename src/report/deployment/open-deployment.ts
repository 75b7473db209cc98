import type { Commit, DeploymentOrder } from '../../launch-inputs.ts';
import { systemClock } from '../../timing/clock.ts';
import type { Console } from '../log/console.ts';
import { Deployment, type DeploymentContext } from './deployment.ts';
import { leftDeployment, type SavedDeployment } from './deployment-state.ts';
import { GitHub } from './github-api.ts';

/** What goes along with a new deployment. */
export type DeploymentDetails = Pick<SavedDeployment, 'description' | 'payload'>;

/**
 * A deployment that is not recorded yet.
 * @param signal aborted when the workflow is cancelled
 */
export function newDeployment(
  console: Console,
  { environment, environmentUrl }: DeploymentOrder,
  token: string,
  commit: Commit,
  details: DeploymentDetails,
  signal: AbortSignal,
): Deployment {
  // Everybody who sees the repository sees its deployments.
  const redact = (_: string, value: unknown): unknown =>
    typeof value === 'string' ? console.redactor.redactWords(value) : value;
  const { description, payload } = JSON.parse(JSON.stringify(details), redact) as DeploymentDetails;
  const unknown = { id: undefined, jobs: 0, logUrl: undefined, end: undefined };
  const saved = { commit, environment, environmentUrl, description, payload, ...unknown };
  return new Deployment(context(console, commit, token, signal), saved);
}

/** The deployment that the main step left open, for the post step; undefined where it left none. */
export function resumeDeployment(console: Console, token: string): Deployment | undefined {
  const saved = leftDeployment();
  if (saved === undefined) return undefined;
  const { signal } = new AbortController();
  return new Deployment(context(console, saved.commit, token, signal), saved, { resumed: true });
}

function context(console: Console, commit: Commit, token: string, signal: AbortSignal): DeploymentContext {
  const github = new GitHub(commit, token, (line) => console.debug(line));
  return { console, clock: systemClock, github, signal };
}
