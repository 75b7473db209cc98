import type { HostCounts } from '../../controller/events/host-counts.ts';

/** The counts of a host, in the order of Ansible's recap. */
export const COLUMNS = ['ok', 'changed', 'unreachable', 'failed', 'skipped', 'rescued', 'ignored'] as const;

/** A host with its counts. */
export type HostRow = [host: string, counts: HostCounts];

let collator: Intl.Collator | undefined;

/**
 * Sorts `web2` before `web10`. The collation rules are loaded with the first comparison, so that no launch waits for
 * them.
 */
function byName(a: string, b: string): number {
  collator ??= new Intl.Collator('en', { numeric: true });
  return collator.compare(a, b);
}

/** Returns whether a host failed or was unreachable. */
export function isFailed({ failed, unreachable }: HostCounts): boolean {
  return failed > 0 || unreachable > 0;
}

/** Sorts failed hosts first, then changed hosts. */
export function byUrgency([nameA, a]: HostRow, [nameB, b]: HostRow): number {
  return (
    Number(isFailed(b)) - Number(isFailed(a)) || Number(b.changed > 0) - Number(a.changed > 0) || byName(nameA, nameB)
  );
}
