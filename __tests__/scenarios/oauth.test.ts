import { describe, expect, test } from '@jest/globals';
import { DEMO } from '../../simulator/seeds/demo.ts';
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

/** Nothing of the tokens may be seen, and none may be left. */
function expectGone({ sim }: Stage, seen: Seen, tokens: string[]): void {
  expect(tokens).toHaveLength(2);
  const printed = seen.raw.filter((line) => !line.startsWith('::add-mask::')).join('\n');
  for (const token of tokens) {
    for (const text of [printed, JSON.stringify(seen.outputs), JSON.stringify(seen.state), seen.summary])
      expect(text).not.toContain(token);
    expect(seen.raw).toContain(`::add-mask::${token}`);
    for (const { path } of seen.requests) expect(path).not.toContain(token);
  }
  expect(sim.world.tokens.filter((row) => row.application !== null)).toEqual([]);
}

const oauthCalls = (seen: Seen) => seen.calls.filter((call) => call.includes('/o/'));
const ASKED = 'POST /api/o/token/';
const REVOKED = 'POST /api/o/revoke_token/';

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
      expect(seen.calls.slice(-2)).toEqual([REVOKED, REVOKED]);
      expect(oauthCalls(seen)).toHaveLength(3);
      const used = seen.requests.slice(2, -2).map(({ headers }) => headers.authorization);
      expect([...new Set(used)]).toEqual([`Bearer ${tokens[0]}`]);
      for (const { headers } of [seen.requests[1], ...seen.requests.slice(-2)].filter(
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

  test('is revoked after a launch that was refused', async () => {
    await onStage({}, async (stage) => {
      const tokens = issued(stage);
      const seen = await stage.step({ ...grant(stage), template_id: '4711' });
      expect([seen.conclusion, seen.launches.length]).toEqual(['failure', 0]);
      expectGone(stage, seen, tokens);
    });
  });

  onUnix('is revoked after a cancel, whose request comes first', async () => {
    await onStage({}, async (stage) => {
      runsOn(stage.sim, 800);
      const tokens = issued(stage);
      const options = { cancel: whenFollowed(stage) };
      const seen = await stage.step({ ...grant(stage), template_id: String(DEMO.slow) }, options);
      expect([seen.conclusion, seen.outputs['status']]).toEqual(['cancelled', 'canceled']);
      const cancel = seen.calls.findIndex((call) => call.endsWith('/cancel/'));
      expect(seen.calls.indexOf(REVOKED)).toBeGreaterThan(cancel);
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
      expect(seen.calls.slice(-2)).toEqual([REVOKED, REVOKED]);
      expect(oauthCalls(seen)).toHaveLength(3);
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
      expect(seen.calls).toEqual(['GET /api/', ASKED, REVOKED, REVOKED]);
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

  test('that can never be revoked is told, and changes no verdict', async () => {
    await onStage({}, async (stage) => {
      runsOn(stage.sim);
      stage.sim.faults.add({ method: 'POST', path: '/revoke_token/', kind: 'status', status: 503, times: 9 });
      const seen = await stage.step({ ...grant(stage), template_id: String(DEMO.deploy) });
      expect([seen.conclusion, seen.postExitCode]).toEqual(['success', 0]);
      expect(seen.annotations.map(({ message }) => message).join('\n')).toMatch(
        /OAuth2 token of this run could not be revoked: .* 503 .*Revoke it on the controller/,
      );
    });
  });

  test('is asked for again after weather', async () => {
    await onStage({}, async (stage) => {
      runsOn(stage.sim);
      stage.sim.faults.add({ method: 'POST', path: '/o/token/', kind: 'status', status: 502 });
      const seen = await stage.step({ ...grant(stage), template_id: String(DEMO.deploy) });
      expect(seen.conclusion).toBe('success');
    });
  });

  test('is issued by an AAP gateway at its own address', async () => {
    await onStage({ product: 'gateway' }, async (stage) => {
      runsOn(stage.sim);
      const seen = await stage.step({ ...grant(stage), template_id: String(DEMO.deploy) });
      expect(seen.conclusion).toBe('success');
      expect(seen.calls.slice(0, 3)).toEqual(['GET /api/', 'GET /api/controller/', 'POST /o/token/']);
      expect(seen.calls).toContain('POST /o/revoke_token/');
    });
  });
});

describe('no token, no launch', () => {
  test.each([
    [{ password: 'wrong-password' }, /"invalid_grant.*`username` or `password` is wrong/],
    [{ client_secret: 'wrong-secret' }, /"invalid_client".*`client_id` or `client_secret` is wrong/],
    [{ client_id: 'wrong-client' }, /"invalid_client".*`client_id` or `client_secret` is wrong/],
  ])('%j', async (wrong, message) => {
    await onStage({}, async (stage) => {
      const inputs = { ...grant(stage), ...wrong };
      const seen = await stage.step({ ...inputs, template_id: String(DEMO.deploy) });
      expect([seen.conclusion, seen.calls]).toEqual(['failure', ['GET /api/', ASKED]]);
      expect(seen.annotations[0]?.message).toMatch(message);
    });
  });

  test('inputs that make no sense together are told before any request', async () => {
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
