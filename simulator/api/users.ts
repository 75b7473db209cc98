import { stamp } from '../clock.ts';
import { list } from '../http/listing.ts';
import { forbidden, notFound, ok } from '../http/reply.ts';
import { type Call, link, userOf } from '../http/request.ts';
import type { Routes } from '../http/routes.ts';
import type { JsonObject } from '../json.ts';
import type { User } from '../world/types.ts';
import { own } from './job.ts';
import { USER } from './models.ts';
import { createToken } from './tokens.ts';

const RELATED =
  'teams organizations admin_of_organizations projects credentials roles activity_stream access_list tokens authorized_tokens personal_tokens'.split(
    ' ',
  );

/** A user; with a read-only token nobody can be edited. */
export function userJson(call: Call, user: User): JsonObject {
  const url = link(call, 'users', user.id);
  const writes = !call.token || call.token.scope.split(' ').includes('write');
  const me = userOf(call);
  return {
    id: user.id,
    type: 'user',
    url,
    related: own(url, RELATED),
    summary_fields: {
      resource: { ansible_id: user.ansible_id, resource_type: 'shared.user' },
      user_capabilities: {
        edit: writes && (me.is_superuser || me.id === user.id),
        delete: writes && me.is_superuser && me.id !== user.id,
      },
    },
    created: stamp(user.created),
    modified: stamp(user.modified),
    username: user.username,
    first_name: user.first_name,
    last_name: user.last_name,
    email: user.email,
    is_superuser: user.is_superuser,
    is_system_auditor: user.is_system_auditor,
    password: '$encrypted$',
    ldap_dn: '',
    last_login: null,
    external_account: null,
    auth: [],
  };
}

/** Users, and who one is. */
export function userRoutes(routes: Routes): void {
  routes.add('/me/', {
    title: 'Me',
    GET: (call) => ok({ count: 1, next: null, previous: null, results: [userJson(call, userOf(call))] }),
  });
  routes.add('/users/', {
    title: 'User List',
    GET: (call) => {
      const seen = call.world.users.filter((row) => userOf(call).is_superuser || row.id === userOf(call).id);
      return list(call, USER, seen, (row) => userJson(call, row), 'username');
    },
    POST: () => {
      throw forbidden();
    },
  });
  routes.add('/users/:id/', {
    title: 'User Detail',
    GET: (call, id) => {
      const user = call.world.users.get(Number(id));
      if (!user) throw notFound('User');
      if (!userOf(call).is_superuser && userOf(call).id !== user.id) throw forbidden();
      return ok(userJson(call, user));
    },
    PUT: () => {
      throw forbidden();
    },
    PATCH: () => {
      throw forbidden();
    },
    DELETE: () => {
      throw forbidden();
    },
  });
  routes.add('/users/:id/personal_tokens/', {
    title: 'User Personal Token List',
    GET: (call) => ok({ count: 0, next: null, previous: null, results: [call.base].slice(1) }),
    POST: (call, id) => {
      if (userOf(call).id !== Number(id)) throw forbidden();
      return createToken(call);
    },
  });
}
