import type { Group, Host, Inventory } from '../rows/sources.ts';
import { readHostFilter } from './host-filter.ts';
import type { Job } from './jobs.ts';
import type { World } from './world.ts';

/** Hosts of an inventory, enabled or not, by id; a smart one has those of its organization that fit. */
export function hostsOf(world: World, inventory: number | null): Host[] {
  const row = world.inventories.get(inventory);
  if (row?.kind !== 'smart') return world.hosts.filter((host) => host.inventory === inventory);
  const test = readHostFilter(row.host_filter ?? '');
  const own = (host: Host): boolean => world.inventories.get(host.inventory)?.organization === row.organization;
  return world.hosts.filter((host) => own(host) && (test?.(world, host) ?? false));
}

/** Groups of an inventory. */
export function groupsOf(world: World, inventory: number | null): Group[] {
  return world.groups.filter((group) => group.inventory === inventory);
}

/**
 * Hosts in the order in which a play meets them: the inventory script gives groups by name, then hosts
 * within them.
 */
export function playOrder(world: World, inventory: number | null): string[] {
  const hosts = hostsOf(world, inventory).filter((host) => host.enabled);
  const key = (host: Host): string => {
    const names = host.groups.map((id) => world.groups.get(id)?.name ?? '').sort();
    return `${names[0] ?? '\u0000'}\u0000${host.name}`;
  };
  return [...hosts].sort((a, b) => (key(a) < key(b) ? -1 : 1)).map((host) => host.name);
}

/** Members by group name, children's included. */
export function membersByGroup(world: World, inventory: number | null): Record<string, string[]> {
  const groups = groupsOf(world, inventory);
  const members = (group: Group, seen: Set<number>): string[] => {
    if (seen.has(group.id)) return [];
    seen.add(group.id);
    const own = hostsOf(world, inventory).filter((host) => host.enabled && host.groups.includes(group.id));
    const below = group.children.flatMap((id) => {
      const child = world.groups.get(id);
      return child ? members(child, seen) : [];
    });
    return [...new Set([...own.map((host) => host.name), ...below])];
  };
  return Object.fromEntries(groups.map((group) => [group.name, members(group, new Set())]));
}

/** The latest counts of a host, by which it is told whether it has failed. */
export function lastSummary(world: World, host: Host): { job: Job; failed: boolean; id: number } | undefined {
  const job = world.jobs.get(host.last_job);
  const summary = job?.host_summaries.find((row) => row.id === host.last_job_host_summary);
  return job && summary ? { job, failed: summary.failures > 0 || summary.dark > 0, id: summary.id } : undefined;
}

/** Figures that go with an inventory wherever it is named. */
export function inventoryFigures(world: World, inventory: Inventory) {
  // A task counts anew after each change, so what was added just now is not in the figures yet.
  const counted = (row: { created: number }): boolean => row.created < world.clock.ms();
  const hosts = hostsOf(world, inventory.id).filter(counted);
  const failed = hosts.filter((host) => lastSummary(world, host)?.failed).length;
  const sources = world.inventory_sources.filter(
    (source) => source.inventory === inventory.id && source.source !== 'constructed',
  );
  return {
    has_active_failures: failed > 0,
    total_hosts: hosts.length,
    hosts_with_active_failures: failed,
    total_groups: groupsOf(world, inventory.id).filter(counted).length,
    has_inventory_sources: sources.length > 0,
    total_inventory_sources: sources.length,
    inventory_sources_with_failures: sources.filter((source) => source.status === 'failed').length,
  };
}
