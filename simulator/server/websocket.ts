import type { IncomingMessage, Server } from 'node:http';
import type { Socket } from 'node:net';
import { WebSocketServer } from 'ws';
import { authenticate } from '../http/auth.ts';
import { CSRF_COOKIE, cookie } from '../http/cookies.ts';
import { REASONS } from '../http/html.ts';
import type { Product } from '../http/request.ts';
import { faultReply } from '../http/write.ts';
import type { User } from '../rows/people.ts';
import { LiveSite } from '../websocket/site.ts';
import { Subscriber } from '../websocket/subscriber.ts';
import type { Happening, World } from '../world/world.ts';
import type { LoggedRequest, ServerContext } from './server.ts';

/** Where it answers. */
const PATHS: Record<Product, string[]> = {
  awx: ['/websocket/', '/api/websocket/'],
  gateway: ['/api/controller/v2/websocket/'],
};

/** From a change to the frame that tells of it; the number of events comes some 60 ms before the status. */
const STATUS_LAG = 100;
const SUMMARY_LAG = 40;

/** Serves the WebSocket beside the API: the same address, the same log, the same faults. */
export function serveWebSocket(context: ServerContext, server: Server): LiveSite {
  const site = new LiveSite();
  const subscribers = new Set<Subscriber>();
  context.world.listen((happening) => {
    context.world.agenda.at(frameAt(happening), () => {
      for (const subscriber of subscribers) subscriber.hear(happening);
    });
  });
  const pump = realTimePump(context.world);
  // A subscriber answers pings itself: a fault keeps it silent.
  const handshakes = new WebSocketServer({ noServer: true, autoPong: false });
  server.on('upgrade', (request: IncomingMessage, socket: Socket, head: Buffer) => {
    userOf(context, request, socket)
      .then((user) => {
        if (!user) return;
        handshakes.handleUpgrade(request, socket, head, (client) => {
          const csrf = cookie(request.headers, CSRF_COOKIE);
          const subscriber = new Subscriber(client, socket, context.world, site, user, csrf);
          subscribers.add(subscriber);
          site.lines.add(subscriber);
          pump.more();
          socket.on('close', () => {
            subscribers.delete(subscriber);
            site.lines.delete(subscriber);
            pump.less();
          });
        });
      })
      .catch(() => socket.destroy());
  });
  return site;
}

/** When a frame tells of it. Events are told as they are stored. */
function frameAt(happening: Happening): number {
  if (happening.kind === 'events') return happening.at;
  const { job } = happening;
  if (happening.kind === 'summary') return (job.finished ?? job.created) + SUMMARY_LAG;
  const { status, final } = happening;
  const since = { running: job.started, canceled: job.canceled_on }[status];
  return ((final ? job.finished : since) ?? job.created) + STATUS_LAG;
}

/** Returns the user who may connect; without one, the request is refused, cut or left without an answer. */
async function userOf(context: ServerContext, request: IncomingMessage, socket: Socket): Promise<User | undefined> {
  const { world } = context;
  const url = request.url ?? '/';
  const { headers } = request;
  const logged: LoggedRequest = {
    at: world.clock.now(),
    method: 'GET',
    path: url,
    headers,
    body: undefined,
    status: 0,
    cost: 0,
  };
  context.requests.push(logged);
  await context.arrived(logged);
  const server = context.product === 'gateway' ? 'envoy' : 'nginx';
  const refuse = (status: number, reason: string): undefined => {
    logged.status = status;
    socket.end(`HTTP/1.1 ${status} ${reason}\r\nServer: ${server}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`);
  };
  const fault = context.faults.take('GET', url);
  if (fault?.kind === 'hang') return undefined;
  const refused = fault?.kind === 'envoy' ? faultReply(fault).status : (fault?.status ?? 502);
  if (fault?.kind === 'status' || fault?.kind === 'envoy') return refuse(refused, REASONS[refused] ?? 'Error');
  if (fault?.ms) await new Promise((resolve) => setTimeout(resolve, fault.ms));
  if (fault && fault.kind !== 'delay' && fault.kind !== 'pass') {
    socket.destroy();
    return undefined;
  }
  const path = url.split('?')[0]?.slice(context.prefix.length) ?? '';
  const { user } = authenticate(world, headers, world.settle());
  if (!PATHS[context.product].includes(path)) return refuse(404, 'Not Found');
  if (!user) return refuse(403, 'Access denied');
  logged.status = 101;
  return user;
}

/**
 * With a manual clock, time moves and clients hear of it at once. With the real one somebody has to look when
 * something falls due, as long as there are clients to hear of it.
 */
function realTimePump(world: World): { more: () => void; less: () => void } {
  let clients = 0;
  let timer: NodeJS.Timeout | undefined;
  const turn = (): void => {
    timer = undefined;
    if (clients === 0) return;
    const now = world.settle();
    const wait = Math.min(Math.max((world.agenda.next() ?? now + 100) - now, 5), 100);
    timer = setTimeout(turn, wait);
    timer.unref();
  };
  return {
    more: () => {
      clients += 1;
      if (world.clock.mode === 'real' && !timer) turn();
    },
    less: () => {
      clients -= 1;
    },
  };
}
