import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Simulator } from '../../simulator/index.ts';
import type { Json } from '../../simulator/json.ts';
import { DEMO } from '../../simulator/seeds/demo.ts';
import { type Exchange, readGateway } from './harness/exchange.ts';

/** Headers that tell a client who answered, and what. */
const SAME = ['content-type', 'location', 'www-authenticate', 'server'];

/** The product names itself differently on AWX and on AAP, and each request has an id of its own. */
const PRESENT = ['x-api-request-id', 'x-api-product-name'];

let sim: Simulator;
beforeAll(async () => {
  sim = await Simulator.start({ product: 'gateway' });
});
afterAll(() => sim.close());

/** Recordings hide the credentials; their names tell which they were. */
function authorization(name: string, hidden: string | undefined): Record<string, string> {
  if (hidden === undefined) return {};
  if (hidden.startsWith('Basic')) return { authorization: `Basic ${btoa('deployer:wrong')}` };
  if (/wrong/.test(name)) return { authorization: 'Bearer wrong' };
  const isRead = /_read(_|$)/.test(name);
  return { authorization: `Bearer ${sim.tokens[isRead ? 'read' : 'admin']}` };
}

/** The same objects have other ids here, and the route that rejects Basic credentials is another one. */
function here(path: string): string {
  const own = sim.world.tokens.find(({ token }) => token === sim.tokens['read'])?.id;
  return path
    .replace(/job_templates\/\d+\//, `job_templates/${DEMO.deploy}/`)
    .replace(/tokens\/\d+\//, `tokens/${own}/`)
    .replace('/strict/x/', '/api/controller/v2/me/');
}

interface Answer {
  status: number;
  headers: Record<string, string | null>;
  present: boolean[];
  body: Json;
}

async function ask({ name, request }: Exchange): Promise<Answer> {
  const { Authorization: hidden, Accept: accept, ...headers } = request.headers ?? {};
  const response = await fetch(`${sim.url}${here(request.path)}`, {
    method: request.method,
    redirect: 'manual',
    // Without a value of its own, fetch asks for */*, which the gateway takes for no JSON.
    headers: { ...headers, ...(accept === undefined ? {} : { accept }), ...authorization(name, hidden) },
    body: request.method === 'GET' || request.body === undefined ? null : JSON.stringify(request.body),
  });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') ?? false;
  return answer(response.status, (key) => response.headers.get(key), isJson ? (JSON.parse(text) as Json) : text);
}

function answer(status: number, header: (name: string) => string | null | undefined, body: Json): Answer {
  return {
    status,
    headers: Object.fromEntries(SAME.map((name) => [name, header(name) ?? null])),
    present: PRESENT.map((name) => typeof header(name) === 'string'),
    body,
  };
}

const recorded = ({ response }: Exchange): Answer =>
  answer(response.status, (name) => response.headers[name], response.body ?? '');

/** The fault that brings about what was recorded. */
const FAULTS: Readonly<Record<string, string>> = {
  strict_wrong_basic: 'reject-basic-auth',
  auth_down_api_root: 'authorization-down percent=100',
  auth_down_get: 'authorization-down percent=100',
  controller_down_get: 'upstream-connect-error percent=100',
  controller_down_launch: 'upstream-connect-error percent=100',
  controller_down_unhealthy_get: 'no-healthy-upstream percent=100',
  timeout_504_get: 'upstream-timeout percent=100',
  timeout_504_launch: 'upstream-timeout percent=100',
};

describe.each(['refusals', 'paths', 'outages'])(
  'the gateway of the simulator answers as the recorded one: %s',
  (subject) => {
    const exchanges = readGateway(subject);

    test.each([...exchanges.keys()])('%s', async (name) => {
      const exchange = exchanges.get(name) as Exchange;
      sim.rehearsal.set(FAULTS[name] ?? '');
      if (name === 'controller_uwsgi_down_get') sim.faults.add({ path: /./, kind: 'status', status: 502 });
      expect(await ask(exchange)).toEqual(recorded(exchange));
    });
  },
);

test('a launch that the gateway gave up on is carried out', async () => {
  const before = sim.world.jobs.size;
  sim.rehearsal.set('upstream-timeout percent=100');
  await ask(readGateway('outages').get('timeout_504_launch') as Exchange);
  expect(sim.world.jobs.size).toBe(before + 1);
});
