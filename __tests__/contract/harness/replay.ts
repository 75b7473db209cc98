import { eventsDone, isFinal, type Json, type Seed, Simulator, seedWorld } from 'tower-deploy-simulator';
import type { Step } from '../world/script.ts';
import { pairSeed, recordedSeed } from '../world/seed.ts';
import { laterTemplates } from '../world/templates.ts';
import { differences, samePath } from './compare.ts';
import { authorization } from './credentials.ts';
import type { Exchange } from './exchange.ts';
import { sameHtml } from './html.ts';
import { Mapping } from './mapping.ts';
import { SECRETS } from './secrets.ts';
import type { Variant } from './variant.ts';

/** What an exchange came to: nothing to complain of, when all is the same. */
export interface Outcome {
  name: string;
  differences: string[];
}

/** Headers that say something to a client. */
const HEADERS = [
  ...['Content-Type', 'Allow', 'WWW-Authenticate', 'X-API-Product-Name', 'X-API-Product-Version', 'Warning'],
  ...['X-UI-Max-Events', 'Cache-Control', 'Pragma', 'Content-Disposition'],
];

/** A header without the id of a job in the name of a download. */
const withoutId = (value: string | undefined): string | undefined => value?.replace(/_\d+\./, '_N.');

/** What is replayed: steps in their order, and where the exchanges are that they name. */
export interface Recording {
  script: Step[];
  /** The world that it begins in, and what has which id there. */
  seed?: (variant: Variant) => Seed;
  pair?: (mapping: Mapping) => void;
  read: (name: string) => Exchange | undefined;
}

/** Replays a recording on a fresh simulator; exchanges that are not kept here are passed over. */
export async function replay(variant: Variant, recording: Recording): Promise<Outcome[]> {
  const simulator = await Simulator.start({ seed: (recording.seed ?? recordedSeed)(variant) });
  const mapping = new Mapping(variant);
  pairSeed(mapping);
  recording.pair?.(mapping);
  for (const [name, token] of Object.entries(simulator.tokens)) mapping.secrets.set(`<${name}>`, token);
  mapping.secrets.set('<client_id>', 'contract-client').set('<client_secret>', 'contract-secret');
  for (const [placeholder, secret] of Object.entries(SECRETS)) mapping.secrets.set(placeholder, secret);
  const run = new Replay(simulator, mapping, recording.read);
  try {
    for (const step of recording.script) await run.step(step);
  } finally {
    await simulator.close();
  }
  return run.outcomes;
}

class Replay {
  readonly outcomes: Outcome[] = [];
  readonly #simulator: Simulator;
  readonly #mapping: Mapping;
  readonly #read: Recording['read'];

  constructor(simulator: Simulator, mapping: Mapping, read: Recording['read']) {
    this.#simulator = simulator;
    this.#mapping = mapping;
    this.#read = read;
  }

  async step(step: Step): Promise<void> {
    // Nothing happens at the same moment as anything else.
    this.#simulator.clock.advance(7);
    if (typeof step === 'string') await this.#exchange(step);
    else if ('advance' in step) this.#simulator.clock.advance(step.advance);
    else if ('until' in step) this.#until(step.until, step.status);
    else if ('post' in step) await this.#post(step);
    else if ('send' in step) await this.#request(step);
    else if ('fault' in step) this.#simulator.faults.add({ path: '/', kind: 'status', status: step.fault });
    else this.#makeTemplates();
  }

  #until(recorded: number, status: 'waiting' | 'running' | 'final' | undefined): void {
    const { clock, world } = this.#simulator;
    const id = Number(this.#mapping.ids.here('job', recorded));
    for (let passed = 0; passed < 600_000; passed += 10) {
      const job = world.unifiedJob(id);
      if (!job) throw new Error(`there is no job ${recorded}`);
      if (status === undefined ? isFinal(job) && eventsDone(job, clock.ms()) : job.status === status) return;
      if (status === 'final' && isFinal(job)) return;
      clock.advance(10);
    }
    throw new Error(`job ${recorded} does not end`);
  }

  async #post({ post, body, job }: { post: string; body?: Json; job?: number }): Promise<void> {
    const text = JSON.stringify(this.#mapping.body(body ?? {}));
    const headers = {
      authorization: `Bearer ${this.#simulator.tokens['admin_write']}`,
      'content-type': 'application/json',
    };
    const response = await fetch(this.#simulator.url + this.#mapping.path(post, true), {
      method: 'POST',
      headers,
      body: text,
    });
    if (!response.ok) throw new Error(`${post}: ${response.status}`);
    const reply = response.status === 202 && !job ? null : ((await response.json()) as { id: number });
    if (job !== undefined && reply && !this.#mapping.ids.pair('job', job, reply.id))
      throw new Error(`job ${job} is known`);
  }

