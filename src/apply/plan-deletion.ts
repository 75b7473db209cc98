import { number } from '../controller/fields.ts';
import type { Collection, Place } from '../resource-document.ts';
import type { GroupList, GroupMembers } from './group-members.ts';
import type { Member } from './plan-lists.ts';
import { type Known, titleOf } from './registry.ts';
import { checkRight } from './rights.ts';
import { deletionRemarks } from './users.ts';
import { ownerOf, type PlanContext, type Work } from './work.ts';

/** Names of what goes with a group are listed up to so many. */
const MAX_NAMES = 10;

/** What becomes of a host whose group is pruned: nobody asked for its deletion, or it is deleted by itself before. */
export type HostFate = 'stays' | 'gone before';

/** Why an object is deleted. */
export interface DeletionReason {
  remarks: readonly string[];
  place: Place | undefined;
  /** What becomes of hosts, by their ids; without it they go with their group, as the API does it. */
  fateOf?: (hostId: number) => HostFate;
}

/** The deletion of one object, with what goes with it told. A group takes its children and hosts along. */
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
  const family = collection === 'groups' ? await familyOf(context, groups, known, reason.fateOf) : NOBODY;
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

/** What is below a group. */
interface Family {
  /** Child groups and hosts that are deleted with it; hosts only where they are in no other group. */
  going: string[];
  /** What the files want: taken out before the group goes. */
  staying: string[];
  /** What is not in the files, and not pruned either: taken out as well. */
  spared: string[];
  ties: { list: string; id: number }[];
}

const NOBODY: Family = { going: [], staying: [], spared: [], ties: [] };

/** The API deletes child groups, and hosts that are in no other group, with a group (APPLY-FACT 11). */
async function familyOf(
  { registry }: PlanContext,
  groups: GroupMembers,
  top: Known,
  fateOf?: DeletionReason['fateOf'],
): Promise<Family> {
  const family: Family = { going: [], staying: [], spared: [], ties: [] };
  const seen = new Set<number>();
  const below: Known[] = [top];
  for (let group = below.shift(); group !== undefined; group = below.shift()) {
    const { id: groupId } = group;
    if (groupId === undefined || seen.has(groupId)) continue;
    seen.add(groupId);
    const isWanted = (collection: 'hosts' | 'groups', id: number): boolean => {
      const desired = registry.byId(collection, id)?.desired;
      return desired !== undefined && !desired.absent;
    };
    const sort = (list: GroupList, members: readonly Member[]): Member[] => {
      const staying = members.filter(({ id }) => isWanted(list === 'hosts' ? 'hosts' : 'groups', id));
      const others = members.filter((member) => !staying.includes(member));
      const fate = (member: Member): HostFate | undefined => (list === 'hosts' ? fateOf?.(member.id) : undefined);
      const spared = others.filter((member) => fate(member) === 'stays');
      const going = others.filter((member) => fate(member) === undefined);
      family.staying.push(...staying.map(({ name }) => name));
      family.spared.push(...spared.map(({ name }) => name));
      family.ties.push(...[...staying, ...spared].map(({ id }) => ({ list: `groups/${groupId}/${list}/`, id })));
      family.going.push(...going.map(({ name }) => name));
      return going;
    };
    sort('hosts', await groups.of(group, 'hosts'));
    const row = { inventory: number(group.row ?? {}, 'inventory') };
    const children = sort('children', await groups.of(group, 'children'));
    below.push(...children.map(({ id, name }): Known => ({ collection: 'groups', name, id, row, desired: undefined })));
  }
  return family;
}

function remarksOf({ going, staying, spared }: Family): string[] {
  const remarks: string[] = [];
  if (going.length > 0) remarks.push(`deleted with it, hosts only where they are in no other group: ${listed(going)}`);
  if (staying.length > 0) remarks.push(`taken out of it before, since the files have them: ${listed(staying)}`);
  if (spared.length > 0) remarks.push(`taken out of it before, since they are not pruned: ${listed(spared)}`);
  return remarks;
}

function listed(all: readonly string[]): string {
  const names = [...new Set(all)];
  const more = names.length > MAX_NAMES ? `, and ${names.length - MAX_NAMES} more` : '';
  return `${names.slice(0, MAX_NAMES).join(', ')}${more}`;
}
