import http from 'node:http';
import net, { type AddressInfo, type Socket } from 'node:net';

/** Where an exchange breaks. */
export type Cut =
  /** The line is cut after so many bytes of the request; the controller sees nothing. */
  | { at: 'request'; bytes: number }
  /** The controller carries the request out; the line is cut before, in the headers of, or in the body of its reply. */
  | { at: 'reply' | 'headers' | 'body' }
  /** Another server answers in the controller's place, after or without the controller having carried it out. */
  | { at: 'answer'; status: number; forward: boolean }
  /** Nobody ever answers. */
  | { at: 'hang'; forward: boolean };

interface Message {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: string;
}

type Matches = (method: string, path: string) => boolean;

/** The launch itself: what is never to happen twice. */
export const isLaunch: Matches = (method, path) => method === 'POST' && /\/(launch|update)\/$/.test(path);

/** Stands between a step and the controller, byte by byte, and breaks what it is told to break. */
export class CuttingProxy {
  /** Launches whose whole request was passed on to the controller. */
  forwarded = 0;
  /** Launches of which at least a byte arrived here. */
  received = 0;
  readonly #target: URL;
  readonly #cuts: { matches: Matches; cut: Cut; left: number }[] = [];
  readonly #sockets = new Set<Socket>();
  /** Each reply ends its connection, so that the next request makes a new one. */
  readonly #closing: boolean;
  #server: net.Server | undefined;
  #port = 0;
  #refuseAfter: Matches | undefined;

  private constructor(target: string, closing: boolean) {
    this.#target = new URL(target);
    this.#closing = closing;
  }

