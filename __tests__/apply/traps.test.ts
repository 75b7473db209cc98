import { describe, expect, test } from '@jest/globals';
import { DEMO } from 'tower-deploy-simulator';
import { perObject } from '../../src/apply/plan/plan.ts';
import { describeError } from '../../src/step-errors.ts';
import { type Bench, onBench, SHOP } from './controller.ts';

/* What a real controller does without a word, one by one: the recordings of writes have each of them. */

type Prepared = Awaited<ReturnType<Bench['plan']>>;

const actions = ({ plan }: Prepared): string[] =>
  perObject(plan.changes)
    .filter(({ action }) => action !== 'none')
    .map(({ action, title }) => `${action} ${title}`);

const remarks = ({ plan }: Prepared): string[] => plan.changes.flatMap((change) => change.remarks);

const patches = ({ sim }: Bench): unknown[] =>
  sim.requests.filter(({ method }) => method === 'PATCH').map(({ body }) => body);

const workflow = (bench: Bench) => bench.sim.world.workflow_job_templates.find(({ name }) => name === 'Flow');

describe('answers of a workflow job template', () => {
  const flow = (answers: string): string =>
    `workflow_job_templates:\n  - {name: Flow, organization: Acme, ask_limit_on_launch: true, ${answers}}\n`;

  test('to change one of the four that are kept in one place leaves the others', async () => {
    await onBench(async (bench) => {
      await bench.apply(flow('limit: web, scm_branch: main, job_tags: a, skip_tags: b'));
      await bench.apply(flow('limit: db'));
      expect(patches(bench)).toEqual([{ limit: 'db', scm_branch: 'main', job_tags: 'a', skip_tags: 'b' }]);
      expect(workflow(bench)).toMatchObject({ limit: 'db', scm_branch: 'main', job_tags: 'a', skip_tags: 'b' });
      await bench.apply(flow('limit: null'));
      expect(workflow(bench)).toMatchObject({ limit: null, scm_branch: 'main', job_tags: 'a', skip_tags: 'b' });
      await bench.apply(flow('scm_branch: null, job_tags: null, skip_tags: null'));
      expect(workflow(bench)).toMatchObject({ limit: null, scm_branch: null, job_tags: null, skip_tags: null });
    });
  });

  test('an empty answer is not sent, and one of the controller stays when its export is applied', async () => {
    await onBench(async (bench) => {
      await bench.apply(flow('limit: ""'));
      expect(workflow(bench)).toMatchObject({ limit: null });
      const exported = flow('limit: "", natural_key: {name: Flow, type: workflow_job_template, organization: Acme}');
      expect(actions(await bench.apply(exported))).toEqual([]);
      expect(workflow(bench)).toMatchObject({ limit: null });
      Object.assign(workflow(bench) ?? {}, { limit: '' });
      expect(actions(await bench.apply(exported))).toEqual([]);
      expect(workflow(bench)).toMatchObject({ limit: '' });
      expect(actions(await bench.apply(flow('limit: ""')))).toEqual(['update workflow job template "Flow" (Acme)']);
      expect(workflow(bench)).toMatchObject({ limit: null });
    });
  });
});

