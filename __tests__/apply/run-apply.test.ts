import { describe, expect, test } from '@jest/globals';
import { DEMO } from 'tower-deploy-simulator';
import { perObject } from '../../src/apply/plan/plan.ts';
import { describeError } from '../../src/step-errors.ts';
import { type Bench, onBench, SHOP } from './controller.ts';

const actions = (prepared: Awaited<ReturnType<Bench['plan']>>): string[] =>
  perObject(prepared.plan.changes)
    .filter(({ action }) => action !== 'none')
    .map(({ action, title }) => `${action} ${title}`);

describe('applying', () => {
  test('makes what is missing, and the second time sends no write at all', async () => {
    await onBench(async (bench) => {
      const first = await bench.apply(SHOP);
      expect(actions(first).length).toBeGreaterThan(10);
      const { length } = bench.writes;
      const second = await bench.apply(SHOP);
      expect(actions(second)).toEqual([]);
      expect(bench.writes.slice(length)).toEqual([]);
      // Eleven resources, and the two nodes of the workflow.
      expect(second.plan.unchanged).toBe(13);
    });
  });

  test('a plan sends GETs only, and is the same as what is applied', async () => {
    await onBench(async (bench) => {
      const planned = await bench.plan(SHOP);
      expect(bench.writes).toEqual([]);
      expect(actions(await bench.apply(SHOP))).toEqual(actions(planned));
    });
  });

  test('sends only what differs', async () => {
    await onBench(async (bench) => {
      await bench.apply(SHOP);
      const { length } = bench.writes;
      const changed = SHOP.replace('playbook: deploy.yml', 'playbook: slow.yml\n    forks: 7').replace(
        'hosts: [web1, web2]',
        'hosts: [web2]',
      );
      const { plan } = await bench.apply(changed);
      expect(
        plan.changes.flatMap(({ fields }) => fields.map(({ name, before, after }) => [name, before, after])),
      ).toEqual([
        ['playbook', 'deploy.yml', 'slow.yml'],
        ['forks', 0, 7],
      ]);
      expect(plan.changes.flatMap(({ lists }) => lists)).toEqual([
        { name: 'hosts', add: [], remove: ['web1'], reordered: false },
      ]);
      expect(bench.writes.slice(length).map((write) => write.replace(/\d+/g, 'N'))).toEqual([
        'PATCH job_templates/N/',
        'POST groups/N/hosts/',
      ]);
      const patch = bench.sim.requests.find(({ method }) => method === 'PATCH');
      expect(patch?.body).toEqual({ playbook: 'slow.yml', forks: 7 });
    });
  });

  test('variables are compared by meaning', async () => {
    await onBench(async (bench) => {
      await bench.apply(SHOP);
      const notation = SHOP.replace(
        '{ntp_server: ntp.example.com}',
        '|\n      # the same\n      ntp_server:   "ntp.example.com"',
      );
      expect(actions(await bench.plan(notation))).toEqual([]);
      const meaning = SHOP.replace('ntp.example.com', 'other.example.com');
      expect(actions(await bench.plan(meaning))).toEqual(['update inventory "Production" (Newco)']);
    });
  });

  test('nodes that go take their links with them', async () => {
    await onBench(async (bench) => {
      await bench.apply(SHOP);
      const without = SHOP.replace(/ {6}- identifier: go\n(.*\n){2}/, '');
      expect(actions(await bench.apply(without))).toEqual(['delete node "go" of workflow job template "Release"']);
      expect(actions(await bench.plan(without))).toEqual([]);
    });
  });

  test('and those that lead to them, without a request for each', async () => {
    const flow = (nodes: string): string =>
      `workflow_job_templates: [{name: Flow, organization: Acme, nodes: [${nodes}]}]`;
    const [lonely, last] = ['{identifier: a, approval: {name: a}', '{identifier: b, approval: {name: b}}'];
    await onBench(async (bench) => {
      await bench.apply(flow(`${lonely}, success_nodes: [b]}, ${last}`));
      const { length } = bench.writes;
      await bench.apply(flow(`${lonely}}`));
      expect(bench.writes.slice(length)).toEqual([expect.stringMatching(/^DELETE workflow_job_template_nodes/)]);
      expect(actions(await bench.plan(flow(`${lonely}}`)))).toEqual([]);
    });
  });

  test('what is absent goes; what is absent already is left alone', async () => {
    await onBench(async (bench) => {
      await bench.apply(SHOP);
      const gone = 'schedules:\n  - {name: nightly, unified_job_template: Deploy shop, state: absent}\n';
      expect(actions(await bench.apply(gone))).toEqual(['delete schedule "nightly" (Deploy shop)']);
      expect(actions(await bench.apply(gone))).toEqual([]);
    });
  });
});

