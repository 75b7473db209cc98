import { list } from '../http/listing.ts';
import { created, forbidden, invalid, notAllowed, notFound, ok } from '../http/reply.ts';
import { type Call, link, userOf } from '../http/request.ts';
import type { Routes } from '../http/routes.ts';
import { createInventoryUpdate, createProjectUpdate } from '../world/create-update.ts';
import { enqueue } from '../world/dispatch.ts';
import type { InventorySource, Project } from '../world/types.ts';
import { create, remove, update } from './crud.ts';
import { findInventory } from './inventories.ts';
import { jobCollection } from './jobs.ts';
import { PROJECTS, SOURCES } from './kinds.ts';
import { INVENTORY_SOURCE, PROJECT } from './models.ts';
import { can, canRead } from './permissions.ts';
import { inventorySourceJson, projectJson } from './sources.ts';
import { inventoryUpdateJson, projectUpdateJson } from './updates.ts';

function findProject(call: Call, id: string): Project {
  const row = call.world.projects.get(Number(id));
  if (!row) throw notFound('Project');
  if (!canRead(userOf(call), 'project', row)) throw forbidden();
  return row;
}

function findSource(call: Call, id: string): InventorySource {
  const row = call.world.inventory_sources.get(Number(id));
  if (!row) throw notFound('InventorySource');
  findInventory(call, row.inventory);
  return row;
}

/** Projects and their updates. */
export function projectRoutes(routes: Routes): void {
  routes.add('/projects/', {
    title: 'Project List',
    GET: (call) => {
      const seen = call.world.projects.filter((row) => canRead(userOf(call), 'project', row));
      return list(call, PROJECT, seen, (row) => projectJson(call, row, false), 'name');
    },
    POST: (call) => create(call, PROJECTS),
  });
  routes.add('/projects/:id/', {
    title: 'Project Detail',
    GET: (call, id) => ok(projectJson(call, findProject(call, id), true)),
    PUT: (call, id) => update(call, PROJECTS, findProject(call, id)),
    PATCH: (call, id) => update(call, PROJECTS, findProject(call, id)),
    DELETE: (call, id) => remove(call, PROJECTS, findProject(call, id)),
  });
  routes.add('/projects/:id/playbooks/', {
    title: 'Project Playbooks',
    GET: (call, id) => ok(findProject(call, id).playbooks),
  });
  routes.add('/projects/:id/update/', {
    title: 'Project Update View',
    GET: (call, id) => ok({ can_update: findProject(call, id).scm_type !== '' }),
    POST: (call, id) => {
      const project = findProject(call, id);
      if (!can(userOf(call), 'project', project, 'update')) throw forbidden();
      // There is nothing to fetch for a manual project.
      if (project.scm_type === '') throw notAllowed('POST');
      const begun = createProjectUpdate(call.world, project, userOf(call).id, call.now);
      const json = { project_update: begun.id, ...projectUpdateJson(call, begun, true) };
      enqueue(call.world, begun, call.now);
      return created(json, link(call, 'project_updates', begun.id), 202);
    },
  });
  jobCollection(routes, 'project_updates', 'Project Update');
}

function start(call: Call, source: InventorySource) {
  const begun = createInventoryUpdate(call.world, source, userOf(call).id, call.now);
  enqueue(call.world, begun, call.now);
  return begun;
}

/** Inventory sources and their updates. */
export function sourceRoutes(routes: Routes): void {
  routes.add('/inventory_sources/', {
    title: 'Inventory Source List',
    GET: (call) => {
      const seen = call.world.inventory_sources.filter(() => userOf(call).is_superuser);
      return list(call, INVENTORY_SOURCE, seen, (row) => inventorySourceJson(call, row, false), 'name');
    },
    POST: (call) => create(call, SOURCES),
  });
  routes.add('/inventory_sources/:id/', {
    title: 'Inventory Source Detail',
    GET: (call, id) => ok(inventorySourceJson(call, findSource(call, id), true)),
    PUT: (call, id) => update(call, SOURCES, findSource(call, id)),
    PATCH: (call, id) => update(call, SOURCES, findSource(call, id)),
    DELETE: (call, id) => remove(call, SOURCES, findSource(call, id)),
  });
  routes.add('/inventory_sources/:id/update/', {
    title: 'Inventory Source Update View',
    GET: (call, id) => ok({ can_update: findSource(call, id).source !== '' }),
    POST: (call, id) => {
      const source = findSource(call, id);
      findInventory(call, source.inventory, 'update');
      const begun = start(call, source);
      const json = { inventory_update: begun.id, ...inventoryUpdateJson(call, begun, true) };
      return created(json, link(call, 'inventory_updates', begun.id), 202);
    },
  });
  routes.add('/inventories/:id/inventory_sources/', {
    title: 'Inventory Source List',
    GET: (call, id) => {
      const inventory = findInventory(call, id);
      const rows = call.world.inventory_sources.filter((row) => row.inventory === inventory.id);
      return list(call, INVENTORY_SOURCE, rows, (row) => inventorySourceJson(call, row, false), 'name');
    },
    POST: (call) => create(call, SOURCES),
  });
  routes.add('/inventories/:id/update_inventory_sources/', {
    title: 'Inventory Sources Update View',
    GET: (call, id) => ok(sourcesOf(call, id).map((row) => ({ inventory_source: row.id, can_update: true }))),
    POST: (call, id) => {
      findInventory(call, id, 'update');
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
  const inventory = findInventory(call, id);
  return call.world.inventory_sources.filter((row) => row.inventory === inventory.id);
}
