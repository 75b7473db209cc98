import { Refusal } from '../../http/reply.ts';
import { userOf } from '../../http/request.ts';
import type { Kind } from '../../rest/kind.ts';
import { can } from '../../rest/permissions.ts';
import { WORKFLOW_JOB_TEMPLATE_FIELDS, WORKFLOW_PROMPTS, type WorkflowJobTemplate } from '../../rows/templates.ts';
import type { JsonObject } from '../../text/json.ts';
import { noNotifications } from '../access/shared.ts';
import { storeAsks, templateKind } from './template-kind.ts';

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
export const WORKFLOW_JOB_TEMPLATE: Kind<WorkflowJobTemplate> = templateKind<WorkflowJobTemplate>({
  type: 'workflow_job_template',
  model: 'WorkflowJobTemplate',
  table: 'workflow_job_templates',
  fields: WORKFLOW_JOB_TEMPLATE_FIELDS,
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
});
