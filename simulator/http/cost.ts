import { isObject } from '../text/json.ts';
import type { Reply } from './reply.ts';

/** What has a price. */
export type Priced = 'job' | 'events' | 'last event' | 'count' | 'failures' | 'output';

/** Requests of a kind, and what they cost in milliseconds. */
export interface Sum {
  requests: number;
  ms: number;
}

/*
 * Measured on AWX 24.6.1 with 2 cores, medians of 5, a job of 4,508 events: a page of 200 events takes 261 ms and
 * `limit=1000` 1,056 ms, so a row takes 0.99 ms beside 62 ms for the request; the output, 804 kB, takes 166 ms.
 */
const REQUEST = 62.25;
const ROW = 0.99375;
const OUTPUT_BYTE = (166 - REQUEST) / 804_000;
const FIXED = { job: 98, 'last event': 76, count: 87, failures: 55 } as const;

const JOB = /\/(?:jobs|workflow_jobs|project_updates|inventory_updates|ad_hoc_commands)\/\d+\//;
const SELECTIONS = ['event', 'event__in', 'failed', 'changed'];

/** What reading costs the controller: counted for each GET of a job, its events and its output. */
export class Cost {
  /** Milliseconds of the controller's processor so far. */
  ms = 0;
  readonly of: Record<Priced, Sum> = {
    ...{ job: sum(), events: sum(), 'last event': sum(), count: sum(), failures: sum(), output: sum() },
  };
  /** Requests whose price was not measured. */
  unpriced = 0;

  /** Adds what a request cost; returns it in milliseconds. */
  charge(method: string, url: string, reply: Reply): number {
    const kind = method === 'GET' && reply.status === 200 ? kindOf(url) : undefined;
    if (kind === undefined) {
      this.unpriced += 1;
      return 0;
    }
    const ms = priceOf(kind, reply);
    this.of[kind].requests += 1;
    this.of[kind].ms += ms;
    this.ms += ms;
    return ms;
  }

  /** Begins again at 0. */
  reset(): void {
    Object.assign(this, { ms: 0, unpriced: 0 });
    for (const kind of Object.values(this.of)) Object.assign(kind, sum());
  }
}

function sum(): Sum {
  return { requests: 0, ms: 0 };
}

function kindOf(url: string): Priced | undefined {
  const { pathname, searchParams: query } = new URL(url, 'http://simulator');
  const below = JOB.exec(pathname);
  if (below === null) return undefined;
  const rest = pathname.slice(below.index + below[0].length);
  if (rest === '') return 'job';
  if (rest === 'stdout/') return 'output';
  if (rest !== 'job_events/' && rest !== 'events/') return undefined;
  if (SELECTIONS.some((key) => query.has(key))) return 'failures';
  const isOne = (query.get('limit') ?? query.get('page_size')) === '1';
  if (!isOne) return 'events';
  return query.get('order_by')?.startsWith('-') ? 'last event' : 'count';
}

function priceOf(kind: Priced, reply: Reply): number {
  if (kind === 'output') return REQUEST + OUTPUT_BYTE * sizeOf(reply);
  if (kind === 'events') return REQUEST + ROW * rowsOf(reply);
  return FIXED[kind] + (kind === 'failures' ? ROW * rowsOf(reply) : 0);
}

function rowsOf({ json }: Reply): number {
  const results = isObject(json) ? json['results'] : undefined;
  return Array.isArray(results) ? results.length : 0;
}

function sizeOf({ text, json }: Reply): number {
  return Buffer.byteLength(text ?? JSON.stringify(json ?? ''));
}
