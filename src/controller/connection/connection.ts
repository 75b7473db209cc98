import type { Agent } from 'node:http';
import { ResponseError } from '../../http/errors.ts';
import { jsonText } from '../../http/json/write-json.ts';
import { JsonClient } from '../../http/json-client.ts';
import type { TlsOptions } from '../../http/tls.ts';
import type { Reply, Request } from '../../http/transport.ts';
import { Controller } from '../client.ts';
import { type CallOptions, call, type RequestOptions } from '../requests.ts';
import {
  type Access,
  accessFault,
  authorization,
  type Credentials,
  clientAuthorization,
  type OAuthClient,
} from './auth.ts';
import { readRefusal } from './classify-reply.ts';
import { type ApiRoot, discover } from './discovery.ts';
import { RowSplitter } from './list-stream.ts';
import { type IssuedToken, type PostForm, requestToken, revokeToken } from './oauth.ts';
import { type ControllerStatement, ProofError, ReadScopeError, unexpectedReply } from './reply-errors.ts';

/** What a connection needs. */
export interface ConnectionOptions {
  credentials: Credentials;
  /** Timeout of one exchange, including its body, in ms. */
  requestTimeoutMs: number;
  tls?: TlsOptions | undefined;
  /** The header User-Agent of every request. */
  userAgent?: string | undefined;
  /** Receives each exchange, for `RUNNER_DEBUG`. It never receives a secret. */
  trace?: (line: string) => void;
}

/** How the reply of a GET is read. */
export interface ReadOptions {
  /**
   * Receives the rows of a list as they arrive, so that a page's size does not matter. The reply contains the rest. If
   * a proxy dropped the content type, the rows stay in the reply.
   */
  takeRows?: ((rows: unknown[]) => Promise<void>) | undefined;
}

/** What is needed to open a WebSocket to the controller. */
export interface WebSocketRoute {
  url: string;
  headers: Record<string, string>;
  agent: Agent;
}

/** A token that was issued for this run, and its API root. */
export interface Session {
  root: ApiRoot;
  client: OAuthClient;
  token: IssuedToken;
  /** Whether the API has accepted the token. Only then does a refusal prove that it is revoked. */
  worked: boolean;
}

/** The connection to a controller, before and after its API root is known. */
export class Connection {
  readonly #client: JsonClient;
  readonly #options: ConnectionOptions;
  #session: Session | undefined;
  /** False once the API root shows that no token can exist. */
  #hasOauth = true;

