import type { Clock } from '../../../src/timing/clock.ts';

/** Turns of the event loop without a new sleeper after which all readers are taken to be asleep. */
const IDLE_TURNS = 20;

/** A clock that jumps to the next sleeper once all readers sleep: for several readers at a time. */
export class OrderlyClock implements Clock {
  #now = 0;
  #due: { at: number; happens: () => void }[] = [];
  #activity = 0;
  #isRunning = false;

  now(): number {
    return this.#now;
  }

  /** Lets something happen at this time, in ms. */
  at(at: number, happens: () => void): void {
    this.#activity += 1;
    this.#due.push({ at, happens });
    this.#due.sort((one, other) => one.at - other.at);
    if (!this.#isRunning) void this.#run();
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) {
        reject(signal.reason);
        return;
      }
      const wakes = (): void => resolve();
      signal?.addEventListener('abort', () => {
        this.#activity += 1;
        this.#due = this.#due.filter(({ happens }) => happens !== wakes);
        reject(signal.reason);
      });
      this.at(this.#now + ms, wakes);
    });
  }

  async #run(): Promise<void> {
    this.#isRunning = true;
    while (this.#due.length > 0) {
      const before = this.#activity;
      for (let turn = 0; turn < IDLE_TURNS; turn += 1) await new Promise((resolve) => setImmediate(resolve));
      if (before !== this.#activity) continue;
      const next = this.#due.shift();
      this.#now = Math.max(this.#now, next?.at ?? 0);
      next?.happens();
    }
    this.#isRunning = false;
  }
}
