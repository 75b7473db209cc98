import { type Call, link } from '../../http/request.ts';
import { brief, briefInventory, briefLabels, briefTemplate, briefUser, present } from '../../rest/summary.ts';
import type { JsonObject } from '../../text/json.ts';
import type { WorkflowJob } from '../../world/jobs.ts';
import { jobCapabilities, own, related, shownVars, unifiedFields } from './job.ts';

const isBulkLaunch = (call: Call): boolean => call.path.startsWith('/bulk/');

/** A run of a workflow, or the umbrella over the slices of a job; it has no events, and no flag for them. */
export function workflowJobJson(call: Call, job: WorkflowJob, detailed: boolean): JsonObject {
  const { world } = call;
  const url = link(call, 'workflow_jobs', job.id);
  const { event_processing_finished: _, execution_environment: __, ...fields } = unifiedFields(call, job, detailed);
  const node = world.workflow_job_nodes.get(job.workflow_node);
  const workflow = world.workflow_job_templates.get(job.workflow_job_template);
  const template = world.job_templates.get(job.job_template);
  return {
    ...fields,
    related: {
      ...related(call, 'created_by', 'users', job.created_by),
      ...related(call, 'modified_by', 'users', job.modified_by),
      ...related(call, 'unified_job_template', 'workflow_job_templates', workflow?.id),
      ...related(call, 'workflow_job_template', 'workflow_job_templates', workflow?.id),
      ...related(call, 'unified_job_template', 'job_templates', template?.id),
      ...related(call, 'job_template', 'job_templates', template?.id),
      ...related(call, 'source_workflow_job', 'workflow_jobs', node?.workflow_job),
      ...(workflow ? own(url, ['notifications']) : {}),
      ...own(url, ['workflow_nodes', 'labels', 'activity_stream', 'relaunch', 'cancel']),
    },
    summary_fields: {
      ...present({
        organization: brief(world.organizations.get(job.organization)),
        inventory: briefInventory(world, job.inventory),
        workflow_job_template: brief(workflow),
        job_template: brief(template),
        unified_job_template: briefTemplate(world, job.unified_job_template),
        created_by: briefUser(world, job.created_by),
        modified_by: briefUser(world, job.modified_by),
      }),
      // Of a bulk job they are not told when it is launched.
      ...(workflow || template || !isBulkLaunch(call) ? { user_capabilities: jobCapabilities(call, job) } : {}),
      labels: briefLabels(world, job.labels),
    },
    workflow_job_template: job.workflow_job_template,
    extra_vars:
      workflow || template || Object.keys(job.extra_vars).length > 0
        ? shownVars(job.extra_vars, job.survey_passwords)
        : '',
    allow_simultaneous: job.allow_simultaneous,
    job_template: job.job_template,
    is_sliced_job: job.is_sliced_job,
    inventory: job.inventory,
    limit: job.limit,
    scm_branch: job.scm_branch,
    webhook_service: '',
    webhook_credential: null,
    webhook_guid: '',
    skip_tags: job.skip_tags,
    job_tags: job.job_tags,
  };
}
