import type { GetPage } from '../../controller/collections.ts';
import { isRecord, number } from '../../controller/fields.ts';
import { checkCredentialKinds } from '../check/check-credential-kinds.ts';
import { checkRight } from '../check/permissions.ts';
import type { Association } from '../kinds/kind.ts';
import type { Reference } from '../read/desired.ts';
import { idOf, type PlanContext, resolve, type Writer } from '../write/work.ts';
import type { ListChange } from './plan.ts';
import { type Known, nameField, type Row } from './registry.ts';

/** What of an object's list differs, and how it is brought to what the files say. */
export interface ListDifference {
  change: ListChange;
  /** Takes away what is too many, and what is to come in another order. @param path such as `job_templates/42/` */
  remove: (writer: Writer, path: string) => Promise<void>;
  /** Adds what is missing, after `remove`: a second machine credential is refused (controller fact 83). */
  add: (writer: Writer, path: string) => Promise<void>;
}

/** A member of a list of the controller. */
export interface Member {
  id: number;
  name: string;
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
  const reordered =
    ordered === true &&
    !isPrefixOrder(
      members,
      current.filter((one) => !surplus.includes(one)),
    );
  if (surplus.length === 0 && missing.length === 0 && !reordered) return undefined;
  if (name === 'credentials') checkCredentialKinds(context, wanted);
  for (const [index, known] of resolved.entries()) {
    const place = wanted[index]?.place;
    if (known !== undefined && place !== undefined && missing.includes(known)) checkRight(context, known, 'use', place);
  }
  // The order is that of association (controller fact 93): all from the first difference on are associated anew.
  const again = reordered ? current.filter((one) => !surplus.includes(one)) : [];
  const add = reordered ? members : missing;
  return {
    change: {
      name,
      add: missing.map((known) => known.name),
      remove: surplus.map((one) => one.name),
      reordered,
      ...(reordered && { order: members.map((known) => known.name) }),
    },
    remove: async (writer, owner) => {
      for (const { id } of [...surplus, ...again]) await writer.post(`${owner}${path}/`, { id, disassociate: true });
    },
    add: async (writer, owner) => {
      for (const known of add) await writer.post(`${owner}${path}/`, { id: idOf(known) });
    },
  };
}

/** Whether the members that are there stand in the wanted order, and before all that are to come. */
function isPrefixOrder(members: readonly Known[], current: readonly Member[]): boolean {
  return current.every(({ id }, index) => members[index]?.id === id);
}

/** The members of a list as the controller has them: from the object's row where that holds all, else by a request. */
export async function currentMembers(
  get: GetPage,
  { row, collection, id }: Known,
  name: string,
  { path = name, summary, to }: Association,
): Promise<Member[]> {
  if (row === undefined || id === undefined) return [];
  const held = summary === undefined ? undefined : heldMembers(row, summary);
  if (held !== undefined) return held;
  return await readMembers(get, `${collection}/${id}/${path}`, nameField(to[0] ?? 'labels'));
}

/** All members of a list below an object, in the controller's order. */
export async function readMembers(get: GetPage, resource: string, field: string): Promise<Member[]> {
  // Without an order of ours: the order of instance groups is that of association.
  const members: Member[] = [];
  for (let page = 1; ; page += 1) {
    const reply = await get(`${resource}/?page_size=200${page === 1 ? '' : `&page=${page}`}`);
    const rows = isRecord(reply) && Array.isArray(reply['results']) ? reply['results'].filter(isRecord) : [];
    members.push(...rows.flatMap((row) => toMember(row, field) ?? []));
    if (!isRecord(reply) || typeof reply['next'] !== 'string' || rows.length === 0) return members;
  }
}

/** A list of templates has all credentials and up to ten labels of each (controller fact 92). */
function heldMembers(row: Row, summary: string): Member[] | undefined {
  const fields = isRecord(row['summary_fields']) ? row['summary_fields'] : {};
  const held = fields[summary];
  const rows = Array.isArray(held)
    ? held
    : isRecord(held) && Array.isArray(held['results'])
      ? held['results']
      : undefined;
  if (rows === undefined) return undefined;
  const count = isRecord(held) ? number(held, 'count') : rows.length;
  return count === rows.length ? rows.filter(isRecord).flatMap((one) => toMember(one, 'name') ?? []) : undefined;
}

function toMember(row: Row, field: string): Member | undefined {
  const id = number(row, 'id');
  return id === undefined ? undefined : { id, name: String(row[field] ?? id) };
}
