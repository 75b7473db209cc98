import { message } from '../../messages/message.ts';
import { boolean, NAME, NOTIFICATIONS, number, ORGANIZATION, reference, text } from './field-types.ts';
import type { Kind } from './kind.ts';

/** Organizations, users, teams, labels and applications. */
export const PEOPLE_KINDS: readonly Kind[] = [
  {
    collection: 'organizations',
    type: 'organization',
    noun: 'organization',
    key: ['name'],
    fields: {
      name: NAME,
      description: text(),
      max_hosts: number(0),
      default_environment: reference(['execution_environments']),
    },
    associations: {
      instance_groups: { to: ['instance_groups'], ordered: true },
      galaxy_credentials: { to: ['credentials'], ordered: true },
      ...NOTIFICATIONS,
      notification_templates_approvals: { to: ['notification_templates'] },
    },
    ignored: {},
  },
  {
    collection: 'users',
    type: 'user',
    noun: 'user',
    key: ['username'],
    fields: {
      username: NAME,
      first_name: text(),
      last_name: text(),
      email: text(),
      is_superuser: boolean(),
      is_system_auditor: boolean(),
      password: { type: 'password', empty: '' },
    },
    associations: {},
    ignored: { teams: message('user-teams-not-field') },
  },
  {
    collection: 'teams',
    type: 'team',
    noun: 'team',
    key: ['name', 'organization'],
    fields: { name: NAME, description: text(), organization: ORGANIZATION },
    associations: { users: { to: ['users'] } },
    ignored: {},
  },
  {
    collection: 'labels',
    type: 'label',
    noun: 'label',
    key: ['name', 'organization'],
    fields: { name: NAME, organization: ORGANIZATION },
    associations: {},
    ignored: {},
    stays: message('label-not-deletable'),
  },
  {
    collection: 'applications',
    type: 'o_auth2_application',
    noun: 'application',
    key: ['name', 'organization'],
    fields: {
      name: NAME,
      description: text(),
      organization: ORGANIZATION,
      client_type: text({ required: true, choices: ['confidential', 'public'] }),
      authorization_grant_type: text({
        required: true,
        choices: ['authorization-code', 'password'],
        fixed: message('application-grant-type-fixed'),
      }),
      redirect_uris: text(),
      skip_authorization: { type: 'boolean', empty: false },
    },
    associations: {},
    ignored: {
      client_id: message('application-client-id-generated'),
      client_secret: message('application-client-secret-generated'),
    },
  },
];
