import { columnsOf } from '../../fields/field.ts';
import { JOB_TABLES } from '../../fields/tables.ts';
import { link } from '../../http/request.ts';
import type { Kind } from '../../rest/kind.ts';
import { briefJob } from '../../rest/summary.ts';
import { ANSWERS } from '../../rows/answers.ts';
import type { WorkflowJobNode } from '../../world/jobs.ts';
import { shownData } from '../prompts/answers.ts';

/** Nodes of running workflows; `job` is null when a node has not run, and for ever when it never will. */
export const WORKFLOW_JOB_NODE: Kind<WorkflowJobNode> = {
  collection: 'workflow_job_nodes',
  type: 'workflow_job_node',
  model: 'WorkflowJobNode',
  table: 'workflow_job_nodes',
  filters: { search: ['unified_job_template__name', 'unified_job_template__description'] },
  order: 'id',
  readOnly: true,
  lasting: true,
  open: true,
  nameless: true,
  fields: {},
  columns: {
    ...columnsOf(ANSWERS),
    job: 'id',
    workflow_job: 'id',
    unified_job_template: 'id',
    success_nodes: 'field',
    failure_nodes: 'field',
    always_nodes: 'field',
    all_parents_must_converge: 'boolean',
    do_not_run: 'boolean',
    identifier: 'string',
  },
  references: {
    inventory: 'inventories',
    execution_environment: 'execution_environments',
    workflow_job: 'workflow_jobs',
  },
  links: ['labels', 'credentials', 'instance_groups', 'success_nodes', 'failure_nodes', 'always_nodes'],
  shown: (call, node) => {
    const job = call.world.unifiedJob(node.job);
    const approval = job?.type === 'workflow_approval' ? { timed_out: job.timed_out } : {};
    return {
      related: job ? { job: link(call, JOB_TABLES[job.type], job.id) } : {},
      summary: job ? { job: { ...briefJob(job), ...approval } } : {},
      fields: { extra_data: shownData(call.world, node) },
    };
  },
};
