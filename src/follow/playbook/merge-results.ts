import { HOST_COUNTS, type HostCounts, noCounts } from '../../controller/events/host-counts.ts';
import type { PlaybookResults } from './playbook-results.ts';
import { slowestOf } from './task-durations.ts';

/** Maximum failures and changes kept for several jobs together. */
const MAX_KEPT = 1000;

/**
 * Merges the results of several jobs. Counts are summed by host, and lists are joined in the given order. Artifacts and
 * nodes are left out: they belong to one workflow each.
 */
export function sumOf(
  all: readonly PlaybookResults[],
): Omit<PlaybookResults, 'artifacts' | 'nodes' | 'nodeFailures' | 'previousFailure'> {
  const hosts = new Map<string, HostCounts>();
  for (const results of all) addCounts(hosts, results.hosts);
  return {
    hosts: new Map([...hosts].sort(([a], [b]) => (a < b ? -1 : 1))),
    hasRecap: all.length > 0 && all.every(({ hasRecap }) => hasRecap),
    failures: all.flatMap(({ failures }) => failures).slice(0, MAX_KEPT),
    failureCount: all.reduce((sum, { failureCount }) => sum + failureCount, 0),
    playbookErrors: all.flatMap(({ playbookErrors }) => playbookErrors),
    changes: all.flatMap(({ changes }) => changes).slice(0, MAX_KEPT),
    changeCount: all.reduce((sum, { changeCount }) => sum + changeCount, 0),
    slowest: slowestOf(all.flatMap(({ slowest }) => slowest)),
  };
}

/**
 * Merges the results of a job and of its relaunch on some of its hosts. A relaunched host has the relaunch's counts and
 * failures, any other host the earlier ones. Changes of both jobs are kept.
 */
export function withRelaunch(before: PlaybookResults, relaunch: PlaybookResults): PlaybookResults {
  const others = new Map([...before.hosts].filter(([host]) => !relaunch.hosts.has(host)));
  const hosts = new Map([...others, ...relaunch.hosts].sort(([a], [b]) => (a < b ? -1 : 1)));
  const left = before.failures.filter(({ host }) => !relaunch.hosts.has(host));
  const leftCount = [...others.values()].reduce((sum, { failed, unreachable }) => sum + failed + unreachable, 0);
  return {
    ...relaunch,
    hosts,
    hasRecap: before.hasRecap && relaunch.hasRecap,
    failures: [...relaunch.failures, ...left].slice(0, MAX_KEPT),
    failureCount: relaunch.failureCount + Math.max(leftCount, left.length),
    changes: [...before.changes, ...relaunch.changes].slice(0, MAX_KEPT),
    changeCount: before.changeCount + relaunch.changeCount,
    slowest: slowestOf([...before.slowest, ...relaunch.slowest]),
    artifacts: { ...before.artifacts, ...relaunch.artifacts },
  };
}

/** Adds counts to others, host by host. */
function addCounts(sum: Map<string, HostCounts>, hosts: ReadonlyMap<string, HostCounts>): void {
  for (const [host, counts] of hosts) {
    const before = sum.get(host) ?? noCounts();
    for (const name of HOST_COUNTS) before[name] += counts[name];
    sum.set(host, before);
  }
}
