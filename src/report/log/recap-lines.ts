import type { PlaybookResults } from '../../follow/playbook/playbook-results.ts';
import { counted } from '../../messages/sentence-parts.ts';
import { byUrgency, COLUMNS, type HostRow, isFailed } from '../summary/host-order.ts';

/** Maximum number of hosts in the recap. */
const MAX_HOSTS = 20;

/** Maximum width of a name, in columns. */
const MAX_NAME = 40;

/**
 * Returns the results of each host, one line each. Failed hosts come first; counts of 0 are left out.
 * @returns no lines when no host's results are known
 */
export function recapLines({ hosts, hasRecap }: Pick<PlaybookResults, 'hosts' | 'hasRecap'>): string[] {
  if (hosts.size === 0) return [];
  const rows = [...hosts].sort(byUrgency);
  const failed = rows.filter(([, counts]) => isFailed(counts)).length;
  const shown = rows.slice(0, MAX_HOSTS);
  const width = Math.min(MAX_NAME, Math.max(...shown.map(([host]) => host.length)));
  const source = hasRecap ? '' : ', counted from the job events';
  const head = `Recap of ${counted(hosts.size, 'host')}, ${failed === 0 ? 'none' : failed} failed${source}:`;
  const lines = shown.map(([host, counts]) => `  ${host.padEnd(width)}  ${countsOf(counts)}`);
  const left = rows.slice(MAX_HOSTS);
  if (left.length === 0) return [head, ...lines];
  const more = left.filter(([, counts]) => isFailed(counts)).length;
  return [head, ...lines, `  and ${counted(left.length, 'more host')}, ${more === 0 ? 'none' : more} of them failed`];
}

/** Returns `failed 1, ok 2, changed 1`, with failures first. */
function countsOf(counts: HostRow[1]): string {
  const wrong = ['failed', 'unreachable'] as const;
  const order = [...wrong, ...COLUMNS.filter((column) => column !== 'failed' && column !== 'unreachable')];
  const reported = order.filter((column) => counts[column] > 0).map((column) => `${column} ${counts[column]}`);
  return reported.length === 0 ? 'nothing' : reported.join(', ');
}
