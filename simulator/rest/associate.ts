import { created, empty, forbidden, invalid, type Reply } from '../http/reply.ts';
import { type Call, link, objectBody } from '../http/request.ts';
import type { JsonObject } from '../text/json.ts';
import { make, rowsOf } from './crud.ts';
import { allowed, toJson } from './json.ts';
import { type Kind, type Stored, words } from './kind.ts';
import { action, listOf, type Related } from './mount.ts';

/** A list of other objects that hang on one: how it is looked at and changed. */
export interface Association<P extends Stored, T extends Stored> {
  path: string;
  of: Kind<T>;
  title?: string;
  /** The ids, which are changed in place. */
  ids(row: P, call: Call): number[];
  /** Refuses what does not go together. */
  check?(call: Call, row: P, other: T): void;
  /** What a new one gets from the object that it is made below; without it nothing is made here. */
  preset?(row: P): JsonObject;
  /** One that is there already, by what its body says. */
  known?(call: Call, body: JsonObject): T | undefined;
  /** What is done otherwise than by adding or taking away an id. */
  attach?(call: Call, row: P, other: T): void;
  detach?(call: Call, row: P, other: T): void;
  /** What follows. */
  after?(call: Call, row: P, id: number): void;
  /** By what the list is ordered, when it is not as usual; empty keeps the order of association. */
  order?: string;
}

/** Takes `{"id": 3}`, with `"disassociate": true` to take it away again, or the body of a new one. */
function post<P extends Stored, T extends Stored>(call: Call, parent: Kind<P>, list: Association<P, T>, row: P): Reply {
  if (!allowed(call, parent, row, 'admin')) throw forbidden();
  const body = objectBody(call);
  const known = body['id'] === undefined ? list.known?.(call, body) : undefined;
  if (body['id'] === undefined && !known) {
    if (body['disassociate']) throw invalid({ msg: '"id" is required to disassociate' });
    const made = make(call, list.of, list.preset?.(row) ?? {});
    // The reply is written before the new one is where it belongs.
    const json = toJson(call, list.of, made, true);
    add(call, list, row, made);
    return created(json, link(call, list.of.collection, made.id));
  }
  const other = known ?? rowsOf(call, list.of).get(Number(body['id']));
  if (!other) throw invalid({ detail: `${list.of.model} matching query does not exist.` });
  if (!body['disassociate']) {
    list.check?.(call, row, other);
    add(call, list, row, other);
    return empty();
  }
  if (list.detach) list.detach(call, row, other);
  else {
    const ids = list.ids(row, call);
    if (ids.includes(other.id)) ids.splice(ids.indexOf(other.id), 1);
  }
  list.after?.(call, row, other.id);
  return empty();
}

function add<P extends Stored, T extends Stored>(call: Call, list: Association<P, T>, row: P, other: T): void {
  if (list.attach) list.attach(call, row, other);
  else {
    const ids = list.ids(row, call);
    if (!ids.includes(other.id)) ids.push(other.id);
  }
}

/** The list below the object, and its changes. */
export function associated<P extends Stored, T extends Stored>(list: Association<P, T>): Related<P> {
  return (routes, parent) =>
    action<P>(list.path, {
      title: list.title ?? `${words(parent.type, true)} ${words(list.of.type, true)} List`,
      kind: list.of,
      attaches: true,
      GET: (call, row) => {
        const rows = list.ids(row, call).flatMap((key) => rowsOf(call, list.of).get(key) ?? []);
        return listOf(call, list.of, rows, list.order);
      },
      POST: (call, row) => post(call, parent, list, row),
    })(routes, parent);
}
