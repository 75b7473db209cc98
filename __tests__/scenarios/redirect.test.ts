import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@jest/globals';
import { DEMO } from 'tower-deploy-simulator';
import { onStage, runsOn, type Stage } from './support/scenario.ts';

const template = { template_id: String(DEMO.setStats) };

/** Answers requests for a path with a redirect. */
function redirects({ sim }: Stage, method: string, path: RegExp, location: string, status = 301): void {
  sim.faults.add({ method, path, kind: 'html', status, headers: { Location: location }, body: '<title>Moved</title>' });
}

/** Counts what arrives at another origin. */
async function elsewhere(scenario: (url: string, arrived: () => number) => Promise<void>): Promise<void> {
  let count = 0;
  const server = createServer((_, response) => {
    count += 1;
    response.end('{}');
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  try {
    await scenario(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, () => count);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

test('a GET follows a redirect within the origin', async () => {
  await onStage({}, async (stage) => {
    runsOn(stage.sim);
    redirects(stage, 'GET', /\/api\/$/, '/api/?again=1', 302);
    expect((await stage.step(template)).conclusion).toBe('success');
  });
});

test.each([
  ['the discovery', 'GET', /\/api\/$/],
  ['a GET with credentials', 'GET', /\/launch\/$/],
])('%s is not sent to another origin', async (_, method, path) => {
  await onStage({}, async (stage) => {
    await elsewhere(async (url, arrived) => {
      redirects(stage, method, path, `${url}/api/`);
      const seen = await stage.step(template);
      expect([seen.conclusion, seen.launches.length, arrived()]).toEqual(['failure', 0, 0]);
      expect(seen.annotations[0]?.message).toMatch(/Credentials are not sent to another address.*set `url` to http:/);
    });
  });
});

test.each([301, 302, 303, 307, 308])(
  'a launch that is answered %d is not repeated, and is no launch',
  async (status) => {
    await onStage({}, async (stage) => {
      await elsewhere(async (url, arrived) => {
        redirects(stage, 'POST', /\/launch\/$/, `${url}/api/`, status);
        const seen = await stage.step(template);
        expect([seen.conclusion, seen.launches.length, arrived()]).toEqual(['failure', 1, 0]);
        expect(seen.outputs['job_id']).toBeUndefined();
        expect(seen.calls.filter((call) => call === `GET /api/v2/job_templates/${DEMO.setStats}/launch/`)).toHaveLength(
          1,
        );
      });
    });
  },
);
