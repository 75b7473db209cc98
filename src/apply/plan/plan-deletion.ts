import { number } from '../../controller/fields.ts';
import type { Collection, Place } from '../../resource-document.ts';
import { deletionRemarks } from '../check/deletion-effects.ts';
import { checkRight } from '../check/permissions.ts';
import type { GroupList, GroupMembers } from '../write/group-members.ts';
import { ownerOf, type PlanContext, type Work } from '../write/work.ts';
import type { Member } from './plan-lists.ts';
import { type Known, titleOf } from './registry.ts';

/** Names of what is taken out of a group are listed up to so many. */
const MAX_NAMES = 10;

/** Why an object is deleted. */
export interface DeletionReason {
  remarks: readonly string[];
  place: Place | undefined;
  /** Whether a member of a group that the files do not have is deleted as well; by default it is not. */
  goes?: (list: GroupList, id: number) => boolean;
}

/**
 * The deletion of one object, with what becomes of others told. The API would delete the child groups of a group, and its
 * hosts that are in no other, along with it (controller fact 87): those that nobody wants gone are taken out before.
 */
export async function planDeletion(
  context: PlanContext,
  groups: GroupMembers,
  known: Known,
  reason: DeletionReason,
): Promise<Work[]> {
  const { id, collection } = known;
  if (id === undefined) return [];
  const place = reason.place ?? { file: 'prune', line: 0, path: titleOf(known) };
  checkRight(context, known, 'delete', place);
  const family = collection === 'groups' ? await familyOf(context, groups, known, reason.goes) : NO_HOST;
  const change = {
    action: 'delete',
    collection: collection as Collection,
    title: `${titleOf(known)}${ownerOf(known)}`,
    fields: [],
    lists: [],
    remarks: [...reason.remarks, ...remarksOf(family), ...(await deletionRemarks(context, known))],
    place: reason.place,
  } as const;
  return [
    {
      changes: [change],
      goneHost: collection === 'hosts' ? id : undefined,
      write: async (writer) => {
        for (const path of family.ties) await writer.post(path.list, { id: path.id, disassociate: true });
        await writer.remove(`${collection}/${id}/`);
      },
    },
  ];
}

/** What is below a group and does not go with it. */
interface Family {
  staying: string[];
  ties: { list: string; id: number }[];
}

const NO_HOST: Family = { staying: [], ties: [] };

async function familyOf(
  { registry }: PlanContext,
  groups: GroupMembers,
  top: Known,
  goes: DeletionReason['goes'],
): Promise<Family> {
  const family: Family = { staying: [], ties: [] };
  const seen = new Set<number>();
  const below: Known[] = [top];
  for (let group = below.shift(); group !== undefined; group = below.shift()) {
    const { id: groupId } = group;
    if (groupId === undefined || seen.has(groupId)) continue;
    seen.add(groupId);
    const isGoing = (list: GroupList, id: number): boolean => {
      const desired = registry.byId(list === 'hosts' ? 'hosts' : 'groups', id)?.desired;
      return desired === undefined ? goes?.(list, id) === true : desired.absent;
    };
    const keep = (list: GroupList, members: readonly Member[]): Member[] => {
      const staying = members.filter(({ id }) => !isGoing(list, id));
      family.staying.push(...staying.map(({ name }) => name));
      family.ties.push(...staying.map(({ id }) => ({ list: `groups/${groupId}/${list}/`, id })));
      return members.filter((member) => !staying.includes(member));
    };
    keep('hosts', await groups.of(group, 'hosts'));
    const row = { inventory: number(group.row ?? {}, 'inventory') };
    const children = keep('children', await groups.of(group, 'children'));
    below.push(...children.map(({ id, name }): Known => ({ collection: 'groups', name, id, row, desired: undefined })));
  }
  return family;
}

function remarksOf({ staying }: Family): string[] {
  return staying.length === 0 ? [] : [`taken out of it before, so that they stay: ${listed(staying)}`];
}

function listed(all: readonly string[]): string {
  const names = [...new Set(all)];
  const more = names.length > MAX_NAMES ? `, and ${names.length - MAX_NAMES} more` : '';
  return `${names.slice(0, MAX_NAMES).join(', ')}${more}`;
}
