import type { TableName } from '../fields/tables.ts';
import { notFound, type Refusal } from '../http/reply.ts';
import { NAMING } from '../world/naming.ts';
import type { World } from '../world/world.ts';

/** A collection whose objects may be addressed by name. */
export interface Named {
  model: string;
  table: TableName;
}

/**
 * Replaces `Name++Organization` in a path by the id, as the controller does before routing. The name alone
 * does where it stands for one object.
 */
export function resolveNamed(world: World, named: ReadonlyMap<string, Named>, path: string): string | Refusal {
  const [, collection = '', part, ...rest] = path.split('/');
  const found = named.get(collection);
  const parts = NAMING[collection];
  if (!part || /^\d+$/.test(part) || !found || !parts) return path;
  const { model, table } = found;
  const wanted = part.split('++').map((text) => decodeURIComponent(text));
  const rows = world[table].all() as { id: number }[];
  const fitting = rows.filter((row) => {
    const own = parts(world, row);
    return wanted.every((text, index) => text === own[index]);
  });
  const exact = fitting.find((row) => parts(world, row).length === wanted.length) ?? fitting[0];
  return exact ? `/${collection}/${exact.id}/${rest.join('/')}` : notFound(model);
}
