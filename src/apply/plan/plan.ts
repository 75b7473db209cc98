import type { Json, JsonObject } from '../../json.ts';
import type { Collection, Place } from '../../resource-document.ts';

/* What an apply would do, without ids of what does not exist yet: for people, for outputs, and for the one who does it. */

/** What becomes of an object. */
export type Action = 'create' | 'update' | 'delete' | 'none';

/** One field that differs. Secrets are shown as `***` on both sides. */
export interface FieldChange {
  name: string;
  /** Undefined for a new object. */
  before: Json | undefined;
  after: Json;
  secret: boolean;
}

/** One list that differs, by the names of its members. */
export interface ListChange {
  name: string;
  add: readonly string[];
  remove: readonly string[];
  /** The same members in another order. */
  reordered: boolean;
  /** All of them in the order that they are to have, where that is another one. */
  order?: readonly string[];
}

/** What happens to one resource, or to one node of a workflow. */
export interface Change {
  action: Action;
  /** `workflow_job_template_nodes` for nodes. */
  collection: Collection | 'workflow_job_template_nodes';
  /** For people: `job template "Deploy" (Acme)`. */
  title: string;
  fields: readonly FieldChange[];
  lists: readonly ListChange[];
  /** Why, where it is not plain: pruned, secret sent again, deleted with its group. */
  remarks: readonly string[];
  place: Place | undefined;
}

/** A plan in the order in which it is carried out. */
export interface Plan {
  changes: readonly Change[];
  /** Objects that are as the files want them. */
  unchanged: number;
}

/** How many objects are made, changed, deleted. */
export interface Counts {
  created: number;
  updated: number;
  deleted: number;
}

/**
 * One change for each object: an object is written in several steps, its fields first and its lists when all exist, and
 * people want to see it once.
 */
export function perObject(changes: readonly Change[]): Change[] {
  const merged = new Map<string, Change>();
  for (const change of changes) {
    const key = JSON.stringify([change.collection, change.title, change.place ?? null]);
    const before = merged.get(key);
    merged.set(key, before === undefined ? change : together(before, change));
  }
  return [...merged.values()];
}

function together(one: Change, other: Change): Change {
  return {
    ...one,
    action: one.action === 'none' ? other.action : one.action,
    fields: [...one.fields, ...other.fields],
    lists: [...one.lists, ...other.lists],
    remarks: [...one.remarks, ...other.remarks],
  };
}

/** @param changes one for each object */
export function countsOf(changes: readonly Change[]): Counts {
  const count = (action: Action): number => changes.filter((change) => change.action === action).length;
  return { created: count('create'), updated: count('update'), deleted: count('delete') };
}

/** The plan as the output `plan` has it. */
export function planAsJson({ changes, unchanged }: Plan): JsonObject {
  return {
    unchanged,
    changes: perObject(changes)
      .filter(({ action }) => action !== 'none')
      .map(({ action, collection, title, fields, lists, remarks }) => ({
        action,
        collection,
        title,
        fields: fields.map(({ name, before, after, secret }) => ({ name, before: before ?? null, after, secret })),
        lists: lists.map(({ name, add, remove, reordered, order }) => ({
          name,
          add: [...add],
          remove: [...remove],
          reordered,
          ...(order && { order: [...order] }),
        })),
        remarks: [...remarks],
      })),
  };
}
