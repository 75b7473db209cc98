import { COUNTERS } from '../../playbook/stats.ts';
import type { Model } from '../../rest/filters.ts';
import { toJson } from '../../rest/json.ts';
import type { Shape } from '../../rest/kind.ts';
import { list } from '../../rest/listing.ts';
import { action, type Related } from '../../rest/mount.ts';
import type { HostSummary, Job } from '../../world/jobs.ts';

/** Counts of one host in one job. */
const HOST_SUMMARY: Shape<HostSummary & { modified: number; job: number }> = {
  collection: 'job_host_summaries',
  type: 'job_host_summary',
  nameless: true,
  fields: {},
  columns: {
    job: 'id',
    host: 'id',
    host_name: 'string',
    ...Object.fromEntries(COUNTERS.map((name) => [name, 'integer' as const])),
  },
  references: { job: 'jobs', host: 'hosts' },
  constants: { constructed_host: null },
  shown: (_call, row) => ({ fields: { failed: row.failures > 0 || row.dark > 0 } }),
};

const FILTERS: Model = {
  name: 'JobHostSummary',
  also: ['failed', 'constructed_host', 'modified'],
  computed: { failed: ({ failures, dark }: HostSummary) => failures > 0 || dark > 0 },
  search: ['host_name'],
};

/** The counts by host of a job; newest first, as the real one gives them when nothing is asked for. */
export const HOST_SUMMARIES: Related<Job> = action('job_host_summaries', {
  title: 'Job Host Summary List',
  GET: (call, job) => {
    const json = (row: HostSummary) =>
      toJson(call, HOST_SUMMARY, { ...row, modified: row.created, job: job.id }, false);
    return list(call, FILTERS, job.host_summaries, json, '-id');
  },
});
