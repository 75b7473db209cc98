import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { DEMO, ok, one, WrittenNumber } from 'tower-deploy-simulator';
import { onStage, runsOn, type Seen, type Stage } from './support/scenario.ts';

/* Numbers that JavaScript would change: the controller's own digits are shown, compared and sent. */

const build = new WrittenNumber('12345678901234567890');
const account = new WrittenNumber('9007199254740993');
const version = new WrittenNumber('1.10');

describe('a launch', () => {
  const launched = async (stage: Stage): Promise<Seen> => {
    const template = stage.sim.world.job_templates.get(DEMO.deploy);
    if (template === undefined) throw new Error('there is no such template');
    template.extra_vars = '---\naccount: 9007199254740993\n';
    const task = { name: 'Publish', action: 'ansible.builtin.set_stats', line: 3, result: ok() };
    const artifacts = { build, nested: { list: [account, version, 1.5] } };
    const playbook = () => ({ ...one('give.yml', { name: 'Give', hosts: 'web1', tasks: [task] }), artifacts });
    template.run = { ...template.run, playbook };
    runsOn(stage.sim, 10_000);
    return await stage.step({ template_id: String(DEMO.deploy), extra_vars: 'version: 1.4.2' });
  };

  test('has the digits of its artifacts and variables in the output and the summary', async () => {
    await onStage({}, async (stage) => {
      const seen = await launched(stage);
      expect(seen.conclusion).toBe('success');
      expect(seen.outputs['artifacts']).toBe(
        '{"build":12345678901234567890,"nested":{"list":[9007199254740993,1.10,1.5]}}',
      );
      expect(seen.summary).toContain('"build": 12345678901234567890');
      expect(seen.summary).toMatch(/^\s+9007199254740993,\n\s+1\.10,\n\s+1\.5$/m);
      expect(seen.summary).toContain('account: 9007199254740993');
    });
  });
});

test('a query has the digits in its results and their file', async () => {
  const RUNNER_TEMP = mkdtempSync(path.join(tmpdir(), 'tower-deploy-numbers-'));
  await onStage({}, async (stage) => {
    const row = stage.sim.world.credentials.get(DEMO.credentials.machine);
    if (row !== undefined) row.inputs = { build, account, version };
    const inputs = { resource: 'credentials', filters: `id: ${DEMO.credentials.machine}`, fields: 'inputs' };
    const seen = await stage.step({ interval: '', ...inputs }, { action: 'query', env: { RUNNER_TEMP } });
    const results = '[{"inputs":{"build":12345678901234567890,"account":9007199254740993,"version":1.10}}]';
    expect(seen.outputs['results']).toBe(results);
    expect(readFileSync(seen.outputs['results_file'] ?? '', 'utf8')).toBe(results);
  });
  rmSync(RUNNER_TEMP, { recursive: true });
});

describe('a plan', () => {
  /** Variables as text, and as the controller may have them, too. */
  const hosts = (variables: string): string =>
    `inventories: [{name: Shop, organization: Acme}]\nhosts:\n  - name: web1\n    inventory: Shop\n    variables: ${variables}\n`;
  const plan = (stage: Stage, resources: string): Promise<Seen> =>
    stage.step({ resources, mode: 'plan', fail_on_changes: 'true' }, { action: 'apply' });
  const apply = (stage: Stage, resources: string): Promise<Seen> =>
    stage.step({ resources, mode: 'apply' }, { action: 'apply' });

  test('of an integer that differs in its last digit alone is a change, and fails a check for drift', async () => {
    await onStage({}, async (stage) => {
      await apply(stage, hosts(`'account: 9007199254740993'`));
      expect((await plan(stage, hosts(`'{"account": 9007199254740993}'`))).conclusion).toBe('success');
      const seen = await plan(stage, hosts(`'account: 9007199254740992'`));
      expect(seen.conclusion).toBe('failure');
      expect(seen.outputs['updated']).toBe('1');
      expect(seen.log.join('\n')).toContain('variables.account: 9007199254740993 → 9007199254740992');
      expect(seen.summary).toContain('variables.account: 9007199254740993 → 9007199254740992');
    });
  });

  test('of a number that Ansible reads alike is no change, and is shown as it is written', async () => {
    await onStage({}, async (stage) => {
      await apply(stage, hosts(`'version: 1.10'`));
      expect((await plan(stage, hosts('{version: 1.1}'))).conclusion).toBe('success');
      const seen = await plan(stage, hosts('{version: 1.2}'));
      expect(seen.log.join('\n')).toContain('variables.version: 1.10 → 1.2');
    });
  });

  test('of a date shows that it is not a text', async () => {
    await onStage({}, async (stage) => {
      const dates = '{until: 2024-01-30, all: [2024-01-30]}';
      await apply(stage, hosts('{until: x}'));
      const row = stage.sim.world.hosts.find(({ name, variables }) => name === 'web1' && variables.includes('until'));
      if (row !== undefined) row.variables = 'until: 2024-01-30\nall: [2024-01-30]\nsame: 2024-01-30';
      const seen = await plan(stage, hosts(dates));
      expect(seen.conclusion).toBe('failure');
      const log = seen.log.join('\n');
      expect(log).toContain('variables.until: 2024-01-30 → "2024-01-30"');
      expect(log).toContain('variables.all: [2024-01-30] → ["2024-01-30"]');
      expect(log).toContain('variables.same: 2024-01-30');
    });
  });
});
