import { empty, forbidden, invalid, notFound, type Reply } from '../../http/reply.ts';
import { type Call, link, objectBody, userOf } from '../../http/request.ts';
import { rowsOf } from '../../rest/crud.ts';
import { allowed, toJson } from '../../rest/json.ts';
import { type Kind, words } from '../../rest/kind.ts';
import { list } from '../../rest/listing.ts';
import { action, find, listOf, modelOf, mount, type Related } from '../../rest/mount.ts';
import type { Routes } from '../../rest/router.ts';
import type { Team, User } from '../../rows/people.ts';
import type { Grant } from '../../rows/roles.ts';
import type { Json, JsonObject } from '../../text/json.ts';
import { assignments, isSame } from '../../world/role-assignments.ts';
import { grantRole, revokeRole } from '../access/membership.ts';
import { TEAM } from '../access/team.ts';
import { USER } from '../access/user.ts';
import { type FoundRole, KINDS, type Named, ROLE, rolesOf, rolesOn } from './role.ts';
import { checkTeam, checkUser } from './role-rules.ts';

/** Roles that somebody has. */
function grantedRoles(call: Call, grants: readonly Grant[]): Reply {
  return list(call, modelOf(ROLE), rolesOf(call.world, grants), (role) => {
    const json = toJson(call, ROLE, role, false);
    const unattach = { user_capabilities: { unattach: true } };
    return { ...json, summary_fields: { ...unattach, ...(json['summary_fields'] as JsonObject) } };
  });
}

/** Gives a role or takes it away; to have it twice changes nothing. */
function change(call: Call, { kind, row, grant }: FoundRole, to: User | Team): Reply {
  if ('teams' in to) checkUser(call, kind, row, to);
  else checkTeam(kind, row, grant, to);
  if (!allowed(call, kind, row, 'admin')) throw forbidden();
  if (objectBody(call)['disassociate']) {
    revokeRole(to, grant);
    return empty();
  }
  grantRole(call.world, to, grant);
  // Who gave it is known from now on.
  for (const actor of ['user', 'team'] as const) assignments(call.world, actor, call.now, userOf(call).id);
  return empty();
}

function named(call: Call): FoundRole {
  const id = objectBody(call)['id'];
  if (id === undefined) throw invalid({ msg: "Role 'id' field is missing." });
  const role = rowsOf(call, ROLE).get(Number(id));
  if (!role) throw invalid({ detail: 'Role matching query does not exist.' });
  return role;
}

/** Roles that follow from a role. */
function below(kind: Kind<Named>, key: string): string[] {
  const all = (kind.roles ?? []).map(([name]) => `${name}_role`);
  if (key === 'admin') return all;
  return key === 'read' ? ['read_role'] : ['read_role', `${key}_role`];
}

/** Who may do something with an object, and by which role. */
function accessList(call: Call, kind: Kind<Named>, row: Named): Reply {
  const isHere = ({ on, id }: Grant): boolean => on === kind.grant && id === row.id;
  const direct = (grants: readonly Grant[]): Json[] =>
    rolesOf(call.world, grants.filter(isHere)).map(({ id, name, description, grant }) => ({
      role: {
        ...{ id, name, description, resource_name: row.name, resource_type: kind.type },
        related: { [kind.type]: link(call, kind.collection, row.id) },
        user_capabilities: { unattach: true },
      },
      descendant_roles: below(kind, grant.role),
    }));
  const all = (kind.roles ?? []).map(([name]) => `${name}_role`).sort();
  const system = { id: null, name: 'System Administrator', description: 'Can manage all aspects of the system' };
  const whole = { role: { ...system, user_capabilities: { unattach: false } }, descendant_roles: all };
  const users = call.world.users.filter(
    (user) => user.is_superuser || user.grants.some(isHere) || user.teams.some((team) => team.grants.some(isHere)),
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

/** Those who have a role, and how it is given to them. */
function holdersOf<T extends User | Team>(path: string, title: string, kind: Kind<T>): Related<FoundRole> {
  return action(path, {
    title,
    deprecated: true,
    GET: (call, role) => {
      const rows = rowsOf(call, kind).filter(({ grants }) => grants.some((one) => isSame(one, role.grant)));
      return listOf(call, kind, rows);
    },
    POST: (call, role) => change(call, role, find(call, kind, Number(objectBody(call)['id']))),
  });
}

/** Roles on objects, who has them, and how they are given. */
export function roleRoutes(routes: Routes): void {
  mount(routes, ROLE, [holdersOf('users', 'Role Users List', USER), holdersOf('teams', 'Role Teams List', TEAM)]);
  routes.add('/users/:id/roles/', {
    title: 'User Roles List',
    deprecated: true,
    GET: (call, id) => grantedRoles(call, find(call, USER, id).grants),
    // Who may give a role need not see the user.
    POST: (call, id) => {
      const user = call.world.users.get(Number(id));
      if (!user) throw notFound('User');
      return change(call, named(call), user);
    },
  });
  action<Team>('roles', {
    title: 'Team Roles List',
    deprecated: true,
    GET: (call, team) => grantedRoles(call, team.grants),
    POST: (call, team) => change(call, named(call), team),
  })(routes, TEAM);
  for (const kind of KINDS) {
    const title = words(kind.type, true);
    action<Named>('object_roles', {
      title: `${title} Roles List`,
      deprecated: true,
      GET: (call, row) => listOf(call, ROLE, rolesOn(kind, row)),
    })(routes, kind);
    action<Named>('access_list', {
      title: `${title} Access List`,
      deprecated: true,
      GET: (call, row) => accessList(call, kind, row),
    })(routes, kind);
  }
}
