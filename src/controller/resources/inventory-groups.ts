import { unexpectedReply } from '../connection/reply-errors.ts';
import { isRecord, texts } from '../fields.ts';
import type { CallOptions, Requests } from '../requests.ts';

/** A list of a group. */
export type GroupList = 'hosts' | 'children';

/** The direct members of a group, by name. */
export type GroupNames = Readonly<Record<GroupList, readonly string[]>>;

/** The groups of inventories. */
export class InventoryGroups {
  readonly #requests: Requests;

  constructor(requests: Requests) {
    this.#requests = requests;
  }

  /**
   * Returns the names of the hosts and child groups of each group of an inventory. Disabled hosts are included; empty
   * groups are left out.
   * @throws ResponseError, ConnectionError, the signal's reason
   */
  async read(inventoryId: number, options: CallOptions): Promise<ReadonlyMap<string, GroupNames>> {
    const reply = await this.#requests.get(`inventories/${inventoryId}/script/?all=1`, options);
    if (!isRecord(reply)) throw unexpectedReply("an inventory's groups", 'it is not an object');
    return new Map(
      Object.entries(reply).flatMap(([name, group]): [string, GroupNames][] =>
        isRecord(group) ? [[name, { hosts: texts(group, 'hosts'), children: texts(group, 'children') }]] : [],
      ),
    );
  }
}
