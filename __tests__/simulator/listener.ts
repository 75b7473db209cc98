import {
  DEMO,
  demoSeed,
  isObject,
  type JsonObject,
  type Run,
  Simulator,
  type SimulatorOptions,
} from 'tower-deploy-simulator';
import { type Client, connect } from '../contract/harness/websocket.ts';

/** The path that launches a job of the template. */
export const launchOf = (template: number): string => `job_templates/${template}/launch/`;

/** A simulator, a client of its API, and one of its WebSocket. */
export class Listener {
  readonly sim: Simulator;
  #client: Client | undefined;

  private constructor(sim: Simulator) {
    this.sim = sim;
  }

  /** Starts a simulator in which jobs of the template run as `more` says. */
  static async start(options: SimulatorOptions = {}, template: number = DEMO.deploy, more: Partial<Run> = {}) {
    const seed = demoSeed();
    for (const row of seed.job_templates ?? []) if (row.id === template) Object.assign(row.run, more);
    return new Listener(await Simulator.start({ seed, ...options }));
  }

  async close(): Promise<void> {
    this.#client?.close();
    await this.sim.close();
  }

  /** Asks the API; with a body it is a POST. */
  async ask(path: string, body?: JsonObject): Promise<JsonObject> {
    const reply = await fetch(`${this.sim.url}/api/v2/${path}`, {
      headers: { ...this.#headers(), 'content-type': 'application/json' },
      ...(body && { method: 'POST', body: JSON.stringify(body) }),
    });
    return (await reply.json()) as JsonObject;
  }

  async download(path: string): Promise<string> {
    const { authorization } = this.#headers();
    const reply = await fetch(`${this.sim.url}/api/v2/${path}stdout/?format=ansi_download`, {
      headers: { authorization },
    });
    return reply.text();
  }

  /** Launches and subscribes; returns the id of the job. */
  async launch(path: string, kind: string, body: JsonObject = {}, groups: JsonObject = {}): Promise<number> {
    const id = Number((await this.ask(path, body))['id']);
    const client = await connect(`${this.sim.url.replace('http', 'ws')}/websocket/`, this.#headers());
    this.#client = client;
    client.send({ groups: { [`${kind}_events`]: [id], ...groups }, xrftoken: 'abc' });
    await client.until((frames) => frames.length >= 2);
    return id;
  }

  /** Moves the clock forward, and calls `each` with every frame that comes. */
  async run(turns: number, ms: number, each: (frame: JsonObject) => unknown): Promise<void> {
    for (let turn = 0; turn < turns; turn += 1) {
      const before = this.sim.live.sent;
      this.sim.clock.advance(ms);
      if (this.sim.live.sent === before) continue;
      await this.#client?.until((frames) => frames.length >= this.sim.live.sent);
      for (const frame of this.#client?.frames.slice(before) ?? []) await each(frame);
    }
  }

  /** Launches and runs to the end; returns the frames of the events, and the events of the REST API. */
  async framesOf(path: string, kind = 'job', body: JsonObject = {}) {
    const id = await this.launch(path, kind, body);
    const frames: JsonObject[] = [];
    await this.run(400, 50, (frame) => frames.push(frame));
    const list = kind === 'job' ? 'job_events' : 'events';
    const { results } = await this.ask(`${kind}s/${id}/${list}/?no_truncate=1&limit=2000&page_size=200`);
    const events = (Array.isArray(results) ? results : []).filter(isObject);
    return { id, frames, events, stored: this.sim.world.unifiedJob(id)?.events ?? [] };
  }

  #headers(): { authorization: string; cookie: string } {
    return { authorization: `Bearer ${this.sim.tokens['admin']}`, cookie: 'csrftoken=abc' };
  }
}

/** How many lines the output of an event has. */
export const linesOf = ({ stdout }: JsonObject): number => (stdout === '' ? 0 : String(stdout).split('\r\n').length);

/** How many lines an event counts. */
export const counted = ({ start_line, end_line }: JsonObject): number => Number(end_line) - Number(start_line);

/** Counters in ascending order. */
export const counters = (rows: JsonObject[]): number[] =>
  rows.map((row) => Number(row['counter'])).sort((a, b) => a - b);
