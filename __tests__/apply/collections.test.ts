import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { perObject } from '../../src/apply/plan/plan.ts';
import { COLLECTIONS } from '../../src/resource-document.ts';
import { addExternalType, type Bench, onBench as onPlainBench } from './controller.ts';
import { inWords, namesIn } from './requests-in-words.ts';

/** A file of each collection, with every field that can be given beside the others and every association. */
const fileOf = (collection: string): string =>
  readFileSync(path.join(import.meta.dirname, 'collections', `${collection}.yml`), 'utf8');

const onBench = (test: (bench: Bench) => Promise<void>): Promise<void> =>
  onPlainBench(async (bench) => {
    addExternalType(bench.sim);
    await test(bench);
  });

type Prepared = Awaited<ReturnType<Bench['plan']>>;

const changed = ({ plan }: Prepared): unknown[] =>
  perObject(plan.changes)
    .filter(({ action }) => action !== 'none')
    .map(({ action, title, fields, lists }) => [action, title, fields, lists]);

describe('applied twice, the second time no write request at all', () => {
  test.each(COLLECTIONS)('%s', async (collection) => {
    await onBench(async (bench) => {
      const text = fileOf(collection);
      const first = await bench.apply(text);
      const made = first.plan.changes.filter((change) => change.action === 'create');
      expect(made.map((change) => change.collection)).toContain(collection);
      const { length } = bench.writes;
      const second = await bench.apply(text);
      expect(changed(second)).toEqual([]);
      expect(bench.writes.slice(length)).toEqual([]);
      expect(second.plan.unchanged).toBeGreaterThan(0);
    });
  });

  test.each(COLLECTIONS)('%s, changed and emptied', async (collection) => {
    await onBench(async (bench) => {
      await bench.apply(fileOf(collection));
      const other = fileOf(`${collection}.changed`);
      expect(changed(await bench.apply(other)).length).toBeGreaterThan(0);
      const { length } = bench.writes;
      expect(changed(await bench.apply(other))).toEqual([]);
      expect(bench.writes.slice(length)).toEqual([]);
    });
  });
});

/** Every request that writes, in order, with names instead of ids. `WRITE_REQUESTS=1` writes them anew: read the difference. */
describe('these requests make it, and these change it', () => {
  test.each(COLLECTIONS)('%s', async (collection) => {
    await onBench(async (bench) => {
      await bench.apply(fileOf(collection));
      const made = inWords(bench.sim, bench.sim.requests, namesIn(bench.sim));
      const [before, { length }] = [namesIn(bench.sim), bench.sim.requests];
      await bench.apply(fileOf(`${collection}.changed`));
      const names = new Map([...before, ...namesIn(bench.sim)]);
      const changes = inWords(bench.sim, bench.sim.requests.slice(length), names);
      const text = `${['# made', ...made, '# changed', ...changes].join('\n')}\n`;
      const file = path.join(import.meta.dirname, 'collections', `${collection}.requests`);
      if (process.env['WRITE_REQUESTS']) writeFileSync(file, text);
      expect(text).toBe(readFileSync(file, 'utf8'));
    });
  });
});
