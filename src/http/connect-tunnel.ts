import http from 'node:http';
import https from 'node:https';
import { isIP, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import tls from 'node:tls';
import type { ProxyServer } from './proxy.ts';

/** What went wrong between this runner and a proxy, before anything could reach the server. */
export class ProxyError extends Error {
  override readonly name = 'ProxyError';
  /** The status with which the proxy refused the way, if it answered. */
  readonly status: number | undefined;

  constructor(message: string, options: { status?: number; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.status = options.status;
  }
}

/** What a request tells the agent beside Node's own options. */
export interface TunnelRequest extends https.RequestOptions {
  /** Ends the way to the proxy too: Node does not tell an agent that the request was aborted. */
  dialSignal: AbortSignal;
}

/**
 * An agent whose connections go through a proxy's tunnel (CONNECT), with TLS to the server inside of it, so that
 * the proxy sees the host and port of the server and nothing else.
 *
 * Node 24's own `proxyEnv` and the https-proxy-agent package were tried. With both a request hangs for ever when the
 * proxy takes the connection and does not answer, abort or not; Node leaves the connection of a refused CONNECT open, so
 * that the process does not end; the package hands the proxy's 407 on as if the server had answered.
 */
export class TunnelAgent extends https.Agent {
  readonly #proxy: ProxyServer;
  readonly #tls: https.AgentOptions;
  /** Aborted by `destroy`: a way to the proxy that is still being opened would keep the process alive. */
  readonly #closed = new AbortController();

  constructor(proxy: ProxyServer, options: https.AgentOptions) {
    super({ ...options, keepAlive: true });
    this.#proxy = proxy;
    this.#tls = options;
  }

  override createConnection(
    options: http.ClientRequestArgs & Partial<TunnelRequest>,
    callback?: (error: Error | null, stream: Duplex) => void,
  ): undefined {
    const done = callback as (error: Error | null, stream?: Duplex) => void;
    const target = { host: String(options.host), port: Number(options.port ?? 443) };
    const signals = [this.#closed.signal, options.dialSignal].filter((signal) => signal !== undefined);
    this.#open(target, AbortSignal.any(signals)).then(
      (socket) => done(null, socket),
      (error: Error) => done(error),
    );
    return undefined;
  }

  override destroy(): void {
    this.#closed.abort();
    super.destroy();
  }

  async #open(target: { host: string; port: number }, signal: AbortSignal): Promise<Duplex> {
    const socket = await requestTunnel(this.#proxy, target, signal);
    const secure = tls.connect({
      ...this.#tls,
      socket,
      host: target.host,
      servername: serverName(target.host),
    });
    const stop = (): void => {
      secure.destroy(new Error('aborted'));
    };
    signal.addEventListener('abort', stop, { once: true });
    try {
      await handshake(secure);
    } catch (error) {
      socket.destroy();
      throw error;
    } finally {
      signal.removeEventListener('abort', stop);
    }
    return secure;
  }
}

function handshake(secure: tls.TLSSocket): Promise<void> {
  return new Promise((resolve, reject) => {
    const cut = (): void =>
      reject(Object.assign(new Error('the connection was cut in the TLS handshake'), { code: 'ECONNRESET' }));
    secure.once('error', reject);
    secure.once('close', cut);
    secure.once('secureConnect', () => {
      secure.off('error', reject);
      secure.off('close', cut);
      resolve();
    });
  });
}

/** TLS takes no IP address as server name. */
function serverName(host: string): string {
  return isIP(host) === 0 ? host : '';
}

/** The options of a request to the proxy itself. */
export function proxyAddress(proxy: ProxyServer): https.RequestOptions {
  return {
    protocol: proxy.secure ? 'https:' : 'http:',
    host: proxy.hostname,
    port: proxy.port,
    // Without it Node would expect the certificate of the host in the Host header.
    servername: serverName(proxy.hostname),
  };
}

/** @throws ProxyError; the signal's reason as its cause */
function requestTunnel(
  proxy: ProxyServer,
  target: { host: string; port: number },
  signal: AbortSignal,
): Promise<Socket> {
  const authority = `${isIP(target.host) === 6 ? `[${target.host}]` : target.host}:${target.port}`;
  return new Promise((resolve, reject) => {
    const request = (proxy.secure ? https : http).request({
      ...proxyAddress(proxy),
      method: 'CONNECT',
      path: authority,
      agent: false,
      headers: {
        Host: authority,
        ...(proxy.authorization === undefined ? {} : { 'Proxy-Authorization': proxy.authorization }),
      },
      signal,
    });
    request.on('connect', (response, socket, head) => {
      const status = response.statusCode ?? 0;
      if (status >= 200 && status < 300) {
        if (head.length > 0) socket.unshift(head);
        // Nobody else listens until TLS takes the socket over, and an error without a listener ends the process.
        socket.on('error', () => undefined);
        resolve(socket);
        return;
      }
      socket.destroy();
      reject(new ProxyError(`it answered ${status} ${response.statusMessage ?? ''}`.trim(), { status }));
    });
    request.on('error', (error) => reject(new ProxyError(error.message, { cause: error })));
    request.end();
  });
}
