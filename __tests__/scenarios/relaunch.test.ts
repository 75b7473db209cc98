import { describe, expect, test } from '@jest/globals';
import { DEMO, type Simulator } from 'tower-deploy-simulator';
import { declaration } from '../../scripts/actions.mjs';
import { CuttingProxy } from './support/cutting-proxy.ts';
import { launchOn, whenAsked } from './support/jobs.ts';
import { expectWholeLog, onStage, runsOn, type Seen, type Stage } from './support/scenario.ts';

const relaunch = { action: 'relaunch' };

/** The requests of a step that relaunch or update something. */
function posts({ calls }: Seen): string[] {
  return calls.filter((call) => /^POST .*\/(relaunch|update|launch)\/$/.test(call));
}

/** Launches on the controller and lets the job end. */
async function ended(sim: Simulator, path: string, body: unknown = {}): Promise<string> {
  const id = await launchOn(sim, path, body);
  sim.clock.advance(3_600_000);
  return id;
}

const job = (sim: Simulator, template: number, body?: unknown) => ended(sim, `job_templates/${template}/launch/`, body);

describe('relaunch/', () => {
  test('runs a job again with its prompts, and follows the new job to its end', async () => {
    await onStage({}, async ({ sim, step }) => {
      const job_id = await job(sim, DEMO.deploy, { limit: 'web1', extra_vars: { version: '1.2' } });
      runsOn(sim);
      const seen = await step({ job_id }, relaunch);
      expect([seen.conclusion, seen.outputs['status'], seen.outputs['launched']]).toEqual([
        'success',
        'successful',
        'created',
      ]);
      expect(posts(seen)).toEqual([`POST /api/v2/jobs/${job_id}/relaunch/`]);
      expect(sim.world.jobs.get(Number(seen.outputs['job_id']))).toMatchObject({
        launch_type: 'relaunch',
        limit: 'web1',
      });
      expect(Object.keys(seen.outputs).sort()).toEqual(Object.keys(declaration('relaunch').outputs ?? {}).sort());
      expect(seen.log[0]).toBe(`Relaunching job ${job_id} "Deploy" on ${sim.url}/`);
      expect(seen.log[1]).toMatch(/^Relaunched job \d+: http/);
      expect(seen.summary).toContain('Deploy: successful');
      expect(seen.summary).toContain('Limit: `web1`');
      await expectWholeLog(sim, seen);
    });
  });

  test('runs only the failed hosts again', async () => {
    await onStage({}, async ({ sim, step }) => {
      const job_id = await job(sim, DEMO.failing);
      runsOn(sim);
      const seen = await step({ job_id, hosts: 'failed' }, relaunch);
      expect([seen.conclusion, seen.outputs['status']]).toEqual(['failure', 'failed']);
      expect(sim.world.jobs.get(Number(seen.outputs['job_id']))?.limit).toBe('web2');
      expect(seen.log[0]).toBe(`Relaunching job ${job_id} "Failing" on its failed hosts (web2) on ${sim.url}/`);
    });
  });

  test.each([
    [
      'a workflow job',
      `workflow_job_templates/${DEMO.wfTwoNodes}/launch/`,
      'workflow_job',
      /workflow_jobs\/\d+\/relaunch\/$/,
    ],
    ['a project update', `projects/${DEMO.gitProject}/update/`, 'project_update', /projects\/\d+\/update\/$/],
    [
      'an inventory update',
      `inventory_sources/${DEMO.inventorySource}/update/`,
      'inventory_update',
      /inventory_sources\/\d+\/update\/$/,
    ],
  ])('runs %s again', async (_name, path, type, post) => {
    await onStage({}, async ({ sim, step }) => {
      const job_id = await ended(sim, path);
      runsOn(sim);
      const seen = await step({ job_id }, relaunch);
      expect(seen.outputs).toMatchObject({ job_type: type, status: 'successful' });
      expect(seen.outputs['job_id']).not.toBe(job_id);
      expect(posts(seen)).toEqual([expect.stringMatching(post)]);
    });
  });

  test('runs an ad hoc command again', async () => {
    await onStage({}, async ({ sim, step }) => {
      const job_id = await ended(sim, 'ad_hoc_commands/', COMMAND);
      runsOn(sim);
      const seen = await step({ job_id }, relaunch);
      expect(seen.outputs).toMatchObject({ job_type: 'ad_hoc_command', status: 'successful' });
      expect(seen.calls.filter((call) => call.startsWith('POST'))).toEqual([
        `POST /api/v2/ad_hoc_commands/${job_id}/relaunch/`,
      ]);
    });
  });

  test('gives the passwords that the credentials ask for', async () => {
    await onStage({}, async ({ sim, step }) => {
      const credential_passwords = { ssh_password: 'first-password' };
      const job_id = await job(sim, DEMO.deploy, { credentials: [DEMO.credentials.asks], credential_passwords });
      runsOn(sim);
      const refused = await step({ job_id }, relaunch);
      expect(refused.conclusion).toBe('failure');
      expect(refused.log.join('\n')).toContain('ask for passwords at each launch: `ssh_password`');
      expect(posts(refused)).toEqual([]);
      const seen = await step({ job_id, credential_passwords: 'ssh_password: second-password' }, relaunch);
      expect(seen.outputs['status']).toBe('successful');
      const unneeded = await step(
        { job_id, credential_passwords: '{ssh_password: a-password, x: another-password}' },
        relaunch,
      );
      expect(unneeded.log.join('\n')).toContain('no credential of job');
      expect(posts(unneeded)).toEqual([]);
    });
  });
});

