import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { DEMO } from 'tower-deploy-simulator';
import type { Change } from '../../src/apply/plan/plan.ts';
import { Problems } from '../../src/apply/read/problems.ts';
import { readObjects } from '../../src/apply/read/read-objects.ts';
import { parseResourceDocument } from '../../src/inputs/yaml/resource-files.ts';
import type { Collection } from '../../src/resource-document.ts';
import { type Bench, onBench, SHOP } from './controller.ts';

// What the awx CLI exported from a real AWX 24.6.1.
const text = readFileSync(path.join(import.meta.dirname, 'export.json'), 'utf8');

const isObject = ({ collection }: Change): boolean => collection !== 'workflow_job_template_nodes';

test('what the awx CLI exports is read as it is, and nothing of it is left out', () => {
  const problems = new Problems();
  const objects = readObjects(parseResourceDocument('export.json', text), problems);
  expect(problems.lines).toEqual([]);
  const counts = new Map<string, number>();
  for (const { collection } of objects) counts.set(collection, (counts.get(collection) ?? 0) + 1);
  expect(Object.fromEntries(counts)).toMatchObject({
    organizations: 3,
    credentials: 5,
    projects: 4,
    inventories: 5,
    job_templates: 24,
    workflow_job_templates: 10,
  });
  const hosts = objects.filter(({ collection }) => collection === 'hosts');
  expect(hosts[0]).toMatchObject({
    name: 'localhost',
    within: { inventory: { name: 'Demo Inventory', within: { organization: { name: 'Default' } } } },
  });
  const workflow = objects.find(({ name }) => name === 'WF two nodes');
  expect(workflow?.nodes).toMatchObject([
    { identifier: 'first', runs: { to: ['job_templates'], name: 'Set stats' }, success: ['second'] },
    { identifier: 'second' },
  ]);
});

test('what the awx CLI exports after an apply is what was applied', async () => {
  // Written by `awx export` (awxkit 24.6.1) of a simulator to which shop.yml had been applied.
  const exported = readFileSync(path.join(import.meta.dirname, 'export-of-shop.json'), 'utf8');
  await onBench(async (bench) => {
    await bench.apply(SHOP);
    const { plan } = await bench.plan(exported);
    expect(plan.changes).toEqual([]);
    // Eleven resources, and the two nodes of the workflow.
    expect(plan.unchanged).toBe(13);
  });
});

test('what the awx CLI exports makes the same on another controller', async () => {
  const exported = readFileSync(path.join(import.meta.dirname, 'export-of-shop.json'), 'utf8');
  await onBench(async (bench) => {
    await bench.apply(exported);
    // Secrets are not in an export, and nothing else is missing.
    expect((await bench.plan(exported)).plan.changes).toEqual([]);
    const { plan } = await bench.plan(SHOP);
    expect(plan.changes.flatMap(({ title, fields }) => fields.map(({ name }) => [title, name]))).toEqual([
      ['credential "deploy key" (Newco)', 'inputs.password'],
      ['job template "Deploy shop" (Newco)', 'survey db_password'],
    ]);
  });
});

test('what the awx CLI exported from a real AWX plans on another controller, and nothing of it is left out', async () => {
  await onBench(async (bench) => {
    const { world } = bench.sim;
    // What the controller of the export had and an export never has: its folders, and the credential that AWX comes with.
    world.local_paths = { ...world.local_paths, manual: ['set_stats.yml'], manual2: ['hello.yml'] };
    const type = world.credential_types.find(({ namespace }) => namespace === 'galaxy_api_token');
    const [known] = world.credentials.all();
    const more = {
      name: 'Ansible Galaxy',
      organization: null,
      credential_type: type?.id ?? 0,
      managed: true,
      inputs: {},
    };
    world.credentials.insert({ ...known, ...more } as NonNullable<typeof known>);
    const { plan, leftOut } = await bench.plan(text, { unsupported: 'warn' });
    expect(leftOut).toEqual([]);
    // Every object of the export is planned: created, changed, or unchanged.
    const planned = new Set(plan.changes.filter(isObject).map(({ place }) => place));
    const objects = readObjects(parseResourceDocument('tower.yml', text), new Problems());
    expect(objects.length).toBeGreaterThan(50);
    expect(planned.size + plan.unchanged).toBe(objects.length);
  });
});