describe('secrets', () => {
  test('are sent with a new object, and again only when something else of the inputs changes or on request', async () => {
    await onBench(async (bench) => {
      await bench.apply(SHOP);
      expect(bench.masked).toEqual(expect.arrayContaining(['s3cret-value', 'hunter22']));
      const other = SHOP.replace('s3cret-value', 'other-secret');
      expect(actions(await bench.plan(other))).toEqual([]);
      expect(actions(await bench.plan(other, { updateSecrets: true }))).toEqual([
        'update credential "deploy key" (Newco)',
        'update job template "Deploy shop" (Newco)',
      ]);
      const user = other.replace('username: deploy', 'username: deployer');
      const { plan } = await bench.apply(user);
      expect(plan.changes.flatMap(({ fields }) => fields)).toEqual([
        { name: 'inputs.username', before: 'deploy', after: 'deployer', secret: false },
      ]);
      expect(plan.changes.flatMap(({ remarks }) => remarks)).toEqual([
        'also sent, because secrets cannot be compared: inputs.password',
      ]);
      const patch = bench.sim.requests.findLast(({ method }) => method === 'PATCH');
      expect(patch?.body).toEqual({ inputs: { username: 'deployer', password: 'other-secret' } });
    });
  });

  test('never stand in a plan', async () => {
    await onBench(async (bench) => {
      const { plan } = await bench.plan(SHOP);
      expect(JSON.stringify(plan)).not.toMatch(/s3cret-value|hunter22/);
      expect(JSON.stringify(plan)).toContain('"inputs.password","after":"***"');
    });
  });

  test('that the file does not name are kept', async () => {
    await onBench(async (bench) => {
      await bench.apply(SHOP);
      await bench.apply(SHOP.replace('username: deploy, password: s3cret-value', 'username: somebody'));
      const patch = bench.sim.requests.findLast(({ method }) => method === 'PATCH');
      expect(patch?.body).toEqual({ inputs: { username: 'somebody', password: '$encrypted$' } });
    });
  });
});

describe('what the plan finds', () => {
  test.each<[string, RegExp]>([
    [
      'job_templates:\n  - name: a\n    project: nothing\n',
      /tower.yml:3: job_templates\[0\].project refers to the project "nothing", which is neither/,
    ],
    [
      'teams:\n  - name: a\n',
      /tower.yml:2: teams\[0\] does not exist on the controller: set `organization` to create a team/,
    ],
    [
      'labels:\n  - {name: a, organization: Acme}\n  - {name: a, organization: Acme}\n',
      /tower.yml:3: labels\[1\] is defined twice: tower.yml:2 defines the same label "a"/,
    ],
    [
      'credentials: [{name: a, credential_type: Machine}]',
      /set an `organization`, a `user` or a `team` to create the credential/,
    ],
    [
      'job_templates: [{name: a, organization: Other, project: {name: Application, organization: Acme}, playbook: x}]',
      /must be in the `organization` of its project/,
    ],
    [
      'credentials: [{name: Vault, credential_type: Vault, inputs: {vault_id: other}}]',
      /cannot change `inputs.vault_id`: the API refuses another vault ID/,
    ],
    [
      'organizations: [{name: A1, default_environment: nothing}]\n',
      /organizations\[0\].default_environment refers to the execution environment "nothing"/,
    ],
    [
      'workflow_job_templates:\n  - {name: A1, organization: Acme, nodes: [{identifier: x, unified_job_template: B1}]}\n  - {name: B1, organization: Acme, nodes: [{identifier: x, unified_job_template: A1}]}\n',
      /runs itself as a nested workflow: "A1" → "B1" → "A1"/,
    ],
  ])('%s', async (text, words) => {
    await onBench(async (bench) => {
      await expect(bench.plan(text)).rejects.toThrow(words);
      expect(bench.writes).toEqual([]);
    });
  });
});

