import { created, empty, forbidden, notFound, ok, type Reply } from '../http/reply.ts';
import { type Call, link, objectBody } from '../http/request.ts';
import type { Json } from '../text/json.ts';
import { create, destroy, rowsOf, update } from './crud.ts';
import type { Model } from './filters.ts';
import { allowed, toJson } from './json.ts';
import { type Kind, type Stored, words } from './kind.ts';
import { list } from './listing.ts';
import type { Methods, Routes } from './router.ts';

/** Roles of which any lets an object be seen. */
const ANY_ROLE = ['read', 'execute', 'use', 'update', 'approval', 'member', 'adhoc', 'auditor', 'admin'];

/** True for who may see it. */
export function seen<T extends Stored>(call: Call, kind: Kind<T>, row: T): boolean {
  if (kind.visible) return kind.visible(call, row);
  return kind.open === true || allowed(call, kind, row, ...ANY_ROLE);
}

/** The object of that id, if the user may see it. */
export function find<T extends Stored>(call: Call, kind: Kind<T>, id: string | number): T {
  const row = rowsOf(call, kind).get(Number(id));
  if (!row || (kind.hides && !seen(call, kind, row))) throw notFound(kind.model);
  if (!seen(call, kind, row)) throw forbidden();
  return row;
}

/** The objects of a kind that the user may see. */
export function all<T extends Stored>(call: Call, kind: Kind<T>): T[] {
  return rowsOf(call, kind).filter((row) => seen(call, kind, row));
}

/** What a list of a kind can be filtered by. */
export const modelOf = <T extends Stored>({ model: name, filters }: Kind<T>): Model => ({ name, ...filters });

/** One page of the list of some objects. */
export function listOf<T extends Stored>(call: Call, kind: Kind<T>, rows: readonly T[], order = kind.order): Reply {
  return list(call, modelOf(kind), rows, (row) => toJson(call, kind, row, false), order);
}

/** The reply to what made an object: the object, after what the action itself tells. */
export function createdReply<T extends Stored>(call: Call, kind: Kind<T>, row: T, more = {}, status = 201): Reply {
  return created({ ...more, ...toJson(call, kind, row, true) }, link(call, kind.collection, row.id), status);
}

/** A path below an object of this kind: a list, a view, or an action. */
export type Related<P extends Stored> = (routes: Routes, parent: Kind<P>) => void;

/** The list of a kind, the page of each of its objects, and what is below it. */
export function mount<T extends Stored>(routes: Routes, kind: Kind<T>, related: readonly Related<T>[] = []): void {
  const title = kind.title ?? words(kind.type, true);
  const { table, model } = kind;
  if (table && !kind.nameless) routes.named.set(kind.collection, { model, table });
  const deprecated = kind.deprecated ?? false;
  const usual = kind.readOnly ? null : (call: Call): Reply => create(call, kind);
  const made = kind.create === undefined ? usual : kind.create;
  routes.add(`/${kind.collection}/`, {
    title: kind.titles ?? `${title} List`,
    kind,
    deprecated,
    GET: (call) => listOf(call, kind, kind.rows?.(call) ?? all(call, kind)),
    ...(made ? { POST: made } : {}),
  });
  const change = (call: Call, id = ''): Reply => update(call, kind, find(call, kind, id));
  routes.add(`/${kind.collection}/:id/`, {
    title: `${title} Detail`,
    kind,
    deprecated,
    ...(kind.allow ? { headers: { Allow: kind.allow } } : {}),
    single: true,
    offers: (call, id) => allowed(call, kind, find(call, kind, id), 'admin'),
    GET: (call, id) => ok(toJson(call, kind, find(call, kind, id), true)),
    ...(kind.readOnly ? {} : { PUT: change, PATCH: change }),
    ...(kind.lasting ? {} : { DELETE: (call: Call, id = '') => destroy(call, kind, find(call, kind, id)) }),
  });
  for (const add of related) add(routes, kind);
}

/** What a path below an object answers with, and what else there is to say of it. */
interface View<P extends Stored> extends Partial<Omit<Methods, 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'>> {
  title: string;
  GET?: (call: Call, row: P) => Reply;
  POST?: (call: Call, row: P) => Reply;
  PUT?: (call: Call, row: P) => Reply;
  PATCH?: (call: Call, row: P) => Reply;
  DELETE?: (call: Call, row: P) => Reply;
}

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

/** An action, or a view with code of its own; each method gets the object, which the user may see. */
export function action<P extends Stored>(path: string, view: View<P>): Related<P> {
  return (routes, parent) => {
    const handlers = METHODS.flatMap((method) => {
      const handler = view[method];
      return handler ? [[method, (call: Call, id = '') => handler(call, find(call, parent, id))] as const] : [];
    });
    routes.add(`/${parent.collection}/:id/${path}/`, {
      ...(view as Omit<View<P>, (typeof METHODS)[number]>),
      ...Object.fromEntries(handlers),
    });
  };
}

/** Some JSON about an object. */
export function view<P extends Stored>(path: string, title: string, json: (call: Call, row: P) => Json): Related<P> {
  return action(path, { title, GET: (call, row) => ok(json(call, row)) });
}

/** Objects that have to do with one; the list cannot be changed. */
export function listed<P extends Stored, T extends Stored>(
  path: string,
  kind: Kind<T>,
  rows: (call: Call, row: P) => readonly T[],
  { title = '', order = kind.order }: { title?: string; order?: string } = {},
): Related<P> {
  return (routes, parent) => {
    const usual = `${words(parent.type, true)} ${words(kind.type, true)} List`;
    const GET = (call: Call, row: P): Reply => listOf(call, kind, rows(call, row), order);
    action<P>(path, { title: title || usual, kind, GET })(routes, parent);
  };
}

/** A list that is always empty. */
export function emptyList<P extends Stored>(path: string, title: string): Related<P> {
  return action(path, { title, GET: (call) => list(call, { name: 'Object' }, [], () => null) });
}

/** Objects below the one that they belong to: `/inventories/8/hosts/`. */
export function below<P extends Stored, T extends Stored>(
  kind: Kind<T>,
  { path = kind.collection, field = '', readOnly = false, attaches = false, title = '' } = {},
): Related<P> {
  return (routes, parent) => {
    const key = field || parent.type;
    action<P>(path, {
      title: title || `${words(parent.type, true)} ${words(kind.type, true)} List`,
      kind,
      attaches,
      GET: (call, above) => {
        const isBelow = (row: T): boolean => (row as unknown as Record<string, unknown>)[key] === above.id;
        return listOf(call, kind, rowsOf(call, kind).filter(isBelow));
      },
      ...(readOnly ? {} : { POST: (call: Call, above: P) => add(call, kind, key, above.id) }),
    })(routes, parent);
  };
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
