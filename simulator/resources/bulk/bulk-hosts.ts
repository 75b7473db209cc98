import type { Complain, Values } from '../../fields/field.ts';
import { readAll, without } from '../../fields/field.ts';
import { anything, requiredReference } from '../../fields/values.ts';
import { Complaints, notAList, notAnObject } from '../../fields/words.ts';
import { invalid, ok, Refusal, type Reply, refuse } from '../../http/reply.ts';
import { type Call, link, objectBody, userOf } from '../../http/request.ts';
import { blank } from '../../rest/crud.ts';
import { can } from '../../rest/permissions.ts';
import type { Routes } from '../../rest/router.ts';
import type { Host, Inventory } from '../../rows/sources.ts';
import { HOST_FIELDS } from '../../rows/sources.ts';
import { isObject, type Json, type JsonObject } from '../../text/json.ts';
import { remove } from '../../world/remove.ts';
import { HOST, splitPort } from '../inventories/host.ts';

/** The controller's settings of the same names. */
const BULK_HOST_MAX_CREATE = 100;
const BULK_HOST_MAX_DELETE = 250;

const whole = (text: string): Refusal => invalid({ __all__: [text] });

/** The fields of one host; those that hosts do not have are passed over. */
function readHost(call: Call, row: Json): { change: JsonObject; errors: JsonObject | undefined } {
  if (!isObject(row)) return { change: {}, errors: { __all__: [notAnObject(row)] } };
  const complaints = new Complaints();
  const change = readAll(without(HOST_FIELDS, 'inventory'), row, complaints, call.world, { isWhole: true });
  return { change, errors: complaints.any ? complaints.byField : undefined };
}

/** The hosts of a body, read all before any is made; errors have the index of their host. */
function readHosts(call: Call, rows: Json[], inventory: Inventory): Omit<Host, 'id'>[] {
  const read = rows.map((row) => readHost(call, row));
  const wrong = read.flatMap(({ errors }, index): [string, Json][] => (errors ? [[String(index), errors]] : []));
  if (wrong.length > 0) throw invalid({ hosts: Object.fromEntries(wrong) });
  return read.map(({ change }) => {
    // Who made hosts in bulk is not kept.
    const made = { created: call.now, modified: call.now, created_by: null, modified_by: null };
    const host = { ...made, ...blank(HOST), ...change, inventory: inventory.id } as Omit<Host, 'id'>;
    return { ...host, ...splitPort(host.name, host.variables) };
  });
}

function refuseTwins(call: Call, inventory: Inventory, hosts: { name: string }[]): void {
  const there = call.world.hosts.filter((host) => host.inventory === inventory.id).map((host) => host.name);
  const given = hosts.map((host) => host.name);
  const twice = given.filter(
    (name, index) => there.includes(name) || given.some((other, at) => at !== index && other === name),
  );
  if (twice.length === 0) return;
  const names = twice.map((name) => `'${name}'`).join(', ');
  throw whole(`Hostnames must be unique in an inventory. Duplicates found: [${names}]`);
}

/** What a request for many hosts takes. */
const BULK_HOSTS = {
  inventory: requiredReference('inventories'),
  hosts: { ...anything<Json[]>([]), required: true, read: readRows },
};

function readRows(value: Json, complain: Complain): Json[] | undefined {
  if (!Array.isArray(value)) return complain(notAList(value));
  return value.length > 0 ? value : complain('This list may not be empty.');
}

/** Makes all the hosts, or none. It knows no groups. */
function createHosts(call: Call): Reply {
  const { world } = call;
  const complaints = new Complaints();
  const read = readAll(BULK_HOSTS, objectBody(call), complaints, world, { isWhole: true });
  refuse(complaints);
  const { inventory: id, hosts: rows } = read as Values<typeof BULK_HOSTS>;
  const inventory = world.inventories.get(id);
  if (!inventory || !can(userOf(call), 'inventory', inventory, 'admin')) {
    throw whole(`Inventory with id ${id} not found or lack permissions to add hosts.`);
  }
  if (rows.length > BULK_HOST_MAX_CREATE) {
    throw whole('Number of hosts exceeds system setting BULK_HOST_MAX_CREATE');
  }
  const hosts = readHosts(call, rows, inventory);
  refuseTwins(call, inventory, hosts);
  const url = link(call, 'inventories', inventory.id);
  const made = hosts.map((host) => {
    const { name, enabled, instance_id, description, variables, id: key } = world.hosts.insert(host);
    return {
      name,
      enabled,
      instance_id,
      description,
      variables,
      id: key,
      url: link(call, 'hosts', key),
      inventory: url,
    };
  });
  return { status: 201, json: { url, hosts: made } };
}

/** Deletes all the hosts, or none. */
function deleteHosts(call: Call): Reply {
  const { world } = call;
  const given = objectBody(call)['hosts'];
  if (given === undefined) throw invalid({ hosts: ['This field is required.'] });
  const ids = Array.isArray(given) ? given.map(Number) : [];
  if (ids.length === 0) throw invalid({ hosts: ['This list may not be empty.'] });
  if (ids.length > BULK_HOST_MAX_DELETE) {
    throw invalid({
      ERROR: ['Number of hosts exceeds system setting BULK_HOST_MAX_DELETE'],
      BULK_HOST_MAX_DELETE: [String(BULK_HOST_MAX_DELETE)],
      Hosts_count: [String(ids.length)],
    });
  }
  const missing = ids.filter((id) => !world.hosts.get(id));
  if (missing.length > 0) {
    const text = 'Hosts do not exist or you lack permission to delete it';
    throw invalid({ hosts: Object.fromEntries(missing.map((id) => [String(id), text])) });
  }
  const inventories = new Set(ids.map((id) => world.inventories.get(world.hosts.get(id)?.inventory)));
  const refused = [...inventories].filter((row) => !can(userOf(call), 'inventory', row, 'admin'));
  if (refused.length > 0) {
    const text = 'Lack permissions to delete hosts from this inventory.';
    const names = refused.map((row): [string, string] => [row?.name ?? '', text]);
    throw new Refusal({ status: 403, json: { inventories: Object.fromEntries(names) } });
  }
  const deleted = ids.map((id): [string, string] => [String(id), `The host ${world.hosts.get(id)?.name} was deleted`]);
  for (const id of ids) remove(world, 'hosts', id);
  return { status: 201, json: { hosts: Object.fromEntries(deleted) } };
}

/** Many hosts in one request. */
export function bulkHostRoutes(routes: Routes): void {
  routes.add('/bulk/host_create/', {
    title: 'Bulk Host Create',
    hidesHead: true,
    GET: () => ok({ detail: 'Bulk create hosts with this endpoint' }),
    POST: createHosts,
  });
  routes.add('/bulk/host_delete/', {
    title: 'Bulk Host Delete',
    hidesHead: true,
    GET: () => ok({ detail: 'Bulk delete hosts with this endpoint' }),
    POST: deleteHosts,
  });
}
