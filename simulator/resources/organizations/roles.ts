import { empty, forbidden, invalid, notFound, ok, type Reply } from '../../http/reply.ts';
import { type Call, link, objectBody, userOf } from '../../http/request.ts';
import { rowsOf } from '../../rest/crud.ts';
import { allowed, toJson } from '../../rest/json.ts';
import { type Kind, type Stored, words } from '../../rest/kind.ts';
import { list } from '../../rest/listing.ts';
import { find, listOf, modelOf } from '../../rest/mount.ts';
import type { Routes } from '../../rest/router.ts';
import type { Team, User } from '../../rows/people.ts';
import type { Grant, Granting } from '../../rows/roles.ts';
import type { Json, JsonObject } from '../../text/json.ts';
import { assignments } from '../../world/role-assignments.ts';
import { grantRole, revokeRole } from '../access/membership.ts';
import { members } from '../access/shared.ts';
import { TEAM } from '../access/team.ts';
import { USER } from '../access/user.ts';
import { type FoundRole, findRole, KINDS, ROLE, rolesOn } from './found-role.ts';
import { checkTeam, checkUser } from './role-rules.ts';

function roleJson(call: Call, role: FoundRole, more: JsonObject = {}): JsonObject {
  const { id, kind, row } = role;
  return {
    id,
    type: 'role',
    url: link(call, 'roles', id),
    related: {
      users: `${link(call, 'roles', id)}users/`,
      teams: `${link(call, 'roles', id)}teams/`,
      [kind.type]: link(call, kind.collection, row.id),
    },
    summary_fields: {
      ...more,
      resource_name: (row as unknown as { name: string }).name,
      resource_type: kind.type,
      resource_type_display_name: words(kind.type, true),
      resource_id: row.id,
    },
    name: role.name,
    description: role.description,
  };
}

const listed = (call: Call, roles: FoundRole[], more?: JsonObject): Reply =>
  list(call, ROLE, roles, (role) => roleJson(call, role, more));

/** The roles that somebody was given, one by one. */
function given(call: Call, grants: readonly Grant[]): FoundRole[] {
  return grants.flatMap((grant) => {
    const kind = KINDS.find((one) => one.grant === grant.on);
    const row = kind && rowsOf(call, kind).get(grant.id);
    return kind && row ? rolesOn(kind, row).filter((role) => role.key === grant.role) : [];
  });
}

/** Gives a role or takes it away; to have it twice changes nothing. */
function change(call: Call, role: FoundRole, to: { user?: User; team?: Team }): Reply {
  const { kind, row, key } = role;
  const on = kind.grant as Granting;
  if (to.user) checkUser(call, role, to.user);
  if (to.team) checkTeam(role, to.team);
  if (!allowed(call, kind, row, 'admin')) throw forbidden();
  if (objectBody(call)['disassociate']) {
    if (to.user) revokeRole(to.user, on, row.id, key);
    if (to.team) to.team.grants = to.team.grants.filter((one) => !same(one, on, row.id, key));
    return empty();
  }
  const { world, now } = call;
  if (to.user) grantRole(world, to.user, on, row.id, key);
  if (to.team && !to.team.grants.some((one) => same(one, on, row.id, key))) {
    to.team.grants.push({ on, id: row.id, role: key });
  }
  // Who gave it is known from now on.
  for (const actor of ['user', 'team'] as const) assignments(world, actor, now, userOf(call).id);
  return empty();
}

const same = (grant: Grant, on: Granting, id: number, role: string): boolean =>
  grant.on === on && grant.id === id && grant.role === role;

function named(call: Call): FoundRole {
  const id = objectBody(call)['id'];
  if (id === undefined) throw invalid({ msg: "Role 'id' field is missing." });
  const role = findRole(call, Number(id));
  if (!role) throw invalid({ detail: 'Role matching query does not exist.' });
  return role;
}

/** Roles that follow from a role. */
function below(kind: Kind<Stored>, key: string): string[] {
  const all = (kind.roles ?? []).map(([name]) => `${name}_role`);
  if (key === 'admin') return all;
  return key === 'read' ? ['read_role'] : ['read_role', `${key}_role`];
}

