import { describe, expect, test } from '@jest/globals';
import { DEMO, type Fault } from 'tower-deploy-simulator';
import { BLOCKS, type Block, matching } from './support/blocks.ts';
import { onStage, runsOn, type Seen, type Stage } from './support/scenario.ts';

const gateway = { product: 'gateway' } as const;

const WRITERS = BLOCKS.filter((block): block is Block & { writes: RegExp } => block.writes !== undefined);

/** What stands in the log of a step that tried something again. */
const RETRIED = /Retrying for up to|Retrying for up to/;

/** The one error of a step that ended at once: nothing was tried again. */
function errorOf(seen: Seen): string {
  expect([seen.conclusion, seen.exitCode]).toEqual(['failure', 1]);
  expect(seen.log.join('\n')).not.toMatch(RETRIED);
  const errors = seen.annotations.filter(({ level }) => level === 'error');
  expect(errors).toHaveLength(1);
  return errors[0]?.message ?? '';
}

/** Lets the first requests that match meet a fault. */
function faulty({ sim }: Stage, pattern: RegExp, fault: Omit<Fault, 'path' | 'method'>): void {
  const method = pattern.source.startsWith('^POST') ? 'POST' : 'GET';
  const path = new RegExp(pattern.source.replace(/^\^(GET|POST) /, '').replace(/\$$/, '(\\?.*)?$'));
  sim.faults.add({ method, path, ...fault });
}

/** The actions whose POST is never repeated. */
const LAUNCHES = ['launch', 'relaunch', 'ad-hoc'];

/** Pages of Envoy, nginx and firewalls: each may be an outage. */
const PAGES: readonly [string, Omit<Fault, 'path' | 'method'>][] = [
  ['Envoy: 503 connect error', { kind: 'envoy', envoy: 'connect-error' }],
  ['Envoy: 503 no healthy upstream', { kind: 'envoy', envoy: 'no-healthy-upstream' }],
  ['Envoy: 504 timeout', { kind: 'envoy', envoy: 'timeout' }],
  ['Envoy: 502 without a word', { kind: 'envoy', envoy: 'authorization-down' }],
  ['nginx: 502', { kind: 'status', status: 502 }],
  ['an ingress: 404 without a request id', { kind: 'status', status: 404 }],
  ['a firewall: 401', { kind: 'status', status: 401 }],
  ['a firewall: 403', { kind: 'status', status: 403 }],
  [
    'a firewall: 403 in JSON of its own',
    { kind: 'status', status: 403, headers: { 'Content-Type': 'application/json' }, body: '{"message": "Forbidden"}' },
  ],
];

