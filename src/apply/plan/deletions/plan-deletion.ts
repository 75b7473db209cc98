import type { Resource } from '../../../controller/resources/api.ts';
import type { GroupList } from '../../../controller/resources/inventory-groups.ts';
import type { Member } from '../../../controller/resources/rows.ts';
import type { Place } from '../../../resource-document.ts';
import { checkPermission } from '../../check/permissions.ts';
import type { PlanContext } from '../../context.ts';
import type { GroupMembers } from '../../read/group-members.ts';
import { type Known, titleOf } from '../../read/registry.ts';
import { changeOf, type PlanStep } from '../plan-step.ts';
import { deletionRemarks } from './deletion-effects.ts';

/** Most names that are listed of what is taken out of a group. */
const MAX_NAMES = 10;

/** Why an object is deleted. */
export interface DeletionReason {
  remarks: readonly string[];
  place: Place | undefined;
  /** Whether a member of a group that the files do not have is deleted as well; by default it is not. */
  goes?: (list: GroupList, id: number) => boolean;
}

/**
 * Plans the deletion of one object, and says what becomes of others. The API deletes the child groups of a group with it,
 * and its hosts that are in no other group (controller fact 87): those that stay are taken out first.
 * @throws ResponseError, ConnectionError, the signal's reason
 */
export async function planDeletion(
  context: PlanContext,
  groups: GroupMembers,
  known: Known,
  reason: DeletionReason,
): Promise<PlanStep[]> {
  const { id, collection } = known;
  if (id === undefined) return [];
  const place = reason.place ?? { file: 'prune', line: 0, path: titleOf(known) };
  checkPermission(context, known, 'delete', place);
  const family = collection === 'groups' ? await familyOf(context, groups, { ...known, id }, reason.goes) : NO_FAMILY;
  const change = {
    ...changeOf('delete', known, undefined, [], []),
    remarks: [...reason.remarks, ...remarksOf(family), ...(await deletionRemarks(context, known))],
    place: reason.place,
  };
  return [
    {
      changes: [change],
      goneHost: collection === 'hosts' ? id : undefined,
      write: async (writer) => {
        for (const { group, list, id: member } of family.ties) await writer.disassociate(group, list, member);
        await writer.remove({ collection, id });
      },
    },
  ];
}

/** What is below a group and is not deleted with it. */
interface Family {
  staying: string[];
  ties: { group: Resource; list: GroupList; id: number }[];
}

const NO_FAMILY: Family = { staying: [], ties: [] };

async function familyOf(
  { registry }: PlanContext,
  groups: GroupMembers,
  { id: topId, name: topName, row }: Known & { id: number },
  goes: DeletionReason['goes'],
): Promise<Family> {
  const inventory = row?.reference('inventory');
  const family: Family = { staying: [], ties: [] };
  const seen = new Set<number>();
  const below: Member[] = [{ id: topId, name: topName }];
  for (let group = below.shift(); group !== undefined; group = below.shift()) {
    const resource: Resource = { collection: 'groups', id: group.id };
    if (seen.has(group.id)) continue;
    seen.add(group.id);
    const isGoing = (list: GroupList, id: number): boolean => {
      const desired = registry.byId(list === 'hosts' ? 'hosts' : 'groups', id)?.desired;
      return desired === undefined ? goes?.(list, id) === true : desired.absent;
    };
    const keep = (list: GroupList, members: readonly Member[]): Member[] => {
      const staying = members.filter(({ id }) => !isGoing(list, id));
      family.staying.push(...staying.map(({ name }) => name));
      family.ties.push(...staying.map(({ id }) => ({ group: resource, list, id })));
      return members.filter((member) => !staying.includes(member));
    };
    keep('hosts', await groups.of(inventory, group.name, 'hosts'));
    below.push(...keep('children', await groups.of(inventory, group.name, 'children')));
  }
  return family;
}

function remarksOf({ staying }: Family): string[] {
  return staying.length === 0 ? [] : [`removed from it first, so that they are kept: ${listed(staying)}`];
}

function listed(all: readonly string[]): string {
  const names = [...new Set(all)];
  const more = names.length > MAX_NAMES ? `, and ${names.length - MAX_NAMES} more` : '';
  return `${names.slice(0, MAX_NAMES).join(', ')}${more}`;
}