/** Who may do something with an object, and by which role. */
function accessList(call: Call, kind: Kind<Stored>, row: Stored): Reply {
  const on = kind.grant as Granting;
  const direct = (grants: readonly Grant[]): Json[] =>
    given(call, grants)
      .filter((role) => role.kind === kind && role.row.id === row.id)
      .map((role) => ({
        role: {
          id: role.id,
          name: role.name,
          description: role.description,
          resource_name: (row as unknown as { name: string }).name,
          resource_type: kind.type,
          related: { [kind.type]: link(call, kind.collection, row.id) },
          user_capabilities: { unattach: true },
        },
        descendant_roles: below(kind, role.key),
      }));
  const all = (kind.roles ?? []).map(([name]) => `${name}_role`).sort();
  const system = { id: null, name: 'System Administrator', description: 'Can manage all aspects of the system' };
  const whole = { role: { ...system, user_capabilities: { unattach: false } }, descendant_roles: all };
  const has = (grants: readonly Grant[]): boolean => grants.some((grant) => grant.on === on && grant.id === row.id);
  const users = call.world.users.filter(
    (user) => user.is_superuser || has(user.grants) || user.teams.some((team) => has(team.grants)),
  );
  return list(call, modelOf(USER), users, (user) => {
    const { auth: _, ...json } = toJson(call, USER, user, false);
    const { resource = null } = json['summary_fields'] as JsonObject;
    const indirect = [...(user.is_superuser ? [whole] : []), ...user.teams.flatMap((team) => direct(team.grants))];
    return {
      ...json,
      summary_fields: { resource, direct_access: direct(user.grants), indirect_access: indirect },
    };
  });
}

/** Roles on objects, who has them, and how they are given. */
export function roleRoutes(routes: Routes): void {
  routes.add('/roles/', {
    title: 'Role List',
    deprecated: true,
    GET: (call) =>
      listed(
        call,
        KINDS.flatMap((kind) =>
          rowsOf(call, kind)
            .all()
            .flatMap((row) => rolesOn(kind, row)),
        ),
      ),
  });
  const role = (call: Call, id: string): FoundRole => {
    const found = findRole(call, Number(id));
    if (!found) throw notFound('Role');
    return found;
  };
  routes.add('/roles/:id/', {
    title: 'Role Detail',
    deprecated: true,
    GET: (call, id) => ok(roleJson(call, role(call, id))),
  });
  routes.add('/roles/:id/users/', {
    title: 'Role Users List',
    deprecated: true,
    GET: (call, id) => {
      const { kind, row, key } = role(call, id);
      return listOf(call, USER, members(call.world, kind.grant as Granting, row.id, key));
    },
    POST: (call, id) => change(call, role(call, id), { user: find(call, USER, Number(objectBody(call)['id'])) }),
  });
  routes.add('/roles/:id/teams/', {
    title: 'Role Teams List',
    deprecated: true,
    GET: (call, id) => {
      const { kind, row, key } = role(call, id);
      const has = (team: Team): boolean => team.grants.some((one) => same(one, kind.grant as Granting, row.id, key));
      return listOf(call, TEAM, call.world.teams.filter(has));
    },
    POST: (call, id) => change(call, role(call, id), { team: find(call, TEAM, Number(objectBody(call)['id'])) }),
  });
  const unattach = { user_capabilities: { unattach: true } };
  routes.add('/users/:id/roles/', {
    title: 'User Roles List',
    deprecated: true,
    GET: (call, id) => listed(call, given(call, find(call, USER, id).grants), unattach),
    POST: (call, id) => {
      const user = call.world.users.get(Number(id));
      if (!user) throw notFound('User');
      return change(call, named(call), { user });
    },
  });
  routes.add('/teams/:id/roles/', {
    title: 'Team Roles List',
    deprecated: true,
    GET: (call, id) => listed(call, given(call, find(call, TEAM, id).grants), unattach),
    POST: (call, id) => change(call, named(call), { team: find(call, TEAM, id) }),
  });
  for (const kind of KINDS) {
    routes.add(`/${kind.collection}/:id/object_roles/`, {
      title: `${words(kind.type, true)} Roles List`,
      deprecated: true,
      GET: (call, id) => listed(call, rolesOn(kind, find(call, kind, id))),
    });
    routes.add(`/${kind.collection}/:id/access_list/`, {
      title: `${words(kind.type, true)} Access List`,
      deprecated: true,
      GET: (call, id) => accessList(call, kind, find(call, kind, id)),
    });
  }
}
