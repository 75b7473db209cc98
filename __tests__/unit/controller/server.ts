import { once } from 'node:events';
import http from 'node:http';
import https from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import type { ConnectionError } from '../../../src/http/errors.ts';
import type { TlsOptions } from '../../../src/http/tls.ts';
import { type Reply, type Request, Transport } from '../../../src/http/transport.ts';
import { worded } from '../words.ts';

/** A request as the server received it. */
export interface Received {
  method: string;
  path: string;
  headers: http.IncomingHttpHeaders;
  body: string;
}

/** A real server on this machine that answers as told and keeps what it received. */
export class TestServer {
  readonly received: Received[] = [];
  readonly port: number;
  readonly #server: http.Server;
  readonly #sockets = new Set<Socket>();

  private constructor(server: http.Server, answer: Answer) {
    this.#server = server;
    this.port = (server.address() as AddressInfo).port;
    server.on('connection', (socket: Socket) => this.#sockets.add(socket));
    server.on('request', async (request: http.IncomingMessage, response: http.ServerResponse) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
      const { method = '', url = '', headers } = request;
      const received = { method, path: url, headers, body: Buffer.concat(chunks).toString() };
      this.received.push(received);
      await answer(received, response);
    });
  }

  static async start(answer: Answer = json, tls?: https.ServerOptions): Promise<TestServer> {
    const server = tls === undefined ? http.createServer() : https.createServer(tls);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new TestServer(server, answer);
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    this.#server.close();
    await once(this.#server, 'close');
  }
}

type Answer = (request: Received, response: http.ServerResponse) => unknown;

/** Answers every request with JSON. */
export function json(_: Received, response: http.ServerResponse): void {
  response.writeHead(200, { 'Content-Type': 'application/json' }).end('{"ok":true}');
}

/** A port of this machine that nobody listens on. */
export async function closedPort(): Promise<number> {
  const server = await TestServer.start();
  await server.close();
  return server.port;
}

/** How one exchange ended. */
export type Exchange = { reply: Reply; error?: never } | { reply?: never; error: ConnectionError };

/** Sends one POST over a transport of its own. */
export async function exchange(
  url: string,
  options: { tls?: TlsOptions; environment?: NodeJS.ProcessEnv } & Partial<Request> = {},
): Promise<Exchange> {
  const { tls, environment = {}, ...request } = options;
  const transport = new Transport({ tls, environment });
  try {
    const headers = { Authorization: 'Bearer controller-token' };
    const whole: Request = { method: 'POST', url: new URL(url), headers, body: '{}', timeoutMs: 5000, ...request };
    return { reply: await transport.send(whole) };
  } catch (error) {
    return { error: worded(error as ConnectionError) };
  } finally {
    transport.close();
  }
}
