import { randomUUID } from 'node:crypto';
import type { WebSocket } from 'ws';
import type { Clock } from '../clock.ts';
import type { Controller } from './controller.ts';
import { isRecord } from './fields.ts';
import type { JobRef } from './resources.ts';

/** What is told of a job. Frames are a doorbell and not the data: they are throttled and out of order (API fact 35). */
export interface LiveListener {
  status: () => void;
  events: () => void;
  /** Whether changes are told from now on. */
  working: (isWorking: boolean) => void;
  debug: (sentence: string) => void;
}

/** A connection that is up answers a ping; one that is half-open does not, in ms. */
const PING_MS = 20_000;

const HANDSHAKE_MS = 10_000;

/** Pauses before the next connection, in ms: doubled each time, up to the last. */
const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 60_000;

/** The group of a job's events, by its type. */
const EVENT_GROUPS: Readonly<Record<JobRef['type'], string>> = {
  job: 'job_events',
  workflow_job: 'workflow_events',
  project_update: 'project_update_events',
  inventory_update: 'inventory_update_events',
};

/** How a connection ended. */
type End = 'refused' | 'lost' | 'worked';

/**
 * Listens on the controller's WebSocket until the signal is aborted; connects again after a loss. Never throws: where
 * live updates are not to be had, polling does without.
 */
export async function listen(
  controller: Controller,
  job: JobRef,
  listener: LiveListener,
  clock: Clock,
  signal: AbortSignal,
): Promise<void> {
  const paths = controller.root.gateway ? ['api/controller/v2/websocket/'] : ['websocket/', 'api/websocket/'];
  let pause = FIRST_PAUSE_MS;
  let refused = 0;
  try {
    for (let turn = 0; !signal.aborted; turn += 1) {
      const end = await connectOnce(controller, paths[turn % paths.length] ?? '', job, listener, clock, signal);
      if (end === 'refused') refused += 1;
      if (refused >= paths.length) {
        listener.debug('The controller refuses live updates; its status is polled.');
        return;
      }
      if (end === 'worked') {
        // The path was right: the next try takes it again.
        turn -= 1;
        refused = 0;
        pause = FIRST_PAUSE_MS;
      }
      if (end !== 'refused') await clock.sleep(pause * (1 - 0.3 * Math.random()), signal);
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
    }
  } catch {
    // Only the signal ends a pause early.
  }
}

async function connectOnce(
  controller: Controller,
  path: string,
  job: JobRef,
  listener: LiveListener,
  clock: Clock,
  signal: AbortSignal,
): Promise<End> {
  const way = controller.webSocket(path);
  if (way === undefined) return 'refused';
  // Loaded only by a step that listens.
  const { WebSocket: Socket } = await import('ws');
  // Any value works, as long as the cookie and the subscription agree (API fact 33).
  const csrf = randomUUID();
  const socket = new Socket(way.url, {
    headers: { ...way.headers, Cookie: `csrftoken=${csrf}` },
    agent: way.agent,
    handshakeTimeout: HANDSHAKE_MS,
    followRedirects: false,
    perMessageDeflate: false,
    maxPayload: 64 * 1024 * 1024,
  });
  return await new Promise<End>((resolve) => {
    let end: End = 'lost';
    const done = new AbortController();
    const close = (): void => socket.terminate();
    signal.addEventListener('abort', close, { once: true });
    socket.on('unexpected-response', (_request, response) => {
      if ((response.statusCode ?? 0) < 500) end = 'refused';
      response.destroy();
      socket.terminate();
    });
    socket.on('open', () => {
      socket.send(
        JSON.stringify({
          groups: { jobs: ['status_changed', 'summary'], [EVENT_GROUPS[job.type]]: [job.id] },
          xrftoken: csrf,
        }),
      );
      keepAlive(socket, clock, done.signal);
    });
    socket.on('message', (data: Buffer) => {
      const frame = parse(data);
      if ('groups_current' in frame) {
        end = 'worked';
        listener.working(true);
        // What happened while nobody listened did not ring.
        listener.status();
        listener.events();
      } else ring(frame, job, listener);
    });
    socket.on('error', (error) => listener.debug(`Live updates: ${error.message}`));
    socket.on('close', () => {
      done.abort();
      signal.removeEventListener('abort', close);
      listener.working(false);
      resolve(end);
    });
  });
}

/** Pings, and gives the connection up when neither a pong nor anything else came since the last one. */
function keepAlive(socket: WebSocket, clock: Clock, done: AbortSignal): void {
  let alive = true;
  const heard = (): void => {
    alive = true;
  };
  socket.on('pong', heard);
  socket.on('message', heard);
  const beat = async (): Promise<void> => {
    while (!done.aborted) {
      await clock.sleep(PING_MS, done);
      if (!alive) socket.terminate();
      alive = false;
      socket.ping();
    }
  };
  beat().catch(() => undefined);
}

function parse(data: Buffer): Record<string, unknown> {
  try {
    const frame = JSON.parse(data.toString('utf8')) as unknown;
    return isRecord(frame) ? frame : {};
  } catch {
    return {};
  }
}

/** Rings for this job alone: `jobs-status_changed` tells of every job on the controller (API fact 34). */
function ring(frame: Record<string, unknown>, job: JobRef, listener: LiveListener): void {
  if (frame['unified_job_id'] === job.id) {
    // `final_counter` comes some 60 ms before the status: the last events are stored now.
    if (!('final_counter' in frame)) listener.status();
    listener.events();
  } else if (frame[job.type] === job.id || frame['workflow_job_id'] === job.id) listener.events();
}
