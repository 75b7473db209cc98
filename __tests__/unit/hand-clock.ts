import type { Clock } from '../../src/timing/clock.ts';

interface Sleeper {
  at: number;
  happens: () => void;
}

/** Time that passes when a test lets it. */
export class HandClock implements Clock {
  #now = 0;
  readonly #due = new Set<Sleeper>();
  readonly #watchers = new Set<() => void>();

  now(): number {
    return this.#now;
  }

  /** How many sleep. */
  get sleepers(): number {
    return this.#due.size;
  }

  /** How long each sleeper will sleep from now on, in ms, the shortest first. */
  get pauses(): number[] {
    return [...this.#due].map(({ at }) => at - this.#now).sort((a, b) => a - b);
  }

  /** Lets something happen at this time, in ms. */
  at(at: number, happens: () => void): void {
    this.#due.add({ at, happens });
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) {
        reject(signal.reason);
        return;
      }
      const sleeper = { at: this.#now + ms, happens: resolve };
      this.#due.add(sleeper);
      signal?.addEventListener('abort', () => {
        this.#due.delete(sleeper);
        reject(signal.reason);
      });
      for (const watcher of this.#watchers) watcher();
    });
  }

  /** Waits until somebody sleeps for so long, in ms. */
  async asleep(ms: number): Promise<void> {
    while (!this.pauses.includes(ms)) {
      await new Promise<void>((resolve) => {
        const watcher = (): void => {
          this.#watchers.delete(watcher);
          resolve();
        };
        this.#watchers.add(watcher);
      });
    }
  }

  /** Lets so many ms pass, one sleeper after the other. */
  async pass(ms: number): Promise<void> {
    const until = this.#now + ms;
    for (;;) {
      const [next] = [...this.#due].filter(({ at }) => at <= until).sort((a, b) => a.at - b.at);
      this.#now = next?.at ?? until;
      if (next === undefined) return;
      this.#due.delete(next);
      next.happens();
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
}