test('every problem has the id of its text and its place', async () => {
  await onBench(async (bench) => {
    const text = 'hosts:\n  - {name: a, inventory: Prodution}\nlabels:\n  - {name: b, colour: red}';
    await expect(bench.plan(text)).rejects.toMatchObject({
      id: 'file-lines-wrong',
      problems: [
        { id: 'reference-not-found-similar', text: expect.stringMatching(/^tower.yml:2: hosts\[0\].inventory refers/) },
        { id: 'field-unknown', text: expect.stringMatching(/^tower.yml:4: labels\[0\].colour is not a known/) },
      ],
    });
  });
});

describe('pruning', () => {
  test('deletes only in the listed collections, where the files have others', async () => {
    await onBench(async (bench) => {
      await bench.apply(SHOP);
      const fewer = SHOP.replace(/ {2}- name: web2\n.*\n/, '').replace('hosts: [web1, web2]', 'hosts: [web1]');
      expect(actions(await bench.plan(fewer))).toEqual(['update group "web" (Production)']);
      const pruned = await bench.apply(fewer, { prune: ['hosts'] });
      expect(actions(pruned)).toEqual(['update group "web" (Production)', 'delete host "web2" (Production)']);
      expect(actions(await bench.plan(fewer, { prune: ['hosts', 'groups', 'job_templates'] }))).toEqual([]);
    });
  });
});

