import { number, record } from '../fields.ts';

/** A host's counts, as in the playbook's recap. */
export interface HostCounts {
  ok: number;
  changed: number;
  unreachable: number;
  failed: number;
  skipped: number;
  rescued: number;
  ignored: number;
}

/** The recap of a playbook run, by host. */
export type Recap = ReadonlyMap<string, HostCounts>;

/** The API's name of each count, in the recap's event and in a host's summary alike. */
const WORDS: Readonly<Record<keyof HostCounts, string>> = {
  ok: 'ok',
  changed: 'changed',
  unreachable: 'dark',
  failed: 'failures',
  skipped: 'skipped',
  rescued: 'rescued',
  ignored: 'ignored',
};

/** The names of the counts. */
export const HOST_COUNTS = Object.keys(WORDS) as (keyof HostCounts)[];

/** Returns the counts of a host without known results. */
export function noCounts(): HostCounts {
  return { ok: 0, changed: 0, unreachable: 0, failed: 0, skipped: 0, rescued: 0, ignored: 0 };
}

/** Reads the counts from a host's summary. */
export function readHostCounts(summary: Record<string, unknown>): HostCounts {
  return countsFrom((word) => number(summary, word));
}

/**
 * Reads the recap from the data of `playbook_on_stats`, in its order. For each kind of result it contains the hosts
 * with a count. `processed` names all hosts, also those without a count.
 */
export function readRecap(data: Record<string, unknown>): Recap {
  const names = ['processed', ...Object.values(WORDS)].flatMap((word) => Object.keys(record(data, word)));
  return new Map([...new Set(names)].map((host) => [host, countsFrom((word) => number(record(data, word), host))]));
}

/** Returns the counts for which `read` returns a number above zero. */
function countsFrom(read: (word: string) => number | undefined): HostCounts {
  const counts = noCounts();
  for (const name of HOST_COUNTS) counts[name] = Math.max(0, Math.trunc(read(WORDS[name]) ?? 0));
  return counts;
}
