import { invalid } from '../../http/reply.ts';
import type { Call } from '../../http/request.ts';
import { toJson } from '../../rest/json.ts';
import type { Group, Host, Inventory } from '../../rows/sources.ts';
import type { JsonObject } from '../../text/json.ts';
import { groupsOf } from '../../world/inventory.ts';
import type { World } from '../../world/world.ts';
import { GROUP } from './group.ts';

/** Refuses what is in different inventories. */
export const together = (one: { inventory: number }, other: { inventory: number }): void => {
  if (one.inventory === other.inventory) return;
  throw invalid({ detail: 'Cannot associate two items from different inventories.' });
};

/** A group with all that is below it. */
export function groupsBelow(world: World, group: Group, seen = new Set<number>()): Set<number> {
  if (seen.has(group.id)) return seen;
  seen.add(group.id);
  for (const id of group.children) {
    const child = world.groups.get(id);
    if (child) groupsBelow(world, child, seen);
  }
  return seen;
}

/** Groups that a host is in, and those above them. */
export function groupsAbove(world: World, host: Host): Group[] {
  return world.groups.filter((group) => host.groups.some((id) => groupsBelow(world, group).has(id)));
}

/** Refuses a group that would be below itself. */
export function refuseCycle(call: Call, row: Group, other: Group): void {
  together(row, other);
  if (groupsBelow(call.world, other).has(row.id)) throw invalid({ error: 'Cyclical Group association.' });
}

/** Groups with those below them, and so on. */
export function tree(call: Call, group: Group): JsonObject {
  const children = group.children.flatMap((id) => call.world.groups.get(id) ?? []);
  const json = toJson(call, GROUP, group, false);
  const { user_capabilities: _, ...summary_fields } = json['summary_fields'] as JsonObject;
  return { ...json, summary_fields, children: children.map((child) => tree(call, child)) };
}

/** Groups that are in no other. */
export function roots(call: Call, inventory: Inventory): Group[] {
  const groups = groupsOf(call.world, inventory.id);
  const below = new Set(groups.flatMap((group) => group.children));
  return groups.filter((group) => !below.has(group.id)).sort((a, b) => (a.name < b.name ? -1 : 1));
}
