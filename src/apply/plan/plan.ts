import type { Json, JsonObject } from '../../http/json/json.ts';
import type { Collection, Place } from '../../resource-document.ts';

/* What an apply changes: for people and for outputs. */

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
  /** Whether the members that stay get another order. */
  reordered: boolean;
  /** All members in their new order, where the order changes. */
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
  /** Reasons and side effects: pruned, secret sent again, deleted with its group. */
  remarks: readonly string[];
  place: Place | undefined;
}

/** A plan in the order in which it is carried out. */
export interface Plan {
  changes: readonly Change[];
  /** How many objects and nodes of workflows do not change. */
  unchanged: number;
}

/** How many objects are created, updated and deleted. */
export interface Counts {
  created: number;
  updated: number;
  deleted: number;
}

/** Returns the objects that change in nothing, but are synced (`sync: true`). @param changes one for each object */
export function onlySynced(changes: readonly Change[]): Change[] {
  return changes.filter(({ action }) => action === 'none');
}

/**
 * Returns one change for each object. An object is written in several steps: its fields first, and its lists when all
 * objects exist.
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

/** Counts objects by action. @param changes one for each object */
export function countsOf(changes: readonly Change[]): Counts {
  const count = (action: Action): number => changes.filter((change) => change.action === action).length;
  return { created: count('create'), updated: count('update'), deleted: count('delete') };
}

/** Returns the plan for the output `plan`. */
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
