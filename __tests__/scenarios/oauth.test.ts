import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { DEMO } from 'tower-deploy-simulator';
import { onStage, runsOn, type Seen, type Stage } from './support/scenario.ts';

const CLIENT = { client_id: 'demo-client-id', client_secret: 'demo-client-secret' };
const BASIC = `Basic ${btoa('demo-client-id:demo-client-secret')}`;

/** User and application of the demo world. */
function grant({ sim }: Stage): Record<string, string> {
  return { username: 'deployer', password: sim.passwords['deployer'] ?? '', ...CLIENT };
}

/** Keeps the tokens that the controller issues to the application. */
function issued({ sim }: Stage): string[] {
  const tokens: string[] = [];
  sim.on('request', () => {
    for (const { application, token, refresh_token } of sim.world.tokens.filter((row) => row.application !== null)) {
      if (application === null || tokens.includes(token)) continue;
      tokens.push(token, refresh_token ?? '');
    }
  });
  return tokens;
}

/** The form that a provider takes which stores hashes. */
const hash = (secret: string): string => `$sha256$${createHash('sha256').update(secret).digest('hex')}`;

/** Nothing of the tokens may be seen, and none may be left. */
function expectGone({ sim }: Stage, seen: Seen, tokens: string[]): void {
  expect(tokens).toHaveLength(2);
  const printed = seen.raw.filter((line) => !line.startsWith('::add-mask::')).join('\n');
  for (const token of tokens.flatMap((secret) => [secret, hash(secret)])) {
    for (const text of [printed, JSON.stringify(seen.outputs), JSON.stringify(seen.state), seen.summary])
      expect(text).not.toContain(token);
    expect(seen.raw).toContain(`::add-mask::${token}`);
    for (const { path } of seen.requests) expect(path).not.toContain(token);
  }
  expect(sim.world.tokens.filter((row) => row.application !== null)).toEqual([]);
}

/** The texts of the warnings. */
const warnings = (seen: Seen): string =>
  seen.annotations
    .filter(({ level }) => level === 'warning')
    .map(({ message }) => message)
    .join('\n');

const oauthCalls = (seen: Seen) => seen.calls.filter((call) => call.includes('/o/'));
const ASKED = 'POST /api/o/token/';
const REVOKED = 'POST /api/o/revoke_token/';
const PROVED = 'GET /api/v2/me/';
/** What ends a step: both tokens in both forms, and the proof. */
const REVOKED_AND_PROVED = [REVOKED, REVOKED, REVOKED, REVOKED, PROVED];

/** A signal that fires at the first look at the job. */
function whenFollowed({ sim }: Stage): AbortSignal {
  const controller = new AbortController();
  sim.on('request', ({ method, path }) => {
    if (method === 'GET' && /\/jobs\/\d+\/$/.test(path)) controller.abort();
  });
  return controller.signal;
}

// The runner's signals cannot be sent to a process on Windows.
const onUnix = process.platform === 'win32' ? test.skip : test;

