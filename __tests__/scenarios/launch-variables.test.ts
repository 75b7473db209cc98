import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DEMO, Simulator } from 'tower-deploy-simulator';
import { preparedOn, readInputs, refusalOn } from './support/in-process.ts';

let sim: Simulator;
const base = mkdtempSync(path.join(tmpdir(), 'tower-deploy-variables-'));
const [workspace, elsewhere] = [path.join(base, 'workspace'), path.join(base, 'elsewhere')];
const survey = String(DEMO.survey);
const both = String(DEMO.surveyAndVars);
const good = { version: '1.4.2', stage: 'staging' };

beforeAll(async () => {
  sim = await Simulator.start();
  process.env['GITHUB_WORKSPACE'] = workspace;
  mkdirSync(path.join(workspace, 'deploy'), { recursive: true });
  mkdirSync(elsewhere);
  const files = {
    'deploy/base.yml': 'app:\n  name: shop\n  port: 80\nregion: eu\nlevel: 1\n',
    'deploy/prod.json': '{"app": {"port": 443}, "replicas": 3, "level": "2"}',
    'deploy/list.yml': '- a\n- b\n',
    'deploy/broken.yml': 'a: 1\nb: [1, 2\nc: 3\n',
    'deploy/number.yml': 'app:\n  version: 1.10\n',
    'deploy/empty.yml': '# nothing yet\n',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(workspace, name), text);
  writeFileSync(path.join(workspace, 'deploy/latin1.yml'), Buffer.from('name: caf\xe9\n', 'latin1'));
  writeFileSync(path.join(elsewhere, 'secret.yml'), 'key: value\n');
  writeFileSync(path.join(workspace, '../elsewhere.yml'), 'key: value\n');
  symlinkSync(path.join(elsewhere, 'secret.yml'), path.join(workspace, 'deploy/link.yml'));
});

afterAll(async () => {
  rmSync(base, { recursive: true });
  await sim.close();
});

describe('the survey is answered before the POST', () => {
  const vars = (more: Record<string, unknown>): Record<string, string> => ({
    template_id: survey,
    extra_vars: JSON.stringify({ ...good, ...more }),
  });

  test('what it takes is sent as it is, also where the template prompts for no variables', async () => {
    const { body } = await preparedOn(sim, vars({ replicas: 10, db_password: 'topsecret' }));
    expect(body).toEqual({ extra_vars: { ...good, replicas: 10, db_password: 'topsecret' } });
  });

  test('required questions without an answer are reported with their defaults, a password without', async () => {
    const world = sim.world.job_templates.get(DEMO.survey);
    const secret = world?.survey?.spec.find(({ variable }) => variable === 'db_password');
    if (!secret) throw new Error('the demo world has changed');
    Object.assign(secret, { required: true, default: 'never-to-be-shown' });
    try {
      const message = await refusalOn(sim, { template_id: survey });
      expect(message).toContain('- `extra_vars`: the survey requires `version` (text).\n');
      expect(message).toContain('requires `stage` (multiplechoice: staging, production). Its default is "staging"');
      expect(message).toMatch(/requires `db_password` \(password\)\.$/m);
      expect(message).not.toContain('never-to-be-shown');
    } finally {
      Object.assign(secret, { required: false, default: '' });
    }
  });

  test.each<[Record<string, unknown>, RegExp]>([
    [{ version: 3 }, /`extra_vars.version` must be a string, not a number\. Put the value in quotes/],
    [{ version: null }, /`extra_vars\.version` must be a string, not null\./],
    [{ version: ['1'] }, /`extra_vars\.version` must be a string, not a list\./],
    [{ version: '' }, /`extra_vars.version` must have a length of at least 1, not 0/],
    [{ version: 'x'.repeat(21) }, /`extra_vars.version` must have a length of at most 20, not 21/],
    [{ replicas: '3' }, /`extra_vars.replicas` must be an integer without quotes, not "3"/],
    [{ replicas: 0 }, /`extra_vars.replicas` must be at least 1, not 0/],
    [{ replicas: 11 }, /`extra_vars.replicas` must be at most 10, not 11/],
    [{ stage: 'qa' }, /`extra_vars.stage` must be one of staging, production, not "qa"/],
    [
      { other: 1 },
      /accepts only the variables of its survey \(version, replicas, stage, db_password\).* ignore `other`/,
    ],
  ])('%j is refused', async (more, words) => {
    const message = await refusalOn(sim, vars(more));
    expect(message).toMatch(words);
    expect(message.split('\n')).toHaveLength(2);
  });

  test('what the controller shows in place of a secret is none: it would take its default', async () => {
    expect(await refusalOn(sim, vars({ db_password: '$encrypted$' }))).toMatch(
      /`extra_vars.db_password` must be the secret itself, not `\$encrypted\$`/,
    );
  });

  test('a wrong password is not shown', async () => {
    expect(await refusalOn(sim, vars({ db_password: 'xy' }))).toMatch(
      /`extra_vars.db_password` must have a length of at least 3, not 2/,
    );
    expect(await refusalOn(sim, vars({ db_password: 12345678 }))).not.toContain('12345678');
  });

  test('a template that prompts for variables too takes others, and checks its answers all the same', async () => {
    const { body } = await preparedOn(sim, { template_id: both, extra_vars: JSON.stringify({ ...good, other: [0] }) });
    expect(body).toEqual({ extra_vars: { ...good, other: [0] } });
    expect(await refusalOn(sim, { template_id: both, extra_vars: '{"version": "1", "stage": "qa"}' })).toContain(
      '"qa"',
    );
  });

  test("a workflow's survey counts as well", async () => {
    expect(await refusalOn(sim, { template_id: String(DEMO.wfSurvey) })).toContain('requires `app_version`');
  });
});

