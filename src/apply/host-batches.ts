import type { JsonObject } from '../json.ts';
import type { Known, Row } from './registry.ts';
import { idOf, type Work, type Writer } from './work.ts';

/** The API makes so many hosts at once, all or none of them (APPLY-FACT 13). */
const MAX_HOSTS = 100;

/** A host that is to be made. */
export interface NewHost {
  known: Known;
  inventory: Known;
  /** Its fields without the inventory. */
  body: () => JsonObject;
}

/**
 * Puts the new hosts of an inventory together, where the last of them stood: 500 one by one take 43 s, and in portions
 * less than one (APPLY-FACT 13). Nothing needs a host before the lists are written.
 */
export function batchHosts(works: readonly Work[]): Work[] {
  const batched: Work[] = works.filter(({ newHost }) => newHost === undefined);
  const hosts = new Map<Known, Work[]>();
  for (const work of works) {
    const inventory = work.newHost?.inventory;
    if (inventory !== undefined) hosts.set(inventory, [...(hosts.get(inventory) ?? []), work]);
  }
  for (const [inventory, all] of hosts) {
    for (let first = 0; first < all.length; first += MAX_HOSTS)
      batched.push(batch(inventory, all.slice(first, first + MAX_HOSTS)));
  }
  return batched;
}

function batch(inventory: Known, works: readonly Work[]): Work {
  const hosts = works.flatMap(({ newHost }) => newHost ?? []);
  return {
    changes: works.flatMap(({ changes }) => changes),
    write: async (writer: Writer) => {
      const rows = await writer.createHosts(
        idOf(inventory),
        hosts.map(({ body }) => body()),
      );
      const byName = new Map<unknown, Row>(rows.map((row) => [row['name'], row]));
      for (const { known } of hosts) {
        const id = byName.get(known.name)?.['id'];
        if (typeof id === 'number') known.id = id;
      }
    },
  };
}
