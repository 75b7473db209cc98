import { Refusal } from '../../http/reply.ts';
import { userOf } from '../../http/request.ts';
import type { Kind } from '../../rest/kind.ts';
import { can } from '../../rest/permissions.ts';
import { briefLabels, present } from '../../rest/summary.ts';
import { WORKFLOW_JOB_TEMPLATE_FIELDS, WORKFLOW_PROMPTS, type WorkflowJobTemplate } from '../../rows/templates.ts';
import type { JsonObject } from '../../text/json.ts';
import { noNotifications } from '../access/shared.ts';
import { RUN_COLUMNS, recentJobs, runState } from '../schedules/state.ts';
import { shownAsks, storeAsks, webhookReceiver } from './job-template.ts';

/**
 * Four texts are kept in one place: who sets one of them loses those that he does not send. Only nulls take away what
 * they name, and nothing else.
 */
function together(change: JsonObject): JsonObject {
  const names = ['limit', 'scm_branch', 'skip_tags', 'job_tags'];
  const isSet = names.some((name) => change[name] !== undefined && change[name] !== null);
  return isSet ? Object.fromEntries(names.map((name) => [name, change[name] ?? null])) : {};
}

/** Workflow job templates. */
export const WORKFLOW_JOB_TEMPLATE: Kind<WorkflowJobTemplate> = {
  collection: 'workflow_job_templates',
  type: 'workflow_job_template',
  model: 'WorkflowJobTemplate',
  table: 'workflow_job_templates',
  filters: { also: ['last_job', 'status', 'last_job_run', 'last_job_failed'] },
  order: 'name',
  grant: 'workflow_job_template',
  fields: WORKFLOW_JOB_TEMPLATE_FIELDS,
  columns: RUN_COLUMNS,
  shared: true,
  unique: [
    {
      by: ['organization', 'name'],
      text: 'WorkflowJobTemplate with this (organization, name) combination already exists.',
    },
  ],
  links: [
    ...['workflow_jobs', 'schedules', 'launch', 'webhook_key', 'workflow_nodes', 'labels', 'activity_stream'],
    ...['notification_templates_started', 'notification_templates_success', 'notification_templates_error'],
    ...['notification_templates_approvals', 'access_list', 'object_roles', 'survey_spec', 'copy'],
  ],
  roles: [
    ['admin', 'Admin', 'Can manage all aspects of the %s'],
    ['execute', 'Execute', 'May run the %s'],
    ['read', 'Read', 'May view settings for the %s'],
    ['approval', 'Approve', 'Can approve or deny a workflow approval node'],
  ],
  capabilities: ['edit', 'delete', 'start', 'schedule', 'copy'],
  hidden: () => ({ ...noNotifications(), notification_templates_approvals: [], survey: null, labels: [] }),
  refusal: (call, body, row) => {
    if (row) return undefined;
    const organization = call.world.organizations.get(Number(body['organization']));
    const may = can(userOf(call), 'organization', organization, 'admin');
    return may ? undefined : new Refusal({ status: 403, json: {} });
  },
  store: (change, before) => ({
    ...storeAsks(WORKFLOW_PROMPTS, change, before?.asks),
    ...(before ? together(change) : {}),
  }),
  usedBy: (row, job) => job.unified_job_template === row.id,
  shown: (call, row) => {
    const state = runState(call, row.id);
    const { survey } = row;
    return {
      related: { ...state.related, webhook_receiver: webhookReceiver(call, 'workflow_job_templates', row) },
      summary: {
        ...present({ survey: survey ? { title: survey.name, description: survey.description } : undefined }),
        ...state.summary,
        labels: briefLabels(call.world, row.labels),
        recent_jobs: recentJobs(call, row.id),
      },
      fields: { ...state.fields, ...shownAsks(row.asks) },
    };
  },
};
