import { describe, expect, test } from '@jest/globals';
import { refusedFields } from '../../src/apply/check/permissions.ts';
import { readCreateOptions } from '../../src/controller/resources/create-options.ts';
import type { Json } from '../../src/http/json/json.ts';
import { describeError } from '../../src/step-errors.ts';
import { wording } from '../unit/words.ts';
import { onBench } from './controller.ts';

/* What the API would refuse in the middle of an apply, or take and never use, is told in the plan, and nothing is written. */

const project = 'project: {name: Application, organization: Acme}';
const inventory = 'inventory: {name: Production, organization: Acme}';
const template = (more: string): string =>
  `job_templates: [{name: New, ${project}, ${inventory}, playbook: deploy.yml${more}}]\n`;
const node = (more: string): string =>
  `workflow_job_templates: [{name: Flow, organization: Acme, nodes: [{identifier: a, ${more}}]}]\n`;
const schedule = (more: string): string =>
  `schedules: [{name: nightly, rrule: "DTSTART:20300101T000000Z RRULE:FREQ=DAILY;INTERVAL=1", ${more}}]\n`;
const newTemplate = 'unified_job_template: New';
const survey = (required: boolean): string =>
  `, survey_enabled: true, survey_spec: {spec: [{variable: version, type: text, required: ${required}}]}`;

describe('answers to what is not asked', () => {
  test.each<[string, string | undefined]>([
    [
      template('') + node(`${newTemplate}, limit: web`),
      'nodes[0] sets `limit`, but the job template "New" does not prompt for it: enable `ask_limit_on_launch`',
    ],
    [template(', ask_limit_on_launch: true') + node(`${newTemplate}, limit: web`), undefined],
    // The template's own value passes.
    [template(', limit: web') + node(`${newTemplate}, limit: web`), undefined],
    [template('') + node(`${newTemplate}, ${inventory}`), undefined],
    [
      template('') + node(`${newTemplate}, inventory: Second inventory`),
      'sets `inventory`, but the job template "New" does not prompt for it',
    ],
    [
      template('') + node(`${newTemplate}, credentials: [Machine]`),
      'sets `credentials`, but the job template "New" does not prompt for it: enable `ask_credential_on_launch`',
    ],
    [
      template(', ask_credential_on_launch: true, credentials: [Machine]') +
        node(`${newTemplate}, credentials: [Machine]`),
      'nodes[0].credentials[0] is already a credential of the job template "New": remove it here',
    ],
    [template(', ask_credential_on_launch: true') + node(`${newTemplate}, credentials: [Machine]`), undefined],
    [
      schedule('unified_job_template: Deploy, extra_data: {version: "1"}, credentials: [Machine]'),
      'schedules[0].credentials[0] is already a credential of the job template "Deploy"',
    ],
    [
      template('').replace('Application', 'Application (git)') + node(`${newTemplate}, scm_branch: other`),
      'sets `scm_branch`, but the job template "New" does not prompt for it',
    ],
    [
      template('') + node(`${newTemplate}, extra_data: {a: 1, b: 2}`),
      'sets `extra_data.a`, `extra_data.b`, which neither the prompts nor the survey of the job template "New" ask for: enable `ask_variables_on_launch`',
    ],
    [template(survey(false)) + node(`${newTemplate}, extra_data: {version: "1"}`), undefined],
    [template(survey(true)) + node(newTemplate), undefined],
    [template(survey(false)) + node(`${newTemplate}, extra_data: {other: "1"}`), 'sets `extra_data.other`'],
    [
      template(survey(true)) + schedule(newTemplate),
      'schedules[0] lacks `extra_data.version`, which the survey of the job template "New" requires',
    ],
    [template(survey(true)) + schedule(`${newTemplate}, extra_data: {version: "1"}`), undefined],
    [
      schedule('unified_job_template: Plain, limit: web'),
      'sets `limit`, but the job template "Plain" does not prompt for it',
    ],
    [
      schedule('unified_job_template: {name: Application (git), type: project}, limit: web, extra_data: {a: 1}'),
      'sets `limit`, `extra_data`, but the project "Application (git)" has no prompts',
    ],
    [
      node('unified_job_template: Build and deploy, job_type: check'),
      'sets `job_type`, but no workflow job template prompts for it: set it on the nodes of the workflow',
    ],
    [
      `job_templates: [{name: New, ${project}, playbook: deploy.yml, ask_inventory_on_launch: true}]\n${node(newTemplate)}`,
      'sets no `inventory`, and the job template "New" has none',
    ],
  ])('%s', async (text, words) => {
    await onBench(async (bench) => {
      const problem = await bench.plan(text).then(() => undefined, describeError);
      if (words === undefined) {
        expect(problem).toBeUndefined();
        await bench.apply(text);
      } else {
        expect(problem).toContain(words);
        expect(bench.writes).toEqual([]);
      }
    });
  });
});