describe('a token with the scope "read" at the gateway ends the step at once', () => {
  const SCOPE = 'Create a token with the scope "write" and update the secret';
  const NOT_LAUNCHED = new RegExp(
    `^The token has only the scope "read" \\(403\\): "Your token has insufficient scope .*"\\. ${SCOPE}.*Nothing was launched\\. Request: POST \\S+$`,
  );
  const WORDS: Readonly<Record<string, RegExp>> = {
    launch: NOT_LAUNCHED,
    relaunch: NOT_LAUNCHED,
    'ad-hoc': NOT_LAUNCHED,
    approve: new RegExp(`The token has only the scope "read" .* ${SCOPE}`),
    cancel: new RegExp(`COULD NOT BE CANCELLED and may still be running: .* ${SCOPE}`),
    apply: new RegExp(`tower\\.yml:1: could not create the organization "Gateway scenario": .* ${SCOPE}`),
    // The gateway's own API says the same for a missing role.
    token: /\(403\): "You do not have permission .*`token` has only the scope "read"/,
  };

  test.each(WRITERS)('$name', async ({ name, run, writes }) => {
    await onStage(gateway, async (stage) => {
      const seen = await run(stage, { token: stage.sim.tokens['read'] ?? '' });
      const message = errorOf(seen);
      expect(message).toMatch(WORDS[name] ?? /^$/);
      expect(message).not.toContain('in front');
      expect(matching(seen, writes)).toHaveLength(1);
      expect(seen.requests.length).toBeLessThanOrEqual(name === 'approve' || name === 'relaunch' ? 8 : 7);
      expect(stage.sim.world.jobs.all().filter(({ launch_type }) => launch_type === 'manual')).toHaveLength(
        name === 'cancel' || name === 'relaunch' ? 1 : 0,
      );
    });
  });

  test('dry_run, in which the gateway reports it without a launch', async () => {
    await onStage(gateway, async ({ sim, step }) => {
      const dry = { template_id: String(DEMO.deploy), dry_run: 'true' };
      const message = errorOf(await step({ ...dry, token: sim.tokens['read'] ?? '' }));
      expect(message).toMatch(new RegExp(`${SCOPE}.* Nothing was launched\\. Request: `));
      const allowed = await step(dry);
      expect([allowed.conclusion, allowed.launches]).toEqual(['success', []]);
      expect(allowed.calls.filter((call) => call.startsWith('POST'))).toEqual(['POST /api/controller/v2/ping/']);
    });
  });

  test('cancel, where the refusal is a plain text', async () => {
    await onStage(gateway, async (stage) => {
      const cancel = BLOCKS.find(({ name }) => name === 'cancel') as Block;
      const body = 'Your token has insufficient scope to perform this action';
      const refusal = { kind: 'status', status: 403, headers: { 'Content-Type': 'text/plain' }, body } as const;
      faulty(stage, /^POST .*\/cancel\/$/, { ...refusal, times: 99 });
      const seen = await cancel.run(stage);
      expect(errorOf(seen)).toMatch(WORDS['cancel'] ?? /^$/);
      expect(matching(seen, /^POST .*\/cancel\/$/)).toHaveLength(1);
    });
  });

  test.each(BLOCKS.filter(({ writes }) => writes === undefined))('but $name only reads', async ({ run }) => {
    await onStage(gateway, async (stage) => {
      expect((await run(stage, { token: stage.sim.tokens['read'] ?? '' })).conclusion).toBe('success');
    });
  });
});

describe('a page in place of a reply may be an outage: retried, then success', () => {
  const query = BLOCKS.find(({ name }) => name === 'query') as Block;

  test.each(PAGES)('%s', async (_name, page) => {
    await onStage(gateway, async (stage) => {
      faulty(stage, query.reads, page);
      const seen = await query.run(stage);
      expect([seen.conclusion, matching(seen, query.reads).length]).toEqual(['success', 2]);
      expect(seen.log.join('\n')).toMatch(RETRIED);
    });
  });

  /** Where a step meets pages: where the API is looked for, what it reads, what it writes. A launch is never repeated. */
  const placesOf = ({ name, reads, writes }: Block): RegExp[] => [
    ...new Set([/^GET .*\/api\/$/, reads, ...(writes && !LAUNCHES.includes(name) ? [writes] : [])]),
  ];
  const some = PAGES.filter(([name]) => /no healthy|504|without/.test(name) || name === 'a firewall: 403');
  const others = BLOCKS.filter((block) => block !== query).flatMap((block) => {
    const places = placesOf(block);
    // Before a launch, a 404 page below the root of the API is a wrong address.
    const pages = LAUNCHES.includes(block.name) ? some.filter(([name]) => !name.includes('404')) : some;
    return pages.flatMap((_, index) =>
      index % places.length > 0 ? [] : [{ block, places, pages: pages.slice(index, index + places.length) }],
    );
  });

  test('but a 404 page below the root of the API ends a launch at once', async () => {
    const { reads, run } = BLOCKS.find(({ name }) => name === 'launch') as Block;
    await onStage(gateway, async (stage) => {
      faulty(stage, reads, { kind: 'status', status: 404 });
      const seen = await run(stage);
      expect(errorOf(seen)).toMatch(
        /status 404.*Something in front of the controller .*Nothing was launched\. Request: /,
      );
      expect([seen.launches, matching(seen, reads).length]).toEqual([[], 1]);
      expect(seen.log.join('\n')).not.toMatch(RETRIED);
    });
  });

  test.each(others.map((other) => ({ ...other, names: other.pages.map(([name]) => name).join('; ') })))(
    '$block.name: $names',
    async ({ block, places, pages }) => {
      await onStage(gateway, async (stage) => {
        for (const [index, [, page]] of pages.entries()) faulty(stage, places[index] as RegExp, page);
        const seen = await block.run(stage);
        expect(seen.conclusion).toBe('success');
        for (const [index] of pages.entries())
          expect(matching(seen, places[index] as RegExp).length).toBeGreaterThanOrEqual(2);
        expect(seen.log.join('\n')).toMatch(RETRIED);
      });
    },
  );
});

