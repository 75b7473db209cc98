import { Refusal } from '../../http/reply.ts';
import { link } from '../../http/request.ts';
import type { Kind } from '../../rest/kind.ts';
import { brief, present, resolvedEnvironment } from '../../rest/summary.ts';
import { APPROVAL_TEMPLATE_FIELDS, type ApprovalTemplate } from '../../rows/templates.ts';
import { runState } from '../schedules/state.ts';

/** What approval nodes ask; each belongs to the node that it was made for. */
export const APPROVAL_TEMPLATE: Kind<ApprovalTemplate> = {
  collection: 'workflow_approval_templates',
  type: 'workflow_approval_template',
  model: 'WorkflowApprovalTemplate',
  table: 'approval_templates',
  order: 'name',
  nameless: true,
  create: null,
  rows: () => {
    // Not of the API itself: there is no such list.
    const json = { detail: 'The requested resource could not be found.' };
    throw new Refusal({ status: 404, json, from: 'django' });
  },
  fields: APPROVAL_TEMPLATE_FIELDS,
  subject: (world, row) => {
    const node = world.workflow_nodes.find((one) => one.unified_job_template === row.id);
    return ['workflow_job_template', world.workflow_job_templates.get(node?.workflow_job_template)];
  },
  usedBy: (row, job) => job.unified_job_template === row.id,
  shown: (call, row) => {
    const { world } = call;
    const node = world.workflow_nodes.find((one) => one.unified_job_template === row.id);
    const state = runState(call, row.id);
    return {
      related: { ...state.related, jobs: `${link(call, 'workflow_approval_templates', row.id)}approvals/` },
      summary: present({
        workflow_job_template: brief(world.workflow_job_templates.get(node?.workflow_job_template)),
        resolved_environment: resolvedEnvironment(world, null),
      }),
      fields: state.fields,
    };
  },
};
