import { describe, expect, test } from '@jest/globals';
import { DEMO } from 'tower-deploy-simulator';
import { declaration } from '../../scripts/actions.mjs';
import { type Cut, CuttingProxy } from './support/cutting-proxy.ts';
import { whenAsked } from './support/jobs.ts';
import { expectWholeLog, onStage, runsOn, type Seen, type Stage } from './support/scenario.ts';

const adHoc = { action: 'ad-hoc' };

const COMMAND = { inventory: 'Production', credential: 'Machine', module_args: 'uptime', limit: 'web1' };

function posts({ requests }: Seen): { path: string; body: unknown }[] {
  return requests.filter(({ method }) => method === 'POST').map(({ path, body }) => ({ path, body }));
}

describe('ad-hoc/', () => {
  test('runs one module on the hosts of an inventory, and follows the command to its end', async () => {
    await onStage({}, async ({ sim, step }) => {
      runsOn(sim);
      const seen = await step({ ...COMMAND, become_enabled: 'true', extra_vars: 'version: "1.10"\nbuild: 7' }, adHoc);
      expect([seen.conclusion, seen.outputs['status'], seen.outputs['launched']]).toEqual([
        'success',
        'successful',
        'created',
      ]);
      const [post, ...more] = posts(seen);
      expect(more).toEqual([]);
      expect(post?.path).toBe('/api/v2/ad_hoc_commands/');
      const { extra_vars, ...body } = (post?.body ?? {}) as Record<string, unknown>;
      expect(body).toEqual({
        inventory: DEMO.inventory,
        credential: DEMO.credentials.machine,
        limit: 'web1',
        module_name: 'command',
        module_args: 'uptime',
        job_type: 'run',
        become_enabled: true,
        verbosity: 0,
        forks: 0,
      });
      expect(JSON.parse(String(extra_vars))).toMatchObject({
        version: '1.10',
        build: 7,
        github_actions: { launch_id: expect.anything() },
      });
      expect(Object.keys(seen.outputs).sort()).toEqual(Object.keys(declaration('ad-hoc').outputs ?? {}).sort());
      expect(seen.outputs).toMatchObject({ job_type: 'ad_hoc_command', ignored_fields: '{}', failed_hosts: '[]' });
      expect(seen.log[0]).toBe(
        `Running the module command on inventory "Production" (${DEMO.inventory}) on ${sim.url}/`,
      );
      expect(seen.log.join('\n')).toMatch(/Launched ad hoc command \d+: http/);
      await expectWholeLog(sim, seen, 'ad_hoc_commands/ID/events');
    });
  });

  test('says that it runs on all hosts without a limit', async () => {
    await onStage({}, async ({ sim, step }) => {
      runsOn(sim);
      const seen = await step({ ...COMMAND, limit: '' }, adHoc);
      expect(seen.outputs['status']).toBe('successful');
      expect(seen.log).toContain(
        'No limit: all hosts of inventory "Production". (`require: limit` would refuse this.)',
      );
      expect(posts(seen)[0]?.body).not.toHaveProperty('limit');
    });
  });

  test('does not wait with `wait: false`', async () => {
    await onStage({}, async ({ step }) => {
      const seen = await step({ ...COMMAND, wait: 'false' }, adHoc);
      expect([seen.conclusion, seen.outputs['status']]).toEqual(['success', 'new']);
    });
  });
});