describe("the controller's own page for an unknown path ends the step at once", () => {
  const OWN_PAGE = { kind: 'status', status: 404, headers: { 'X-API-Request-Id': '0123456789abcdef' } } as const;

  test.each(BLOCKS.filter(({ name }) => name !== 'token'))('$name', async ({ run, reads }) => {
    await onStage(gateway, async (stage) => {
      faulty(stage, reads, { ...OWN_PAGE, times: 99 });
      const message = errorOf(await run(stage));
      expect(message).not.toContain('in front');
      expect(stage.sim.requests.length).toBeLessThanOrEqual(14);
    });
  });

  test('a collection that does not exist: the nearest one is named', async () => {
    await onStage(gateway, async (stage) => {
      const seen = await stage.step({ interval: '', resource: 'job_template' }, { action: 'query' });
      expect(errorOf(seen)).toContain('`resource` "job_template" does not exist; did you mean `job_templates`?');
      expect(seen.calls).toEqual([
        'GET /api/',
        'GET /api/controller/',
        'GET /api/controller/v2/job_template/',
        'GET /api/controller/v2/',
      ]);
    });
  });
});

describe('while a job is followed', () => {
  test.each([
    ['details, as a text', 403, { 'Content-Type': 'text/plain' }, '{"details": "Not here."}', 'Not here.'],
    [
      'details, without a type',
      401,
      { 'Content-Type': '' },
      '{"details": "Invalid credentials."}',
      'Invalid credentials.',
    ],
    ['detail, as a page', 403, { 'Content-Type': 'text/html' }, '{"detail": "Not you."}', 'Not you.'],
    ['a page with a request id', 404, { 'X-API-Request-Id': '0123456789abcdef' }, '<h1>Gone</h1>', 'Gone'],
  ])('a refusal ends the step at once: %s', async (_name, status, headers, body, words) => {
    await onStage(gateway, async ({ sim, step }) => {
      runsOn(sim);
      const path = /\/jobs\/\d+\/$/;
      sim.faults.add({ method: 'GET', path, kind: 'status', status, headers, body, times: Number.POSITIVE_INFINITY });
      const seen = await step({ template_id: String(DEMO.setStats) });
      expect(seen.outputs['status']).toBe('unknown');
      expect(errorOf(seen)).toContain(words);
      expect(matching(seen, /^GET .*\/jobs\/\d+\/$/)).toHaveLength(1);
    });
  });

  test('the controller is down, and the gateway takes a while to see that it is back', async () => {
    await onStage({ ...gateway, faults: 'controller-down after=2 seconds=10 unhealthy=10' }, async ({ sim, step }) => {
      runsOn(sim);
      const seen = await step({ template_id: String(DEMO.deploy) });
      expect([seen.conclusion, seen.outputs['log_complete']]).toEqual(['success', 'true']);
      expect(seen.log.join('\n')).toMatch(/status 503: "upstream connect error .*Retrying for up to/);
    });
  });
});
