import type { Agent } from 'node:http';
import { ResponseError } from '../http/errors.ts';
import { jsonText } from '../http/json/write-json.ts';
import { readJson } from '../http/json-reply.ts';
import type { TlsOptions } from '../http/tls.ts';
import { type Reply, type Request, type Take, Transport } from '../http/transport.ts';
import type { DrainDeadline } from '../timing/drain-deadline.ts';
import type { RateLimit } from '../timing/rate-limit.ts';
import { type RetryOptions, retry } from '../timing/retry.ts';
import { VERSION } from '../version.ts';
import { accessHint, authorization, type Credentials, clientAuthorization, type OAuthClient } from './auth.ts';
import { type ApiRoot, discover } from './discovery.ts';
import { JobEvents } from './job-events.ts';
import { JobHostSummaries } from './job-host-summaries.ts';
import { Jobs, unexpectedReply } from './jobs.ts';
import { RowSplitter } from './list-stream.ts';
import { type IssuedToken, type PostForm, requestToken, revokeToken } from './oauth.ts';
import { isAccepted, NEVER_WORKED, ProofError, STILL_VALID } from './token-proof.ts';
import { UnifiedJobs } from './unified-jobs.ts';
import { Websocket } from './websocket.ts';
import { WorkflowApprovals } from './workflow-approvals.ts';
import { WorkflowNodes } from './workflow-nodes.ts';

/** Per-request settings; `timeoutMs` is shorter than the connection's own where little time is left. */
export type RequestOptions = Partial<Pick<Request, 'signal' | 'untilSent' | 'timeoutMs' | 'fresh' | 'plainNumbers'>>;

/** How one call waits and retries, applied here so that no caller wraps a request. */
export interface CallOptions extends RequestOptions {
  /** Retries transient errors; without it the first one is thrown. */
  retry?: RetryOptions | undefined;
  /** Fails at once while the controller wants a pause (`Retry-After`), and remembers the pause that it asks for. */
  rateLimit?: RateLimit | undefined;
  /** Sends the request even while a pause holds. */
  urgent?: boolean | undefined;
  /** Ends the request when the time for what is read after the end is over. */
  deadline?: DrainDeadline | undefined;
}

/** Settings of a GET. */
export interface GetOptions extends CallOptions {
  /**
   * Takes the rows of a list as they come, so that a page's size does not matter; the reply has the rest of it. Where a
   * proxy dropped the type of the reply, the rows are still in it.
   */
  takeRows?: ((rows: unknown[]) => Promise<void>) | undefined;
}

/** What a connection is made of. */
export interface ConnectionOptions {
  credentials: Credentials;
  /** ms for one exchange, its body included. */
  requestTimeoutMs: number;
  tls?: TlsOptions | undefined;
  /** Told of each exchange, for `RUNNER_DEBUG`; never given a secret. */
  trace?: (line: string) => void;
}

const USER_AGENT = `tower-deploy/${VERSION}`;

/** Redirects of a GET within the same origin that are followed at most. */
const MAX_REDIRECTS = 5;

/** One controller: requests below its API root, with credentials, as JSON. Knows nothing of GitHub. */
export class Controller {
  readonly root: ApiRoot;
  readonly jobs = new Jobs(this);
  readonly unifiedJobs = new UnifiedJobs(this);
  readonly jobEvents = new JobEvents(this);
  readonly jobHostSummaries = new JobHostSummaries(this);
  readonly workflowNodes = new WorkflowNodes(this);
  readonly workflowApprovals = new WorkflowApprovals(this);
  readonly websocket = new Websocket(this);
  readonly #connection: Connection;

  constructor(root: ApiRoot, connection: Connection) {
    this.root = root;
    this.#connection = connection;
  }

