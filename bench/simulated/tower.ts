import { Simulator } from 'tower-deploy-simulator';
import type { Controller } from '../../src/controller/client.ts';
import { Connection } from '../../src/controller/connection/connection.ts';
import { type Job, readJob } from '../../src/controller/jobs.ts';
import { follow } from '../../src/follow/follow.ts';
import { pollingSource } from '../../src/follow/follow-context.ts';
import { LiveUpdates } from '../../src/follow/live-updates.ts';
import type { Sink } from '../../src/sink.ts';
import { benchSeed, eventsComplete, TEMPLATES } from '../seed.ts';
import { SimulatedClock } from './clock.ts';

/** How a job is followed. */
export interface Route {
  live: boolean;
  intervalMs: number;
  /** 0 to 1, for the jitter of the pauses. */
  random: () => number;
  /** Is given each piece of output. */
  onOutput?: (text: string) => void;
}

/** The defaults of the action's inputs. */
const TIMES = { timeoutMs: 3_600_000, retryForMs: 600_000 };

export const INTERVAL_MS = 15_000;

const silent: Sink = {
  info: () => undefined,
  warn: () => undefined,
  notice: () => undefined,
  debug: () => undefined,
  output: () => Promise.resolve(),
};

/** A controller and those who follow its jobs, in this process and in simulated time. */
export class SimulatedTower {
  readonly simulator: Simulator;
  readonly clock: SimulatedClock;
  readonly controller: Controller;
  readonly #connection: Connection;

  private constructor(simulator: Simulator, clock: SimulatedClock, controller: Controller, connection: Connection) {
    this.simulator = simulator;
    this.clock = clock;
    this.controller = controller;
    this.#connection = connection;
  }

  /** @param way the address to ask, where something stands before the simulator */
  static async start(
    live: boolean,
    route = (url: string): Promise<string> => Promise.resolve(url),
  ): Promise<SimulatedTower> {
    const simulator = await Simulator.start({ seed: benchSeed() });
    const token = simulator.tokens['admin'] ?? '';
    const connection = new Connection({ credentials: { token }, requestTimeoutMs: 30_000 });
    const controller = await connection.discover(new URL(await route(simulator.url)));
    const clock = new SimulatedClock(simulator, live);
    clock.watch(connection);
    return new SimulatedTower(simulator, clock, controller, connection);
  }

  /** The template has run before, four times, and took within 3 % as long. */
  async runBefore(seconds: number, draw: () => number): Promise<void> {
    for (let run = 0; run < 4; run += 1) await this.launch(seconds * (0.97 + 0.06 * draw()));
    this.simulator.clock.advance(seconds * 1100 + 10_000);
  }

  /** Launches a job of the template `slow`. */
  async launch(seconds: number): Promise<Job> {
    return await this.#launch(TEMPLATES.slow, { seconds });
  }

  /** Launches a job that prints so many items a second. */
  async launchRate(rate: number, seconds: number): Promise<Job> {
    return await this.#launch(TEMPLATES.rate, { rate, seconds });
  }

  async #launch(template: number, extra_vars: Record<string, number>): Promise<Job> {
    return readJob(await this.#request('POST', `job_templates/${template}/launch/`, { extra_vars }));
  }

  /** Reads a path of the API, as a client of its own would. */
  async read(path: string): Promise<unknown> {
    return await this.#request('GET', path, undefined);
  }

  async #request(method: 'GET' | 'POST', path: string, body: unknown): Promise<unknown> {
    return await this.#connection.json(method, new URL(path, this.controller.root.api), body, {});
  }

  /** Follows a job to its end; simulated ms from its events' being complete to then. */
  async follow(job: Job, { live, intervalMs, random, onOutput }: Route): Promise<number> {
    const { controller, clock } = this;
    const listening = new AbortController();
    const { signal } = new AbortController();
    const source = live ? new LiveUpdates(controller, job, clock, silent, listening.signal, random) : pollingSource();
    const sink = { ...silent, output: (text: string) => Promise.resolve(onOutput?.(text)) };
    const context = { controller, sink, clock, signal, live: source, intervalMs, random, ...TIMES };
    const { logComplete } = await follow(context, job);
    listening.abort();
    if (!logComplete) throw new Error('the log is not whole');
    return clock.now() - this.complete(job);
  }

  /** The guide's loop: the status every so often, until it is final; simulated ms from the events' being complete. */
  async loop(job: Job, pauseMs: number): Promise<number> {
    for (;;) {
      const { status } = await this.controller.jobs.get(job, {});
      if (status === 'successful') return this.clock.now() - this.complete(job);
      await this.clock.sleep(pauseMs);
    }
  }

  /** When the job's events were complete, in ms. */
  complete(job: Job): number {
    const row = this.simulator.world.jobs.get(job.id);
    const at = row === undefined ? null : eventsComplete(row);
    if (at === null) throw new Error(`job ${job.id} has not finished`);
    return at;
  }

  async close(): Promise<void> {
    this.clock.stop();
    this.#connection.close();
    await this.simulator.close();
  }
}
