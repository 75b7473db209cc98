import type { TableName } from '../fields/tables.ts';
import type { Table } from './table.ts';
import type { World } from './world.ts';

const NOTIFIED = ['started', 'success', 'error', 'approvals']
  .map((event) => `notification_templates_${event}`)
  .join(',');

/** What runs a template, or one of its runs' nodes, points at it so; its schedules go with it. */
const LAUNCHED = `schedules.unified_job_template! ${[
  ...['workflow_nodes', 'workflow_job_nodes', 'jobs', 'workflow_jobs', 'project_updates', 'inventory_updates'],
  'workflow_approvals',
]
  .map((table) => `${table}.unified_job_template`)
  .join(' ')}`;

/**
 * By table: the columns that point at its objects, as `TABLE.COLUMN,COLUMN`. When an object is deleted, a column loses it
 * and a list gets shorter; where an exclamation mark follows, what points at it goes too.
 */
const POINTERS = readPointers(`
organizations:
  teams.organization! labels.organization! credentials.organization! applications.organization!
  notification_templates.organization! execution_environments.organization! projects.organization
  inventories.organization job_templates.organization workflow_job_templates.organization
users:
  tokens.user! credentials.user
applications:
  tokens.application!
inventories:
  hosts.inventory! groups.inventory! inventory_sources.inventory! job_templates.inventory
  workflow_job_templates.inventory workflow_nodes.inventory schedules.inventory inventories.input_inventories
  jobs.inventory
groups:
  hosts.groups groups.children
credentials:
  organizations.galaxy_credentials projects.credential,signature_validation_credential
  inventory_sources.credentials,credential execution_environments.credential
  credential_input_sources.target_credential! credential_input_sources.source_credential!
  job_templates.credentials,webhook_credential workflow_job_templates.webhook_credential
  workflow_nodes.credentials schedules.credentials jobs.credentials
labels:
  inventories.labels job_templates.labels workflow_job_templates.labels workflow_nodes.labels
  workflow_job_nodes.labels schedules.labels jobs.labels workflow_jobs.labels
instance_groups:
  organizations.instance_groups inventories.instance_groups job_templates.instance_groups
  workflow_nodes.instance_groups schedules.instance_groups
execution_environments:
  organizations.default_environment projects.default_environment inventory_sources.execution_environment
  job_templates.execution_environment workflow_nodes.execution_environment schedules.execution_environment
notification_templates:
  notifications.notification_template! organizations.${NOTIFIED} projects.${NOTIFIED} inventory_sources.${NOTIFIED}
  job_templates.${NOTIFIED} workflow_job_templates.${NOTIFIED}
projects:
  ${LAUNCHED} job_templates.project inventory_sources.source_project
inventory_sources:
  ${LAUNCHED}
job_templates:
  ${LAUNCHED} jobs.job_template
workflow_job_templates:
  ${LAUNCHED} workflow_nodes.workflow_job_template! workflow_jobs.workflow_job_template
approval_templates:
  ${LAUNCHED}
workflow_nodes:
  workflow_nodes.success_nodes,failure_nodes,always_nodes
workflow_jobs:
  workflow_job_nodes.workflow_job!
`);

interface Pointer {
  table: TableName;
  column: string;
  goes: boolean;
}

function readPointers(text: string): Map<string, Pointer[]> {
  const blocks = text.trim().split(/\n(?=\w)/);
  const entries = blocks.map((block): [string, Pointer[]] => {
    const [target = '', ...words] = block.trim().split(/:?\s+/);
    const pointers = words.flatMap((word) => {
      const [table = '', columns = ''] = word.split('.');
      return columns.split(',').map((column) => ({
        table: table as TableName,
        column: column.replace('!', ''),
        goes: column.endsWith('!'),
      }));
    });
    return [target, pointers];
  });
  return new Map(entries);
}

type Loose = Record<string, unknown> & { id: number };

/** With these the labels go that nothing else has; nodes leave theirs behind. */
const SWEEPS: readonly TableName[] = [
  'inventories',
  'job_templates',
  'workflow_job_templates',
  'jobs',
  'workflow_jobs',
];

/** Deletes an object with all that cannot be without it; what else points at it loses the link. */
export function remove(world: World, table: TableName, id: number): void {
  const rows = world[table] as unknown as Table<Loose>;
  const row = rows.get(id);
  if (!row) return;
  rows.delete(id);
  // A playbook is one of a project.
  const orphans = table === 'projects' ? world.job_templates.filter((one) => one.project === id) : [];
  for (const pointer of POINTERS.get(table) ?? []) cut(world, pointer, id);
  for (const one of orphans) one.playbook = '';
  if (table === 'workflow_nodes') dropApproval(world, row['unified_job_template'] as number | null);
  if (SWEEPS.includes(table) && Array.isArray(row['labels'])) sweepLabels(world, row['labels'] as number[]);
}

function cut(world: World, { table, column, goes }: Pointer, id: number): void {
  for (const row of (world[table] as unknown as Table<Loose>).all()) {
    const value = row[column];
    if (Array.isArray(value)) {
      if (value.includes(id)) row[column] = value.filter((one) => one !== id);
    } else if (value === id) {
      if (goes) remove(world, table, row.id);
      else row[column] = null;
    }
  }
}

/** An approval template belongs to its node alone. */
export function dropApproval(world: World, id: number | null): void {
  if (world.approval_templates.get(id)) remove(world, 'approval_templates', id ?? 0);
}

/** Labels cannot be deleted: each goes when nothing has it any more. */
export function sweepLabels(world: World, ids: readonly number[]): void {
  for (const id of ids) {
    const used = (POINTERS.get('labels') ?? []).some(({ table }) =>
      (world[table].all() as unknown as { labels?: number[] }[]).some((row) => row.labels?.includes(id)),
    );
    if (!used) remove(world, 'labels', id);
  }
}

/**
 * Deletes a group with the groups below it and the hosts that are in no other group, as the controller does:
 * taking a group away by `disassociate` leaves all of them.
 */
export function removeGroup(world: World, id: number): void {
  const group = world.groups.get(id);
  if (!group) return;
  const members = world.hosts.filter((host) => host.groups.includes(id));
  remove(world, 'groups', id);
  for (const host of members) if (host.groups.length === 0) remove(world, 'hosts', host.id);
  const held = (child: number): boolean => world.groups.all().some((row) => row.children.includes(child));
  for (const child of group.children) if (!held(child)) removeGroup(world, child);
}