  /**
   * GET below the API root.
   * @param path relative, such as `jobs/42/`, with the slash (without it the API answers 301)
   * @throws ResponseError, ConnectionError, the signal's reason
   */
  get(path: string, options: GetOptions = {}): Promise<unknown> {
    return call(options, (request) => this.#connection.json('GET', new URL(path, this.root.api), undefined, request));
  }

  /**
   * OPTIONS below the API root: what a path takes, and what this user may do there.
   * @throws ResponseError, ConnectionError, the signal's reason
   */
  options(path: string, options: CallOptions = {}): Promise<unknown> {
    return call(options, (request) =>
      this.#connection.json('OPTIONS', new URL(path, this.root.api), undefined, request),
    );
  }

  /**
   * POST below the API root; never repeated and never redirected.
   * @throws ResponseError, ConnectionError, the signal's reason
   */
  post(path: string, body: unknown, options: CallOptions = {}): Promise<unknown> {
    return call(options, (request) => this.#connection.json('POST', new URL(path, this.root.api), body, request));
  }

  /**
   * PATCH below the API root; never redirected.
   * @throws ResponseError, ConnectionError, the signal's reason
   */
  patch(path: string, body: unknown, options: CallOptions = {}): Promise<unknown> {
    return call(options, (request) => this.#connection.json('PATCH', new URL(path, this.root.api), body, request));
  }

  /**
   * DELETE below the API root; never redirected.
   * @throws ResponseError, ConnectionError, the signal's reason
   */
  async delete(path: string, options: CallOptions = {}): Promise<void> {
    await call(options, (request) => this.#connection.json('DELETE', new URL(path, this.root.api), undefined, request));
  }

  /**
   * GET of a plain text below the API root, handed on piece by piece, so that its size does not matter.
   * @throws ResponseError when it is no plain text; ConnectionError, the signal's reason
   */
  async download(path: string, take: (piece: Buffer) => Promise<void>, options: CallOptions = {}): Promise<void> {
    await call(options, (request) => this.#connection.text(new URL(path, this.root.api), take, request));
  }

  /** How to open a WebSocket at a path below the site; undefined where there is no way for one. */
  webSocket(path: string): WebSocketRoute | undefined {
    return this.#connection.webSocket(new URL(path, this.root.site));
  }
}

/** What is sent, and as whom. */
interface Message {
  method: Request['method'];
  url: URL;
  body?: { type: string; text: string } | undefined;
  authorization?: string | undefined;
  take?: Take | undefined;
}

/** What a WebSocket to the controller is opened with. */
export interface WebSocketRoute {
  url: string;
  headers: Record<string, string>;
  agent: Agent;
}

/** A token that was issued for this run, and where. */
export interface Session {
  root: ApiRoot;
  client: OAuthClient;
  token: IssuedToken;
  /** Whether the API has accepted the token: only then does its refusal prove anything. */
  worked: boolean;
}

/** The way to a controller before and after its root is known. */
export class Connection {
  readonly #transport: Transport;
  readonly #options: ConnectionOptions;
  #session: Session | undefined;

  constructor(options: ConnectionOptions) {
    this.#options = options;
    this.#transport = new Transport({ tls: options.tls });
  }

  /**
   * Finds the API root from the address that the user gave. Asked without credentials: a wrong password should be
   * told where rights matter, and whoever answers at a mistyped address need not learn the token. Asked with them only
   * where an API answers that it wants a user.
   */
  async discover(url: URL, options: RequestOptions = {}): Promise<Controller> {
    const root = await discover(url, (target, signed) =>
      signed ? this.json('GET', target, undefined, options) : this.#exchange({ method: 'GET', url: target }, options),
    );
    return new Controller(root, this);
  }

  /**
   * Asks for a token where the credentials say so; from then on it is sent with each request.
   * @returns the token, to be masked and remembered; undefined where none is needed
   * @throws ResponseError that says which input is wrong, ConnectionError, the signal's reason
   */
  async signIn(root: ApiRoot, options: RequestOptions = {}): Promise<IssuedToken | undefined> {
    const { credentials } = this.#options;
    if ('token' in credentials || credentials.client === undefined) return undefined;
    const { username, password, client } = credentials;
    const token = await requestToken(this.#form(options), root, { username, password, client });
    this.resume({ root, client, token, worked: false });
    return token;
  }

  /** Goes on with a token that was issued before. */
  resume(session: Session): void {
    this.#session = session;
  }

  /** The token of this run, until `signOut` has proved that it is dead. */
  get session(): Readonly<Session> | undefined {
    return this.#session;
  }

  /**
   * Revokes the token of this run, and proves it: the API has to refuse the token that it accepted before.
   * @throws ResponseError, ConnectionError, ProofError: the token may still be valid
   */
  async signOut(options: RequestOptions = {}): Promise<void> {
    const session = this.#session;
    if (session === undefined) return;
    const { root, client, token } = session;
    const controller = new Controller(root, this);
    // Sets `worked` where the API accepts it. Whatever the answer is, the token is revoked.
    if (!session.worked) await isAccepted(controller, options).catch(() => undefined);
    await revokeToken(this.#form(options), root, client, token);
    if (await isAccepted(controller, options)) throw new ProofError(STILL_VALID);
    if (!session.worked) throw new ProofError(NEVER_WORKED);
    this.#session = undefined;
  }

  /** One exchange with credentials. */
  async json(method: Request['method'], url: URL, body: unknown, options: GetOptions): Promise<unknown> {
    const credentials = this.#credentials();
    const json = body === undefined ? undefined : { type: 'application/json', text: jsonText(body) };
    const { takeRows, ...more } = options;
    const rows = takeRows === undefined ? undefined : new RowSplitter(takeRows);
    const take = rows && { type: 'application/json', piece: (piece: Buffer) => rows.push(piece) };
    try {
      const whole = await this.#exchange(
        { method, url, body: json, authorization: authorization(credentials), take },
        more,
      );
      if (this.#session !== undefined) this.#session.worked = true;
      return rows === undefined || whole !== undefined ? whole : restOf(rows);
    } catch (error) {
      const hint = error instanceof ResponseError && error.fromApi ? accessHint(error.status, method, credentials) : '';
      if (!(error instanceof ResponseError) || hint === '') throw error;
      throw error.withHint(hint);
    }
  }

  /** A plain text with credentials, piece by piece. */
  async text(url: URL, take: (piece: Buffer) => Promise<void>, options: RequestOptions): Promise<void> {
    const message = {
      method: 'GET',
      url,
      authorization: authorization(this.#credentials()),
      take: { type: 'text/plain', piece: take },
    } as const;
    const unread = await this.#exchange(message, options);
    if (unread !== undefined) throw unexpectedReply('a plain text', 'it is JSON');
  }

  /** How to open a WebSocket at this address; undefined where there is no way for one. */
  webSocket(url: URL): WebSocketRoute | undefined {
    const agent = this.#transport.webSocketAgent(url);
    if (agent === undefined) return undefined;
    const headers = { Authorization: authorization(this.#credentials()), 'User-Agent': USER_AGENT };
    return { url: url.href.replace(/^http/, 'ws'), headers, agent };
  }

  #credentials(): Credentials {
    return this.#session ? { token: this.#session.token.access, issued: true } : this.#options.credentials;
  }

  /** Closes the kept connections. */
  close(): void {
    this.#transport.close();
  }

  #form(options: RequestOptions): PostForm {
    return (url, fields, client) => {
      const body = { type: 'application/x-www-form-urlencoded', text: new URLSearchParams(fields).toString() };
      return this.#exchange({ method: 'POST', url, body, authorization: clientAuthorization(client) }, options);
    };
  }

  async #exchange({ method, url, body, authorization, take }: Message, options: RequestOptions): Promise<unknown> {
    const request: Request = {
      ...options,
      method,
      url,
      headers: {
        Accept: take?.type === 'text/plain' ? '*/*' : 'application/json',
        'User-Agent': USER_AGENT,
        ...(body === undefined ? {} : { 'Content-Type': body.type }),
        ...(authorization === undefined ? {} : { Authorization: authorization }),
      },
      // A POST without a body still declares its length: some proxies answer 411 otherwise.
      body: body?.text ?? (method === 'POST' ? '' : undefined),
      timeoutMs: options.timeoutMs ?? this.#options.requestTimeoutMs,
      take,
    };
    const { reply, answered } = await this.#follow(request);
    return readJson(answered, reply);
  }

  /** Follows redirects of a GET within its origin; a POST's redirect is an answer like any other refusal. */
  async #follow(request: Request): Promise<{ reply: Reply; answered: Request }> {
    let current = request;
    for (let redirects = 0; ; redirects += 1) {
      const reply = await this.#send(current);
      const location = reply.headers.location;
      const redirected = reply.status >= 300 && reply.status < 400 && location !== undefined;
      if (request.method !== 'GET' || !redirected || !URL.canParse(location, current.url.href))
        return { reply, answered: current };
      const target = new URL(location, current.url);
      if (target.origin !== current.url.origin) return { reply, answered: current };
      if (redirects === MAX_REDIRECTS) {
        throw new ResponseError(
          `GET ${request.url.origin}${request.url.pathname} was redirected more than ${MAX_REDIRECTS} times. Check \`url\` and the proxies in front of the controller.`,
          { status: reply.status, words: '', fromApi: false, transient: false },
        );
      }
      current = { ...current, url: target };
    }
  }

  async #send(request: Request): Promise<Reply> {
    const began = performance.now();
    const what = `${request.method} ${request.url.href}`;
    try {
      const reply = await this.#transport.send(request);
      this.#trace(what, `${reply.status}, ${reply.body.length} characters`, began, reply);
      return reply;
    } catch (error) {
      this.#trace(what, error instanceof Error ? error.name : 'failed', began);
      throw error;
    }
  }

  #trace(what: string, outcome: string, began: number, reply?: Reply): void {
    const id = reply?.headers['x-api-request-id'];
    const suffix = typeof id === 'string' ? `, request id ${id}` : '';
    this.#options.trace?.(`${what} → ${outcome}, ${Math.round(performance.now() - began)} ms${suffix}`);
  }
}

/** Sends a request by the rules of its options: rate limit and deadline hold for each attempt. */
function call<T, Options extends CallOptions>(
  { retry: retrying, rateLimit, urgent, deadline, ...request }: Options,
  send: (request: Omit<Options, 'retry' | 'rateLimit' | 'urgent' | 'deadline'>) => Promise<T>,
): Promise<T> {
  const signal = request.signal ?? retrying?.signal;
  const inTime = (): Promise<T> =>
    deadline === undefined
      ? send({ ...request, signal })
      : deadline.ask(signal ?? new AbortController().signal, (limited) => send({ ...request, signal: limited }));
  const attempt = (): Promise<T> => {
    if (rateLimit === undefined) return inTime();
    return urgent ? rateLimit.askAnyway(inTime) : rateLimit.ask(inTime);
  };
  return retrying === undefined ? attempt() : retry(retrying, attempt);
}

function restOf(rows: RowSplitter): unknown {
  const rest = rows.end();
  if (rest === undefined) throw unexpectedReply('a list', 'its JSON is cut or damaged');
  return rest;
}
