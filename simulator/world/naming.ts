import type { World } from './world.ts';

/** What objects are named by; which of these they have depends on their kind. */
interface Named {
  id: number;
  name?: string;
  username?: string;
  identifier?: string;
  kind?: string;
  organization?: number | null;
  inventory?: number | null;
  credential_type?: number;
  workflow_job_template?: number;
}

type Parts = (world: World, row: Named) => string[];

const alone: Parts = (_world, row) => [row.name ?? row.username ?? ''];

const owned: Parts = (world, row) => [row.name ?? '', world.organizations.get(row.organization)?.name ?? ''];

const inInventory: Parts = (world, row) => {
  const inventory = world.inventories.get(row.inventory);
  return [row.name ?? '', ...(inventory ? owned(world, inventory) : [])];
};

/** By collection: the parts of an object's named URL, which together stand for that object alone. */
export const NAMING: Record<string, Parts> = {
  organizations: alone,
  users: alone,
  execution_environments: alone,
  instance_groups: alone,
  teams: owned,
  labels: owned,
  projects: owned,
  inventories: owned,
  constructed_inventories: owned,
  job_templates: owned,
  workflow_job_templates: owned,
  applications: owned,
  notification_templates: owned,
  hosts: inInventory,
  groups: inInventory,
  inventory_sources: inInventory,
  credential_types: (_world, row) => [`${row.name}+${row.kind}`],
  credentials: (world, row) => {
    const type = world.credential_types.get(row.credential_type);
    return [row.name ?? '', `${type?.name}+${type?.kind}`, ...owned(world, row).slice(1)];
  },
  workflow_job_template_nodes: (world, row) => {
    const workflow = world.workflow_job_templates.get(row.workflow_job_template);
    return [row.identifier ?? '', ...(workflow ? owned(world, workflow) : [])];
  },
};

/** The end of an object's named URL. */
export function namedPath(world: World, collection: string, row: { id: number }): string | undefined {
  return NAMING[collection]?.(world, row as Named).join('++');
}
