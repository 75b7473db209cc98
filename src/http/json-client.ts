import type { Agent } from 'node:http';
import { type HttpStatement, ResponseError } from './errors.ts';
import { describeRequest, type ReadRefusal, readJson, redirectTarget } from './json-reply.ts';
import type { Take } from './read-body.ts';
import type { TlsOptions } from './tls.ts';
import { type Reply, type Request, Transport } from './transport.ts';

/** Options of one request. `timeoutMs` is shorter than the client's own when little time is left. */
export type ExchangeOptions = Partial<Pick<Request, 'signal' | 'untilSent' | 'timeoutMs' | 'fresh' | 'plainNumbers'>>;

/** What is sent, and with which credentials. */
export interface Message {
  method: Request['method'];
  url: URL;
  body?: { type: string; text: string } | undefined;
  authorization?: string | undefined;
  take?: Take | undefined;
}

/** Options of a client. */
export interface ClientOptions {
  tls?: TlsOptions | undefined;
  userAgent?: string | undefined;
  /** Timeout of one exchange, including its body, in ms. */
  timeoutMs: number;
  readRefusal: ReadRefusal;
  /** Receives each exchange after its end: the request, and the reply or the error. */
  trace?: ((request: Request, outcome: Reply | Error, ms: number) => void) | undefined;
}

/** Maximum number of redirects of a GET, within the same origin. */
const MAX_REDIRECTS = 5;

/** A client of one server that answers in JSON. */
export class JsonClient {
  readonly #transport: Transport;
  readonly #options: ClientOptions;

  constructor(options: ClientOptions) {
    this.#options = options;
    this.#transport = new Transport({ tls: options.tls });
  }

  /**
   * Sends one request and returns the JSON of its reply; undefined when the reply has no body.
   * @throws ResponseError, ConnectionError, ProxySettingError, the signal's reason
   */
  async exchange({ method, url, body, authorization, take }: Message, options: ExchangeOptions): Promise<unknown> {
    const request: Request = {
      ...options,
      method,
      url,
      headers: {
        Accept: take?.type === 'text/plain' ? '*/*' : 'application/json',
        ...(this.#options.userAgent === undefined ? {} : { 'User-Agent': this.#options.userAgent }),
        ...(body === undefined ? {} : { 'Content-Type': body.type }),
        ...(authorization === undefined ? {} : { Authorization: authorization }),
      },
      // A POST without a body declares its length too: otherwise some proxies answer 411.
      body: body?.text ?? (method === 'POST' ? '' : undefined),
      timeoutMs: options.timeoutMs ?? this.#options.timeoutMs,
      take,
    };
    const { reply, answered } = await this.#follow(request);
    return readJson(answered, reply, this.#options.readRefusal);
  }

  /** Returns the agent for a WebSocket; undefined when none can be opened. */
  webSocketAgent(url: URL): Agent | undefined {
    return this.#transport.webSocketAgent(url);
  }

  /** Closes the kept connections. */
  close(): void {
    this.#transport.close();
  }

  /** Follows redirects of a GET within its origin. A redirect of a POST is a refusal. */
  async #follow(request: Request): Promise<{ reply: Reply; answered: Request }> {
    let current = request;
    for (let redirects = 0; ; redirects += 1) {
      const reply = await this.#send(current);
      const target = redirectTarget(current, reply);
      if (request.method !== 'GET' || target?.origin !== current.url.origin) return { reply, answered: current };
      if (redirects === MAX_REDIRECTS) {
        const values = { request: describeRequest(request), times: MAX_REDIRECTS };
        const statement: HttpStatement = { id: 'redirected-too-often', values };
        throw new ResponseError(statement, { status: reply.status, words: '', fromApi: false, transient: false });
      }
      current = { ...current, url: target };
    }
  }

  async #send(request: Request): Promise<Reply> {
    const began = performance.now();
    const trace = (outcome: Reply | Error): void => this.#options.trace?.(request, outcome, performance.now() - began);
    try {
      const reply = await this.#transport.send(request);
      trace(reply);
      return reply;
    } catch (error) {
      trace(error instanceof Error ? error : new Error(String(error)));
      throw error;
    }
  }
}
