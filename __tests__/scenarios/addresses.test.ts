import { describe, expect, test } from '@jest/globals';
import { DEMO } from 'tower-deploy-simulator';
import { Authority } from './support/certificates.ts';
import { onStage, type Seen } from './support/scenario.ts';

const launch = { template_id: String(DEMO.deploy), wait: 'false' };

/** What a log has when a request was tried again. */
const RETRIED = /Retrying for up to/;

/** The error of a step that failed at once: nothing was launched, and nothing tried again. */
function failedAtOnce(seen: Seen): string {
  expect([seen.conclusion, seen.launches]).toEqual(['failure', []]);
  expect(seen.log.join('\n')).not.toMatch(RETRIED);
  return seen.annotations.find(({ level }) => level === 'error')?.message ?? '';
}

/** A page of the web interface, which answers to every path that is not of the API. */
const WEB_PAGE = {
  kind: 'status',
  status: 200,
  headers: { 'Content-Type': 'text/html' },
  body: '<!doctype html><html><head><title>Ansible Automation Platform</title></head><body></body></html>',
  times: Number.POSITIVE_INFINITY,
} as const;

describe('the address of a web page leads to the API of its controller', () => {
  const PAGES = [
    '/overview',
    '/execution/templates/job-template/42/details',
    '/execution/jobs/playbook/7/output?page=1',
    '/access/users/1/tokens',
    '/login',
  ];

  test.each(PAGES)('%s of a gateway', async (page) => {
    await onStage({ product: 'gateway' }, async ({ sim, step }) => {
      const seen = await step({ ...launch, url: `${sim.url}${page}` });
      expect(seen.conclusion).toBe('success');
      expect(seen.outputs['job_url']).toMatch(`${sim.url}/execution/jobs/`);
      expect(seen.log.join('\n')).not.toMatch(RETRIED);
      expect(seen.requests[0]?.path).toBe(`${page.replace(/\?.*/, '')}/api/`);
    });
  });

  test('where every other path is a page of the web interface', async () => {
    await onStage({ product: 'gateway' }, async ({ sim, step }) => {
      sim.faults.add({ path: /^\/execution\//, ...WEB_PAGE });
      const seen = await step({ ...launch, url: `${sim.url}/execution/templates/job-template/42/details` });
      expect([seen.conclusion, seen.calls.slice(0, 2)]).toEqual([
        'success',
        ['GET /execution/templates/job-template/42/details/api/', 'GET /api/'],
      ]);
    });
  });

  test.each(['/#/templates/job_template/42/details', '/jobs/playbook/7/output', '/ui_next/overview'])(
    '%s of AWX below a path prefix',
    async (page) => {
      await onStage({ prefix: '/tower' }, async ({ sim, step }) => {
        const seen = await step({ ...launch, url: `${sim.url}${page}` });
        expect(seen.conclusion).toBe('success');
        expect(seen.launches[0]?.path).toMatch(/^\/tower\/api\/v2\//);
      });
    },
  );

  test('a path prefix that is named like a page is tried first', async () => {
    await onStage({ prefix: '/execution' }, async ({ sim, step }) => {
      const seen = await step({ ...launch, url: sim.url });
      expect([seen.conclusion, seen.calls[0]]).toEqual(['success', 'GET /execution/api/']);
    });
  });

  test('an outage of its controller is tried again', async () => {
    await onStage({ product: 'gateway' }, async ({ sim, step }) => {
      sim.faults.add({ path: /^\/overview\/api\/$/, kind: 'envoy', envoy: 'no-healthy-upstream' });
      const seen = await step({ ...launch, url: `${sim.url}/overview` });
      expect(seen.conclusion).toBe('success');
      expect(seen.log.join('\n')).toMatch(RETRIED);
    });
  });
});

describe('the address of an API path is cut to the root of the API', () => {
  test.each([
    ['awx', '/api/v2/job_templates/42/launch/'],
    ['awx', '//api/v2//jobs/7/?page=2'],
    ['awx', '/api/o/token/'],
    ['gateway', '/api/controller/v2/job_templates/42/launch/'],
    ['gateway', '/api/gateway/v1/tokens/'],
  ] as const)('%s: %s', async (product, path) => {
    await onStage({ product }, async ({ sim, step }) => {
      const seen = await step({ ...launch, url: `${sim.url}${path}` });
      expect([seen.conclusion, seen.calls[0], seen.launches.length]).toEqual(['success', 'GET /api/', 1]);
    });
  });
});

describe('a path where there is no API fails at once', () => {
  test.each(['awx', 'gateway'] as const)('%s: and the API of the same host is named', async (product) => {
    await onStage({ product }, async ({ sim, step }) => {
      const seen = await step({ ...launch, url: `${sim.url}/nowhere/at/all` });
      expect(failedAtOnce(seen)).toMatch(
        `No API was found at ${sim.url}/nowhere/at/all/api/, but one was found at ${sim.url}/api/. If that is the controller, set \`url\` to ${sim.url}/. Nothing was launched.`,
      );
      expect(seen.calls.slice(0, 2)).toEqual(['GET /nowhere/at/all/api/', 'GET /api/']);
      expect(seen.requests.every(({ headers }) => headers.authorization === undefined)).toBe(true);
    });
  });

  test('but a 404 page that can be an outage is tried again', async () => {
    await onStage({ prefix: '/tower' }, async ({ sim, step }) => {
      sim.faults.add({ path: /^\/tower\/api\/$/, kind: 'status', status: 404 });
      const seen = await step({ ...launch, url: sim.url });
      expect(seen.conclusion).toBe('success');
      expect(seen.log.join('\n')).toMatch(RETRIED);
    });
  });
});

describe('a scheme that the port does not speak fails at once', () => {
  test('https to a port without TLS', async () => {
    await onStage({}, async ({ sim, step }) => {
      const url = sim.url.replace('http:', 'https:');
      expect(failedAtOnce(await step({ ...launch, url }))).toMatch(
        /^127\.0\.0\.1:\d+ does not use TLS, but `url` begins with `https:`\. Check the port in `url`, or set `url` to http:\/\/127\.0\.0\.1:\d+ if .* Nothing was launched\. Request: GET https:.*\/api\/\.$/,
      );
    });
  });

  test('http to a port with TLS', async () => {
    const tls = new Authority('Somebody').issue({ names: ['127.0.0.1'] });
    await onStage({ tls }, async ({ sim, step }) => {
      const url = sim.url.replace('https:', 'http:');
      expect(failedAtOnce(await step({ ...launch, url }))).toMatch(
        /^127\.0\.0\.1:\d+ uses TLS, but `url` begins with `http:`\. Set `url` to https:\/\/127\.0\.0\.1:\d+\. Nothing was launched\. Request: GET http:.*\/api\/\.$/,
      );
    });
  });

  test('http to a port with TLS, where the server says so', async () => {
    await onStage({}, async ({ sim, step }) => {
      const title = '400 The plain HTTP request was sent to HTTPS port';
      const body = `<html><head><title>${title}</title></head><body><h1>400 Bad Request</h1></body></html>`;
      sim.faults.add({ path: '/api/', kind: 'status', status: 400, headers: { 'Content-Type': 'text/html' }, body });
      expect(failedAtOnce(await step(launch))).toMatch(/127\.0\.0\.1:\d+ uses TLS, but `url` begins with `http:`/);
    });
  });
});

describe('a proxy address that a URL parser reads differently is refused', () => {
  test.each([
    ['\\', '%5C', (port: string) => `http://CORP\\runner:proxy-password@127.0.0.1:${port}`],
    ['/', '%2F', (port: string) => `http://runner:proxy/password@127.0.0.1:${port}`],
    ['#', '%23', (port: string) => `http://runner:1234#proxy-password@127.0.0.1:${port}`],
    ['?', '%3F', (port: string) => `runner:proxy-password?@127.0.0.1:${port}`],
    ['%', '%25', (port: string) => `http://runner:proxy-password%@127.0.0.1:${port}`],
  ])('with %s in its user name or password', async (character, written, address) => {
    await onStage({}, async ({ sim, step }) => {
      const http_proxy = address(new URL(sim.url).port);
      const seen = await step(launch, { env: { http_proxy } });
      expect([failedAtOnce(seen), seen.requests]).toEqual([
        expect.stringContaining(
          `\`http_proxy\` contains \`${character}\` in its user name or password. Write it as \`${written}\`.`,
        ),
        [],
      ]);
      const password = http_proxy.replace(/^(http:\/\/)?[^:]*:/, '').replace(/@[^@]*$/, '');
      const printed = seen.raw.filter((line) => !line.startsWith('::add-mask::')).join('\n');
      expect(printed).not.toContain(password);
      expect(seen.raw).toContain(`::add-mask::${password.replaceAll('%', '%25')}`);
    });
  });
});
