import type { Call } from '../../http/request.ts';
import { link } from '../../http/request.ts';
import { briefEnvironment, briefGroup, briefTemplate, briefUser, present } from '../../rest/summary.ts';
import type { JsonObject } from '../../text/json.ts';
import type { SystemJob } from '../../world/jobs.ts';
import { jobCapabilities, own, related, unifiedFields } from './job.ts';

/** A cleanup of the controller: it has events, and no page for its output, which stands in its detail. */
export function systemJobJson(call: Call, job: SystemJob, detailed: boolean): JsonObject {
  const { world, now } = call;
  const url = link(call, 'system_jobs', job.id);
  const seen = job.events.filter((event) => event.visible <= now);
  return {
    ...unifiedFields(call, job, detailed),
    related: {
      ...related(call, 'created_by', 'users', job.created_by),
      ...related(call, 'modified_by', 'users', job.modified_by),
      ...related(call, 'unified_job_template', 'system_job_templates', job.system_job_template),
      ...related(call, 'execution_environment', 'execution_environments', job.execution_environment),
      ...related(call, 'system_job_template', 'system_job_templates', job.system_job_template),
      ...own(url, ['notifications', 'cancel', 'events']),
    },
    summary_fields: {
      ...present({
        execution_environment: briefEnvironment(world, job.execution_environment),
        unified_job_template: briefTemplate(world, job.unified_job_template),
        instance_group: briefGroup(world, job.instance_group),
        created_by: briefUser(world, job.created_by),
        modified_by: briefUser(world, job.modified_by),
      }),
      user_capabilities: { ...jobCapabilities(call, job), start: false },
    },
    execution_node: job.execution_node,
    system_job_template: job.system_job_template,
    job_type: job.job_type,
    extra_vars: job.extra_vars,
    result_stdout: seen.map(({ stdout }) => `${stdout}\n`).join(''),
  };
}
