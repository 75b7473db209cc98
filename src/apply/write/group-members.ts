import { type GetPage, readCollection } from '../../controller/collections.ts';
import { isRecord, number, text, texts } from '../../controller/fields.ts';
import type { Member } from '../plan/plan-lists.ts';
import type { Known, Registry } from '../plan/registry.ts';

/** A list of a group. */
export type GroupList = 'hosts' | 'children';

/**
 * The members of an inventory's groups, for as many groups as are asked for: one request tells the names of all, where
 * lists would take at least two requests a group.
 */
export class GroupMembers {
  readonly #get: GetPage;
  readonly #registry: Registry;
  readonly #names = new Map<number, Promise<Record<string, unknown>>>();

  constructor(get: GetPage, registry: Registry) {
    this.#get = get;
    this.#registry = registry;
  }

  /** @throws what `get` throws */
  async of(group: Known, list: GroupList): Promise<Member[]> {
    const inventoryId = group.row === undefined ? undefined : number(group.row, 'inventory');
    if (inventoryId === undefined) return [];
    const all = await this.#read(inventoryId);
    const own = all[group.name];
    const names = isRecord(own) ? texts(own, list) : [];
    return await this.#identify(inventoryId, list === 'hosts' ? 'hosts' : 'groups', names);
  }

  /** Hosts and children by group; disabled hosts too. A group without any is left out. */
  #read(inventoryId: number): Promise<Record<string, unknown>> {
    const known = this.#names.get(inventoryId);
    if (known !== undefined) return known;
    const reading = this.#get(`inventories/${inventoryId}/script/?all=1`).then((reply) =>
      isRecord(reply) ? reply : {},
    );
    this.#names.set(inventoryId, reading);
    return reading;
  }

  async #identify(inventoryId: number, collection: 'hosts' | 'groups', names: readonly string[]): Promise<Member[]> {
    const ids = new Map<string, number>();
    for (const { row, name, id } of this.#registry.all(collection)) {
      if (row !== undefined && id !== undefined && number(row, 'inventory') === inventoryId) ids.set(name, id);
    }
    const unknown = names.filter((name) => !ids.has(name));
    if (unknown.length > 0) {
      // Who is to be taken out is not in the files: its id has to be read.
      const filters = [['inventory', String(inventoryId)] as const];
      const { rows } = await readCollection(this.#get, {
        resource: collection,
        filters,
        orderBy: [],
        limit: undefined,
      });
      for (const row of rows) ids.set(text(row, 'name'), number(row, 'id') ?? 0);
    }
    return names.flatMap((name) => {
      const id = ids.get(name);
      return id === undefined ? [] : [{ id, name }];
    });
  }
}
