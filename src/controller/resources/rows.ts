import type { JsonObject } from '../../http/json/json.ts';
import { isRecord, line, number, record, text } from '../fields.ts';

/** What the API shows instead of a secret. When it is sent back, the secret stays unchanged (controller fact 78). */
export const ENCRYPTED = '$encrypted$';

/** Fields that name an object, by kinds of objects. */
const NAMES = ['name', 'username', 'identifier', 'input_field_name'];

/** What this user may do with an object (`user_capabilities`). */
export type Capability = 'edit' | 'delete' | 'start' | 'use';

/** An object in a list below another object. */
export interface Member {
  id: number;
  name: string;
}

/** Another object, as `summary_fields` shows it. */
export interface RelatedObject {
  id: number | undefined;
  /** Undefined when the API does not show it. */
  name: string | undefined;
  description: string;
  /** `unified_job_type`, such as `workflow_job`; `''` for an object that runs nothing. */
  jobType: string;
  /** Seconds until an approval times out; 0 for never. */
  timeout: number;
  /** Whether a project lets its templates override the branch; undefined when the API does not say. */
  allowsOverride: boolean | undefined;
}

/** What any row of the API shows, also in a list that `apply` does not know. */
export interface ListedRow {
  /** Undefined when the API has none, as in `settings`. */
  id: number | undefined;
  /** `name`, or the API's equivalent: `username` or `identifier`. */
  name: string;
  /** One line of text: the name, or else the description. */
  title: string;
  /** `''` for an object without a status. */
  status: string;
  /** The whole row. */
  fields: JsonObject;
}

/** An object of the controller, as a list or its own page shows it. */
export class Row implements ListedRow {
  readonly id: number;
  readonly fields: JsonObject;

  constructor(id: number, fields: JsonObject) {
    this.id = id;
    this.fields = fields;
  }

  get name(): string {
    return nameIn(this.fields);
  }

  get title(): string {
    return titleIn(this.fields);
  }

  get status(): string {
    return text(this.fields, 'status');
  }

  /** Returns the identifier of a workflow node. */
  get identifier(): string {
    return text(this.fields, 'identifier');
  }

  /** Returns whether the object was deleted but is still listed for a while (controller fact 86). */
  get isPendingDeletion(): boolean {
    return this.fields['pending_deletion'] === true;
  }

  /** Returns whether the controller created the object itself. */
  get isManaged(): boolean {
    return this.fields['managed'] === true;
  }

  /** Returns whether a host comes from an inventory source. */
  get hasInventorySources(): boolean {
    return this.fields['has_inventory_sources'] === true;
  }

  /** Returns the id that a field refers to; null when it refers to nothing, undefined when there is no such field. */
  reference(field: string): number | null | undefined {
    const value = this.fields[field];
    return value === null ? null : number(this.fields, field);
  }

  /** Returns the object that a field refers to. */
  related(field: string): RelatedObject | undefined {
    const related = this.#summary[field];
    if (!isRecord(related)) return undefined;
    const { name, allow_override: allowsOverride } = related;
    return {
      id: number(related, 'id'),
      name: typeof name === 'string' ? name : undefined,
      description: text(related, 'description'),
      jobType: text(related, 'unified_job_type'),
      timeout: number(related, 'timeout') ?? 0,
      allowsOverride: typeof allowsOverride === 'boolean' ? allowsOverride : undefined,
    };
  }

  /**
   * Returns the members of a list that the row itself shows, in the controller's order. A list of templates shows all
   * credentials and up to ten labels of each (controller fact 92).
   * @returns undefined when the row does not show all of them
   */
  members(list: string): Member[] | undefined {
    const held = this.#summary[list];
    const rows: unknown = isRecord(held) ? held['results'] : held;
    if (!Array.isArray(rows)) return undefined;
    const count = isRecord(held) ? number(held, 'count') : rows.length;
    return count === rows.length ? rows.flatMap((row) => memberOf(rowFrom(row))) : undefined;
  }

  /** Returns whether the object shows the roles that users and teams can have on it (controller fact 127). */
  get hasObjectRoles(): boolean {
    return isRecord(this.#summary['object_roles']);
  }

  /** Returns the id of a role on the object, such as `execute`; undefined when the object shows no such role. */
  objectRole(role: string): number | undefined {
    return number(record(record(this.#summary, 'object_roles'), `${role}_role`), 'id');
  }

  /** Returns the ids of the nodes that a workflow node links to. */
  links(list: string): number[] {
    const ids = this.fields[list];
    return Array.isArray(ids) ? ids.filter((id) => typeof id === 'number') : [];
  }

  /** Returns whether this user may do that; true when the API does not say. */
  permits(capability: Capability): boolean {
    return record(this.#summary, 'user_capabilities')[capability] !== false;
  }

  /** Returns whether a credential belongs to this user or team; true when the API does not show its owner. */
  isOwnedBy(type: 'user' | 'team', id: number): boolean {
    const owners = this.owners(type);
    return owners.length === 0 || owners.includes(id);
  }

  /** Returns the ids of the users or teams that own a credential; empty when the API does not show them. */
  owners(type: 'user' | 'team'): number[] {
    const all = this.#summary['owners'];
    const owners = Array.isArray(all) ? all.filter(isRecord).filter((owner) => owner['type'] === type) : [];
    return owners.flatMap((owner) => number(owner, 'id') ?? []);
  }

  /** Returns how many hosts or groups an inventory has. */
  total(list: 'hosts' | 'groups'): number {
    return number(this.fields, `total_${list}`) ?? 0;
  }

  /** Returns how many objects of a collection an organization has. */
  relatedCount(collection: string): number {
    return number(record(this.#summary, 'related_field_counts'), collection) ?? 0;
  }

  /** Returns a row with other values in some fields. */
  with(fields: JsonObject): Row {
    return new Row(this.id, { ...this.fields, ...fields });
  }

  get #summary(): Record<string, unknown> {
    return record(this.fields, 'summary_fields');
  }
}

/** Returns the row that a reply shows; undefined when it is not an object with an id. */
export function rowFrom(reply: unknown): Row | undefined {
  const id = isRecord(reply) ? number(reply, 'id') : undefined;
  return id === undefined ? undefined : new Row(id, reply as JsonObject);
}

/** Returns any object of a list, also one without an id. */
export function listedRow(row: Record<string, unknown>): ListedRow {
  // Parsed from JSON, so that all values in it are JSON.
  const fields = row as JsonObject;
  return { id: number(row, 'id'), name: nameIn(row), title: titleIn(row), status: line(row, 'status'), fields };
}

/** Returns an object as a member of a list; an empty list without an object. */
export function memberOf(row: Row | undefined): Member[] {
  return row === undefined ? [] : [{ id: row.id, name: row.name || String(row.id) }];
}

function nameIn(row: Record<string, unknown>): string {
  return NAMES.reduce((found, name) => found || text(row, name), '');
}

function titleIn(row: Record<string, unknown>): string {
  return [...NAMES, 'description'].reduce((found, name) => found || line(row, name), '');
}
