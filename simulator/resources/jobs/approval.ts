import { type Call, link, userOf } from '../../http/request.ts';
import { can } from '../../rest/permissions.ts';
import { brief, briefSource, briefTemplate, briefUser, present } from '../../rest/summary.ts';
import type { JsonObject } from '../../text/json.ts';
import { stamp } from '../../world/clock.ts';
import type { WorkflowApproval } from '../../world/jobs.ts';
import { related, unifiedFields } from './job.ts';

/** True for users who may approve in this workflow. */
export function mayApprove(call: Call, job: WorkflowApproval): boolean {
  return mayIn(call, job, 'approval');
}

/** True for users who may see the approvals of this workflow. */
export function maySeeApproval(call: Call, job: WorkflowApproval): boolean {
  return mayIn(call, job, 'read', 'execute', 'approval', 'admin');
}

function mayIn(call: Call, job: WorkflowApproval, ...roles: string[]): boolean {
  const { world } = call;
  const node = world.workflow_job_nodes.get(job.workflow_node);
  const workflow = world.workflow_jobs.get(node?.workflow_job);
  const template = world.workflow_job_templates.get(workflow?.workflow_job_template);
  return can(userOf(call), 'workflow_job_template', template, ...roles);
}

/** An approval, pending or given; its own page tells the workflow that it belongs to at the root. */
export function approvalJson(call: Call, job: WorkflowApproval, detailed: boolean): JsonObject {
  const { world } = call;
  const url = link(call, 'workflow_approvals', job.id);
  const node = world.workflow_job_nodes.get(job.workflow_node);
  const workflow = world.workflow_jobs.get(node?.workflow_job);
  const template = world.approval_templates.get(job.unified_job_template);
  const pending = job.status === 'pending';
  return {
    ...unifiedFields(call, job, detailed),
    related: {
      ...related(call, 'created_by', 'users', job.created_by),
      ...related(call, 'unified_job_template', 'workflow_approval_templates', template?.id),
      ...related(call, 'source_workflow_job', 'workflow_jobs', workflow?.id),
      ...related(call, 'workflow_approval_template', 'workflow_approval_templates', template?.id),
      approve: `${url}approve/`,
      deny: `${url}deny/`,
      ...related(call, 'approved_or_denied_by', 'users', job.approved_or_denied_by),
    },
    summary_fields: {
      ...present({
        workflow_job_template: brief(world.workflow_job_templates.get(workflow?.workflow_job_template)),
        workflow_job: brief(workflow),
        workflow_approval_template: template && { ...brief(template), timeout: template.timeout },
        unified_job_template: briefTemplate(world, job.unified_job_template),
        approved_or_denied_by: briefUser(world, job.approved_or_denied_by),
        created_by: briefUser(world, job.created_by),
        source_workflow_job: workflow && briefSource(workflow),
        ancestor_job:
          !detailed || !workflow
            ? undefined
            : {
                id: workflow.id,
                name: workflow.name,
                type: workflow.type,
                url: link(call, 'workflow_jobs', workflow.id),
              },
      }),
      // Seeing an approval is enough for `start`; whether one may decide is said below.
      user_capabilities: { delete: userOf(call).is_superuser, start: true },
    },
    can_approve_or_deny: pending && mayApprove(call, job),
    approval_expiration: pending && job.timeout ? stamp(job.created + job.timeout * 1000) : null,
    timed_out: job.timed_out,
  };
}
