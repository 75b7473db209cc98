import type { PlaybookResults } from '../../follow/playbook/playbook-results.ts';
import { counted } from '../../messages/sentence-parts.ts';

/**
 * Returns ` 3 hosts: 1 failed, 1 changed, 1 unchanged. The failed host was changed, too.` Each host counts once, so the
 * numbers add up.
 */
export function hostsWords(results: PlaybookResults | undefined, isOnlyCheck: boolean): string {
  if (results === undefined || results.hosts.size === 0) return '';
  const hosts = [...results.hosts];
  // A relaunch counts only its own changes, so a change of the job before is in the list alone.
  const changing = new Set(results.changes.map(({ host }) => host));
  const failed = hosts.filter(([, counts]) => counts.failed > 0);
  const lost = hosts.filter(([, counts]) => counts.failed === 0 && counts.unreachable > 0);
  const others = hosts.filter(([, counts]) => counts.failed + counts.unreachable === 0);
  const changed = (some: typeof hosts): number =>
    some.filter(([host, counts]) => counts.changed > 0 || changing.has(host)).length;
  const more = changed(others);
  const rest = others.length - more;
  const facts = [
    ...(failed.length > 0 ? [`${failed.length} failed`] : []),
    ...(lost.length > 0 ? [`${lost.length} unreachable`] : []),
    ...(more > 0 ? [`${more} ${isOnlyCheck ? 'would change' : 'changed'}`] : []),
    ...restWords(rest, rest === hosts.length, results.hasRecap),
  ];
  const too = alsoChanged('failed host', failed.length, changed(failed), isOnlyCheck);
  const lostToo = alsoChanged('unreachable host', lost.length, changed(lost), isOnlyCheck);
  return ` ${counted(hosts.length, 'host')}${facts.length === 0 ? '' : `: ${facts.join(', ')}`}.${too}${lostToo}`;
}

/** Returns words for the hosts that neither failed nor changed. Without a recap, a result may not have arrived. */
function restWords(count: number, areAll: boolean, hasRecap: boolean): string[] {
  if (count === 0) return [];
  if (areAll) return hasRecap ? ['none changed'] : [];
  return [`${count} ${hasRecap ? 'unchanged' : 'without a known change'}`];
}

/** Returns ` 2 of the failed hosts were changed, too.` */
function alsoChanged(kind: string, all: number, changed: number, isOnlyCheck: boolean): string {
  if (changed === 0) return '';
  const were = isOnlyCheck ? 'would change' : changed === 1 ? 'was changed' : 'were changed';
  if (changed < all) return ` ${changed} of the ${kind}s ${were}, too.`;
  return all === 1 ? ` The ${kind} ${were}, too.` : ` All ${kind}s ${were}, too.`;
}
