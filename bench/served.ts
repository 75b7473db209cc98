import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Arrival, Asked, JobFacts, Told } from './server.ts';

/** A simulator in a process of its own. */
export class Served {
  readonly url: string;
  readonly token: string;
  /** Every request since the last `forget`. */
  requests: Arrival[] = [];
  readonly #child: ChildProcess;
  readonly #listeners = new Set<(request: Arrival) => void>();

  private constructor(child: ChildProcess, url: string, token: string) {
    this.#child = child;
    this.url = url;
    this.token = token;
    child.on('message', (told: Told) => {
      if (told.kind !== 'request') return;
      this.requests.push(told.request);
      for (const listener of this.#listeners) listener(told.request);
    });
  }

  static async start(): Promise<Served> {
    const child = fork(join(import.meta.dirname, 'server.ts'), { execArgv: ['--disable-warning=ExperimentalWarning'] });
    const [told] = (await once(child, 'message')) as [Told];
    if (told.kind !== 'ready') throw new Error('the simulator did not say where it is');
    return new Served(child, told.url, told.token);
  }

  forget(): void {
    this.requests = [];
  }

  /** The next request that fits; undefined when none comes in time. */
  next(fits: (request: Arrival) => boolean, withinMs: number): Promise<Arrival | undefined> {
    return new Promise((resolve) => {
      const end = (request: Arrival | undefined): void => {
        clearTimeout(timer);
        this.#listeners.delete(listener);
        resolve(request);
      };
      const listener = (request: Arrival): void => {
        if (fits(request)) end(request);
      };
      const timer = setTimeout(end, withinMs, undefined);
      this.#listeners.add(listener);
    });
  }

  job(asked: Asked): Promise<JobFacts> {
    return new Promise((resolve) => {
      const listener = (told: Told): void => {
        if (told.kind !== 'job' || told.asked !== JSON.stringify(asked)) return;
        this.#child.off('message', listener);
        resolve(told.facts);
      };
      this.#child.on('message', listener);
      this.#child.send(asked);
    });
  }

  async stop(): Promise<void> {
    const ended = once(this.#child, 'exit');
    this.#child.kill();
    await ended;
  }
}
