import type { Performance } from '../playbook/perform.ts';
import type { HostSummary, Job } from '../world/jobs.ts';
import type { World } from '../world/world.ts';

type Stats = NonNullable<Performance['stats']>;

/** Counts by host, made when the recap is stored; hosts outside of the inventory have none. */
export function summarize(world: World, job: Job, stats: Stats, at: number): void {
  const rows = stats.hosts().map((name): HostSummary => {
    const host = world.hosts.find((row) => row.inventory === job.inventory && row.name === name);
    const row = {
      id: world.summaryIds.next(),
      created: at,
      host: host?.id ?? null,
      host_name: name,
      ...stats.of(name),
    };
    if (host) {
      host.last_job = job.id;
      host.last_job_host_summary = row.id;
    }
    return row;
  });
  job.host_summaries = rows;
  job.host_status_counts = statusCounts(stats);
}

/** How many hosts ended how; each host counts once, under the worst that it had. */
export function statusCounts(stats: Stats): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const host of stats.hosts()) {
    const of = stats.of(host);
    const status = (['dark', 'failures', 'changed', 'ok', 'skipped'] as const).find((name) => of[name] > 0);
    if (status) counts[status] = (counts[status] ?? 0) + 1;
  }
  return counts;
}
