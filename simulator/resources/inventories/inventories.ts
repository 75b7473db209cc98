import { empty, forbidden, invalid, notFound, ok, type Reply } from '../../http/reply.ts';
import { type Call, objectBody, userOf } from '../../http/request.ts';
import { mountList } from '../../rest/associate.ts';
import { create } from '../../rest/crud.ts';
import { allowed, toJson } from '../../rest/json.ts';
import type { Kind, Stored } from '../../rest/kind.ts';
import { all, find, listOf, mount, mountBelow } from '../../rest/mount.ts';
import type { Routes } from '../../rest/router.ts';
import type { JsonObject } from '../../text/json.ts';
import { pythonJson } from '../../text/python-json.ts';
import { readVariables } from '../../text/variables.ts';
import { groupsOf, hostsOf } from '../../world/inventory.ts';
import { remove } from '../../world/remove.ts';
import type { Group, Inventory } from '../../world/types.ts';
import { INSTANCE_GROUP } from '../access/instance-group.ts';
import { labels } from '../access/labels.ts';
import { JOB_TEMPLATE } from '../templates/job-template.ts';
import { GROUP } from './group.ts';
import { HOST } from './host.ts';
import { CONSTRUCTED_INVENTORY, INVENTORY } from './inventory.ts';
import { inventoryScript } from './inventory-script.ts';

/** Variables as an object, which may be replaced or changed so. */
export function variableData<T extends Stored & { variables: string }>(routes: Routes, kind: Kind<T>): void {
  const vars = (row: T): JsonObject => {
    const read = readVariables(row.variables);
    return 'vars' in read ? read.vars : {};
  };
  const change = (call: Call, id: string): Reply => {
    const row = find(call, kind, id);
    if (!allowed(call, kind, row, 'admin')) throw forbidden();
    // PATCH replaces all of them, as PUT does.
    const after = objectBody(call);
    Object.assign(row, { variables: pythonJson(after), modified: call.now, modified_by: userOf(call).id });
    return ok(after);
  };
  routes.add(`/${kind.collection}/:id/variable_data/`, {
    title: 'Variable Data',
    GET: (call, id) => ok(vars(find(call, kind, id))),
    PUT: change,
    PATCH: change,
  });
}

/** Groups with those below them, and so on. */
function tree(call: Call, group: Group): JsonObject {
  const children = group.children.flatMap((id) => call.world.groups.get(id) ?? []);
  const json = toJson(call, GROUP, group, false);
  const { user_capabilities: _, ...summary_fields } = json['summary_fields'] as JsonObject;
  return { ...json, summary_fields, children: children.map((child) => tree(call, child)) };
}

function roots(call: Call, inventory: Inventory): Group[] {
  const groups = groupsOf(call.world, inventory.id);
  const below = new Set(groups.flatMap((group) => group.children));
  return groups.filter((group) => !below.has(group.id)).sort((a, b) => (a.name < b.name ? -1 : 1));
}

function inputs(routes: Routes): void {
  mountList(routes, INVENTORY, {
    path: 'input_inventories',
    of: INVENTORY,
    ids: (row) => row.input_inventories,
    order: '',
    check: (_call, _row, other) => {
      if (other.kind !== 'constructed') return;
      throw invalid({ error: 'You cannot add a constructed inventory to another constructed inventory.' });
    },
  });
}

function hostsBelow(routes: Routes): void {
  routes.add('/inventories/:id/hosts/', {
    title: 'Inventory Host List',
    kind: HOST,
    GET: (call, id) => listOf(call, HOST, hostsOf(call.world, find(call, INVENTORY, id).id)),
    POST: (call, id) => {
      const inventory = find(call, INVENTORY, id);
      if (inventory.pending_deletion) throw notFound('Inventory');
      const body = objectBody(call);
      if (!body['disassociate']) return create(call, HOST, { inventory: inventory.id });
      if (!allowed(call, INVENTORY, inventory, 'admin')) throw forbidden();
      // A host is in one inventory, and nowhere without it.
      remove(call.world, 'hosts', Number(body['id']));
      return empty();
    },
  });
}

/** Inventories and what is in them. */
export function inventoryRoutes(routes: Routes): void {
  mount(routes, INVENTORY);
  routes.add('/constructed_inventories/', {
    title: 'Constructed Inventory List',
    kind: CONSTRUCTED_INVENTORY,
    GET: (call) => {
      const rows = all(call, CONSTRUCTED_INVENTORY).filter((row) => row.kind === 'constructed');
      return listOf(call, CONSTRUCTED_INVENTORY, rows);
    },
    POST: (call) => create(call, CONSTRUCTED_INVENTORY),
  });
  mount(routes, CONSTRUCTED_INVENTORY);
  hostsBelow(routes);
  mountBelow(routes, INVENTORY, GROUP);
  mountBelow(routes, INVENTORY, JOB_TEMPLATE, { readOnly: true });
  inputs(routes);
  mountList(routes, INVENTORY, {
    path: 'instance_groups',
    of: INSTANCE_GROUP,
    ids: (row) => row.instance_groups,
    order: '',
  });
  labels(routes, INVENTORY);
  variableData(routes, INVENTORY);
  routes.add('/inventories/:id/root_groups/', {
    title: 'Inventory Root Group List',
    kind: GROUP,
    GET: (call, id) => listOf(call, GROUP, roots(call, find(call, INVENTORY, id))),
    POST: (call, id) => create(call, GROUP, { inventory: find(call, INVENTORY, id).id }),
  });
  routes.add('/inventories/:id/tree/', {
    title: 'Inventory Tree',
    GET: (call, id) => ok(roots(call, find(call, INVENTORY, id)).map((group) => tree(call, group))),
  });
  routes.add('/inventories/:id/script/', {
    title: 'Inventory Script',
    GET: (call, id) => ok(inventoryScript(call, find(call, INVENTORY, id))),
  });
}
