import { describe, expect, test } from '@jest/globals';
import { DEMO, type Job, type Simulator } from 'tower-deploy-simulator';
import { CuttingProxy, isLaunch } from './support/cutting-proxy.ts';
import { onStage, runsOn } from './support/scenario.ts';

/** Somebody switches prompts off after they were read, right before the POST is carried out. */
function switchedOff(sim: Simulator, ...prompts: ('limit' | 'verbosity')[]): void {
  sim.on('request', ({ method, path }) => {
    const template = sim.world.job_templates.get(DEMO.deploy);
    if (template && isLaunch(method, path)) for (const prompt of prompts) template.asks[prompt] = false;
  });
}

/** The controller makes another job of it than was asked for. */
function changed(sim: Simulator, change: Partial<Job>): void {
  sim.world.listen(({ job }) => {
    if (job.type === 'job' && job.status === 'pending') Object.assign(job, change);
  });
}

const asked = {
  template_id: String(DEMO.deploy),
  limit: 'web1',
  extra_vars: 'version: "1.10"\napp: {port: 80}',
  credentials: 'Other machine, Vault',
  verbosity: '1',
  inventory: 'Production',
};

describe('a job that is not as asked is cancelled, its end confirmed, and the step fails', () => {
  test('what the reply says was ignored is listed', async () => {
    await onStage({}, async ({ sim, step }) => {
      runsOn(sim);
      switchedOff(sim, 'limit', 'verbosity');
      const seen = await step(asked);
      const id = seen.outputs['job_id'];
      expect([seen.conclusion, seen.exitCode, seen.outputs['status']]).toEqual(['failure', 1, 'canceled']);
      expect(sim.world.jobs.get(Number(id))?.status).toBe('canceled');
      expect(seen.annotations).toHaveLength(1);
      const [error] = seen.annotations;
      expect(error?.message).toContain(
        `Job ${id} does not match the request. It was cancelled and has ended: canceled.`,
      );
      expect(error?.message).toContain('- The controller ignored `limit`.');
      expect(error?.message).toContain('- The controller ignored `verbosity`.');
      expect(error?.message).toContain(seen.outputs['job_url']);
      expect(JSON.parse(seen.outputs['ignored_fields'] ?? '')).toEqual({ limit: 'web1', verbosity: 1 });
      // The cancel comes first after the reply, and nothing is left for the post step.
      const posted = seen.calls.findIndex((call) => /^POST .*\/launch\/$/.test(call));
      expect(seen.calls[posted + 1]).toBe(`POST /api/v2/jobs/${id}/cancel/`);
      expect(seen.calls.filter((call) => call.endsWith('/cancel/'))).toHaveLength(1);
    });
  });

  test.each<[string, Partial<Job>, RegExp]>([
    ['another limit', { limit: '' }, /`limit` of the job is "", not "web1"/],
    ['another inventory', { inventory: 2 }, /`inventory` of the job is 2, not 1/],
    ['a dropped credential', { credentials: [2] }, /`credentials` of the job is \[2\], not \[2,3\]/],
    ['another verbosity', { verbosity: 0 }, /`verbosity` of the job is 0, not 1/],
    [
      'a variable of another type',
      { extra_vars: { version: 1.1, app: { port: 80 } } },
      /variable `version` .* differs from the requested value/,
    ],
    ['a variable that is gone', { extra_vars: { version: '1.10' } }, /The job has no variable `app`/],
  ])('%s in the reply, though nothing is said to be ignored', async (_name, change, words) => {
    await onStage({}, async ({ sim, step }) => {
      runsOn(sim);
      changed(sim, change);
      const seen = await step(asked);
      expect([seen.conclusion, seen.outputs['status']]).toEqual(['failure', 'canceled']);
      expect(seen.annotations[0]?.message).toMatch(words);
    });
  });

  test('with `wait: false` as well', async () => {
    await onStage({}, async ({ sim, step }) => {
      runsOn(sim);
      switchedOff(sim, 'limit');
      const seen = await step({ ...asked, wait: 'false' });
      expect([seen.conclusion, seen.outputs['status']]).toEqual(['failure', 'canceled']);
    });
  });

  test('and one that was adopted by its launch id', async () => {
    await onStage({}, async ({ sim, step }) => {
      runsOn(sim);
      changed(sim, { limit: 'all' });
      const proxy = (await CuttingProxy.open(sim.url)).cut(isLaunch, { at: 'reply' });
      const seen = await step({ ...asked, url: proxy.url });
      await proxy.close();
      expect([seen.conclusion, seen.outputs['launched'], seen.outputs['status']]).toEqual([
        'failure',
        'adopted',
        'canceled',
      ]);
      expect(seen.annotations[0]?.message).toContain('`limit` of the job is "all", not "web1"');
    });
  });

  test('one that had finished before the cancel came is reported as it is', async () => {
    await onStage({}, async ({ sim, step }) => {
      changed(sim, { limit: '' });
      sim.on('request', ({ path }) => void (path.endsWith('/cancel/') && sim.clock.advance(600_000)));
      const seen = await step(asked);
      expect([seen.conclusion, seen.outputs['status']]).toEqual(['failure', 'successful']);
      expect(seen.annotations[0]?.message).toContain('It finished before it could be cancelled: successful.');
    });
  });

  test('one that cannot be cancelled is reported as a job that may still run', async () => {
    await onStage({}, async ({ sim, step }) => {
      runsOn(sim);
      changed(sim, { limit: '' });
      sim.faults.add({
        method: 'POST',
        path: '/cancel/',
        kind: 'json',
        status: 403,
        body: '{"detail": "No."}',
        times: 9,
      });
      const seen = await step(asked);
      expect([seen.conclusion, seen.outputs['status']]).toEqual(['failure', 'unknown']);
      expect(seen.annotations[0]?.message).toMatch(
        /It COULD NOT BE CANCELLED and may still be running: .*\(403\): "No\."/,
      );
    });
  });
});

describe('`ignored_fields: warn` goes on', () => {
  test('with a warning for each', async () => {
    await onStage({}, async ({ sim, step }) => {
      runsOn(sim, 60_000);
      switchedOff(sim, 'limit', 'verbosity');
      const seen = await step({ ...asked, ignored_fields: 'warn' });
      expect([seen.conclusion, seen.outputs['status']]).toEqual(['success', 'successful']);
      expect(seen.annotations.map(({ level }) => level)).toEqual(['warning', 'warning']);
      expect(JSON.parse(seen.outputs['ignored_fields'] ?? '')).toEqual({ limit: 'web1', verbosity: 1 });
      expect(seen.annotations[0]?.message).toContain('The controller ignored `limit`.');
      expect(seen.calls.filter((call) => call.endsWith('/cancel/'))).toEqual([]);
    });
  });

  test('and what was known before is left out of the POST', async () => {
    await onStage({}, async ({ sim, step }) => {
      runsOn(sim, 60_000);
      const seen = await step({ template_id: String(DEMO.plain), limit: 'web1', ignored_fields: 'warn' });
      expect([seen.conclusion, seen.launches[0]?.body]).toEqual(['success', {}]);
      expect(seen.annotations.map(({ level }) => level)).toEqual(['warning']);
    });
  });
});
