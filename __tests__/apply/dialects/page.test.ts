import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { perObject } from '../../../src/apply/plan/plan.ts';
import { LIST_RULES } from '../../../src/apply/read/dialects/list-rules.ts';
import { root } from '../../workflows/tools.ts';
import { onBench } from '../controller.ts';

const page = readFileSync(path.join(root, 'docs', 'resources.md'), 'utf8');
const [, example = ''] = /```yaml\n(controller_projects[\s\S]*?)```/.exec(page) ?? [];

test('the example of the page is applied once, and then has no changes', async () => {
  await onBench(async (bench) => {
    const environment = { MACHINE_PASSWORD: 'machine-s3cret' };
    const { plan } = await bench.apply(example, { environment });
    expect(perObject(plan.changes).map(({ action, title }) => `${action} ${title}`)).toEqual([
      'create project "Shop playbooks" (Acme)',
      'create inventory "Shop fleet" (Acme)',
      'create credential "shop key" (Acme)',
      'create job template "Deploy the shop" (Acme)',
      'create workflow job template "Release the shop" (Acme)',
      'create node "ask" of workflow job template "Release the shop"',
      'create node "deploy" of workflow job template "Release the shop"',
    ]);
    expect((await bench.plan(example, { environment })).plan.changes).toEqual([]);
  });
});

test('the page names every list and its collection', () => {
  const rows = [...page.matchAll(/^\| (`[^|]*`) \| `(\w+)` \|/gm)].flatMap(([, lists = '', collection = '']) =>
    [...lists.matchAll(/`(\w+)`/g)].map(([, list]) => `${list} ${collection}`),
  );
  const rules = [...LIST_RULES].map(([list, { collection }]) => `${list} ${collection}`);
  expect(rows.toSorted()).toEqual(rules.toSorted());
});
