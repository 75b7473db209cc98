import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import type { Plan } from '../../../src/apply/plan/plan.ts';
import { onBench } from '../controller.ts';

const read = (name: string): string => readFileSync(path.join(import.meta.dirname, name), 'utf8');

const environment = { MACHINE_PASSWORD: 'machine-s3cret' };

/** A plan without the places in the files, and without the order of keys. */
const changesOf = ({ changes }: Plan) => {
  const bare = changes.map(({ place, ...change }) => ({
    ...change,
    fields: change.fields.toSorted((one, other) => one.name.localeCompare(other.name)),
  }));
  return bare.toSorted((one, other) => one.title.localeCompare(other.title));
};

test('plans the lists of the collections as the same resources in our own form', async () => {
  await onBench(async (bench) => {
    const lists = await bench.plan(read('lists.yml'), { environment });
    const own = await bench.plan(read('own.yml'));
    expect(changesOf(lists.plan)).toEqual(changesOf(own.plan));
    expect(lists.plan.changes.length).toBeGreaterThan(20);
  });
});

test('applies the lists of the collections twice, the second time without a change', async () => {
  await onBench(async (bench) => {
    await bench.apply(read('lists.yml'), { environment });
    // An update of a project is asked for each time.
    const again = read('lists.yml').replace('update_project: true', 'update_project: false');
    const { plan } = await bench.plan(again, { environment });
    expect(plan.changes).toEqual([]);
    expect(plan.unchanged).toBe(25);
    expect((await bench.plan(read('own.yml').replace('sync: true', 'sync: false'))).plan.changes).toEqual([]);
  });
});
