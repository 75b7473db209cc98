import type { Resource } from '../../controller/resources/api.ts';
import type { Member } from '../../controller/resources/rows.ts';
import { checkCredentialKinds } from '../check/check-credentials.ts';
import { checkPermission } from '../check/permissions.ts';
import { resolve } from '../check/resolve-reference.ts';
import type { PlanContext, ReadContext } from '../context.ts';
import type { Association } from '../kinds/kind.ts';
import type { Reference } from '../read/desired.ts';
import { idOf, type Known } from '../read/registry.ts';
import type { ListChange } from './plan.ts';
import type { Writer } from './plan-step.ts';

/** What differs in a list of an object, and how to change it. */
export interface ListDifference {
  change: ListChange;
  /**
   * Takes out surplus members, and those that get another place.
   * @param gone members that are deleted later, and leave the list with that
   */
  remove: (writer: Writer, owner: Resource, gone?: ReadonlySet<number>) => Promise<void>;
  /** Adds missing members, after `remove`: a second machine credential is refused (controller fact 83). */
  add: (writer: Writer, owner: Resource) => Promise<void>;
}

/**
 * Compares a list of associated objects.
 * @param current in the controller's order; empty for a new object
 */
export function compareList(
  context: PlanContext,
  name: string,
  { path = name, ordered }: Association,
  wanted: readonly Reference[],
  current: readonly Member[],
): ListDifference | undefined {
  const resolved = wanted.map((reference) => resolve(context, reference));
  if (resolved.includes(undefined)) return undefined;
  const members = [...new Set(resolved.filter((known) => known !== undefined))];
  const isMember = (known: Known): boolean => current.some(({ id }) => id === known.id);
  const surplus = current.filter(({ id }) => !members.some((known) => known.id === id));
  const missing = members.filter((known) => !isMember(known));
  const staying = current.filter((member) => !surplus.includes(member));
  const reordered = ordered === true && !isPrefixOrder(members, staying);
  if (surplus.length === 0 && missing.length === 0 && !reordered) return undefined;
  if (name === 'credentials') checkCredentialKinds(context, wanted);
  for (const [index, known] of resolved.entries()) {
    const place = wanted[index]?.place;
    if (known !== undefined && place !== undefined && missing.includes(known))
      checkPermission(context, known, 'use', place);
  }
  // The order is that of association (controller fact 93): to change it, all members are associated again.
  const again = reordered ? staying : [];
  const add = reordered ? members : missing;
  return {
    change: {
      name,
      add: missing.map((known) => known.name),
      remove: surplus.map((member) => member.name),
      reordered,
      ...(reordered && { order: members.map((known) => known.name) }),
    },
    remove: async (writer, owner, gone) => {
      const leaving = surplus.filter(({ id }) => gone?.has(id) !== true);
      for (const { id } of [...leaving, ...again]) await writer.disassociate(owner, path, id);
    },
    add: async (writer, owner) => {
      for (const known of add) await writer.associate(owner, path, idOf(known));
    },
  };
}

/** Returns whether the existing members are in the wanted order, before all new ones. */
function isPrefixOrder(members: readonly Known[], current: readonly Member[]): boolean {
  return current.every(({ id }, index) => members[index]?.id === id);
}

/**
 * Returns the members of a list that the controller has: from the object's row where that shows all, else by a request.
 * @throws ResponseError, ConnectionError, the signal's reason
 */
export async function currentMembers(
  { resources, call }: ReadContext,
  { row, collection, id }: Known,
  name: string,
  { path = name, summary }: Association,
): Promise<Member[]> {
  if (row === undefined || id === undefined) return [];
  const shown = summary === undefined ? undefined : row.members(summary);
  return shown ?? (await resources.associations.members({ collection, id }, path, call));
}
