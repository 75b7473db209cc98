import { isRecord, number, record, text } from '../../controller/fields.ts';
import type { Commit } from '../../launch-inputs.ts';
import type { DeploymentEnd, DeploymentState } from '../../state.ts';
import type { GitHubClient, Limits } from '../github/github-client.ts';
import { unexpectedGitHubReply } from '../github/github-errors.ts';

/** What is sent with a new deployment. */
export type NewDeployment = Pick<DeploymentState, 'environment' | 'description' | 'payload'>;

/** A status to add to a deployment. */
export interface NewStatus {
  state: DeploymentEnd['state'] | 'in_progress';
  description: string;
  logUrl: string | undefined;
  environmentUrl: string | undefined;
}

/** GitHub refuses a longer description of a status, and cuts that of a deployment. */
const MAX_DESCRIPTION = 140;

/** How many of a commit's newest deployments are searched. */
const MAX_SEARCHED = 100;

/** The Deployments of one commit. Every method throws a ResponseError or ConnectionError, or the signal's reason. */
export class DeploymentsApi {
  readonly #client: GitHubClient;
  readonly #repository: Pick<Commit, 'owner' | 'repo'>;
  readonly #sha: string;

  constructor(client: GitHubClient, { owner, repo, sha }: Commit) {
    this.#client = client;
    this.#repository = { owner, repo };
    this.#sha = sha;
  }

  /** @returns the deployment's id */
  async create({ environment, description, payload }: NewDeployment, limits: Limits): Promise<number> {
    const { data } = await this.#client.rest.repos.createDeployment({
      ...this.#repository,
      // The commit itself: a branch may have moved on to another commit.
      ref: this.#sha,
      task: 'deploy',
      auto_merge: false,
      required_contexts: [],
      environment,
      description: description.slice(0, MAX_DESCRIPTION),
      payload,
      request: limits,
    });
    return idOf('a deployment', data);
  }

  /** Returns the id of the commit's deployment with this launch id in its payload, or undefined. */
  async find(environment: string, launchId: string, limits: Limits): Promise<number | undefined> {
    const query = { sha: this.#sha, environment, task: 'deploy', per_page: MAX_SEARCHED };
    const { data } = await this.#client.rest.repos.listDeployments({ ...this.#repository, ...query, request: limits });
    if (!Array.isArray(data)) throw unexpectedGitHubReply('a list of deployments', data);
    const found = data.filter(isRecord).find((deployment) => text(payloadOf(deployment), 'launch') === launchId);
    return found === undefined ? undefined : number(found, 'id');
  }

  async addStatus(id: number, status: NewStatus, limits: Limits): Promise<void> {
    const { state, description, logUrl, environmentUrl } = status;
    const { data } = await this.#client.rest.repos.createDeploymentStatus({
      ...this.#repository,
      deployment_id: id,
      state,
      description: description.slice(0, MAX_DESCRIPTION),
      ...(logUrl === undefined ? {} : { log_url: logUrl }),
      ...(environmentUrl === undefined ? {} : { environment_url: environmentUrl }),
      request: limits,
    });
    idOf('a status of a deployment', data);
  }

  /** Aborts all requests. */
  close(): void {
    this.#client.close();
  }
}

/** Returns the payload of a deployment. GitHub returns it as it was sent, as JSON or as JSON text. */
function payloadOf(deployment: Record<string, unknown>): Record<string, unknown> {
  const payload = deployment['payload'];
  if (typeof payload !== 'string') return record(deployment, 'payload');
  try {
    const parsed: unknown = JSON.parse(payload);
    return isRecord(parsed) ? parsed : {};
  } catch {
    return {};
  }
}

/** Returns the id of the created object. A proxy in front of GitHub may answer with anything. */
function idOf(wanted: string, data: unknown): number {
  const id = isRecord(data) ? number(data, 'id') : undefined;
  if (id === undefined) throw unexpectedGitHubReply(wanted, data);
  return id;
}
