import type { HostCounts } from '../../controller/host-counts.ts';

/** The counts of a host, in the order of Ansible's recap. */
export const COLUMNS = ['ok', 'changed', 'unreachable', 'failed', 'skipped', 'rescued', 'ignored'] as const;

/** A host with its counts. */
export type HostRow = [host: string, counts: HostCounts];

let collator: Intl.Collator | undefined;

/** `web2` before `web10`. The rules of the language are loaded with the first comparison: no launch waits for that. */
function byName(a: string, b: string): number {
  collator ??= new Intl.Collator('en', { numeric: true });
  return collator.compare(a, b);
}

/** Whether a host failed for good or could not be reached. */
export function isFailed({ failed, unreachable }: HostCounts): boolean {
  return failed > 0 || unreachable > 0;
}

/** Those that failed first, then those that changed. */
export function byUrgency([nameA, a]: HostRow, [nameB, b]: HostRow): number {
  return (
    Number(isFailed(b)) - Number(isFailed(a)) || Number(b.changed > 0) - Number(a.changed > 0) || byName(nameA, nameB)
  );
}
