import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { onStage, type Seen, type Stage } from './support/scenario.ts';

// The runner's signals cannot be sent to a process on Windows.
const onUnix = process.platform === 'win32' ? test.skip : test;

const FILES = path.join(import.meta.dirname, '..', 'apply');
const workspace = mkdtempSync(path.join(tmpdir(), 'tower-deploy-apply-'));
for (const name of ['shop.yml', 'shop.changed.yml', 'export-of-management-jobs.json'])
  writeFileSync(path.join(workspace, name), readFileSync(path.join(FILES, name)));
afterAll(() => rmSync(workspace, { recursive: true }));

const SECRETS = /s3cret-value|hunter22|vault-s3cret/;

type More = Parameters<Stage['step']>[1];

/** Time goes on with each request, so that projects come to the end of their first update; no secret is seen anywhere. */
async function apply(stage: Stage, inputs: Record<string, string>, more: More = {}): Promise<Seen> {
  const stop = stage.sim.on('request', () => stage.sim.clock.advance(2000));
  const seen = await stage.step(inputs, {
    ...more,
    action: 'apply',
    env: { GITHUB_WORKSPACE: workspace, ...more?.env },
  });
  stop();
  const printed = seen.raw.filter((line) => !line.startsWith('::add-mask::')).join('\n');
  for (const text of [printed, seen.summary, JSON.stringify(seen.outputs), JSON.stringify(seen.state)])
    expect(text).not.toMatch(SECRETS);
  return seen;
}

const writes = ({ requests }: Seen): string[] =>
  requests.filter(({ method }) => !['GET', 'OPTIONS'].includes(method)).map((one) => `${one.method} ${one.path}`);

const counts = ({ outputs }: Seen): unknown[] =>
  ['changed', 'created', 'updated', 'deleted', 'unchanged'].map((name) => outputs[name]);

test('an export of a fresh controller has nothing but its schedules to create, and then no changes', async () => {
  await onStage({}, async (stage) => {
    const { system_job_templates: templates } = stage.sim.world;
    const [known] = templates.all();
    // AWX comes with four management jobs, the demo with one.
    for (const name of ['Cleanup Activity Stream', 'Cleanup Expired Sessions', 'Cleanup Expired OAuth 2 Tokens'])
      templates.insert({ ...known, name } as NonNullable<typeof known>);
    const file = 'export-of-management-jobs.json';
    const first = await apply(stage, { file, mode: 'apply' });
    expect([first.conclusion, writes(first)]).toEqual(['success', Array(4).fill('POST /api/v2/schedules/')]);
    const seen = await apply(stage, {
      file,
      fail_on_changes: 'true',
      prune: 'schedules, users, execution_environments',
    });
    expect([seen.conclusion, seen.outputs['changed'], writes(seen)]).toEqual(['success', 'false', []]);
  });
});

describe('a part of a file that `apply` does not support', () => {
  const resources =
    'labels: [{name: new, organization: Acme}]\nworkflow_approvals: [{name: a}, {name: b}]\nteams: [{name: T, organization: Acme, budget: 5}]';

  test('fails by default, before anything is written', async () => {
    await onStage({}, async (stage) => {
      const seen = await apply(stage, { resources, mode: 'apply' });
      expect([seen.conclusion, writes(seen)]).toEqual(['failure', []]);
      const log = seen.log.join('\n');
      expect(log).toMatch(
        /resources:2: workflow_approvals has 2 objects and is not a collection that `apply` supports/,
      );
      expect(log).toMatch(/resources:3: teams\[0\]\.budget is not a known field of a team/);
    });
  });

  test('is left out with a warning by `unsupported: warn`', async () => {
    await onStage({}, async (stage) => {
      const seen = await apply(stage, { resources, mode: 'apply', unsupported: 'warn' });
      expect([seen.conclusion, writes(seen)]).toEqual(['success', ['POST /api/v2/labels/', 'POST /api/v2/teams/']]);
      const warning =
        '2 parts of the files are left out, because `apply` does not support them (`unsupported: warn`). The next lines name them.';
      expect(seen.raw.filter((line) => line.startsWith('::warning'))).toEqual([`::warning::${warning}`]);
      expect(seen.log.join('\n')).toMatch(
        /^- resources:2: workflow_approvals has 2 objects and .*\n- resources:3: teams\[0\]\.budget is not a known field of a team/m,
      );
    });
  });
});

