import { eventsDone } from '../../execution/finish.ts';
import type { Kind } from '../../rest/kind.ts';
import { AD_HOC_FIELDS, type AdHocCommand } from '../../world/jobs.ts';
import { jobKind } from './job-kind.ts';

/** Ad hoc commands: what a user gives, and how it is shown. */
export const AD_HOC_COMMAND: Kind<AdHocCommand> = jobKind<AdHocCommand>({
  type: 'ad_hoc_command',
  model: 'AdHocCommand',
  without: ['description', 'unified_job_template'],
  fields: AD_HOC_FIELDS,
  columns: { execution_node: 'string', controller_node: 'string' },
  summaries: { instance_group: 'instance_groups' },
  links: ['stdout', 'events', 'activity_stream', 'notifications', 'cancel', 'relaunch'],
  constants: { job_type: 'run' },
  shown: (call, job, detailed) => ({
    fields: detailed ? { host_status_counts: eventsDone(job, call.now) ? job.host_status_counts : null } : {},
  }),
});
