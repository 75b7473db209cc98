import { setImmediate as turn, setTimeout as wait } from 'node:timers/promises';
import type { Simulator } from 'tower-deploy-simulator';
import type { Connection } from '../../src/controller/connection/connection.ts';
import type { Clock } from '../../src/timing/clock.ts';

/**
 * Turns of the event loop without a request or a new sleeper after which all code is taken to be asleep. Client and
 * simulator share the loop: a turn delivers what the one sent to the other.
 */
const QUIET_TURNS = 30;

/**
 * The simulator's clock for the code under test: whoever sleeps is woken in order, and time jumps from one waking to the
 * next. Ten minutes of polling take a moment, and nothing depends on how quick the machine is.
 */
export class VirtualClock implements Clock {
  readonly #sim: Simulator;
  readonly #sleepers = new Set<{ at: number; wake: () => void }>();
  readonly #quietTurns: number;
  readonly #steps: boolean;
  #activity = 0;
  #underWay = 0;
  #runs = true;

  /**
   * @param steps stops at each thing that happens on the controller, too: for a code that is told of it, which takes
   * a moment longer than its own request
   */
  constructor(sim: Simulator, steps = false) {
    this.#sim = sim;
    this.#steps = steps;
    this.#quietTurns = steps ? 3 * QUIET_TURNS : QUIET_TURNS;
    sim.on('request', () => {
      this.#activity += 1;
    });
    this.#run().catch(() => undefined);
  }

  now(): number {
    return this.#sim.clock.ms();
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    this.#activity += 1;
    return new Promise((resolve, reject) => {
      if (signal?.aborted) {
        reject(signal.reason);
        return;
      }
      const sleeper = { at: this.now() + ms, wake: resolve };
      this.#sleepers.add(sleeper);
      signal?.addEventListener('abort', () => {
        this.#sleepers.delete(sleeper);
        reject(signal.reason);
      });
    });
  }

  /** Holds the time while a request of this connection is under way, however slow the machine is. */
  track(connection: Connection): void {
    const json = connection.json.bind(connection);
    const text = connection.text.bind(connection);
    connection.json = (...given) => this.#held(json(...given));
    connection.text = (...given) => this.#held(text(...given));
  }

  async #held<T>(request: Promise<T>): Promise<T> {
    this.#underWay += 1;
    try {
      return await request;
    } finally {
      this.#underWay -= 1;
      this.#activity += 1;
    }
  }

  stop(): void {
    this.#runs = false;
  }

  async #run(): Promise<void> {
    while (this.#runs) {
      if (this.#underWay > 0) {
        await wait(1);
        continue;
      }
      const before = this.#activity;
      for (let turns = 0; turns < this.#quietTurns && before === this.#activity; turns += 1) await turn();
      if (before !== this.#activity || this.#underWay > 0) continue;
      const [next] = [...this.#sleepers].sort((a, b) => a.at - b.at);
      if (next === undefined) continue;
      const due = this.#sim.world.agenda.next();
      if (this.#steps && due !== undefined && due < next.at) {
        this.#sim.clock.advance(Math.max(0, due - this.now()));
        continue;
      }
      this.#sleepers.delete(next);
      this.#sim.clock.advance(Math.max(0, next.at - this.now()));
      next.wake();
    }
  }
}
