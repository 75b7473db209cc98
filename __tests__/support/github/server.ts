import { once } from 'node:events';
import http from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import { completeReply, replyProblems, requestProblems } from './description.ts';
import { ACTIONS_BOT, commentJson, deploymentJson, pullJson, statusJson } from './json.ts';
import { OPERATIONS, type Operation, operationOf } from './operations.ts';
import { Locked, PullRequests } from './pull-requests.ts';
import { type Reply, refusal, send } from './replies.ts';
import { type Access, Invalid, Repository } from './repository.ts';

export type { Operation } from './operations.ts';

/** A request that arrived. */
export interface GitHubRequest {
  operation: Operation | undefined;
  /** The names and numbers in the path. */
  parts: Record<string, string>;
  method: string;
  path: string;
  query: URLSearchParams;
  headers: http.IncomingHttpHeaders;
  body: Record<string, unknown>;
}

/** Something that goes wrong with the next requests of a kind. */
export interface Fault {
  operation: Operation;
  /** Only a status with this state. */
  state?: string;
  times?: number;
  /** Whether GitHub does what it was asked for all the same. */
  carriedOut?: boolean;
  /** What comes back instead of its reply; nothing at all, or a connection that is cut. */
  answer: 'nothing' | 'cut' | { status: number; body: string; headers?: Record<string, string> };
}

export interface FakeOptions {
  /** `owner/name` */
  repository?: string;
  /** What can be deployed: the commit of each branch. */
  refs: Record<string, string>;
  /** Before the paths, as on GitHub Enterprise Server: `/api/v3`. */
  prefix?: string;
  tls?: { key: string; cert: string };
}

/** GitHub's REST API as far as deployments, comments and pull requests go, on a real socket. */
export class FakeGitHub {
  readonly repository: Repository;
  readonly pulls = new PullRequests();
  /** Tokens that are valid here, and what they may do. */
  readonly tokens = new Map<string, Access>();
  /** Whose token it is, where it is not the token of the workflow. */
  readonly users = new Map<string, string>();
  readonly requests: GitHubRequest[] = [];
  /** What was wrong with requests, and with replies of its own. */
  readonly violations: string[] = [];
  readonly #faults: (Fault & { times: number })[] = [];
  readonly #listeners = new Set<(request: GitHubRequest) => void>();
  readonly #server: http.Server;
  readonly #prefix: string;
  readonly #scheme: string;