describe('an export', () => {
  const read = (name: string): string => readFileSync(path.join(import.meta.dirname, name), 'utf8');

  /** The other management jobs of AWX 24.6, and the schedules of all four, as the export has them. */
  const addManagementJobs = async (bench: Bench): Promise<void> => {
    const { schedules } = JSON.parse(read('export-of-management-jobs.json')) as { schedules: Schedule[] };
    const { system_job_templates: templates } = bench.sim.world;
    const [known] = templates.all();
    for (const { unified_job_template: template, name, description, rrule, extra_data } of schedules) {
      const found = templates.find((one) => one.name === template.name);
      const { id } = found ?? templates.insert({ ...known, name: template.name } as NonNullable<typeof known>);
      await bench.requests.post('schedules/', { name, description, rrule, extra_data, unified_job_template: id });
    }
  };

  test.each<{ prune?: Collection[] }>([{}, { prune: ['schedules', 'users', 'execution_environments'] }])(
    'of a fresh controller plans as unchanged, with the schedules of management jobs (%p)',
    async (more) => {
      // Written by `awx export` (awxkit 24.6.1) of a simulator, with the four schedules that AWX 24.6 comes with.
      await onBench(async (bench) => {
        await addManagementJobs(bench);
        const { plan, leftOut } = await bench.plan(read('export-of-management-jobs.json'), more);
        expect(plan.changes.filter(({ action }) => action !== 'none')).toEqual([]);
        expect(plan.unchanged).toBe(15);
        expect(leftOut).toEqual([]);
      });
    },
  );

  test('with a node whose template was deleted says so, and nothing of the links to it', async () => {
    await onBench(async (bench) => {
      // Written by `awx export` (awxkit 24.6.1) of a simulator whose template had been deleted.
      const exported = read('export-with-deleted-template.json');
      await expect(bench.plan(exported)).rejects.toThrow(
        /^The files contain 1 problem, so nothing was changed:\n- tower.yml:\d+: workflow_job_templates\[0\]\.related\.workflow_nodes\[1\] runs nothing: its template was deleted before the export; set another `unified_job_template`, or remove the node and the links to it$/,
      );
    });
  });

  /** An export with a node of other fields in place of the one whose template was deleted. */
  const exportedWith = (more: Record<string, unknown>): string => {
    const exported = JSON.parse(read('export-with-deleted-template.json')) as Exported;
    const node = exported.workflow_job_templates[0]?.related.workflow_nodes[1] ?? {};
    delete node['unified_job_template'];
    Object.assign(node, more);
    return JSON.stringify(exported);
  };

  test('with a node whose template could not be exported says so', async () => {
    await onBench(async (bench) => {
      await expect(bench.plan(exportedWith({}))).rejects.toThrow(
        /the exporting user could not read its template; export again/,
      );
    });
  });

  test('with a node that runs a management job is applied, and a second time changes nothing', async () => {
    await onBench(async (bench) => {
      const job = { unified_job_template: { name: 'Cleanup Job Details', type: 'system_job_template' } };
      const text = exportedWith({ ...job, extra_data: { days: 30 } });
      await bench.apply(text);
      const nodes = bench.sim.world.workflow_nodes.filter(({ extra_data }) =>
        JSON.stringify(extra_data).includes('days'),
      );
      expect(nodes.map(({ unified_job_template }) => unified_job_template)).toEqual([DEMO.cleanup]);
      const { length } = bench.writes;
      expect((await bench.apply(text)).plan.changes.filter(({ action }) => action !== 'none')).toEqual([]);
      expect(bench.writes.slice(length)).toEqual([]);
    });
  });

  test('with a node that runs an unknown management job, or answers a prompt that it does not have, is refused', async () => {
    await onBench(async (bench) => {
      const other = { unified_job_template: { name: 'Cleanup Everything', type: 'system_job_template' } };
      await expect(bench.plan(exportedWith(other))).rejects.toThrow(/system job template "Cleanup Everything"/);
      const job = { unified_job_template: { name: 'Cleanup Job Details', type: 'system_job_template' }, limit: 'web' };
      await expect(bench.plan(exportedWith(job))).rejects.toThrow(/sets `limit`, but/);
    });
  });
});

interface Exported {
  workflow_job_templates: { related: { workflow_nodes: Record<string, unknown>[] } }[];
}

interface Schedule {
  name: string;
  description: string;
  rrule: string;
  extra_data: Record<string, string>;
  unified_job_template: { name: string };
}
