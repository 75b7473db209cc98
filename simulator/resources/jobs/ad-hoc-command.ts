import { eventsDone } from '../../execution/finish.ts';
import { choice, flag, integer, reference, text, variables } from '../../rest/field.ts';
import type { Kind } from '../../rest/kind.ts';
import type { AdHocCommand } from '../../world/jobs.ts';
import { jobKind } from './job-kind.ts';

/** Modules that the controller lets be run so. */
const MODULES =
  'command shell yum apt apt_key apt_repository apt_rpm service group user mount ping selinux setup win_ping win_service win_updates win_group win_user'.split(
    ' ',
  );

/** Ad hoc commands: what a user gives, and how it is shown. */
export const AD_HOC_COMMAND: Kind<AdHocCommand> = jobKind<AdHocCommand>({
  type: 'ad_hoc_command',
  model: 'AdHocCommand',
  without: ['description', 'unified_job_template'],
  fields: {
    inventory: reference('inventories'),
    limit: text(),
    credential: reference('credentials'),
    module_name: choice(MODULES, 'command'),
    module_args: text(),
    forks: integer(0, { min: 0 }),
    verbosity: choice([0, 1, 2, 3, 4, 5], 0),
    extra_vars: variables(),
    become_enabled: flag(),
    diff_mode: flag(),
  },
  columns: { execution_node: 'string', controller_node: 'string' },
  summaries: { instance_group: 'instance_groups' },
  links: ['stdout', 'events', 'activity_stream', 'notifications', 'cancel', 'relaunch'],
  constants: { job_type: 'run' },
  shown: (call, job, detailed) => ({
    fields: detailed ? { host_status_counts: eventsDone(job, call.now) ? job.host_status_counts : null } : {},
  }),
});
