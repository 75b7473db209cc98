import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { onStage, type Seen, type Stage } from './support/scenario.ts';

const FILES = path.join(import.meta.dirname, '..', 'apply');
const root = mkdtempSync(path.join(tmpdir(), 'tower-deploy-export-'));
afterAll(() => rmSync(root, { recursive: true }));

let workspace = root;
beforeEach(() => {
  workspace = mkdtempSync(path.join(root, 'workspace-'));
});

type More = Parameters<Stage['step']>[1];

async function run(
  stage: Stage,
  action: 'apply' | 'export',
  inputs: Record<string, string>,
  more: More = {},
): Promise<Seen> {
  const stop = stage.sim.on('request', () => stage.sim.clock.advance(2000));
  const seen = await stage.step(inputs, { ...more, action, env: { GITHUB_WORKSPACE: workspace, ...more?.env } });
  stop();
  return seen;
}

/** Exports, with GETs only. */
async function exportTo(stage: Stage, inputs: Record<string, string> = {}, more: More = {}): Promise<Seen> {
  const seen = await run(stage, 'export', { path: 'tower', ...inputs }, more);
  expect(seen.requests.filter(({ method }) => method !== 'GET')).toEqual([]);
  return seen;
}

const apply = async (stage: Stage, resources: string): Promise<void> => {
  const seen = await run(stage, 'apply', { resources, mode: 'apply' });
  expect([seen.conclusion, seen.annotations]).toEqual(['success', []]);
};

/** Demands that a plan of what was exported changes nothing. */
async function expectNoChanges(stage: Stage, file = 'tower/*.yml', env: Record<string, string> = {}): Promise<Seen> {
  const seen = await run(stage, 'apply', { file, mode: 'apply' }, { env });
  expect([seen.conclusion, JSON.parse(seen.outputs['plan'] ?? '{}')]).toEqual([
    'success',
    { unchanged: expect.any(Number), changes: [] },
  ]);
  expect(seen.requests.filter(({ method }) => !['GET', 'OPTIONS'].includes(method))).toEqual([]);
  return seen;
}

const read = (file: string): string => readFileSync(path.join(workspace, file), 'utf8');
/** The placeholder of a secret. */
const secret = (name: string): string => `\${TOWER_SECRET_${name}}`;

const content = (file: string): Record<string, Record<string, unknown>[]> => parse(read(file)) as never;

describe('a plan of an export changes nothing', () => {
  test('on the controller of the demo, with one file for each collection', async () => {
    await onStage({}, async (stage) => {
      const seen = await exportTo(stage);
      expect([seen.conclusion, seen.annotations]).toEqual(['success', []]);
      const files = readdirSync(path.join(workspace, 'tower')).sort();
      expect(files).toContain('job_templates.yml');
      expect(JSON.parse(seen.outputs['files'] ?? '').sort()).toEqual(files.map((file) => `tower/${file}`));
      const plan = await expectNoChanges(stage);
      // The nodes of workflows count as unchanged, too.
      expect(Number(plan.outputs['unchanged'])).toBeGreaterThanOrEqual(Number(seen.outputs['count']));
      expect(Number(seen.outputs['count'])).toBeGreaterThan(20);
      expect(seen.log.join('\n')).toMatch(/^Exported \d+ resources to \d+ files\.$/m);
      expect(seen.summary).toMatch(/\| `job_templates` \| \d+ \|/);
    });
  });

  test('on a controller behind a gateway, which has no applications', async () => {
    await onStage({ product: 'gateway' }, async (stage) => {
      const role = '{user: nobody, role: execute, resource: {type: job_template, name: Deploy, organization: Acme}}';
      await apply(stage, `roles: [${role}]`);
      const seen = await exportTo(stage);
      expect([seen.conclusion, seen.annotations]).toEqual(['success', []]);
      expect(seen.log.join('\n')).toMatch(/^Left out: .*applications \(this controller has no such collection\)\.$/m);
      expect(content('tower/roles.yml')['roles']).toContainEqual({
        user: 'nobody',
        role: 'execute',
        resource: { type: 'job_template', name: 'Deploy' },
      });
      await expectNoChanges(stage);
      const named = await exportTo(stage, { collections: 'applications' });
      expect(named.annotations.map(({ message }) => message)).toEqual([
        expect.stringMatching(/^The controller refused to list applications; nothing was written\./),
      ]);
    });
  });

  test('with every kind that apply can write, in a single file', async () => {
    await onStage({}, async (stage) => {
      await apply(stage, readFileSync(path.join(FILES, 'shop.yml'), 'utf8'));
      const seen = await exportTo(stage, { path: 'tower.yml' });
      expect(JSON.parse(seen.outputs['files'] ?? '')).toEqual(['tower.yml']);
      await expectNoChanges(stage, 'tower.yml');
      const again = read('tower.yml');
      await exportTo(stage, { path: 'tower.yml' });
      expect(read('tower.yml')).toBe(again);
    });
  });
});

