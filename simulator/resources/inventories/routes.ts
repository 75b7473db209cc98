import { createInventoryUpdate } from '../../execution/create-update.ts';
import { enqueue } from '../../execution/dispatch.ts';
import { empty, forbidden, invalid, notFound, ok, type Reply } from '../../http/reply.ts';
import { type Call, objectBody, userOf } from '../../http/request.ts';
import { associated } from '../../rest/associate.ts';
import { create } from '../../rest/crud.ts';
import { allowed, toJson } from '../../rest/json.ts';
import { action, below, createdReply, emptyList, listed, listOf, mount, view } from '../../rest/mount.ts';
import { can } from '../../rest/permissions.ts';
import type { Routes } from '../../rest/router.ts';
import type { Inventory, InventorySource } from '../../rows/sources.ts';
import { hostsOf } from '../../world/inventory.ts';
import type { InventoryUpdate } from '../../world/jobs.ts';
import { remove } from '../../world/remove.ts';
import { CREDENTIAL } from '../access/credential.ts';
import { instanceGroups } from '../access/instance-group.ts';
import { labels } from '../access/labels.ts';
import { notified } from '../access/notifications.ts';
import { AD_HOC_COMMAND } from '../jobs/ad-hoc-command.ts';
import { events } from '../jobs/events.ts';
import { mountJobs } from '../jobs/mount-jobs.ts';
import { stdout } from '../jobs/stdout.ts';
import { INVENTORY_UPDATE } from '../jobs/updates.ts';
import { passwordsNeeded } from '../prompts/passwords.ts';
import { schedules } from '../schedules/schedules.ts';
import { JOB_TEMPLATE } from '../templates/job-template.ts';
import { LAUNCHES, updateOf } from '../templates/launch-fields.ts';
import { runAgain, runCommand } from './ad-hoc.ts';
import { GROUP } from './group.ts';
import { roots, tree } from './group-tree.ts';
import { HOST } from './host.ts';
import { groupRoutes, hostRoutes } from './host-routes.ts';
import { CONSTRUCTED_INVENTORY, INVENTORY } from './inventory.ts';
import { inventoryScript } from './inventory-script.ts';
import { INVENTORY_SOURCE } from './inventory-source.ts';
import { variableData } from './variable-data.ts';

const sourcesOf = ({ world }: Call, { id }: Inventory): InventorySource[] =>
  world.inventory_sources.filter((row) => row.inventory === id);

/** Starts an update of a source, if the user may update its inventory. */
function update(call: Call, source: InventorySource): InventoryUpdate {
  const inventory = call.world.inventories.get(source.inventory);
  if (!can(userOf(call), 'inventory', inventory, 'update')) throw forbidden();
  const begun = createInventoryUpdate(call.world, source, userOf(call).id, call.now);
  enqueue(call.world, begun, call.now);
  return begun;
}

function updateAll(call: Call, inventory: Inventory): Reply {
  if (!can(userOf(call), 'inventory', inventory, 'update')) throw forbidden();
  const sources = sourcesOf(call, inventory);
  if (sources.length === 0) throw invalid({ detail: 'No inventory sources to update.' });
  const updates = sources.map((source) => {
    const begun = update(call, source);
    const json = toJson(call, INVENTORY_UPDATE, begun, true);
    return { ...json, inventory_update: begun.id, inventory_source: source.id, status: 'started' };
  });
  return ok(updates);
}

function inventorySourceRoutes(routes: Routes): void {
  mount(routes, INVENTORY_SOURCE, [
    action('update', {
      title: 'Inventory Source Update View',
      ...LAUNCHES,
      kind: updateOf('inventory_source'),
      GET: (_call, { source }) => ok({ can_update: source !== '' }),
      POST: (call, source) => {
        const begun = update(call, source);
        return createdReply(call, INVENTORY_UPDATE, begun, { inventory_update: begun.id }, 202);
      },
    }),
    listed('inventory_updates', INVENTORY_UPDATE, ({ world }, { id }) =>
      world.inventory_updates.filter((row) => row.inventory_source === id),
    ),
    associated({ path: 'credentials', of: CREDENTIAL, ids: (row) => row.credentials }),
    ...notified(),
    schedules(),
  ]);
}

function addHost(call: Call, inventory: Inventory): Reply {
  if (inventory.pending_deletion) throw notFound('Inventory');
  const body = objectBody(call);
  if (!body['disassociate']) return create(call, HOST, { inventory: inventory.id });
  if (!allowed(call, INVENTORY, inventory, 'admin')) throw forbidden();
  // A host is in one inventory, and nowhere without it.
  remove(call.world, 'hosts', Number(body['id']));
  return empty();
}

function inventoryRoutes(routes: Routes): void {
  mount(routes, INVENTORY, [
    action('hosts', {
      title: 'Inventory Host List',
      kind: HOST,
      GET: (call, { id }) => listOf(call, HOST, hostsOf(call.world, id)),
      POST: addHost,
    }),
    below(GROUP),
    below(JOB_TEMPLATE, { readOnly: true }),
    below(INVENTORY_SOURCE),
    associated({
      path: 'input_inventories',
      of: INVENTORY,
      ids: (row) => row.input_inventories,
      order: '',
      check: (_call, _row, other) => {
        if (other.kind !== 'constructed') return;
        throw invalid({ error: 'You cannot add a constructed inventory to another constructed inventory.' });
      },
    }),
    instanceGroups(),
    labels(),
    variableData(),
    action('root_groups', {
      title: 'Inventory Root Group List',
      kind: GROUP,
      GET: (call, inventory) => listOf(call, GROUP, roots(call, inventory)),
      POST: (call, { id }) => create(call, GROUP, { inventory: id }),
    }),
    view('tree', 'Inventory Tree', (call, inventory) => roots(call, inventory).map((group) => tree(call, group))),
    view('script', 'Inventory Script', inventoryScript),
    action('update_inventory_sources', {
      title: 'Inventory Sources Update View',
      GET: (call, row) => ok(sourcesOf(call, row).map(({ id }) => ({ inventory_source: id, can_update: true }))),
      POST: updateAll,
    }),
    action('ad_hoc_commands', {
      title: 'Inventory Ad Hoc Command List',
      GET: (call, { id }) =>
        listOf(
          call,
          AD_HOC_COMMAND,
          call.world.ad_hoc_commands.filter((row) => row.inventory === id),
        ),
      POST: (call, { id }) => runCommand(call, id),
    }),
  ]);
  mount(routes, CONSTRUCTED_INVENTORY);
}

function adHocRoutes(routes: Routes): void {
  mountJobs(routes, { ...AD_HOC_COMMAND, create: (call) => runCommand(call) }, [
    events(),
    stdout('Ad Hoc Command Stdout'),
    action('relaunch', {
      title: 'Ad Hoc Command Relaunch',
      GET: ({ world }, { credential }) =>
        ok({ passwords_needed_to_start: passwordsNeeded(world, credential === null ? [] : [credential]) }),
      POST: runAgain,
    }),
    emptyList('notifications', 'Ad Hoc Command Notification List'),
  ]);
}

/** Inventories, what is in them, and commands that run on them. */
export function inventoriesRoutes(routes: Routes): void {
  inventoryRoutes(routes);
  inventorySourceRoutes(routes);
  hostRoutes(routes);
  groupRoutes(routes);
  adHocRoutes(routes);
}
