import type { Kind } from '../../rest/kind.ts';
import { ORGANIZATION_FIELDS, type Organization } from '../../rows/people.ts';
import { ansibleId } from '../../text/random.ts';
import { administratorsOnly, members, noNotifications } from '../access/shared.ts';

/** Organizations, to which nearly everything belongs. */
export const ORGANIZATION: Kind<Organization> = {
  collection: 'organizations',
  type: 'organization',
  model: 'Organization',
  table: 'organizations',
  order: 'name',
  grant: 'organization',
  fields: ORGANIZATION_FIELDS,
  columns: { custom_virtualenv: 'string' },
  constants: { custom_virtualenv: null },
  unique: [{ by: ['name'], field: 'name', text: 'Organization with this Name already exists.' }],
  links: [
    ...['execution_environments', 'projects', 'inventories', 'job_templates', 'workflow_job_templates', 'users'],
    ...['admins', 'teams', 'credentials', 'applications', 'activity_stream', 'notification_templates'],
    ...['notification_templates_started', 'notification_templates_success', 'notification_templates_error'],
    ...['notification_templates_approvals', 'object_roles', 'access_list', 'instance_groups', 'galaxy_credentials'],
  ],
  roles: [
    ['admin', 'Admin', 'Can manage all aspects of the %s', true],
    ['execute', 'Execute', 'May run any executable resources in the %s'],
    ['project_admin', 'Project Admin', 'Can manage all projects of the %s'],
    ['inventory_admin', 'Inventory Admin', 'Can manage all inventories of the %s'],
    ['credential_admin', 'Credential Admin', 'Can manage all credentials of the %s'],
    ['workflow_admin', 'Workflow Admin', 'Can manage all workflows of the %s'],
    ['notification_admin', 'Notification Admin', 'Can manage all notifications of the %s'],
    ['job_template_admin', 'Job Template Admin', 'Can manage all job templates of the %s'],
    ['execution_environment_admin', 'Execution Environment Admin', 'Can manage all execution environments of the %s'],
    ['auditor', 'Auditor', 'Can view all aspects of the %s'],
    ['member', 'Member', 'User is a member of the %s', true],
    ['read', 'Read', 'May view settings for the %s'],
    ['approval', 'Approve', 'Can approve or deny a workflow approval node'],
  ],
  capabilities: ['edit', 'delete'],
  hidden: () => ({
    ...noNotifications(),
    notification_templates_approvals: [],
    instance_groups: [],
    galaxy_credentials: [],
  }),
  refusal: administratorsOnly,
  usedBy: (row, job) => job.organization === row.id,
  shown: (call, row, detailed) => {
    const { world } = call;
    const count = (table: 'inventories' | 'teams' | 'projects' | 'job_templates'): number =>
      (world[table].all() as { organization: number | null }[]).filter((one) => one.organization === row.id).length;
    const counts = {
      users: members(world, 'organization', row.id, 'member').length,
      admins: members(world, 'organization', row.id, 'admin').length,
      inventories: count('inventories'),
      teams: count('teams'),
      projects: count('projects'),
      job_templates: count('job_templates'),
    };
    const own = new Set(world.inventories.filter((one) => one.organization === row.id).map((one) => one.id));
    const hosts = { hosts: world.hosts.filter((host) => own.has(host.inventory)).length };
    // The number of hosts is told on the page alone, and not in reply to a change.
    const paged = detailed && call.method !== 'POST';
    return {
      summary: {
        resource: { ansible_id: ansibleId(`organization ${row.id}`), resource_type: 'shared.organization' },
        related_field_counts: paged ? { ...counts, ...hosts } : counts,
      },
    };
  },
};