describe('ad-hoc/ refuses before it starts anything', () => {
  test.each<[string, Record<string, string>, string]>([
    ['an inventory that does not exist', { inventory: 'Prodution' }, 'Prodution'],
    ['a credential that does not exist', { credential: 'Nobody' }, '`credential`'],
    ['no inventory', { inventory: '' }, '`inventory`'],
    ['no credential', { credential: ' ' }, '`credential`'],
    ['a module that the controller does not allow', { module_name: 'file' }, 'does not allow the module `file`'],
    ['a module near an allowed one', { module_name: 'comand' }, 'Did you mean `command`?'],
    ['a module with a space', { module_name: 'command uptime' }, 'must be the name of one Ansible module'],
    [
      'a command without arguments',
      { module_args: '' },
      '`module_args` is required: the module `command` needs arguments.',
    ],
    ['an empty limit that `require` names', { limit: '', require: 'limit' }, '`limit`'],
    ['a limit that is only a comma', { limit: ',' }, '`limit`'],
    ['a run that must be a check', { fail_on_changes: 'true' }, '`fail_on_changes`'],
  ])('%s', async (_name, inputs, words) => {
    await onStage({}, async ({ step }) => {
      const seen = await step({ ...COMMAND, ...inputs }, adHoc);
      expect(seen.conclusion).toBe('failure');
      expect(seen.log.join('\n')).toContain(words);
      expect(posts(seen)).toEqual([]);
    });
  });

  test('a user without a role on the inventory', async () => {
    await onStage({}, async ({ sim, step }) => {
      const seen = await step({ ...COMMAND, token: sim.tokens['nobody'] ?? '' }, adHoc);
      expect(seen.conclusion).toBe('failure');
      expect(sim.world.unifiedJobs()).toEqual([]);
      expect(seen.log.join('\n')).toContain('Check the roles of this user');
    });
  });
});

async function cut({ sim, step }: Stage, how: Cut): Promise<Seen> {
  const isCommand = (method: string, path: string): boolean => method === 'POST' && path.endsWith('/ad_hoc_commands/');
  const proxy = (await CuttingProxy.open(sim.url)).cut(isCommand, how);
  try {
    return await step({ ...COMMAND, url: proxy.url }, adHoc);
  } finally {
    await proxy.close();
  }
}

describe('ad-hoc/ starts nothing twice', () => {
  test('finds the command when the reply is lost', async () => {
    await onStage({}, async (stage) => {
      runsOn(stage.sim);
      const seen = await cut(stage, { at: 'reply' });
      expect(seen.outputs).toMatchObject({ launched: 'adopted', status: 'successful' });
      expect(stage.sim.world.unifiedJobs()).toHaveLength(1);
    });
  });

  test('reports a command that is not found as unknown', async () => {
    await onStage({}, async (stage) => {
      const seen = await cut(stage, { at: 'request', bytes: 10 });
      expect([seen.conclusion, seen.outputs['status']]).toEqual(['failure', 'unknown']);
      expect(stage.sim.world.unifiedJobs()).toEqual([]);
      expect(seen.log.join('\n')).toContain('Unknown whether the ad hoc command was started');
    });
  });

  // The runner's signals cannot be sent to a process on Windows.
  const onUnix = process.platform === 'win32' ? test.skip : test;

  onUnix('cancels the command with the workflow', async () => {
    await onStage({}, async (stage) => {
      runsOn(stage.sim, 200);
      const cancel = whenAsked(stage, /GET .*\/ad_hoc_commands\/\d+\/$/);
      const seen = await stage.step(COMMAND, { ...adHoc, cancel });
      expect(seen.conclusion).toBe('cancelled');
      expect(seen.calls.filter((call) => call.endsWith('/cancel/'))).toHaveLength(1);
    });
  });

  onUnix('finds and cancels the command in the post step when the step is killed', async () => {
    await onStage({}, async (stage) => {
      const cancel = whenAsked(stage, /POST .*\/ad_hoc_commands\/$/);
      const seen = await stage.step(COMMAND, { ...adHoc, cancel, killed: true });
      expect(seen.calls.filter((call) => call.endsWith('/cancel/'))).toHaveLength(1);
    });
  });

  onUnix('leaves the command alone with `wait: false`, also when the step is killed', async () => {
    await onStage({}, async (stage) => {
      const cancel = whenAsked(stage, /POST .*\/ad_hoc_commands\/$/);
      const seen = await stage.step({ ...COMMAND, wait: 'false' }, { ...adHoc, cancel, killed: true });
      expect(seen.calls.filter((call) => call.endsWith('/cancel/'))).toEqual([]);
    });
  });
});
