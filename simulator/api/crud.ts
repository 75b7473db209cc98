import { created, empty, forbidden, invalid, ok, type Reply } from '../http/reply.ts';
import { type Call, link, objectBody, userOf } from '../http/request.ts';
import { isObject, type Json, type JsonObject } from '../json.ts';
import { readVariables } from '../text/variables.ts';
import { Fields } from './fields.ts';

/** How a field is read: as what, or as the key of a row in a table. */
export type FieldKind = 'string' | 'integer' | 'boolean' | 'variables' | 'object' | { table: KeyTable };

type KeyTable =
  | 'organizations'
  | 'projects'
  | 'inventories'
  | 'credential_types'
  | 'credentials'
  | 'execution_environments'
  | 'users';

/** What the API lets be made and changed of one kind of object. */
export interface Kind<T extends { id: number; created: number; modified: number | null }> {
  collection: string;
  fields: Record<string, FieldKind>;
  required: string[];
  /** Fields that together are unique, and what is said of a second one. */
  unique: (keyof T & string)[];
  taken: string;
  rows: (call: Call) => { all(): T[]; insert(row: Omit<T, 'id'>): T; delete(id: number): boolean };
  blank: (now: number) => Omit<T, 'id'>;
  json: (call: Call, row: T) => JsonObject;
  /** What of the old row survives a change that seems to replace it. */
  keep?: (row: T, change: JsonObject) => JsonObject;
  /** What else follows from a change. */
  after?: (call: Call, row: T, change: JsonObject) => void;
}

function readField(call: Call, fields: Fields, body: JsonObject, name: string, kind: FieldKind): Json | undefined {
  if (typeof kind === 'object') return fields.key(name, (id) => call.world[kind.table].get(id) !== undefined);
  if (kind === 'string') return fields.string(name);
  if (kind === 'integer') return fields.integer(name);
  if (kind === 'boolean') return fields.boolean(name);
  if (kind === 'object') {
    const value = body[name];
    return value === undefined || isObject(value) ? value : fields.complaints.add(name, 'str provided, expected dict');
  }
  const text = fields.string(name)?.trim();
  const read = text === undefined ? undefined : readVariables(text);
  return read && 'error' in read ? fields.complaints.add(name, read.error) : text;
}

function read<T extends { id: number; created: number; modified: number | null }>(
  call: Call,
  kind: Kind<T>,
  whole: boolean,
): JsonObject {
  const body = objectBody(call);
  const fields = new Fields(body);
  const missing = whole ? kind.required.filter((name) => !fields.has(name)) : [];
  for (const name of missing) fields.complaints.add(name, 'This field is required.');
  if (body['name'] === '') fields.complaints.add('name', 'This field may not be blank.');
  const pairs = Object.entries(kind.fields).map(
    ([name, as]) => [name, readField(call, fields, body, name, as)] as const,
  );
  if (fields.complaints.any) throw invalid(fields.complaints.byField);
  const given = pairs.filter((pair): pair is readonly [string, Json] => pair[1] !== undefined);
  return Object.fromEntries(given);
}

function refuseTwin<T extends { id: number; created: number; modified: number | null }>(
  call: Call,
  kind: Kind<T>,
  row: T,
): void {
  const twin = kind
    .rows(call)
    .all()
    .find((other) => other.id !== row.id && kind.unique.every((name) => other[name] === row[name]));
  if (twin) throw invalid({ __all__: [kind.taken] });
}

/** POST to a list. */
export function create<T extends { id: number; created: number; modified: number | null }>(
  call: Call,
  kind: Kind<T>,
): Reply {
  if (!userOf(call).is_superuser) throw forbidden();
  const change = read(call, kind, true);
  const author = { created_by: userOf(call).id, modified_by: userOf(call).id };
  const draft = { ...kind.blank(call.now), ...author, ...change };
  refuseTwin(call, kind, { ...draft, id: 0 } as unknown as T);
  const row = kind.rows(call).insert(draft);
  kind.after?.(call, row, change);
  return created(kind.json(call, row), link(call, kind.collection, row.id));
}

/** PATCH, or PUT, which sets back what it leaves out. */
export function update<T extends { id: number; created: number; modified: number | null }>(
  call: Call,
  kind: Kind<T>,
  row: T,
): Reply {
  if (!userOf(call).is_superuser) throw forbidden();
  const whole = call.method === 'PUT';
  const asked = read(call, kind, whole);
  const change = kind.keep?.(row, asked) ?? asked;
  const blank = whole ? (kind.blank(row.created) as Record<string, unknown>) : {};
  const reset = Object.fromEntries(
    Object.keys(kind.fields).flatMap((name) => (name in blank ? [[name, blank[name]]] : [])),
  );
  refuseTwin(call, kind, { ...row, ...reset, ...change });
  Object.assign(row, reset, change, { modified: call.now, modified_by: userOf(call).id });
  kind.after?.(call, row, change);
  return ok(kind.json(call, row));
}

/** DELETE. */
export function remove<T extends { id: number; created: number; modified: number | null }>(
  call: Call,
  kind: Kind<T>,
  row: T,
): Reply {
  if (!userOf(call).is_superuser) throw forbidden();
  kind.rows(call).delete(row.id);
  return empty();
}
