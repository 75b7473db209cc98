import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import type { Row } from './rows.ts';

/** The figures that `npm run readme` shows. */
const file = join(import.meta.dirname, 'published.json');

/** The figures of a part, and when and where they were measured. */
interface Published {
  date: string;
  machine: string;
  /** The load average of the minute before the end of the part; 0 where the system does not report it. */
  load: number;
  rows: Pick<Row, 'what' | 'value'>[];
}

/** Writes the figures of a part to `published.json`; those of other parts stay. */
export function publish(part: string, machine: string, rows: readonly Row[]): void {
  const before = (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}) as Record<string, Published>;
  const date = new Date().toISOString().slice(0, 10);
  const load = Number((loadavg()[0] ?? 0).toFixed(1));
  const figures = rows.map(({ what, value }) => ({ what, value: Number(value.toPrecision(3)) }));
  writeFileSync(
    file,
    `${JSON.stringify({ ...before, [part]: { date, machine, load, rows: figures } }, undefined, 2)}\n`,
  );
}
