import type { JsonObject } from '../../json.ts';
import type { Known, Row } from '../plan/registry.ts';
import { idOf, type Work, type Writer } from './work.ts';

/** The API makes so many hosts at once, all or none of them (controller fact 91). */
const MAX_CREATED = 100;

/** And deletes so many (controller fact 91). */
const MAX_DELETED = 250;

/** A host that is to be made. */
export interface NewHost {
  known: Known;
  inventory: Known;
  /** Its fields without the inventory. */
  body: () => JsonObject;
}

/**
 * Puts the new hosts of an inventory together, where the last of them stood: 500 one by one take 43 s, and in portions
 * less than one (controller fact 91). Nothing needs a host before the lists are written.
 */
export function batchHosts(works: readonly Work[]): Work[] {
  const batched: Work[] = works.filter(({ newHost }) => newHost === undefined);
  const hosts = new Map<Known, Work[]>();
  for (const work of works) {
    const inventory = work.newHost?.inventory;
    if (inventory !== undefined) hosts.set(inventory, [...(hosts.get(inventory) ?? []), work]);
  }
  for (const [inventory, all] of hosts) {
    for (const some of portions(all, MAX_CREATED)) batched.push(creation(inventory, some));
  }
  return batched;
}

function creation(inventory: Known, works: readonly Work[]): Work {
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

/**
 * Puts deletions of hosts together that follow on each other, as those of `prune` do: 50 one by one take 8 s, and 500 in
 * portions 4 s (controller fact 91).
 */
export function batchDeletions(works: readonly Work[]): Work[] {
  const runs: Work[][] = [];
  for (const work of works) {
    const last = runs.at(-1);
    const isMore = work.goneHost !== undefined && last?.at(-1)?.goneHost !== undefined;
    if (isMore && last !== undefined) last.push(work);
    else runs.push([work]);
  }
  return runs.flatMap((run) => portions(run, MAX_DELETED).map(deletion));
}

/** One work for all; what is no host stands by itself in its run. */
function deletion(works: readonly Work[]): Work {
  const ids = works.flatMap(({ goneHost }) => goneHost ?? []);
  const [only] = works;
  if (only !== undefined && works.length === 1) return only;
  return { changes: works.flatMap(({ changes }) => changes), write: (writer) => writer.removeHosts(ids) };
}

function portions<T>(all: readonly T[], size: number): T[][] {
  const count = Math.ceil(all.length / size);
  return Array.from({ length: count }, (_, index) => all.slice(index * size, (index + 1) * size));
}
