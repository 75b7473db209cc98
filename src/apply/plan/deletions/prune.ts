import type { GroupList } from '../../../controller/resources/inventory-groups.ts';
import type { Row } from '../../../controller/resources/rows.ts';
import type { Collection } from '../../../resource-document.ts';
import { isBuiltIn } from '../../check/check-protected.ts';
import type { OwnUser } from '../../check/own-user.ts';
import type { PlanContext } from '../../context.ts';
import type { GroupMembers } from '../../read/group-members.ts';
import type { Known, Registry } from '../../read/registry.ts';
import type { PlanStep } from '../plan-step.ts';
import { type DeletionReason, planDeletion } from './plan-deletion.ts';

/** Returns the part of the key that bounds what is pruned; undefined for what belongs to the whole controller. */
function scopeOf(collection: Collection): string | undefined {
  if (collection === 'schedules') return 'unified_job_template';
  if (collection === 'credential_input_sources') return 'target_credential';
  if (['users', 'credential_types', 'instance_groups'].includes(collection)) return undefined;
  return ['hosts', 'groups', 'inventory_sources'].includes(collection) ? 'inventory' : 'organization';
}

/** The order of deletions: objects that use others, or would be deleted with them, come first. */
export const PRUNING_ORDER: readonly Collection[] = [
  // Planned apart, in `prune-roles.ts`.
  'roles',
  'schedules',
  'workflow_job_templates',
  'job_templates',
  'inventory_sources',
  'hosts',
  'groups',
  'inventories',
  'projects',
  'credential_input_sources',
  'execution_environments',
  'instance_groups',
  'credentials',
  'credential_types',
  'notification_templates',
  'applications',
  'teams',
  'users',
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
  own: OwnUser,
  collections: readonly Collection[],
): Promise<PlanStep[]> {
  const steps: PlanStep[] = [];
  const gone = new Set<number>();
  // Groups below a group are pruned like it; a host is deleted before by its own deletion, or stays.
  const goes = (list: GroupList, id: number): boolean => list === 'children' || gone.has(id);
  for (const collection of PRUNING_ORDER.filter((one) => collections.includes(one) && one !== 'roles')) {
    for (const filters of scopesOf(context.registry, collection)) {
      const query = { resource: collection, filters };
      for (const row of await context.resources.collections.list(query, context.call)) {
        if (await own.is({ collection, id: row.id })) continue;
        const some = await deletion(context, groups, collection, row, goes);
        steps.push(...some);
        for (const { goneHost } of some) if (goneHost !== undefined) gone.add(goneHost);
      }
    }
  }
  return steps;
}

/** Returns filters for what can be pruned of a collection: where the files have objects of it. */
function scopesOf(registry: Registry, collection: Collection): (readonly [string, string])[][] {
  const part = scopeOf(collection);
  const described = registry.all(collection).filter(({ desired }) => desired !== undefined && !desired.absent);
  if (part === undefined) return described.length === 0 ? [] : [[]];
  return [...ownersOf(registry, described, part)].flatMap((owner) => {
    if (owner !== null) return [[[part, String(owner)] as const]];
    // Execution environments of no organization are for all.
    return collection === 'execution_environments' ? [[[`${part}__isnull`, 'True'] as const]] : [];
  });
}

/**
 * Returns the ids of the organizations, inventories, templates or credentials that the files' objects are in; null for
 * none. New ones hold nothing to prune.
 */
function ownersOf(registry: Registry, described: readonly Known[], part: string): Set<number | null> {
  const ids = new Set<number | null>();
  for (const known of described) {
    const id = known.row === undefined ? ownerOfNew(registry, known, part) : known.row.reference(part);
    if (id !== undefined) ids.add(id);
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
  if (row.isPendingDeletion || isBuiltIn({ collection, name, id, row, desired: undefined })) return [];
  if (collection === 'users' && row.fields['is_superuser'] === true) return [];
  if (context.registry.byId(collection, id)?.desired !== undefined) return [];
  // A host that an inventory source created is not pruned: no file ever had it, and the next update would create it again.
  if (collection === 'hosts' && row.hasInventorySources) return [];
  const known: Known = { collection, name, id, row, desired: undefined };
  const reason = { remarks: ['is not in the files (`prune`)'], place: undefined, ...(goes && { goes }) };
  return await planDeletion(context, groups, known, reason);
}
