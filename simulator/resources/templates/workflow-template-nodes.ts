import { forbidden, invalid, ok, Refusal } from '../../http/reply.ts';
import type { Call } from '../../http/request.ts';
import { mountList } from '../../rest/associate.ts';
import { destroy, make, update } from '../../rest/crud.ts';
import { allowed, toJson } from '../../rest/json.ts';
import { find, mount } from '../../rest/mount.ts';
import type { Routes } from '../../rest/router.ts';
import { dropApproval } from '../../world/remove.ts';
import type { WorkflowNode } from '../../world/templates.ts';
import { leadsBack } from '../../world/workflow-graph.ts';
import { checkCredential } from '../access/check-credential.ts';
import { CREDENTIAL } from '../access/credential.ts';
import { INSTANCE_GROUP } from '../access/instance-group.ts';
import { labels } from '../access/labels.ts';
import { APPROVAL_TEMPLATE } from './approval-template.ts';
import { WORKFLOW_NODE } from './workflow-node.ts';

const EDGES = ['success_nodes', 'failure_nodes', 'always_nodes'] as const;

/** Refuses what would make the workflow go round in circles, as far as the controller notices. */
function checkEdge(call: Call, edge: (typeof EDGES)[number], row: WorkflowNode, other: WorkflowNode): void {
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
function approve(call: Call, id: string) {
  const node = find(call, WORKFLOW_NODE, id);
  if (!allowed(call, WORKFLOW_NODE, node, 'admin')) throw forbidden();
  const template = make(call, APPROVAL_TEMPLATE);
  dropApproval(call.world, node.unified_job_template);
  node.unified_job_template = template.id;
  return { status: 201, json: toJson(call, APPROVAL_TEMPLATE, template, true) };
}

/** Nodes of workflow templates, what they lead to, and what they ask. */
export function workflowNodeRoutes(routes: Routes): void {
  mount(routes, WORKFLOW_NODE);
  for (const edge of EDGES) {
    mountList(routes, WORKFLOW_NODE, {
      path: edge,
      of: WORKFLOW_NODE,
      ids: (row) => row[edge],
      check: (call, row, other) => checkEdge(call, edge, row, other),
      preset: (row) => ({ workflow_job_template: row.workflow_job_template }),
    });
  }
  mountList(routes, WORKFLOW_NODE, {
    path: 'credentials',
    of: CREDENTIAL,
    ids: (row) => row.credentials,
    check: (call, row, other) => {
      const template = call.world.job_templates.get(row.unified_job_template);
      if (!template?.asks.credential) {
        throw invalid({ msg: 'Related template is not configured to accept credentials on launch.' });
      }
      checkCredential(call, row.credentials, other);
    },
  });
  mountList(routes, WORKFLOW_NODE, {
    path: 'instance_groups',
    of: INSTANCE_GROUP,
    ids: (row) => row.instance_groups,
    order: '',
  });
  labels(routes, WORKFLOW_NODE);
  routes.add('/workflow_job_template_nodes/:id/create_approval_template/', {
    title: 'Workflow Job Template Node Create Approval',
    kind: { ...APPROVAL_TEMPLATE, given: ['execution_environment'] },
    GET: () => ok({ name: '', description: '', timeout: 0 }),
    POST: approve,
  });
  routes.add('/workflow_approval_templates/', {
    title: 'Workflow Approval Template List',
    GET: () => {
      // Not of the API itself: there is no such list.
      const json = { detail: 'The requested resource could not be found.' };
      throw new Refusal({ status: 404, json, from: 'django' });
    },
  });
  routes.add('/workflow_approval_templates/:id/', {
    title: 'Workflow Approval Template Detail',
    kind: APPROVAL_TEMPLATE,
    GET: (call, id) => ok(toJson(call, APPROVAL_TEMPLATE, find(call, APPROVAL_TEMPLATE, id), true)),
    PUT: (call, id) => update(call, APPROVAL_TEMPLATE, find(call, APPROVAL_TEMPLATE, id)),
    PATCH: (call, id) => update(call, APPROVAL_TEMPLATE, find(call, APPROVAL_TEMPLATE, id)),
    DELETE: (call, id) => destroy(call, APPROVAL_TEMPLATE, find(call, APPROVAL_TEMPLATE, id)),
  });
}
