import { created, empty, forbidden, invalid, notFound, ok, type Reply } from '../../http/reply.ts';
import { type Call, link, objectBody, userOf } from '../../http/request.ts';
import { Fields } from '../../rest/fields.ts';
import type { Model } from '../../rest/filters.ts';
import { list } from '../../rest/listing.ts';
import type { Routes } from '../../rest/router.ts';
import { briefUser, present } from '../../rest/summary.ts';
import type { JsonObject } from '../../text/json.ts';
import { stamp } from '../../world/clock.ts';
import type { RoleDefinition } from '../../world/role-types.ts';

const MODEL: Model = { name: 'RoleDefinition' };

function definitionJson(call: Call, row: RoleDefinition): JsonObject {
  const url = link(call, 'role_definitions', row.id);
  return {
    id: row.id,
    url,
    related: { team_assignments: `${url}team_assignments/`, user_assignments: `${url}user_assignments/` },
    summary_fields: present({
      created_by: briefUser(call.world, row.created_by),
      modified_by: briefUser(call.world, row.modified_by),
    }),
    permissions: row.permissions,
    content_type: row.content_type,
    modified: stamp(row.modified),
    created: stamp(row.created),
    name: row.name,
    description: row.description,
    managed: row.managed,
    modified_by: row.modified_by,
    created_by: row.created_by,
  };
}

function found(call: Call, id: string): RoleDefinition {
  const row = call.world.role_definitions.get(Number(id));
  if (!row) throw notFound('RoleDefinition');
  return row;
}

/** One that is changed or deleted: not what the controller came with. */
function own(call: Call, id: string): RoleDefinition {
  const row = found(call, id);
  if (!userOf(call).is_superuser) throw forbidden();
  if (row.managed) throw invalid(['Role is managed by the system']);
  return row;
}

function create(call: Call): Reply {
  const { world, now } = call;
  if (!userOf(call).is_superuser) throw forbidden();
  const body = objectBody(call);
  const fields = new Fields(body);
  for (const name of ['permissions', 'name']) {
    if (!fields.has(name)) fields.complaints.add(name, 'This field is required.');
  }
  const name = fields.string('name') ?? '';
  if (world.role_definitions.find((row) => row.name === name)) {
    fields.complaints.add('name', 'role definition with this name already exists.');
  }
  if (fields.complaints.any) throw invalid(fields.complaints.byField);
  const { id } = userOf(call);
  const row = world.role_definitions.insert({
    created: now,
    modified: now,
    name,
    description: fields.string('description') ?? '',
    content_type: fields.string('content_type') ?? null,
    permissions: Array.isArray(body['permissions']) ? body['permissions'].map(String) : [],
    managed: false,
    created_by: id,
    modified_by: id,
  });
  return created(definitionJson(call, row), link(call, 'role_definitions', row.id));
}

function change(call: Call, id: string): Reply {
  const row = own(call, id);
  const fields = new Fields(objectBody(call));
  const { name = row.name, description = row.description } = {
    name: fields.string('name'),
    description: fields.string('description'),
  };
  if (fields.complaints.any) throw invalid(fields.complaints.byField);
  Object.assign(row, { name, description, modified: call.now, modified_by: userOf(call).id });
  return ok(definitionJson(call, row));
}

/** Role definitions: the newer way to say what a role may do. What a definition of one's own permits is not simulated. */
export function roleDefinitionRoutes(routes: Routes): void {
  routes.add('/role_definitions/', {
    title: 'Role Definition List',
    GET: (call) => list(call, MODEL, call.world.role_definitions.all(), (row) => definitionJson(call, row)),
    POST: create,
  });
  routes.add('/role_definitions/:id/', {
    title: 'Role Definition Detail',
    GET: (call, id) => ok(definitionJson(call, found(call, id))),
    PUT: change,
    PATCH: change,
    DELETE: (call, id) => {
      call.world.role_definitions.delete(own(call, id).id);
      return empty();
    },
  });
}
