import http from 'node:http';
import https from 'node:https';
import { TLSSocket } from 'node:tls';
import { urlToHttpOptions } from 'node:url';
import { HttpClient } from '@actions/http-client';
import { Agents } from './agents.ts';
import { isUnknownAuthority } from './certificate-errors.ts';
import { proxyAddress, type TunnelRequest } from './connect-tunnel.ts';
import { connectionFault, speaksTls } from './connection-errors.ts';
import { ConnectionError, ProxySettingError } from './errors.ts';
import { type ProxyServer, proxyFor } from './proxy.ts';
import { readBody, type Take } from './read-body.ts';
import { type TlsOptions, trustAuthorities, trustSystemAuthorities } from './tls.ts';
import { answersTls } from './tls-probe.ts';

/** One HTTP request. */
export interface Request {
  method: 'GET' | 'OPTIONS' | 'POST' | 'DELETE' | 'PATCH';
  url: URL;
  headers: Readonly<Record<string, string>>;
  body?: string | undefined;
  /** Timeout of the exchange, including its body, in ms. */
  timeoutMs: number;
  signal?: AbortSignal | undefined;
  /** Aborts the exchange only while no byte of the request can have been sent. Later it has no effect. */
  untilSent?: AbortSignal | undefined;
  /**
   * Opens a new connection. The server may close a kept one at the same moment, and then it is unknown whether the
   * request arrived.
   */
  fresh?: boolean | undefined;
  /** Reads the reply with JavaScript's own numbers, which is faster. For large lists whose numbers are not shown. */
  plainNumbers?: boolean | undefined;
  /** Receives the body of a reply with status 200 and this type piece by piece, so that it is not kept in memory. */
  take?: Take | undefined;
}

/** A complete HTTP reply. Its body is '' when `take` received it. */
export interface Reply {
  status: number;
  headers: http.IncomingHttpHeaders;
  body: string;
  /**
   * The proxy that passed on or generated the reply. Only for a plain http target: a proxy cannot answer inside of TLS.
   */
  proxy?: string | undefined;
}

/**
 * Longest timeout that a timer supports, in ms. The package's own timeout would end a request after 3 minutes of
 * silence.
 */
const NO_SOCKET_TIMEOUT_MS = 2 ** 31 - 1;

/**
 * Sends requests with `@actions/http-client`, directly or through a proxy. Agents and abort signals are this action's
 * own. Before a POST is repeated, it must be known whether a byte of it can have been sent. And every wait must end
 * immediately on an abort.
 */
export class Transport {
  readonly #environment: NodeJS.ProcessEnv;
  readonly #tls: TlsOptions;
  readonly #agents: Agents;
  readonly #client = new HttpClient(undefined, [], { socketTimeout: NO_SOCKET_TIMEOUT_MS });
  /** Routes with at least one complete reply. */
  readonly #answered = new Set<string>();

