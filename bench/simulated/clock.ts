import { setImmediate as turn, setTimeout as wait } from 'node:timers/promises';
import type { Simulator } from 'tower-deploy-simulator';
import type { Connection } from '../../src/controller/connection/connection.ts';
import type { Clock } from '../../src/timing/clock.ts';

/** Real time without a frame after which a WebSocket is taken to be quiet, in ms. */
const QUIET_MS = 6;

/** Turns of the event loop in which whoever has just got a reply goes on to sleep or to ask again. */
const TURNS = 3;

interface Sleeper {
  at: number;
  wake: () => void;
}

/**
 * The simulator's clock for the code of `src`: once nobody has anything left to do at this moment, time jumps to the next
 * one at which somebody has. Requests take no simulated time.
 */
export class SimulatedClock implements Clock {
  readonly #simulator: Simulator;
  readonly #live: boolean;
  readonly #sleepers = new Set<Sleeper>();
  /** Requests that are not answered yet. */
  #open = 0;
  #moves = 0;
  #runs = true;

  /** @param live whether frames of a WebSocket are to be waited for, too */
  constructor(simulator: Simulator, live: boolean) {
    this.#simulator = simulator;
    this.#live = live;
    this.#run().catch((error: unknown) => process.emitWarning(String(error)));
  }

  now(): number {
    return this.#simulator.clock.ms();
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    this.#moves += 1;
    return new Promise((resolve, reject) => {
      if (signal?.aborted) {
        reject(signal.reason);
        return;
      }
      const abort = (): void => {
        this.#sleepers.delete(sleeper);
        this.#moves += 1;
        reject(signal?.reason);
      };
      const wake = (): void => {
        signal?.removeEventListener('abort', abort);
        resolve();
      };
      const sleeper = { at: this.now() + ms, wake };
      this.#sleepers.add(sleeper);
      signal?.addEventListener('abort', abort, { once: true });
    });
  }

  /** Makes the connection's requests known: time stands still until they are answered. */
  watch(connection: Connection): void {
    const watched = <Given extends unknown[], Reply>(ask: (...given: Given) => Promise<Reply>) => {
      return async (...given: Given): Promise<Reply> => {
        this.#open += 1;
        this.#moves += 1;
        try {
          return await ask(...given);
        } finally {
          this.#open -= 1;
          this.#moves += 1;
        }
      };
    };
    connection.json = watched(connection.json.bind(connection));
    connection.text = watched(connection.text.bind(connection));
  }

  stop(): void {
    this.#runs = false;
  }

  async #run(): Promise<void> {
    while (this.#runs) {
      await this.#idle();
      const next = this.#next();
      const due = this.#live ? this.#simulator.world.agenda.next() : undefined;
      // What happens on the controller between two wakings may ring.
      if (due !== undefined && due < (next?.at ?? Number.POSITIVE_INFINITY)) this.#advance(due);
      else if (next !== undefined) {
        this.#sleepers.delete(next);
        this.#advance(next.at);
        next.wake();
      }
    }
  }

  #advance(to: number): void {
    this.#simulator.clock.advance(Math.max(0, to - this.now()));
  }

  #next(): Sleeper | undefined {
    let next: Sleeper | undefined;
    for (const sleeper of this.#sleepers) if (next === undefined || sleeper.at < next.at) next = sleeper;
    return next;
  }

  async #idle(): Promise<void> {
    for (let quiet = 0; quiet < TURNS && this.#runs; ) {
      const before = this.#moves;
      if (this.#live) await wait(QUIET_MS / TURNS);
      else await turn();
      quiet = this.#open === 0 && before === this.#moves ? quiet + 1 : 0;
    }
  }
}
