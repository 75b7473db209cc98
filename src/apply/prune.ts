import { readCollection } from '../controller/collection.ts';
import { number, text } from '../controller/fields.ts';
import type { Collection } from '../resource-document.ts';
import type { DesiredObject } from './desired.ts';
import type { GroupMembers } from './group-members.ts';
import { kindOf } from './kinds/kinds.ts';
import { planDeletion } from './plan-deletion.ts';
import type { Known, Row } from './registry.ts';
import type { PlanContext, Work } from './work.ts';

/** The part of the key that says how far the files reach. */
function reachOf(collection: Collection): string {
  if (collection === 'schedules') return 'unified_job_template';
  return ['hosts', 'groups', 'inventory_sources'].includes(collection) ? 'inventory' : 'organization';
}

/** What is deleted first, because others of the list need it. */
export const PRUNING_ORDER: readonly Collection[] = [
  'schedules',
  'workflow_job_templates',
  'job_templates',
  'inventory_sources',
  'groups',
  'hosts',
  'inventories',
  'projects',
  'credentials',
  'notification_templates',
  'applications',
  'teams',
];

/**
 * Deletions of what is on the controller and not in the files: only in the listed collections, and only where the files
 * have objects of the same collection in the same organization, inventory or template. Elsewhere nobody asked.
 * @throws what reading throws
 */
export async function planPruning(
  context: PlanContext,
  groups: GroupMembers,
  objects: readonly DesiredObject[],
  collections: readonly Collection[],
): Promise<Work[]> {
  const works: Work[] = [];
  for (const collection of PRUNING_ORDER.filter((one) => collections.includes(one))) {
    const part = reachOf(collection);
    const own = objects.filter((object) => object.collection === collection);
    if (own.length === 0) continue;
    for (const owner of ownersOf(context, own, part)) {
      const filters = [[part, String(owner)] as const];
      const { rows } = await readCollection(context.get, {
        resource: collection,
        filters,
        orderBy: [],
        limit: undefined,
      });
      for (const row of rows) works.push(...(await deletion(context, groups, collection, row)));
    }
  }
  return works;
}

/** Ids of the organizations, inventories or templates that the files' objects are in; new ones have nothing to prune. */
function ownersOf({ registry }: PlanContext, own: readonly DesiredObject[], part: string): Set<number> {
  const ids = new Set<number>();
  for (const { within } of own) {
    const reference = within[part];
    const found = reference === undefined || reference === null ? undefined : registry.find(reference);
    if (found?.kind === 'one' && found.known.id !== undefined) ids.add(found.known.id);
  }
  return ids;
}

async function deletion(context: PlanContext, groups: GroupMembers, collection: Collection, row: Row): Promise<Work[]> {
  const { registry } = context;
  const id = number(row, 'id');
  if (id === undefined || row['pending_deletion'] === true || row['managed'] === true) return [];
  if (registry.byId(collection, id)?.desired !== undefined) return [];
  const known: Known = { collection, name: text(row, kindOf(collection).key[0]), id, row, desired: undefined };
  return await planDeletion(context, groups, known, { remarks: ['is not in the files (`prune`)'], place: undefined });
}
