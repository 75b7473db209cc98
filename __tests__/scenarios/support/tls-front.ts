import { constants } from 'node:crypto';
import { once } from 'node:events';
import http from 'node:http';
import https from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import type { Identity } from './certificates.ts';

/** A server that ends TLS in front of a controller, and whose certificate can be changed while it runs. */
export class TlsFront {
  readonly url: string;
  readonly #server: https.Server;
  readonly #sockets = new Set<Socket>();
  /** Connections that were opened since the certificate was changed. */
  opened = 0;

  private constructor(server: https.Server) {
    this.#server = server;
    this.url = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
    server.on('connection', (socket: Socket) => {
      this.opened += 1;
      this.#sockets.add(socket);
      socket.on('close', () => this.#sockets.delete(socket));
    });
  }

  static async open(
    target: string,
    identity: Identity,
    asked: (method: string, path: string) => void,
  ): Promise<TlsFront> {
    const server = https.createServer(secure(identity), (request, response) => {
      const { method = '', url = '', headers } = request;
      asked(method, url);
      const onward = http.request(new URL(url, target), { method, headers }, (reply) => {
        response.writeHead(reply.statusCode ?? 502, reply.headers);
        reply.pipe(response);
      });
      onward.on('error', () => response.destroy());
      request.pipe(onward);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new TlsFront(server);
  }

  /** Shows this certificate from now on, on new connections: the old ones are cut. */
  show(identity: Identity): void {
    this.#server.setSecureContext(secure(identity));
    this.opened = 0;
    for (const socket of this.#sockets) socket.destroy();
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    this.#server.close();
    await once(this.#server, 'close');
  }
}

/** No session is taken up again: then nobody would look at the certificate. */
function secure({ key, cert }: Identity): https.ServerOptions {
  return { key, cert, maxVersion: 'TLSv1.2', secureOptions: constants.SSL_OP_NO_TICKET };
}