test('the branch of its project is no answer to a template that has none of its own', async () => {
  const text = template('').replace('Application', 'Application (git)') + node(`${newTemplate}, scm_branch: main`);
  await onBench(async (bench) => {
    await bench.plan(text);
    await expect(bench.plan(text.replace('playbook:', 'scm_branch: own, playbook:'))).rejects.toThrow(
      /sets `scm_branch`/,
    );
  });
});

describe('what cannot be as a whole', () => {
  test.each<[string, string]>([
    [
      template('').replace('deploy.yml', 'deplyo.yml'),
      'has the playbook `deplyo.yml`, which the project "Application" did not contain at its last update; did you mean `deploy.yml`?',
    ],
    [
      `projects: [{name: Shop, organization: Acme, local_path: spare}]\n${template(', scm_branch: feature, ask_scm_branch_on_launch: true').replace('{name: Application, organization: Acme}', 'Shop')}`,
      'has `scm_branch` and `ask_scm_branch_on_launch`, which requires `allow_override: true` in its project',
    ],
    [
      'job_templates: [{name: Plain, inventory: null}]',
      'would have no `inventory` and no prompt for it: set `inventory` or `ask_inventory_on_launch: true`',
    ],
    ['job_templates: [{name: Plain, project: null}]', 'must have `project`'],
    [
      'job_templates: [{name: Plain, inventory: null, ask_inventory_on_launch: true, host_config_key: key-s3cret}]',
      'has a `host_config_key` but no `inventory`',
    ],
    [
      `credentials: [{name: other key, organization: Acme, credential_type: Machine, inputs: {}}]\n${template(', credentials: [Machine, other key]')}`,
      'job_templates[0].credentials[1] has the same type as the credential "Machine"',
    ],
    [
      'inventories: [{name: Found, organization: Acme, kind: smart}]',
      'is a smart inventory, so it must have a `host_filter`',
    ],
    [
      'inventories: [{name: Found, organization: Acme, input_inventories: [{name: Production, organization: Acme}]}]',
      'has `input_inventories`, which requires a constructed inventory',
    ],
    [
      'inventories:\n  - {name: Inner, organization: Acme, kind: constructed}\n  - {name: Outer, organization: Acme, kind: constructed, input_inventories: [Inner]}\n',
      'has the constructed inventory "Inner" in its `input_inventories`',
    ],
    [
      'inventories: [{name: Found, organization: Acme, kind: smart, host_filter: name=web1}]\nhosts: [{name: a, inventory: Found}]\n',
      'cannot be in the smart inventory "Found", which takes its hosts from other inventories and has no host of its own',
    ],
    [
      `hosts: [{name: same, ${inventory}}]\ngroups: [{name: same, ${inventory}}]\n`,
      'has the name of the group "same" in the same inventory',
    ],
    [`labels: [{name: ${'x'.repeat(513)}, organization: Acme}]`, 'labels[0].name must be at most 512 characters long'],
  ])('%s', async (text, words) => {
    await onBench(async (bench) => {
      const problem = await bench.plan(text).then(() => 'no problem', describeError);
      expect(problem).toContain(words);
      expect(problem).not.toContain('key-s3cret');
      expect(bench.writes).toEqual([]);
    });
  });
});

test('what the controller would refuse of a file is what the plan refuses', async () => {
  // The same by hand: the simulator answers what a real controller was recorded to answer.
  await onBench(async ({ requests }) => {
    const [plain] = await rows(requests.get('job_templates/?name=Plain'));
    const body = { identifier: 'a', unified_job_template: plain?.['id'], limit: 'web' };
    const workflow = await requests.post('workflow_job_templates/', { name: 'Flow', organization: null });
    const id = (workflow as { id: number }).id;
    await expect(wording(requests.post(`workflow_job_templates/${id}/workflow_nodes/`, body))).rejects.toThrow(
      /Field is not configured to prompt on launch/,
    );
    await expect(wording(requests.patch(`job_templates/${plain?.['id']}/`, { inventory: null }))).rejects.toThrow(
      /either set a default value or ask to prompt/,
    );
    const [project] = await rows(requests.get('projects/?name=Application&organization__name=Other'));
    await requests.patch(`projects/${project?.['id']}/`, { allow_override: false });
    for (const [change, words] of [
      [{ playbook: 'no.yml' }, /Playbook not found/],
      [{ scm_branch: 'feature' }, /Project does not allow overriding branch/],
    ] as const) {
      const other = { project: project?.['id'], ...change };
      await expect(wording(requests.patch(`job_templates/${plain?.['id']}/`, other))).rejects.toThrow(words);
    }
  });
});

async function rows(reply: Promise<unknown>): Promise<Record<string, unknown>[]> {
  return ((await reply) as { results: Record<string, unknown>[] }).results;
}

