import { finish } from '../../execution/finish.ts';
import { empty, forbidden, invalid, type Reply } from '../../http/reply.ts';
import { type Call, link, userOf } from '../../http/request.ts';
import { type Kind, merged } from '../../rest/kind.ts';
import { can } from '../../rest/permissions.ts';
import { brief, present, summaryOf } from '../../rest/summary.ts';
import { stamp } from '../../world/clock.ts';
import type { WorkflowApproval } from '../../world/jobs.ts';
import { jobKind, sourceWorkflow, workflowOf } from './job-kind.ts';

/** True for users who have one of these roles on the workflow's template. */
function mayIn(call: Call, job: WorkflowApproval, ...roles: string[]): boolean {
  const { world } = call;
  const template = world.workflow_job_templates.get(workflowOf(world, job)?.workflow_job_template);
  return can(userOf(call), 'workflow_job_template', template, ...roles);
}

/** Approvals, pending or given; whoever may approve may delete one, too. */
export const WORKFLOW_APPROVAL: Kind<WorkflowApproval> = jobKind<WorkflowApproval>({
  type: 'workflow_approval',
  model: 'WorkflowApproval',
  columns: { timed_out: 'boolean' },
  references: { approved_or_denied_by: 'users' },
  links: ['approve', 'deny'],
  visible: (call, job) => mayIn(call, job, 'read', 'execute', 'approval', 'admin'),
  manages: (call, job) => mayIn(call, job, 'approval'),
  deleted: () => undefined,
  // Seeing an approval is enough for `start`; `can_approve_or_deny` says who may decide.
  capabilitiesOf: (call) => ({ delete: userOf(call).is_superuser, start: true }),
  shown: (call, job, detailed) => {
    const { world } = call;
    const workflow = workflowOf(world, job);
    const isPending = job.status === 'pending';
    const { unified_job_template: id } = job;
    return merged(sourceWorkflow(call, job, detailed), {
      related: id === null ? {} : { workflow_approval_template: link(call, 'workflow_approval_templates', id) },
      summary: present({
        workflow_job_template: brief(world.workflow_job_templates.get(workflow?.workflow_job_template)),
        workflow_job: brief(workflow),
        workflow_approval_template: summaryOf(world, 'approval_templates', id),
      }),
      fields: {
        can_approve_or_deny: isPending && mayIn(call, job, 'approval'),
        approval_expiration: isPending && job.timeout ? stamp(job.created + job.timeout * 1000) : null,
      },
    });
  },
});

/** Answers an approval. */
export function decide(call: Call, approval: WorkflowApproval, status: 'successful' | 'failed'): Reply {
  if (!mayIn(call, approval, 'approval')) throw forbidden();
  if (approval.status !== 'pending') {
    throw invalid({ error: 'This workflow step has already been approved or denied.' });
  }
  approval.approved_or_denied_by = userOf(call).id;
  approval.modified = call.now;
  finish(call.world, approval, status, call.now);
  return empty();
}
