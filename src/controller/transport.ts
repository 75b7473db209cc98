import http from 'node:http';
import https from 'node:https';
import { ConnectionError } from '../errors.ts';
import { connectionFault } from './faults.ts';
import { trustSystemAuthorities } from './tls.ts';

/** One HTTP request. */
export interface Request {
  method: 'GET' | 'POST' | 'DELETE' | 'PATCH';
  url: URL;
  headers: Readonly<Record<string, string>>;
  body?: string | undefined;
  /** Ends the exchange, its body included, after this many ms. */
  timeoutMs: number;
  signal?: AbortSignal | undefined;
}

/** One whole HTTP reply. */
export interface Reply {
  status: number;
  headers: http.IncomingHttpHeaders;
  body: string;
}

/** A reply beyond this is not read on: a page of 200 job events with long output stays far below. */
const MAX_REPLY_BYTES = 256 * 1024 * 1024;

/**
 * Exchanges over node:http and node:https. Written on Node's own client because a launch needs to know whether a
 * byte of the request can have left, and every wait has to end at once on an AbortSignal.
 * Proxies come from `http_proxy`, `https_proxy`, `no_proxy` in either case, through Node's agent.
 */
export class Transport {
  readonly #http = new http.Agent({ keepAlive: true, proxyEnv: process.env });
  readonly #https = new https.Agent({ keepAlive: true, proxyEnv: process.env });

  /**
   * Sends one request and reads the whole reply, whatever its status. Redirects are not followed here.
   * @throws ConnectionError when there is no whole reply; the signal's reason when it is aborted
   */
  async send(request: Request): Promise<Reply> {
    request.signal?.throwIfAborted();
    const secure = request.url.protocol === 'https:';
    if (secure) trustSystemAuthorities();
    const timeout = AbortSignal.timeout(request.timeoutMs);
    const signal = request.signal ? AbortSignal.any([request.signal, timeout]) : timeout;
    let mayHaveArrived = false;
    try {
      return await new Promise<Reply>((resolve, reject) => {
        const outgoing = (secure ? https : http).request(request.url, {
          method: request.method,
          headers: { ...request.headers, ...contentLength(request.body) },
          agent: secure ? this.#https : this.#http,
          signal,
        });
        outgoing.on('socket', (socket) => {
          // Node writes the request once the socket is connected, for TLS once the handshake is done.
          if (!socket.connecting) mayHaveArrived = true;
          else
            socket.once(secure ? 'secureConnect' : 'connect', () => {
              mayHaveArrived = true;
            });
        });
        outgoing.on('response', (response) =>
          readBody(response).then((body) => resolve(reply(response, body)), reject),
        );
        outgoing.on('error', reject);
        outgoing.end(request.body);
      });
    } catch (error) {
      request.signal?.throwIfAborted();
      if (error instanceof ConnectionError) throw error;
      throw connectionFault(error, { request, mayHaveArrived, timedOut: timeout.aborted });
    }
  }

  /** Closes the kept connections. */
  close(): void {
    this.#http.destroy();
    this.#https.destroy();
  }
}

function contentLength(body: string | undefined): Record<string, string> {
  return body === undefined ? {} : { 'Content-Length': String(Buffer.byteLength(body)) };
}

function reply(response: http.IncomingMessage, body: string): Reply {
  return { status: response.statusCode ?? 0, headers: response.headers, body };
}

async function readBody(response: http.IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > MAX_REPLY_BYTES) {
      response.destroy();
      throw new ConnectionError(`The reply is larger than ${MAX_REPLY_BYTES / 1024 / 1024} MiB and was not read on.`, {
        code: 'TOO_LARGE',
        mayHaveArrived: true,
        passing: false,
      });
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
