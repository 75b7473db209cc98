import { stamp } from '../clock.ts';
import { nameParts } from '../http/named-urls.ts';
import { type Call, link, userOf } from '../http/request.ts';
import type { JsonObject } from '../json.ts';
import type { WorkflowJobTemplate } from '../world/templates.ts';
import { own, related } from './job.ts';
import { recentJobs, roles, templateState } from './job-template.ts';
import { can } from './permissions.ts';
import { brief, briefInventory, briefLabels, briefUser, present } from './summary.ts';

const NAMES = [
  'workflow_jobs schedules launch webhook_key workflow_nodes labels activity_stream notification_templates_started',
  'notification_templates_success notification_templates_error notification_templates_approvals access_list',
  'object_roles survey_spec copy',
]
  .join(' ')
  .split(' ');

/** A workflow job template. */
export function workflowTemplateJson(call: Call, template: WorkflowJobTemplate, detailed: boolean): JsonObject {
  const { world } = call;
  const url = link(call, 'workflow_job_templates', template.id);
  const user = userOf(call);
  const state = templateState(call, template.id);
  const edit = can(user, 'workflow_job_template', template, 'admin');
  const start = can(user, 'workflow_job_template', template, 'execute');
  const named = `${call.base}/workflow_job_templates/${nameParts(world, template).join('++')}/`;
  return {
    id: template.id,
    type: 'workflow_job_template',
    url,
    related: {
      ...(detailed ? { named_url: named } : {}),
      ...related(call, 'created_by', 'users', template.created_by),
      ...related(call, 'modified_by', 'users', template.modified_by),
      ...related(call, 'organization', 'organizations', template.organization),
      ...related(call, 'inventory', 'inventories', template.inventory),
      ...own(url, NAMES),
      ...state.related,
      webhook_receiver: '',
    },
    summary_fields: {
      ...present({
        organization: brief(world.organizations.get(template.organization)),
        inventory: briefInventory(world, template.inventory),
        created_by: briefUser(world, template.created_by),
        modified_by: briefUser(world, template.modified_by),
        survey: template.survey ? { title: template.survey.name, description: template.survey.description } : undefined,
      }),
      ...state.summary,
      object_roles: roles('workflow job template', template.id, [
        ['admin', 'Admin', 'Can manage all aspects of the %s'],
        ['execute', 'Execute', 'May run the %s'],
        ['read', 'Read', 'May view settings for the %s'],
        ['approval', 'Approve', 'Can approve or deny a workflow approval node'],
      ]),
      user_capabilities: { edit, delete: edit, start, schedule: start, copy: edit },
      labels: briefLabels(world, template.labels),
      recent_jobs: recentJobs(call, template.id),
    },
    created: stamp(template.created),
    modified: stamp(template.modified),
    name: template.name,
    description: template.description,
    ...state.fields,
    extra_vars: template.extra_vars,
    organization: template.organization,
    survey_enabled: template.survey_enabled,
    allow_simultaneous: template.allow_simultaneous,
    ...Object.fromEntries(Object.entries(template.asks).map(([prompt, on]) => [`ask_${prompt}_on_launch`, on])),
    inventory: template.inventory,
    limit: template.limit,
    scm_branch: template.scm_branch,
    webhook_service: '',
    webhook_credential: null,
    skip_tags: template.skip_tags,
    job_tags: template.job_tags,
  };
}
