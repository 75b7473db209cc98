import { stamp } from '../clock.ts';
import { type Call, link } from '../http/request.ts';
import type { JsonObject } from '../json.ts';
import type { WorkflowJobNode } from '../world/jobs.ts';
import type { WorkflowNode } from '../world/templates.ts';
import type { World } from '../world/world.ts';
import { JOB_PATHS, own, related } from './job.ts';
import { brief, briefJob, briefTemplate, present } from './summary.ts';

/** Collection of a unified job template. */
function collectionOf(world: World, id: number | null): string {
  if (world.job_templates.get(id)) return 'job_templates';
  if (world.workflow_job_templates.get(id)) return 'workflow_job_templates';
  if (world.projects.get(id)) return 'projects';
  return world.inventory_sources.get(id) ? 'inventory_sources' : 'workflow_approval_templates';
}

const NAMES = ['labels', 'credentials', 'instance_groups', 'success_nodes', 'failure_nodes', 'always_nodes'];

/** Prompts of a node, which none of the simulator's nodes sets. */
const PROMPTS: JsonObject = Object.fromEntries(
  'scm_branch job_type job_tags skip_tags limit diff_mode verbosity execution_environment forks job_slice_count timeout'
    .split(' ')
    .map((name) => [name, null]),
);

/** A node of a running workflow; `job` is null when it has not run, and for ever when it never will. */
export function workflowNodeJson(call: Call, node: WorkflowJobNode): JsonObject {
  const { world, now } = call;
  const url = link(call, 'workflow_job_nodes', node.id);
  const job = world.unifiedJob(node.job);
  const template = node.unified_job_template;
  const approval = job?.type === 'workflow_approval' ? { timed_out: job.timed_out } : {};
  // The node's list tells a job's time only once it is over.
  const shown = job && { ...briefJob(job, now), ...(job.finished === null ? { elapsed: 0 } : {}), ...approval };
  return {
    id: node.id,
    type: 'workflow_job_node',
    url,
    related: {
      ...own(url, NAMES),
      ...related(call, 'unified_job_template', collectionOf(world, template), template),
      ...(job ? { job: link(call, JOB_PATHS[job.type], job.id) } : {}),
      workflow_job: link(call, 'workflow_jobs', node.workflow_job),
    },
    summary_fields: present({
      job: shown,
      workflow_job: brief(world.workflow_jobs.get(node.workflow_job)),
      unified_job_template: briefTemplate(world, template),
    }),
    created: stamp(node.created),
    modified: stamp(node.modified),
    extra_data: node.extra_data,
    inventory: node.inventory,
    ...PROMPTS,
    job: node.job,
    workflow_job: node.workflow_job,
    unified_job_template: template,
    success_nodes: node.success_nodes,
    failure_nodes: node.failure_nodes,
    always_nodes: node.always_nodes,
    all_parents_must_converge: node.all_parents_must_converge,
    do_not_run: node.do_not_run,
    identifier: node.identifier,
  };
}

/** A node of a workflow template. */
export function templateNodeJson(call: Call, node: WorkflowNode): JsonObject {
  const url = link(call, 'workflow_job_template_nodes', node.id);
  const template = node.unified_job_template;
  return {
    id: node.id,
    type: 'workflow_job_template_node',
    url,
    related: {
      ...own(url, [...NAMES, 'create_approval_template']),
      ...related(call, 'unified_job_template', collectionOf(call.world, template), template),
      workflow_job_template: link(call, 'workflow_job_templates', node.workflow_job_template),
    },
    summary_fields: present({
      workflow_job_template: brief(call.world.workflow_job_templates.get(node.workflow_job_template)),
      unified_job_template: briefTemplate(call.world, template),
    }),
    extra_data: node.extra_data,
    inventory: null,
    ...PROMPTS,
    workflow_job_template: node.workflow_job_template,
    unified_job_template: template,
    success_nodes: node.success_nodes,
    failure_nodes: node.failure_nodes,
    always_nodes: node.always_nodes,
    all_parents_must_converge: node.all_parents_must_converge,
    identifier: node.identifier,
  };
}