  constructor(options: ConnectionOptions) {
    this.#options = options;
    this.#client = new JsonClient({
      tls: options.tls,
      userAgent: options.userAgent,
      timeoutMs: options.requestTimeoutMs,
      readRefusal,
      trace: (request, outcome, ms) => options.trace?.(traceLine(request, outcome, ms)),
    });
  }

  /**
   * Finds the API root from the user's URL. Sends no credentials: a wrong password is reported later, with its
   * permissions. A server at a mistyped URL also does not receive the token. Sends them only where an API answers that
   * it requires a user.
   */
  async discover(url: URL, options: CallOptions = {}): Promise<Controller> {
    const { root, hasOauth } = await call(options, (request) =>
      discover(url, (target, signed) =>
        signed
          ? this.json('GET', target, undefined, request)
          : this.#client.exchange({ method: 'GET', url: target }, request),
      ),
    );
    this.#hasOauth = hasOauth;
    return new Controller(root, this);
  }

  /**
   * Requests a token if the credentials need one. From then on, each request sends it.
   * @returns the token, to be masked and stored; undefined when none is needed
   * @throws ResponseError that says which input is wrong, ConnectionError, the signal's reason
   */
  async signIn(root: ApiRoot, options: CallOptions = {}): Promise<IssuedToken | undefined> {
    const { credentials } = this.#options;
    if ('token' in credentials || credentials.client === undefined) return undefined;
    const { username, password, client } = credentials;
    const token = await call(options, (request) =>
      requestToken(this.#form(request), root, { username, password, client }),
    );
    this.resume({ root, client, token, worked: false });
    return token;
  }

  /** Continues with a token that was issued before. */
  resume(session: Session): void {
    this.#session = session;
  }

  /** Returns the token of this run, until `signOut` has proved that it is revoked. */
  get session(): Readonly<Session> | undefined {
    return this.#session;
  }

  /**
   * Revokes the token of this run and verifies it: the API must refuse the token that it accepted before.
   * @throws ResponseError, ConnectionError, ProofError: the token may still be valid
   */
  async signOut(options: CallOptions = {}): Promise<void> {
    const session = this.#session;
    if (session !== undefined) await call(options, (request) => this.#revoke(session, request));
  }

  async #revoke(session: Session, options: RequestOptions): Promise<void> {
    const { root, client, token } = session;
    const { tokens } = new Controller(root, this);
    // Sets `worked` if the API accepts it. The token is revoked for any answer.
    if (!session.worked) await tokens.isAccepted(options).catch(() => undefined);
    await revokeToken(this.#form(options), root, client, token);
    if (await tokens.isAccepted(options)) throw new ProofError({ id: 'token-still-valid', values: {} });
    if (!session.worked) throw new ProofError({ id: 'token-never-worked', values: {} });
    this.#session = undefined;
  }

  /** Sends one request with credentials. */
  async json(
    method: Request['method'],
    url: URL,
    body: unknown,
    options: RequestOptions & ReadOptions,
  ): Promise<unknown> {
    const credentials = this.#credentials();
    const json = body === undefined ? undefined : { type: 'application/json', text: jsonText(body) };
    const { takeRows, ...more } = options;
    const rows = takeRows === undefined ? undefined : new RowSplitter(takeRows);
    const take = rows && { type: 'application/json', piece: (piece: Buffer) => rows.push(piece).then(() => true) };
    try {
      const whole = await this.#client.exchange(
        { method, url, body: json, authorization: authorization(credentials), take },
        more,
      );
      if (this.#session !== undefined && needsUser(url, this.#session.root)) this.#session.worked = true;
      return rows === undefined || whole !== undefined ? whole : restOf(rows);
    } catch (error) {
      throw explainedRefusal(error, method, { credentials, hasOauth: this.#hasOauth });
    }
  }

  /**
   * Downloads plain text with credentials, piece by piece.
   * @param take returns whether more is needed
   */
  async text(url: URL, take: (piece: Buffer) => Promise<boolean>, options: RequestOptions): Promise<void> {
    const message = {
      method: 'GET',
      url,
      authorization: authorization(this.#credentials()),
      take: { type: 'text/plain', piece: take },
    } as const;
    const unread = await this.#client.exchange(message, options);
    if (unread !== undefined) throw unexpectedReply('plain text', 'it is JSON');
  }

  /** Returns how to open a WebSocket at this URL; undefined when none can be opened. */
  webSocket(url: URL): WebSocketRoute | undefined {
    const agent = this.#client.webSocketAgent(url);
    if (agent === undefined) return undefined;
    const { userAgent } = this.#options;
    const headers = {
      Authorization: authorization(this.#credentials()),
      ...(userAgent === undefined ? {} : { 'User-Agent': userAgent }),
    };
    return { url: url.href.replace(/^http/, 'ws'), headers, agent };
  }

  #credentials(): Credentials {
    return this.#session ? { token: this.#session.token.access, issued: true } : this.#options.credentials;
  }

  /** Closes the kept connections. */
  close(): void {
    this.#client.close();
  }

  #form(options: RequestOptions): PostForm {
    return (url, fields, client) => {
      const body = { type: 'application/x-www-form-urlencoded', text: new URLSearchParams(fields).toString() };
      return this.#client.exchange({ method: 'POST', url, body, authorization: clientAuthorization(client) }, options);
    };
  }
}

/** Returns whether the API requires credentials for this path. Its root and `ping/` need none. */
export function needsUser(url: URL, { api }: ApiRoot): boolean {
  const path = url.href.startsWith(api.href) ? url.href.slice(api.href.length).replace(/\?.*/, '') : '';
  return path !== '' && path !== 'ping/';
}

/** Returns a refusal of the API with what it means for these credentials. */
function explainedRefusal(error: unknown, method: string, access: Access): unknown {
  if (!(error instanceof ResponseError) || !error.fromApi || error instanceof ReadScopeError) return error;
  const id = accessFault(error.status, method, access);
  if (id === undefined) return error;
  const { request = '', requestId = '' } = error.values;
  const statement: ControllerStatement = { id, values: { request, status: error.status, requestId } };
  return new ResponseError(statement, error);
}

/** Returns a line for `RUNNER_DEBUG` about one exchange. */
function traceLine({ method, url }: Request, outcome: Reply | Error, ms: number): string {
  const took = `${Math.round(ms)} ms`;
  if (outcome instanceof Error) return `${method} ${url.href} → ${outcome.name}, ${took}`;
  const id = outcome.headers['x-api-request-id'];
  const suffix = typeof id === 'string' ? `, request id ${id}` : '';
  return `${method} ${url.href} → ${outcome.status}, ${outcome.body.length} characters, ${took}${suffix}`;
}

function restOf(rows: RowSplitter): unknown {
  const rest = rows.end();
  if (rest === undefined) throw unexpectedReply('a list', 'its JSON is cut or damaged');
  return rest;
}