  /** A request whose answer was not recorded; the id that was given then is learned from it. */
  async #request({ send, body, learn }: { send: string; body?: Json; learn?: string }): Promise<void> {
    const [, method = '', path = ''] = /^(\S+) (.+)$/.exec(send) ?? [];
    const mapped =
      body === undefined ? undefined : this.#mapping.body(body, path.split('?')[0]?.split('/').at(-2) ?? '');
    const response = await fetch(this.#simulator.url + this.#mapping.path(path, true), {
      method,
      headers: {
        authorization: `Bearer ${this.#simulator.tokens['admin_write']}`,
        'content-type': 'application/json',
      },
      ...(mapped === undefined ? {} : { body: JSON.stringify(mapped) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${send}: ${response.status} ${text}`);
    if (!learn) return;
    const reply = parse(text) as { id?: number; results?: { id: number }[] };
    const [kind = '', recorded = ''] = learn.split(' ');
    const id = reply.id ?? reply.results?.[0]?.id;
    if (id === undefined || !this.#mapping.ids.pair(kind, recorded, id)) throw new Error(`${send}: ${learn} is ${id}`);
  }

  #makeTemplates(): void {
    const { variant } = this.#mapping;
    const { shift, name } = variant;
    const inputs = { username: 'root', password: 'ASK', become_password: 'ASK' };
    const organization = 2 + shift;
    const credentials = [{ id: 6 + shift, name: name('Ask cred'), credential_type: 1 + shift, organization, inputs }];
    const job_templates = laterTemplates(variant);
    seedWorld(this.#simulator.world, { now: variant.start, organizations: [], users: [], credentials, job_templates });
    for (const row of [...job_templates, ...this.#simulator.world.credentials.filter((one) => one.id === 6 + shift)]) {
      Object.assign(this.#simulator.world.job_templates.get(row.id) ?? {}, {
        created_by: 1 + shift,
        modified_by: 1 + shift,
      });
    }
    for (const { id } of job_templates) this.#mapping.ids.pair('template', id - shift, id);
  }

  async #exchange(name: string): Promise<void> {
    const exchange = this.#read(name);
    if (!exchange) return;
    const response = await this.#send(exchange);
    const text = await response.text();
    this.outcomes.push({ name, differences: this.#judge(exchange, response, text) });
  }

  #send(exchange: Exchange): Promise<Response> {
    const { method, path, body, headers } = exchange.request;
    const auth = authorization(this.#mapping, exchange);
    const type = headers?.['Content-Type'];
    const mapped =
      body === undefined || body === null
        ? undefined
        : this.#mapping.body(body, path.split('?')[0]?.split('/').at(-2) ?? '');
    return fetch(this.#simulator.url + this.#mapping.path(path, true), {
      method,
      redirect: 'manual',
      headers: {
        accept: headers?.['Accept'] ?? '*/*',
        ...(auth === undefined ? {} : { authorization: auth }),
        ...(type === undefined ? {} : { 'content-type': type }),
      },
      ...(mapped === undefined ? {} : { body: written(mapped, type) }),
    });
  }

  #judge({ response }: Exchange, actual: Response, text: string): string[] {
    const found: string[] = [];
    if (actual.status !== response.status)
      found.push(`status ${response.status}, here ${actual.status}: ${text.slice(0, 300)}`);
    for (const name of HEADERS) {
      const [wanted, here] = [response.headers[name], actual.headers.get(name) ?? undefined].map(withoutId);
      if (wanted !== here) found.push(`${name}: ${wanted}, here ${here}`);
    }
    const location = response.headers['Location'];
    if (location !== undefined && !samePath(this.#mapping, location, actual.headers.get('Location') ?? '')) {
      found.push(`Location: ${location}, here ${actual.headers.get('Location')}`);
    }
    const wanted = response.body ?? '';
    if (typeof wanted === 'string' && (response.headers['Content-Type'] ?? '').startsWith('text/html')) {
      if (!sameHtml(this.#mapping, wanted, text)) found.push(`another page: ${text.slice(0, 300)}`);
    } else if (typeof wanted === 'string') {
      found.push(...differences(this.#mapping, { content: wanted }, { content: text }));
    } else {
      found.push(...differences(this.#mapping, wanted, parse(text)));
    }
    return found;
  }
}

function written(body: Json, type: string | undefined): string {
  if (typeof body === 'string') return body;
  if (type?.includes('urlencoded')) return new URLSearchParams(body as Record<string, string>).toString();
  return JSON.stringify(body);
}

function parse(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return text;
  }
}
