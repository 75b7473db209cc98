import { writeFileSync } from 'node:fs';
import { arch, cpus, platform } from 'node:os';
import { join, relative } from 'node:path';
import { apply } from './parts/apply.ts';
import { bundle } from './parts/bundle.ts';
import { cancel } from './parts/cancel.ts';
import { cost } from './parts/cost.ts';
import { delay } from './parts/delay.ts';
import { end } from './parts/end.ts';
import { lines } from './parts/lines.ts';
import { requests } from './parts/requests.ts';
import { start } from './parts/start.ts';
import { together } from './parts/together.ts';
import { findRivals } from './programs.ts';
import { publish } from './publish.ts';
import { isReached, type Part, table } from './rows.ts';
import { Served } from './served.ts';

const root = join(import.meta.dirname, '..');
const results = join(import.meta.dirname, 'results.json');

const print = (text: string): void => void process.stdout.write(`${text}\n`);

/**
 * Runs the parts that are named, or all, one after the other; prints the table and writes it as JSON.
 * @param isPublished whether the figures are also written to the file that the README's table is made of
 */
export async function bench(only: readonly string[], isPublished: boolean): Promise<void> {
  const rivals = findRivals();
  const withServer = (part: (served: Served) => Promise<Part>) => async (): Promise<Part> => {
    const served = await Served.start();
    try {
      return await part(served);
    } finally {
      await served.stop();
    }
  };
  const parts: Record<string, () => Promise<Part>> = {
    start: withServer((served) => start(served, rivals)),
    end: withServer((served) => end(served, rivals)),
    cancel: withServer(cancel),
    requests: withServer((served) => requests(served, rivals)),
    delay: withServer((served) => delay(served, rivals)),
    cost,
    lines: withServer((served) => lines(served, rivals)),
    together,
    apply,
    bundle: withServer(bundle),
  };
  const unknown = only.filter((name) => parts[name] === undefined);
  if (unknown.length > 0) throw new Error(`No part is called ${unknown.join(', ')}: ${Object.keys(parts).join(', ')}`);
  const machine = `Node ${process.version}, ${platform()} ${arch()}, ${cpus().length} processors`;
  print(machine);
  const done: Part[] = [{ rows: [], leftOut: rivals.leftOut }];
  for (const [name, part] of Object.entries(parts)) {
    if (only.length > 0 && !only.includes(name)) continue;
    const began = performance.now();
    const measured = await part();
    done.push(measured);
    if (isPublished) publish(name, machine, measured.rows);
    print(`${name}: ${((performance.now() - began) / 1000).toFixed(0)} s`);
  }
  print(table(done));
  const rows = done.flatMap((part) => part.rows).map((row) => ({ ...row, reached: isReached(row) }));
  const leftOut = done.flatMap((part) => part.leftOut ?? []);
  writeFileSync(results, `${JSON.stringify({ machine, rows, leftOut }, undefined, 2)}\n`);
  print(`Written to ${relative(root, results)}`);
}
