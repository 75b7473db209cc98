import { describe, expect, test } from '@jest/globals';
import { perObject } from '../../src/apply/plan/plan.ts';
import { addExternalType, type Bench, onBench } from './controller.ts';

const actions = ({ plan }: Awaited<ReturnType<Bench['plan']>>): string[] =>
  perObject(plan.changes)
    .filter(({ action }) => action !== 'none')
    .map(({ action, title }) => `${action} ${title}`);

const passwords = (bench: Bench): unknown[] =>
  bench.sim.requests.flatMap(({ body }) => (body as { password?: string } | null)?.password ?? []);

describe('a password of a user', () => {
  test('is sent with a new user and on request, masked, and none is sent that was not given', async () => {
    await onBench(async (bench) => {
      const user = (more: string): string => `users: [{username: alice, first_name: A${more}}]`;
      const first = await bench.apply(user(', password: first-s3cret'));
      expect(JSON.stringify(first.plan)).not.toContain('s3cret');
      expect(bench.masked).toContain('first-s3cret');
      expect(actions(await bench.apply(user(', password: other-s3cret')))).toEqual([]);
      await bench.apply(user(', password: $encrypted$'), { updateSecrets: true });
      await bench.apply(user(', password: ""'), { updateSecrets: true });
      await bench.apply('users: [{username: alice, first_name: B}]', { updateSecrets: true });
      expect(passwords(bench)).toEqual(['first-s3cret']);
      expect(actions(await bench.apply(user(', password: other-s3cret'), { updateSecrets: true }))).toEqual([
        'update user "alice"',
      ]);
      expect(passwords(bench)).toEqual(['first-s3cret', 'other-s3cret']);
    });
  });

  test.each(['', ', password: ""', ', password: $encrypted$'])('must be given for a new user (%s)', async (more) => {
    await onBench(async (bench) => {
      await expect(bench.plan(`users: [{username: alice${more}}]`)).rejects.toThrow(
        /users\[0\] is not on the controller, and a new user needs a `password`: set it from a secret, in `resources`$/,
      );
    });
  });
});

describe('what the controller needs', () => {
  test.each([
    ['users: [{username: admin, state: absent}]', /is the user of this run and cannot delete itself/],
    ['users: [{username: admin, is_superuser: false}]', /would lose `is_superuser` during the run/],
    [
      'credential_types: [{name: Machine, kind: ssh, description: mine, inputs: {}}]',
      /cannot change `description`, `inputs`: the credential type "Machine" comes with the controller/,
    ],
    [
      'credential_types: [{name: Machine, state: absent}]',
      /cannot be `absent`: the controller needs its built-in credential type "Machine"/,
    ],
    [
      'execution_environments: [{name: Control Plane Execution Environment, image: x}]',
      /cannot change `image`: the execution environment "Control Plane Execution Environment" comes with/,
    ],
    [
      'instance_groups: [{name: default, state: absent}]',
      /cannot be `absent`: the controller needs its built-in instance group "default"/,
    ],
  ])('%s is refused before anything is written', async (text, words) => {
    await onBench(async (bench) => {
      await expect(bench.apply(text)).rejects.toThrow(words);
      expect(bench.writes).toEqual([]);
    });
  });

  test('a field that can be changed of a managed object is', async () => {
    await onBench(async (bench) => {
      const text = 'execution_environments: [{name: Control Plane Execution Environment, pull: always}]';
      expect(actions(await bench.apply(text))).toEqual([
        'update execution environment "Control Plane Execution Environment"',
      ]);
    });
  });

  test('is not pruned, and everything else of these collections is, only on request', async () => {
    await onBench(async (bench) => {
      await bench.apply(
        [
          'users: [{username: alice, password: a-s3cret}, {username: root, password: b-s3cret, is_superuser: true}]',
          'credential_types: [{name: Mine, kind: cloud}, {name: Old, kind: cloud}]',
          'instance_groups: [{name: build}, {name: old}]',
          'execution_environments: [{name: Mine, image: a}, {name: Acme EE, image: a, organization: Acme}]',
        ].join('\n'),
      );
      const kept = [
        'users: [{username: alice}, {username: deployer}]',
        'credential_types: [{name: Mine, kind: cloud}]',
        'instance_groups: [{name: build}]',
        'execution_environments: [{name: Mine, image: a}]',
      ].join('\n');
      expect(actions(await bench.plan(kept))).toEqual([]);
      const prune = ['users', 'credential_types', 'instance_groups', 'execution_environments'] as const;
      const pruned = await bench.apply(kept, { prune });
      expect(actions(pruned)).toEqual([
        'delete execution environment "AWX EE (latest)"',
        'delete instance group "old"',
        'delete credential type "Old"',
        'delete user "nobody"',
      ]);
    });
  });
});

