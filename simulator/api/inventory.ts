import { stamp } from '../clock.ts';
import { nameParts } from '../http/named-urls.ts';
import { type Call, link, userOf } from '../http/request.ts';
import type { JsonObject } from '../json.ts';
import { inventoryFigures, lastSummary } from '../world/inventory.ts';
import type { Group, Host, Inventory } from '../world/types.ts';
import { own, related } from './job.ts';
import { roles } from './job-template.ts';
import { can } from './permissions.ts';
import { brief, briefInventory, briefLabels, briefUser, present } from './summary.ts';

const words = (text: string): string[] => text.split(' ');

const INVENTORY = words(
  'hosts variable_data script activity_stream job_templates ad_hoc_commands access_list object_roles instance_groups copy labels groups root_groups update_inventory_sources inventory_sources tree',
);
const HOST = words(
  'variable_data groups all_groups job_events job_host_summaries activity_stream inventory_sources smart_inventories ad_hoc_commands ad_hoc_command_events ansible_facts',
);
const GROUP = words(
  'variable_data hosts potential_children children all_hosts job_events job_host_summaries activity_stream inventory_sources ad_hoc_commands',
);

function authors(call: Call, row: { created_by: number | null; modified_by: number | null }): JsonObject {
  return {
    ...related(call, 'created_by', 'users', row.created_by),
    ...related(call, 'modified_by', 'users', row.modified_by),
  };
}

/** An inventory. */
export function inventoryJson(call: Call, row: Inventory, detailed: boolean): JsonObject {
  const { world } = call;
  const url = link(call, 'inventories', row.id);
  const figures = inventoryFigures(world, row);
  const edit = can(userOf(call), 'inventory', row, 'admin');
  return {
    id: row.id,
    type: 'inventory',
    url,
    related: {
      ...(detailed ? { named_url: `${call.base}/inventories/${nameParts(world, row).join('++')}/` } : {}),
      ...authors(call, row),
      ...own(url, INVENTORY),
      ...related(call, 'organization', 'organizations', row.organization),
    },
    summary_fields: {
      ...present({
        organization: brief(world.organizations.get(row.organization)),
        created_by: briefUser(world, row.created_by),
        modified_by: briefUser(world, row.modified_by),
      }),
      object_roles: roles('inventory', row.id, [
        ['admin', 'Admin', 'Can manage all aspects of the %s'],
        ['update', 'Update', 'May update the %s'],
        ['adhoc', 'Ad Hoc', 'May run ad hoc commands on the %s'],
        ['use', 'Use', 'Can use the %s in a job template'],
        ['read', 'Read', 'May view settings for the %s'],
      ]),
      user_capabilities: { edit, delete: edit, copy: edit, adhoc: edit },
      labels: briefLabels(world, []),
    },
    created: stamp(row.created),
    modified: stamp(row.modified),
    name: row.name,
    description: row.description,
    organization: row.organization,
    kind: row.kind,
    host_filter: row.host_filter,
    variables: row.variables,
    has_active_failures: figures.failed > 0,
    total_hosts: figures.hosts,
    hosts_with_active_failures: figures.failed,
    total_groups: figures.groups,
    has_inventory_sources: figures.sources > 0,
    total_inventory_sources: figures.sources,
    inventory_sources_with_failures: figures.failedSources,
    pending_deletion: row.pending_deletion,
    prevent_instance_group_fallback: row.prevent_instance_group_fallback,
  };
}

/** A host with its groups and its last jobs. */
export function hostJson(call: Call, row: Host, detailed: boolean): JsonObject {
  const { world } = call;
  const url = link(call, 'hosts', row.id);
  const inventory = world.inventories.get(row.inventory);
  const edit = can(userOf(call), 'inventory', inventory, 'admin');
  const groups = row.groups.flatMap((id) => world.groups.get(id) ?? []).map(({ id, name }) => ({ id, name }));
  const last = lastSummary(world, row);
  return {
    id: row.id,
    type: 'host',
    url,
    related: {
      ...(detailed ? { named_url: `${call.base}/hosts/${nameParts(world, row).join('++')}/` } : {}),
      ...authors(call, row),
      ...own(url, HOST),
      ...related(call, 'inventory', 'inventories', row.inventory),
      ...related(call, 'last_job', 'jobs', row.last_job),
      ...related(call, 'last_job_host_summary', 'job_host_summaries', row.last_job_host_summary),
    },
    summary_fields: {
      ...present({
        inventory: briefInventory(world, row.inventory),
        created_by: briefUser(world, row.created_by),
        modified_by: briefUser(world, row.modified_by),
      }),
      user_capabilities: { edit, delete: edit },
      groups: { count: groups.length, results: groups },
      recent_jobs: [],
    },
    created: stamp(row.created),
    modified: stamp(row.modified),
    name: row.name,
    description: row.description,
    inventory: row.inventory,
    enabled: row.enabled,
    instance_id: row.instance_id,
    variables: row.variables,
    has_active_failures: last?.failed ?? false,
    has_inventory_sources: row.inventory_source !== null,
    last_job: row.last_job,
    last_job_host_summary: row.last_job_host_summary,
    ansible_facts_modified: null,
  };
}

/** A group. */
export function groupJson(call: Call, row: Group, detailed: boolean): JsonObject {
  const { world } = call;
  const url = link(call, 'groups', row.id);
  const edit = can(userOf(call), 'inventory', world.inventories.get(row.inventory), 'admin');
  return {
    id: row.id,
    type: 'group',
    url,
    related: {
      ...(detailed ? { named_url: `${call.base}/groups/${nameParts(world, row).join('++')}/` } : {}),
      ...authors(call, row),
      ...own(url, GROUP),
      ...related(call, 'inventory', 'inventories', row.inventory),
    },
    summary_fields: {
      ...present({
        inventory: briefInventory(world, row.inventory),
        created_by: briefUser(world, row.created_by),
        modified_by: briefUser(world, row.modified_by),
      }),
      user_capabilities: { edit, delete: edit, copy: edit },
    },
    created: stamp(row.created),
    modified: stamp(row.modified),
    name: row.name,
    description: row.description,
    inventory: row.inventory,
    variables: row.variables,
  };
}
