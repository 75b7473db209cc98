import { once } from 'node:events';
import http from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import { type Named, replyProblems, requestProblems } from './description.ts';
import { deploymentJson, statusJson } from './json.ts';
import { type Access, Invalid, Repository } from './repository.ts';

/** What a request asks for. */
export type Operation = 'create' | 'list' | 'status';

/** A request that arrived. */
export interface GitHubRequest {
  operation: Operation | undefined;
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

interface Reply {
  status: number;
  body: unknown;
}

const DEPLOYMENTS = '/repos/{owner}/{repo}/deployments';
const OPERATIONS: Record<Operation, Named> = {
  create: { method: 'post', path: DEPLOYMENTS },
  list: { method: 'get', path: DEPLOYMENTS },
  status: { method: 'post', path: `${DEPLOYMENTS}/{deployment_id}/statuses` },
};
const PATHS = /^\/repos\/([^/]+)\/([^/]+)\/deployments(?:\/(\d+)\/(statuses))?$/;

/** GitHub's REST API as far as Deployments go, on a real socket. */
export class FakeGitHub {
  readonly repository: Repository;
  /** Tokens that are valid here, and what they may do. */
  readonly tokens = new Map<string, Access>();
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
    const path = url.pathname.startsWith(this.#prefix)
      ? url.pathname.slice(this.#prefix.length)
      : `outside of ${this.#prefix}`;
    const method = incoming.method ?? '';
    return {
      operation: operationOf(method, path),
      method,
      path,
      query: url.searchParams,
      headers: incoming.headers,
      body: text === '' ? {} : (JSON.parse(text) as Record<string, unknown>),
    };
  }

  #answer(request: GitHubRequest): Reply {
    const reply = this.#decide(request);
    const { operation, method, path } = request;
    if (operation === undefined) this.violations.push(`${method} ${path}: this fake does not know it`);
    else {
      const wrong = replyProblems(OPERATIONS[operation], reply.status, reply.body);
      this.violations.push(...wrong.map((problem) => `reply to ${operation}: ${problem}`));
    }
    return reply;
  }

  #decide(request: GitHubRequest): Reply {
    const { operation, headers, path, query } = request;
    if (headers['user-agent'] === undefined)
      return refusal(
        403,
        'Request forbidden by administrative rules. Please make sure your request has a User-Agent header',
      );
    const [, token = ''] = /^(?:token|bearer) (\S+)$/i.exec(headers.authorization ?? '') ?? [];
    const access = this.tokens.get(token);
    if (access === undefined) return refusal(401, 'Bad credentials');
    const [, owner, name, id] = PATHS.exec(path) ?? [];
    if (operation === undefined || owner !== this.repository.owner || name !== this.repository.name)
      return refusal(404, 'Not Found');
    if (operation !== 'list' && access !== 'write') return refusal(403, 'Resource not accessible by integration');
    const body = operation === 'list' ? undefined : request.body;
    const wrong = requestProblems(OPERATIONS[operation], query, body);
    this.violations.push(...wrong.map((problem) => `${operation}: ${problem}`));
    try {
      return this.#do(operation, request, Number(id));
    } catch (error) {
      if (!(error instanceof Invalid)) throw error;
      return { status: error.status, body: { ...refusal(error.status, error.message).body, errors: error.errors } };
    }
  }

  #do(operation: Operation, { body, query }: GitHubRequest, id: number): Reply {
    const { repository, url } = this;
    if (operation === 'create') return { status: 201, body: deploymentJson(url, repository, repository.create(body)) };
    if (operation === 'list') {
      const { per_page: size = '30', page = '1', ...filters } = Object.fromEntries(query);
      const found = repository.list(filters, Number(page), Number(size));
      return { status: 200, body: found.map((one) => deploymentJson(url, repository, one)) };
    }
    const deployment = repository.find(id);
    if (deployment === undefined) return refusal(404, 'Not Found');
    return { status: 201, body: statusJson(url, repository, deployment, repository.addStatus(deployment, body)) };
  }
}

function operationOf(method: string, path: string): Operation | undefined {
  const [whole, , , , statuses] = PATHS.exec(path) ?? [];
  if (whole === undefined) return undefined;
  if (method === 'POST') return statuses === undefined ? 'create' : 'status';
  return method === 'GET' && statuses === undefined ? 'list' : undefined;
}

function refusal(status: number, message: string): { status: number; body: Record<string, unknown> } {
  return { status, body: { message, documentation_url: 'https://docs.github.com/rest', status: String(status) } };
}

function send(response: http.ServerResponse, { status, body }: Reply): void {
  const id = 'C0DE:1A2B:3C4D5E:6F7081:674162E5';
  response
    .writeHead(status, { 'Content-Type': 'application/json; charset=utf-8', 'X-GitHub-Request-Id': id })
    .end(JSON.stringify(body));
}
