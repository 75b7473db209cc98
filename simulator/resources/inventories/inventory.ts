import { as } from '../../fields/field.ts';
import { choice, integer, text, variables } from '../../fields/values.ts';
import { empty, forbidden, notFound, Refusal, serverError } from '../../http/reply.ts';
import { type Call, link, userOf } from '../../http/request.ts';
import { blank } from '../../rest/crud.ts';
import type { Kind, Role } from '../../rest/kind.ts';
import { all } from '../../rest/mount.ts';
import { can } from '../../rest/permissions.ts';
import { briefLabels } from '../../rest/summary.ts';
import { ANY_INVENTORY_FIELDS, INVENTORY_FIELDS, type Inventory } from '../../rows/sources.ts';
import type { JsonObject } from '../../text/json.ts';
import { type HostTest, readHostFilter } from '../../world/host-filter.ts';
import { inventoryFigures } from '../../world/inventory.ts';
import type { AnyJob } from '../../world/jobs.ts';
import { remove } from '../../world/remove.ts';
import { INVENTORY_SOURCE } from './inventory-source.ts';

/** From a deletion to the task that does it; more hosts take longer. */
const REMOVAL = 700;

const LINKS = [
  ...['hosts', 'variable_data', 'script', 'activity_stream', 'job_templates', 'ad_hoc_commands', 'access_list'],
  ...['object_roles', 'instance_groups', 'copy', 'labels', 'groups', 'root_groups', 'update_inventory_sources'],
  ...['inventory_sources', 'tree'],
];

/** Of these a smart inventory has none of its own. */
const NOT_SMART = ['groups', 'root_groups', 'update_inventory_sources', 'inventory_sources', 'tree'];

const ROLES: readonly Role[] = [
  ['admin', 'Admin', 'Can manage all aspects of the %s'],
  ['update', 'Update', 'May update the %s'],
  ['adhoc', 'Ad Hoc', 'May run ad hoc commands on the %s'],
  ['use', 'Use', 'Can use the %s in a job template'],
  ['read', 'Read', 'May view settings for the %s'],
];

/** What is counted of it. */
const FIGURES = {
  has_active_failures: 'boolean',
  total_hosts: 'integer',
  hosts_with_active_failures: 'integer',
  total_groups: 'integer',
  has_inventory_sources: 'boolean',
  total_inventory_sources: 'integer',
  inventory_sources_with_failures: 'integer',
  pending_deletion: 'boolean',
} as const;

function refusal(call: Call, body: JsonObject, row: Inventory | undefined): Refusal | undefined {
  // What is about to be deleted is there to be looked at only.
  if (row?.pending_deletion) return notFound('Inventory');
  // Nothing and null are no kind that is asked for.
  const kind = body['kind'] || undefined;
  if (row?.kind === '' && kind !== undefined) {
    const error = 'You cannot turn a regular inventory into a "smart" or "constructed" inventory.';
    return new Refusal({ status: 405, json: { error } });
  }
  if (row) return undefined;
  const id = body['organization'];
  const organization = call.world.organizations.get(Number(id));
  return can(userOf(call), 'organization', organization, 'admin') ? undefined : forbidden();
}

/** The filter of a smart inventory; one that names what hosts do not have brings the controller down. */
function hostTest(row: Inventory): HostTest {
  const test = readHostFilter(row.host_filter ?? '');
  if (!test) throw serverError();
  return test;
}

function shownBase(call: Call, row: Inventory): { related: JsonObject; summary: JsonObject; fields: JsonObject } {
  const url = link(call, 'inventories', row.id);
  const names = row.kind === 'smart' ? LINKS.filter((name) => !NOT_SMART.includes(name)) : LINKS;
  const constructed = {
    input_inventories: `${url}input_inventories/`,
    constructed_url: link(call, 'constructed_inventories', row.id),
  };
  return {
    related: {
      ...Object.fromEntries(names.map((name) => [name, `${url}${name}/`])),
      ...(row.kind === 'constructed' ? constructed : {}),
    },
    summary: { labels: briefLabels(call.world, row.labels) },
    fields: { ...inventoryFigures(call.world, row), pending_deletion: row.pending_deletion },
  };
}

