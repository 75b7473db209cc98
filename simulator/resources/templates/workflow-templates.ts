import { created, ok } from '../../http/reply.ts';
import { type Call, link } from '../../http/request.ts';
import { toJson } from '../../rest/json.ts';
import { list } from '../../rest/listing.ts';
import { JOB } from '../../rest/models.ts';
import { find, mount, mountBelow } from '../../rest/mount.ts';
import type { Routes } from '../../rest/router.ts';
import { copyOf } from '../../text/json.ts';
import { labels } from '../access/labels.ts';
import { notifications } from '../access/notifications.ts';
import { anyJobJson } from '../jobs/unified-job.ts';
import { surveyRoutes } from '../prompts/survey-spec.ts';
import { schedulesBelow } from '../schedules/schedules.ts';
import { runsOf } from '../schedules/state.ts';
import { copyRow } from './job-templates.ts';
import { LAUNCHES, WORKFLOW_LAUNCH } from './launch-fields.ts';
import { WORKFLOW_JOB_TEMPLATE } from './workflow-job-template.ts';
import { launchWorkflow, workflowRequirements } from './workflow-launch.ts';
import { WORKFLOW_NODE } from './workflow-node.ts';
import { workflowNodeRoutes } from './workflow-template-nodes.ts';

function copies(routes: Routes): void {
  routes.add('/workflow_job_templates/:id/copy/', {
    title: 'Workflow Job Template Copy',
    GET: (call, id) => {
      find(call, WORKFLOW_JOB_TEMPLATE, id);
      return ok({
        can_copy: true,
        can_copy_without_user_input: true,
        templates_unable_to_copy: [],
        credentials_unable_to_copy: [],
        inventories_unable_to_copy: [],
      });
    },
    POST: (call, id) => {
      const template = find(call, WORKFLOW_JOB_TEMPLATE, id);
      const copy = copyRow(call, WORKFLOW_JOB_TEMPLATE, template);
      copyNodes(call, template.id, copy.id);
      return created(toJson(call, WORKFLOW_JOB_TEMPLATE, copy, true), link(call, 'workflow_job_templates', copy.id));
    },
  });
}

/** The nodes with their links, and approvals of their own. */
function copyNodes(call: Call, from: number, to: number): void {
  const { world, now } = call;
  const nodes = world.workflow_nodes.filter((node) => node.workflow_job_template === from);
  const made = { created: now, modified: now };
  const ids = new Map<number, number>();
  for (const { id, ...node } of nodes) {
    const approval = world.approval_templates.get(node.unified_job_template);
    const { id: _, ...asked } = approval ?? { id: 0 };
    const template = approval
      ? world.approval_templates.insert({ ...approval, ...asked, ...made, name: `${approval.name} copy` }).id
      : node.unified_job_template === from
        ? to
        : node.unified_job_template;
    const copy = { ...copyOf(node), ...made, workflow_job_template: to, unified_job_template: template };
    ids.set(id, world.workflow_nodes.insert(copy).id);
  }
  for (const id of ids.values()) {
    const copy = world.workflow_nodes.get(id);
    if (!copy) continue;
    for (const kind of ['success_nodes', 'failure_nodes', 'always_nodes'] as const) {
      copy[kind] = copy[kind].flatMap((child) => ids.get(child) ?? []);
    }
  }
}

/** Workflow job templates and their nodes. */
export function workflowTemplateRoutes(routes: Routes): void {
  mount(routes, WORKFLOW_JOB_TEMPLATE);
  routes.add('/workflow_job_templates/:id/launch/', {
    title: 'Workflow Job Template Launch',
    ...LAUNCHES,
    kind: WORKFLOW_LAUNCH,
    GET: (call, id) => workflowRequirements(call, find(call, WORKFLOW_JOB_TEMPLATE, id)),
    POST: (call, id) => launchWorkflow(call, find(call, WORKFLOW_JOB_TEMPLATE, id)),
  });
  routes.add('/workflow_job_templates/:id/workflow_jobs/', {
    title: 'Workflow Job List',
    GET: (call, id) => {
      const template = find(call, WORKFLOW_JOB_TEMPLATE, id);
      return list(call, JOB, runsOf(call.world, template.id), (job) => anyJobJson(call, job, false));
    },
  });
  mountBelow(routes, WORKFLOW_JOB_TEMPLATE, WORKFLOW_NODE, { path: 'workflow_nodes' });
  labels(routes, WORKFLOW_JOB_TEMPLATE);
  notifications(routes, WORKFLOW_JOB_TEMPLATE, true);
  schedulesBelow(routes, WORKFLOW_JOB_TEMPLATE);
  surveyRoutes(routes, WORKFLOW_JOB_TEMPLATE);
  copies(routes);
  workflowNodeRoutes(routes);
}