describe('what a launch would still ask for', () => {
  test('passwords of the credentials', async () => {
    const template_id = String(DEMO.password);
    expect(await refusalOn(sim, { template_id })).toMatch(
      /prompt for passwords at each launch: `ssh_password`.*credential_passwords/,
    );
    expect(await refusalOn(sim, { template_id, credential_passwords: 'ssh_password: ""' })).toContain('`ssh_password`');
    const { body } = await preparedOn(sim, { template_id, credential_passwords: 'ssh_password: 0070' });
    expect(body).toEqual({ credential_passwords: { ssh_password: '0070' } });
  });

  test('passwords of credentials that come with the launch, and no more those of the replaced one', async () => {
    expect(await refusalOn(sim, { template_id: String(DEMO.deploy), credentials: 'Asks' })).toContain('`ssh_password`');
    const template = sim.world.job_templates.get(DEMO.password);
    if (!template) throw new Error('the demo world has changed');
    sim.world.job_templates.put({ ...template, id: 147, name: 'Asks', asks: { ...template.asks, credential: true } });
    const { body } = await preparedOn(sim, { template_id: '147', credentials: 'Machine' });
    expect(body).toEqual({ credentials: [1] });
  });

  test('a password that no credential asks for is reported: the controller drops it', async () => {
    const words =
      /^`credential_passwords`: no credential of the job prompts for `become_password`. The controller would ignore it/;
    const credential_passwords = '{ssh_password: one-two, become_password: three-four}';
    const { warned } = await preparedOn(sim, { template_id: String(DEMO.password), credential_passwords });
    expect(warned).toEqual([expect.stringMatching(words)]);
  });

  test('and of what takes no passwords at all it is refused, or left out', async () => {
    const inputs = { template_id: String(DEMO.wfSlow), credential_passwords: 'ssh_password: one-two' };
    expect(await refusalOn(sim, inputs)).toMatch(/\n- `credential_passwords`: only job templates support it/);
    const { warned, body } = await preparedOn(sim, { ...inputs, ignored_fields: 'warn' });
    expect([warned.length, body]).toEqual([1, {}]);
  });

  test('an inventory', async () => {
    const template_id = String(DEMO.noInventory);
    expect(await refusalOn(sim, { template_id })).toContain('The template has no inventory. Set `inventory`');
    expect((await preparedOn(sim, { template_id, inventory: 'Empty' })).body).toEqual({ inventory: 2 });
  });
});

