import { number, record } from '../../controller/fields.ts';
import type { HostCounts } from './account.ts';

/** The API's word for each count, in the recap's event and in a host's summary alike. */
const WORDS: Readonly<Record<keyof HostCounts, string>> = {
  ok: 'ok',
  changed: 'changed',
  unreachable: 'dark',
  failed: 'failures',
  skipped: 'skipped',
  rescued: 'rescued',
  ignored: 'ignored',
};

const COUNTS = Object.keys(WORDS) as (keyof HostCounts)[];

/** Counts of a host of which nothing is known. */
export function noCounts(): HostCounts {
  return { ok: 0, changed: 0, unreachable: 0, failed: 0, skipped: 0, rescued: 0, ignored: 0 };
}

/** Counts of each field of which `read` finds a number above zero. */
export function countsFrom(read: (word: string) => number | undefined): HostCounts {
  const counts = noCounts();
  for (const name of COUNTS) counts[name] = Math.max(0, Math.trunc(read(WORDS[name]) ?? 0));
  return counts;
}

/**
 * The recap as `playbook_on_stats` has it: of each kind of result the hosts that had any. `processed` names all hosts,
 * also one of which nothing was counted.
 * @param data the event's data
 */
export function recapOf(data: Record<string, unknown>): Map<string, HostCounts> {
  const names = ['processed', ...Object.values(WORDS)].flatMap((word) => Object.keys(record(data, word)));
  const hosts = [...new Set(names)].sort();
  return new Map(hosts.map((host) => [host, countsFrom((word) => number(record(data, word), host))]));
}

/** Adds the counts of some hosts to those of others, host by host. */
export function addCounts(sum: Map<string, HostCounts>, hosts: ReadonlyMap<string, HostCounts>): void {
  for (const [host, counts] of hosts) {
    const before = sum.get(host) ?? noCounts();
    for (const name of COUNTS) before[name] += counts[name];
    sum.set(host, before);
  }
}
