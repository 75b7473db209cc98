import { finish } from '../../execution/finish.ts';
import { empty, forbidden, invalid, notFound, ok, type Reply } from '../../http/reply.ts';
import { type Call, userOf } from '../../http/request.ts';
import { list } from '../../rest/listing.ts';
import { APPROVAL } from '../../rest/models.ts';
import type { Routes } from '../../rest/router.ts';
import type { WorkflowApproval } from '../../world/jobs.ts';
import { approvalJson, mayApprove, maySeeApproval } from './approval.ts';

function findApproval(call: Call, id: string): WorkflowApproval {
  const approval = call.world.workflow_approvals.get(Number(id));
  if (!approval) throw notFound('WorkflowApproval');
  if (!maySeeApproval(call, approval)) throw forbidden();
  return approval;
}

function decide(call: Call, id: string, status: 'successful' | 'failed'): Reply {
  const approval = findApproval(call, id);
  if (!mayApprove(call, approval)) throw forbidden();
  if (approval.status !== 'pending') {
    throw invalid({ error: 'This workflow step has already been approved or denied.' });
  }
  approval.approved_or_denied_by = userOf(call).id;
  approval.modified = call.now;
  finish(call.world, approval, status, call.now);
  return empty();
}

/** Approvals, and the answers to them. */
export function approvalRoutes(routes: Routes): void {
  routes.add('/workflow_approvals/', {
    title: 'Workflow Approval List',
    GET: (call) => {
      const seen = call.world.workflow_approvals.filter((row) => maySeeApproval(call, row));
      return list(call, APPROVAL, seen, (row) => approvalJson(call, row, false));
    },
  });
  routes.add('/workflow_approvals/:id/', {
    title: 'Workflow Approval Detail',
    GET: (call, id) => ok(approvalJson(call, findApproval(call, id), true)),
    DELETE: (call, id) => {
      const approval = findApproval(call, id);
      if (!mayApprove(call, approval)) throw forbidden();
      call.world.workflow_approvals.delete(approval.id);
      return empty();
    },
  });
  for (const [word, status] of [
    ['approve', 'successful'],
    ['deny', 'failed'],
  ] as const) {
    routes.add(`/workflow_approvals/:id/${word}/`, {
      title: `Workflow Approval ${word}`,
      GET: (call, id) => ok({ job_explanation: findApproval(call, id).job_explanation }),
      POST: (call, id) => decide(call, id, status),
    });
  }
}
