import { getOctokit } from '@actions/github';
import { isRecord, number, record, text } from '../../controller/fields.ts';
import { Transport } from '../../http/transport.ts';
import type { Commit } from '../../launch-inputs.ts';
import { USER_AGENT } from '../../version.ts';
import { githubFault, unexpectedGitHubReply } from './github-errors.ts';

/** Deployment states that this action sets. */
export type DeploymentState = 'in_progress' | 'success' | 'failure' | 'error' | 'inactive';

export interface NewDeployment {
  environment: string;
  description: string;
  payload: Record<string, unknown>;
}

export interface NewStatus {
  state: DeploymentState;
  description: string;
  logUrl: string | undefined;
  environmentUrl: string | undefined;
}

/** Limits of one request. */
export interface Limits {
  timeoutMs: number;
  signal?: AbortSignal | undefined;
}

type Octokit = ReturnType<typeof getOctokit>;

/** GitHub refuses a longer description of a status, and cuts that of a deployment. */
const MAX_DESCRIPTION = 140;

/** The transport's timeout, in ms. Each request also has a shorter timeout of its own. */
const MAX_REQUEST_MS = 60_000;

/** How many of a commit's newest deployments are searched. */
const LOOKED_THROUGH = 100;

/** Reply headers that are kept; all others are dropped. */
const HEADERS = ['content-type', 'retry-after', 'x-ratelimit-remaining', 'x-github-request-id'];

/**
 * The Deployments of one repository. Requests use the same transport as those to the controller: the same proxies,
 * `no_proxy` and CA certificates. Every method throws a ResponseError or ConnectionError when it fails, and the
 * signal's reason.
 */
export class GitHub {
  readonly #transport = new Transport();
  readonly #octokit: Octokit;
  readonly #commit: Commit;

  /** @param trace receives one line for each request, without secrets */
  constructor(commit: Commit, token: string, trace: (line: string) => void) {
    this.#commit = commit;
    // Octokit would write parts of the reply to the console.
    const log = { debug: trace, info: trace, warn: trace, error: trace };
    const fetch = (url: string, init: Init): Promise<Response> => fetchThrough(this.#transport, url, init, trace);
    const request = { fetch, log };
    this.#octokit = getOctokit(token, { baseUrl: commit.apiUrl, userAgent: USER_AGENT, log, request });
  }

  /** @returns the deployment's id */
  async createDeployment({ environment, description, payload }: NewDeployment, limits: Limits): Promise<number> {
    const { owner, repo, sha } = this.#commit;
    const data = await reply(() =>
      this.#octokit.rest.repos.createDeployment({
        owner,
        repo,
        // The commit itself: a branch may have moved on to another commit.
        ref: sha,
        task: 'deploy',
        auto_merge: false,
        required_contexts: [],
        environment,
        description: description.slice(0, MAX_DESCRIPTION),
        payload,
        request: bounded(limits),
      }),
    );
    return idOf('a deployment', data);
  }

  /** Returns the id of the commit's deployment with this launch id in its payload, or undefined. */
  async findDeployment(
    { environment }: Pick<NewDeployment, 'environment'>,
    launchId: string,
    limits: Limits,
  ): Promise<number | undefined> {
    const { owner, repo, sha } = this.#commit;
    const query = { owner, repo, sha, environment, task: 'deploy', per_page: LOOKED_THROUGH };
    const data = await reply(() => this.#octokit.rest.repos.listDeployments({ ...query, request: bounded(limits) }));
    if (!Array.isArray(data)) throw unexpectedGitHubReply('a list of deployments', data);
    const found = data.filter(isRecord).find((deployment) => text(payloadOf(deployment), 'launch') === launchId);
    return found === undefined ? undefined : number(found, 'id');
  }

  async createStatus(id: number, status: NewStatus, limits: Limits): Promise<void> {
    const { owner, repo } = this.#commit;
    const { state, description, logUrl, environmentUrl } = status;
    const data = await reply(() =>
      this.#octokit.rest.repos.createDeploymentStatus({
        owner,
        repo,
        deployment_id: id,
        state,
        description: description.slice(0, MAX_DESCRIPTION),
        ...(logUrl === undefined ? {} : { log_url: logUrl }),
        ...(environmentUrl === undefined ? {} : { environment_url: environmentUrl }),
        request: bounded(limits),
      }),
    );
    idOf('a status of a deployment', data);
  }

  /** Aborts all requests. */
  close(): void {
    this.#transport.close();
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

async function reply(send: () => Promise<{ data: unknown }>): Promise<unknown> {
  try {
    return (await send()).data;
  } catch (error) {
    throw githubFault(error);
  }
}

/** Returns the id of the created object. */
function idOf(wanted: string, data: unknown): number {
  const id = isRecord(data) ? number(data, 'id') : undefined;
  if (id === undefined) throw unexpectedGitHubReply(wanted, data);
  return id;
}

function bounded({ timeoutMs, signal }: Limits): { signal: AbortSignal } {
  const timeout = AbortSignal.timeout(timeoutMs);
  return { signal: signal === undefined ? timeout : AbortSignal.any([timeout, signal]) };
}

/** What Octokit passes to `fetch`. */
interface Init {
  method: 'GET' | 'POST';
  headers: Record<string, string>;
  body?: string;
  signal?: AbortSignal;
}

/**
 * Sends Octokit's requests through the action's own transport. The signal carries the request's timeout: Octokit passes
 * no other.
 */
async function fetchThrough(
  transport: Transport,
  address: string,
  { method, headers, body, signal }: Init,
  trace: (line: string) => void,
): Promise<Response> {
  const url = new URL(address);
  const sent = await transport.send({ method, url, headers, body, signal, timeoutMs: MAX_REQUEST_MS });
  trace(`${method} ${url.origin}${url.pathname}: ${sent.status}`);
  const kept = HEADERS.flatMap((name): [string, string][] => {
    const value = sent.headers[name];
    return typeof value === 'string' ? [[name, value]] : [];
  });
  return new Response(sent.body === '' ? null : sent.body, { status: sent.status, headers: kept });
}