describe('a token by client_id and client_secret', () => {
  test('is asked for after the discovery, used for everything, and revoked at the end', async () => {
    await onStage({}, async (stage) => {
      runsOn(stage.sim);
      const tokens = issued(stage);
      const seen = await stage.step({ ...grant(stage), template_id: String(DEMO.deploy) });
      expect(seen.conclusion).toBe('success');
      expect(seen.calls.slice(0, 2)).toEqual(['GET /api/', ASKED]);
      expect(seen.calls.slice(-5)).toEqual(REVOKED_AND_PROVED);
      expect(oauthCalls(seen)).toHaveLength(5);
      const used = [...seen.requests.slice(2, -5), ...seen.requests.slice(-1)].map(
        ({ headers }) => headers.authorization,
      );
      expect([...new Set(used)]).toEqual([`Bearer ${tokens[0]}`]);
      for (const { headers } of [seen.requests[1], ...seen.requests.slice(-5, -1)].filter(
        (request) => request !== undefined,
      ))
        expect(headers.authorization).toBe(BASIC);
      expectGone(stage, seen, tokens);
    });
  });

  test('is revoked after a job that failed', async () => {
    await onStage({}, async (stage) => {
      runsOn(stage.sim);
      const tokens = issued(stage);
      const seen = await stage.step({ ...grant(stage), template_id: String(DEMO.failing) });
      expect([seen.conclusion, seen.outputs['status']]).toEqual(['failure', 'failed']);
      expectGone(stage, seen, tokens);
    });
  });

  test('is not printed with debug logging', async () => {
    await onStage({ product: 'gateway' }, async (stage) => {
      runsOn(stage.sim);
      const tokens = issued(stage);
      const inputs = { ...grant(stage), template_id: String(DEMO.deploy) };
      const seen = await stage.step(inputs, { env: { RUNNER_DEBUG: '1' } });
      expect(seen.raw.join('\n')).toMatch(/^::debug::POST .*revoke_token\/ → 200/m);
      expectGone(stage, seen, tokens);
      // Every form is masked before the first request that uses it is reported.
      const first = seen.raw.findIndex((line) => /^::debug::.*controller\/v2\//.test(line));
      for (const token of tokens.flatMap((secret) => [secret, hash(secret)]))
        expect(seen.raw.slice(0, first)).toContain(`::add-mask::${token}`);
    });
  });

  test('is revoked after a launch that was refused', async () => {
    await onStage({}, async (stage) => {
      const tokens = issued(stage);
      const seen = await stage.step({ ...grant(stage), template_id: '4711' });
      expect([seen.conclusion, seen.launches.length]).toEqual(['failure', 0]);
      expectGone(stage, seen, tokens);
    });
  });

  onUnix.each(['awx', 'gateway'] as const)('is revoked by the post step after a cancel, on %s', async (product) => {
    await onStage({ product }, async (stage) => {
      runsOn(stage.sim, 800);
      const tokens = issued(stage);
      let ofMain = 0;
      const phase = (name: 'main' | 'post'): void => {
        if (name === 'post') ofMain = stage.sim.requests.length;
      };
      const options = { cancel: whenFollowed(stage), phase };
      const seen = await stage.step({ ...grant(stage), template_id: String(DEMO.slow) }, options);
      expect([seen.conclusion, seen.outputs['status']]).toEqual(['cancelled', 'canceled']);
      const [main, post] = [seen.calls.slice(0, ofMain), seen.calls.slice(ofMain)];
      expect(main.filter((call) => call.endsWith('/cancel/'))).not.toHaveLength(0);
      expect(main.filter((call) => call.endsWith('/revoke_token/'))).toEqual([]);
      const atGateway = (call: string): string =>
        product === 'awx' ? call : call.replace('/api/o/', '/o/').replace('/api/v2/', '/api/controller/v2/');
      expect(post).toEqual(REVOKED_AND_PROVED.map(atGateway));
      expectGone(stage, seen, tokens);
    });
  });

  onUnix('is used to cancel and then revoked by the post step when main was killed', async () => {
    await onStage({}, async (stage) => {
      runsOn(stage.sim, 800);
      const tokens = issued(stage);
      const options = { cancel: whenFollowed(stage), killed: true };
      const seen = await stage.step({ ...grant(stage), template_id: String(DEMO.slow) }, options);
      const cancel = seen.calls.findIndex((call) => call.endsWith('/cancel/'));
      expect(seen.requests[cancel]?.headers.authorization).toBe(`Bearer ${tokens[0]}`);
      expect(seen.calls.slice(-5)).toEqual(REVOKED_AND_PROVED);
      expect(oauthCalls(seen)).toHaveLength(5);
      expectGone(stage, seen, tokens);
    });
  });

  onUnix('that is issued while the workflow is cancelled is revoked too, and nothing is launched', async () => {
    await onStage({}, async (stage) => {
      const tokens = issued(stage);
      const cancel = new AbortController();
      // The reply comes a moment after the signal.
      stage.sim.on('request', ({ path }) => {
        if (path === '/api/o/token/') cancel.abort();
      });
      stage.sim.faults.add({ method: 'POST', path: '/o/token/', kind: 'delay', ms: 300, handle: true });
      const inputs = { ...grant(stage), template_id: String(DEMO.deploy) };
      const seen = await stage.step(inputs, { cancel: cancel.signal });
      expect([seen.conclusion, seen.launches.length]).toEqual(['cancelled', 0]);
      // Whether the token works is asked before: of a revoked one no one could tell.
      expect(seen.calls).toEqual(['GET /api/', ASKED, PROVED, ...REVOKED_AND_PROVED]);
      expect(seen.annotations[0]?.message).toMatch(/cancelled before the launch: nothing was launched/);
      expectGone(stage, seen, tokens);
    });
  });

  test('that could not be revoked is revoked by the post step', async () => {
    await onStage({}, async (stage) => {
      runsOn(stage.sim);
      const tokens = issued(stage);
      stage.sim.faults.add({ method: 'POST', path: '/revoke_token/', kind: 'status', status: 503 });
      const seen = await stage.step({ ...grant(stage), template_id: String(DEMO.deploy) });
      expect([seen.conclusion, seen.postExitCode]).toEqual(['success', 0]);
      expectGone(stage, seen, tokens);
    });
  });

  test('that can never be revoked is reported, and changes no verdict', async () => {
    await onStage({}, async (stage) => {
      runsOn(stage.sim);
      stage.sim.faults.add({ method: 'POST', path: '/revoke_token/', kind: 'status', status: 503, times: 9 });
      const seen = await stage.step({ ...grant(stage), retry_for: '0', template_id: String(DEMO.deploy) });
      expect([seen.conclusion, seen.postExitCode]).toEqual(['success', 0]);
      expect(warnings(seen)).toMatch(
        /OAuth2 token of this run may still be valid: The request failed with status 503.* Request: POST .*revoke_token\/\. The token is valid until 30\d\d-.* Delete it .*\/api\/v2\/tokens\/$/,
      );
    });
  });

  test('is asked for again after an outage', async () => {
    await onStage({}, async (stage) => {
      runsOn(stage.sim);
      stage.sim.faults.add({ method: 'POST', path: '/o/token/', kind: 'status', status: 429 });
      const seen = await stage.step({ ...grant(stage), template_id: String(DEMO.deploy) });
      expect([seen.conclusion, warnings(seen)]).toEqual(['success', '']);
    });
  });
});

describe('a token that an AAP gateway issues', () => {
  test.each([
    ['succeeded', DEMO.deploy, 'success'],
    ['failed', DEMO.failing, 'failure'],
  ] as const)('is dead after a job that %s', async (_, template, conclusion) => {
    await onStage({ product: 'gateway' }, async (stage) => {
      runsOn(stage.sim);
      const tokens = issued(stage);
      const seen = await stage.step({ ...grant(stage), template_id: String(template) });
      expect([seen.conclusion, warnings(seen)]).toEqual([conclusion, '']);
      expect(seen.calls.slice(0, 3)).toEqual(['GET /api/', 'GET /api/controller/', 'POST /o/token/']);
      expect(seen.calls.at(-1)).toBe('GET /api/controller/v2/me/');
      expectGone(stage, seen, tokens);
    });
  });

  test.each([
    ['5xx', { kind: 'status', status: 503 }, /status 503.*\/me\/\./],
    ['a 403', { kind: 'json', status: 403, body: '{"detail":"no"}' }, /\(403\).*\/me\/|status 403.*\/me\//],
    ['a 401 as a page', { kind: 'html', status: 401 }, /status 401.*\/me\//],
    ['silence', { kind: 'hang' }, /No complete reply arrived within 1 s.*\/me\//],
  ] as const)('is reported with its expiry where %s answers the proof', async (_, fault, words) => {
    await onStage({ product: 'gateway' }, async (stage) => {
      runsOn(stage.sim);
      stage.sim.faults.add({ method: 'GET', path: '/me/', times: 9, ...fault });
      const inputs = { ...grant(stage), retry_for: '0', request_timeout: '1', template_id: String(DEMO.deploy) };
      const seen = await stage.step(inputs);
      expect([seen.conclusion, seen.postExitCode]).toEqual(['success', 0]);
      expect(warnings(seen)).toMatch(words);
      expect(warnings(seen)).toMatch(
        /^The OAuth2 token of this run may still be valid: .* The token is valid until 20\d\d-\d\d-\d\d\. Delete it in the list of this user's tokens: http[^ ]+\/api\/gateway\/v1\/tokens\/$/,
      );
    });
  });

  test('is dead after another action than a launch, too', async () => {
    await onStage({ product: 'gateway' }, async (stage) => {
      const tokens = issued(stage);
      const seen = await stage.step({ ...grant(stage), resource: 'job_templates' }, { action: 'query' });
      expect([seen.conclusion, warnings(seen), seen.calls.at(-1)]).toEqual([
        'success',
        '',
        'GET /api/controller/v2/me/',
      ]);
      expectGone(stage, seen, tokens);
    });
  });

  test('is proved to be dead by the post step where the main step could not', async () => {
    await onStage({ product: 'gateway' }, async (stage) => {
      runsOn(stage.sim);
      const tokens = issued(stage);
      stage.sim.faults.add({ method: 'GET', path: '/me/', kind: 'status', status: 503 });
      const seen = await stage.step({ ...grant(stage), template_id: String(DEMO.deploy) });
      expect([seen.conclusion, warnings(seen)]).toEqual(['success', '']);
      expect(seen.calls.filter((call) => call.endsWith('/me/'))).toHaveLength(2);
      expectGone(stage, seen, tokens);
    });
  });

  test('is reported where the gateway confirms every revocation and revokes nothing', async () => {
    await onStage({ product: 'gateway' }, async (stage) => {
      runsOn(stage.sim);
      stage.sim.faults.add({ method: 'POST', path: '/revoke_token/', kind: 'html', status: 200, body: '', times: 99 });
      const seen = await stage.step({ ...grant(stage), template_id: String(DEMO.deploy) });
      expect(seen.conclusion).toBe('success');
      expect(warnings(seen)).toMatch(
        /confirmed the revocation but still accepts the token\. The token is valid until 20/,
      );
    });
  });
});

describe('a lost reply to the token request', () => {
  test.each([
    ['reset', { kind: 'reset', handle: true }],
    ['cut', { kind: 'cut-body' }],
    ['in the way of a 504', { kind: 'status', status: 504, handle: true }],
  ] as const)('%s: another token may exist, and a warning says so', async (_, fault) => {
    await onStage({ product: 'gateway' }, async (stage) => {
      runsOn(stage.sim);
      stage.sim.faults.add({ method: 'POST', path: '/o/token/', ...fault });
      const seen = await stage.step({ ...grant(stage), template_id: String(DEMO.deploy) });
      expect(seen.conclusion).toBe('success');
      expect(warnings(seen)).toMatch(
        /^The reply to the token request was lost: .* may have issued a token that this run does not know\. The token is valid until 20\d\d-\d\d-\d\d\. Delete it .*\/api\/gateway\/v1\/tokens\/$/,
      );
      // The lost one is alive, as the warning says; the run's own one is not.
      expect(stage.sim.world.tokens.filter((row) => row.application !== null)).toHaveLength(1);
    });
  });

  onUnix('of a step that was killed is reported by the post step', async () => {
    await onStage({ product: 'gateway' }, async (stage) => {
      const cancel = new AbortController();
      stage.sim.on('request', ({ path }) => {
        if (path === '/o/token/') cancel.abort();
      });
      stage.sim.faults.add({ method: 'POST', path: '/o/token/', kind: 'hang', handle: true });
      const inputs = { ...grant(stage), template_id: String(DEMO.deploy) };
      const seen = await stage.step(inputs, { cancel: cancel.signal, killed: true });
      expect(warnings(seen)).toMatch(
        /stopped before the reply to its token request arrived.* The token is valid for one year by default\. Delete it/,
      );
    });
  });
});

describe('no token, no launch', () => {
  test.each([
    [{ password: 'wrong-password' }, /rejected the user name or password \(400\): "invalid_grant/],
    [{ client_secret: 'wrong-secret' }, /rejected `client_id` or `client_secret` \(401\): "invalid_client"/],
    [{ client_id: 'wrong-client' }, /rejected `client_id` or `client_secret` \(401\): "invalid_client"/],
  ])('%j', async (wrong, message) => {
    await onStage({}, async (stage) => {
      const inputs = { ...grant(stage), ...wrong };
      const seen = await stage.step({ ...inputs, template_id: String(DEMO.deploy) });
      expect([seen.conclusion, seen.calls]).toEqual(['failure', ['GET /api/', ASKED]]);
      expect(seen.annotations[0]?.message).toMatch(message);
    });
  });

  test('inputs that make no sense together are reported before any request', async () => {
    await onStage({}, async (stage) => {
      const { client_secret: _, ...rest } = grant(stage);
      const seen = await stage.step({ ...rest, template_id: String(DEMO.deploy) });
      expect([seen.conclusion, seen.calls]).toEqual(['failure', []]);
      expect(seen.annotations[0]?.message).toMatch(/`client_secret` is missing/);
    });
  });
});

test('a token wins over everything else', async () => {
  await onStage({}, async (stage) => {
    runsOn(stage.sim);
    const { sim } = stage;
    const inputs = { token: sim.tokens['admin'] ?? '', ...grant(stage), template_id: String(DEMO.setStats) };
    const seen = await stage.step(inputs);
    expect([seen.conclusion, oauthCalls(seen)]).toEqual(['success', []]);
  });
});