test('users and roles are created, changed and pruned, and no password is seen', async () => {
  await onStage({}, async (stage) => {
    const resource = '{type: job_template, name: Deploy, organization: Acme}';
    const user = 'users: [{username: alice, password: s3cret-value}]';
    const first = `${user}\nroles: [{user: alice, role: execute, resource: ${resource}}]`;
    const seen = await apply(stage, { resources: first, mode: 'apply' });
    expect([seen.conclusion, writes(seen)]).toEqual([
      'success',
      ['POST /api/v2/users/', expect.stringMatching(/^POST \/api\/v2\/users\/\d+\/roles\/$/)],
    ]);
    expect(seen.log.join('\n')).toContain('+ role "execute" of user "alice" on job template "Deploy" (Acme)');
    const again = await apply(stage, { resources: first, mode: 'apply', fail_on_changes: 'false' });
    expect([again.conclusion, again.outputs['changed'], writes(again)]).toEqual(['success', 'false', []]);
    const other = `roles: [{user: alice, role: read, resource: ${resource}}]`;
    const pruned = await apply(stage, { resources: other, mode: 'apply', prune: 'roles' });
    expect(counts(pruned)).toEqual(['true', '1', '0', expect.stringMatching(/^[12]$/), '0']);
    const rest = await apply(stage, { resources: other, mode: 'plan', prune: 'roles', fail_on_changes: 'true' });
    expect(rest.conclusion).toBe('success');
  });
});

test('files are found by a glob', async () => {
  await onStage({}, async (stage) => {
    const seen = await apply(stage, { file: 'sh?p*.yml' });
    expect(seen.log.join('\n')).toMatch(/defined twice: shop\.(changed\.)?yml:\d+/);
  });
});

describe('a plan', () => {
  test('shows in colours what would be, and writes nothing', async () => {
    await onStage({}, async (stage) => {
      await apply(stage, { file: 'shop.yml', mode: 'apply' });
      const seen = await apply(stage, { file: 'shop.changed.yml', prune: 'hosts, groups' });
      expect(seen.conclusion).toBe('success');
      expect(writes(seen)).toEqual([]);
      expect(counts(seen)).toEqual(['true', '8', '9', '3', '1']);
      const [add, change, gone] = ['\u001b[32m', '\u001b[33m', '\u001b[31m'];
      const log = seen.raw.join('\n');
      expect(log).toContain(`${change}~ inventory "Production" (Newco)  (shop.changed.yml:13)`);
      expect(log).toContain(`${change}      variables.ntp_server: "ntp.example.com" → "other.example.com"`);
      expect(log).toContain(`${add}+ host "web3" (Production)  (shop.changed.yml:17)`);
      expect(log).toContain(`${gone}- host "web2" (Production)  (shop.changed.yml:16)`);
      expect(log).toContain(`${change}      credentials: + vault, - deploy key`);
      expect(log).toContain('also sent, because secrets cannot be compared: inputs.password');
      expect(log).toContain('Plan: 8 to create, 9 to update, 3 to delete; 1 unchanged.');
      expect(seen.summary).toContain(
        '| update | `inventory "Production" (Newco)` | `variables.ntp_server: "ntp.example.com" → "other.example.com"` |',
      );
      const plan = JSON.parse(seen.outputs['plan'] ?? '') as { changes: { action: string; title: string }[] };
      expect(plan.changes).toHaveLength(20);
      expect(plan.changes[0]).toMatchObject({ action: 'update', title: 'organization "Newco"' });
    });
  });

  test('shows each value whole or not at all, the order of a list, what is synced, and what goes in bold', async () => {
    await onStage({}, async (stage) => {
      const inventory = (more: string): string =>
        `inventories: [{name: Long, organization: Acme${more}}]\nhosts: [{name: gone, inventory: Long`;
      const groups = (names: string): string => `, instance_groups: [${names}]`;
      const text = 'x'.repeat(500);
      const before = inventory(
        `, variables: {a: "${text}1", b: "${'y'.repeat(390)}|"}${groups('default, controlplane')}`,
      );
      await apply(stage, { resources: `${before}}]`, mode: 'apply' });
      const after = inventory(`, variables: {a: "${text}2"}${groups('controlplane, default')}`);
      const sync = 'projects: [{name: Application (git), organization: Acme, sync: true}]';
      const seen = await apply(stage, { resources: `${after}, state: absent}]\n${sync}` });
      expect(seen.summary).toContain(
        `| update | \`inventory "Long" (Acme)\` | \`variables.a: (503 characters) → (503 characters), different content\`<br>\`- variables.b: "${'y'.repeat(390)}\\|"\`<br>\`instance_groups: in the order controlplane, default\` |`,
      );
      expect(seen.summary).toContain(
        '| sync | `project "Application (git)" (Acme)` | ``is updated, and the step waits for it (`sync: true`)`` |',
      );
      expect(seen.summary).toContain('| **delete** | `host "gone" (Long)` |  |');
      expect(counts(seen)).toEqual(['true', '0', '1', '1', '1']);
      expect(seen.log.join('\n')).not.toContain('xxx');
    });
  });

  test('of a pull request is what the apply on main does', async () => {
    await onStage({}, async (stage) => {
      await apply(stage, { file: 'shop.yml', mode: 'apply' });
      const planned = await apply(stage, { file: 'shop.changed.yml', prune: 'hosts' });
      const applied = await apply(stage, { file: 'shop.changed.yml', prune: 'hosts', mode: 'apply' });
      expect(applied.conclusion).toBe('success');
      expect(applied.outputs['plan']).toBe(planned.outputs['plan']);
      expect(counts(applied)).toEqual(counts(planned));
      expect(applied.log.join('\n')).toMatch(/Applied: \d+ created, \d+ updated, \d+ deleted; \d+ unchanged\./);
      const again = await apply(stage, { file: 'shop.changed.yml', prune: 'hosts', mode: 'apply' });
      expect(writes(again)).toEqual([]);
      // What was created, updated or unchanged is unchanged now.
      const [, created, updated, , unchanged] = counts(applied).map(Number);
      expect(counts(again)).toEqual(['false', '0', '0', '0', '18']);
      expect(Number(created) + Number(updated) + Number(unchanged)).toBe(18);
      expect(again.log.join('\n')).toContain('Nothing to do.');
    });
  });

  test('fails the step on request when the controller has drifted', async () => {
    await onStage({}, async (stage) => {
      const resources = 'labels: [{name: production, organization: Acme}]';
      const same = await apply(stage, { resources, fail_on_changes: 'true' });
      expect(same.conclusion).toBe('success');
      const other = await apply(stage, {
        resources: resources.replace('production', 'other'),
        fail_on_changes: 'true',
      });
      expect(other.conclusion).toBe('failure');
      expect(other.log.join('\n')).toContain('The controller differs from the files');
      expect(counts(other)).toEqual(['true', '1', '0', '0', '0']);
    });
  });
});

