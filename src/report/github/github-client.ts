import { getOctokit } from '@actions/github';
import { type Request, Transport } from '../../http/transport.ts';
import { USER_AGENT } from '../../version.ts';
import { githubFault } from './github-errors.ts';

/** GitHub's API. Its methods throw a ResponseError or ConnectionError, or the signal's reason. */
export interface GitHubClient {
  /** The typed methods, such as `repos.createDeployment`. Each takes `Limits` as its option `request`. */
  rest: ReturnType<typeof getOctokit>['rest'];
  /** Sends a query to the GraphQL API. Takes `Limits` as the variable `request`. */
  graphql: ReturnType<typeof getOctokit>['graphql'];
  /** Aborts all requests. */
  close: () => void;
}

/** Timeout of one request, in ms. */
export const GITHUB_REQUEST_MS = 3000;

/** Limits of one request. */
export interface Limits {
  timeoutMs?: number;
  signal?: AbortSignal;
}

/**
 * Returns a client of GitHub's API. It sends through the action's own transport: Octokit's `fetch` supports no ranges in
 * `no_proxy` and no authorities of the machine.
 * @param baseUrl such as `https://api.github.com`
 * @param trace receives one line for each reply, without secrets
 */
export function githubClient(baseUrl: string, token: string, trace: (line: string) => void): GitHubClient {
  const transport = new Transport();
  // Octokit would write parts of the reply to the console.
  const log = { debug: trace, info: trace, warn: trace, error: trace };
  const { rest, graphql, hook } = getOctokit(token, { baseUrl, userAgent: USER_AGENT, log, request: { log } });
  hook.before('request', (options) => {
    const { timeoutMs = GITHUB_REQUEST_MS, signal } = options.request as Limits;
    options.request.fetch = async (address: string, sent: Pick<Request, 'method' | 'headers' | 'body'>) => {
      const url = new URL(address);
      const { method, headers, body } = sent;
      const reply = await transport.send({ method, url, headers, body, timeoutMs, signal });
      trace(`${method} ${url.origin}${url.pathname}: ${reply.status}`);
      const received = Object.entries(reply.headers).map(([name, value]): [string, string] => [name, String(value)]);
      return new Response(reply.body || null, { status: reply.status, headers: received });
    };
  });
  hook.error('request', (error) => {
    throw githubFault(error);
  });
  return { rest, graphql, close: () => transport.close() };
}
