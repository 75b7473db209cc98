import { describe, expect, test } from '@jest/globals';
import { TOKEN } from '../support/github/pull-request-run.ts';
import { Authority } from './support/certificates.ts';
import { onGitHub, statesOf } from './support/deployments.ts';
import { ProxyProcess } from './support/proxy.ts';
import { runsOn } from './support/scenario.ts';

const authority = new Authority('Company authority');
const identity = authority.issue({ names: ['127.0.0.1', 'github.example.com'] });
const enterprise = { prefix: '/api/v3', tls: identity };
const DONE = ['in_progress', 'success'];

describe('GitHub Enterprise Server', () => {
  test('by the address that the runner gives, with its authority in ca_certificate', async () => {
    await onGitHub(
      async (stage) => {
        runsOn(stage.sim);
        const seen = await stage.deploy({ ca_certificate: authority.certificate });
        expect([seen.conclusion, statesOf(stage), seen.annotations]).toEqual(['success', DONE, []]);
      },
      { github: enterprise },
    );
  });

  test('whose authority is unknown: reported once, with what to do', async () => {
    await onGitHub(
      async (stage) => {
        runsOn(stage.sim);
        // `verify_tls` is about the controller alone.
        const seen = await stage.deploy({ verify_tls: 'false' });
        expect([seen.conclusion, stage.github.requests]).toEqual(['success', []]);
        expect(seen.annotations.map(({ message }) => message)).toEqual([
          expect.stringContaining('TLS verification is off (`verify_tls: false`)'),
          expect.stringMatching(/is not recorded on GitHub: .*certificate.*`ca_certificate`/),
        ]);
      },
      { github: enterprise },
    );
  });
});

describe('a proxy', () => {
  test.each([
    ['https', 'https_proxy', 'CONNECT github.example.com:443'],
    ['http', 'HTTP_PROXY', 'POST http://github.example.com/api/v3/repos/octocat/shop/deployments'],
  ])('with a password before an %s GitHub, while no_proxy leaves the controller alone', async (scheme, name, first) => {
    const tls = scheme === 'https' ? { tls: identity } : {};
    await onGitHub(
      async (stage) => {
        runsOn(stage.sim);
        const { port } = stage.github;
        const hosts = { 'github.example.com:443': port, 'github.example.com:80': port };
        const proxy = await ProxyProcess.start({ user: 'runner:proxy-password', hosts });
        const env = {
          GITHUB_API_URL: `${scheme}://github.example.com/api/v3`,
          [name]: `http://runner:proxy-password@127.0.0.1:${proxy.port}`,
          no_proxy: '127.0.0.0/8',
        };
        const seen = await stage.deploy({ ca_certificate: authority.certificate }, { env });
        await proxy.close();
        expect([seen.conclusion, statesOf(stage), seen.annotations]).toEqual(['success', DONE, []]);
        const asked = proxy.requests.map(({ method, url }) => `${method} ${url}`);
        expect([asked[0], asked.every((one) => one.includes('github.example.com'))]).toEqual([first, true]);
        if (scheme === 'https') expect(proxy.bytes).not.toContain(TOKEN);
        expect(stage.github.requests.every(({ headers }) => headers['proxy-authorization'] === undefined)).toBe(true);
      },
      { github: { prefix: '/api/v3', ...tls } },
    );
  });

  test('that is dead, and no_proxy names GitHub by its range', async () => {
    await onGitHub(async (stage) => {
      runsOn(stage.sim);
      const env = { http_proxy: 'http://127.0.0.1:9', no_proxy: '127.0.0.0/8' };
      const seen = await stage.deploy({}, { env });
      expect([seen.conclusion, statesOf(stage), seen.annotations]).toEqual(['success', DONE, []]);
    });
  });
});
