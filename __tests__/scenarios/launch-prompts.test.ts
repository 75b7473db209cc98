import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DEMO, Simulator } from 'tower-deploy-simulator';
import { preparedOn, refusalOn } from './support/in-process.ts';

let sim: Simulator;

beforeAll(async () => {
  sim = await Simulator.start();
  const { world } = sim;
  const machine = world.credentials.get(DEMO.credentials.machine);
  const vault = world.credentials.get(DEMO.credentials.vault);
  const inventory = world.inventories.get(DEMO.inventory);
  if (!machine || !vault || !inventory) throw new Error('the demo world has changed');
  world.inventories.put({ ...inventory, id: 21, name: 'Twice' });
  world.inventories.put({ ...inventory, id: 22, name: 'Twice', organization: DEMO.otherOrganization });
  world.inventories.put({ ...inventory, id: 23, name: '2' });
  world.inventories.put({ ...inventory, id: 24, name: '2026' });
  world.inventories.put({ ...inventory, id: 25, name: '0024' });
  world.inventories.put({ ...inventory, id: 26, name: '20261123093000' });
  world.credentials.put({ ...vault, id: 31, name: 'Vault of dev', inputs: { vault_password: 'x', vault_id: 'dev' } });
  world.credentials.put({
    ...vault,
    id: 32,
    name: 'Vault of prod',
    inputs: { vault_password: 'ASK', vault_id: 'prod' },
  });
  world.credentials.put({ ...vault, id: 33, name: 'Naïve & "quoted" #1 + 50%', inputs: { vault_id: 'odd' } });
});

afterAll(() => sim.close());

const deploy = String(DEMO.deploy);

describe('posts each prompt with its type, and nothing else', () => {
  test.each<[string, Record<string, string>, Record<string, unknown>]>([
    ['nothing', {}, {}],
    [
      'extra_vars',
      { extra_vars: 'version: "3"\nreplicas: 3\ndebug: false' },
      { extra_vars: { version: '3', replicas: 3, debug: false } },
    ],
    ['extra_vars, an empty mapping', { extra_vars: '{}' }, { extra_vars: {} }],
    ['limit', { limit: 'web:!web2' }, { limit: 'web:!web2' }],
    ['job_tags', { job_tags: 'config, deploy' }, { job_tags: 'config,deploy' }],
    ['job_tags as a list', { job_tags: '["1.10", deploy]' }, { job_tags: '1.10,deploy' }],
    ['skip_tags in lines', { skip_tags: 'slow\nrisky' }, { skip_tags: 'slow,risky' }],
    ['inventory by id', { inventory: '2' }, { inventory: 2 }],
    ['inventory by name', { inventory: 'Empty' }, { inventory: 2 }],
    ['scm_branch', { scm_branch: 'release/1.4' }, { scm_branch: 'release/1.4' }],
    ['job_type', { job_type: 'check' }, { job_type: 'check' }],
    ['verbosity 0', { verbosity: '0' }, { verbosity: 0 }],
    ['verbosity', { verbosity: '5' }, { verbosity: 5 }],
    ['diff_mode off', { diff_mode: 'false' }, { diff_mode: false }],
    ['diff_mode', { diff_mode: 'true' }, { diff_mode: true }],
    ['forks 0', { forks: '0' }, { forks: 0 }],
    ['job_slice_count', { job_slice_count: '2' }, { job_slice_count: 2 }],
    ['job_timeout 0', { job_timeout: '0' }, { timeout: 0 }],
    ['job_timeout', { job_timeout: '1h30m' }, { timeout: 5400 }],
    ['execution_environment by id', { execution_environment: '1' }, { execution_environment: 1 }],
    ['execution_environment by name', { execution_environment: 'AWX EE (latest)' }, { execution_environment: 1 }],
    ['instance_groups in their order', { instance_groups: 'default, 1' }, { instance_groups: [2, 1] }],
    ['labels', { labels: 'production' }, { labels: [1] }],
    ['labels by id', { labels: '1' }, { labels: [1] }],
  ])('%s', async (_name, inputs, body) => {
    expect((await preparedOn(sim, { template_id: deploy, ...inputs })).body).toEqual(body);
  });

  test.each([
    'limit',
    'job_tags',
    'inventory',
    'credentials',
    'verbosity',
    'diff_mode',
    'forks',
    'job_timeout',
    'labels',
    'extra_vars',
  ])('%s that is blank counts as not given', async (input) => {
    expect((await preparedOn(sim, { template_id: deploy, [input]: ' \n ' })).body).toEqual({});
  });
});

