import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { connectScheduler } from './execution/dispatch.ts';
import { Cost } from './http/cost.ts';
import { Faults } from './http/faults.ts';
import type { Product } from './http/request.ts';
import { type Guide, guideTo } from './page/guide.ts';
import { Rehearsal } from './rehearsal/rehearsal.ts';
import { apiRoutes } from './resources/routes.ts';
import type { FrameSettings } from './rows/run.ts';
import { demoSeed } from './seeds/demo.ts';
import { type Seed, seedWorld } from './seeds/seed.ts';
import { type LoggedRequest, type ServerContext, serve } from './server/server.ts';
import { serveWebSocket } from './server/websocket.ts';
import type { LiveSite } from './websocket/site.ts';
import { Clock, type ClockMode } from './world/clock.ts';
import { World } from './world/world.ts';

/** How a simulator is started. */
export interface SimulatorOptions {
  /** 0 takes a free one. */
  port?: number;
  host?: string;
  clock?: ClockMode;
  seed?: 'demo' | Seed;
  /** `awx-without-oauth` is an AWX later than 24.6.1: no tokens and no applications of its own; user names and passwords work. */
  product?: Product | 'awx-without-oauth';
  /** Path below which everything lies, like `/tower`. */
  prefix?: string;
  tls?: { key: string; cert: string };
  /** How events are stored and reported over the WebSocket, where that differs from the seed. */
  frames?: Partial<FrameSettings>;
  /** How much of what it costs a request takes as time: 0, none, when nothing is said; 1 is as measured. */
  latency?: number;
  /** Named faults that are on from the start, as `--faults` takes them. */
  faults?: string;
  /** The folder of the page that shows the jobs to people at `/`; without it there is none, as on a bare API. */
  page?: string;
  /** What is random in them comes from it; 0 when nothing is said. */
  randomSeed?: number;
}

/** Takes away what only an OAuth2 provider makes. */
function withoutOauth(world: World, names: { tokens: Record<string, string> }): void {
  for (const table of [world.tokens, world.applications]) for (const { id } of table.all()) table.delete(id);
  names.tokens = {};
}

/** Where the API is. */
const BASES: Record<Product, string> = { awx: '/api/v2', gateway: '/api/controller/v2' };

type RequestListener = (request: LoggedRequest) => unknown;

/** A controller that behaves like AWX 24.6.1, on a real socket. */
export class Simulator {
  readonly url: string;
  readonly product: Product;
  readonly world: World;
  readonly clock: Clock;
  readonly faults: Faults;
  /** Faults by name. */
  readonly rehearsal: Rehearsal;
  /** The WebSocket's side. */
  readonly live: LiveSite;
  /** Every request, in order of arrival. */
  readonly requests: LoggedRequest[];
  /** What the requests so far cost the controller. */
  readonly cost: Cost;
  /** Tokens that the seed made, by name. */
  readonly tokens: Record<string, string>;
  /** Passwords by username. */
  readonly passwords: Record<string, string>;
  /** What to try first, with every template, user, token and fault. */
  readonly guide: () => Guide;
  readonly #server: Server;
  readonly #sockets: Set<Socket>;
  readonly #listeners: Set<RequestListener>;

  private constructor(
    context: ServerContext,
    url: string,
    names: { tokens: Record<string, string>; passwords: Record<string, string> },
    running: {
      server: Server;
      sockets: Set<Socket>;
      listeners: Set<RequestListener>;
      live: LiveSite;
      rehearsal: Rehearsal;
    },
  ) {
    this.url = url;
    this.product = context.product;
    this.world = context.world;
    this.clock = context.world.clock;
    this.faults = context.faults;
    this.requests = context.requests;
    this.cost = context.cost;
    this.tokens = names.tokens;
    this.passwords = names.passwords;
    this.live = running.live;
    this.rehearsal = running.rehearsal;
    this.guide = () => context.guide(true);
    this.#server = running.server;
    this.#sockets = running.sockets;
    this.#listeners = running.listeners;
  }

  static async start(options: SimulatorOptions = {}): Promise<Simulator> {
    const seed = options.seed === undefined || options.seed === 'demo' ? demoSeed() : options.seed;
    const clock = new Clock(options.clock ?? 'manual', new Date(seed.now));
    const world = new World(clock);
    connectScheduler(world);
    const names = seedWorld(world, seed);
    if (options.product !== undefined && options.product !== 'awx') world.hasOauth = false;
    if (options.product === 'awx-without-oauth') withoutOauth(world, names);
    world.frames = { ...world.frames, ...options.frames };
    clock.onAdvance(() => world.settle());
    const listeners = new Set<RequestListener>();
    const context: ServerContext = {
      world,
      routes: apiRoutes(),
      product: options.product === 'gateway' ? 'gateway' : 'awx',
      prefix: (options.prefix ?? '').replace(/\/+$/, ''),
      faults: new Faults(),
      rehearsal: () => rehearsal,
      page: options.page,
      guide: (isLocal) =>
        guideTo(
          { ...names, url: world.host + context.prefix, base: BASES[context.product], world, rehearsal },
          isLocal,
        ),
      requests: [],
      cost: new Cost(),
      latency: options.latency ?? 0,
      arrived: async (request) => {
        for (const listener of listeners) await listener(request);
      },
    };
    const { server, sockets } = serve(context, options.tls);
    const live = serveWebSocket(context, server);
    const { faults } = context;
    const rehearsal = new Rehearsal({ world, faults, live }, options.randomSeed ?? 0);
    rehearsal.set(options.faults ?? '');
    server.listen(options.port ?? 0, options.host ?? '127.0.0.1');
    await once(server, 'listening');
    const { port, address } = server.address() as AddressInfo;
    const url = `${options.tls ? 'https' : 'http'}://${address}:${port}`;
    world.host = url;
    return new Simulator(context, url + context.prefix, names, { server, sockets, listeners, live, rehearsal });
  }

  /**
   * Calls the listener for each request that has arrived, before it is handled; a promise is awaited, so
   * the listener may move the clock or change the world first. What it returns ends it.
   */
  on(_event: 'request', listener: RequestListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Closes the socket and every connection at once. */
  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    this.#server.close();
    await once(this.#server, 'close');
  }
}
