import { readAll } from '../../fields/field.ts';
import { reference, requiredReference } from '../../fields/values.ts';
import { Complaints } from '../../fields/words.ts';
import { empty, forbidden, invalid, type Reply, refuse } from '../../http/reply.ts';
import { type Call, link, objectBody, userOf } from '../../http/request.ts';
import { collectionOf } from '../../rest/json.ts';
import { type Kind, words } from '../../rest/kind.ts';
import { all, createdReply, listed, mount } from '../../rest/mount.ts';
import { can } from '../../rest/permissions.ts';
import type { Routes } from '../../rest/router.ts';
import { brief, present, summaryOf } from '../../rest/summary.ts';
import type { Team, User } from '../../rows/people.ts';
import { GRANTING, type RoleAssignment, type RoleDefinition } from '../../rows/roles.ts';
import { type Actor, assignments, grantOf, isSame, objectOf } from '../../world/role-assignments.ts';
import type { World } from '../../world/world.ts';
import { grantRole, revokeRole } from '../access/membership.ts';
import { ROLE_DEFINITION } from './role-definition.ts';

const holderOf = (world: World, actor: Actor, id: number | null): User | Team | undefined =>
  actor === 'user' ? world.users.get(id) : world.teams.get(id);

const mayGive = (call: Call, { grant }: Pick<RoleAssignment, 'grant'>): boolean =>
  can(userOf(call), grant.on, objectOf(call.world, grant), 'admin');

/** Which users, or which teams, were assigned which roles: administrators see all of it, others their own. */
function assignmentKind(actor: Actor): Kind<RoleAssignment> {
  const type = `role_${actor}_assignment`;
  const kind: Kind<RoleAssignment> = {
    collection: `${type}s`,
    type,
    model: words(type, true).replaceAll(' ', ''),
    order: 'id',
    readOnly: true,
    nameless: true,
    typeless: true,
    hides: true,
    // Named in another order than elsewhere.
    allow: 'GET, HEAD, OPTIONS, DELETE',
    derived: (world) => assignments(world, actor, world.clock.ms(), null),
    fields: { role_definition: requiredReference('role_definitions'), [actor]: reference(`${actor}s`) },
    columns: { created_by: 'id', content_type: 'string', object_id: 'string' },
    constants: { object_ansible_id: null, ...(actor === 'user' ? { user_ansible_id: null } : {}) },
    visible: (call, row) => {
      const user = userOf(call);
      const own = actor === 'user' ? [user.id] : user.teams.map(({ id }) => id);
      return user.is_superuser || own.includes(row[actor] ?? 0);
    },
    manages: mayGive,
    create: (call) => assign(call, actor, kind),
    deleted: ({ world }, row) => {
      const holder = holderOf(world, actor, row[actor] ?? null);
      if (holder) revokeRole(holder, row.grant);
      return empty();
    },
    shown: (call, { grant }) => ({
      related: { content_object: link(call, collectionOf(GRANTING[grant.on]), grant.id) },
      summary: present({
        content_object:
          grant.on === 'credential'
            ? summaryOf(call.world, 'credentials', grant.id)
            : brief(objectOf(call.world, grant)),
      }),
    }),
  };
  return kind;
}

/** Assigns a role: the assignment that is there already is the answer, too. */
function assign(call: Call, actor: Actor, kind: Kind<RoleAssignment>): Reply {
  const { world, now } = call;
  const body = objectBody(call);
  const complaints = new Complaints();
  const given = readAll(kind.fields, body, complaints, world, { isWhole: true });
  refuse(complaints);
  const holder = holderOf(world, actor, Number(given[actor] ?? 0));
  if (!holder) {
    const text = `Provide exactly one of ${actor} or ${actor}_ansible_id`;
    throw invalid({ [actor]: text, [`${actor}_ansible_id`]: text });
  }
  const object = body['object_id'] ?? '';
  if (object === '') throw invalid({ object_id: 'Object must be specified for this role assignment' });
  const definition = world.role_definitions.get(Number(given['role_definition']));
  const grant = definition && grantOf(definition, Number(object));
  if (!grant || !objectOf(world, grant)) {
    throw invalid({ object_id: [`Invalid pk "${String(object)}" - object does not exist.`] });
  }
  if (!mayGive(call, { grant })) throw forbidden();
  grantRole(world, holder, grant);
  const table = assignments(world, actor, now, userOf(call).id);
  const row = table.find((one) => one[actor] === holder.id && isSame(one.grant, grant));
  if (!row) throw new Error(`no assignment of ${grant.role}`);
  return createdReply(call, kind, row);
}

/** Role definitions, and who was assigned which role. */
export function roleAssignmentRoutes(routes: Routes): void {
  const kinds = { user: assignmentKind('user'), team: assignmentKind('team') };
  for (const kind of Object.values(kinds)) mount(routes, kind);
  mount(
    routes,
    ROLE_DEFINITION,
    Object.entries(kinds).map(([actor, kind]) =>
      listed<RoleDefinition, RoleAssignment>(
        `${actor}_assignments`,
        kind,
        (call, { id }) => all(call, kind).filter((row) => row.role_definition === id),
        { title: `${words(kind.type, true)} List` },
      ),
    ),
  );
}
