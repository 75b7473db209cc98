import type { GroupList } from '../../controller/resources/inventory-groups.ts';
import type { Row } from '../../controller/resources/rows.ts';
import type { Collection } from '../../resource-document.ts';
import type { PlanContext } from '../context.ts';
import type { GroupMembers } from '../read/group-members.ts';
import type { Known, Registry } from '../read/registry.ts';
import { type DeletionReason, planDeletion } from './plan-deletion.ts';
import type { PlanStep } from './plan-step.ts';

/** Returns the part of the key that bounds what is pruned. */
function scopeOf(collection: Collection): string {
  if (collection === 'schedules') return 'unified_job_template';
  return ['hosts', 'groups', 'inventory_sources'].includes(collection) ? 'inventory' : 'organization';
}

/** The order of deletions: objects that use others, or would be deleted with them, come first. */
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
 * Plans deletions of what is on the controller and not in the files: only in the listed collections, and only where the
 * files have objects of the same collection in the same organization, inventory or template. An object with
 * `state: absent` in the files does not count.
 * @throws ResponseError, ConnectionError, the signal's reason
 */
export async function planPruning(
  context: PlanContext,
  groups: GroupMembers,
  collections: readonly Collection[],
): Promise<PlanStep[]> {
  const steps: PlanStep[] = [];
  const gone = new Set<number>();
  // Groups below a group are pruned like it; a host is deleted before by its own deletion, or stays.
  const goes = (list: GroupList, id: number): boolean => list === 'children' || gone.has(id);
  for (const collection of PRUNING_ORDER.filter((one) => collections.includes(one))) {
    const part = scopeOf(collection);
    for (const owner of ownersOf(context.registry, collection, part)) {
      const query = { resource: collection, filters: [[part, String(owner)] as const] };
      for (const row of await context.resources.collections.list(query, context.call)) {
        const some = await deletion(context, groups, collection, row, goes);
        steps.push(...some);
        for (const { goneHost } of some) if (goneHost !== undefined) gone.add(goneHost);
      }
    }
  }
  return steps;
}

/** Returns the ids of the organizations, inventories or templates that the files' objects are in; new ones hold nothing to prune. */
function ownersOf(registry: Registry, collection: Collection, part: string): Set<number> {
  const ids = new Set<number>();
  for (const known of registry.all(collection)) {
    if (known.desired === undefined || known.desired.absent) continue;
    const id = known.row === undefined ? ownerOfNew(registry, known, part) : known.row.reference(part);
    if (typeof id === 'number') ids.add(id);
  }
  return ids;
}

function ownerOfNew(registry: Registry, { collection, desired }: Known, part: string): number | null | undefined {
  const within = registry.findOne(desired?.within[part])?.id;
  if (within !== undefined || collection !== 'job_templates') return within;
  // A job template belongs to its project's organization (controller fact 76).
  const project = desired?.fields.get('project');
  return project?.kind === 'reference' ? registry.findOne(project.value)?.row?.reference(part) : undefined;
}

async function deletion(
  context: PlanContext,
  groups: GroupMembers,
  collection: Collection,
  row: Row,
  goes: DeletionReason['goes'],
): Promise<PlanStep[]> {
  const { id, name } = row;
  if (row.isPendingDeletion || row.isManaged) return [];
  if (context.registry.byId(collection, id)?.desired !== undefined) return [];
  // A host that an inventory source created is not pruned: no file ever had it, and the next update would create it again.
  if (collection === 'hosts' && row.hasInventorySources) return [];
  const known: Known = { collection, name, id, row, desired: undefined };
  const reason = { remarks: ['is not in the files (`prune`)'], place: undefined, ...(goes && { goes }) };
  return await planDeletion(context, groups, known, reason);
}
