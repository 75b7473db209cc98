import {
  createServer as createHttp,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { createServer as createHttps } from 'node:https';
import type { Socket } from 'node:net';
import type { Cost } from '../http/cost.ts';
import type { Fault, Faults } from '../http/faults.ts';
import { nginx } from '../http/html.ts';
import type { Reply } from '../http/reply.ts';
import { faultReply, render, send, sendHalf } from '../http/write.ts';
import type { Guide } from '../page/guide.ts';
import { answerPage } from '../page/page.ts';
import type { Rehearsal } from '../rehearsal/rehearsal.ts';
import { answerSwitch, isLoopback } from '../rehearsal/switch.ts';
import type { Json } from '../text/json.ts';
import { parseNumbers } from '../text/written-number.ts';
import { routeRequest, type Site } from './entry.ts';

/** A request in the log. */
export interface LoggedRequest {
  /** When it arrived, by the simulator's clock. */
  at: Date;
  method: string;
  /** With its query. */
  path: string;
  headers: IncomingHttpHeaders;
  /** Read as JSON where it is JSON, the text otherwise; undefined without one. */
  body: Json | undefined;
  /** What was answered; 0 until then, and for ever where nothing was. */
  status: number;
  /** Milliseconds that it cost the controller; 0 where that was not measured. */
  cost: number;
}

/** Nginx's limit. */
const MAX_BODY = 5 * 1024 * 1024;

/** The part of the simulator that the server needs. */
export interface ServerContext extends Site {
  faults: Faults;
  rehearsal: () => Rehearsal;
  /** The folder of the page for people; without one there is none. */
  page: string | undefined;
  /** What to try first; other machines get no secrets. */
  guide: (isLocal: boolean) => Guide;
  requests: LoggedRequest[];
  cost: Cost;
  /** How much of its cost a request takes as time: 0 none, 1 all. */
  latency: number;
  arrived: (request: LoggedRequest) => Promise<void>;
}

/** A listening server whose sockets are known, so that they can be closed all at once. */
export function serve(
  context: ServerContext,
  tls: { key: string; cert: string } | undefined,
): { server: Server; sockets: Set<Socket> } {
  const listener = (request: IncomingMessage, response: ServerResponse): void => {
    answer(context, request, response).catch((error: unknown) => {
      // A fault of the simulator's own: told to the client, as a real server would, with the reason.
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
      if (!response.headersSent)
        send(response, render(context.world, context.product, { status: 500, text, type: 'text/plain' }), 'GET');
      else response.destroy();
    });
  };
  // Long addresses get the answer of what stands in front, not node's own.
  const limits = { maxHeaderSize: 256 * 1024 };
  const server = tls
    ? createHttps({ ...limits, key: tls.key, cert: tls.cert }, listener)
    : createHttp(limits, listener);
  const sockets = new Set<Socket>();
  for (const name of ['connection', 'secureConnection']) {
    server.on(name, (socket: Socket) => {
      sockets.add(socket);
      socket.on('close', () => sockets.delete(socket));
      socket.on('error', () => socket.destroy());
    });
  }
  server.keepAliveTimeout = 60_000;
  return { server, sockets };
}

async function answer(context: ServerContext, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const method = request.method ?? 'GET';
  const url = request.url ?? '/';
  const text = await read(request);
  const switched = answerSwitch(context.rehearsal(), {
    method,
    path: url,
    text: text ?? '',
    address: request.socket.remoteAddress,
  });
  const aside = switched ?? answerPage(context, { method, url, isLocal: isLoopback(request.socket.remoteAddress) });
  if (aside !== undefined) {
    send(response, render(context.world, context.product, aside), method);
    return;
  }
  const logged: LoggedRequest = {
    at: context.world.clock.now(),
    method,
    path: url,
    headers: request.headers,
    body: parse(text ?? ''),
    status: 0,
    cost: 0,
  };
  context.requests.push(logged);
  await context.arrived(logged);
  const fault = context.faults.take(method, url);
  const handled = (): Reply => {
    if (text === undefined) return nginx(413, 'Request Entity Too Large');
    const putRight = fault?.during?.();
    try {
      const reply = routeRequest(context, { method, url, headers: request.headers, text });
      logged.cost = context.cost.charge(method, url, reply);
      return reply;
    } finally {
      putRight?.();
    }
  };
  if (!fault) {
    const written = render(context.world, context.product, handled());
    logged.status = written.status;
    await takeTime(context, logged);
    send(response, written, method);
    return;
  }
  await answerFaulty(context, { fault, handled, logged }, request, response);
}

/** A request that a fault meets, and how it would be carried out. */
interface Met {
  fault: Omit<Fault, 'path'>;
  handled: () => Reply;
  logged: LoggedRequest;
}

/** Lets a request take the time that it costs: of the simulated clock where tests drive it. */
async function takeTime({ world, latency }: ServerContext, { cost }: LoggedRequest): Promise<void> {
  const ms = Math.round(cost * latency);
  if (ms === 0) return;
  if (world.clock.mode === 'manual') world.clock.advance(ms);
  else await new Promise((resolve) => setTimeout(resolve, ms));
}

async function answerFaulty(
  context: ServerContext,
  { fault, handled, logged }: Met,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { world, product } = context;
  if (fault.ms) await new Promise((resolve) => setTimeout(resolve, fault.ms));
  if (fault.kind === 'reset' || fault.kind === 'hang') {
    if (fault.handle) world.agenda.at(world.clock.ms() + (fault.handleAfterMs ?? 0), () => void handled());
    world.settle();
    if (fault.kind === 'reset') request.socket.destroy();
    return;
  }
  const real = ['reset-after', 'cut-body', 'cut-headers', 'delay', 'pass'].includes(fault.kind);
  const reply = real || fault.handle ? handled() : undefined;
  const written = render(world, product, real && reply ? reply : faultReply(fault));
  logged.status = written.status;
  await takeTime(context, logged);
  if (fault.kind === 'reset-after') request.socket.destroy();
  else if (fault.kind === 'cut-body') sendHalf(response, written, 'body');
  else if (fault.kind === 'cut-headers') sendHalf(response, written, 'headers');
  else send(response, written, logged.method);
}

/** The body as text; undefined when it is too large. */
async function read(request: IncomingMessage): Promise<string | undefined> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size <= MAX_BODY) parts.push(part);
  }
  return size > MAX_BODY ? undefined : Buffer.concat(parts).toString('utf8');
}

function parse(text: string): Json | undefined {
  if (text === '') return undefined;
  try {
    return parseNumbers(text) as Json;
  } catch {
    return text;
  }
}
