import { type Call, link } from '../../http/request.ts';
import { brief, briefEnvironment, briefInventory, briefJob, briefTemplate, present } from '../../rest/summary.ts';
import { JOB_PATHS, templateLink } from '../../rest/template-link.ts';
import type { Json, JsonObject } from '../../text/json.ts';
import { stamp } from '../../world/clock.ts';
import type { WorkflowJobNode } from '../../world/jobs.ts';
import { ANSWERS, shownData } from '../prompts/answers.ts';
import { own, related } from './job.ts';

const NAMES = ['labels', 'credentials', 'instance_groups', 'success_nodes', 'failure_nodes', 'always_nodes'];

/** A node of a running workflow; `job` is null when it has not run, and for ever when it never will. */
export function workflowNodeJson(call: Call, node: WorkflowJobNode): JsonObject {
  const { world } = call;
  const url = link(call, 'workflow_job_nodes', node.id);
  const job = world.unifiedJob(node.job);
  const template = node.unified_job_template;
  const approval = job?.type === 'workflow_approval' ? { timed_out: job.timed_out } : {};
  const shown = job && { ...briefJob(job), ...approval };
  return {
    id: node.id,
    type: 'workflow_job_node',
    url,
    related: {
      ...own(url, NAMES),
      ...templateLink(call, template),
      ...related(call, 'inventory', 'inventories', node.inventory),
      ...related(call, 'execution_environment', 'execution_environments', node.execution_environment),
      ...(job ? { job: link(call, JOB_PATHS[job.type], job.id) } : {}),
      workflow_job: link(call, 'workflow_jobs', node.workflow_job),
    },
    summary_fields: present({
      job: shown,
      inventory: briefInventory(world, node.inventory),
      execution_environment: briefEnvironment(world, node.execution_environment),
      workflow_job: brief(world.workflow_jobs.get(node.workflow_job)),
      unified_job_template: briefTemplate(world, template),
    }),
    created: stamp(node.created),
    modified: stamp(node.modified),
    ...Object.fromEntries(Object.keys(ANSWERS).map((name) => [name, node[name as keyof typeof node] as Json])),
    extra_data: shownData(world, node),
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