describe('credential types', () => {
  const type = (kind: string, more = ''): string => `  - {name: Shop, kind: ${kind}${more}}\n`;

  test('of the same name and different kinds are told apart', async () => {
    await onBench(async (bench) => {
      const both = `credential_types:\n${type('cloud', ', description: one')}${type('net', ', description: two')}`;
      await bench.apply(`credential_types:\n${type('cloud')}`);
      await expect(bench.plan(`credential_types:\n${type('net')}`)).rejects.toThrow(
        /cannot change `kind`: a credential type keeps its `kind`/,
      );
      await expect(bench.plan(`${both}${type('net')}`)).rejects.toThrow(/defined twice/);
      await bench.apply(both);
      expect(actions(await bench.plan(both))).toEqual([]);
      expect(actions(await bench.plan(`credential_types:\n${type('net', ', description: three')}`))).toEqual([
        'update credential type "Shop"',
      ]);
      const credential = (kind: string): string =>
        `credentials: [{name: x, organization: Acme, credential_type: ${kind}}]`;
      await expect(bench.plan(credential('Shop'))).rejects.toThrow(
        /refers to the credential type "Shop", but 2 objects match: credential type "Shop" \d+ \(kind cloud\), credential type "Shop" \d+ \(kind net\)\. Specify one, for example with `\{name: …, kind: …\}`/,
      );
      expect(actions(await bench.plan(credential('{name: Shop, kind: net}')))).toEqual([
        'create credential "x" (Acme)',
      ]);
    });
  });

  test('in use keep their inputs', async () => {
    await onBench(async (bench) => {
      const text = (label: string): string =>
        `credential_types:\n${type('cloud', `, inputs: {fields: [{id: token, label: ${label}, secret: true}]}`)}` +
        'credentials: [{name: shop, organization: Acme, credential_type: Shop, inputs: {token: a-s3cret}}]\n';
      const first = await bench.apply(text('Token'));
      expect(JSON.stringify(first.plan)).not.toContain('a-s3cret');
      expect(actions(await bench.plan(text('Token')))).toEqual([]);
      await expect(bench.plan(text('Other'))).rejects.toThrow(
        /cannot change `inputs`, because credentials of this type exist \(1\): create a type with another name$/,
      );
    });
  });
});

test('another credential type under the same name is refused, with what to do', async () => {
  await onBench(async (bench) => {
    const machine = 'credentials: [{name: Machine, organization: Acme, credential_type: Source Control}]';
    await expect(bench.plan(machine)).rejects.toThrow(
      /credentials\[0\] is on the controller with the credential type "Machine", and no credential changes its type: use that type, use another name for this credential, or describe the other one as well \(`state: absent` deletes it\)$/,
    );
    const both =
      'credentials:\n  - {name: Machine, organization: Acme, credential_type: Source Control}\n' +
      '  - {name: Machine, organization: Acme, credential_type: Machine}\n';
    await bench.apply(both);
    const template =
      'job_templates: [{name: Deploy, organization: Acme, credentials: [{name: Machine, organization: Acme}]}]';
    await expect(bench.plan(template)).rejects.toThrow(
      /2 objects match: credential "Machine" \d+ \(organization Acme, credential type Machine\), credential "Machine" \d+ \(organization Acme, credential type Source Control\)\. Specify one, for example with `{name: …, credential_type: …}`/,
    );
  });
});

test.each([
  ['inventory "Production" (Acme)', 'inventories: [{name: Production, organization: Acme, state: absent}]'],
  [
    'host "web1" (Production)',
    'hosts: [{name: web1, inventory: {name: Production, organization: Acme}, state: absent}]',
  ],
  ['project "Application" (Acme)', 'projects: [{name: Application, organization: Acme, state: absent}]'],
])('a job that uses the %s is named, and what to do', async (object, gone) => {
  await onBench(async (bench) => {
    const template = bench.sim.world.job_templates.find(({ name }) => name === 'Deploy');
    await bench.requests.post(`job_templates/${template?.id}/launch/`, {});
    const job = bench.sim.world.jobs.all().at(-1);
    await expect(bench.apply(gone)).rejects.toThrow(
      `could not delete the ${object}: Jobs that run now use it (${job?.id}). Wait until they end, or cancel them.`,
    );
  });
});

test('input sources of a credential are pruned where the files have another one of it', async () => {
  await onBench(async (bench) => {
    addExternalType(bench.sim);
    const source = (field: string, target: string): string =>
      `  - {input_field_name: ${field}, target_credential: {name: ${target}, organization: Acme}, source_credential: vault}\n`;
    const vault = 'credentials: [{name: vault, organization: Acme, credential_type: HashiCorp, inputs: {url: a}}]\n';
    const all = [source('password', 'Machine'), source('username', 'Machine'), source('password', 'Other machine')];
    await bench.apply(`${vault}credential_input_sources:\n${all.join('')}`);
    const kept = `credential_input_sources:\n${all[0]}`;
    expect(actions(await bench.plan(kept))).toEqual([]);
    expect(actions(await bench.apply(kept, { prune: ['credential_input_sources'] }))).toEqual([
      'delete credential input source "username" (Machine)',
    ]);
  });
});
