import { readCollection } from '../../controller/collections.ts';
import { number, text } from '../../controller/fields.ts';
import type { Collection } from '../../resource-document.ts';
import { kindOf } from '../kinds/kinds.ts';
import type { Reference } from '../read/desired.ts';
import type { GroupList, GroupMembers } from '../write/group-members.ts';
import type { PlanContext, Work } from '../write/work.ts';
import { type DeletionReason, planDeletion } from './plan-deletion.ts';
import type { Known, Registry, Row } from './registry.ts';

/** The part of the key that says how far the files reach. */
function reachOf(collection: Collection): string {
  if (collection === 'schedules') return 'unified_job_template';
  return ['hosts', 'groups', 'inventory_sources'].includes(collection) ? 'inventory' : 'organization';
}

/** What is deleted first, because others of the list need it, or would take it along. */
export const PRUNING_ORDER: readonly Collection[] = [
  'schedules',
  'workflow_job_templates',
  'job_templates',
  'inventory_sources',
  'hosts',
  'groups',
  'inventories',
  'projects',
  'credentials',
  'notification_templates',
  'applications',
  'teams',
];

/**
 * Deletions of what is on the controller and not in the files: only in the listed collections, and only where the files
 * have objects of the same collection in the same organization, inventory or template. Elsewhere nobody asked, and an
 * object that the files want absent asks for no more than that.
 * @throws what reading throws
 */
export async function planPruning(
  context: PlanContext,
  groups: GroupMembers,
  collections: readonly Collection[],
): Promise<Work[]> {
  const works: Work[] = [];
  const gone = new Set<number>();
  // Groups below a group are pruned as it is; a host goes by itself, before, or stays.
  const goes = (list: GroupList, id: number): boolean => list === 'children' || gone.has(id);
  for (const collection of PRUNING_ORDER.filter((one) => collections.includes(one))) {
    const part = reachOf(collection);
    for (const owner of ownersOf(context.registry, collection, part)) {
      const filters = [[part, String(owner)] as const];
      const { rows } = await readCollection(context.get, {
        resource: collection,
        filters,
        orderBy: [],
        limit: undefined,
      });
      for (const row of rows) {
        const some = await deletion(context, groups, collection, row, goes);
        works.push(...some);
        for (const { goneHost } of some) if (goneHost !== undefined) gone.add(goneHost);
      }
    }
  }
  return works;
}

/** Ids of the organizations, inventories or templates that the files' objects are in; new ones have nothing to prune. */
function ownersOf(registry: Registry, collection: Collection, part: string): Set<number> {
  const ids = new Set<number>();
  for (const known of registry.all(collection)) {
    if (known.desired === undefined || known.desired.absent) continue;
    const id = known.row === undefined ? ownerOfNew(registry, known, part) : number(known.row, part);
    if (id !== undefined) ids.add(id);
  }
  return ids;
}

function ownerOfNew(registry: Registry, { collection, desired }: Known, part: string): number | undefined {
  const idOf = (reference: Reference | null | undefined): Known | undefined => {
    const found = reference === undefined || reference === null ? undefined : registry.find(reference);
    return found?.kind === 'one' ? found.known : undefined;
  };
  const within = idOf(desired?.within[part])?.id;
  if (within !== undefined || collection !== 'job_templates') return within;
  // A job template is of its project's organization (controller fact 76).
  const project = desired?.fields.get('project');
  const row = project?.kind === 'reference' ? idOf(project.value)?.row : undefined;
  return row === undefined ? undefined : number(row, part);
}

async function deletion(
  context: PlanContext,
  groups: GroupMembers,
  collection: Collection,
  row: Row,
  goes: DeletionReason['goes'],
): Promise<Work[]> {
  const { registry } = context;
  const id = number(row, 'id');
  if (id === undefined || row['pending_deletion'] === true || row['managed'] === true) return [];
  if (registry.byId(collection, id)?.desired !== undefined) return [];
  // What an inventory source brought is that one's: no file ever had it, and the next update would bring it back.
  if (collection === 'hosts' && row['has_inventory_sources'] === true) return [];
  const known: Known = { collection, name: text(row, kindOf(collection).key[0]), id, row, desired: undefined };
  const reason = { remarks: ['is not in the files (`prune`)'], place: undefined, ...(goes && { goes }) };
  return await planDeletion(context, groups, known, reason);
}
