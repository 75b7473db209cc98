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
    child.on('message', (reported: Told) => {
      if (reported.kind !== 'request') return;
      this.requests.push(reported.request);
      for (const listener of this.#listeners) listener(reported.request);
    });
  }

  static async start(): Promise<Served> {
    const child = fork(join(import.meta.dirname, 'server.ts'), { execArgv: ['--disable-warning=ExperimentalWarning'] });
    const [reported] = (await once(child, 'message')) as [Told];
    if (reported.kind !== 'ready') throw new Error('the simulator did not say where it is');
    return new Served(child, reported.url, reported.token);
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
      const listener = (reported: Told): void => {
        if (reported.kind !== 'job' || reported.asked !== JSON.stringify(asked)) return;
        this.#child.off('message', listener);
        resolve(reported.facts);
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
