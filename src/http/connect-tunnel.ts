import http from 'node:http';
import https from 'node:https';
import { isIP, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import tls from 'node:tls';
import type { ProxyServer } from './proxy.ts';

/** An error between this run and a proxy, before anything could reach the server. */
export class ProxyError extends Error {
  override readonly name = 'ProxyError';
  /** The answer with which the proxy refused the tunnel, such as 403 with `403 Forbidden`, if it answered. */
  readonly refusal: { status: number; answer: string } | undefined;

  constructor(message: string, options: { refusal?: ProxyError['refusal']; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.refusal = options.refusal;
  }
}

/** What a request passes to the agent in addition to Node's own options. */
export interface TunnelRequest extends https.RequestOptions {
  /** Also aborts the connection to the proxy: Node does not notify an agent of an aborted request. */
  dialSignal: AbortSignal;
}

/**
 * An agent that connects through a proxy's tunnel (CONNECT), with TLS to the server inside. The proxy sees only the
 * server's host and port.
 * Node 24's own `proxyEnv` and the https-proxy-agent package were tried. With both, a request hangs forever when the
 * proxy accepts the connection but does not answer, even when it is aborted. Node leaves the connection of a refused
 * CONNECT open, so that the process does not end. The package returns the proxy's 407 as if the server had answered.
 */
export class TunnelAgent extends https.Agent {
  readonly #proxy: ProxyServer;
  readonly #tls: https.AgentOptions;
  /** Aborted by `destroy`: a connection to the proxy that is still opening would keep the process alive. */
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

/** Returns the TLS server name of a host. TLS allows no IP address as server name. */
function serverName(host: string): string {
  return isIP(host) === 0 ? host : '';
}

/** Returns the options of a request to the proxy itself. */
export function proxyAddress(proxy: ProxyServer): https.RequestOptions {
  return {
    protocol: proxy.secure ? 'https:' : 'http:',
    host: proxy.hostname,
    port: proxy.port,
    // Without it, Node would expect the certificate of the host in the Host header.
    servername: serverName(proxy.hostname),
  };
}

/** Opens a tunnel through the proxy. @throws ProxyError; the signal's reason as its cause */
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
        // Nothing else listens until TLS uses the socket, and an error without a listener ends the process.
        socket.on('error', () => undefined);
        resolve(socket);
        return;
      }
      socket.destroy();
      const answer = `${status} ${response.statusMessage ?? ''}`.trim();
      reject(new ProxyError(`the proxy answered ${answer}`, { refusal: { status, answer } }));
    });
    request.on('error', (error) => reject(new ProxyError(error.message, { cause: error })));
    request.end();
  });
}