describe('what is wrong', () => {
  test('with the inputs is reported before any request', async () => {
    await onStage({}, async (stage) => {
      const seen = await apply(stage, { file: 'no/*.yml', mode: 'apply', fail_on_changes: 'true', prune: 'labels' });
      expect(seen.conclusion).toBe('failure');
      expect(seen.requests).toEqual([]);
      const log = seen.log.join('\n');
      expect(log).toContain('"no/*.yml" matches no file');
      expect(log).toContain('notification_templates, roles), not `labels`.');
      expect(log).toContain('`fail_on_changes` needs `mode: plan`');
      const none = await apply(stage, { mode: 'apply' });
      expect(none.log.join('\n')).toContain('`file` is missing');
    });
  });

  test('with the files is reported all at once, by file and line, and nothing is written', async () => {
    writeFileSync(
      path.join(workspace, 'wrong-1.yml'),
      'job_templates:\n  - name: a\n    playbok: x\n    credential: Machine\n',
    );
    writeFileSync(path.join(workspace, 'wrong-2.json'), '{"labels": [{"name": "b", "state": "absent"}]}');
    await onStage({}, async (stage) => {
      const seen = await apply(stage, { file: 'wrong-*', mode: 'apply' });
      expect(seen.conclusion).toBe('failure');
      expect(writes(seen)).toEqual([]);
      const log = seen.log.join('\n');
      expect(log).toContain(
        'wrong-1.yml:3: job_templates[0].playbok is not a known field of a job template; did you mean `playbook`?',
      );
      expect(log).toContain('wrong-1.yml:4: job_templates[0].credential cannot be set');
      expect(log).toContain('wrong-2.json:1: labels[0].state cannot be `absent`');
    });
  });

  test('with files that are elsewhere, also by a link, or in other bytes than UTF-8, is reported before any request', async () => {
    const outside = path.join(mkdtempSync(path.join(tmpdir(), 'tower-deploy-outside-')), 'secret.yml');
    writeFileSync(outside, 'labels: [{name: secret-text, organization: Acme}]\n');
    const folder = path.join(workspace, 'odd');
    mkdirSync(folder);
    symlinkSync(outside, path.join(folder, 'link.yml'));
    symlinkSync('nowhere.yml', path.join(folder, 'nowhere-link.yml'));
    writeFileSync(
      path.join(folder, 'latin.yml'),
      Buffer.from('labels: [{name: gr\xfcn, organization: Acme}]\n', 'latin1'),
    );
    mkdirSync(path.join(folder, 'folder.yml'));
    await onStage({}, async (stage) => {
      for (const file of ['odd/*.yml', `odd/link.yml, odd/latin.yml, odd/nowhere-link.yml, ${outside}`]) {
        const seen = await apply(stage, { file });
        expect(seen.conclusion).toBe('failure');
        expect(seen.requests).toEqual([]);
        const log = seen.log.join('\n');
        expect(log).toContain(
          '`file` "odd/link.yml" must be in the workspace or in `runner.temp`, but leads elsewhere through a symbolic link',
        );
        expect(log).toContain('"odd/latin.yml" is not encoded in UTF-8');
        expect(log).toContain('"odd/nowhere-link.yml" cannot be read (ENOENT)');
        expect(log).not.toContain('secret-text');
      }
      const temporary = await apply(stage, { file: outside }, { env: { RUNNER_TEMP: path.dirname(outside) } });
      expect(temporary.log.join('\n')).toContain('+ label "secret-text" (Acme)');
    });
    rmSync(path.dirname(outside), { recursive: true });
  });

  test('with a pattern that starts outside the workspace, is reported without a list of what is there', async () => {
    const outside = mkdtempSync(path.join(tmpdir(), 'tower-deploy-outside-'));
    writeFileSync(path.join(outside, 'secret-name.yml'), '{}');
    await onStage({}, async (stage) => {
      for (const file of [`${outside}/*.yml`, '../*.yml', `x/../../${path.basename(outside)}/**/*.{yml,yaml}`]) {
        const seen = await apply(stage, { file: JSON.stringify([file]) });
        expect(seen.conclusion).toBe('failure');
        const log = seen.log.join('\n');
        expect(log).toContain(`\`file\` ${JSON.stringify(file)} must be in the workspace or in \`runner.temp\`.`);
        expect(log).not.toContain('secret-name');
      }
      const absolute = await apply(stage, { file: `${workspace}/sho[p].yml` });
      expect(absolute.conclusion).toBe('success');
    });
    rmSync(outside, { recursive: true });
  });

  test('with the rights of a token is reported with what was not done', async () => {
    await onStage({}, async (stage) => {
      const seen = await apply(stage, { file: 'shop.yml', mode: 'apply', token: stage.sim.tokens['read'] ?? '' });
      expect(seen.conclusion).toBe('failure');
      const log = seen.log.join('\n');
      expect(log).toMatch(/shop.yml:2: could not create the organization "Newco": .*403/);
      expect(log).toContain('0 of 13 resources are complete; not complete: create organization "Newco"');
      expect(counts(seen)).toEqual(['false', '0', '0', '0', '0']);
    });
  });

  test('with the controller ends the step, and the outputs say how far it came', async () => {
    await onStage({}, async (stage) => {
      stage.sim.faults.add({ method: 'POST', path: '/job_templates/', kind: 'status', status: 400, times: 9 });
      const seen = await apply(stage, { file: 'shop.yml', mode: 'apply' });
      expect(seen.conclusion).toBe('failure');
      expect(seen.log.join('\n')).toMatch(/shop.yml:32: could not create the job template "Deploy shop"/);
      expect(Number(seen.outputs['created'])).toBeGreaterThan(3);
      expect(seen.summary).toContain('Partly applied');
      stage.sim.faults.clear();
      const next = await apply(stage, { file: 'shop.yml', mode: 'apply' });
      expect(next.conclusion).toBe('success');
      expect(Number(next.outputs['created'])).toBeLessThan(13);
    });
  });
});

