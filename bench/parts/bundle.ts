import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { action } from '../programs.ts';
import type { Part, Row } from '../rows.ts';
import { Running, watched } from '../running.ts';
import { TEMPLATES } from '../seed.ts';
import type { Served } from '../served.ts';

const folder = join(import.meta.dirname, '..', '..', 'dist', 'bundle');

/** How large the bundle is, and what of it a step loads. */
export async function bundle(served: Served): Promise<Part> {
  const chunks = readdirSync(folder).filter((name) => /\.c?js$/.test(name));
  const size = (name: string): number => statSync(join(folder, name)).size / 1000;
  const total = (names: readonly string[]): number => names.reduce((sum, name) => sum + size(name), 0);
  const least = await loadedBy(served, undefined, { wait: 'false' });
  const usual = await loadedBy(served, '{"seconds": 0.5}', {});
  const kilobytes = (what: string, value: number, note: string): Row => ({
    what: `Bundle: ${what}`,
    value,
    unit: 'kB',
    note,
  });
  return {
    rows: [
      { ...kilobytes('main chunk', size('index.js'), 'not minified'), goal: { most: 1400 } },
      kilobytes('all chunks', total(chunks), chunks.join(', ')),
      kilobytes('loaded by a launch without extra_vars that is not followed', total(least), least.join(', ')),
      kilobytes('loaded with extra_vars and live updates', total(usual), usual.join(', ')),
    ],
  };
}

async function loadedBy(
  served: Served,
  extraVars: string | undefined,
  more: Record<string, string>,
): Promise<string[]> {
  const { program, read } = watched(action(served, { template: TEMPLATES.slow, extraVars }, more));
  const { code, stderr } = await new Running(program).ended;
  if (code !== 0) throw new Error(`the step failed: ${stderr}`);
  const inBundle = readdirSync(folder);
  // The stub beside the bundle is called index.js, too.
  return [...new Set(read().loaded)].filter((name) => inBundle.includes(name));
}
