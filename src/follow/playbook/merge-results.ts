import { HOST_COUNTS, type HostCounts, noCounts } from '../../controller/host-counts.ts';
import type { PlaybookResults } from './playbook-results.ts';
import { slowestOf } from './task-durations.ts';

/** Failures and changes that are kept of several jobs together. */
const MAX_KEPT = 1000;

/**
 * The results of several jobs as one: counts are summed by host, what is listed is joined in the order given.
 * Artifacts and nodes are left
 * out: they belong to one workflow each.
 */
export function sumOf(all: readonly PlaybookResults[]): Omit<PlaybookResults, 'artifacts' | 'nodes' | 'nodeFailures'> {
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
 * The results of a job and of its relaunch on some of its hosts. The last word on a host counts: a host that was
 * relaunched has the relaunch's counts and failures, any other one those of before. What was changed stays changed,
 * whichever job did it.
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

/** Adds the counts of some hosts to those of others, host by host. */
function addCounts(sum: Map<string, HostCounts>, hosts: ReadonlyMap<string, HostCounts>): void {
  for (const [host, counts] of hosts) {
    const before = sum.get(host) ?? noCounts();
    for (const name of HOST_COUNTS) before[name] += counts[name];
    sum.set(host, before);
  }
}
