import { invalid } from '../../http/reply.ts';
import type { Call } from '../../http/request.ts';
import { mountList } from '../../rest/associate.ts';
import { find, listOf, mount } from '../../rest/mount.ts';
import type { Routes } from '../../rest/router.ts';
import type { Group, Host } from '../../world/types.ts';
import type { World } from '../../world/world.ts';
import { GROUP } from './group.ts';
import { HOST } from './host.ts';
import { variableData } from './inventories.ts';

const together = (one: { inventory: number }, other: { inventory: number }): void => {
  if (one.inventory === other.inventory) return;
  throw invalid({ detail: 'Cannot associate two items from different inventories.' });
};

/** A group with all that is below it. */
function below(world: World, group: Group, seen = new Set<number>()): Set<number> {
  if (seen.has(group.id)) return seen;
  seen.add(group.id);
  for (const id of group.children) {
    const child = world.groups.get(id);
    if (child) below(world, child, seen);
  }
  return seen;
}

/** Groups that a host is in, and those above them. */
function above(world: World, host: Host): Group[] {
  return world.groups.filter((group) => host.groups.some((id) => below(world, group).has(id)));
}

/** Hosts. */
export function hostRoutes(routes: Routes): void {
  mount(routes, HOST);
  variableData(routes, HOST);
  mountList(routes, HOST, {
    path: 'groups',
    of: GROUP,
    ids: (row) => row.groups,
    check: (_call, row, other) => together(row, other),
    preset: (row) => ({ inventory: row.inventory }),
  });
  routes.add('/hosts/:id/all_groups/', {
    title: 'Host All Groups List',
    kind: GROUP,
    GET: (call, id) => listOf(call, GROUP, above(call.world, find(call, HOST, id))),
  });
}

function refuseCycle(call: Call, row: Group, other: Group): void {
  together(row, other);
  if (below(call.world, other).has(row.id)) throw invalid({ error: 'Cyclical Group association.' });
}

/** Groups, their hosts, and the groups below them. */
export function groupRoutes(routes: Routes): void {
  mount(routes, GROUP);
  variableData(routes, GROUP);
  mountList(routes, GROUP, {
    path: 'hosts',
    of: HOST,
    ids: (row, { world }) => world.hosts.filter((host) => host.groups.includes(row.id)).map((host) => host.id),
    check: (_call, row, other) => together(row, other),
    preset: (row) => ({ inventory: row.inventory }),
    attach: (_call, row, host) => {
      if (!host.groups.includes(row.id)) host.groups.push(row.id);
    },
    detach: (_call, row, host) => {
      host.groups = host.groups.filter((id) => id !== row.id);
    },
  });
  mountList(routes, GROUP, {
    path: 'children',
    of: GROUP,
    ids: (row) => row.children,
    check: refuseCycle,
    preset: (row) => ({ inventory: row.inventory }),
  });
  routes.add('/groups/:id/all_hosts/', {
    title: 'Group All Hosts List',
    kind: HOST,
    GET: (call, id) => {
      const groups = below(call.world, find(call, GROUP, id));
      return listOf(
        call,
        HOST,
        call.world.hosts.filter((host) => host.groups.some((group) => groups.has(group))),
      );
    },
  });
  routes.add('/groups/:id/potential_children/', {
    title: 'Potential Group Children List',
    kind: GROUP,
    GET: (call, id) => {
      const group = find(call, GROUP, id);
      const may = (other: Group): boolean =>
        other.inventory === group.inventory &&
        !group.children.includes(other.id) &&
        !below(call.world, other).has(group.id);
      return listOf(call, GROUP, call.world.groups.filter(may));
    },
  });
}