describe('credentials take the place of those of their kind', () => {
  test.each([
    ['of the same type', '2', [2]],
    ['by name', 'Other machine', [2]],
    ['of another type: both stay', 'Vault', [1, 3]],
    ['with the other vault ids beside', 'Vault, Vault of dev', [1, 3, 31]],
    ['all replaced', '["Other machine", 31]', [2, 31]],
    ['given twice by id and name', '2, Other machine', [2]],
    ['with a name that needs encoding', '- \'Naïve & "quoted" #1 + 50%\'', [1, 33]],
  ])('%s', async (_name, credentials, ids) => {
    expect((await preparedOn(sim, { template_id: deploy, credentials })).body).toEqual({ credentials: ids });
  });

  test('two of a kind are refused with both names', async () => {
    expect(await refusalOn(sim, { template_id: deploy, credentials: 'Machine, Other machine' })).toMatch(
      /`credentials`: 1 "Machine" and 2 "Other machine" have the same type/,
    );
  });
});

describe('names that are not one object are refused with what was found', () => {
  test.each([
    ['inventory', 'Producton', /`inventory`: no object named "Producton" was found\. Did you mean "Production"/],
    ['inventory', '999', /`inventory`: no object with the id or the name 999 was found/],
    [
      'inventory',
      'Twice',
      /`inventory`: 2 objects have the name "Twice": 21 \(organization Acme\), 22 \(organization Other\)\. Set the id/,
    ],
    ['credentials', 'Machine, Nobody', /`credentials`: no object named "Nobody" was found/],
    ['execution_environment', 'awx ee', /`execution_environment`: no object named "awx ee" was found/],
    ['instance_groups', '1, nowhere', /`instance_groups`: .* "nowhere"/],
    ['labels', 'Production', /`labels`: .* "Production"/],
  ])('%s: %s', async (input, value, words) => {
    expect(await refusalOn(sim, { template_id: deploy, [input]: value })).toMatch(words);
  });

  test('next to the switch that is off, and does not mention a missing one', async () => {
    const message = await refusalOn(sim, { template_id: String(DEMO.plain), inventory: 'Nowhere' });
    expect(message).toContain('no object named "Nowhere" was found');
    expect(message).toContain('ask_inventory_on_launch');
    const needed = await refusalOn(sim, { template_id: String(DEMO.noInventory), inventory: 'Nowhere' });
    expect(needed.split('\n')).toHaveLength(2);
    expect(needed).toContain('no object named "Nowhere" was found');
  });

  test('what is all digits is an id, also where an object has that name', async () => {
    expect((await preparedOn(sim, { template_id: deploy, inventory: '2' })).body).toEqual({ inventory: 2 });
  });

  test.each([
    ['2026', 24],
    ['0024', 25],
    ['20261123093000', 26],
  ])('and a name where there is no such id: %s', async (inventory, id) => {
    expect((await preparedOn(sim, { template_id: deploy, inventory })).body).toEqual({ inventory: id });
    const asked = sim.requests.filter(({ path }) => path.includes('/inventories/?id=20261123093000'));
    expect(asked).toEqual([]);
  });

  test('with the nearest names, or that there are none to be seen', async () => {
    expect(await refusalOn(sim, { template_id: deploy, inventory: 'Producton' })).toMatch(/Did you mean "Production"/);
    expect(await refusalOn(sim, { template_id: deploy, inventory: '999' })).toContain(
      'no object with the id or the name 999 was found',
    );
    sim.faults.add({ method: 'GET', path: /inventories\//, kind: 'json', body: '{"results": []}', times: 2 });
    expect(await refusalOn(sim, { template_id: deploy, inventory: 'Production' })).toContain(
      'This user cannot see any. Check the roles of this user.',
    );
  });

  test('one that is named twice, or by name and number, is sent once', async () => {
    const inputs = { template_id: deploy, labels: 'production, 1, production', instance_groups: 'default, 1, 2' };
    expect((await preparedOn(sim, inputs)).body).toEqual({ labels: [1], instance_groups: [2, 1] });
  });
});

describe('a prompt that is off is refused before the POST', () => {
  const given: Record<string, [value: string, ask: string]> = {
    extra_vars: ['a: 1', 'ask_variables_on_launch'],
    limit: ['web1', 'ask_limit_on_launch'],
    job_tags: ['config', 'ask_tags_on_launch'],
    skip_tags: ['slow', 'ask_skip_tags_on_launch'],
    inventory: ['2', 'ask_inventory_on_launch'],
    credentials: ['2', 'ask_credential_on_launch'],
    scm_branch: ['main', 'ask_scm_branch_on_launch'],
    job_type: ['check', 'ask_job_type_on_launch'],
    verbosity: ['0', 'ask_verbosity_on_launch'],
    diff_mode: ['false', 'ask_diff_mode_on_launch'],
    forks: ['0', 'ask_forks_on_launch'],
    job_slice_count: ['2', 'ask_job_slice_count_on_launch'],
    job_timeout: ['0', 'ask_timeout_on_launch'],
    execution_environment: ['1', 'ask_execution_environment_on_launch'],
    instance_groups: ['1', 'ask_instance_groups_on_launch'],
    labels: ['production', 'ask_labels_on_launch'],
  };

  test.each(Object.entries(given))('%s', async (input, [value, ask]) => {
    const message = await refusalOn(sim, { template_id: String(DEMO.plain), [input]: value });
    expect(message).toContain('Job template 44 "Plain" was not launched');
    expect(message).toContain(`\`${input}\``);
    expect(message).toContain(`(\`${ask}\`), or remove`);
    expect(message.split('\n')).toHaveLength(2);
  });

  test('all of them are reported at once, with what the survey and the names have against it', async () => {
    const all = Object.fromEntries(Object.entries(given).map(([input, [value]]) => [input, value]));
    const inputs = {
      ...all,
      template_id: String(DEMO.survey),
      extra_vars: 'stage: qa\nreplicas: 11\nother: 1',
      labels: 'x',
    };
    const message = await refusalOn(sim, inputs);
    for (const [input, [, ask]] of Object.entries(given)) if (input !== 'labels') expect(message).toContain(ask);
    expect(message).toContain('would ignore `other`');
    expect(message).toContain('the survey requires `version`');
    expect(message).toContain('`extra_vars.replicas` must be at most 10, not 11');
    expect(message).toContain('`extra_vars.stage` must be one of staging, production, not "qa"');
    expect(message).toContain('`labels`: no object named "x" was found');
  });

  test('of a workflow template as well', async () => {
    const message = await refusalOn(sim, { template_id: String(DEMO.wfSlow), limit: 'web1', verbosity: '1' });
    expect(message).toContain('ask_limit_on_launch');
    expect(message).toMatch(
      /`verbosity`: workflow job templates cannot prompt for it.*Set the value on the nodes of the workflow/,
    );
    expect(message).toContain('ask_verbosity_on_launch');
  });

  test('of a controller that does not know the switch yet', async () => {
    const body = JSON.stringify({ survey_enabled: false, ask_variables_on_launch: true, defaults: {} });
    sim.faults.add({ method: 'GET', path: /job_templates\/42\/launch\//, kind: 'json', body });
    expect(await refusalOn(sim, { template_id: deploy, forks: '1' })).toContain('ask_forks_on_launch');
  });
});

describe('a credential that this user may see and not use', () => {
  const inputs = { template_id: deploy, credentials: 'Other machine' };
  const token = (): string => sim.tokens['deployer'] ?? '';
  const grants = (): unknown[] => sim.world.users.get(DEMO.users.deployer)?.grants ?? [];

  test('is refused before the POST, the one of the template is not', async () => {
    const [own, other] = [DEMO.credentials.machine, DEMO.credentials.otherMachine];
    for (const id of [own, other]) grants().push({ on: 'credential', id, role: 'read' });
    try {
      expect(await refusalOn(sim, inputs, token())).toMatch(
        /`credentials`: this user is not permitted to use 2 "Other machine"\. Grant the Use role on this credential\./,
      );
      expect((await preparedOn(sim, { ...inputs, credentials: 'Machine' }, token())).body).toEqual({
        credentials: [1],
      });
    } finally {
      grants().splice(-2);
    }
  });
});

describe('a branch that the project does not let a job choose is refused before the POST', () => {
  const other = { template_id: deploy, scm_branch: 'release' };
  const project = (): { allow_override: boolean; scm_branch: string } => {
    const found = sim.world.projects.get(DEMO.project);
    if (!found) throw new Error('the demo world has changed');
    return found;
  };

  test('with the switch of the project', async () => {
    project().allow_override = false;
    try {
      expect(await refusalOn(sim, other)).toMatch(
        /`scm_branch`: project 5 "Application" does not allow jobs to set the branch\..*\(`allow_override`\)/,
      );
      project().scm_branch = 'release';
      expect((await preparedOn(sim, other)).body).toEqual({ scm_branch: 'release' });
    } finally {
      Object.assign(project(), { allow_override: true, scm_branch: '' });
    }
  });

  test('and left to the controller where this user may not see the project', async () => {
    sim.faults.add({ method: 'GET', path: /projects\/5\/$/, kind: 'json', status: 403, body: '{"detail": "No."}' });
    expect((await preparedOn(sim, other)).body).toEqual({ scm_branch: 'release' });
  });
});

describe('what the nodes of a workflow would drop is reported', () => {
  const inputs = { template_id: String(DEMO.wfTwoNodes), limit: 'web1', inventory: 'Production' };

  test('with the templates and the switch', async () => {
    const { warned, body } = await preparedOn(sim, inputs);
    expect(body).toMatchObject({ limit: 'web1' });
    expect(warned).toEqual([
      expect.stringMatching(
        /^`limit`: the workflow prompts for it, but "Set stats" in it does not and would run on all hosts .*`ask_limit_on_launch`/,
      ),
      expect.stringMatching(/^`inventory`: .*"Set stats" in it does not and would /),
    ]);
  });

  test('nothing where nothing is handed on, or where the nodes cannot be seen', async () => {
    const { warned } = await preparedOn(sim, { template_id: inputs.template_id, extra_vars: 'a: 1' });
    expect(warned).toEqual([]);
    sim.faults.add({ method: 'GET', path: /workflow_nodes/, kind: 'status', status: 404 });
    expect((await preparedOn(sim, inputs)).warned).toEqual([]);
  });
});
