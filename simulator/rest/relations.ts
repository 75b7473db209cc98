import type { TableName } from '../fields/tables.ts';
import type { World } from '../world/world.ts';

/** Foreign keys, of whatever they are a field: the table behind `field__`, and the model of its rows. */
const RELATIONS: Record<string, readonly [table: TableName, model: string]> = {
  created_by: ['users', 'User'],
  modified_by: ['users', 'User'],
  user: ['users', 'User'],
  organization: ['organizations', 'Organization'],
  credential_type: ['credential_types', 'CredentialType'],
  inventory: ['inventories', 'Inventory'],
  host: ['hosts', 'Host'],
  project: ['projects', 'Project'],
  source_project: ['projects', 'Project'],
  job_template: ['job_templates', 'JobTemplate'],
  workflow_job_template: ['workflow_job_templates', 'WorkflowJobTemplate'],
  workflow_job: ['workflow_jobs', 'WorkflowJob'],
};

/** Relations whose rows are in no single table. */
const OTHER_RELATIONS: Record<
  string,
  readonly [column: string, model: string, row: (world: World, id: number) => object | undefined]
> = {
  unified_job_template: ['unified_job_template', 'UnifiedJobTemplate', (world, id) => world.launchable(id)?.row],
  unified_job_node: ['workflow_node', 'WorkflowJobNode', (world, id) => world.workflow_job_nodes.get(id)],
};

const OF_JOBS = ['extra_vars', 'job_args', 'job_env'];

/** By model: fields that nothing is filtered by. */
export const SECRETS: Record<string, readonly string[]> = {
  User: ['password'],
  OAuth2AccessToken: ['token'],
  OAuth2Application: ['client_secret'],
  Credential: ['inputs'],
  JobEvent: ['event_data'],
  ...Object.fromEntries(
    [
      'UnifiedJob',
      'Job',
      'WorkflowJob',
      'ProjectUpdate',
      'InventoryUpdate',
      'AdHocCommand',
      'SystemJob',
      'WorkflowApproval',
    ].map((model) => [model, OF_JOBS]),
  ),
};

/** How to get from a row to the one that a field of it points at, and the model of that. */
export function relationOf(
  world: World,
  field: string,
): { column: string; model: string; next: (id: number) => object | undefined } | undefined {
  const other = OTHER_RELATIONS[field];
  if (other) return { column: other[0], model: other[1], next: (id) => other[2](world, id) };
  const [table, model] = RELATIONS[field] ?? [];
  return table && model ? { column: field, model, next: (id) => world[table].get(id) } : undefined;
}
