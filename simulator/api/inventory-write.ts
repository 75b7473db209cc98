import { invalid } from '../http/reply.ts';
import { type Call, objectBody, userOf } from '../http/request.ts';
import { pythonJson } from '../text/python-json.ts';
import { readVariables } from '../text/variables.ts';
import type { Group, Host, Inventory } from '../world/types.ts';
import { Fields } from './fields.ts';

/** Variables of an inventory, a host or a group: text, kept as it is but for the white space around it. */
function variables(fields: Fields): string | undefined {
  const text = fields.string('variables')?.trim();
  const read = text === undefined ? undefined : readVariables(text);
  if (read && 'error' in read) return fields.complaints.add('variables', read.error);
  return text;
}

function required(fields: Fields, ...names: string[]): void {
  for (const name of names) if (!fields.has(name)) fields.complaints.add(name, 'This field is required.');
  refuse(fields);
}

function refuse(fields: Fields): void {
  if (fields.complaints.any) throw invalid(fields.complaints.byField);
}

const twin = (model: string, within: string): never => {
  throw invalid({ __all__: [`${model} with this Name and ${within} already exists.`] });
};

function authored(call: Call, fields: Fields) {
  const { id } = userOf(call);
  const at = call.now;
  return {
    created: at,
    modified: at,
    created_by: id,
    modified_by: id,
    description: fields.string('description') ?? '',
  };
}

/** A new inventory. */
export function newInventory(call: Call): Inventory {
  const { world } = call;
  const fields = new Fields(objectBody(call));
  required(fields, 'name', 'organization');
  const name = fields.string('name') ?? '';
  const organization = fields.key('organization', (id) => world.organizations.get(id) !== undefined) ?? 0;
  const text = variables(fields) ?? '';
  refuse(fields);
  const same = world.inventories.find(
    (row) => row.name === name && row.organization === organization && !row.pending_deletion,
  );
  if (same) twin('Inventory', 'Organization');
  const rest = { kind: '', host_filter: null, prevent_instance_group_fallback: false, pending_deletion: false };
  return world.inventories.insert({ ...authored(call, fields), ...rest, name, organization, variables: text });
}

/** A new host; `name:port` makes a variable of the port. */
export function newHost(call: Call, inventory: number): Host {
  const { world } = call;
  const fields = new Fields(objectBody(call));
  required(fields, 'name');
  const text = variables(fields) ?? '';
  const given = fields.string('name') ?? '';
  const enabled = fields.boolean('enabled') ?? true;
  const instance_id = fields.string('instance_id') ?? '';
  refuse(fields);
  const [, name = given, port] = /^([^:]+):(\d+)$/.exec(given) ?? [];
  if (world.hosts.find((row) => row.inventory === inventory && row.name === name)) twin('Host', 'Inventory');
  const read = readVariables(text);
  const vars = port && 'vars' in read ? pythonJson({ ...read.vars, ansible_ssh_port: Number(port) }) : text;
  const rest = { groups: [], last_job: null, last_job_host_summary: null, inventory_source: null };
  return world.hosts.insert({
    ...authored(call, fields),
    ...rest,
    name,
    inventory,
    enabled,
    instance_id,
    variables: vars,
  });
}

/** A new group. */
export function newGroup(call: Call, inventory: number): Group {
  const { world } = call;
  const fields = new Fields(objectBody(call));
  required(fields, 'name');
  const name = fields.string('name') ?? '';
  const text = variables(fields) ?? '';
  refuse(fields);
  if (world.groups.find((row) => row.inventory === inventory && row.name === name)) twin('Group', 'Inventory');
  return world.groups.insert({ ...authored(call, fields), name, inventory, variables: text, children: [] });
}

/** Changes name, description, variables and whether a host is enabled. */
export function change(call: Call, row: Inventory | Host | Group): void {
  const fields = new Fields(objectBody(call));
  const name = fields.string('name') ?? row.name;
  const description = fields.string('description') ?? row.description;
  const text = variables(fields) ?? row.variables;
  const enabled = fields.boolean('enabled');
  refuse(fields);
  Object.assign(row, { name, description, variables: text, modified: call.now, modified_by: userOf(call).id });
  if ('enabled' in row && enabled !== undefined) row.enabled = enabled;
}