describe('what has no name of its own', () => {
  const owned = (user: string, more = ''): string =>
    `credentials:\n  - {name: mine, credential_type: Machine, user: ${user}, inputs: {username: a}${more}}\n`;
  const credentials = (bench: Bench) => bench.sim.world.credentials.filter(({ name }) => name === 'mine');

  test('a credential of a user is looked for before it is made again, and is not taken for that of another', async () => {
    await onBench(async (bench) => {
      await bench.apply(owned('admin'));
      expect(actions(await bench.plan(owned('admin')))).toEqual([]);
      bench.cutAtWrite(0, true);
      await bench.apply(owned('deployer'));
      expect(credentials(bench)).toHaveLength(2);
      expect(actions(await bench.plan(owned('deployer')))).toEqual([]);
      expect(actions(await bench.plan(owned('admin', ', description: other')))).toEqual([
        'update credential "mine" (Machine)',
      ]);
    });
  });

  test('nor is one of an organization taken for that of a user', async () => {
    await onBench(async (bench) => {
      await bench.apply(
        'credentials: [{name: mine, credential_type: Machine, organization: Acme, inputs: {username: a}}]',
      );
      expect(actions(await bench.plan(owned('deployer')))).toEqual(['create credential "mine" (Machine)']);
    });
  });

  test('a credential of a team, whose organization is not in the request, is found again', async () => {
    await onBench(async (bench) => {
      const text =
        'credentials: [{name: mine, credential_type: Machine, team: {name: Deployers, organization: Acme}, inputs: {}}]\nteams: [{name: Deployers, organization: Acme}]';
      await bench.apply('teams: [{name: Deployers, organization: Acme}]');
      bench.cutAtWrite(0, true);
      await bench.apply(text);
      expect(credentials(bench)).toHaveLength(1);
      expect(actions(await bench.plan(text))).toEqual([]);
    });
  });

  test('the plan reports two that nothing distinguishes', async () => {
    await onBench(async (bench) => {
      const inputs = { name: 'mine', credential_type: 1, user: 1, inputs: {} };
      for (let twice = 0; twice < 2; twice += 1) await bench.requests.post('credentials/', inputs);
      const text = owned('admin').replace('user:', 'organization: null, user:');
      await expect(bench.plan(text)).rejects.toThrow(
        /matches 2 .*: \d+ \(organization none, credential type Machine\), .* Nothing distinguishes them: rename or delete/,
      );
    });
  });

  test('a reference to one of two with the same name lists their types, and says how to tell them apart', async () => {
    await onBench(async (bench) => {
      const two = ['Machine', 'Vault'].map(
        (type) => `{name: both, organization: Acme, credential_type: ${type}, inputs: {}}`,
      );
      await bench.apply(`credentials: [${two.join(', ')}]`);
      const project = '{name: Application, organization: Acme}';
      const text = `job_templates: [{name: T, project: ${project}, playbook: deploy.yml, credentials: [both]}]`;
      await expect(bench.plan(text)).rejects.toThrow(
        /"both", but 2 objects match: credential "both" \d+ \(organization Acme, credential type Machine\), credential "both" \d+ \(organization Acme, credential type Vault\)\. Specify one, for example with `\{name: …, credential_type: …\}`/,
      );
    });
  });
});

test('an inventory that is being deleted is not taken for the one that was made', async () => {
  await onBench(async (bench) => {
    const text = 'inventories: [{name: Short, organization: Acme}]';
    await bench.apply(text);
    const old = bench.sim.world.inventories.find(({ name }) => name === 'Short');
    await bench.apply('inventories: [{name: Short, organization: Acme, state: absent}]');
    expect(bench.sim.world.inventories.find(({ id }) => id === old?.id)).toMatchObject({ pending_deletion: true });
    // The request is lost before it arrives: whoever looks finds the one that goes.
    bench.cutAtWrite(0, false);
    await bench.apply(text);
    expect(bench.sim.world.inventories.filter(({ name }) => name === 'Short')).toHaveLength(2);
    expect(actions(await bench.plan(text))).toEqual([]);
  });
});

describe('groups in groups', () => {
  const at = 'inventory: {name: Staging, organization: Acme}';
  const groups = (upper: string, lower: string): string =>
    `inventories: [{name: Staging, organization: Acme}]\ngroups:\n  - {name: upper, ${at}, children: [${upper}]}\n  - {name: lower, ${at}, children: [${lower}]}\n`;

  test('are turned round in one go', async () => {
    await onBench(async (bench) => {
      await bench.apply(groups('lower', ''));
      for (const route of [groups('', 'upper'), groups('lower', '')]) {
        expect(actions(await bench.apply(route))).toHaveLength(2);
        expect(actions(await bench.plan(route))).toEqual([]);
      }
    });
  });

  test('that contain themselves are refused by name', async () => {
    await onBench(async (bench) => {
      await expect(bench.plan(groups('lower', 'upper'))).rejects.toThrow(
        /tower.yml:3: groups\[0\] contains itself: "upper" → "lower" → "upper"/,
      );
      await expect(bench.plan(groups('upper', ''))).rejects.toThrow(/contains itself: "upper" → "upper"/);
    });
  });
});

