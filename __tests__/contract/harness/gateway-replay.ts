import { eventsDone, isFinal, type Json, Simulator } from 'tower-deploy-simulator';
import type { GatewayStep } from '../world/gateway/script.ts';
import { gatewaySeed, pairGateway } from '../world/gateway/seed.ts';
import type { Exchange } from './exchange.ts';
import { judge } from './gateway-judge.ts';
import { Mapping } from './mapping.ts';
import type { Outcome } from './replay.ts';
import type { Variant } from './variant.ts';

/** Paths of the gateway itself, whose users and organizations have ids of their own. */
const OWN_PATH = /^\/(api\/gateway|o)\//;

/** Replays what was recorded at an AAP gateway on a fresh simulator. */
export async function replayGateway(
  variant: Variant,
  script: readonly GatewayStep[],
  read: (name: string) => Exchange | undefined,
): Promise<Outcome[]> {
  const simulator = await Simulator.start({ product: 'gateway', seed: gatewaySeed(variant) });
  const run = new GatewayReplay(simulator, variant, read);
  try {
    for (const step of script) await run.step(step);
  } finally {
    await simulator.close();
  }
  return run.outcomes;
}

class GatewayReplay {
  readonly outcomes: Outcome[] = [];
  readonly #simulator: Simulator;
  readonly #read: (name: string) => Exchange | undefined;
  readonly #secrets = new Map<string, string>();
  readonly #gateway: Mapping;
  readonly #controller: Mapping;

  constructor(simulator: Simulator, variant: Variant, read: (name: string) => Exchange | undefined) {
    this.#simulator = simulator;
    this.#read = read;
    this.#gateway = new Mapping(variant, this.#secrets);
    this.#controller = new Mapping(variant, this.#secrets);
    pairGateway(this.#gateway, this.#controller);
    for (const [name, token] of Object.entries(simulator.tokens)) this.#secrets.set(`<${name}>`, token);
    this.#secrets.set('<client_id>', 'contract-client').set('<client_secret>', 'contract-secret');
    for (const user of ['deployer', 'ssouser']) this.#secrets.set(`<${user}_password>`, 'password');
  }

  async step(step: GatewayStep): Promise<void> {
    // Nothing happens at the same moment as anything else.
    this.#simulator.clock.advance(7);
    if (typeof step === 'string') await this.#exchange(step);
    else if ('advance' in step) this.#simulator.clock.advance(step.advance);
    else if ('until' in step) this.#until(step.until, step.status);
    else if ('pending' in step) this.#controller.ids.pair('job', step.pending, this.#pending());
    else if ('faults' in step) this.#simulator.rehearsal.set(step.faults);
    else await this.#unrecorded(step);
  }

  #until(recorded: number, status: string): void {
    const { clock, world } = this.#simulator;
    const id = Number(this.#controller.ids.here('job', recorded));
    for (let passed = 0; passed < 600_000; passed += 10) {
      const job = world.unifiedJob(id);
      if (!job) throw new Error(`there is no job ${recorded}`);
      if (job.status === status || (status === 'final' && isFinal(job) && eventsDone(job, clock.ms()))) return;
      clock.advance(10);
    }
    throw new Error(`job ${recorded} does not become ${status}`);
  }

  async #unrecorded({ send, as = '<deployer_write>', body = {}, job }: Extract<GatewayStep, { send: string }>) {
    const [, method = '', path = ''] = /^(\S+) (.+)$/.exec(send) ?? [];
    const Authorization = as === '<client>' ? 'Basic <client_id>:<client_secret>' : `Bearer ${as}`;
    const type = typeof body === 'string' ? 'application/x-www-form-urlencoded' : 'application/json';
    const request = {
      ...{ method, path: path.replace('?', String(this.#pending())), headers: { Authorization, 'Content-Type': type } },
      ...(method === 'GET' ? {} : { body }),
    };
    const response = await this.#send({ name: send, request, response: { status: 0, headers: {} } });
    const text = await response.text();
    if (!response.ok) throw new Error(`${send}: ${response.status} ${text}`);
    const reply =
      text === '' ? {} : (JSON.parse(text) as { id?: number; access_token?: string; refresh_token?: string });
    if (reply.access_token)
      this.#secrets.set('<granted>', reply.access_token).set('<refresh>', reply.refresh_token ?? '');
    if (job !== undefined) this.#controller.ids.pair('job', job, reply.id ?? 0);
  }

  /** The approval that waits. */
  #pending(): number {
    return this.#simulator.world.workflow_approvals.find(({ status }) => status === 'pending')?.id ?? 0;
  }

  async #exchange(name: string): Promise<void> {
    const exchange = this.#read(name);
    if (!exchange) return;
    const response = await this.#send(exchange);
    const differences = judge(this.#mappingOf(exchange), exchange, response, await response.text());
    this.outcomes.push({ name, differences });
  }

  #mappingOf({ request }: Exchange): Mapping {
    return OWN_PATH.test(request.path) ? this.#gateway : this.#controller;
  }

  #send(exchange: Exchange): Promise<Response> {
    const { method, path, body, headers: { Authorization, Accept, ...headers } = {} } = exchange.request;
    const mapping = this.#mappingOf(exchange);
    const credentials = Authorization === undefined ? {} : { authorization: this.#authorization(Authorization) };
    return fetch(this.#simulator.url + expand(mapping.path(path, true)), {
      method,
      redirect: 'manual',
      // Without a value of its own, fetch asks for */*, which the gateway takes for no JSON.
      headers: { ...headers, accept: Accept ?? '*/*', ...credentials },
      ...(body === undefined ? {} : { body: this.#body(mapping, body) }),
    });
  }

  #body(mapping: Mapping, body: Json): string {
    const filled = typeof body === 'string' ? this.#fill(body, encodeURIComponent) : mapping.body(body);
    return typeof filled === 'string' ? filled : JSON.stringify(filled);
  }

  #authorization(header: string): string {
    const [scheme = '', given = ''] = header.split(' ');
    const filled = this.#fill(given, (text) => text);
    return `${scheme} ${scheme === 'Basic' ? btoa(filled) : filled}`;
  }

  /** A text with its placeholders filled in and its user renamed. */
  #fill(text: string, encode: (text: string) => string): string {
    return text
      .replace(/<\w+>/g, (placeholder) => encode(this.#secrets.get(placeholder) ?? 'a-token-that-nobody-has'))
      .replace(/(?<=^|username=)(deployer|ssouser)\b/, (user) => encode(this.#controller.name(user)));
  }
}

/** Addresses of many thousand characters are shortened where they are kept. */
function expand(path: string): string {
  // The recorded route that rejects Basic credentials was one for the purpose.
  return path
    .replace('/strict/x/', '/api/controller/v2/me/')
    .replace(/(?:<|%3C)long[+ ](\d+)(?:>|%3E)/, (_, length) =>
      '123456,'.repeat(Math.ceil(Number(length) / 7)).slice(0, Number(length)),
    );
}
