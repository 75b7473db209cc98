import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { Problems } from '../../../src/apply/read/problems.ts';
import { readObjects } from '../../../src/apply/read/read-objects.ts';
import { parseResourceDocument } from '../../../src/inputs/yaml/resource-files.ts';
import { onBench, SHOP } from './controller.ts';

// What the awx CLI exported from a real AWX 24.6.1.
const text = readFileSync(path.join(import.meta.dirname, 'export.json'), 'utf8');

test('what the awx CLI exports is read as it is', () => {
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
    expect(plan.unchanged).toBe(11);
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
