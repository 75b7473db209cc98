import { describe, expect, test } from '@jest/globals';
import { DEMO } from 'tower-deploy-simulator';
import { Authority } from './support/certificates.ts';
import { type ProxyOptions, ProxyProcess } from './support/proxy.ts';
import { onStage, runsOn } from './support/scenario.ts';

const authority = new Authority('Company authority');
const identity = authority.issue({ names: ['tower.example.com'] });
const template = { template_id: String(DEMO.setStats) };

/** Runs with a proxy in its own process. */
async function behindProxy(options: ProxyOptions, scenario: (proxy: ProxyProcess) => Promise<void>): Promise<void> {
  const proxy = await ProxyProcess.start(options);
  try {
    await scenario(proxy);
  } finally {
    await proxy.close();
  }
}

const portOf = (url: string) => Number(new URL(url).port);

describe('an https controller behind a proxy with a password', () => {
  test.each(['https_proxy', 'HTTPS_PROXY'])('%s', async (variable) => {
    await onStage({ tls: identity }, async ({ sim, step }) => {
      runsOn(sim);
      const hosts = { 'tower.example.com:443': portOf(sim.url) };
      await behindProxy({ user: 'runner:proxy-password', hosts }, async (proxy) => {
        const env = { [variable]: `http://runner:proxy-password@127.0.0.1:${proxy.port}` };
        const inputs = { ...template, url: 'https://tower.example.com', ca_certificate: authority.certificate };
        const seen = await step(inputs, { env });
        expect(seen.conclusion).toBe('success');
        expect([...new Set(proxy.requests.map(({ method, url }) => `${method} ${url}`))]).toEqual([
          'CONNECT tower.example.com:443',
        ]);
        expect(proxy.bytes).not.toContain(sim.tokens['admin']);
        expect(seen.raw).toContain('::add-mask::proxy-password');
        const printed = seen.raw.filter((line) => !line.startsWith('::add-mask::')).join('\n');
        expect(printed).not.toContain('proxy-password');
        expect(seen.requests.every(({ headers }) => headers['proxy-authorization'] === undefined)).toBe(true);
      });
    });
  });

  test('a wrong password of the proxy is reported at once, without it', async () => {
    await onStage({ tls: identity }, async ({ step }) => {
      await behindProxy({ user: 'runner:proxy-password' }, async (proxy) => {
        const env = { https_proxy: `http://runner:wrong-word@127.0.0.1:${proxy.port}` };
        const seen = await step({ ...template, url: 'https://tower.example.com' }, { env });
        expect([seen.conclusion, seen.requests.length, proxy.requests.length]).toEqual(['failure', 0, 1]);
        expect(seen.annotations[0]?.message).toMatch(
          /requires a valid login .* 407 .*Check the user name and password in `https_proxy`/,
        );
        expect(seen.annotations[0]?.message).not.toMatch(/wrong-word/);
      });
    });
  });
});

test.each(['http_proxy', 'HTTP_PROXY'])('an http controller behind %s', async (variable) => {
  await onStage({}, async ({ sim, step }) => {
    runsOn(sim);
    const hosts = { 'tower.example.com:80': portOf(sim.url) };
    await behindProxy({ hosts }, async (proxy) => {
      const env = { [variable]: `http://127.0.0.1:${proxy.port}` };
      const seen = await step({ ...template, url: 'http://tower.example.com/' }, { env });
      expect(seen.conclusion).toBe('success');
      expect(proxy.requests[0]).toMatchObject({ method: 'GET', url: 'http://tower.example.com/api/' });
      expect(seen.outputs['job_url']).toMatch(/^http:\/\/tower\.example\.com\//);
    });
  });
});

test.each(['127.0.0.1', '127.0.0.0/8', '*'])('no_proxy: %s goes direct', async (no_proxy) => {
  await onStage({}, async ({ sim, step }) => {
    runsOn(sim);
    const seen = await step(template, { env: { http_proxy: 'http://127.0.0.1:9', no_proxy } });
    expect(seen.conclusion).toBe('success');
  });
});

test('a launch whose tunnel is refused is tried again, and launches once', async () => {
  await onStage({ tls: identity }, async ({ sim, step }) => {
    runsOn(sim);
    const hosts = { 'tower.example.com:443': portOf(sim.url) };
    await behindProxy({ hosts, refuseFirst: 2 }, async (proxy) => {
      const env = { https_proxy: `http://127.0.0.1:${proxy.port}` };
      const inputs = { ...template, url: 'https://tower.example.com', ca_certificate: authority.certificate };
      const seen = await step(inputs, { env });
      expect([seen.conclusion, seen.launches.length]).toEqual(['success', 1]);
      expect(proxy.requests.length).toBeGreaterThan(2);
      expect(seen.log.join('\n')).toMatch(
        /The proxy http:\/\/127\.0\.0\.1:\d+ refused to connect to tower\.example\.com: 503/,
      );
    });
  });
});

test('a launch whose reply an http proxy loses is looked for and adopted, never repeated', async () => {
  await onStage({}, async ({ sim, step }) => {
    runsOn(sim);
    await behindProxy({ hosts: { 'tower.example.com:80': portOf(sim.url) }, lose: '/launch/' }, async (proxy) => {
      const env = { http_proxy: `http://127.0.0.1:${proxy.port}` };
      // This template takes variables, so the launch has an id to be found by.
      const inputs = { template_id: String(DEMO.deploy), url: 'http://tower.example.com' };
      const seen = await step(inputs, { env });
      expect([seen.conclusion, seen.launches.length, seen.outputs['launched']]).toEqual(['success', 1, 'adopted']);
    });
  });
});

test('a proxy variable that cannot be used is an error before any request, without its password', async () => {
  await onStage({}, async ({ step }) => {
    const env = { http_proxy: 'socks5://runner:proxy-password@127.0.0.1:1080' };
    const seen = await step(template, { env });
    expect([seen.conclusion, seen.requests.length]).toEqual(['failure', 0]);
    expect(seen.annotations[0]?.message).toMatch(/`http_proxy` must be the URL of an HTTP proxy/);
    expect(seen.annotations[0]?.message).not.toContain('proxy-password');
  });
});
