import { list } from '../http/listing.ts';
import { created, forbidden, notFound, ok } from '../http/reply.ts';
import { link, userOf } from '../http/request.ts';
import type { Routes } from '../http/routes.ts';
import { createWorkflowJob } from '../world/create-workflow.ts';
import { enqueue } from '../world/dispatch.ts';
import type { WorkflowJob } from '../world/jobs.ts';
import { findJob, jobCollection } from './jobs.ts';
import { WORKFLOW_NODE } from './models.ts';
import { canActOnJob } from './permissions.ts';
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
      const template = call.world.workflow_job_templates.get(job.workflow_job_template);
      if (!template || !canActOnJob(call.world, userOf(call), job)) throw forbidden();
      const copy = createWorkflowJob(call.world, template, job, userOf(call).id, call.now);
      copy.launch_type = 'relaunch';
      enqueue(call.world, copy, call.now);
      return created(workflowJobJson(call, copy, true), link(call, 'workflow_jobs', copy.id));
    },
  });
}