describe('many hosts', () => {
  const at = 'inventory: {name: Large, organization: Acme}';
  const hosts = (count: number, more = ''): string => {
    const lines = Array.from({ length: count }, (_, index) => `  - {name: h${index}, ${at}${more}}\n`);
    return `inventories: [{name: Large, organization: Acme}]\nhosts:\n${lines.join('')}`;
  };
  const bulk = (bench: Bench): string[] => bench.writes.filter((write) => !write.includes('inventories'));

  test('are pruned in bulk, 250 at a time, and one by one where the controller cannot', async () => {
    await onBench(async (bench) => {
      await bench.apply(hosts(301));
      const { length } = bulk(bench);
      const pruned = await bench.apply(hosts(1), { prune: ['hosts'] });
      expect(actions(pruned)).toHaveLength(300);
      expect(bulk(bench).slice(length)).toEqual(['POST bulk/host_delete/', 'POST bulk/host_delete/']);
      expect(actions(await bench.plan(hosts(1), { prune: ['hosts'] }))).toEqual([]);
      bench.sim.faults.add({ method: 'GET', path: '/bulk/', kind: 'status', status: 404, times: 9 });
      await bench.apply(hosts(1, ', state: absent'));
      expect(bulk(bench).at(-1)).toMatch(/^DELETE hosts\/\d+\/$/);
    });
  });

  test('are made in smaller portions where the controller is set to take fewer', async () => {
    await onBench(async (bench) => {
      const refusal = (setting: string): void => {
        const body = `{"__all__": ["Number of hosts exceeds system setting ${setting}"]}`;
        bench.sim.faults.add({ method: 'POST', path: '/bulk/', kind: 'status', status: 400, body, times: 2 });
      };
      refusal('BULK_HOST_MAX_CREATE');
      await bench.apply(hosts(10));
      expect(bulk(bench)).toEqual(Array.from({ length: 5 }, () => 'POST bulk/host_create/'));
      refusal('BULK_HOST_MAX_DELETE');
      await bench.apply(hosts(1), { prune: ['hosts'] });
      expect(bulk(bench).slice(5)).toEqual(Array.from({ length: 5 }, () => 'POST bulk/host_delete/'));
      expect(actions(await bench.plan(hosts(1), { prune: ['hosts'] }))).toEqual([]);
    });
  });

  test('that were deleted with their group, or without notice, are no error', async () => {
    await onBench(async (bench) => {
      await bench.apply(`${hosts(4)}groups: [{name: some, ${at}, hosts: [h1, h2]}]\n`);
      bench.sim.faults.add({ method: 'POST', path: '/bulk/host_delete/', kind: 'reset', handle: true });
      await bench.apply(hosts(1), { prune: ['groups', 'hosts'] });
      expect(actions(await bench.plan(hosts(1), { prune: ['groups', 'hosts'] }))).toEqual([]);
      expect(bench.writes.filter((write) => write.includes('host_delete'))).toHaveLength(2);
    });
  });
});

test('a template on a new project is not taken for its namesake of another organization', async () => {
  const around = (organization: string): string =>
    `projects: [{name: Shop, organization: ${organization}, local_path: spare}]\njob_templates: [{name: Plain, project: Shop, inventory: {name: Production, organization: Acme}, playbook: hello.yml}]`;
  const turned = (text: string): string => text.split('\n').reverse().join('\n');
  await onBench(async (bench) => {
    for (const text of [around('Other'), `organizations: [{name: Newco}]\n${around('Newco')}`]) {
      for (const route of [text, turned(text)])
        expect(actions(await bench.plan(route))).toContain('create job template "Plain"');
    }
    expect(actions(await bench.plan(around('Acme')))).toContain('update job template "Plain" (Acme)');
  });
});

