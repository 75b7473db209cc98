import { idOf, type Known } from '../read/registry.ts';
import type { PlanStep, Writer } from './plan-step.ts';

/** Most hosts that the API creates in one request, all or none of them (controller fact 91). */
const MAX_CREATED = 100;

/** Most hosts that the API deletes in one request (controller fact 91). */
const MAX_DELETED = 250;

/**
 * Puts the new hosts of each inventory together, at the end: 500 one by one take 43 s, and in portions less than one
 * (controller fact 91). Nothing needs a host before the lists are written.
 */
export function batchHosts(steps: readonly PlanStep[]): PlanStep[] {
  const batched: PlanStep[] = steps.filter(({ newHost }) => newHost === undefined);
  const hosts = new Map<Known, PlanStep[]>();
  for (const step of steps) {
    const inventory = step.newHost?.inventory;
    if (inventory !== undefined) hosts.set(inventory, [...(hosts.get(inventory) ?? []), step]);
  }
  for (const [inventory, all] of hosts) {
    for (const some of portions(all, MAX_CREATED)) batched.push(creation(inventory, some));
  }
  return batched;
}

function creation(inventory: Known, steps: readonly PlanStep[]): PlanStep {
  const hosts = steps.flatMap(({ newHost }) => newHost ?? []);
  return {
    changes: steps.flatMap(({ changes }) => changes),
    write: async (writer: Writer) => {
      const rows = await writer.createHosts(
        idOf(inventory),
        hosts.map(({ body }) => body()),
      );
      const ids = new Map(rows.map(({ name, id }) => [name, id]));
      for (const { known } of hosts) known.id = ids.get(known.name);
    },
  };
}

/**
 * Puts consecutive deletions of hosts together, as `prune` plans them: 50 one by one take 8 s, and 500 in portions 4 s
 * (controller fact 91).
 */
export function batchDeletions(steps: readonly PlanStep[]): PlanStep[] {
  const runs: PlanStep[][] = [];
  for (const step of steps) {
    const last = runs.at(-1);
    const isMore = step.goneHost !== undefined && last?.at(-1)?.goneHost !== undefined;
    if (isMore && last !== undefined) last.push(step);
    else runs.push([step]);
  }
  return runs.flatMap((run) => portions(run, MAX_DELETED).map(deletion));
}

/** Returns one deletion for a run; what is not a host is alone in its run. */
function deletion(steps: readonly PlanStep[]): PlanStep {
  const ids = steps.flatMap(({ goneHost }) => goneHost ?? []);
  const [only] = steps;
  if (only !== undefined && steps.length === 1) return only;
  return { changes: steps.flatMap(({ changes }) => changes), write: (writer) => writer.removeHosts(ids) };
}

function portions<T>(all: readonly T[], size: number): T[][] {
  const count = Math.ceil(all.length / size);
  return Array.from({ length: count }, (_, index) => all.slice(index * size, (index + 1) * size));
}