describe('what depends on each other', () => {
  test('a label goes from one template to another without being lost', async () => {
    const file = (first: string, second: string): string => `
job_templates:
  - {name: One, project: {name: Application, organization: Acme}, inventory: {name: Production, organization: Acme}, playbook: deploy.yml, labels: [${first}]}
  - {name: Two, project: {name: Application, organization: Acme}, inventory: {name: Production, organization: Acme}, playbook: deploy.yml, labels: [${second}]}
`;
    await onBench(async (bench) => {
      await bench.apply(`labels: [{name: moving, organization: Acme}]\n${file('moving', '')}`);
      expect(actions(await bench.apply(file('', 'moving')))).toHaveLength(2);
      expect(actions(await bench.plan(file('', 'moving')))).toEqual([]);
    });
  });

  test('links of a workflow are turned round, and become of another kind', async () => {
    const workflow = (first: string, second: string): string => `
workflow_job_templates:
  - name: Round
    organization: Acme
    nodes:
      - {identifier: a, approval: {name: a}${first}}
      - {identifier: b, approval: {name: b}${second}}
`;
    await onBench(async (bench) => {
      const routes = [
        workflow(', always_nodes: [b]', ''),
        workflow(', success_nodes: [b]', ''),
        workflow('', ', failure_nodes: [a]'),
      ];
      for (const route of routes) {
        expect(actions(await bench.apply(route)).length).toBeGreaterThan(0);
        expect(actions(await bench.plan(route))).toEqual([]);
      }
    });
  });

  test('a group that goes takes nothing along but what is to go as well', async () => {
    await onBench(async (bench) => {
      const at = 'inventory: {name: Production, organization: Newco}';
      const more = `  - {name: web3, ${at}}\n  - {name: web4, ${at}}\ngroups:\n  - {name: inner, ${at}, hosts: [web3]}\n`;
      const whole = SHOP.replace(
        /groups:\n[\s\S]*?hosts: \[web1, web2\]\n/,
        `${more}  - {name: web, ${at}, hosts: [web1, web2, web4], children: [inner]}\n`,
      );
      await bench.apply(whole);
      const gone = `hosts: [{name: web1, ${at}}, {name: web4, ${at}, state: absent}]\ngroups: [{name: web, ${at}, state: absent}]\n`;
      const { plan } = await bench.apply(gone);
      expect(plan.changes.flatMap(({ remarks }) => remarks)).toEqual([
        'removed from it first, so that they are kept: web1, web2, inner',
      ]);
      const both = `groups: [{name: inner, ${at}, state: absent}, {name: outer, ${at}, hosts: [web2], children: [inner]}]\n`;
      await bench.apply(both.replace(', state: absent', ''));
      await bench.apply(both.replace(', hosts: [web2], children: [inner]', ', state: absent'));
      const inventory = bench.sim.world.inventories.find(({ name, organization }) => {
        return name === 'Production' && bench.sim.world.organizations.get(organization)?.name === 'Newco';
      });
      const left = bench.sim.world.hosts.filter((host) => host.inventory === inventory?.id);
      expect(left.map(({ name }) => name).sort()).toEqual(['web1', 'web2', 'web3']);
      expect(bench.sim.world.groups.filter((group) => group.inventory === inventory?.id)).toEqual([]);
    });
  });

  test('answers to password questions are secret, also before they are sent', async () => {
    const text = `
schedules:
  - name: nightly
    unified_job_template: Deploy shop
    rrule: DTSTART:20301201T020000Z RRULE:FREQ=DAILY;INTERVAL=1
    extra_data: {version: "1.9", db_password: night-s3cret}
`;
    await onBench(async (bench) => {
      await bench.apply(SHOP.replace(/schedules:[\s\S]*/, ''));
      const { plan } = await bench.apply(text);
      expect(JSON.stringify(plan)).not.toContain('night-s3cret');
      expect(JSON.stringify(plan)).toContain('"extra_data.db_password","after":"***"');
      expect(bench.masked).toContain('night-s3cret');
      const { length } = bench.writes;
      await bench.apply(text.replace('night-s3cret', 'other-s3cret'));
      expect(bench.writes.slice(length)).toEqual([]);
      await bench.apply(text.replace('1.9', '1.10'));
      const patch = bench.sim.requests.findLast(({ method }) => method === 'PATCH');
      expect(patch?.body).toEqual({ extra_data: { version: '1.10', db_password: 'night-s3cret' } });
    });
  });
});

describe('what this user may not do is reported in the plan, all of it', () => {
  test('changes, deletions, and what is new', async () => {
    await onBench(async (bench) => {
      const text = `
job_templates:
  - {name: Deploy, description: other, survey_spec: null}
hosts:
  - {name: web1, inventory: Production, state: absent}
teams:
  - {name: Some, organization: Acme}
`;
      const names = bench.sim.world.job_templates.find(({ id }) => id === DEMO.deploy)?.name ?? '';
      const problem = await bench
        .as('deployer')
        .plan(text.replace('name: Deploy,', `name: ${names},`))
        .catch(describeError);
      expect(problem).toMatch(/tower.yml:3: job_templates\[0\] cannot be changed by this user/);
      expect(problem).toMatch(/tower.yml:7: teams\[0\].* is not permitted to create it: grant an Admin role/);
      expect(bench.writes).toEqual([]);
    });
  });

  test('missing references come with the names that were meant', async () => {
    await onBench(async (bench) => {
      const text = `
hosts:
  - {name: a, inventory: Prodution}
job_templates:
  - {name: b, project: {name: Aplication, organization: Acme}, playbook: deploy.yml, credentials: [Machin]}
`;
      const problem = await bench.plan(text).catch(describeError);
      expect(problem).toContain(
        'tower.yml:3: hosts[0].inventory refers to the inventory "Prodution", which is neither',
      );
      expect(problem).toContain('did you mean "Production"?');
      expect(problem).toContain('did you mean "Application"');
      expect(problem).toContain('did you mean "Machine"?');
    });
  });
});