/** Texts that YAML readers take for something else, or that end a file early. */
const TEXTS = [
  ...[
    'yes',
    'null',
    '~',
    '2024-01-30',
    '1.10',
    '12345678901234567890',
    '0o17',
    '1e3',
    '.inf',
    '0x1F',
    '12:30:45',
    '<<',
  ],
  ...['- a', '? b', ': c', 'a: b', 'a #b', '#c', '&d', '*e', '!f', '|', '>', '%g', '@h', '`i', '{j', '[k', '"l', "'m"],
  ...['../../etc/passwd', '..', 'C:\\x', '---', '...', '{{ n }}', secret('OTHER'), '=', 'ü…\u{1f600}', 'a\u2028b'],
];

describe('hostile content', () => {
  test('of names and descriptions comes back as it is, and writes no other file', async () => {
    await onStage({}, async (stage) => {
      const labels = TEXTS.map((name) => ({ name, organization: 'Acme' }));
      const texts = [
        ...TEXTS,
        'two\nlines',
        'ends with a break\n\nhere',
        '  in front\nof lines',
        'tab\there',
        'a\r\nb',
        'x \ny',
      ];
      const teams = texts.map((description, index) => ({ name: `team ${index}`, organization: 'Acme', description }));
      await apply(stage, JSON.stringify({ labels, teams }));
      const seen = await exportTo(stage, { collections: 'labels, teams' });
      expect(seen.annotations).toEqual([]);
      expect(readdirSync(workspace)).toEqual(['tower']);
      expect(readdirSync(path.join(workspace, 'tower')).sort()).toEqual(['labels.yml', 'teams.yml']);
      const names = content('tower/labels.yml')['labels']?.map(({ name }) => name);
      expect(names).toEqual(expect.arrayContaining(TEXTS));
      await expectNoChanges(stage);
    });
  });

  test('of variables keeps every digit, date and comment', async () => {
    await onStage({}, async (stage) => {
      const variables = [
        'a: 1.10\nb: 12345678901234567890\nc: 1.0\nd: 0o17\ne: yes # a comment\nf: "2024-01-30"\ng: null\n',
        '{"a": 1.10, "b": 12345678901234567890, "c": 1e400}',
        '{"yes": "no", "1.10": "1.10", "n": null, "l": [1, {"x": "two\\nlines"}], "": "~", "big": 9007199254740991}',
        '---\nanchored: &x {a: 1}\nagain: *x\n',
        'a: |\n  two\n  lines\n',
      ];
      const hosts = variables.map((text, index) => ({ name: `h${index}`, inventory: 'Empty', variables: text }));
      await apply(stage, JSON.stringify({ hosts }));
      const before = stage.sim.world.hosts.filter(({ name }) => /^h\d/.test(name)).map((host) => host.variables);
      await exportTo(stage, { collections: 'hosts', names: 'h0, h1, h2, h3, h4' });
      await expectNoChanges(stage);
      expect(stage.sim.world.hosts.filter(({ name }) => /^h\d/.test(name)).map((host) => host.variables)).toEqual(
        before,
      );
      expect(read('tower/hosts.yml')).toContain('e: yes # a comment');
      expect(content('tower/hosts.yml')['hosts']?.[2]?.['variables']).toMatchObject({
        yes: 'no',
        '1.10': '1.10',
        n: null,
      });
    });
  });
});

