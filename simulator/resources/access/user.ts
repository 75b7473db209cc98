import { forbidden } from '../../http/reply.ts';
import { mayWrite, userOf } from '../../http/request.ts';
import type { Kind } from '../../rest/kind.ts';
import { USER_FIELDS, type User } from '../../rows/people.ts';
import { ansibleId } from '../../text/random.ts';
import { stamp } from '../../world/clock.ts';
import { administratorsOnly } from './shared.ts';

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** Users; a password that is sent back as it is shown, or empty as the awx CLI imports it, stays as it is. */
export const USER: Kind<User> = {
  collection: 'users',
  type: 'user',
  model: 'User',
  table: 'users',
  order: 'username',
  anonymous: true,
  // Everybody sees themselves.
  rows: (call) => call.world.users.filter(({ id }) => userOf(call).is_superuser || id === userOf(call).id),
  fields: USER_FIELDS,
  unique: [{ by: ['username'], field: 'username', text: 'A user with that username already exists.' }],
  links: [
    ...['teams', 'organizations', 'admin_of_organizations', 'projects', 'credentials', 'roles', 'activity_stream'],
    ...['access_list', 'tokens', 'authorized_tokens', 'personal_tokens'],
  ],
  hidden: () => ({ grants: [], teams: [], modified: null, last_login: null }),
  refusal: administratorsOnly,
  store: (change) => {
    const { password, ...rest } = change;
    return password === '$encrypted$' || !password ? rest : { ...rest, password };
  },
  check: ({ row, before, change, complaints }) => {
    if (!before && !change['password']) complaints.add('password', 'Password required for new User.');
    if (row.email && !EMAIL.test(row.email)) complaints.add('email', 'Enter a valid email address.');
  },
  deleted: (call, row) => {
    if (row.id === userOf(call).id) throw forbidden();
    return undefined;
  },
  shown: (call, row) => {
    const { hasOauth } = call.world;
    const writes = mayWrite(call);
    const me = userOf(call);
    return {
      summary: {
        resource: { ansible_id: ansibleId(`user ${row.id}`), resource_type: 'shared.user' },
        user_capabilities: {
          edit: writes && (me.is_superuser || me.id === row.id),
          delete: writes && me.is_superuser && me.id !== row.id,
        },
      },
      fields: {
        password: '$encrypted$',
        last_login: stamp(row.last_login),
        ...(hasOauth ? { ldap_dn: '', external_account: null, auth: [] } : {}),
      },
    };
  },
};
