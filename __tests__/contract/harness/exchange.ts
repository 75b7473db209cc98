import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Json } from 'tower-deploy-simulator';

/** A recorded exchange. */
export interface Exchange {
  name: string;
  request: { method: string; path: string; headers?: Record<string, string>; body?: Json };
  response: { status: number; headers: Record<string, string>; body?: Json };
}

const FOLDER = join(import.meta.dirname, '..', 'recordings');
const WRITES = join(import.meta.dirname, '..', 'recordings-write');
const GATEWAY = join(import.meta.dirname, '..', 'recordings-gateway');

/** The exchange of that name, undefined when it is not kept here. */
export function readExchange(name: string): Exchange | undefined {
  const file = join(FOLDER, `${name}.json`);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Exchange) : undefined;
}

/** A recorded sequence of looks at one job. */
export function readTimeline<T>(name: string): T {
  return JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8')) as T;
}

/** The exchanges of one subject of the recorded writes, by name. */
export function readWrites(subject: string): Map<string, Exchange> {
  return readLines(join(WRITES, `${subject}.jsonl`));
}

/** The exchanges of one subject with an AAP gateway, by name. */
export function readGateway(subject: string): Map<string, Exchange> {
  return readLines(join(GATEWAY, `${subject}.jsonl`));
}

function readLines(file: string): Map<string, Exchange> {
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  const exchanges = lines.map((line) => JSON.parse(line) as Exchange);
  return new Map(exchanges.map((exchange) => [exchange.name, exchange]));
}

/** Every exchange that was recorded, covered or not. */
export function index(folder = 'recordings'): string[] {
  const file = join(import.meta.dirname, '..', folder, 'INDEX.tsv');
  const rows = readFileSync(file, 'utf8').trim().split('\n');
  return rows.map((row) => row.split('\t')[0]?.replace(/\.jsonl?$/, '') ?? '');
}

/** What is not reproduced, with the reason. */
export function uncovered(file = 'uncovered.tsv'): Map<string, string> {
  const rows = readFileSync(join(import.meta.dirname, '..', file), 'utf8')
    .trim()
    .split('\n');
  return new Map(rows.filter((row) => row && !row.startsWith('#')).map((row) => row.split('\t') as [string, string]));
}
