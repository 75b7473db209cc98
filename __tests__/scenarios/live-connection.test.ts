import { describe, expect, test } from '@jest/globals';
import { DEMO } from 'tower-deploy-simulator';
import { Authority } from './support/certificates.ts';
import { handshakes, runsOnceLive, statusLooks, subscriptions, until } from './support/live.ts';
import { ProxyProcess } from './support/proxy.ts';
import { expectWholeLog, onStage, runsOn } from './support/scenario.ts';

const deploy = { template_id: String(DEMO.deploy) };
const authority = new Authority('Company authority');

describe('the WebSocket is opened', () => {
  test.each([
    ['on AWX, with the token', {}, {}, '/websocket/', /^Bearer /],
    ['below a prefix', { prefix: '/tower' }, {}, '/tower/websocket/', /^Bearer /],
    ['behind an AAP gateway', { product: 'gateway' }, {}, '/api/controller/v2/websocket/', /^Bearer /],
    ['with user name and password', {}, { username: 'admin' }, '/websocket/', /^Basic /],
  ] as const)('%s', async (_name, options, user, path, authorization) => {
    await onStage(options, async ({ sim, step }) => {
      const count = subscriptions(sim);
      runsOnceLive(sim, () => count() === 1);
      const password = sim.passwords['admin'] ?? '';
      const seen = await step({ ...deploy, ...user, ...('username' in user ? { password } : {}) });
      expect(seen.conclusion).toBe('success');
      const [request] = handshakes(seen.requests);
      expect([request?.path, request?.status]).toEqual([path, 101]);
      expect(request?.headers.authorization).toMatch(authorization);
      expect(request?.headers['user-agent']).toMatch(/^tower-deploy\//);
      expect(handshakes(seen.requests)).toHaveLength(1);
      // The process has ended, and with it the connection.
      await until(() => sim.live.lines.size === 0);
    });
  });

  test('through TLS of a private authority', async () => {
    await onStage({ tls: authority.issue({ names: ['127.0.0.1'] }) }, async ({ sim, step }) => {
      const count = subscriptions(sim);
      runsOnceLive(sim, () => count() === 1);
      const seen = await step({ ...deploy, ca_certificate: authority.certificate });
      expect([seen.conclusion, handshakes(seen.requests).map(({ status }) => status)]).toEqual(['success', [101]]);
    });
  });

  test("through a proxy's tunnel", async () => {
    await onStage({ tls: authority.issue({ names: ['tower.example.com'] }) }, async ({ sim, step }) => {
      const count = subscriptions(sim);
      runsOnceLive(sim, () => count() === 1);
      const hosts = { 'tower.example.com:443': Number(new URL(sim.url).port) };
      const proxy = await ProxyProcess.start({ user: 'runner:proxy-password', hosts });
      try {
        const env = { https_proxy: `http://runner:proxy-password@127.0.0.1:${proxy.port}` };
        const url = 'https://tower.example.com';
        const seen = await step({ ...deploy, url, ca_certificate: authority.certificate }, { env });
        expect([seen.conclusion, handshakes(seen.requests).map(({ status }) => status)]).toEqual(['success', [101]]);
      } finally {
        await proxy.close();
      }
    });
  });
});

describe('the WebSocket is not opened', () => {
  test('with live_updates: false', async () => {
    await onStage({}, async ({ sim, step }) => {
      runsOn(sim);
      const seen = await step({ ...deploy, live_updates: 'false' });
      expect([seen.conclusion, handshakes(seen.requests)]).toEqual(['success', []]);
      await expectWholeLog(sim, seen);
    });
  });

  test('with wait: false', async () => {
    await onStage({}, async ({ step }) => {
      const seen = await step({ ...deploy, wait: 'false' });
      expect([seen.conclusion, handshakes(seen.requests)]).toEqual(['success', []]);
    });
  });

  test.each([403, 404, 302])('where the controller answers %d: a debug line, and polling', async (status) => {
    await onStage({}, async ({ sim, step }) => {
      sim.faults.add({ path: '/websocket/', kind: 'status', status, times: Number.POSITIVE_INFINITY });
      // The job does not end before the last path was tried.
      runsOnceLive(sim, () => handshakes(sim.requests).length === 2);
      const seen = await step(deploy, { env: { RUNNER_DEBUG: '1' } });
      expect([seen.conclusion, seen.outputs['status']]).toEqual(['success', 'successful']);
      expect(handshakes(seen.requests).map(({ path }) => path)).toEqual(['/websocket/', '/api/websocket/']);
      const about = seen.raw.filter((line) => /live updates|websocket/i.test(line));
      expect(about.length).toBeGreaterThan(0);
      expect(about.filter((line) => !line.startsWith('::debug::'))).toEqual([]);
      expect(about.join('\n')).toMatch(new RegExp(`answered ${status}`));
      await expectWholeLog(sim, seen);
    });
  });
});

test('a controller that is just starting (502) is asked again', async () => {
  await onStage({}, async ({ sim, step }) => {
    const count = subscriptions(sim);
    sim.faults.add({ path: '/websocket/', kind: 'status', status: 502, times: 2 });
    runsOnceLive(sim, () => count() === 1);
    const seen = await step(deploy);
    expect([seen.conclusion, handshakes(seen.requests).map(({ status }) => status)]).toEqual([
      'success',
      [502, 502, 101],
    ]);
    await expectWholeLog(sim, seen);
  });
});

// The runner's signals cannot be sent to a process on Windows.
const onUnix = process.platform === 'win32' ? test.skip : test;

onUnix('a cancelled workflow closes the connection, and its next request is the cancel', async () => {
  await onStage({}, async ({ sim, step }) => {
    const count = subscriptions(sim);
    const cancel = new AbortController();
    sim.live.onSubscribed(() => {
      sim.clock.advance(2000);
      cancel.abort();
    });
    sim.on('request', ({ path }) => {
      if (cancel.signal.aborted && /\/jobs\/\d+\/$/.test(path)) sim.clock.advance(1000);
    });
    const seen = await step({ template_id: String(DEMO.slow), interval: '60' }, { cancel: cancel.signal });
    expect([seen.conclusion, seen.outputs['status'], count()]).toEqual(['cancelled', 'canceled', 1]);
    const at = seen.calls.findIndex((call) => call.endsWith('/cancel/'));
    // Only what was under way when the signal came: the looks that the subscription and the change rang for.
    expect(seen.calls.slice(at).filter((call) => !/\/cancel\/$|GET .*\/jobs\/\d+\/$/.test(call))).toEqual([]);
    expect(seen.calls.filter((call) => call.endsWith('/cancel/'))).toHaveLength(1);
    expect(handshakes(seen.requests)).toHaveLength(1);
    expect(statusLooks(seen.requests.slice(at)).length).toBeGreaterThan(0);
    await until(() => sim.live.lines.size === 0);
  });
});