describe('`ignored_fields: warn` leaves out what the template would drop', () => {
  test('with a warning for each', async () => {
    const inputs = {
      template_id: String(DEMO.plain),
      limit: 'web1',
      verbosity: '2',
      extra_vars: 'a: 1',
      ignored_fields: 'warn',
    };
    const { body, warned } = await preparedOn(sim, inputs);
    expect(body).toEqual({ extra_vars: {} });
    expect(warned).toHaveLength(3);
    for (const word of ['ask_limit_on_launch', 'ask_verbosity_on_launch', '`a`'])
      expect(warned.join('\n')).toContain(word);
  });

  test('and what is left out has no part in what the run needs, or in what is said of it', async () => {
    const plain = { template_id: String(DEMO.plain), ignored_fields: 'warn' };
    const { body, prepared } = await preparedOn(sim, { ...plain, credentials: 'Asks', inventory: 'Empty' });
    expect([body, prepared.inventoryName]).toEqual([{}, undefined]);
    const asks = { template_id: String(DEMO.password), ignored_fields: 'warn', credentials: 'Machine' };
    expect(await refusalOn(sim, asks)).toContain('prompt for passwords at each launch: `ssh_password`');
  });

  test('and keeps the answers of the survey, which it still checks', async () => {
    const inputs = { template_id: survey, ignored_fields: 'warn' };
    const extra_vars = JSON.stringify({ ...good, other: 1 });
    expect((await preparedOn(sim, { ...inputs, extra_vars })).body).toEqual({ extra_vars: good });
    expect(await refusalOn(sim, { ...inputs, extra_vars: '{"other": 1}' })).toContain('requires `version`');
  });
});