describe('where projects and inventory sources come from', () => {
  const source = (more: string): string =>
    `inventory_sources: [{name: From, inventory: {name: Production, organization: Acme}, ${more}}]`;
  test.each<[string, string]>([
    [
      'projects: [{name: Shop, organization: Acme, scm_type: git}]',
      'projects[0] must have a `scm_url`, because it has a `scm_type`',
    ],
    [
      'projects: [{name: Shop, organization: Acme, local_path: spare, scm_url: "https://git.example.com/a.git", scm_clean: true}]',
      'has `scm_url`, `scm_clean`, which a manual project cannot have',
    ],
    [
      'projects: [{name: Shop, organization: Acme, scm_type: archive, scm_url: "https://example.com/a.zip", scm_branch: main, scm_refspec: x}]',
      'has `scm_branch`, `scm_refspec`, which a project of type "archive" cannot have',
    ],
    [source('source: scm'), 'has `source: scm` but no `source_project`'],
    [
      source('source: ec2, source_project: {name: Application (git)}, source_path: hosts.yml'),
      'has `source_project`, `source_path`, which requires `source: scm`',
    ],
    [source('source: ec3'), 'has `source`, which must be one of file, constructed, scm, ec2'],
    [
      'job_templates: [{name: New, project: {name: Application, organization: Acme}, inventory: {name: Production, organization: Acme}, playbook: deploy.yml, forks: -1}]',
      'has `forks`, which must be at least 0',
    ],
  ])('%s', async (text, words) => {
    await onBench(async (bench) => {
      await expect(bench.plan(text)).rejects.toThrow(words);
      expect(bench.writes).toEqual([]);
    });
  });
});

test('refuses fields of a new object by what OPTIONS describes, and nothing where OPTIONS is refused', async () => {
  const NOTHING = { fields: new Map() };
  const offered = {
    name: { type: 'string', max_length: 2 },
    kind: {
      choices: [
        ['', 'None'],
        ['smart', 'Smart'],
      ],
    },
    forks: { max_value: 9 },
  };
  const options = readCreateOptions({ actions: { POST: offered } });
  const reported = (name: string, after: Json): string[] =>
    refusedFields(options ?? NOTHING, [{ name, after }]).map(({ text }) => text);
  expect(reported('name', 'abc')).toEqual(['has `name`, which must be at most 2 characters long']);
  expect(reported('name', 'äö')).toEqual([]);
  expect(reported('kind', 'strange')).toEqual(['has `kind`, which must be one of smart']);
  expect(reported('kind', '')).toEqual([]);
  expect(reported('forks', 10)).toEqual(['has `forks`, which must be at most 9']);
  expect(reported('other', true)).toEqual(['has `other`, which this controller does not accept from this user']);
  expect(reported('inputs.password', '***')).toEqual([]);
  expect(refusedFields(NOTHING, [{ name: 'other', after: true }])).toEqual([]);
  await onBench(async (bench) => {
    for (const status of [403, 405]) {
      bench.sim.faults.add({ method: 'OPTIONS', path: '/labels/', kind: 'status', status });
      await bench.plan('labels: [{name: new, organization: Acme}]');
    }
    bench.sim.faults.add({ method: 'OPTIONS', path: '/labels/', kind: 'status', status: 500, times: 9 });
    await expect(bench.plan('labels: [{name: new, organization: Acme}]')).rejects.toThrow(/500/);
  });
});

test('reports that the user may not update a project', async () => {
  await onBench(async (bench) => {
    const text = 'projects: [{name: Application (git), sync: true}]';
    await bench.plan(text);
    const [project] = await rows(bench.requests.get('projects/?name=Application+(git)'));
    const { object_roles: roles } = (project?.['summary_fields'] ?? {}) as {
      object_roles: { read_role: { id: number } };
    };
    const [user] = await rows(bench.requests.get('users/?username=nobody'));
    await bench.requests.post(`users/${user?.['id']}/roles/`, { id: roles.read_role.id });
    await expect(bench.as('nobody').plan(text)).rejects.toThrow(
      /projects\[0\] cannot be updated by this user: grant the Update role on the project "Application \(git\)"/,
    );
  });
});

test('a credential that this user may see and not use is reported before anything is written', async () => {
  await onBench(async (bench) => {
    const role = async (path: string, name: string): Promise<number> => {
      const [row] = await rows(bench.requests.get(path));
      const summary = (row?.['summary_fields'] ?? {}) as { object_roles?: Record<string, { id: number }> };
      return summary.object_roles?.[name]?.id ?? 0;
    };
    const [user] = await rows(bench.requests.get('users/?username=nobody'));
    const grant = async (id: number): Promise<unknown> =>
      await bench.requests.post(`users/${user?.['id']}/roles/`, { id });
    await grant(await role('organizations/?name=Acme', 'member_role'));
    await grant(await role('job_templates/?name=Plain', 'admin_role'));
    await grant(await role('credentials/?name=Vault', 'read_role'));
    const text = 'job_templates: [{name: Plain, credentials: [Vault]}]';
    await expect(bench.as('nobody').plan(text)).rejects.toThrow(
      /job_templates\[0\].credentials\[0\] cannot be used by this user: grant the Use role on the credential "Vault"/,
    );
    await grant(await role('credentials/?name=Vault', 'use_role'));
    await bench.as('nobody').plan(text);
  });
});
