import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A job of a real AWX 24.6.1 with all of its events, without ids and times. */
export interface RecordedJob {
  job: Record<string, unknown>;
  /** How many hosts the job's summary lists. */
  host_summaries: number;
  events: Record<string, unknown>[];
}

/** Reads `recordings/NAME.json`. */
export function recordedJob(name: string): RecordedJob {
  return JSON.parse(readFileSync(join(import.meta.dirname, 'recordings', `${name}.json`), 'utf8')) as RecordedJob;
}

/** Events as they are compared: each id is the counter of the event that it names, and times are words. */
export function comparable(rows: readonly Record<string, unknown>[]): Record<string, unknown>[] {
  const names = new Map(rows.map((row) => [row['uuid'], `event ${String(row['counter'])}`]));
  return rows.map((row) => {
    const data = row['event_data'] as Record<string, unknown>;
    const known = {
      ...row,
      parent: row['parent_uuid'],
      event_data: 'duration' in data ? { ...data, duration: 0 } : data,
    };
    return plain(known, names) as Record<string, unknown>;
  });
}

function plain(value: unknown, names: ReadonlyMap<unknown, string>): unknown {
  if (typeof value === 'string') return names.get(value) ?? withoutTimes(value);
  if (Array.isArray(value)) return value.map((item) => plain(item, names));
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => key !== 'guid');
  return Object.fromEntries(kept.map(([key, item]) => [key, plain(item, names)]));
}

function withoutTimes(text: string): string {
  return text
    .replace(/\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d\.\d+(\+00:00)?/g, 'TIME')
    .replace(/\d:\d\d:\d\d\.\d{6}/g, 'DELTA');
}
