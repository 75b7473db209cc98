import http from 'node:http';
import https from 'node:https';
import { TLSSocket } from 'node:tls';
import { ConfigurationError } from '../errors.ts';
import { isUnknownAuthority } from './certificate-errors.ts';
import { proxyAddress, TunnelAgent, type TunnelRequest } from './connect-tunnel.ts';
import { connectionFault } from './connection-errors.ts';
import { ConnectionError } from './errors.ts';
import { type ProxyServer, proxyFor } from './proxy.ts';
import { connectionTls, type TlsOptions, trustAuthorities, trustSystemAuthorities } from './tls.ts';

/** One HTTP request. */
export interface Request {
  method: 'GET' | 'OPTIONS' | 'POST' | 'DELETE' | 'PATCH';
  url: URL;
  headers: Readonly<Record<string, string>>;
  body?: string | undefined;
  /** Ends the exchange, its body included, after this many ms. */
  timeoutMs: number;
  signal?: AbortSignal | undefined;
  /** Ends it at once as well, but only while no byte of the request can have left; later it changes nothing. */
  untilSent?: AbortSignal | undefined;
  /**
   * Takes a connection of its own: a kept one may be closed by the other side at the same moment, and then nobody knows
   * whether the request arrived.
   */
  fresh?: boolean | undefined;
  /** Reads the reply with JavaScript's own numbers, which is faster: for large lists whose numbers are not shown. */
  plainNumbers?: boolean | undefined;
  /** Takes the body of a reply with status 200 and this type piece by piece instead of keeping it whole. */
  take?: Take | undefined;
}

/** Who takes the body of a reply of some type, such as `text/plain`. */
export interface Take {
  type: string;
  piece: (piece: Buffer) => Promise<void>;
}

/** One whole HTTP reply; its body is '' where it was taken piece by piece. */
export interface Reply {
  status: number;
  headers: http.IncomingHttpHeaders;
  body: string;
  /** The proxy that handed it on, or made it up: only a plain http target's, since nobody can speak inside of TLS. */
  proxy?: string | undefined;
}

/** A reply beyond this is not read on: a page of 200 job events with long output stays far below. */
const MAX_REPLY_BYTES = 256 * 1024 * 1024;

/**
 * A body is handed on in pieces of at most this size. What is made of a piece is many times its size, and has to be gone
 * before the young generation is collected twice: what survives that fills the memory until the next full collection.
 */
const PIECE_BYTES = 8 * 1024;

/**
 * Exchanges over node:http and node:https, directly or through a proxy. Written on Node's own client because a launch
 * needs to know whether a byte of the request can have left, and every wait has to end at once on an AbortSignal.
 */
export class Transport {
  readonly #environment: NodeJS.ProcessEnv;
  readonly #tls: TlsOptions;
  readonly #agents = new Map<string, http.Agent>();
  /** Where whole replies came from. */
  readonly #answered = new Set<string>();

