import type { World } from '../world/world.ts';
import { notFound, type Refusal } from './reply.ts';

interface Named {
  id: number;
  name: string;
  organization?: number | null;
  inventory?: number | null;
}

/** Collections whose objects may be addressed by name, with the model's name. */
const COLLECTIONS = {
  job_templates: 'JobTemplate',
  workflow_job_templates: 'WorkflowJobTemplate',
  projects: 'Project',
  inventories: 'Inventory',
  inventory_sources: 'InventorySource',
  hosts: 'Host',
  groups: 'Group',
  organizations: 'Organization',
  credentials: 'Credential',
  labels: 'Label',
} as const;

/**
 * Replaces `Name++Organization` in a path by the id, as the controller does before routing. The name alone
 * does where it stands for one object.
 */
export function resolveNamed(world: World, path: string): string | Refusal {
  const [, collection, part, ...rest] = path.split('/');
  if (!collection || !part || /^\d+$/.test(part) || !(collection in COLLECTIONS)) return path;
  const key = collection as keyof typeof COLLECTIONS;
  const wanted = part.split('++').map((text) => decodeURIComponent(text));
  const rows = [...world[key]] as Named[];
  const fitting = rows.filter((row) => {
    const parts = nameParts(world, row);
    return wanted.every((text, index) => text === parts[index]);
  });
  const exact = fitting.find((row) => nameParts(world, row).length === wanted.length) ?? fitting[0];
  return exact ? `/${collection}/${exact.id}/${rest.join('/')}` : notFound(COLLECTIONS[key]);
}

/** The parts of an object's named URL: its name, and what the name is unique within. */
export function nameParts(world: World, row: Named): string[] {
  const organization = world.organizations.get(row.organization)?.name;
  if (!('playbook' in row || 'survey' in row) && row.inventory) {
    const inventory = world.inventories.get(row.inventory);
    return [row.name, ...(inventory ? nameParts(world, inventory) : [])];
  }
  return organization === undefined ? [row.name] : [row.name, organization];
}
