import { list, paginate } from '../http/listing.ts';
import { created, forbidden, notFound, ok } from '../http/reply.ts';
import { type Call, link, userOf } from '../http/request.ts';
import type { Routes } from '../http/routes.ts';
import { createWorkflowJob } from '../world/create-workflow.ts';
import { enqueue } from '../world/dispatch.ts';
import type { WorkflowJob } from '../world/jobs.ts';
import type { WorkflowJobTemplate } from '../world/templates.ts';
import { create, remove, update } from './crud.ts';
import { runsOf } from './job-template.ts';
import { findJob, jobCollection } from './jobs.ts';
import { WORKFLOWS } from './kinds.ts';
import { JOB, WORKFLOW_JOB_TEMPLATE, WORKFLOW_NODE } from './models.ts';
import { canActOnJob, canRead } from './permissions.ts';
import { surveyRoutes } from './survey-spec.ts';
import { anyJobJson } from './unified-job.ts';
import { workflowJobJson } from './workflow-job.ts';
import { launchWorkflow, workflowRequirements } from './workflow-launch.ts';
import { templateNodeJson, workflowNodeJson } from './workflow-node.ts';
import { createNode, workflowNodeRoutes } from './workflow-node-write.ts';
import { workflowTemplateJson } from './workflow-template.ts';

function findWorkflow(call: Call, id: string): WorkflowJobTemplate {
  const template = call.world.workflow_job_templates.get(Number(id));
  if (!template) throw notFound('WorkflowJobTemplate');
  if (!canRead(userOf(call), 'workflow_job_template', template)) throw forbidden();
  return template;
}

/** Workflow templates, their runs, and the nodes of both. */
export function workflowRoutes(routes: Routes): void {
  routes.add('/workflow_job_templates/', {
    title: 'Workflow Job Template List',
    GET: (call) => {
      const seen = call.world.workflow_job_templates.filter((row) =>
        canRead(userOf(call), 'workflow_job_template', row),
      );
      return list(call, WORKFLOW_JOB_TEMPLATE, seen, (row) => workflowTemplateJson(call, row, false), 'name');
    },
    POST: (call) => create(call, WORKFLOWS),
  });
  routes.add('/workflow_job_templates/:id/', {
    title: 'Workflow Job Template Detail',
    GET: (call, id) => ok(workflowTemplateJson(call, findWorkflow(call, id), true)),
    PUT: (call, id) => update(call, WORKFLOWS, findWorkflow(call, id)),
    PATCH: (call, id) => update(call, WORKFLOWS, findWorkflow(call, id)),
    DELETE: (call, id) => remove(call, WORKFLOWS, findWorkflow(call, id)),
  });
  routes.add('/workflow_job_templates/:id/launch/', {
    title: 'Workflow Job Template Launch',
    GET: (call, id) => workflowRequirements(call, findWorkflow(call, id)),
    POST: (call, id) => launchWorkflow(call, findWorkflow(call, id)),
  });
  routes.add('/workflow_job_templates/:id/workflow_jobs/', {
    title: 'Workflow Job List',
    GET: (call, id) =>
      list(call, JOB, runsOf(call.world, findWorkflow(call, id).id), (job) => anyJobJson(call, job, false)),
  });
  routes.add('/workflow_job_templates/:id/workflow_nodes/', {
    title: 'Workflow Job Template Node List',
    GET: (call, id) => {
      const template = findWorkflow(call, id);
      const nodes = call.world.workflow_nodes.filter((node) => node.workflow_job_template === template.id);
      return paginate(call, nodes, (node) => templateNodeJson(call, node));
    },
    POST: (call, id) => createNode(call, findWorkflow(call, id).id),
  });
  workflowNodeRoutes(routes);
  surveyRoutes(routes, 'workflow_job_templates', findWorkflow);
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