const BASE = {
  type: 'inventory',
  model: 'Inventory',
  table: 'inventories',
  order: 'name',
  grant: 'inventory',
  unique: [{ by: ['name', 'organization'], text: 'Inventory with this Name and Organization already exists.' }],
  roles: ROLES,
  capabilities: ['edit', 'delete', 'copy', 'adhoc'],
  refusal,
  usedBy: (row: Inventory, job: AnyJob) =>
    job.type !== 'workflow_job' && 'inventory' in job && job.inventory === row.id,
  deleted: (call: Call, row: Inventory) => {
    row.pending_deletion = true;
    call.world.agenda.at(call.now + REMOVAL, () => remove(call.world, 'inventories', row.id));
    return empty(202);
  },
} satisfies Partial<Kind<Inventory>>;

/** Inventories, which are still there for a while after they were deleted. */
export const INVENTORY: Kind<Inventory> = {
  ...BASE,
  collection: 'inventories',
  fields: INVENTORY_FIELDS,
  columns: FIGURES,
  hidden: () => ({ pending_deletion: false, labels: [], instance_groups: [], input_inventories: [] }),
  check: ({ row, complaints }) => {
    if (row.kind !== 'smart') return;
    if (!row.host_filter) complaints.add('host_filter', 'Smart inventories must specify host_filter');
    else hostTest(row);
  },
  saved: ({ call, row, before }) => {
    if (!before && row.kind === 'constructed') constructSource(call, row, {});
  },
  shown: shownBase,
};

/** A constructed inventory keeps what it is made by in a source of its own. */
function constructSource(call: Call, row: Inventory, change: JsonObject): void {
  const { world } = call;
  const known = world.inventory_sources.find(
    (source) => source.inventory === row.id && source.source === 'constructed',
  );
  const source =
    known ??
    world.inventory_sources.insert({
      ...blank(INVENTORY_SOURCE),
      created: call.now,
      modified: call.now,
      created_by: userOf(call).id,
      modified_by: userOf(call).id,
      name: `Auto-created source for: ${row.name}`,
      inventory: row.id,
      source: 'constructed',
      overwrite: true,
      overwrite_vars: true,
      update_on_launch: true,
    });
  for (const name of ['source_vars', 'update_cache_timeout', 'limit', 'verbosity'] as const) {
    const value = change[name];
    if (value !== undefined) Object.assign(source, { [name]: value });
  }
}

/** Kept with the source. */
const OF_SOURCE = { filterable: false, default: null } as const;

/** Constructed inventories, with what they are made by. */
export const CONSTRUCTED_INVENTORY: Kind<Inventory> = {
  ...BASE,
  collection: 'constructed_inventories',
  title: 'Constructed Inventory',
  given: ['kind'],
  rows: (call) => all(call, CONSTRUCTED_INVENTORY).filter((row) => row.kind === 'constructed'),
  fields: {
    ...ANY_INVENTORY_FIELDS,
    kind: choice(['constructed'], 'constructed'),
    source_vars: as({ ...OF_SOURCE, type: 'string' }, variables()),
    update_cache_timeout: as(OF_SOURCE, integer(0, { min: 0 })),
    limit: as(OF_SOURCE, text()),
    verbosity: as({ ...OF_SOURCE, type: 'integer', min_value: 0, choices: undefined }, choice([0, 1, 2], 1)),
  },
  columns: FIGURES,
  hidden: () => ({
    kind: 'constructed',
    host_filter: null,
    pending_deletion: false,
    labels: [],
    instance_groups: [],
    input_inventories: [],
  }),
  store: ({ source_vars: _, update_cache_timeout: __, limit: ___, verbosity: ____, ...change }) => change,
  saved: ({ call, row, change }) => constructSource(call, row, change),
  shown: (call, row) => {
    const { world } = call;
    const source = world.inventory_sources.find((one) => one.inventory === row.id && one.source === 'constructed');
    const base = shownBase(call, row);
    return {
      ...base,
      fields: {
        ...base.fields,
        source_vars: source?.source_vars ?? '',
        update_cache_timeout: source?.update_cache_timeout ?? 0,
        limit: source?.limit ?? '',
        verbosity: source?.verbosity ?? 1,
      },
    };
  },
};