  /** @param environment contains the proxy variables */
  constructor(options: { tls?: TlsOptions | undefined; environment?: NodeJS.ProcessEnv | undefined } = {}) {
    this.#environment = options.environment ?? process.env;
    this.#tls = options.tls ?? {};
    this.#agents = new Agents(this.#tls);
    trustAuthorities(this.#tls.authorities ?? []);
  }

  /**
   * Sends one request and returns the complete reply, whatever its status. Does not follow redirects.
   * @throws ConnectionError without a complete reply; a signal's reason when it is aborted; ProxySettingError when the
   * environment names an unusable proxy
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
   * Returns the agent for a WebSocket, with the same TLS settings, client certificate and proxy as requests. Returns
   * undefined behind a proxy for plain HTTP, which cannot carry a WebSocket.
   */
  webSocketAgent(target: URL): http.Agent | undefined {
    const proxy = proxyFor(target, this.#environment);
    return target.protocol === 'http:' && proxy !== undefined ? undefined : this.#agents.get(target, proxy);
  }

  /** Closes the kept connections. */
  close(): void {
    this.#agents.close();
  }

  async #exchange(request: Request): Promise<Reply> {
    request.signal?.throwIfAborted();
    request.untilSent?.throwIfAborted();
    // Node accepts only whole milliseconds, and remaining times are fractional.
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
      const whole = await this.#wholeReply(request, proxy, signal, (created) => {
        outgoing = created;
        onceWritten(created, () => {
          mayHaveArrived = true;
        });
      });
      this.#answered.add(routeTo(request.url, proxy));
      return request.url.protocol === 'http:' ? { ...whole, proxy: proxy?.origin } : whole;
    } catch (error) {
      request.signal?.throwIfAborted();
      unsent.signal.throwIfAborted();
      if (error instanceof ConnectionError || error instanceof ProxySettingError) throw error;
      const answered = this.#answered.has(routeTo(request.url, proxy));
      const fault = connectionFault(error, {
        request,
        proxy,
        mayHaveArrived,
        timedOut: timeout.aborted,
        reused: outgoing?.reusedSocket ?? false,
        answered,
        clientCertificate: this.#tls.client !== undefined,
      });
      const isDirect = request.url.protocol === 'http:' && proxy === undefined;
      const expectsTls = isDirect && !answered && (await answersTls(request.url, fault.code, signal));
      request.signal?.throwIfAborted();
      throw expectsTls ? speaksTls(request, fault.code, error) : fault;
    } finally {
      request.untilSent?.removeEventListener('abort', stopUnsent);
    }
  }

  async #wholeReply(
    request: Request,
    proxy: ProxyServer | undefined,
    signal: AbortSignal,
    created: (outgoing: http.ClientRequest) => void,
  ): Promise<Reply> {
    const { url, body, take } = request;
    const options = this.#options(request, proxy, signal);
    const create = options.protocol === 'https:' ? https.request : http.request;
    let abort = (): void => undefined;
    try {
      return await new Promise<Reply>((resolve, reject) => {
        // Node reports an abort only once the request has a connection. A silent proxy never provides one.
        abort = (): void => reject(signal.reason);
        signal.addEventListener('abort', abort, { once: true });
        // The package exposes neither the request nor an error after the head of the reply.
        const open = (given: https.RequestOptions, received: (response: http.IncomingMessage) => void) => {
          const outgoing = create(given, received);
          created(outgoing);
          return outgoing.on('error', reject);
        };
        // The package calls only `request` of this module.
        const info = { options, parsedUrl: url, httpModule: { request: open } as typeof http };
        // With the callback, the body is read as soon as the head arrives, so that an error between the two is
        // detected.
        this.#client.requestRawWithCallback(info, body ?? null, (error, response) => {
          if (response === undefined) reject(error);
          else readBody(response.message, take).then((text) => resolve(reply(response.message, text)), reject);
        });
      });
    } finally {
      signal.removeEventListener('abort', abort);
    }
  }

  /**
   * Returns the options for the route of a request: direct, through a tunnel (https), or to the proxy with the whole
   * URL (http). Only in the last case does the proxy see the headers, including credentials. On a plain connection,
   * everyone on the network does.
   */
  #options(request: Request, proxy: ProxyServer | undefined, signal: AbortSignal): TunnelRequest {
    const { url, method, headers, fresh } = request;
    const common = { method, signal, dialSignal: signal, agent: this.#agents.get(url, proxy, fresh) };
    if (url.protocol === 'https:' || proxy === undefined)
      return { ...urlToHttpOptions(url), ...common, headers: { ...headers } };
    return {
      ...proxyAddress(proxy),
      ...common,
      path: `${url.origin}${url.pathname}${url.search}`,
      headers: {
        ...headers,
        Host: url.host,
        ...(proxy.authorization === undefined ? {} : { 'Proxy-Authorization': proxy.authorization }),
      },
    };
  }
}

function routeTo({ origin }: URL, proxy: ProxyServer | undefined): string {
  return `${origin} ${proxy?.origin ?? ''}`;
}

/**
 * Calls back when Node can write the request: once the socket is connected, or for TLS once the handshake is complete.
 */
function onceWritten(outgoing: http.ClientRequest, written: () => void): void {
  outgoing.on('socket', (socket) => {
    if (!socket.connecting) written();
    else socket.once(socket instanceof TLSSocket ? 'secureConnect' : 'connect', written);
  });
}

function reply({ statusCode = 0, headers }: http.IncomingMessage, body: string): Reply {
  return { status: statusCode, headers, body };
}
