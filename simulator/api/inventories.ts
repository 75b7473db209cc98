import { list } from '../http/listing.ts';
import { created, empty, forbidden, invalid, notFound, ok } from '../http/reply.ts';
import { type Call, link, objectBody, userOf } from '../http/request.ts';
import type { Routes } from '../http/routes.ts';
import type { JsonObject } from '../json.ts';
import { readVariables } from '../text/variables.ts';
import { groupsOf, hostsOf } from '../world/inventory.ts';
import type { Grant, Inventory } from '../world/types.ts';
import { groupJson, hostJson, inventoryJson } from './inventory.ts';
import { change, newGroup, newHost, newInventory } from './inventory-write.ts';
import { GROUP, HOST, INVENTORY } from './models.ts';
import { can, canRead } from './permissions.ts';

/** The inventory of that id, if the user has the right. */
export function findInventory(call: Call, id: string | number, role?: Grant['role']): Inventory {
  const row = call.world.inventories.get(Number(id));
  if (!row) throw notFound('Inventory');
  const may = role ? can(userOf(call), 'inventory', row, role) : canRead(userOf(call), 'inventory', row);
  if (!may) throw forbidden();
  return row;
}

function removeInventory(call: Call, id: number): void {
  const { world } = call;
  for (const host of hostsOf(world, id)) world.hosts.delete(host.id);
  for (const group of groupsOf(world, id)) world.groups.delete(group.id);
  world.inventories.delete(id);
}

/** Inventories with the hosts and groups in them. */
export function inventoryRoutes(routes: Routes): void {
  routes.add('/inventories/', {
    title: 'Inventory List',
    GET: (call) => {
      const seen = call.world.inventories.filter((row) => canRead(userOf(call), 'inventory', row));
      return list(call, INVENTORY, seen, (row) => inventoryJson(call, row, false), 'name');
    },
    POST: (call) => {
      const organization = call.world.organizations.get(Number(objectBody(call)['organization']));
      if (!userOf(call).is_superuser && !can(userOf(call), 'organization', organization, 'admin')) throw forbidden();
      const row = newInventory(call);
      return created(inventoryJson(call, row, true), link(call, 'inventories', row.id));
    },
  });
  const update = (call: Call, id: string) => {
    const row = findInventory(call, id, 'admin');
    change(call, row);
    return ok(inventoryJson(call, row, true));
  };
  routes.add('/inventories/:id/', {
    title: 'Inventory Detail',
    GET: (call, id) => ok(inventoryJson(call, findInventory(call, id), true)),
    PUT: update,
    PATCH: update,
    DELETE: (call, id) => {
      const row = findInventory(call, id, 'admin');
      row.pending_deletion = true;
      // A task does it, and is quick about it.
      call.world.agenda.at(call.now + 5, () => removeInventory(call, row.id));
      return empty(202);
    },
  });
  routes.add('/inventories/:id/hosts/', {
    title: 'Inventory Host List',
    GET: (call, id) => {
      const rows = hostsOf(call.world, findInventory(call, id).id);
      return list(call, HOST, rows, (row) => hostJson(call, row, false), 'name');
    },
    POST: (call, id) => {
      const inventory = findInventory(call, id, 'admin');
      const body = objectBody(call);
      if (body['disassociate']) {
        call.world.hosts.delete(Number(body['id']));
        return empty();
      }
      const json = hostJson(call, newHost(call, inventory.id), true);
      return created(json, String(json['url']));
    },
  });
  routes.add('/inventories/:id/groups/', {
    title: 'Inventory Group List',
    GET: (call, id) => {
      const rows = groupsOf(call.world, findInventory(call, id).id);
      return list(call, GROUP, rows, (row) => groupJson(call, row, false), 'name');
    },
    POST: (call, id) => {
      const row = newGroup(call, findInventory(call, id, 'admin').id);
      return created(groupJson(call, row, true), link(call, 'groups', row.id));
    },
  });
  routes.add('/inventories/:id/script/', {
    title: 'Inventory Script',
    GET: (call, id) => ok(script(call, findInventory(call, id))),
  });
}

/** The inventory as Ansible reads it. */
function script(call: Call, inventory: Inventory): JsonObject {
  const { world } = call;
  const read = (text: string): JsonObject => {
    const result = readVariables(text);
    if ('error' in result) throw invalid({ detail: result.error });
    return result.vars;
  };
  const hosts = hostsOf(world, inventory.id).sort((a, b) => (a.name < b.name ? -1 : 1));
  const groups = groupsOf(world, inventory.id);
  const vars = read(inventory.variables);
  const free = hosts.filter((host) => host.groups.length === 0).map((host) => host.name);
  const all: JsonObject = {
    ...(Object.keys(vars).length > 0 ? { vars } : {}),
    ...(free.length > 0 ? { hosts: free } : {}),
    ...(groups.length > 0 ? { children: groups.map((group) => group.name) } : {}),
  };
  const members = groups.flatMap((group): [string, JsonObject][] => {
    const names = hosts.filter((host) => host.groups.includes(group.id)).map((host) => host.name);
    return names.length > 0 ? [[group.name, { hosts: names }]] : [];
  });
  const hostvars = Object.fromEntries(hosts.map((host) => [host.name, read(host.variables)]));
  return { all, ...Object.fromEntries(members), _meta: { hostvars } };
}