describe('surveys', () => {
  const survey = (spec: string): string =>
    `job_templates:\n  - name: Asks\n    project: {name: Application, organization: Acme}\n    inventory: {name: Production, organization: Acme}\n    playbook: deploy.yml\n    survey_spec: ${spec}\n`;

  test('without questions are none, and a new description is a change', async () => {
    await onBench(async (bench) => {
      const one = '[{variable: a, type: multiselect, choices: [x, y], default: [x, y]}]';
      await bench.apply(survey(`{name: first, spec: ${one}}`));
      const other = survey(`{description: other, spec: ${one}}`);
      expect(actions(await bench.apply(other))).toEqual(['update job template "Asks" (Acme)']);
      expect(await bench.requests.get('job_templates/?name=Asks')).toMatchObject({ count: 1 });
      const template = bench.sim.world.job_templates.find(({ name }) => name === 'Asks');
      expect(template?.survey).toMatchObject({ name: 'first', description: 'other' });
      expect(actions(await bench.plan(other))).toEqual([]);
      const { length } = bench.writes;
      await bench.apply(survey('{spec: []}'));
      expect(bench.writes.slice(length)).toEqual([`DELETE job_templates/${template?.id}/survey_spec/`]);
    });
  });

  test('whose defaults the API would refuse are refused in the plan, all of them', async () => {
    await onBench(async (bench) => {
      const text = survey(`{spec: [
        {variable: a, type: integer, default: "1"}, {variable: b, type: text, default: 1},
        {variable: c, type: multiplechoice, choices: [x], default: z}, {variable: d, type: text, default: $encrypted$},
        {variable: e, type: multiplechoice, choices: [x, y], default: [x, y]}, {variable: f, type: text, required: maybe}]}`);
      const problem = await bench.plan(text).catch(describeError);
      for (const words of [
        'spec[0].default must be a whole number',
        'spec[1].default must be a string',
        'spec[2].default must be one of the choices: x',
        'spec[3].default must not be `$encrypted$`',
        'spec[4].default must be one choice, not several',
        'spec[5].required must be `true` or `false`',
      ])
        expect(problem).toContain(words);
    });
  });
});

test('a branch of a template and the right to have one go together', async () => {
  const file = (allowed: boolean, branch: string): string =>
    `projects: [{name: Application (git), organization: Acme, allow_override: ${allowed}}]
job_templates: [{name: Branched, project: {name: Application (git), organization: Acme}, inventory: {name: Production, organization: Acme}, playbook: deploy.yml, scm_branch: ${branch}}]`;
  await onBench(async (bench) => {
    for (const route of [file(true, 'feature'), file(false, '""')]) {
      await bench.apply(route);
      expect(actions(await bench.plan(route))).toEqual([]);
    }
    // The controller takes the right away when nobody has use for it any more, and not before.
    expect(patches(bench).slice(-2)).toEqual([{ scm_branch: '' }, { allow_override: false }]);
    await bench.apply(file(true, 'feature'));
    const gone = file(false, 'feature').replace(/project:.*/, 'organization: Acme, state: absent}]');
    await bench.apply(gone);
    expect(bench.writes.slice(-2).map((write) => write.replace(/\d+/, 'N'))).toEqual([
      'DELETE job_templates/N/',
      'PATCH projects/N/',
    ]);
  });
});

test('the right to another branch is not taken from a template that has one', async () => {
  const project = 'projects: [{name: Application (git), organization: Acme, allow_override: false}]';
  await onBench(async (bench) => {
    await bench.plan(project);
    const template = bench.sim.world.job_templates.find(({ name }) => name === 'Plain');
    if (template) Object.assign(template, { project: DEMO.gitProject, scm_branch: 'feature' });
    await expect(bench.plan(project)).rejects.toThrow(
      /projects\[0\] must have `allow_override: true`: the job template "Plain" has another branch, or prompts for one/,
    );
    const cured = `${project}\njob_templates: [{name: Plain, scm_branch: ""}]`;
    expect(actions(await bench.plan(cured))).toHaveLength(2);
  });
});

test('white space around names, which the API takes away, makes no second object', async () => {
  await onBench(async (bench) => {
    const text = 'labels: [{name: " spaced ", organization: " Acme"}]';
    await bench.apply(text);
    expect(actions(await bench.plan(text))).toEqual([]);
    expect(remarks(await bench.plan(text))).toEqual([]);
  });
});

