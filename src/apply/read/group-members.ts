import type { GroupList, GroupNames } from '../../controller/resources/inventory-groups.ts';
import type { Member } from '../../controller/resources/rows.ts';
import type { ReadContext } from '../context.ts';

/**
 * The members of an inventory's groups, for any number of groups: one request returns the names of all, where lists
 * would take at least two requests a group.
 */
export class GroupMembers {
  readonly #context: ReadContext;
  readonly #names = new Map<number, Promise<ReadonlyMap<string, GroupNames>>>();

  constructor(context: ReadContext) {
    this.#context = context;
  }

  /**
   * Returns what is directly in a group.
   * @param inventoryId undefined for a group that does not exist yet
   * @throws ResponseError, ConnectionError, the signal's reason
   */
  async of(inventoryId: number | null | undefined, group: string, list: GroupList): Promise<Member[]> {
    if (inventoryId === undefined || inventoryId === null) return [];
    const names = (await this.#read(inventoryId)).get(group)?.[list] ?? [];
    return await this.#identify(inventoryId, list === 'hosts' ? 'hosts' : 'groups', names);
  }

  #read(inventoryId: number): Promise<ReadonlyMap<string, GroupNames>> {
    const known = this.#names.get(inventoryId);
    if (known !== undefined) return known;
    const { resources, call } = this.#context;
    const reading = resources.inventoryGroups.read(inventoryId, call);
    this.#names.set(inventoryId, reading);
    return reading;
  }

  async #identify(inventoryId: number, collection: 'hosts' | 'groups', names: readonly string[]): Promise<Member[]> {
    const { resources, call, registry } = this.#context;
    const ids = new Map<string, number>();
    for (const { row, name, id } of registry.all(collection)) {
      if (id !== undefined && row?.reference('inventory') === inventoryId) ids.set(name, id);
    }
    if (names.some((name) => !ids.has(name))) {
      // The files do not mention a member that is to be taken out: its id has to be read.
      const query = { resource: collection, filters: [['inventory', String(inventoryId)] as const] };
      for (const { id, name } of await resources.collections.list(query, call)) ids.set(name, id);
    }
    return names.flatMap((name) => {
      const id = ids.get(name);
      return id === undefined ? [] : [{ id, name }];
    });
  }
}
