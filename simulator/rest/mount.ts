import { empty, forbidden, notFound, ok, type Reply } from '../http/reply.ts';
import { type Call, objectBody } from '../http/request.ts';
import { create, destroy, rowsOf, update } from './crud.ts';
import { allowed, toJson } from './json.ts';
import { type Kind, type Stored, words } from './kind.ts';
import { list } from './listing.ts';
import type { Routes } from './router.ts';

/** Roles of which any lets an object be seen. */
const ANY_ROLE = ['read', 'execute', 'use', 'update', 'approval', 'member', 'adhoc', 'auditor', 'admin'];

/** True for who may see it. */
export function seen<T extends Stored>(call: Call, kind: Kind<T>, row: T): boolean {
  return kind.open === true || allowed(call, kind, row, ...ANY_ROLE);
}

/** The object of that id, if the user may see it. */
export function find<T extends Stored>(call: Call, kind: Kind<T>, id: string | number): T {
  const row = rowsOf(call, kind).get(Number(id));
  if (!row) throw notFound(kind.model);
  if (!seen(call, kind, row)) throw forbidden();
  return row;
}

/** The objects of a kind that the user may see. */
export function all<T extends Stored>(call: Call, kind: Kind<T>): T[] {
  return rowsOf(call, kind).filter((row) => seen(call, kind, row));
}

/** One page of the list of some objects. */
export function listOf<T extends Stored>(call: Call, kind: Kind<T>, rows: readonly T[]) {
  return list(call, kind.filters, rows, (row) => toJson(call, kind, row, false), kind.order);
}

/** The list of a kind, and the page of each of its objects. */
export function mount<T extends Stored>(routes: Routes, kind: Kind<T>): void {
  const title = kind.title ?? words(kind.type, true);
  routes.add(`/${kind.collection}/`, {
    title: kind.titles ?? `${title} List`,
    kind,
    GET: (call) => listOf(call, kind, all(call, kind)),
    POST: (call) => create(call, kind),
  });
  routes.add(`/${kind.collection}/:id/`, {
    title: `${title} Detail`,
    kind,
    offers: (call, id) => allowed(call, kind, find(call, kind, id), 'admin'),
    GET: (call, id) => ok(toJson(call, kind, find(call, kind, id), true)),
    PUT: (call, id) => update(call, kind, find(call, kind, id)),
    PATCH: (call, id) => update(call, kind, find(call, kind, id)),
    ...(kind.lasting ? {} : { DELETE: (call: Call, id = '') => destroy(call, kind, find(call, kind, id)) }),
  });
}

/** Objects below the one that they belong to: `/inventories/8/hosts/`. */
export function mountBelow<P extends Stored, T extends Stored>(
  routes: Routes,
  parent: Kind<P>,
  kind: Kind<T>,
  { path = kind.collection, field = parent.type, readOnly = false, attaches = false, title = '' } = {},
): void {
  routes.add(`/${parent.collection}/:id/${path}/`, {
    title: title || `${words(parent.type, true)} ${words(kind.type, true)} List`,
    kind,
    GET: (call, id) => {
      const above = find(call, parent, id);
      const below = (row: T): boolean => (row as unknown as Record<string, unknown>)[field] === above.id;
      return listOf(call, kind, rowsOf(call, kind).filter(below));
    },
    attaches,
    ...(readOnly ? {} : { POST: (call: Call, id = '') => add(call, kind, field, find(call, parent, id).id) }),
  });
}

/** Makes an object below another one, or moves one there that `{"id": 3}` names. */
function add<T extends Stored>(call: Call, kind: Kind<T>, field: string, above: number): Reply {
  const { id } = objectBody(call);
  if (id === undefined) return create(call, kind, { [field]: above });
  const row = find(call, kind, Number(id));
  if (!allowed(call, kind, row, 'admin')) throw forbidden();
  Object.assign(row, { [field]: above, modified: call.now });
  return empty();
}