describe('secrets', () => {
  const RESOURCES = JSON.stringify({
    credentials: [
      {
        name: 'deploy key',
        organization: 'Acme',
        credential_type: 'Machine',
        inputs: { username: 'u', password: 's3cret-one' },
      },
      { name: 'deploy-key', organization: 'Acme', credential_type: 'Machine', inputs: { password: 's3cret-two' } },
    ],
    projects: [
      {
        name: 'With password',
        organization: 'Acme',
        scm_type: 'git',
        scm_url: 'https://ci:s3cret-url@git.example.com/a.git',
      },
    ],
    notification_templates: [
      {
        name: 'Hook',
        organization: 'Acme',
        notification_type: 'webhook',
        notification_configuration: {
          url: 'https://hooks.example.com/s3cret-hook',
          headers: { 'X-Token': 's3cret-header' },
          http_method: 'POST',
        },
      },
    ],
  });

  test('become placeholders that apply leaves as they are, and that it fills in for a new object', async () => {
    await onStage({}, async (stage) => {
      await apply(stage, RESOURCES);
      const seen = await exportTo(stage, { path: 'tower.yml', names: 'deploy key, deploy-key, With password, Hook' });
      const text = read('tower.yml');
      for (const shown of [text, seen.raw.join('\n'), seen.summary]) expect(shown).not.toMatch(/s3cret|\$encrypted\$/);
      expect(text).toMatch(
        /password: "\$\{(TOWER_SECRET_DEPLOY_KEY_PASSWORD_[0-9A-F]{8})\}" # secret: the environment variable \1\n/,
      );
      expect(text).toContain(`scm_url: "https://ci:${secret('WITH_PASSWORD_SCM_URL')}@git.example.com/a.git"`);
      expect(text).toContain(`url: "${secret('HOOK_URL')}"`);
      expect(text).toContain(`X-Token: "${secret('HOOK_HEADERS_X_TOKEN')}"`);
      await expectNoChanges(stage, 'tower.yml');
    });
    await onStage({}, async (stage) => {
      const names = [...new Set(read('tower.yml').match(/TOWER_SECRET_\w+/g))];
      const env = Object.fromEntries(names.map((name) => [name, `value-of-${name}`]));
      const applied = await run(stage, 'apply', { file: 'tower.yml', mode: 'apply' }, { env });
      expect([applied.conclusion, applied.annotations]).toEqual(['success', []]);
      const printed = applied.raw.filter((line) => !line.startsWith('::add-mask::')).join('\n');
      for (const shown of [printed, applied.summary, JSON.stringify(applied.outputs)])
        expect(shown).not.toContain('value-of');
      const sent = JSON.stringify(applied.requests.map(({ body }) => body));
      expect(names.filter((name) => !sent.includes(`value-of-${name}`))).toEqual([]);
      expect(sent).not.toContain(secret('').slice(0, -1));
      expect((await expectNoChanges(stage, 'tower.yml', env)).annotations).toEqual([]);
    });
  });

  test('that are not set are named before a new object gets none', async () => {
    await onStage({}, async (stage) => {
      const inputs = `{username: u, password: "${secret('X')}"}`;
      const resources = `credentials: [{name: new, organization: Acme, credential_type: Machine, inputs: ${inputs}}]`;
      const seen = await run(stage, 'apply', { resources });
      expect(seen.annotations.map(({ message }) => message)).toEqual([
        'The files refer to secrets that are not set: TOWER_SECRET_X. Set them as environment variables of the step (`env`), from the secrets of the workflow.',
      ]);
    });
  });

  test('are not put where the controller would show them', async () => {
    await onStage({}, async (stage) => {
      const inputs = `{username: "${secret('X')}", password: "${secret('X')}"}`;
      const credential = `name: new, organization: Acme, credential_type: Machine, description: "${secret('X')}"`;
      const resources = `credentials: [{${credential}, inputs: ${inputs}}]`;
      const seen = await run(stage, 'apply', { resources, mode: 'apply' }, { env: { TOWER_SECRET_X: 's3cret-value' } });
      expect(seen.requests.find(({ method }) => method === 'POST')?.body).toMatchObject({
        description: secret('X'),
        inputs: { username: secret('X'), password: 's3cret-value' },
      });
    });
  });
});

test('lists are read where an object has members, and keep an order that has a meaning', async () => {
  await onStage({}, async (stage) => {
    const labels = Array.from({ length: 14 }, (_, index) => `label ${String(index).padStart(2, '0')}`);
    const template = {
      name: 'Plain',
      organization: 'Acme',
      labels,
      instance_groups: ['default', 'controlplane'],
      notification_templates_error: ['hook'],
    };
    const configuration = { url: 'https://hooks.example.com/x', headers: {}, http_method: 'POST' };
    const hook = {
      name: 'hook',
      organization: 'Acme',
      notification_type: 'webhook',
      notification_configuration: configuration,
    };
    const all = labels.map((name) => ({ name, organization: 'Acme' }));
    await apply(stage, JSON.stringify({ labels: all, notification_templates: [hook], job_templates: [template] }));
    const seen = await exportTo(stage);
    const found = content('tower/job_templates.yml')['job_templates']?.find(({ name }) => name === 'Plain');
    expect(found).toMatchObject(template);
    expect(seen.calls.filter((call) => /job_templates\/\d+\/(?!survey_spec)/.test(call)).sort()).toEqual([
      'GET /api/v2/job_templates/44/instance_groups/',
      'GET /api/v2/job_templates/44/labels/',
      'GET /api/v2/job_templates/44/notification_templates_error/',
    ]);
    await expectNoChanges(stage);
  });
});

