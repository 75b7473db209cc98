import type { JsonObject } from '../text/json.ts';

/** What goes wrong on a connection once it has carried so many frames, the greeting included. */
export interface LineFault {
  /**
   * 'close': the connection breaks off; 'silent': it stays, but nothing comes any more, not even a pong; 'unrelayed':
   * pings are answered, but what happens is not told until the client subscribes again. That is a new relay between
   * the controller's nodes: it knows only subscriptions that come after it (`awx/main/wsrelay.py`).
   */
  kind: 'close' | 'silent' | 'unrelayed';
  frames: number;
  /** How many connections it meets; one when nothing is said. */
  times?: number;
}

/** A connection as the site sees it. */
export interface Line {
  send: (message: JsonObject) => void;
  /** Breaks it off. */
  cut: () => void;
}

/** All connections of the WebSocket: what a test may look at, and what it may let go wrong. */
export class LiveSite {
  /** Frames sent so far, on all connections. */
  sent = 0;
  readonly lines = new Set<Line>();
  #faults: { kind: LineFault['kind']; frames: number; left: number }[] = [];
  readonly #sources = new Set<() => LineFault | undefined>();
  readonly #listeners = new Set<() => void>();

  /** Arms a fault for the connections to come. A refused handshake is a fault of its request, see `Faults`. */
  fault({ kind, frames, times = 1 }: LineFault): void {
    this.#faults.push({ kind, frames, left: times });
  }

  /** Asks this rule for each new connection; what it returns takes it back. */
  join(source: () => LineFault | undefined): () => void {
    this.#sources.add(source);
    return () => this.#sources.delete(source);
  }

  /** The fault that meets a new connection, if one does. */
  take(): Pick<LineFault, 'kind' | 'frames'> | undefined {
    const fault = this.#faults.find(({ left }) => left > 0);
    if (fault) {
      fault.left -= 1;
      return fault;
    }
    for (const source of this.#sources) {
      const found = source();
      if (found) return found;
    }
    return undefined;
  }

  /** Tells everybody about jobs that nobody asked about. */
  flood(count: number): void {
    for (let index = 0; index < count; index += 1) {
      const about = { unified_job_id: 1_000_000 + index, type: 'job', group_name: 'jobs', unified_job_template_id: 1 };
      const message = index % 2 ? { ...about, status: 'running' } : { ...about, final_counter: index };
      for (const line of this.lines) line.send(message);
    }
  }

  /** Calls the listener whenever a client has been told which groups it is in. */
  onSubscribed(listener: () => void): void {
    this.#listeners.add(listener);
  }

  subscribed(): void {
    for (const listener of this.#listeners) listener();
  }
}
