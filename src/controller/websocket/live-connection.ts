import { randomUUID } from 'node:crypto';
import type { WebSocket } from 'ws';
import { type Clock, interruptiblePause } from '../../timing/clock.ts';
import type { Requests } from '../requests.ts';
import { groupsOf, takeFrame } from './live-frames.ts';
import type { LiveSubscriptions } from './live-subscriptions.ts';

/** Interval of pings, in ms. A half-open connection does not answer a ping. */
const PING_MS = 10_000;

/** Longest frame, in bytes. A longer one closes the connection. */
const MAX_PAYLOAD = 16 * 1024 * 1024;

/** How a connection ended. */
export type End = 'refused' | 'lost' | 'worked';

/** Connects once, subscribes to the jobs, and passes on their frames until the connection ends. Never throws. */
export async function connectOnce(
  requests: Requests,
  path: string,
  subscriptions: LiveSubscriptions,
  clock: Clock,
  signal: AbortSignal,
): Promise<End> {
  const { listener } = subscriptions.main;
  const route = requests.webSocket(path);
  if (route === undefined) return 'refused';
  // Loaded only by a step that listens.
  const { WebSocket: Socket } = await import(/* webpackChunkName: "websocket" */ 'ws');
  if (signal.aborted) return 'lost';
  // Any value works if the cookie and the subscription have the same (controller fact 62).
  const csrf = randomUUID();
  const socket = new Socket(route.url, {
    headers: { ...route.headers, Cookie: `csrftoken=${csrf}` },
    agent: route.agent,
    handshakeTimeout: 10_000,
    followRedirects: false,
    perMessageDeflate: false,
    maxPayload: MAX_PAYLOAD,
  });
  return await new Promise<End>((resolve) => {
    let end: End = 'lost';
    const done = new AbortController();
    const close = (): void => socket.terminate();
    signal.addEventListener('abort', close, { once: true });
    socket.on('unexpected-response', (_request, response) => {
      const status = response.statusCode ?? 0;
      if (status < 500 && status !== 429) end = 'refused';
      listener.debug(`Live updates: ${route.url} answered ${status}.`);
      response.destroy();
      socket.terminate();
    });
    socket.on('open', () => {
      const subscribe = (): void =>
        socket.send(JSON.stringify({ groups: groupsOf(subscriptions.all), xrftoken: csrf }));
      subscribe();
      subscriptions.onChange = subscribe;
      keepAlive(socket, clock, done.signal);
    });
    socket.on('message', (data: Buffer) => {
      if (takeFrame(data, subscriptions.all)) end = 'worked';
    });
    socket.on('error', (error) => {
      if (end === 'lost' && !signal.aborted) listener.debug(`Live updates: ${error.message}`);
    });
    socket.on('close', () => {
      if (end === 'worked' && !signal.aborted) listener.debug('The connection for live updates was lost.');
      done.abort();
      signal.removeEventListener('abort', close);
      subscriptions.onChange = undefined;
      for (const each of subscriptions.all) each.listener.working(false);
      resolve(end);
    });
  });
}

/** Sends pings, and closes the connection when nothing, not even a pong, came since the last one. */
function keepAlive(socket: WebSocket, clock: Clock, done: AbortSignal): void {
  let alive = true;
  const heard = (): void => {
    alive = true;
  };
  socket.on('pong', heard);
  socket.on('message', heard);
  const beat = async (): Promise<void> => {
    while (!done.aborted) {
      await interruptiblePause(clock, PING_MS, done);
      if (done.aborted) return;
      if (!alive) socket.terminate();
      alive = false;
      socket.ping();
    }
  };
  beat().catch(() => undefined);
}
