import { associated } from '../../rest/associate.ts';
import { listed, mount } from '../../rest/mount.ts';
import type { Routes } from '../../rest/router.ts';
import { GROUP } from './group.ts';
import { groupsAbove, groupsBelow, refuseCycle, together } from './group-tree.ts';
import { HOST } from './host.ts';
import { variableData } from './variable-data.ts';

/** Hosts and the groups that they are in. */
export function hostRoutes(routes: Routes): void {
  mount(routes, HOST, [
    variableData(),
    associated({
      path: 'groups',
      of: GROUP,
      ids: (row) => row.groups,
      check: (_call, row, other) => together(row, other),
      preset: ({ inventory }) => ({ inventory }),
    }),
    listed('all_groups', GROUP, ({ world }, host) => groupsAbove(world, host), { title: 'Host All Groups List' }),
  ]);
}

/** Groups, their hosts, and the groups below them. */
export function groupRoutes(routes: Routes): void {
  mount(routes, GROUP, [
    variableData(),
    associated({
      path: 'hosts',
      of: HOST,
      ids: (row, { world }) => world.hosts.filter((host) => host.groups.includes(row.id)).map((host) => host.id),
      check: (_call, row, other) => together(row, other),
      preset: ({ inventory }) => ({ inventory }),
      attach: (_call, row, host) => {
        if (!host.groups.includes(row.id)) host.groups.push(row.id);
      },
      detach: (_call, row, host) => {
        host.groups = host.groups.filter((id) => id !== row.id);
      },
    }),
    associated({
      path: 'children',
      of: GROUP,
      ids: (row) => row.children,
      check: refuseCycle,
      preset: ({ inventory }) => ({ inventory }),
    }),
    listed(
      'all_hosts',
      HOST,
      ({ world }, group) => {
        const groups = groupsBelow(world, group);
        return world.hosts.filter((host) => host.groups.some((id) => groups.has(id)));
      },
      { title: 'Group All Hosts List' },
    ),
    listed(
      'potential_children',
      GROUP,
      ({ world }, group) =>
        world.groups.filter(
          (other) =>
            other.inventory === group.inventory &&
            !group.children.includes(other.id) &&
            !groupsBelow(world, other).has(group.id),
        ),
      { title: 'Potential Group Children List' },
    ),
  ]);
}
