import { notFound, type Refusal } from '../http/reply.ts';
import { NAMING } from '../world/naming.ts';
import type { TableName } from '../world/remove.ts';
import type { World } from '../world/world.ts';

/** Collections whose objects may be addressed by name: the model, and the table where it has another name. */
const COLLECTIONS: Record<string, [model: string, table?: TableName]> = {
  organizations: ['Organization'],
  users: ['User'],
  teams: ['Team'],
  labels: ['Label'],
  credential_types: ['CredentialType'],
  credentials: ['Credential'],
  projects: ['Project'],
  inventories: ['Inventory'],
  constructed_inventories: ['Inventory', 'inventories'],
  hosts: ['Host'],
  groups: ['Group'],
  inventory_sources: ['InventorySource'],
  job_templates: ['JobTemplate'],
  workflow_job_templates: ['WorkflowJobTemplate'],
  workflow_job_template_nodes: ['WorkflowJobTemplateNode', 'workflow_nodes'],
  applications: ['OAuth2Application'],
  notification_templates: ['NotificationTemplate'],
  execution_environments: ['ExecutionEnvironment'],
  instance_groups: ['InstanceGroup'],
};

/**
 * Replaces `Name++Organization` in a path by the id, as the controller does before routing. The name alone
 * does where it stands for one object.
 */
export function resolveNamed(world: World, path: string): string | Refusal {
  const [, collection = '', part, ...rest] = path.split('/');
  const found = Object.hasOwn(COLLECTIONS, collection) ? COLLECTIONS[collection] : undefined;
  const parts = NAMING[collection];
  if (!part || /^\d+$/.test(part) || !found || !parts) return path;
  const [model, table = collection as TableName] = found;
  const wanted = part.split('++').map((text) => decodeURIComponent(text));
  const rows = world[table].all() as { id: number }[];
  const fitting = rows.filter((row) => {
    const own = parts(world, row);
    return wanted.every((text, index) => text === own[index]);
  });
  const exact = fitting.find((row) => parts(world, row).length === wanted.length) ?? fitting[0];
  return exact ? `/${collection}/${exact.id}/${rest.join('/')}` : notFound(model);
}
