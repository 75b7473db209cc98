import { paginate } from '../http/listing.ts';
import { created, empty, forbidden, invalid, notFound, ok, type Reply } from '../http/reply.ts';
import { type Call, link, objectBody, userOf } from '../http/request.ts';
import type { Routes } from '../http/routes.ts';
import { isObject } from '../json.ts';
import { randomUuid } from '../text/random.ts';
import type { WorkflowNode } from '../world/templates.ts';
import { Fields } from './fields.ts';
import { templateNodeJson } from './workflow-node.ts';

function find(call: Call, id: string): WorkflowNode {
  const node = call.world.workflow_nodes.get(Number(id));
  if (!node) throw notFound('WorkflowJobTemplateNode');
  return node;
}

function launchable(call: Call, id: number): boolean {
  const { world } = call;
  const tables = [world.job_templates, world.workflow_job_templates, world.projects, world.inventory_sources];
  return tables.some((table) => table.get(id) !== undefined) || world.approval_templates.get(id) !== undefined;
}

/** A new node of a workflow template. */
export function createNode(call: Call, workflow: number): Reply {
  if (!userOf(call).is_superuser) throw forbidden();
  const { world } = call;
  const body = objectBody(call);
  const fields = new Fields(body);
  const template = fields.key('unified_job_template', (id) => launchable(call, id)) ?? null;
  const identifier = fields.string('identifier') ?? randomUuid(world.random);
  const converge = fields.boolean('all_parents_must_converge') ?? false;
  if (fields.complaints.any) throw invalid(fields.complaints.byField);
  const twin = world.workflow_nodes.find(
    (row) => row.workflow_job_template === workflow && row.identifier === identifier,
  );
  if (twin) {
    const text = 'Workflow job template node with this Identifier and Workflow job template already exists.';
    throw invalid({ __all__: [text] });
  }
  const node = world.workflow_nodes.insert({
    workflow_job_template: workflow,
    identifier,
    unified_job_template: template,
    extra_data: isObject(body['extra_data']) ? body['extra_data'] : {},
    all_parents_must_converge: converge,
    success_nodes: [],
    failure_nodes: [],
    always_nodes: [],
  });
  return created(templateNodeJson(call, node), link(call, 'workflow_job_template_nodes', node.id));
}

function changeNode(call: Call, node: WorkflowNode): Reply {
  if (!userOf(call).is_superuser) throw forbidden();
  const body = objectBody(call);
  const fields = new Fields(body);
  const template = fields.key('unified_job_template', (id) => launchable(call, id));
  const identifier = fields.string('identifier');
  const converge = fields.boolean('all_parents_must_converge');
  if (fields.complaints.any) throw invalid(fields.complaints.byField);
  if (template !== undefined) node.unified_job_template = template;
  if (identifier !== undefined) node.identifier = identifier;
  if (converge !== undefined) node.all_parents_must_converge = converge;
  if (isObject(body['extra_data'])) node.extra_data = body['extra_data'];
  return ok(templateNodeJson(call, node));
}

function approvalTemplate(call: Call, node: WorkflowNode): Reply {
  if (!userOf(call).is_superuser) throw forbidden();
  const fields = new Fields(objectBody(call));
  const name = fields.string('name');
  if (!name) throw invalid({ name: ['This field is required.'] });
  const description = fields.string('description') ?? '';
  const timeout = fields.integer('timeout') ?? 0;
  const at = { created: call.now, modified: call.now };
  const template = call.world.approval_templates.insert({ ...at, name, description, timeout });
  node.unified_job_template = template.id;
  const url = link(call, 'workflow_approval_templates', template.id);
  const json = { id: template.id, type: 'workflow_approval_template', url, name, description, timeout };
  return created(json, url);
}

/** Nodes of workflow templates, and what they lead to. */
export function workflowNodeRoutes(routes: Routes): void {
  routes.add('/workflow_job_template_nodes/:id/', {
    title: 'Workflow Job Template Node Detail',
    GET: (call, id) => ok(templateNodeJson(call, find(call, id))),
    PUT: (call, id) => changeNode(call, find(call, id)),
    PATCH: (call, id) => changeNode(call, find(call, id)),
    DELETE: (call, id) => {
      if (!userOf(call).is_superuser) throw forbidden();
      const node = find(call, id);
      call.world.workflow_nodes.delete(node.id);
      for (const other of call.world.workflow_nodes) {
        for (const key of EDGES) other[key] = other[key].filter((child) => child !== node.id);
      }
      return empty();
    },
  });
  routes.add('/workflow_job_template_nodes/:id/create_approval_template/', {
    title: 'Workflow Job Template Node Create Approval',
    GET: () => ok({ name: '', description: '', timeout: 0 }),
    POST: (call, id) => approvalTemplate(call, find(call, id)),
  });
  for (const key of EDGES) {
    routes.add(`/workflow_job_template_nodes/:id/${key}/`, {
      title: 'Workflow Job Template Node List',
      GET: (call, id) => {
        const children = find(call, id)[key].flatMap((child) => call.world.workflow_nodes.get(child) ?? []);
        return paginate(call, children, (node) => templateNodeJson(call, node));
      },
      POST: (call, id) => {
        if (!userOf(call).is_superuser) throw forbidden();
        const node = find(call, id);
        const body = objectBody(call);
        const others = node[key].filter((child) => child !== Number(body['id']));
        node[key] = body['disassociate'] ? others : [...others, find(call, String(body['id'])).id];
        return empty();
      },
    });
  }
}

const EDGES = ['success_nodes', 'failure_nodes', 'always_nodes'] as const;
