import { type Field, hasNoDefault, initialValues, readAll, without } from '../fields/field.ts';
import { Complaints } from '../fields/words.ts';
import { created, empty, forbidden, invalid, ok, type Refusal, type Reply, refuse } from '../http/reply.ts';
import { type Call, link, objectBody, userOf } from '../http/request.ts';
import type { JsonObject } from '../text/json.ts';
import { remove } from '../world/remove.ts';
import type { Table } from '../world/table.ts';
import { refuseInUse } from './in-use.ts';
import { allowed, toJson } from './json.ts';
import type { Draft, Kind, Stored } from './kind.ts';
import { can } from './permissions.ts';

/** The objects of a kind. */
export function rowsOf<T extends Stored>({ world }: Pick<Call, 'world'>, { table, derived }: Kind<T>): Table<T> {
  if (derived) return derived(world);
  if (table) return world[table] as unknown as Table<T>;
  throw new Error('a kind without objects');
}

/** All columns of an object that nothing was told of. */
export function blank<T extends Stored>(kind: Kind<T>): Omit<T, 'id' | 'created' | 'modified'> {
  const plain: JsonObject = initialValues(kind.fields);
  return { ...(kind.store?.(plain, undefined) ?? plain), ...kind.hidden?.() } as unknown as Omit<
    T,
    'id' | 'created' | 'modified'
  >;
}

/** Refuses who may not, in the order of the API: rights come before the body is read. */
function authorize<T extends Stored>(call: Call, kind: Kind<T>, body: JsonObject, row: T | undefined): void {
  for (const [name, { early, table }] of Object.entries(kind.fields)) {
    const id = body[name];
    const numeric = typeof id === 'number' || (typeof id === 'string' && /^\d+$/.test(id));
    if (early && table && numeric && !call.world.has(table, Number(id))) {
      throw invalid({ detail: `${early} matching query does not exist.` });
    }
  }
  const own = (): Refusal | undefined => kind.refusal?.(call, body, row);
  const refusal = row || !kind.refusal ? (usual(call, kind, body, row) ?? own()) : own();
  if (refusal) throw refusal;
}

function usual<T extends Stored>(call: Call, kind: Kind<T>, body: JsonObject, row: T | undefined): Refusal | undefined {
  if (row) return allowed(call, kind, row, 'admin') ? undefined : forbidden();
  const organization = call.world.organizations.get(Number(body['organization']));
  return can(userOf(call), 'organization', organization, 'admin') ? undefined : forbidden();
}

function read<T extends Stored>(
  call: Call,
  kind: Kind<T>,
  body: JsonObject,
  row: T | undefined,
): { change: JsonObject; complaints: Complaints } {
  const complaints = new Complaints();
  const isWhole = row === undefined || call.method === 'PUT';
  const fixed = Object.entries(kind.fields).flatMap(([name, field]) => (row && field.fixed ? [name] : []));
  const change = readAll(without(kind.fields, ...fixed), body, complaints, call.world, { isWhole });
  complainOfTwins(call, kind, change, row, complaints);
  return { change, complaints };
}

/** Names that are unique by themselves are checked with the fields, the rest when the object is put together. */
function complainOfTwins<T extends Stored>(
  call: Call,
  kind: Kind<T>,
  change: JsonObject,
  row: T | undefined,
  complaints: Complaints,
): void {
  for (const { by, text, field } of kind.unique ?? []) {
    const [name = ''] = by;
    if (field && change[name] !== undefined && twin(call, kind, by, { ...row, ...change }, row?.id)) {
      complaints.add(field, text);
    }
  }
}

function twin<T extends Stored>(
  call: Call,
  kind: Kind<T>,
  by: readonly string[],
  draft: object,
  id: number | undefined,
): boolean {
  const wanted = draft as Record<string, unknown>;
  const same = (row: T): boolean => {
    const values = row as unknown as Record<string, unknown>;
    return row.id !== id && !values['pending_deletion'] && by.every((name) => values[name] === wanted[name]);
  };
  // As in the database, nothing is the same as what is missing.
  return by.every((name) => wanted[name] !== null) && rowsOf(call, kind).find(same) !== undefined;
}

function refuseTwin<T extends Stored>(call: Call, kind: Kind<T>, draft: Draft<T>): void {
  for (const { by, text, field, constraint } of kind.unique ?? []) {
    if (field || !twin(call, kind, by, draft.row, draft.before?.id)) continue;
    if (!constraint || !draft.before) throw invalid({ __all__: [text] });
    // The check of a change overlooks it, and the database does not.
    throw invalid({ detail: constraint(draft.row) });
  }
}

/** Makes an object of a body, or refuses it. `preset` is what the path says already. */
export function make<T extends Stored>(call: Call, kind: Kind<T>, preset: JsonObject = {}): T {
  const body = { ...objectBody(call), ...preset };
  authorize(call, kind, body, undefined);
  const { change, complaints } = read(call, kind, body, undefined);
  refuse(complaints);
  const { id } = userOf(call);
  const stored = kind.store?.(change, undefined, call) ?? change;
  const row = {
    created: call.now,
    modified: call.now,
    ...(kind.anonymous ? {} : { created_by: id, modified_by: id }),
    ...blank(kind),
    ...stored,
  } as unknown as T;
  const draft: Draft<T> = { call, body, change, row, before: undefined, complaints };
  refuseTwin(call, kind, draft);
  kind.check?.(draft);
  refuse(complaints);
  const made = rowsOf(call, kind).insert(draft.row);
  kind.saved?.({ ...draft, row: made });
  return made;
}

/** POST to a list. */
export function create<T extends Stored>(call: Call, kind: Kind<T>, preset: JsonObject = {}): Reply {
  const row = make(call, kind, preset);
  return created(toJson(call, kind, row, true), link(call, kind.collection, row.id));
}

/** PATCH, or PUT, which sets back what it leaves out but for what the object points at. */
export function update<T extends Stored>(call: Call, kind: Kind<T>, row: T): Reply {
  const body = objectBody(call);
  authorize(call, kind, body, row);
  const { change, complaints } = read(call, kind, body, row);
  refuse(complaints);
  const reset = call.method === 'PUT' ? left(kind, change) : {};
  const whole = { ...reset, ...change };
  const stored = kind.store?.(whole, row, call) ?? whole;
  const draft: Draft<T> = { call, body, change, row: { ...row, ...stored }, before: { ...row }, complaints };
  refuseTwin(call, kind, draft);
  kind.check?.(draft);
  refuse(complaints);
  const author = 'modified_by' in row ? { modified_by: userOf(call).id } : {};
  Object.assign(row, draft.row, author, row.modified === null ? {} : { modified: call.now });
  kind.saved?.({ ...draft, row });
  return ok(toJson(call, kind, row, true));
}

/** What a PUT leaves out and has a default, by which it is set back. */
function left<T extends Stored>(kind: Kind<T>, change: JsonObject): JsonObject {
  const lasts = (field: Field): boolean =>
    field.table !== undefined || field.writeOnly === true || field.required || hasNoDefault(field);
  const fields = Object.entries(kind.fields).filter(([name, field]) => change[name] === undefined && !lasts(field));
  return initialValues(Object.fromEntries(fields));
}

/** DELETE. */
export function destroy<T extends Stored>(call: Call, kind: Kind<T>, row: T): Reply {
  authorize(call, kind, {}, row);
  if (kind.usedBy) refuseInUse(call, (job) => kind.usedBy?.(row, job) === true);
  const reply = kind.deleted?.(call, row);
  if (reply) return reply;
  if (kind.table) remove(call.world, kind.table, row.id);
  return empty();
}
