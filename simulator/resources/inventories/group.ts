import { empty, invalid } from '../../http/reply.ts';
import type { Kind } from '../../rest/kind.ts';
import { GROUP_FIELDS, type Group } from '../../rows/sources.ts';
import { removeGroup } from '../../world/remove.ts';
import { refuseOutsiders } from './in-inventory.ts';

/** Names that Ansible has given already. */
const RESERVED = ['all', '_meta'];

/** Groups; who deletes one deletes what is below it, and the hosts that are in no other. */
export const GROUP: Kind<Group> = {
  collection: 'groups',
  type: 'group',
  model: 'Group',
  table: 'groups',
  order: 'name',
  fields: GROUP_FIELDS,
  unique: [{ by: ['name', 'inventory'], text: 'Group with this Name and Inventory already exists.' }],
  links: [
    ...['variable_data', 'hosts', 'potential_children', 'children', 'all_hosts', 'job_events', 'job_host_summaries'],
    ...['activity_stream', 'inventory_sources', 'ad_hoc_commands'],
  ],
  capabilities: ['edit', 'delete', 'copy'],
  hidden: () => ({ children: [] }),
  subject: (world, row) => ['inventory', world.inventories.get(row.inventory)],
  refusal: (call, body, row) => (row ? undefined : refuseOutsiders(call, body, 'Group')),
  check: ({ call, row, change, complaints }) => {
    if (change['name'] === undefined) return;
    if (RESERVED.includes(row.name)) complaints.add('name', 'Invalid group name.');
    const host = call.world.hosts.find((one) => one.inventory === row.inventory && one.name === row.name);
    if (host) throw invalid({ __all__: ['A Host with that name already exists.'] });
  },
  usedBy: (row, job) => job.type === 'job' && job.inventory === row.inventory,
  deleted: (call, row) => {
    removeGroup(call.world, row.id);
    return empty();
  },
};
