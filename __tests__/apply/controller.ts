import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Simulator } from 'tower-deploy-simulator';
import type { Change } from '../../src/apply/plan/plan.ts';
import { type ApplyOrder, type Prepared, prepareApply } from '../../src/apply/prepare-apply.ts';
import { carryOut } from '../../src/apply/write/carry-out.ts';
import { ControllerWriter } from '../../src/apply/write/controller-writer.ts';
import { Controller } from '../../src/controller/client.ts';
import { Connection } from '../../src/controller/connection/connection.ts';
import { Requests } from '../../src/controller/requests.ts';
import { parseResourceDocument } from '../../src/inputs/yaml/resource-files.ts';
import { describeError } from '../../src/step-errors.ts';
import type { Clock } from '../../src/timing/clock.ts';

/** A file with something of every kind. */
export const SHOP = readFileSync(path.join(import.meta.dirname, 'shop.yml'), 'utf8');

type PlanOptions = Partial<Omit<ApplyOrder, 'documents'>>;

/** A simulated controller, and applying to it without waiting for real. */
export class Bench {
  readonly sim: Simulator;
  readonly controller: Controller;
  /** Requests that no client of a noun sends. */
  readonly requests: Requests;
  readonly masked: string[] = [];
  readonly #connection: Connection;
  readonly #others: Connection[] = [];
  readonly #clock: Clock;

  private constructor(sim: Simulator, connection: Connection, controller: Controller) {
    this.sim = sim;
    this.#connection = connection;
    this.controller = controller;
    this.requests = new Requests(controller.root, connection);
    this.#clock = {
      now: () => sim.clock.ms(),
      sleep: (ms) => {
        sim.clock.advance(ms);
        return Promise.resolve();
      },
    };
  }

  /** The same controller, as another user. */
  as(user: string): Bench {
    const { sim } = this;
    const connection = new Connection({ credentials: { token: sim.tokens[user] ?? '' }, requestTimeoutMs: 30_000 });
    this.#others.push(connection);
    return new Bench(sim, connection, new Controller(this.controller.root, connection));
  }

  /** @param options of the simulator, such as another seed than the demo's */
  static async start(options: Parameters<typeof Simulator.start>[0] = {}): Promise<Bench> {
    const sim = await Simulator.start(options);
    const connection = new Connection({ credentials: { token: sim.tokens['admin'] ?? '' }, requestTimeoutMs: 30_000 });
    return new Bench(sim, connection, await connection.discover(new URL(sim.url)));
  }

  async plan(text: string, more: PlanOptions = {}): Promise<Prepared> {
    const documents = [parseResourceDocument('tower.yml', text)];
    const order: ApplyOrder = {
      documents,
      prune: [],
      updateSecrets: false,
      unsupported: 'fail',
      environment: {},
      ...more,
    };
    return await prepareApply(await this.controller.resources(), {}, order, (secrets) => this.masked.push(...secrets));
  }

  /** Carries a plan out; with no patience, a lost reply ends it. */
  async carryOut(prepared: Prepared, retryForMs = 10_000): Promise<Change[]> {
    const sink = {
      info: () => undefined,
      warn: () => undefined,
      notice: () => undefined,
      debug: () => undefined,
      group: async (_title: string, write: () => Promise<void>) => await write(),
      output: () => Promise.resolve(),
    };
    const { signal } = new AbortController();
    const waiting = { sink, describe: describeError, clock: this.#clock, signal, retryForMs };
    const done: Change[] = [];
    const writer = new ControllerWriter(await this.controller.resources(), waiting);
    await carryOut(prepared.steps, writer, sink, signal, (change) => done.push(change));
    return done;
  }

  async apply(text: string, more: Parameters<Bench['plan']>[1] = {}): Promise<Prepared> {
    const prepared = await this.plan(text, more);
    await this.carryOut(prepared);
    return prepared;
  }

  /** Cuts the connection at the next write but `skip`, which is carried out or not. */
  cutAtWrite(skip: number, handle: boolean): void {
    this.sim.faults.add({ method: ['POST', 'PATCH', 'DELETE'], path: '/', kind: 'reset', skip, handle });
  }

  /** Requests that write. */
  get writes(): string[] {
    return this.sim.requests
      .filter(({ method }) => method !== 'GET' && method !== 'OPTIONS')
      .map(({ method, path: target }) => `${method} ${target.replace('/api/v2/', '')}`);
  }

  async close(): Promise<void> {
    for (const connection of [this.#connection, ...this.#others]) connection.close();
    await this.sim.close();
  }
}

/** A type of credentials that look secrets up elsewhere, as plugins of the controller bring them. */
export function addExternalType(sim: Simulator): void {
  sim.world.credential_types.insert({
    name: 'HashiCorp',
    description: '',
    kind: 'external',
    namespace: 'hashivault_kv',
    managed: true,
    inputs: { fields: [{ id: 'url', label: 'Server URL', type: 'string' }], required: ['url'] },
    injectors: {},
    created: sim.clock.ms(),
    modified: sim.clock.ms(),
    created_by: null,
    modified_by: null,
  });
}

/** Runs a test on a controller of its own. */
export async function onBench(test: (bench: Bench) => Promise<void>): Promise<void> {
  const bench = await Bench.start();
  try {
    await test(bench);
  } finally {
    await bench.close();
  }
}
