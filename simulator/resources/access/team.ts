import type { Kind } from '../../rest/kind.ts';
import { TEAM_FIELDS, type Team } from '../../rows/people.ts';
import { ansibleId } from '../../text/random.ts';

/** Teams, whose roles all their members have. */
export const TEAM: Kind<Team> = {
  collection: 'teams',
  type: 'team',
  model: 'Team',
  table: 'teams',
  order: 'name',
  grant: 'team',
  fields: TEAM_FIELDS,
  unique: [{ by: ['organization', 'name'], text: 'Team with this Organization and Name already exists.' }],
  links: ['projects', 'users', 'credentials', 'roles', 'object_roles', 'activity_stream', 'access_list'],
  roles: [
    ['admin', 'Admin', 'Can manage all aspects of the %s'],
    ['member', 'Member', 'User is a member of the %s'],
    ['read', 'Read', 'May view settings for the %s'],
  ],
  capabilities: ['edit', 'delete'],
  hidden: () => ({ grants: [] }),
  shown: (_call, row) => ({
    summary: { resource: { ansible_id: ansibleId(`team ${row.id}`), resource_type: 'shared.team' } },
  }),
};
