import { mayWrite, userOf } from '../../http/request.ts';
import { associated } from '../../rest/associate.ts';
import type { Kind, Stored } from '../../rest/kind.ts';
import type { Related } from '../../rest/mount.ts';
import { INSTANCE_GROUP_FIELDS, type InstanceGroup } from '../../rows/assets.ts';
import { administratorsOnly } from './shared.ts';

/** Groups that come with the controller, and are on its node. */
const BUILT_IN = ['controlplane', 'default'];

/** Instance groups. */
export const INSTANCE_GROUP: Kind<InstanceGroup> = {
  collection: 'instance_groups',
  type: 'instance_group',
  model: 'InstanceGroup',
  table: 'instance_groups',
  order: 'id',
  anonymous: true,
  grant: 'instance_group',
  fields: INSTANCE_GROUP_FIELDS,
  unique: [{ by: ['name'], field: 'name', text: 'Instance group with this Name already exists.' }],
  links: ['jobs', 'instances', 'access_list', 'object_roles'],
  roles: [
    ['admin', 'Admin', 'Can manage all aspects of the %s'],
    ['use', 'Use', 'Can use the %s in a job template'],
    ['read', 'Read', 'May view settings for the %s'],
  ],
  refusal: administratorsOnly,
  usedBy: (row, job) => job.instance_group === row.id,
  check: ({ row, before, complaints }) => {
    if (before && BUILT_IN.includes(before.name) && row.name !== before.name) {
      complaints.add('name', `${before.name} instance group name may not be changed.`);
    }
  },
  shown: (call, row) => {
    const ran = call.world.unifiedJobs().filter((job) => job.instance_group === row.id);
    const admin = mayWrite(call) && userOf(call).is_superuser;
    const own = BUILT_IN.includes(row.name);
    return {
      summary: { user_capabilities: { edit: admin, delete: admin && !own } },
      fields: {
        capacity: own ? 220 : 0,
        consumed_capacity: 0,
        percent_capacity_remaining: own ? 100 : 0,
        jobs_running: ran.filter((job) => job.status === 'running' || job.status === 'waiting').length,
        jobs_total: ran.length,
        instances: own ? 1 : 0,
      },
    };
  },
};

/** The instance groups of an object, in the order in which they are tried. */
export function instanceGroups<T extends Stored & { instance_groups: number[] }>(): Related<T> {
  return associated({ path: 'instance_groups', of: INSTANCE_GROUP, ids: (row) => row.instance_groups, order: '' });
}
