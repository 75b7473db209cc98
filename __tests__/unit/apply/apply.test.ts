import { describe, expect, test } from '@jest/globals';
import { perObject } from '../../../src/apply/plan.ts';
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
      expect(second.plan.unchanged).toBe(11);
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
      /tower.yml:3: job_templates\[0\].project refers to projects "nothing": neither/,
    ],
    [
      'teams:\n  - name: a\n',
      /tower.yml:2: teams\[0\] is not on the controller, and to make a team `organization` must be given/,
    ],
    [
      'labels:\n  - {name: a, organization: Acme}\n  - {name: a, organization: Acme}\n',
      /tower.yml:3: labels\[1\] is described twice: tower.yml:2 describes the same label "a"/,
    ],
    [
      'organizations: [{name: A1, default_environment: nothing}]\n',
      /organizations\[0\].default_environment refers to execution environments "nothing"/,
    ],
    [
      'workflow_job_templates:\n  - {name: A1, organization: Acme, nodes: [{identifier: x, unified_job_template: B1}]}\n  - {name: B1, organization: Acme, nodes: [{identifier: x, unified_job_template: A1}]}\n',
      /runs itself as a workflow in a workflow: "A1" → "B1" → "A1"/,
    ],
  ])('%s', async (text, words) => {
    await onBench(async (bench) => {
      await expect(bench.plan(text)).rejects.toThrow(words);
      expect(bench.writes).toEqual([]);
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
      expect(actions(pruned)).toEqual(['update group "web" (Production)', 'delete host "web2"']);
      expect(actions(await bench.plan(fewer, { prune: ['hosts', 'groups', 'job_templates'] }))).toEqual([]);
    });
  });
});
