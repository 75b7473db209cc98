import { randomUUID } from 'node:crypto';
import type { WebSocket } from 'ws';
import type { Clock } from '../timing/clock.ts';
import { isRecord, number, text } from './fields.ts';
import type { JobRef } from './jobs.ts';
import type { Requests } from './requests.ts';

/**
 * Receives the changes of a job. Frames only say that there is something to read: they are throttled and out of order
 * (controller fact 65).
 */
export interface LiveListener {
  /** Reports the job's current status. The API may show it a moment later. */
  status: (status: string) => void;
  events: () => void;
  /** Reports how many events the job has emitted. Not all of them may be stored yet. */
  counted: (events: number) => void;
  /** Reports whether the connection works, so that changes are reported. */
  working: (isWorking: boolean) => void;
  /** Returns whether a workflow job inside of the followed one is followed too. */
  follows: (workflowJob: number) => boolean;
  debug: (sentence: string) => void;
}

/** Interval of pings, in ms. A half-open connection does not answer a ping. */
const PING_MS = 20_000;

const HANDSHAKE_MS = 10_000;

/** Pauses before the next connection, in ms. Each pause doubles, up to the last. */
const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 60_000;

/** The group of a job's events, by its type. An approval has none. */
const EVENT_GROUPS: Readonly<Record<JobRef['type'], string | undefined>> = {
  job: 'job_events',
  workflow_job: 'workflow_events',
  project_update: 'project_update_events',
  inventory_update: 'inventory_update_events',
  ad_hoc_command: 'ad_hoc_command_events',
  system_job: 'system_job_events',
  workflow_approval: undefined,
};

/** How a connection ended. */
type End = 'refused' | 'lost' | 'worked';

/** What listening needs. The signal ends it; `random` (0 to 1) varies the pauses. */
export interface Listening {
  clock: Clock;
  signal: AbortSignal;
  random: () => number;
}

/** The controller's WebSocket, which reports changes immediately. */
export class Websocket {
  readonly #requests: Requests;

  constructor(requests: Requests) {
    this.#requests = requests;
  }

  /**
   * Listens until the signal is aborted, and connects again after a loss. Never throws: without live updates the job is
   * polled.
   */
  async listen(job: JobRef, listener: LiveListener, { clock, signal, random }: Listening): Promise<void> {
    const { gateway } = this.#requests.root;
    const paths = gateway ? ['api/controller/v2/websocket/'] : ['websocket/', 'api/websocket/'];
    let pause = FIRST_PAUSE_MS;
    try {
      for (let path = paths[0]; !signal.aborted; path = paths[0]) {
        if (path === undefined) {
          listener.debug('There are no live updates; the job is polled.');
          return;
        }
        const began = clock.now();
        const end = await connectOnce(this.#requests, path, job, listener, clock, signal);
        if (end === 'worked') {
          // A connection that fails repeatedly must not cost more requests than polling.
          if (clock.now() - began >= LONGEST_PAUSE_MS) pause = FIRST_PAUSE_MS;
        } else paths.shift();
        if (end === 'refused') continue;
        if (end === 'lost') paths.push(path);
        await clock.sleep(pause * (1 - 0.3 * random()), signal);
        pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
      }
    } catch {
      // Only the signal ends a pause early.
    }
  }
}

async function connectOnce(
  requests: Requests,
  path: string,
  job: JobRef,
  listener: LiveListener,
  clock: Clock,
  signal: AbortSignal,
): Promise<End> {
  const route = requests.webSocket(path);
  if (route === undefined) return 'refused';
  // Loaded only by a step that listens.
  const { WebSocket: Socket } = await import('ws');
  if (signal.aborted) return 'lost';
  // Any value works if the cookie and the subscription have the same (controller fact 62).
  const csrf = randomUUID();
  const events = EVENT_GROUPS[job.type];
  const socket = new Socket(route.url, {
    headers: { ...route.headers, Cookie: `csrftoken=${csrf}` },
    agent: route.agent,
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
      const status = response.statusCode ?? 0;
      if (status < 500 && status !== 429) end = 'refused';
      listener.debug(`Live updates: ${route.url} answered ${status}.`);
      response.destroy();
      socket.terminate();
    });
    socket.on('open', () => {
      socket.send(
        JSON.stringify({
          groups: {
            jobs: ['status_changed', 'summary'],
            ...(events === undefined ? {} : { [events]: [job.id] }),
          },
          xrftoken: csrf,
        }),
      );
      keepAlive(socket, clock, done.signal);
    });
    socket.on('message', (data: Buffer) => {
      const frame = parse(data);
      if (typeof frame['error'] === 'string') listener.debug(`Live updates: ${frame['error']}`);
      const groups = frame['groups_current'];
      if (!Array.isArray(groups)) {
        notify(frame, job, listener);
        return;
      }
      end = 'worked';
      // A user who may not see the events still gets the status.
      const hears = events === undefined || groups.includes(`${events}-${job.id}`);
      listener.working(hears && groups.includes('jobs-status_changed'));
    });
    socket.on('error', (error) => {
      if (end === 'lost' && !signal.aborted) listener.debug(`Live updates: ${error.message}`);
    });
    socket.on('close', () => {
      if (end === 'worked' && !signal.aborted) listener.debug('The connection for live updates was lost.');
      done.abort();
      signal.removeEventListener('abort', close);
      listener.working(false);
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

/** Notifies for this job only: `jobs-status_changed` is about every job on the controller (controller fact 63). */
function notify(frame: Record<string, unknown>, job: JobRef, listener: LiveListener): void {
  const workflow = frame['workflow_job_id'];
  if (frame['unified_job_id'] === job.id) {
    const count = number(frame, 'final_counter');
    // This frame comes some 60 ms before the final status.
    if (count !== undefined) listener.counted(count);
    else listener.status(text(frame, 'status'));
  } else if (frame[job.type] === job.id || workflow === job.id) listener.events();
  else if (typeof workflow === 'number' && listener.follows(workflow)) listener.events();
}
