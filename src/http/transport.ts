import http from 'node:http';
import https from 'node:https';
import { TLSSocket } from 'node:tls';
import { urlToHttpOptions } from 'node:url';
import { HttpClient } from '@actions/http-client';
import { Agents } from './agents.ts';
import { isUnknownAuthority } from './certificate-errors.ts';
import { proxyAddress, type TunnelRequest } from './connect-tunnel.ts';
import { connectionFault } from './connection-errors.ts';
import { ConnectionError, ProxySettingError } from './errors.ts';
import { type ProxyServer, proxyFor } from './proxy.ts';
import { readBody, type Take } from './read-body.ts';
import { type TlsOptions, trustAuthorities, trustSystemAuthorities } from './tls.ts';

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
   * Takes a new connection: a kept one may be closed by the other side at the same moment, and then it is unknown
   * whether the request arrived.
   */
  fresh?: boolean | undefined;
  /** Reads the reply with JavaScript's own numbers, which is faster: for large lists whose numbers are not shown. */
  plainNumbers?: boolean | undefined;
  /** Takes the body of a reply with status 200 and this type piece by piece instead of keeping it whole. */
  take?: Take | undefined;
}

/** One whole HTTP reply; its body is '' where it was taken piece by piece. */
export interface Reply {
  status: number;
  headers: http.IncomingHttpHeaders;
  body: string;
  /** The proxy that handed it on, or made it up: only a plain http target's, since nothing can speak inside of TLS. */
  proxy?: string | undefined;
}

/** The longest time-out that a timer takes, in ms. The package's own would end a request after 3 minutes of silence. */
const NO_SOCKET_TIMEOUT_MS = 2 ** 31 - 1;

/**
 * Exchanges over `@actions/http-client`, directly or through a proxy. Agents and abort signals are our own: before
 * a POST is repeated, it must be known whether a byte of it can have left, and every wait has to end at once.
 */
export class Transport {
  readonly #environment: NodeJS.ProcessEnv;
  readonly #tls: TlsOptions;
  readonly #agents: Agents;
  readonly #client = new HttpClient(undefined, [], { socketTimeout: NO_SOCKET_TIMEOUT_MS });
  /** Routes on which whole replies came. */
  readonly #answered = new Set<string>();

  /** @param environment where the proxy variables are */
  constructor(options: { tls?: TlsOptions | undefined; environment?: NodeJS.ProcessEnv | undefined } = {}) {
    this.#environment = options.environment ?? process.env;
    this.#tls = options.tls ?? {};
    this.#agents = new Agents(this.#tls);
    trustAuthorities(this.#tls.authorities ?? []);
  }

  /**
   * Sends one request and returns the whole reply, whatever its status. Redirects are not followed here.
   * @throws ConnectionError when there is no whole reply; a signal's reason when it is aborted; ProxySettingError
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
   * Returns the agent for a WebSocket, which then takes the route of every request: TLS settings, client certificate,
   * proxy. Returns undefined behind a proxy of plain HTTP, which cannot carry one.
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
        // Node reports an abort only once the request has a connection, which a silent proxy never gives.
        abort = (): void => reject(signal.reason);
        signal.addEventListener('abort', abort, { once: true });
        // The package hands out neither the request nor an error that comes after the head of the reply.
        const open = (given: https.RequestOptions, received: (response: http.IncomingMessage) => void) => {
          const outgoing = create(given, received);
          created(outgoing);
          return outgoing.on('error', reject);
        };
        // Of the module, the package calls `request` alone.
        const info = { options, parsedUrl: url, httpModule: { request: open } as typeof http };
        // With the callback, the body is read from the moment at which its head is here: a fault between the two is seen.
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
   * Returns where a request goes: directly, through a tunnel for https, or to the proxy with the whole address for http.
   * Only in the last case does the proxy see the headers, credentials included, as everyone does on a plain connection.
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

/** Calls back when Node can write the request: once the socket is connected, for TLS once the handshake is done. */
function onceWritten(outgoing: http.ClientRequest, written: () => void): void {
  outgoing.on('socket', (socket) => {
    if (!socket.connecting) written();
    else socket.once(socket instanceof TLSSocket ? 'secureConnect' : 'connect', written);
  });
}

function reply({ statusCode = 0, headers }: http.IncomingMessage, body: string): Reply {
  return { status: statusCode, headers, body };
}
