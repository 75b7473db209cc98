import { type Call, link } from '../../http/request.ts';
import { brief, briefJob, present } from '../../rest/summary.ts';
import type { JsonObject } from '../../text/json.ts';
import { stamp } from '../../world/clock.ts';
import type { HostSummary, Job } from '../../world/jobs.ts';
import { related } from './job.ts';

/** A job as its events and summaries name it: with the template that it came from. */
export function jobOf(call: Call, job: Job): JsonObject {
  const template = call.world.job_templates.get(job.job_template);
  return {
    ...briefJob(job),
    ...(template ? { job_template_id: template.id, job_template_name: template.name } : {}),
  };
}

/** Counts of one host in one job. */
export function hostSummaryJson(call: Call, job: Job, row: HostSummary): JsonObject {
  return {
    id: row.id,
    type: 'job_host_summary',
    url: link(call, 'job_host_summaries', row.id),
    related: { job: link(call, 'jobs', job.id), ...related(call, 'host', 'hosts', row.host) },
    summary_fields: { ...present({ host: brief(call.world.hosts.get(row.host)) }), job: jobOf(call, job) },
    created: stamp(row.created),
    modified: stamp(row.created),
    job: job.id,
    host: row.host,
    constructed_host: null,
    host_name: row.host_name,
    changed: row.changed,
    dark: row.dark,
    failures: row.failures,
    ok: row.ok,
    processed: row.processed,
    skipped: row.skipped,
    failed: row.failures > 0 || row.dark > 0,
    ignored: row.ignored,
    rescued: row.rescued,
  };
}
