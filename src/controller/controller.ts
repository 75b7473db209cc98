import { ResponseError } from '../errors.ts';
import { VERSION } from '../version.ts';
import { authorization, type Credentials } from './auth.ts';
import { type ApiRoot, discover } from './discovery.ts';
import { readJson } from './reply.ts';
import { type Reply, type Request, Transport } from './transport.ts';

/** Per-request settings. */
export interface RequestOptions {
  signal?: AbortSignal | undefined;
  /** ms; shorter than the connection's own where little time is left. */
  timeoutMs?: number;
}

/** What a connection is made of. */
export interface ConnectionOptions {
  credentials: Credentials;
  /** ms for one exchange, its body included. */
  requestTimeoutMs: number;
  /** Told of each exchange, for `RUNNER_DEBUG`; never given a secret. */
  trace?: (line: string) => void;
}

/** Redirects of a GET within the same origin that are followed at most. */
const MAX_REDIRECTS = 5;

/** One controller: requests below its API root, with credentials, as JSON. Knows nothing of GitHub. */
export class Controller {
  readonly root: ApiRoot;
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
  get(path: string, options: RequestOptions = {}): Promise<unknown> {
    return this.#connection.json('GET', new URL(path, this.root.api), undefined, options);
  }

  /**
   * POST below the API root; never repeated and never redirected.
   * @throws ResponseError, ConnectionError, the signal's reason
   */
  post(path: string, body: unknown, options: RequestOptions = {}): Promise<unknown> {
    return this.#connection.json('POST', new URL(path, this.root.api), body, options);
  }
}

/** The way to a controller before and after its root is known. */
export class Connection {
  readonly #transport = new Transport();
  readonly #options: ConnectionOptions;

  constructor(options: ConnectionOptions) {
    this.#options = options;
  }

  /**
   * Finds the API root from the address that the user gave. Asked without credentials: a wrong password should be
   * told where rights matter, and whoever answers at a mistyped address need not learn the token.
   */
  async discover(url: URL, options: RequestOptions = {}): Promise<Controller> {
    const root = await discover(url, (target) =>
      this.#exchange('GET', target, undefined, { ...options, anonymous: true }),
    );
    return new Controller(root, this);
  }

  /** One exchange with credentials. */
  json(method: Request['method'], url: URL, body: unknown, options: RequestOptions): Promise<unknown> {
    return this.#exchange(method, url, body, { ...options, anonymous: false });
  }

  /** Closes the kept connections. */
  close(): void {
    this.#transport.close();
  }

  async #exchange(
    method: Request['method'],
    url: URL,
    body: unknown,
    options: RequestOptions & { anonymous: boolean },
  ): Promise<unknown> {
    const request: Request = {
      method,
      url,
      headers: {
        Accept: 'application/json',
        'User-Agent': `tower-deploy/${VERSION}`,
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...(options.anonymous ? {} : { Authorization: authorization(this.#options.credentials) }),
      },
      // A POST without a body still declares its length: some proxies answer 411 otherwise.
      body: body === undefined ? (method === 'POST' ? '' : undefined) : JSON.stringify(body),
      timeoutMs: options.timeoutMs ?? this.#options.requestTimeoutMs,
      signal: options.signal,
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
          { status: reply.status, words: '', fromApi: false, passing: false },
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