  private constructor({ repository = 'octocat/shop', refs, prefix = '', tls }: FakeOptions) {
    this.repository = new Repository(repository, refs);
    this.#prefix = prefix;
    this.#scheme = tls === undefined ? 'http' : 'https';
    this.#server = tls === undefined ? http.createServer() : https.createServer(tls);
    this.#server.on('request', (request, response) => {
      this.#serve(request, response).catch((error: unknown) => this.violations.push(String(error)));
    });
  }

  static async start(options: FakeOptions): Promise<FakeGitHub> {
    const fake = new FakeGitHub(options);
    fake.#server.listen(0, '127.0.0.1');
    await once(fake.#server, 'listening');
    return fake;
  }

  /** As `GITHUB_API_URL` has it. */
  get url(): string {
    return `${this.#scheme}://127.0.0.1:${this.port}${this.#prefix}`;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  /** Calls back for each request when it has arrived, before it is answered. */
  on(listener: (request: GitHubRequest) => void): void {
    this.#listeners.add(listener);
  }

  /** Something goes wrong once, or `times` often. */
  fail(fault: Fault): void {
    this.#faults.push({ ...fault, times: fault.times ?? 1 });
  }

  /** From now on everything goes well. */
  heal(): void {
    this.#faults.length = 0;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }

  async #serve(incoming: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
    const request = await this.#read(incoming);
    this.requests.push(request);
    for (const listener of this.#listeners) listener(request);
    const fault = this.#faults.find(
      ({ operation, state = request.body['state'], times }) =>
        operation === request.operation && state === request.body['state'] && times > 0,
    );
    if (fault === undefined) {
      send(response, this.#answer(request));
      return;
    }
    fault.times -= 1;
    if (fault.carriedOut === true) this.#answer(request);
    if (fault.answer === 'cut') incoming.socket.destroy();
    if (typeof fault.answer === 'string') return;
    const { status, body, headers } = fault.answer;
    response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8', ...headers }).end(body);
  }

  async #read(incoming: http.IncomingMessage): Promise<GitHubRequest> {
    const url = new URL(incoming.url ?? '', 'http://github.invalid');
    const chunks: Buffer[] = [];
    for await (const chunk of incoming as AsyncIterable<Buffer>) chunks.push(chunk);
    const text = Buffer.concat(chunks).toString('utf8');
    const path = this.#pathOf(url.pathname);
    const method = incoming.method ?? '';
    return {
      ...operationOf(method, path),
      method,
      path,
      query: url.searchParams,
      headers: incoming.headers,
      body: text === '' ? {} : (JSON.parse(text) as Record<string, unknown>),
    };
  }

  /** The path below the prefix. GitHub Enterprise Server has its GraphQL API next to `/api/v3`. */
  #pathOf(pathname: string): string {
    if (this.#prefix !== '' && pathname === '/api/graphql') return '/graphql';
    return pathname.startsWith(this.#prefix) ? pathname.slice(this.#prefix.length) : `outside of ${this.#prefix}`;
  }

  #answer(request: GitHubRequest): Reply {
    const reply = this.#decide(request);
    const { operation, method, path } = request;
    if (operation === undefined) this.violations.push(`${method} ${path}: this fake does not know it`);
    else if (operation !== 'viewer') {
      reply.body = completeReply(OPERATIONS[operation], reply.status, reply.body);
      const wrong = replyProblems(OPERATIONS[operation], reply.status, reply.body);
      this.violations.push(...wrong.map((problem) => `reply to ${operation}: ${problem}`));
    }
    return reply;
  }

  #decide(request: GitHubRequest): Reply {
    const { operation, headers, parts, query } = request;
    if (headers['user-agent'] === undefined)
      return refusal(
        403,
        'Request forbidden by administrative rules. Please make sure your request has a User-Agent header',
      );
    const [, token = ''] = /^(?:token|bearer) (\S+)$/i.exec(headers.authorization ?? '') ?? [];
    const access = this.tokens.get(token);
    if (access === undefined) return refusal(401, 'Bad credentials');
    const login = this.users.get(token) ?? ACTIONS_BOT;
    if (operation === 'viewer') return { status: 200, body: { data: { viewer: { login } } } };
    const { owner, repo } = parts;
    if (operation === undefined || owner !== this.repository.owner || repo !== this.repository.name)
      return refusal(404, 'Not Found');
    const { method } = OPERATIONS[operation];
    if (access === 'none' || (method !== 'get' && access !== 'write'))
      return refusal(403, 'Resource not accessible by integration');
    const body = method === 'get' ? undefined : request.body;
    const wrong = requestProblems(OPERATIONS[operation], query, body);
    this.violations.push(...wrong.map((problem) => `${operation}: ${problem}`));
    try {
      return this.#do(operation, request, login) ?? refusal(404, 'Not Found');
    } catch (error) {
      if (error instanceof Locked) return refusal(403, error.message);
      if (!(error instanceof Invalid)) throw error;
      return { status: error.status, body: { ...refusal(error.status, error.message).body, errors: error.errors } };
    }
  }

  /** Does what was asked for; undefined when its object does not exist. */
  #do(operation: Exclude<Operation, 'viewer'>, request: GitHubRequest, login: string): Reply | undefined {
    const { repository, url, pulls } = this;
    const { body, query, parts } = request;
    const { per_page: size = '30', page = '1', ...filters } = Object.fromEntries(query);
    const pull = pulls.pulls.get(Number(parts['pull_number'] ?? parts['issue_number']));
    const comment = pulls.find(Number(parts['comment_id']));
    const text = String(body['body']);
    switch (operation) {
      case 'create':
        return { status: 201, body: deploymentJson(url, repository, repository.create(body)) };
      case 'list': {
        const found = repository.list(filters, Number(page), Number(size));
        return { status: 200, body: found.map((one) => deploymentJson(url, repository, one)) };
      }
      case 'status': {
        const deployment = repository.find(Number(parts['deployment_id']));
        return (
          deployment && {
            status: 201,
            body: statusJson(url, repository, deployment, repository.addStatus(deployment, body)),
          }
        );
      }
      case 'comments': {
        const listed = pull && pulls.list(pull.number, Number(page), Math.min(100, Number(size)));
        return listed && { status: 200, body: listed.map((one) => commentJson(url, repository, one)) };
      }
      case 'comment':
        return pull && { status: 201, body: commentJson(url, repository, pulls.comment(pull, login, text)) };
      case 'read_comment':
        return comment && { status: 200, body: commentJson(url, repository, comment) };
      case 'update_comment':
        return comment && { status: 200, body: commentJson(url, repository, pulls.edit(comment, text)) };
      case 'pull':
        return pull && { status: 200, body: pullJson(pull) };
      case 'commits': {
        const at = (Number(page) - 1) * Number(size);
        return pull && { status: 200, body: pull.commits.slice(at, at + Number(size)).map((sha) => ({ sha })) };
      }
    }
  }
}
