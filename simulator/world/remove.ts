import type { Table } from './table.ts';
import type { World } from './world.ts';

/** The tables of what can be made and deleted. */
export type TableName = {
  [K in keyof World]: World[K] extends Table<infer _> ? K : never;
}[keyof World];

/** What becomes of what points at a deleted object: it goes too, it loses the link, or its list gets shorter. */
type Then = 'goes' | 'loses' | 'drops';

type Pointers = Partial<Record<TableName, Record<string, Then>>>;

const NOTIFIED: Record<string, Then> = {
  notification_templates_started: 'drops',
  notification_templates_success: 'drops',
  notification_templates_error: 'drops',
  notification_templates_approvals: 'drops',
};

/** What runs a template, or one of its runs' nodes, points at it so. */
const LAUNCHED: Pointers = {
  workflow_nodes: { unified_job_template: 'loses' },
  workflow_job_nodes: { unified_job_template: 'loses' },
  schedules: { unified_job_template: 'goes' },
  jobs: { unified_job_template: 'loses' },
  workflow_jobs: { unified_job_template: 'loses' },
  project_updates: { unified_job_template: 'loses' },
  inventory_updates: { unified_job_template: 'loses' },
  workflow_approvals: { unified_job_template: 'loses' },
};

/** By table: who points at its objects, and what becomes of that. */
const POINTERS: Partial<Record<TableName, Pointers>> = {
  organizations: {
    teams: { organization: 'goes' },
    labels: { organization: 'goes' },
    credentials: { organization: 'goes' },
    applications: { organization: 'goes' },
    notification_templates: { organization: 'goes' },
    execution_environments: { organization: 'goes' },
    projects: { organization: 'loses' },
    inventories: { organization: 'loses' },
    job_templates: { organization: 'loses' },
    workflow_job_templates: { organization: 'loses' },
  },
  users: { tokens: { user: 'goes' }, credentials: { user: 'loses' } },
  applications: { tokens: { application: 'goes' } },
  inventories: {
    hosts: { inventory: 'goes' },
    groups: { inventory: 'goes' },
    inventory_sources: { inventory: 'goes' },
    job_templates: { inventory: 'loses' },
    workflow_job_templates: { inventory: 'loses' },
    workflow_nodes: { inventory: 'loses' },
    schedules: { inventory: 'loses' },
    inventories: { input_inventories: 'drops' },
    jobs: { inventory: 'loses' },
  },
  groups: { hosts: { groups: 'drops' }, groups: { children: 'drops' } },
  credentials: {
    organizations: { galaxy_credentials: 'drops' },
    projects: { credential: 'loses', signature_validation_credential: 'loses' },
    inventory_sources: { credentials: 'drops', credential: 'loses' },
    execution_environments: { credential: 'loses' },
    credential_input_sources: { target_credential: 'goes', source_credential: 'goes' },
    job_templates: { credentials: 'drops', webhook_credential: 'loses' },
    workflow_job_templates: { webhook_credential: 'loses' },
    workflow_nodes: { credentials: 'drops' },
    schedules: { credentials: 'drops' },
    jobs: { credentials: 'drops' },
  },
  labels: {
    inventories: { labels: 'drops' },
    job_templates: { labels: 'drops' },
    workflow_job_templates: { labels: 'drops' },
    workflow_nodes: { labels: 'drops' },
    workflow_job_nodes: { labels: 'drops' },
    schedules: { labels: 'drops' },
    jobs: { labels: 'drops' },
    workflow_jobs: { labels: 'drops' },
  },
  instance_groups: {
    organizations: { instance_groups: 'drops' },
    inventories: { instance_groups: 'drops' },
    job_templates: { instance_groups: 'drops' },
    workflow_nodes: { instance_groups: 'drops' },
    schedules: { instance_groups: 'drops' },
  },
  execution_environments: {
    organizations: { default_environment: 'loses' },
    projects: { default_environment: 'loses' },
    inventory_sources: { execution_environment: 'loses' },
    job_templates: { execution_environment: 'loses' },
    workflow_nodes: { execution_environment: 'loses' },
    schedules: { execution_environment: 'loses' },
  },
  notification_templates: {
    notifications: { notification_template: 'goes' },
    organizations: NOTIFIED,
    projects: NOTIFIED,
    inventory_sources: NOTIFIED,
    job_templates: NOTIFIED,
    workflow_job_templates: NOTIFIED,
  },
  projects: { ...LAUNCHED, job_templates: { project: 'loses' }, inventory_sources: { source_project: 'loses' } },
  inventory_sources: LAUNCHED,
  job_templates: {
    ...LAUNCHED,
    jobs: { unified_job_template: 'loses', job_template: 'loses' },
  },
  workflow_job_templates: {
    ...LAUNCHED,
    workflow_nodes: { unified_job_template: 'loses', workflow_job_template: 'goes' },
    workflow_jobs: { unified_job_template: 'loses', workflow_job_template: 'loses' },
  },
  approval_templates: LAUNCHED,
  workflow_nodes: { workflow_nodes: { success_nodes: 'drops', failure_nodes: 'drops', always_nodes: 'drops' } },
  workflow_jobs: { workflow_job_nodes: { workflow_job: 'goes' } },
};

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
  for (const [other, fields] of Object.entries(POINTERS[table] ?? {})) {
    for (const [field, then] of Object.entries(fields)) cut(world, other as TableName, field, id, then);
  }
  for (const one of orphans) one.playbook = '';
  if (table === 'workflow_nodes') dropApproval(world, row['unified_job_template'] as number | null);
  if (SWEEPS.includes(table) && Array.isArray(row['labels'])) sweepLabels(world, row['labels'] as number[]);
}

function cut(world: World, table: TableName, field: string, id: number, then: Then): void {
  for (const row of (world[table] as unknown as Table<Loose>).all()) {
    const value = row[field];
    if (Array.isArray(value)) {
      if (value.includes(id)) row[field] = value.filter((one) => one !== id);
    } else if (value === id) {
      if (then === 'goes') remove(world, table, row.id);
      else row[field] = null;
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
    const used = Object.keys(POINTERS.labels ?? {}).some((table) =>
      (world[table as TableName].all() as unknown as { labels?: number[] }[]).some((row) => row.labels?.includes(id)),
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
