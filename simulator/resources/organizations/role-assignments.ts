import { readAll } from '../../fields/field.ts';
import { owner, reference } from '../../fields/values.ts';
import { Complaints } from '../../fields/words.ts';
import { created, empty, forbidden, invalid, notFound, ok, type Reply } from '../../http/reply.ts';
import { type Call, link, objectBody, userOf } from '../../http/request.ts';
import type { Model } from '../../rest/filters.ts';
import { collectionOf } from '../../rest/json.ts';
import { list } from '../../rest/listing.ts';
import { can } from '../../rest/permissions.ts';
import type { Routes } from '../../rest/router.ts';
import { brief, briefCredential, briefUser, present } from '../../rest/summary.ts';
import type { Team, User } from '../../rows/people.ts';
import type { RoleAssignment } from '../../rows/roles.ts';
import { GRANTING, type Grant } from '../../rows/roles.ts';
import type { JsonObject } from '../../text/json.ts';
import { stamp } from '../../world/clock.ts';
import { type Actor, assignments, contentTypeOf, grantOf, isSame, objectOf } from '../../world/role-assignments.ts';
import type { World } from '../../world/world.ts';
import { grantRole, revokeRole } from '../access/membership.ts';

type Holder = { actor: 'user'; row: User } | { actor: 'team'; row: Team };

const collectionFor = (actor: Actor): string => `role_${actor}_assignments`;

function assignmentJson(call: Call, actor: Actor, row: RoleAssignment): JsonObject {
  const { world } = call;
  const { on, id } = row.grant;
  const definition = world.role_definitions.get(row.role_definition);
  return {
    id: row.id,
    url: link(call, collectionFor(actor), row.id),
    related: {
      ...(row.created_by === null ? {} : { created_by: link(call, 'users', row.created_by) }),
      role_definition: link(call, 'role_definitions', row.role_definition),
      [actor]: link(call, `${actor}s`, row.actor),
      content_object: link(call, collectionOf(GRANTING[on]), id),
    },
    summary_fields: present({
      created_by: briefUser(world, row.created_by),
      role_definition: definition && { ...brief(definition), managed: definition.managed },
      [actor]: actor === 'user' ? briefUser(world, row.actor) : brief(world.teams.get(row.actor)),
      content_object: on === 'credential' ? briefCredential(world, id) : brief(objectOf(world, row.grant)),
    }),
    created: stamp(row.created),
    created_by: row.created_by,
    content_type: contentTypeOf(row.grant),
    object_id: String(id),
    object_ansible_id: null,
    role_definition: row.role_definition,
    [actor]: row.actor,
    ...(actor === 'user' ? { user_ansible_id: null } : {}),
  };
}

/** What assignments are filtered by, although they hold it under other names. */
const modelOf = (actor: Actor): Model => ({
  name: `Role${actor === 'user' ? 'User' : 'Team'}Assignment`,
  computed: {
    [actor]: (row: RoleAssignment) => row.actor,
    object_id: (row: RoleAssignment) => String(row.grant.id),
    content_type: (row: RoleAssignment) => contentTypeOf(row.grant),
  },
});

/** The assignments that the user may see: administrators all of them, others their own. */
function seen(call: Call, actor: Actor): RoleAssignment[] {
  const user = userOf(call);
  const own = actor === 'user' ? [user.id] : user.teams.map(({ id }) => id);
  return assignments(call.world, actor, call.now, null).filter((row) => user.is_superuser || own.includes(row.actor));
}

function found(call: Call, actor: Actor, id: string): RoleAssignment {
  const row = seen(call, actor).find((one) => one.id === Number(id));
  if (!row) throw notFound(modelOf(actor).name);
  return row;
}

function holderOf(call: Call, actor: Actor, id: number): Holder | undefined {
  const user = actor === 'user' ? call.world.users.get(id) : undefined;
  if (user) return { actor: 'user', row: user };
  const team = actor === 'team' ? call.world.teams.get(id) : undefined;
  return team && { actor: 'team', row: team };
}

function give(world: World, holder: Holder, grant: Grant): void {
  if (holder.actor === 'user') grantRole(world, holder.row, grant.on, grant.id, grant.role);
  else if (!holder.row.grants.some((one) => isSame(one, grant))) holder.row.grants.push(grant);
}

/** Assigns a role: the assignment that is there already is the answer, too. */
function assign(call: Call, actor: Actor): Reply {
  const { world, now } = call;
  const body = objectBody(call);
  const declared = { role_definition: owner('role_definitions'), [actor]: reference(`${actor}s`) };
  const complaints = new Complaints();
  const given = readAll(declared, body, complaints, world, { isWhole: true });
  const definition = world.role_definitions.get(given['role_definition'] as number);
  if (complaints.any || !definition) throw invalid(complaints.byField);
  const holder = holderOf(call, actor, Number(given[actor] ?? 0));
  if (!holder) {
    const text = `Provide exactly one of ${actor} or ${actor}_ansible_id`;
    throw invalid({ [actor]: text, [`${actor}_ansible_id`]: text });
  }
  const object = body['object_id'] ?? '';
  if (object === '') throw invalid({ object_id: 'Object must be specified for this role assignment' });
  const grant = grantOf(definition, Number(object));
  if (!grant || !objectOf(world, grant)) {
    throw invalid({ object_id: [`Invalid pk "${String(object)}" - object does not exist.`] });
  }
  if (!can(userOf(call), grant.on, objectOf(world, grant), 'admin')) throw forbidden();
  give(world, holder, grant);
  const table = assignments(world, actor, now, userOf(call).id);
  const row = table.find((one) => one.actor === holder.row.id && isSame(one.grant, grant));
  if (!row) throw notFound(modelOf(actor).name);
  return created(assignmentJson(call, actor, row), link(call, collectionFor(actor), row.id));
}

function withdraw(call: Call, actor: Actor, id: string): Reply {
  const row = found(call, actor, id);
  const { on, id: object, role } = row.grant;
  if (!can(userOf(call), on, objectOf(call.world, row.grant), 'admin')) throw forbidden();
  const holder = holderOf(call, actor, row.actor);
  if (holder?.actor === 'user') revokeRole(holder.row, on, object, role);
  else if (holder) holder.row.grants = holder.row.grants.filter((grant) => !isSame(grant, row.grant));
  return empty();
}

/** Who was assigned which role. */
export function roleAssignmentRoutes(routes: Routes): void {
  for (const actor of ['user', 'team'] as const) {
    const title = `Role ${actor === 'user' ? 'User' : 'Team'} Assignment`;
    const listed = (call: Call, rows: RoleAssignment[]): Reply =>
      list(call, modelOf(actor), rows, (row) => assignmentJson(call, actor, row));
    routes.add(`/${collectionFor(actor)}/`, {
      title: `${title} List`,
      GET: (call) => listed(call, seen(call, actor)),
      POST: (call) => assign(call, actor),
    });
    routes.add(`/${collectionFor(actor)}/:id/`, {
      title: `${title} Detail`,
      // Named in another order than elsewhere.
      headers: { Allow: 'GET, HEAD, OPTIONS, DELETE' },
      GET: (call, id) => ok(assignmentJson(call, actor, found(call, actor, id))),
      DELETE: (call, id) => withdraw(call, actor, id),
    });
    routes.add(`/role_definitions/:id/${actor}_assignments/`, {
      title: `${title} List`,
      GET: (call, id) =>
        listed(
          call,
          seen(call, actor).filter((row) => row.role_definition === Number(id)),
        ),
    });
  }
}