describe('`extra_vars_file`', () => {
  const template_id = String(DEMO.deploy);
  const first = { app: { name: 'shop', port: 80 }, region: 'eu', level: 1 };

  test('merges by top-level key, the later file and `extra_vars` last', async () => {
    const inputs = {
      template_id,
      extra_vars_file: 'deploy/base.yml\ndeploy/prod.json',
      extra_vars: 'replicas: 5\nnew: yes',
    };
    expect((await preparedOn(sim, inputs)).body).toEqual({
      extra_vars: { ...first, app: { port: 443 }, level: '2', replicas: 5, new: 'yes' },
    });
  });

  test('in the order in which they are given', async () => {
    const { body } = await preparedOn(sim, { template_id, extra_vars_file: 'deploy/prod.json, deploy/base.yml' });
    expect(body).toEqual({ extra_vars: { ...first, replicas: 3 } });
    expect((await preparedOn(sim, { template_id, extra_vars_file: 'deploy/empty.yml' })).body).toEqual({
      extra_vars: {},
    });
  });

  test.each([
    ['deploy/nowhere.yml', /"deploy\/nowhere.yml" cannot be read \(ENOENT\)\. .*`actions\/checkout`/],
    ['deploy', /"deploy" is a folder\. Set the paths of the files in it\./],
    [
      '../elsewhere.yml',
      /`extra_vars_file` "..\/elsewhere.yml" must be in the workspace or in `runner\.temp`\. Copy the file there in an earlier step, and set that path\./,
    ],
    [path.join(elsewhere, 'secret.yml'), /secret.yml" must be in the workspace or in `runner.temp`/],
    [
      'deploy/link.yml',
      /"deploy\/link.yml" must be in the workspace or in `runner.temp`, but leads elsewhere through a symbolic link/,
    ],
    ['deploy/latin1.yml', /"deploy\/latin1.yml" is not encoded in UTF-8\. Save the file as UTF-8/],
    ['deploy/list.yml', /"deploy\/list.yml" must be a YAML or JSON mapping .*, not a list of 2 items/],
    ['deploy/broken.yml', /"deploy\/broken.yml" has errors in its YAML or JSON: line \d, column \d/],
    ['deploy/number.yml', /line 2, column 12: `app.version` is a number that JSON would change/],
  ])('%s is refused', async (extra_vars_file, words) => {
    const inputs = { url: sim.url, token: 'x', template_id, extra_vars_file };
    await expect(readInputs(inputs)).rejects.toThrow(words);
  });

  test('may be what an earlier step left in the folder of the runner', async () => {
    const file = path.join(elsewhere, 'secret.yml');
    process.env['RUNNER_TEMP'] = elsewhere;
    try {
      const inputs = { url: sim.url, token: 'x', template_id, extra_vars_file: file };
      expect((await readInputs(inputs)).order.prompts.extra_vars).toEqual({ key: 'value' });
    } finally {
      delete process.env['RUNNER_TEMP'];
    }
  });
});

describe('a limit that Ansible takes for none is refused', () => {
  const inputs = { url: 'http://127.0.0.1:1', token: 'x', template_id: '42' };

  test.each([',', ' , ,', ':', ',:,'])('%j holds no pattern', async (limit) => {
    await expect(readInputs({ ...inputs, limit })).rejects.toThrow(/`limit` contains no host pattern: /);
  });

  test.each(['!', 'web:!', 'web,!,db', '!,', '&', 'web: ! db'])('%j excludes no one', async (limit) => {
    await expect(readInputs({ ...inputs, limit })).rejects.toThrow(/contains no pattern after `[!&]`/);
  });

  test.each([':!db', '!db,', ',!db', '!db:', '!a,,!b', ':&staging', ' : !db', '!db,\n'])(
    '%j takes all hosts but some',
    async (limit) => {
      await expect(readInputs({ ...inputs, limit })).rejects.toThrow(
        /contains no hosts for `[!&]\w+` to narrow: .*\. The job would run on more hosts than intended/,
      );
    },
  );

  test.each([
    'web',
    'web,',
    'web:!db',
    '!db',
    'web[0:1]',
    '~(web|db).*',
    'web:&staging',
    'fe80::1',
    'all',
    'all:!db',
    '!a:!b',
    'web,,db',
    ',web',
  ])('%j is taken', async (limit) => {
    expect((await readInputs({ ...inputs, limit })).order.prompts.limit).toBe(limit);
  });

  test.each([
    ['["web1", "web2"]', 'web1,web2'],
    ['[ab]web*', '[ab]web*'],
    ['[1]', '[1]'],
  ])('%j: a list in JSON is one of patterns, and no other bracket is', async (limit, taken) => {
    expect((await readInputs({ ...inputs, limit })).order.prompts.limit).toBe(taken);
  });

  test.each(['[]', '[""]', '["!db", ""]'])('%j is a list that takes no hosts', async (limit) => {
    await expect(readInputs({ ...inputs, limit })).rejects.toThrow(
      /`limit` contains no (host pattern|hosts for `!db` to narrow): /,
    );
  });

  test.each(['credentials', 'labels', 'instance_groups'])('a list of %s without a name is refused', async (list) => {
    await expect(readInputs({ ...inputs, [list]: ' , ' })).rejects.toThrow(/contains no name\. Set names/);
  });
});

describe('`require` insists', () => {
  const inputs = { url: 'http://127.0.0.1:1', token: 'x', template_id: '42' };

  test.each([
    ['limit', {}],
    ['limit', { limit: '  ' }],
    ['extra_vars.version', {}],
    ['extra_vars.version', { extra_vars: 'version: ""' }],
    ['extra_vars.version', { extra_vars: 'version:' }],
    ['extra_vars.app.port', { extra_vars: 'app: {}' }],
    ['extra_vars', { extra_vars: '{}' }],
    ['credentials, job_timeout', { credentials: '1' }],
    ['credential_passwords.ssh_password', { credential_passwords: 'vault_password: x' }],
  ])('%s: %j is refused', async (require, given) => {
    await expect(readInputs({ ...inputs, require, ...given })).rejects.toThrow(/is empty, but `require` lists it/);
  });

  test.each([
    ['limit, extra_vars.n', { limit: 'web', extra_vars: 'n: 0' }],
    ['diff_mode, verbosity, job_timeout', { diff_mode: 'false', verbosity: '0', job_timeout: '0' }],
    ['["extra_vars.app.port"]', { extra_vars: 'app: {port: false}' }],
  ])('%s: %j is taken', async (require, given) => {
    expect((await readInputs({ ...inputs, require, ...given })).order.template.id).toBe(42);
  });

  test('a name that is no prompt is refused: it would insist on nothing', async () => {
    await expect(readInputs({ ...inputs, require: 'limt' })).rejects.toThrow(
      /`require` must list prompts .*, not `limt`/,
    );
  });
});
