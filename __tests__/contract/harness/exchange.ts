import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Json } from '../../../simulator/json.ts';

/** A recorded exchange. */
export interface Exchange {
  name: string;
  request: { method: string; path: string; headers?: Record<string, string>; body?: Json };
  response: { status: number; headers: Record<string, string>; body?: Json };
}

const FOLDER = join(import.meta.dirname, '..', 'recordings');

/** The exchange of that name, undefined when it is not kept here. */
export function readExchange(name: string): Exchange | undefined {
  const file = join(FOLDER, `${name}.json`);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Exchange) : undefined;
}

/** A recorded sequence of looks at one job. */
export function readTimeline<T>(name: string): T {
  return JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8')) as T;
}

/** Every exchange that was recorded, covered or not. */
export function index(): string[] {
  const rows = readFileSync(join(FOLDER, 'INDEX.tsv'), 'utf8').trim().split('\n');
  return rows.map((row) => row.split('\t')[0]?.replace(/\.jsonl?$/, '') ?? '');
}

/** What is not reproduced, with the reason. */
export function uncovered(): Map<string, string> {
  const rows = readFileSync(join(import.meta.dirname, '..', 'uncovered.tsv'), 'utf8')
    .trim()
    .split('\n');
  return new Map(rows.filter((row) => row && !row.startsWith('#')).map((row) => row.split('\t') as [string, string]));
}