/** An ad hoc command of the demo's controller. */
const COMMAND = {
  inventory: DEMO.inventory,
  credential: DEMO.credentials.machine,
  module_name: 'command',
  module_args: 'uptime',
};

describe('relaunch/ refuses before it launches', () => {
  test.each<[string, (sim: Simulator) => Promise<string>, Record<string, string>, string]>([
    ['a job that still runs', (sim) => launchOn(sim, `job_templates/${DEMO.slow}/launch/`), {}, 'has not finished yet'],
    [
      'failed hosts of a job without any',
      (sim) => job(sim, DEMO.deploy),
      { hosts: 'failed' },
      'has no failed or unreachable host',
    ],
    [
      'failed hosts of a workflow job',
      (sim) => ended(sim, `workflow_job_templates/${DEMO.wfTwoNodes}/launch/`),
      { hosts: 'failed' },
      '`hosts: failed` needs a playbook run',
    ],
    ['a run that must be a check', (sim) => job(sim, DEMO.deploy), { fail_on_changes: 'true' }, 'check'],
    ['a job that does not exist', async () => '4711', {}, '4711'],
    ['other hosts', (sim) => job(sim, DEMO.deploy), { hosts: 'some' }, 'hosts'],
  ])('%s', async (_name, prepared, inputs, words) => {
    await onStage({}, async ({ sim, step }) => {
      const job_id = await prepared(sim);
      const seen = await step({ job_id, ...inputs }, relaunch);
      expect(seen.conclusion).toBe('failure');
      expect(seen.log.join('\n')).toContain(words);
      expect(seen.calls.filter((call) => call.startsWith('POST'))).toEqual([]);
    });
  });
});

/** Runs a relaunch whose reply or request is lost on the way. */
async function cut({ sim, step }: Stage, job_id: string, at: 'reply' | 'request'): Promise<Seen> {
  const isRelaunch = (method: string, path: string): boolean =>
    method === 'POST' && /\/(relaunch|update)\/$/.test(path);
  const proxy = (await CuttingProxy.open(sim.url)).cut(isRelaunch, at === 'reply' ? { at } : { at, bytes: 10 });
  try {
    return await step({ url: proxy.url, job_id }, relaunch);
  } finally {
    await proxy.close();
  }
}

test('relaunch/ runs nothing twice when the reply is lost: it finds the new job, or reports it as unknown', async () => {
  const lost: [string, (sim: Simulator) => Promise<string>, 'reply' | 'request'][] = [
    ['a job', (sim) => job(sim, DEMO.deploy), 'reply'],
    ['a workflow job', (sim) => ended(sim, `workflow_job_templates/${DEMO.wfTwoNodes}/launch/`), 'reply'],
    ['a project update', (sim) => ended(sim, `projects/${DEMO.gitProject}/update/`), 'reply'],
    ['an ad hoc command', (sim) => ended(sim, 'ad_hoc_commands/', COMMAND), 'reply'],
    ['a job whose relaunch did not arrive', (sim) => job(sim, DEMO.deploy), 'request'],
  ];
  // Side by side: each search takes its whole settling time.
  const found = await Promise.all(
    lost.map(async ([name, prepared, at]) => {
      const result: Record<string, unknown> = { name };
      await onStage({}, async (stage) => {
        const { sim } = stage;
        const job_id = await prepared(sim);
        const types = (): number => sim.world.unifiedJobs().filter(({ id }) => id > Number(job_id)).length;
        const before = types();
        runsOn(sim);
        const seen = await cut(stage, job_id, at);
        const { launched, status } = seen.outputs;
        const isUnknown = seen.log.join('\n').includes(`Unknown whether job ${job_id} was relaunched: `);
        Object.assign(result, { launched, status, isUnknown, hasNewJobs: types() > before });
      });
      return result;
    }),
  );
  const adopted = { launched: 'adopted', status: 'successful', isUnknown: false, hasNewJobs: true };
  const unknown = { launched: undefined, status: 'unknown', isUnknown: true, hasNewJobs: false };
  expect(found).toEqual(lost.map(([name, , at]) => ({ name, ...(at === 'reply' ? adopted : unknown) })));
});

describe('relaunch/ cancels a job', () => {
  test('that would run on other hosts', async () => {
    await onStage({}, async ({ sim, step }) => {
      const job_id = await job(sim, DEMO.failing);
      sim.on('request', ({ method, path }) => {
        // The inventory changes while the controller creates the new job.
        if (method !== 'POST' || !path.includes('/relaunch/')) return;
        const row = sim.world.jobs.get(Number(job_id))?.host_summaries.find(({ host_name }) => host_name === 'web1');
        if (row !== undefined) row.failures = 1;
      });
      runsOn(sim);
      const seen = await step({ job_id, hosts: 'failed' }, relaunch);
      expect(seen.conclusion).toBe('failure');
      expect(seen.outputs['status']).toBe('canceled');
      expect(seen.log.join('\n')).toContain('which is not part of the failed hosts: web2');
    });
  });

  // The runner's signals cannot be sent to a process on Windows.
  (process.platform === 'win32' ? test.skip : test)('when the workflow is cancelled', async () => {
    await onStage({}, async (stage) => {
      const { sim, step } = stage;
      const job_id = await job(sim, DEMO.slow);
      runsOn(sim, 800);
      const cancel = whenAsked(stage, /GET .*\/jobs\/2\/$/);
      const seen = await step({ job_id }, { ...relaunch, cancel });
      expect([seen.conclusion, seen.outputs['status']]).toEqual(['cancelled', 'canceled']);
      expect(seen.calls.filter((call) => call.endsWith('/cancel/'))).toEqual(['POST /api/v2/jobs/2/cancel/']);
    });
  });
});
