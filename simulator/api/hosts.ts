import { list } from '../http/listing.ts';
import { created, empty, forbidden, invalid, notFound, ok, type Reply } from '../http/reply.ts';
import { type Call, link, objectBody, userOf } from '../http/request.ts';
import type { Routes } from '../http/routes.ts';
import type { Group, Host } from '../world/types.ts';
import { findInventory } from './inventories.ts';
import { groupJson, hostJson } from './inventory.ts';
import { change, newGroup, newHost } from './inventory-write.ts';
import { GROUP, HOST } from './models.ts';
import { canRead } from './permissions.ts';

function findHost(call: Call, id: string): Host {
  const row = call.world.hosts.get(Number(id));
  if (!row) throw notFound('Host');
  findInventory(call, row.inventory);
  return row;
}

function findGroup(call: Call, id: string): Group {
  const row = call.world.groups.get(Number(id));
  if (!row) throw notFound('Group');
  findInventory(call, row.inventory);
  return row;
}

/** The inventory that a body names. */
function inventoryOf(call: Call): number {
  const id = objectBody(call)['inventory'];
  if (id === undefined) throw invalid({ inventory: ['This field is required.'] });
  return findInventory(call, Number(id), 'admin').id;
}

const seen = (call: Call, inventory: number): boolean => {
  const row = call.world.inventories.get(inventory);
  return row !== undefined && canRead(userOf(call), 'inventory', row);
};

/** Hosts. */
export function hostRoutes(routes: Routes): void {
  routes.add('/hosts/', {
    title: 'Host List',
    GET: (call) => {
      const rows = call.world.hosts.filter((row) => seen(call, row.inventory));
      return list(call, HOST, rows, (row) => hostJson(call, row, false), 'name');
    },
    POST: (call) => {
      const row = newHost(call, inventoryOf(call));
      return created(hostJson(call, row, true), link(call, 'hosts', row.id));
    },
  });
  const update = (call: Call, id: string): Reply => {
    const row = findHost(call, id);
    findInventory(call, row.inventory, 'admin');
    const moves = objectBody(call)['inventory'];
    if (moves !== undefined && Number(moves) !== row.inventory) throw forbidden();
    change(call, row);
    return ok(hostJson(call, row, true));
  };
  routes.add('/hosts/:id/', {
    title: 'Host Detail',
    GET: (call, id) => ok(hostJson(call, findHost(call, id), true)),
    PUT: update,
    PATCH: update,
    DELETE: (call, id) => {
      const row = findHost(call, id);
      findInventory(call, row.inventory, 'admin');
      call.world.hosts.delete(row.id);
      return empty();
    },
  });
}

/** Groups and their hosts. */
export function groupRoutes(routes: Routes): void {
  routes.add('/groups/', {
    title: 'Group List',
    GET: (call) => {
      const rows = call.world.groups.filter((row) => seen(call, row.inventory));
      return list(call, GROUP, rows, (row) => groupJson(call, row, false), 'name');
    },
    POST: (call) => {
      const row = newGroup(call, inventoryOf(call));
      return created(groupJson(call, row, true), link(call, 'groups', row.id));
    },
  });
  const update = (call: Call, id: string): Reply => {
    const row = findGroup(call, id);
    findInventory(call, row.inventory, 'admin');
    change(call, row);
    return ok(groupJson(call, row, true));
  };
  routes.add('/groups/:id/', {
    title: 'Group Detail',
    GET: (call, id) => ok(groupJson(call, findGroup(call, id), true)),
    PUT: update,
    PATCH: update,
    DELETE: (call, id) => {
      call.world.groups.delete(findGroup(call, id).id);
      return empty();
    },
  });
  routes.add('/groups/:id/hosts/', {
    title: 'Group Host List',
    GET: (call, id) => {
      const group = findGroup(call, id);
      const rows = call.world.hosts.filter((row) => row.groups.includes(group.id));
      return list(call, HOST, rows, (row) => hostJson(call, row, false), 'name');
    },
    POST: (call, id) => {
      const group = findGroup(call, id);
      findInventory(call, group.inventory, 'admin');
      const body = objectBody(call);
      if (body['id'] === undefined) {
        const row = newHost(call, group.inventory);
        row.groups.push(group.id);
        return created(hostJson(call, row, true), link(call, 'hosts', row.id));
      }
      const host = findHost(call, String(body['id']));
      const others = host.groups.filter((key) => key !== group.id);
      host.groups = body['disassociate'] ? others : [...others, group.id];
      return empty();
    },
  });
}
