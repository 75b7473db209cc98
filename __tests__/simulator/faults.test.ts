import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { DEMO, type Fault, Simulator } from 'tower-deploy-simulator';

let sim: Simulator;

beforeEach(async () => {
  sim = await Simulator.start();
});

afterEach(() => sim.close());

const LAUNCH = `/api/v2/job_templates/${DEMO.plain}/launch/`;

const launch = (timeoutMs = 5_000): Promise<Response> =>
  fetch(sim.url + LAUNCH, {
    method: 'POST',
    headers: { authorization: `Bearer ${sim.tokens['admin']}` },
    signal: AbortSignal.timeout(timeoutMs),
  });

describe('faults', () => {
  test.each([
    ['reset', {}, 0],
    ['reset', { handle: true }, 1],
    ['reset-after', {}, 1],
    ['cut-headers', {}, 1],
    ['cut-body', {}, 1],
  ] as [Fault['kind'], Partial<Fault>, number][])(
    '%s %j leaves the client without an answer',
    async (kind, more, jobs) => {
      sim.faults.add({ path: '/launch/', kind, ...more });
      await expect(launch().then((response) => response.text())).rejects.toThrow();
      expect(sim.world.jobs.size).toBe(jobs);
      // Once is enough, if nothing else was said.
      expect((await launch()).status).toBe(201);
    },
  );

  test.each([
    [false, 0],
    [true, 1],
  ])('an answer of the server in front, the request carried out: %s', async (handle, jobs) => {
    sim.faults.add({ path: '/launch/', kind: 'status', handle });
    const response = await launch();
    expect(response.status).toBe(502);
    expect(await response.text()).toContain('<center><h1>502 Bad Gateway</h1></center>');
    expect(response.headers.get('x-api-request-id')).toBeNull();
    expect(sim.world.jobs.size).toBe(jobs);
  });

  test('hang never answers', async () => {
    sim.faults.add({ path: /launch/, kind: 'hang' });
    await expect(launch(200)).rejects.toThrow();
    expect(sim.requests.at(-1)).toMatchObject({ method: 'POST', path: LAUNCH, status: 0 });
  });

  test('skip, times and method choose the requests', async () => {
    sim.faults.add({
      method: 'POST',
      path: '/launch/',
      kind: 'status',
      status: 429,
      skip: 1,
      times: 2,
      headers: { 'Retry-After': '7' },
    });
    const replies = [await launch(), await launch(), await launch(), await launch()];
    expect(replies.map((reply) => reply.status)).toEqual([201, 429, 429, 201]);
    expect(replies[1]?.headers.get('retry-after')).toBe('7');
  });

  test('html and json answer in place of the API', async () => {
    sim.faults.add({ path: '/', kind: 'html' });
    sim.faults.add({ path: '/', kind: 'json', body: '{"cut' });
    expect((await launch()).headers.get('content-type')).toContain('text/html');
    expect(await (await launch()).text()).toBe('{"cut');
  });

  test('delay lets the answer wait', async () => {
    sim.faults.add({ path: '/', kind: 'delay', ms: 120 });
    const begun = Date.now();
    expect((await launch()).status).toBe(201);
    expect(Date.now() - begun).toBeGreaterThanOrEqual(110);
  });
});