onUnix(
  'a workflow that is cancelled stops after the write under way, and the next one goes on from there',
  async () => {
    await onStage({}, async (stage) => {
      const cancel = new AbortController();
      const stop = stage.sim.on('request', ({ method, path: target }) => {
        if (method === 'POST' && target.endsWith('/inventories/')) cancel.abort();
      });
      // The reply comes when the signal has come.
      stage.sim.faults.add({ method: 'POST', path: '/inventories/', kind: 'delay', ms: 2500 });
      const seen = await apply(stage, { file: 'shop.yml', mode: 'apply' }, { cancel: cancel.signal });
      stop();
      expect(seen.conclusion).toBe('cancelled');
      expect(writes(seen).at(-1)).toMatch(/^POST .*\/inventories\/$/);
      const log = seen.log.join('\n');
      expect(log).toMatch(/of 13 resources are complete; not complete: create inventory "Production"/);
      expect(log).toContain('The workflow was cancelled. Earlier changes are kept');
      expect(Number(seen.outputs['created'])).toBe(4);
      const next = await apply(stage, { file: 'shop.yml', mode: 'apply' });
      expect(next.conclusion).toBe('success');
      expect(writes(next).some((write) => write.endsWith('/inventories/'))).toBe(false);
      expect(writes(await apply(stage, { file: 'shop.yml', mode: 'apply' }))).toEqual([]);
    });
  },
);

test('behind a path prefix and a gateway alike', async () => {
  for (const options of [{ prefix: '/tower' }, { product: 'gateway' }] as const) {
    await onStage(options, async (stage) => {
      const first = await apply(stage, { file: 'shop.yml', mode: 'apply' });
      expect(first.conclusion).toBe('success');
      expect(writes(await apply(stage, { file: 'shop.yml', mode: 'apply' }))).toEqual([]);
    });
  }
});
