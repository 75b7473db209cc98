import { describe, expect, test } from '@jest/globals';
import { perObject } from '../../src/apply/plan/plan.ts';
import { type Bench, onBench } from './controller.ts';

/* A deletion is never wider than asked. */

type Prepared = Awaited<ReturnType<Bench['plan']>>;

const actions = ({ plan }: Prepared): string[] =>
  perObject(plan.changes)
    .filter(({ action }) => action !== 'none')
    .map(({ action, title }) => `${action} ${title}`);

const remarks = ({ plan }: Prepared): string[] => plan.changes.flatMap((change) => change.remarks);

const at = 'inventory: {name: Staging, organization: Acme}';
const start = 'inventories: [{name: Staging, organization: Acme}]\n';
const hosts = (...names: string[]): string => `hosts: [${names.map((name) => `{name: ${name}, ${at}}`).join(', ')}]\n`;

const hostsIn = ({ sim: { world } }: Bench): string[] => {
  const inventory = world.inventories.find(({ name }) => name === 'Staging');
  return world.hosts
    .filter((host) => host.inventory === inventory?.id)
    .map(({ name }) => name)
    .sort();
};

test('what a file declares absent needs nothing else', async () => {
  await onBench(async (bench) => {
    await bench.apply(start + hosts('a', 'b', 'c'));
    const gone = `hosts: [{name: a, ${at}, state: absent}]\n`;
    expect(actions(await bench.apply(gone, { prune: ['hosts'] }))).toEqual(['delete host "a" (Staging)']);
    expect(hostsIn(bench)).toEqual(['b', 'c']);
  });
});

test('hosts that are deleted are not taken out of their group one by one before', async () => {
  const many = Array.from({ length: 100 }, (_, index) => `h${index}`);
  const group = (...members: string[]): string =>
    `groups: [{name: all_of_them, ${at}, hosts: [${members.join(', ')}]}]\n`;
  await onBench(async (bench) => {
    await bench.apply(start + hosts('kept', 'out', ...many) + group('kept', 'out', ...many));
    const { length } = bench.writes;
    await bench.apply(start + hosts('kept', 'out') + group('kept'), { prune: ['hosts'] });
    // `out` only leaves the group.
    expect(bench.writes.slice(length)).toHaveLength(2);
    expect(hostsIn(bench)).toEqual(['kept', 'out']);
    expect(actions(await bench.plan(start + hosts('kept', 'out') + group('kept'), { prune: ['hosts'] }))).toEqual([]);
  });
});

describe('groups delete no hosts that must stay', () => {
  const nested = `groups:\n  - {name: outer, ${at}, hosts: [a], children: [inner]}\n  - {name: inner, ${at}, hosts: [b, c]}\n  - {name: kept, ${at}}\n`;
  const kept = `groups: [{name: kept, ${at}}]\n`;

  test('where only groups are pruned, also below groups in groups', async () => {
    await onBench(async (bench) => {
      await bench.apply(start + hosts('a', 'b', 'c') + nested);
      const pruned = await bench.apply(kept + hosts('b'), { prune: ['groups'] });
      expect(actions(pruned)).toEqual(['delete group "outer" (Staging)', 'delete group "inner" (Staging)']);
      expect(remarks(pruned)).toContain('removed from it first, so that they are kept: a, b, c');
      expect(hostsIn(bench)).toEqual(['a', 'b', 'c']);
      expect(actions(await bench.plan(kept + hosts('b'), { prune: ['groups'] }))).toEqual([]);
    });
  });

  test('and where hosts are pruned as well, those of the files stay', async () => {
    await onBench(async (bench) => {
      await bench.apply(start + hosts('a', 'b', 'c') + nested);
      const pruned = await bench.apply(kept + hosts('b'), { prune: ['groups', 'hosts'] });
      expect(actions(pruned).toSorted()).toEqual([
        'delete group "inner" (Staging)',
        'delete group "outer" (Staging)',
        'delete host "a" (Staging)',
        'delete host "c" (Staging)',
      ]);
      expect(hostsIn(bench)).toEqual(['b']);
    });
  });
});

test('hosts that an inventory source brought are left to it', async () => {
  await onBench(async (bench) => {
    await bench.apply(start + hosts('a', 'b', 'c'));
    const source = bench.sim.world.inventory_sources.filter(() => true)[0]?.id ?? 1;
    const synced = bench.sim.world.hosts.find(({ name }) => name === 'c');
    if (synced) synced.inventory_source = source;
    expect(actions(await bench.apply(hosts('a'), { prune: ['hosts'] }))).toEqual(['delete host "b" (Staging)']);
    expect(hostsIn(bench)).toEqual(['a', 'c']);
  });
});

test('a job template says by its project how far the files reach, whether it is there or new', async () => {
  const template = (name: string): string =>
    `{name: ${name}, project: {name: Shop, organization: Newco}, inventory: {name: Production, organization: Acme}, playbook: hello.yml}`;
  const around =
    'organizations: [{name: Newco}]\nprojects: [{name: Shop, organization: Newco, local_path: spare}]\njob_templates: ';
  await onBench(async (bench) => {
    const before = bench.sim.world.job_templates.filter(() => true).length;
    await bench.apply(`${around}[${template('One')}, ${template('Two')}]`);
    expect(actions(await bench.plan(`${around}[${template('One')}]`, { prune: ['job_templates'] }))).toEqual([
      'delete job template "Two" (Newco)',
    ]);
    const pruned = await bench.apply(`${around}[${template('Three')}]`, { prune: ['job_templates'] });
    expect(actions(pruned).toSorted()).toEqual([
      'create job template "Three"',
      'delete job template "One" (Newco)',
      'delete job template "Two" (Newco)',
    ]);
    expect(bench.sim.world.job_templates.filter(() => true)).toHaveLength(before + 1);
  });
});

test('labels that the files have stay, although with their last use they go', async () => {
  const file = (labels: string, more = ''): string =>
    `labels: [{name: old, organization: Acme}, {name: other, organization: Acme}]\njob_templates: [{name: Labelled, project: {name: Application, organization: Acme}, inventory: {name: Production, organization: Acme}, playbook: deploy.yml, labels: [${labels}]${more}}]\n`;
  await onBench(async (bench) => {
    await bench.apply(file('old, other'));
    for (const text of [file('other'), file('other', ', state: absent')]) {
      expect(actions(await bench.apply(text))).toHaveLength(1);
      const { length } = bench.writes;
      await bench.apply(text);
      expect(bench.writes.slice(length)).toEqual([]);
    }
    expect(bench.sim.world.labels.filter(({ name }) => name === 'old' || name === 'other')).toHaveLength(2);
  });
});
