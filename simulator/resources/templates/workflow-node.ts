import { invalid } from '../../http/reply.ts';
import type { Call } from '../../http/request.ts';
import type { Kind } from '../../rest/kind.ts';
import { briefTemplate, present } from '../../rest/summary.ts';
import { WORKFLOW_NODE_FIELDS, type WorkflowNode } from '../../rows/templates.ts';
import type { JsonObject } from '../../text/json.ts';
import { randomUuid } from '../../text/random.ts';
import { noAnswers } from '../../world/answers.ts';
import { keepSecrets, shownData } from '../prompts/answers.ts';
import { checkAnswers } from '../prompts/check-answers.ts';

/** What a node launches, or how long it waits for an approval. */
function asked({ world }: Call, id: number | null): JsonObject | undefined {
  const approval = world.approval_templates.get(id);
  const launched = briefTemplate(world, id);
  return launched && approval ? { ...launched, timeout: approval.timeout } : launched;
}

/** Nodes of workflow templates. */
export const WORKFLOW_NODE: Kind<WorkflowNode> = {
  collection: 'workflow_job_template_nodes',
  type: 'workflow_job_template_node',
  model: 'WorkflowJobTemplateNode',
  table: 'workflow_nodes',
  filters: { search: ['unified_job_template__name', 'unified_job_template__description'] },
  order: 'id',
  anonymous: true,
  fields: WORKFLOW_NODE_FIELDS,
  computed: { success_nodes: 'field', failure_nodes: 'field', always_nodes: 'field' },
  unique: [
    {
      by: ['identifier', 'workflow_job_template'],
      text: 'Workflow job template node with this Identifier and Workflow job template already exists.',
      constraint: (row) => {
        const { identifier, workflow_job_template } = row as WorkflowNode;
        const index = 'main_workflowjobtemplate_identifier_workflow_job__03484516_uniq';
        return `duplicate key value violates unique constraint "${index}"\nDETAIL:  Key (identifier, workflow_job_template_id)=(${identifier}, ${workflow_job_template}) already exists.`;
      },
    },
  ],
  links: [
    ...['labels', 'credentials', 'instance_groups', 'create_approval_template'],
    ...['success_nodes', 'failure_nodes', 'always_nodes'],
  ],
  hidden: () => ({ ...noAnswers(), success_nodes: [], failure_nodes: [], always_nodes: [] }),
  subject: (world, row) => ['workflow_job_template', world.workflow_job_templates.get(row.workflow_job_template)],
  store: (change, before, call) => {
    const named = change['identifier'] ?? before?.identifier;
    const identifier = named || !call ? named : randomUuid(call.world.random);
    return { ...keepSecrets(change, before), ...(identifier === undefined ? {} : { identifier }) };
  },
  check: (draft) => {
    const { row } = draft;
    if (row.workflow_job_template === null) throw invalid({ workflow_job_template: ['This field is required.'] });
    // What is required may come from the workflow.
    checkAnswers(draft, { required: false });
  },
  shown: (call, row) => ({
    summary: present({ unified_job_template: asked(call, row.unified_job_template) }),
    fields: {
      extra_data: shownData(call.world, row),
      success_nodes: row.success_nodes,
      failure_nodes: row.failure_nodes,
      always_nodes: row.always_nodes,
    },
  }),
};
