import { forbidden, invalid, type Reply } from '../../http/reply.ts';
import type { Call } from '../../http/request.ts';
import { make } from '../../rest/crud.ts';
import { allowed, toJson } from '../../rest/json.ts';
import type { WorkflowNode } from '../../rows/templates.ts';
import { copyOf } from '../../text/json.ts';
import { dropApproval } from '../../world/remove.ts';
import { EDGES, leadsBack, relink } from '../../world/workflow-graph.ts';
import { APPROVAL_TEMPLATE } from './approval-template.ts';
import { WORKFLOW_NODE } from './workflow-node.ts';

/** Refuses what would make the workflow go round in circles, as far as the controller notices. */
export function checkEdge(call: Call, edge: (typeof EDGES)[number], row: WorkflowNode, other: WorkflowNode): void {
  if (row.workflow_job_template !== other.workflow_job_template) throw forbidden();
  if (row.id === other.id) throw invalid({ Error: 'Cycle detected.' });
  if (EDGES.some((kind) => kind !== edge && row[kind].includes(other.id))) {
    throw invalid({ Error: 'Relationship not allowed.' });
  }
  const nodes = call.world.workflow_nodes
    .filter((node) => node.workflow_job_template === row.workflow_job_template)
    .map((node) => (node.id === row.id ? { ...node, [edge]: [...node[edge], other.id] } : node));
  if (leadsBack(nodes)) throw invalid({ Error: 'Cycle detected.' });
}

/** A node has one approval template: a second one takes the place of the first. */
export function createApprovalTemplate(call: Call, node: WorkflowNode): Reply {
  if (!allowed(call, WORKFLOW_NODE, node, 'admin')) throw forbidden();
  const template = make(call, APPROVAL_TEMPLATE);
  dropApproval(call.world, node.unified_job_template);
  node.unified_job_template = template.id;
  return { status: 201, json: toJson(call, APPROVAL_TEMPLATE, template, true) };
}

/** The nodes with their links, and approvals of their own. */
export function copyNodes(call: Call, from: number, to: number): void {
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
  relink(
    [...ids.values()].flatMap((id) => world.workflow_nodes.get(id) ?? []),
    ids,
  );
}