describe('filters', () => {
  test('by organization keep what belongs to it', async () => {
    await onStage({}, async (stage) => {
      const seen = await exportTo(stage, { organization: 'Other' });
      expect(seen.conclusion).toBe('success');
      expect(readdirSync(path.join(workspace, 'tower')).sort()).toEqual([
        'job_templates.yml',
        'organizations.yml',
        'projects.yml',
      ]);
      expect(content('tower/job_templates.yml')['job_templates']?.map(({ name }) => name)).toEqual(['Same name']);
      await expectNoChanges(stage);
    });
  });

  test('by collection and name keep these objects', async () => {
    await onStage({}, async (stage) => {
      await exportTo(stage, { collections: 'hosts, job_templates', names: 'web1, Deploy', path: 'tower.yml' });
      expect(Object.keys(content('tower.yml'))).toEqual(['hosts', 'job_templates']);
      expect([content('tower.yml')['hosts']?.length, content('tower.yml')['job_templates']?.length]).toEqual([1, 1]);
      await expectNoChanges(stage, 'tower.yml');
    });
  });

  test('that lead nowhere fail, and nothing is written', async () => {
    await onStage({}, async (stage) => {
      const unknown = await exportTo(stage, { organization: 'Acne' });
      expect(unknown.annotations.map(({ message }) => message)).toEqual([
        'The controller has no organization "Acne", or this user cannot see it. Similar names: Acme.',
      ]);
      const missing = await exportTo(stage, { names: 'Deploy, Nothing' });
      expect(missing.annotations.map(({ message }) => message)).toEqual([
        'No exported object has the name "Nothing". Check the names, `collections` and `organization`. Nothing was written.',
      ]);
      expect(readdirSync(workspace)).toEqual([]);
    });
  });
});

describe('what is wrong', () => {
  test('with the path is reported before any request', async () => {
    await onStage({}, async (stage) => {
      writeFileSync(path.join(workspace, 'file.txt'), '');
      symlinkSync(root, path.join(workspace, 'link'));
      for (const [given, error] of [
        [
          '../elsewhere',
          /`path` must be a path in the workspace or in `runner\.temp`, not `\.\.\/elsewhere`\. A relative path/,
        ],
        ['/etc/tower.yml', /must be a path in the workspace or in `runner\.temp`, not `\/etc\/tower\.yml`/],
        ['link/tower', /leads out of the workspace and `runner\.temp` through a symbolic link/],
        ['file.txt', /must be a folder or a file ending in `\.yml`, but `file\.txt` is another file/],
      ] as const) {
        const seen = await exportTo(stage, { path: given });
        expect([seen.conclusion, seen.requests]).toEqual(['failure', []]);
        expect(seen.annotations[0]?.message).toMatch(error);
      }
      const seen = await exportTo(stage, { collections: 'hots' });
      expect(seen.annotations[0]?.message).toMatch(
        /`collections` must list only collections that can be exported \(organizations, .*notification_templates, roles\), not `hots`\./,
      );
    });
  });

  test('with a link among the files is reported before the first is written', async () => {
    await onStage({}, async (stage) => {
      await exportTo(stage, { collections: 'labels' });
      rmSync(path.join(workspace, 'tower/labels.yml'));
      symlinkSync(path.join(root, 'outside.yml'), path.join(workspace, 'tower/labels.yml'));
      const seen = await exportTo(stage);
      expect(seen.annotations.map(({ message }) => message)).toEqual([
        'An export file is `tower/labels.yml`, which leads out of the workspace and `runner.temp` through a symbolic link. Use a path without that link. Nothing was written.',
      ]);
      expect([existsSync(path.join(root, 'outside.yml')), readdirSync(path.join(workspace, 'tower'))]).toEqual([
        false,
        ['labels.yml'],
      ]);
    });
  });

  test('with the rights to a collection is reported by its name, and nothing is written', async () => {
    await onStage({}, async (stage) => {
      const body = JSON.stringify({ detail: 'You do not have permission to perform this action.' });
      for (const collection of ['projects', 'hosts'])
        stage.sim.faults.add({
          method: 'GET',
          path: `/api/v2/${collection}/`,
          kind: 'json',
          status: 403,
          body,
          times: 9,
        });
      const seen = await exportTo(stage);
      expect(seen.conclusion).toBe('failure');
      expect(seen.annotations[0]?.message).toMatch(
        /^The controller refused to list projects, hosts; nothing was written\. Grant this user the right to read them, or remove them from `collections`\./,
      );
      expect(readdirSync(workspace)).toEqual([]);
      const rest = await exportTo(stage, { collections: 'labels' });
      expect(rest.conclusion).toBe('success');
    });
  });
});

test('a collection that became empty is emptied in its file', async () => {
  await onStage({}, async (stage) => {
    await apply(stage, 'teams: [{name: Ops, organization: Acme}]');
    await exportTo(stage, { collections: 'teams' });
    await apply(stage, 'teams: [{name: Ops, organization: Acme, state: absent}]');
    await exportTo(stage, { collections: 'teams, notification_templates' });
    expect([content('tower/teams.yml'), readdirSync(path.join(workspace, 'tower'))]).toEqual([
      { teams: [] },
      ['teams.yml'],
    ]);
  });
});
