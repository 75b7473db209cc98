import { copyWorkflowJob } from '../../execution/create-workflow.ts';
import { enqueue } from '../../execution/dispatch.ts';
import { created, forbidden, notFound, ok } from '../../http/reply.ts';
import { link, userOf } from '../../http/request.ts';
import { list } from '../../rest/listing.ts';
import { WORKFLOW_NODE } from '../../rest/models.ts';
import { canActOnJob } from '../../rest/permissions.ts';
import type { Routes } from '../../rest/router.ts';
import type { WorkflowJob } from '../../world/jobs.ts';
import { findJob, jobCollection } from './jobs.ts';
import { workflowJobJson } from './workflow-job.ts';
import { workflowNodeJson } from './workflow-node.ts';

/** Runs of workflows and their nodes. */
export function workflowRoutes(routes: Routes): void {
  jobCollection(routes, 'workflow_jobs', 'Workflow Job');
  routes.add('/workflow_jobs/:id/workflow_nodes/', {
    title: 'Workflow Job Node List',
    GET: (call, id) => {
      const job = findJob(call, 'workflow_jobs', id);
      const nodes = call.world.workflow_job_nodes.filter((node) => node.workflow_job === job.id);
      return list(call, WORKFLOW_NODE, nodes, (node) => workflowNodeJson(call, node));
    },
  });
  routes.add('/workflow_job_nodes/:id/', {
    title: 'Workflow Job Node Detail',
    GET: (call, id) => {
      const node = call.world.workflow_job_nodes.get(Number(id));
      if (!node) throw notFound('WorkflowJobNode');
      return ok(workflowNodeJson(call, node));
    },
  });
  routes.add('/workflow_jobs/:id/relaunch/', {
    title: 'Workflow Job Relaunch',
    GET: () => ok({}),
    POST: (call, id) => {
      const job = findJob(call, 'workflow_jobs', id) as WorkflowJob;
      if (!canActOnJob(call.world, userOf(call), job)) throw forbidden();
      const copy = copyWorkflowJob(call.world, job, userOf(call).id, call.now);
      enqueue(call.world, copy, call.now);
      return created(workflowJobJson(call, copy, true), link(call, 'workflow_jobs', copy.id));
    },
  });
}