  static async open(target: string, { closing = false } = {}): Promise<CuttingProxy> {
    const proxy = new CuttingProxy(target, closing);
    await proxy.accept();
    return proxy;
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** Breaks the next exchanges that match. */
  cut(matches: Matches, cut: Cut, times = 1): this {
    this.#cuts.push({ matches, cut, left: times });
    return this;
  }

  /** Refuses connections once a request that matches was answered. */
  refuseAfter(matches: Matches): this {
    this.#refuseAfter = matches;
    return this;
  }

  /** Refuses connections from now on; those that stand are cut. */
  async refuse(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    for (const socket of this.#sockets) socket.destroy();
    if (server) await new Promise((done) => server.close(done));
  }

  /** Takes connections again, on the same port. */
  async accept(): Promise<void> {
    if (this.#server) return;
    const server = net.createServer((socket) => this.#serve(socket));
    this.#server = server;
    await new Promise<void>((done, fail) => server.on('error', fail).listen(this.#port, '127.0.0.1', done));
    this.#port = (server.address() as AddressInfo).port;
  }

  /** Cuts the connections that stand; new ones are taken. */
  drop(): void {
    for (const socket of this.#sockets) socket.destroy();
  }

  async close(): Promise<void> {
    await this.refuse();
  }

  #serve(socket: Socket): void {
    this.#sockets.add(socket);
    socket.on('close', () => this.#sockets.delete(socket)).on('error', () => socket.destroy());
    let bytes = Buffer.alloc(0);
    let counted = false;
    socket.on('data', (chunk) => {
      bytes = Buffer.concat([bytes, chunk]);
      const begun = /^(\S+) (\S+) HTTP/.exec(bytes.toString('latin1'));
      if (!begun) return;
      const [, method = '', path = ''] = begun;
      if (isLaunch(method, path) && !counted) {
        this.received += 1;
        counted = true;
      }
      const early = this.#next(method, path, (cut) => cut.at === 'request' && bytes.length >= cut.bytes);
      if (early) {
        socket.resetAndDestroy();
        return;
      }
      const message = whole(bytes);
      if (!message) return;
      bytes = Buffer.alloc(0);
      counted = false;
      this.#exchange(socket, message).catch(() => socket.destroy());
    });
  }

  #next(method: string, path: string, fits: (cut: Cut) => boolean): Cut | undefined {
    const found = this.#cuts.find(({ matches, cut, left }) => left > 0 && matches(method, path) && fits(cut));
    if (found) found.left -= 1;
    return found?.cut;
  }

  async #exchange(socket: Socket, message: Message): Promise<void> {
    const { method, path } = message;
    const cut = this.#next(method, path, ({ at }) => at !== 'request');
    const forwards = cut === undefined || !('forward' in cut) || cut.forward;
    if (forwards && isLaunch(method, path)) this.forwarded += 1;
    const reply = forwards ? await this.#ask(message) : Buffer.alloc(0);
    if (socket.destroyed) return;
    if (cut === undefined) await this.#answer(socket, reply, method, path);
    else if (cut.at === 'answer') socket.end(page(cut.status));
    else if (cut.at !== 'hang') {
      const head = reply.indexOf('\r\n\r\n') + 4;
      const kept = { reply: 0, headers: Math.floor(head / 2), body: Math.floor((head + reply.length) / 2) };
      const sent = kept[cut.at as keyof typeof kept];
      if (sent === 0) socket.resetAndDestroy();
      else socket.end(reply.subarray(0, sent));
    }
  }

  async #answer(socket: Socket, reply: Buffer, method: string, path: string): Promise<void> {
    const last = this.#refuseAfter?.(method, path) ?? false;
    if (!last) {
      if (this.#closing) socket.end(reply);
      else socket.write(reply);
      return;
    }
    this.#refuseAfter = undefined;
    const server = this.#server;
    this.#server = undefined;
    // Closed for new ones before the reply goes out, so that nothing slips in between.
    server?.close();
    for (const other of this.#sockets) if (other !== socket) other.destroy();
    await new Promise<void>((done) => socket.end(closing(reply), done));
  }

  /** Passes a request on and gives the reply as it goes over the wire. */
  #ask({ method, path, headers, body }: Message): Promise<Buffer> {
    return new Promise((done, fail) => {
      const own = { ...headers, host: this.#target.host, connection: 'close' };
      const { hostname, port } = this.#target;
      const request = http.request({ hostname, port, method, path, headers: own, agent: false }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('error', fail).on('end', () => {
          const content = Buffer.concat(parts);
          const kept = Object.entries(response.headers).filter(([name]) => name !== 'connection');
          const lines = kept.map(([name, value]) => `${name}: ${String(value)}`);
          if (this.#closing) lines.push('connection: close');
          const head = `HTTP/1.1 ${response.statusCode} ${response.statusMessage}\r\n${lines.join('\r\n')}\r\n\r\n`;
          done(Buffer.concat([Buffer.from(head), content]));
        });
      });
      request.on('error', fail);
      request.end(body);
    });
  }
}

/** A request once all of it is there. */
function whole(bytes: Buffer): Message | undefined {
  const end = bytes.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  const [first = '', ...lines] = bytes.subarray(0, end).toString('latin1').split('\r\n');
  const headers = Object.fromEntries(
    lines.map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
    }),
  );
  const length = Number(headers['content-length'] ?? 0);
  const body = bytes.subarray(end + 4);
  if (body.length < length) return undefined;
  const [method = '', path = ''] = first.split(' ');
  return { method, path, headers, body: body.toString('utf8') };
}

/** The page of a server in front of the controller. */
function page(status: number): string {
  const title = `${status} ${http.STATUS_CODES[status] ?? 'Error'}`;
  const body = `<html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>`;
  const headers = `Server: nginx\r\nContent-Type: text/html\r\nContent-Length: ${body.length}\r\nConnection: close`;
  return `HTTP/1.1 ${title}\r\n${headers}\r\n\r\n${body}`;
}

/** The reply with the word that it is the last one on its connection. */
function closing(reply: Buffer): Buffer {
  const text = reply.toString('latin1');
  return Buffer.from(text.replace('\r\n', '\r\nconnection: close\r\n'), 'latin1');
}
