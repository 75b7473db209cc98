import { describe, expect, test } from '@jest/globals';
import { DEMO } from 'tower-deploy-simulator';
import { onStage, runsOn } from './support/scenario.ts';

describe('the API root is found from whatever address was given', () => {
  test.each(['', '/', '/api', '/api/', '/api/v2', '/api/v2/', '/#/templates'])('AWX with %j', async (suffix) => {
    await onStage({}, async ({ sim, step }) => {
      const seen = await step({ url: `${sim.url}${suffix}`, template_id: String(DEMO.deploy), wait: 'false' });
      expect(seen.conclusion).toBe('success');
      expect(seen.outputs['job_path']).toBe(`/#/jobs/playbook/${seen.outputs['job_id']}/output`);
      expect(seen.launches[0]?.path).toBe(`/api/v2/job_templates/${DEMO.deploy}/launch/`);
    });
  });

  test.each(['', '/api/controller/v2', '/api/v2'])('an AAP gateway with %j', async (suffix) => {
    await onStage({ product: 'gateway' }, async ({ sim, step }) => {
      runsOn(sim);
      const seen = await step({ url: `${sim.url}${suffix}`, template_id: String(DEMO.setStats) });
      expect([seen.conclusion, seen.outputs['status']]).toEqual(['success', 'successful']);
      expect(seen.outputs['job_url']).toBe(`${sim.url}/execution/jobs/playbook/${seen.outputs['job_id']}/output`);
      const below = seen.requests.map(({ path }) => path).filter((path) => path !== '/api/');
      expect(below.every((path) => path.startsWith('/api/controller/'))).toBe(true);
    });
  });

  test.each(['', '/', '/api/v2/'])('a path prefix with %j', async (suffix) => {
    await onStage({ prefix: '/tower' }, async ({ sim, step }) => {
      runsOn(sim);
      const seen = await step({ url: `${sim.url}${suffix}`, template_id: String(DEMO.setStats) });
      expect([seen.conclusion, seen.outputs['status']]).toEqual(['success', 'successful']);
      expect(seen.outputs['job_url']).toBe(`${sim.url}/#/jobs/playbook/${seen.outputs['job_id']}/output`);
      expect(seen.outputs['job_path']).toBe(`/tower/#/jobs/playbook/${seen.outputs['job_id']}/output`);
      expect(seen.requests.every(({ path }) => path.startsWith('/tower/'))).toBe(true);
    });
  });
});

describe('credentials', () => {
  test('a token is sent as Bearer, and not with the discovery', async () => {
    await onStage({}, async ({ sim, step }) => {
      const seen = await step({ template_id: String(DEMO.deploy), wait: 'false' });
      expect(seen.requests[0]?.path).toBe('/api/');
      expect(seen.requests[0]?.headers.authorization).toBeUndefined();
      expect(seen.requests.slice(1).map(({ headers }) => headers.authorization)).toEqual(
        seen.requests.slice(1).map(() => `Bearer ${sim.tokens['admin']}`),
      );
    });
  });

  test('user name and password are sent as Basic, and masked in every form', async () => {
    await onStage({}, async ({ sim, step }) => {
      const password = sim.passwords['admin'] ?? '';
      const seen = await step({ username: 'admin', password, template_id: String(DEMO.deploy), wait: 'false' });
      expect(seen.conclusion).toBe('success');
      const basic = Buffer.from(`admin:${password}`).toString('base64');
      expect(seen.requests[1]?.headers.authorization).toBe(`Basic ${basic}`);
      expect(seen.raw.slice(0, 2)).toEqual([`::add-mask::${password}`, `::add-mask::${basic}`]);
    });
  });
});

test('with RUNNER_DEBUG each request is traced, without a secret', async () => {
  await onStage({}, async ({ step }) => {
    const seen = await step({ template_id: String(DEMO.deploy), wait: 'false' }, { env: { RUNNER_DEBUG: '1' } });
    const traced = seen.raw.filter((line) => /^::debug::(GET|POST) .* → \d{3}, .*request id [0-9a-f]+/.test(line));
    expect(traced).toHaveLength(seen.requests.length);
  });
});
