import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { inRepository } from './support/playbooks.ts';
import { onStage, runsOn, type Seen } from './support/scenario.ts';
import { pageOf } from './support/seen.ts';
import { SEEN_CASES, type SeenCase } from './support/seen-cases.ts';
import { SEEN_REPLAYS } from './support/seen-replays.ts';

/*
 * All that a user sees, kept as pages to read. `npm run seen` writes them anew: read the difference as a user would.
 */

const folder = join(import.meta.dirname, 'seen');

/** CI only compares, whatever the environment says. */
const writes = process.env['SEEN'] === 'write' && process.env['CI'] === undefined;

const all = [...SEEN_CASES, ...SEEN_REPLAYS];

// The runner's signals cannot be sent to a process on Windows.
const cases = all.filter(({ cancelAt }) => cancelAt === undefined || process.platform !== 'win32');

test.each(cases.map((one) => [one.name, one] as const))('%s', async (name, one) => {
  const page = pageOf(one.title, one.inputs, await run(one));
  const file = join(folder, `${name}.txt`);
  if (writes) writeFileSync(file, page);
  expect(existsSync(file) ? readFileSync(file, 'utf8') : 'no such page: npm run seen').toBe(page);
});

test('each page belongs to a case', () => {
  expect(readdirSync(folder).sort()).toEqual(all.map(({ name }) => `${name}.txt`).sort());
});

async function run({ inputs, action, seed, files = {}, plays, cancelAt }: SeenCase): Promise<Seen> {
  const seen: Seen[] = [];
  await inRepository(files, async (env) => {
    await onStage(seed === undefined ? {} : { seed: seed() }, async ({ sim, step }) => {
      if (plays === undefined) runsOn(sim, 3_600_000);
      else plays(sim);
      const cancel = new AbortController();
      const print = (line: string): void => {
        if (cancelAt?.test(line)) cancel.abort();
      };
      seen.push(
        await step(inputs, { env, print, ...(action && { action }), ...(cancelAt && { cancel: cancel.signal }) }),
      );
    });
  });
  const [only] = seen;
  if (only === undefined) throw new Error('the step left nothing behind');
  return only;
}
