import type { ExchangeOptions } from '../http/json-client.ts';
import type { DrainDeadline } from '../timing/drain-deadline.ts';
import type { RateLimit } from '../timing/rate-limit.ts';
import { type RetryOptions, retry } from '../timing/retry.ts';
import { retryTimes, type Tries } from '../timing/retry-times.ts';
import type { Connection, ReadOptions, WebSocketRoute } from './connection/connection.ts';
import type { ApiRoot } from './connection/discovery.ts';

/** Settings of one request. */
export type RequestOptions = ExchangeOptions;

/** How one call waits and retries. Applied here, so that no caller wraps a request. */
export interface CallOptions extends RequestOptions {
  /** Retries transient errors. Without it, the first error is thrown. */
  retry?: RetryOptions | undefined;
  /** Retries a few times within seconds. Not used together with `retry`. */
  tries?: Tries | undefined;
  /**
   * Fails at once while a pause of the controller (`Retry-After`) lasts, and stores the pause that a reply asks for.
   */
  rateLimit?: RateLimit | undefined;
  /** Sends the request even during a pause. */
  urgent?: boolean | undefined;
  /** Ends the request when the time for reading after the end of the job is over. */
  deadline?: DrainDeadline | undefined;
}

/** Settings of a GET. */
export interface GetOptions extends CallOptions, ReadOptions {}

/** Converts a reply into what the call returns. @throws UnexpectedReplyError for any other reply */
type Read<T> = (reply: unknown) => T | Promise<T>;

const unread = <T>(reply: unknown): T => reply as T;

/** Sends requests below the API root of one controller, with credentials, as JSON. */
export class Requests {
  readonly root: ApiRoot;
  readonly #connection: Connection;

  constructor(root: ApiRoot, connection: Connection) {
    this.root = root;
    this.#connection = connection;
  }

  /**
   * Sends a GET below the API root.
   * @param path relative, such as `jobs/42/`; must end with a slash (without it the API answers 301)
   * @param read validates the reply; a reply that it refuses as unexpected is retried like any transient error
   * @throws ResponseError, ConnectionError, the signal's reason
   */
  get<T = unknown>(path: string, options: GetOptions = {}, read: Read<T> = unread): Promise<T> {
    return call(options, async (request) =>
      read(await this.#connection.json('GET', new URL(path, this.root.api), undefined, request)),
    );
  }

  /**
   * Sends OPTIONS below the API root: what a path accepts, and what this user may do there.
   * @throws ResponseError, ConnectionError, the signal's reason
   */
  options(path: string, options: CallOptions = {}): Promise<unknown> {
    return call(options, (request) =>
      this.#connection.json('OPTIONS', new URL(path, this.root.api), undefined, request),
    );
  }

  /**
   * Sends a POST below the API root. It is never repeated and never redirected.
   * @throws ResponseError, ConnectionError, the signal's reason
   */
  post<T = unknown>(path: string, body: unknown, options: CallOptions = {}, read: Read<T> = unread): Promise<T> {
    return call(options, async (request) =>
      read(await this.#connection.json('POST', new URL(path, this.root.api), body, request)),
    );
  }

  /**
   * Sends a PATCH below the API root. It is never redirected.
   * @throws ResponseError, ConnectionError, the signal's reason
   */
  patch(path: string, body: unknown, options: CallOptions = {}): Promise<unknown> {
    return call(options, (request) => this.#connection.json('PATCH', new URL(path, this.root.api), body, request));
  }

  /**
   * Sends a DELETE below the API root. It is never redirected.
   * @throws ResponseError, ConnectionError, the signal's reason
   */
  async delete(path: string, options: CallOptions = {}): Promise<void> {
    await call(options, (request) => this.#connection.json('DELETE', new URL(path, this.root.api), undefined, request));
  }

  /**
   * Downloads plain text below the API root and passes it on piece by piece, so that its size does not matter.
   * @param take returns whether more is needed
   * @throws ResponseError when it is not plain text; ConnectionError, the signal's reason
   */
  async download(path: string, take: (piece: Buffer) => Promise<boolean>, options: CallOptions = {}): Promise<void> {
    await call(options, (request) => this.#connection.text(new URL(path, this.root.api), take, request));
  }

  /** Returns how to open a WebSocket at a path below the site; undefined when none can be opened. */
  webSocket(path: string): WebSocketRoute | undefined {
    return this.#connection.webSocket(new URL(path, this.root.site));
  }

  /** Applies the options of a call to several requests that are retried as one. */
  call<T>(options: CallOptions, send: (request: RequestOptions) => Promise<T>): Promise<T> {
    return call(options, send);
  }
}

/** Sends a request with the options of its call. Rate limit and deadline apply to each attempt. */
export function call<T, Options extends CallOptions>(
  { retry: retrying, tries, rateLimit, urgent, deadline, ...request }: Options,
  send: (request: Omit<Options, 'retry' | 'tries' | 'rateLimit' | 'urgent' | 'deadline'>) => Promise<T>,
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
  if (tries !== undefined) return retryTimes(tries, attempt);
  return retrying === undefined ? attempt() : retry(retrying, attempt);
}