describe('what a deletion does to others is in the plan', () => {
  test('credentials, projects, inventories and templates that are in use go, and leave their users without', async () => {
    await onBench(async (bench) => {
      const text = `
credentials: [{name: Machine, organization: Acme, credential_type: Machine, state: absent}]
projects: [{name: Application, organization: Acme, state: absent}]
inventories: [{name: Production, organization: Acme, state: absent}]
`;
      const reported = remarks(await bench.plan(text)).join('\n');
      expect(reported).toMatch(/left without it: .*job template "Deploy/);
      expect(reported).toMatch(/deleted with it: its \d+ hosts/);
      expect(bench.writes).toEqual([]);
    });
  });

  test('but not of those that the files take care of', async () => {
    const project = '{name: Application, organization: Acme}';
    const template = (name: string, more = ''): string =>
      `  - {name: ${name}, project: ${project}, inventory: {name: Production, organization: Acme}, playbook: deploy.yml${more}}\n`;
    const credential = 'credentials: [{name: own, organization: Acme, credential_type: Machine, inputs: {}';
    await onBench(async (bench) => {
      const templates = `job_templates:\n${template('First', ', credentials: [own]')}${template('Second', ', credentials: [own]')}`;
      await bench.apply(`${credential}}]\n${templates}`);
      const gone = `${credential}, state: absent}]\njob_templates:\n${template('First', ', credentials: []')}`;
      expect(remarks(await bench.plan(gone))).toEqual(['left without it: job template "Second"']);
    });
  });

  test('nodes and schedules of a template, and a job that runs', async () => {
    await onBench(async (bench) => {
      await bench.apply(SHOP);
      const gone =
        'job_templates: [{name: Deploy shop, organization: Newco, state: absent}]\norganizations: [{name: Newco, state: absent}]';
      const template = bench.sim.world.job_templates.find(({ name }) => name === 'Deploy shop');
      await bench.requests.post(`job_templates/${template?.id}/launch/`, { extra_vars: { version: '1.10' } });
      const reported = remarks(await bench.plan(gone));
      expect(reported).toEqual([
        'one of its jobs is pending: the controller refuses the deletion until that job ends',
        'left without it: node "deploy" of workflow job template "Release"',
        'deleted with it: schedule "nightly"',
        'deleted with it: its teams, credentials, labels, applications and notification templates',
        'left without an organization: projects (1), inventories (1), job templates (1)',
      ]);
      const problem = await bench.apply(gone).catch(describeError);
      expect(problem).toMatch(
        /could not delete the job template "Deploy shop" \(Newco\): Jobs that run now use it \(\d+\)\. Wait until they end, or cancel them\./,
      );
    });
  });
});

test('folders of manual projects have to be free, and the plan knows which are', async () => {
  await onBench(async (bench) => {
    const manual = (name: string, folder: string): string =>
      `  - {name: ${name}, organization: Acme, local_path: ${folder}}\n`;
    const problem = await bench
      .plan(`projects:\n${manual('One', 'nowhere')}${manual('Two', 'nowhere')}`)
      .catch(describeError);
    expect(problem).toMatch(/tower.yml:2: projects\[0\] cannot have the folder `nowhere`: it does not exist/);
    expect(problem).toMatch(
      /tower.yml:3: projects\[1\] has the folder `nowhere`, which the project "One" already uses/,
    );
    expect(bench.sim.requests.filter(({ path }) => path.includes('/config/'))).toHaveLength(1);
  });
});

test('reports beforehand what the API would refuse of a new object, or accept and then fail with', async () => {
  await onBench(async (bench) => {
    const text = `
job_templates: [{name: One, organization: Acme}]
credentials:
  - {name: Two, credential_type: Machine, organization: Acme, user: admin}
  - {name: Three, credential_type: Machine, organization: Acme, inputs: {usernam: a, password: 5}}
groups: [{name: all, inventory: {name: Production, organization: Acme}}]
`;
    const first = await bench.plan(text).catch(describeError);
    expect(first).toContain('groups[0].name is a built-in Ansible group');
    const problem = await bench.plan(text.replace(/groups.*/, '')).catch(describeError);
    for (const words of [
      'set `project`, `playbook` to create a job template',
      'set `inventory` or `ask_inventory_on_launch: true` to create the job template',
      'has `organization` and `user`; a credential must have only one owner',
      'has the unknown `inputs.usernam`; a credential of type "Machine" has',
      'has `inputs.password`, which must be a string (put a number in quotes), not a number',
    ])
      expect(problem).toContain(words);
    const vault = 'credentials: [{name: Empty, organization: Acme, credential_type: Vault, inputs: {vault_id: a}}]';
    expect(remarks(await bench.plan(vault))).toEqual(['jobs that use it fail until it has inputs.vault_password']);
  });
});

test('a deletion that is refused while events of a job come in is tried again', async () => {
  await onBench(async (bench) => {
    await bench.apply(SHOP);
    const body = '{"detail": "Related job 12 is still processing events."}';
    bench.sim.faults.add({ method: 'DELETE', path: '/job_templates/', kind: 'status', status: 403, body, times: 3 });
    const gone = 'job_templates: [{name: Deploy shop, organization: Newco, state: absent}]';
    await bench.apply(gone);
    expect(bench.writes.filter((write) => write.startsWith('DELETE job_templates'))).toHaveLength(4);
    expect(actions(await bench.plan(gone))).toEqual([]);
    bench.sim.faults.add({ method: 'DELETE', path: '/projects/', kind: 'status', status: 403, body, times: 99 });
    const forbidden = bench.apply('projects: [{name: Shop, organization: Newco, state: absent}]');
    await expect(forbidden).rejects.toThrow(/could not delete the project "Shop".*still processing events/);
  });
});

describe('nodes', () => {
  const flow = (node: string): string =>
    `workflow_job_templates:\n  - name: Flow\n    organization: Acme\n    nodes:\n      - {identifier: a, ${node}}\n`;
  const asking = `job_templates:
  - name: Asks
    project: {name: Application, organization: Acme}
    inventory: {name: Production, organization: Acme}
    playbook: deploy.yml
    ask_variables_on_launch: true
    survey_enabled: true
    survey_spec: {spec: [{variable: db_password, type: password}]}
`;

  test('that run something else give no variables to what takes none, and others to what takes them', async () => {
    await onBench(async (bench) => {
      const project = flow('unified_job_template: {name: Application (git), type: project}');
      await bench.apply(asking + flow('unified_job_template: Asks, extra_data: {db_password: node-s3cret, a: 1}'));
      expect(remarks(await bench.apply(asking + project))).toEqual([
        'its variables are kept, but have no effect on what it runs now',
      ]);
      const plain = flow('unified_job_template: Asks, extra_data: {a: 1}');
      expect(remarks(await bench.apply(asking + plain))).toEqual(['its earlier variables are removed']);
      expect(patches(bench).at(-1)).toMatchObject({ extra_data: { a: 1 } });
      expect(remarks(await bench.apply(project))).toEqual(['its earlier variables are removed']);
      expect(patches(bench).at(-1)).toMatchObject({ extra_data: {} });
      expect(actions(await bench.plan(project))).toEqual([]);
    });
  });

  test('that lead to themselves or twice to one, wait for less than no time, or answer an approval are refused by name', async () => {
    await onBench(async (bench) => {
      const wrong = async (node: string): Promise<string> =>
        await bench.plan(flow(node)).catch(describeError).then(String);
      const job = 'unified_job_template: Deploy';
      expect(await wrong(`${job}, success_nodes: [a]`)).toMatch(/nodes\[0\] is part of a cycle: a → a/);
      expect(await wrong(`${job}, always_nodes: [b]`)).toMatch(/links to "b", which is not a node/);
      expect(await wrong('approval: {name: x, timeout: -1}')).toMatch(
        /approval.timeout must be a timeout in whole seconds/,
      );
      expect(await wrong('approval: {name: x}, limit: web')).toMatch(/nodes\[0\].limit cannot be set on an approval/);
      const twice = `${job}, success_nodes: [b], failure_nodes: [b]}\n      - {identifier: b, ${job}`;
      expect(await wrong(twice)).toMatch(/links to "b" twice/);
      expect(bench.writes).toEqual([]);
    });
  });
});

test('a password in the address of a project is masked and stands in no plan', async () => {
  await onBench(async (bench) => {
    const project = (password: string): string =>
      `projects: [{name: Shop, organization: Acme, scm_type: git, scm_url: "https://bot:${password}@git.example.com/acme/shop.git"}]`;
    const { plan } = await bench.apply(project('first-s3cret'));
    const changed = (await bench.plan(project('other-s3cret'))).plan;
    expect(JSON.stringify([plan, changed])).not.toContain('s3cret');
    expect(JSON.stringify(plan)).toContain('https://bot:***@git.example.com/acme/shop.git');
    expect(changed.changes).toHaveLength(1);
    expect(bench.masked).toEqual(expect.arrayContaining(['first-s3cret', 'other-s3cret']));
  });
});
