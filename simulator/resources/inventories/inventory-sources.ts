import { createInventoryUpdate } from '../../execution/create-update.ts';
import { enqueue } from '../../execution/dispatch.ts';
import { created, forbidden, invalid, ok } from '../../http/reply.ts';
import { type Call, link, userOf } from '../../http/request.ts';
import { mountList } from '../../rest/associate.ts';
import { list } from '../../rest/listing.ts';
import { JOB } from '../../rest/models.ts';
import { find, mount, mountBelow } from '../../rest/mount.ts';
import { can } from '../../rest/permissions.ts';
import type { Routes } from '../../rest/router.ts';
import type { Inventory, InventorySource } from '../../world/types.ts';
import { CREDENTIAL } from '../access/credential.ts';
import { notifications } from '../access/notifications.ts';
import { jobCollection } from '../jobs/jobs.ts';
import { inventoryUpdateJson } from '../jobs/updates.ts';
import { schedulesBelow } from '../schedules/schedules.ts';
import { LAUNCHES, updateOf } from '../templates/launch-fields.ts';
import { INVENTORY } from './inventory.ts';
import { INVENTORY_SOURCE } from './inventory-source.ts';

function start(call: Call, source: InventorySource) {
  const begun = createInventoryUpdate(call.world, source, userOf(call).id, call.now);
  enqueue(call.world, begun, call.now);
  return begun;
}

function mayUpdate(call: Call, inventory: Inventory | undefined): void {
  if (!can(userOf(call), 'inventory', inventory, 'update')) throw forbidden();
}

/** Inventory sources and their updates. */
export function inventorySourceRoutes(routes: Routes): void {
  mount(routes, INVENTORY_SOURCE);
  routes.add('/inventory_sources/:id/update/', {
    title: 'Inventory Source Update View',
    ...LAUNCHES,
    kind: updateOf('inventory_source'),
    GET: (call, id) => ok({ can_update: find(call, INVENTORY_SOURCE, id).source !== '' }),
    POST: (call, id) => {
      const source = find(call, INVENTORY_SOURCE, id);
      mayUpdate(call, call.world.inventories.get(source.inventory));
      const begun = start(call, source);
      const json = { inventory_update: begun.id, ...inventoryUpdateJson(call, begun, true) };
      return created(json, link(call, 'inventory_updates', begun.id), 202);
    },
  });
  routes.add('/inventory_sources/:id/inventory_updates/', {
    title: 'Inventory Update List',
    GET: (call, id) => {
      const source = find(call, INVENTORY_SOURCE, id);
      const updates = call.world.inventory_updates.filter((row) => row.inventory_source === source.id);
      return list(call, JOB, updates, (row) => inventoryUpdateJson(call, row, false));
    },
  });
  mountList(routes, INVENTORY_SOURCE, { path: 'credentials', of: CREDENTIAL, ids: (row) => row.credentials });
  notifications(routes, INVENTORY_SOURCE);
  schedulesBelow(routes, INVENTORY_SOURCE);
  mountBelow(routes, INVENTORY, INVENTORY_SOURCE);
  routes.add('/inventories/:id/update_inventory_sources/', {
    title: 'Inventory Sources Update View',
    GET: (call, id) => ok(sourcesOf(call, id).map((row) => ({ inventory_source: row.id, can_update: true }))),
    POST: (call, id) => {
      mayUpdate(call, find(call, INVENTORY, id));
      const sources = sourcesOf(call, id);
      if (sources.length === 0) throw invalid({ detail: 'No inventory sources to update.' });
      return ok(
        sources.map((source) => {
          const begun = start(call, source);
          const json = inventoryUpdateJson(call, begun, true);
          return { ...json, inventory_update: begun.id, inventory_source: source.id, status: 'started' };
        }),
      );
    },
  });
  jobCollection(routes, 'inventory_updates', 'Inventory Update');
}

function sourcesOf(call: Call, id: string): InventorySource[] {
  const inventory = find(call, INVENTORY, id);
  return call.world.inventory_sources.filter((row) => row.inventory === inventory.id);
}
