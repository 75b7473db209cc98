import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isObject, type Json, type JsonObject } from 'tower-deploy-simulator';

/** A line of a recorded conversation. */
export interface Line {
  kind: 'connect' | 'send' | 'recv' | 'handshake_error';
  data: Json;
}

/** A recorded conversation on the WebSocket. */
export function readConversation(name: string): Line[] {
  const file = join(import.meta.dirname, '..', 'recordings', `${name}.jsonl`);
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
}

/** What a frame is about, and what it has in it: values are another job's. */
export function shape(frame: JsonObject): string {
  const about = frame['group_name'] ?? Object.keys(frame)[0] ?? '';
  return `${String(about)} ${String(frame['type'] ?? '')} ${String(frame['status'] ?? '')}: ${Object.keys(frame).sort().join(' ')}`;
}

/** In which order a job's start, events, number of events and end were first told; what came before is left out. */
export function frameOrder(frames: JsonObject[], job: number): string[] {
  const about = frames.filter((frame) =>
    [frame['unified_job_id'], frame['job'], frame['workflow_job_id']].includes(job),
  );
  const words = about.map((frame) => {
    if (frame['final_counter'] !== undefined) return 'number of events';
    if (String(frame['group_name']).endsWith('_events')) return 'events';
    return frame['finished'] === undefined ? String(frame['status']) : 'end';
  });
  return [...new Set(words)].filter((word) => ['running', 'events', 'number of events', 'end'].includes(word));
}

/** The frames that were received. */
export function received(lines: Line[]): JsonObject[] {
  return lines.flatMap((line) => (line.kind === 'recv' && isObject(line.data) ? [line.data] : []));
}

/** A client that keeps what it hears; resolves when it is connected, or refused. */
export function connect(url: string, headers: Record<string, string>): Promise<Client> {
  return new Promise((resolve) => {
    const socket = new WebSocket(url, { headers });
    const client = new Client(socket);
    socket.addEventListener('open', () => resolve(client));
    socket.addEventListener('error', () => {
      client.refused = true;
      resolve(client);
    });
  });
}

/** A connection and all that came over it. */
export class Client {
  refused = false;
  readonly frames: JsonObject[] = [];
  /** Resolves when the connection has come to its end. */
  readonly closed: Promise<void>;
  readonly #socket: WebSocket;

  constructor(socket: WebSocket) {
    this.#socket = socket;
    this.closed = new Promise((resolve) => socket.addEventListener('close', () => resolve()));
    socket.addEventListener('message', ({ data }) => {
      const frame: unknown = JSON.parse(String(data));
      if (isObject(frame)) this.frames.push(frame);
    });
  }

  send(message: Json): void {
    this.#socket.send(JSON.stringify(message));
  }

  /** Waits until what was sent before has been heard. */
  async until(done: (frames: JsonObject[]) => boolean): Promise<void> {
    for (let turn = 0; turn < 300 && !done(this.frames); turn += 1)
      await new Promise((resolve) => setTimeout(resolve, 10));
  }

  close(): void {
    this.#socket.close();
  }
}