  /** @param environment where the proxy variables are */
  constructor(options: { tls?: TlsOptions | undefined; environment?: NodeJS.ProcessEnv | undefined } = {}) {
    this.#environment = options.environment ?? process.env;
    this.#tls = options.tls ?? {};
    trustAuthorities(this.#tls.authorities ?? []);
  }

  /**
   * Sends one request and reads the whole reply, whatever its status. Redirects are not followed here.
   * @throws ConnectionError when there is no whole reply; a signal's reason when it is aborted; ConfigurationError
   *   when the environment names an unusable proxy
   */
  async send(request: Request): Promise<Reply> {
    try {
      return await this.#exchange(request);
    } catch (error) {
      const refused = error instanceof ConnectionError && isUnknownAuthority(error.code);
      if (!refused || !trustSystemAuthorities()) throw error;
      return await this.#exchange(request);
    }
  }

  /**
   * The agent for a WebSocket, so that it takes the same way as every request: TLS settings, client certificate, proxy.
   * @returns undefined where a proxy of plain HTTP stands between, which has no way for it
   */
  webSocketAgent(target: URL): http.Agent | undefined {
    const proxy = proxyFor(target, this.#environment);
    return target.protocol === 'http:' && proxy !== undefined ? undefined : this.#agent(target, proxy);
  }

  /** Closes the kept connections. */
  close(): void {
    for (const agent of this.#agents.values()) agent.destroy();
  }

  async #exchange(request: Request): Promise<Reply> {
    request.signal?.throwIfAborted();
    request.untilSent?.throwIfAborted();
    // Node takes whole milliseconds only, and what is left of a budget seldom is.
    const timeout = AbortSignal.timeout(Math.ceil(request.timeoutMs));
    const unsent = new AbortController();
    const signal = AbortSignal.any([timeout, unsent.signal, ...(request.signal ? [request.signal] : [])]);
    const proxy = proxyFor(request.url, this.#environment);
    let mayHaveArrived = false;
    const stopUnsent = (): void => {
      if (!mayHaveArrived) unsent.abort(request.untilSent?.reason);
    };
    request.untilSent?.addEventListener('abort', stopUnsent, { once: true });
    let outgoing: http.ClientRequest | undefined;
    try {
      outgoing = this.#open(request, proxy, signal);
      outgoing.on('socket', (socket) => {
        // Node writes the request once the socket is connected, for TLS once the handshake is done.
        if (!socket.connecting) mayHaveArrived = true;
        else
          socket.once(socket instanceof TLSSocket ? 'secureConnect' : 'connect', () => {
            mayHaveArrived = true;
          });
      });
      outgoing.end(request.body);
      const whole = await wholeReply(outgoing, signal, request.take);
      this.#answered.add(routeTo(request.url, proxy));
      return request.url.protocol === 'http:' ? { ...whole, proxy: proxy?.origin } : whole;
    } catch (error) {
      request.signal?.throwIfAborted();
      unsent.signal.throwIfAborted();
      if (error instanceof ConnectionError || error instanceof ConfigurationError) throw error;
      throw connectionFault(error, {
        request,
        proxy,
        mayHaveArrived,
        timedOut: timeout.aborted,
        reused: outgoing?.reusedSocket ?? false,
        answered: this.#answered.has(routeTo(request.url, proxy)),
        clientCertificate: this.#tls.client !== undefined,
      });
    } finally {
      request.untilSent?.removeEventListener('abort', stopUnsent);
    }
  }

  /**
   * Begins a request: directly, through a tunnel for https, or asked of the proxy with the whole address for http. Only
   * in the last case does the proxy see the headers, credentials included, as everybody does on a plain connection.
   */
  #open(request: Request, proxy: ProxyServer | undefined, signal: AbortSignal): http.ClientRequest {
    const { url, method, body } = request;
    const headers = { ...request.headers, ...contentLength(body) };
    if (url.protocol === 'https:') {
      const options: TunnelRequest = {
        method,
        headers,
        signal,
        dialSignal: signal,
        agent: this.#agent(url, proxy, request.fresh),
      };
      return https.request(url, options);
    }
    if (proxy === undefined)
      return http.request(url, { method, headers, signal, agent: this.#agent(url, proxy, request.fresh) });
    return (proxy.secure ? https : http).request({
      ...proxyAddress(proxy),
      method,
      path: `${url.origin}${url.pathname}${url.search}`,
      headers: {
        ...headers,
        Host: url.host,
        ...(proxy.authorization === undefined ? {} : { 'Proxy-Authorization': proxy.authorization }),
      },
      signal,
      agent: this.#agent(url, proxy, request.fresh),
    });
  }

  /** Connections are kept for each way: the controller itself, or a proxy, by the scheme of the target. */
  #agent(target: URL, proxy: ProxyServer | undefined, fresh = false): http.Agent {
    // An agent that has not been used has no connection to reuse.
    const route = `${target.protocol} ${proxy?.origin ?? ''} ${fresh ? this.#agents.size : ''}`;
    const known = this.#agents.get(route);
    if (known !== undefined) return known;
    const agent = newAgent(target, proxy, connectionTls(this.#tls));
    this.#agents.set(route, agent);
    return agent;
  }
}

function routeTo({ origin }: URL, proxy: ProxyServer | undefined): string {
  return `${origin} ${proxy?.origin ?? ''}`;
}

function newAgent(target: URL, proxy: ProxyServer | undefined, tls: https.AgentOptions): http.Agent {
  if (target.protocol === 'https:') {
    return proxy === undefined ? new https.Agent({ ...tls, keepAlive: true }) : new TunnelAgent(proxy, tls);
  }
  if (proxy === undefined) return new http.Agent({ keepAlive: true });
  // The client certificate and `verify_tls` are for the controller, not for a proxy. Nothing is kept: tinyproxy hands on
  // the controller's `Connection: keep-alive` and closes all the same, and a launch must not be sent into that.
  return proxy.secure ? new https.Agent({ keepAlive: false }) : new http.Agent({ keepAlive: false });
}

async function wholeReply(outgoing: http.ClientRequest, signal: AbortSignal, take: Take | undefined): Promise<Reply> {
  let abort = (): void => undefined;
  try {
    return await new Promise<Reply>((resolve, reject) => {
      // Node reports an abort only once the request has a connection, which a silent proxy never gives.
      abort = (): void => reject(signal.reason);
      signal.addEventListener('abort', abort, { once: true });
      outgoing.on('response', (response) =>
        readBody(response, take).then((body) => resolve(reply(response, body)), reject),
      );
      outgoing.on('error', reject);
    });
  } finally {
    signal.removeEventListener('abort', abort);
  }
}

function contentLength(body: string | undefined): Record<string, string> {
  return body === undefined ? {} : { 'Content-Length': String(Buffer.byteLength(body)) };
}

function reply(response: http.IncomingMessage, body: string): Reply {
  return { status: response.statusCode ?? 0, headers: response.headers, body };
}

async function readBody(response: http.IncomingMessage, take: Take | undefined): Promise<string> {
  const type = (response.headers['content-type'] ?? '').toLowerCase();
  const taker = response.statusCode === 200 && take !== undefined && type.startsWith(take.type) ? take : undefined;
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    if (taker !== undefined) {
      for (let at = 0; at < chunk.length; at += PIECE_BYTES) await taker.piece(chunk.subarray(at, at + PIECE_BYTES));
      continue;
    }
    bytes += chunk.length;
    if (bytes > MAX_REPLY_BYTES) {
      response.destroy();
      throw new ConnectionError(`The reply is larger than ${MAX_REPLY_BYTES / 1024 / 1024} MiB and was not read on.`, {
        code: 'TOO_LARGE',
        mayHaveArrived: true,
        transient: false,
      });
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
