import { type Call, link, mayWrite, userOf } from '../http/request.ts';
import type { Json, JsonObject } from '../text/json.ts';
import { stamp } from '../world/clock.ts';
import { namedPath } from '../world/naming.ts';
import type { TableName } from '../world/remove.ts';
import type { World } from '../world/world.ts';
import { type Kind, type Stored, words } from './kind.ts';
import { can } from './permissions.ts';
import { roleId } from './roles.ts';
import {
  brief,
  briefCredential,
  briefEnvironment,
  briefInventory,
  briefProject,
  briefUser,
  present,
} from './summary.ts';

type Brief = (world: World, id: number | null) => JsonObject | undefined;

/** How an object is summed up where another one points at it. */
const BRIEFS: Partial<Record<TableName, Brief>> = {
  organizations: (world, id) => brief(world.organizations.get(id)),
  credential_types: (world, id) => brief(world.credential_types.get(id)),
  workflow_job_templates: (world, id) => brief(world.workflow_job_templates.get(id)),
  inventories: briefInventory,
  projects: briefProject,
  execution_environments: briefEnvironment,
  credentials: briefCredential,
  users: briefUser,
};

/** Links to what an OAuth2 provider has made. */
const OF_OAUTH = new Set(['tokens', 'authorized_tokens', 'personal_tokens', 'applications']);

function linksOf<T extends Stored>({ world }: Call, { links = [] }: Kind<T>): readonly string[] {
  return world.hasOauth ? links : links.filter((name) => !OF_OAUTH.has(name));
}

/** Paths of tables whose collections have other names. */
const COLLECTIONS: Partial<Record<TableName, string>> = { workflow_nodes: 'workflow_job_template_nodes' };

/** Collection that a table's objects are in. */
export function collectionOf(table: TableName): string {
  return COLLECTIONS[table] ?? table;
}

/** True for who has this role on what decides on the object; some kinds are for administrators only. */
export function allowed<T extends Stored>(call: Call, kind: Kind<T>, row: T, ...roles: string[]): boolean {
  if (kind.own?.(row) === userOf(call).id) return true;
  const user = userOf(call);
  if (kind.subject) {
    const [on, subject] = kind.subject(call.world, row);
    return can(user, on, subject, ...roles);
  }
  return kind.grant ? can(user, kind.grant, row, ...roles) : user.is_superuser;
}

/** Roles that let one do what a capability is named for; the rest takes an administrator. */
const ROLES_FOR: Record<string, string[]> = {
  start: ['execute', 'update'],
  schedule: ['execute', 'update'],
  use: ['use'],
};

/** Links to what an object points at, and each in few words. */
function pointers<T extends Stored>(call: Call, kind: Kind<T>, row: T): { related: JsonObject; summary: JsonObject } {
  const related: JsonObject = {};
  const summary: Record<string, JsonObject | undefined> = {};
  const people = { created_by: 'users', modified_by: 'users' } as const;
  const tables = { ...people, ...pointedAt(kind) };
  for (const [name, table] of Object.entries(tables)) {
    const id = (row as unknown as Record<string, number | null | undefined>)[name];
    if (id === null || id === undefined) continue;
    related[name] = link(call, collectionOf(table), id);
    summary[name] = BRIEFS[table]?.(call.world, id);
  }
  return { related, summary: present(summary) };
}

function pointedAt<T extends Stored>(kind: Kind<T>): Record<string, TableName> {
  const entries = Object.entries(kind.fields).flatMap(([name, field]): [string, TableName][] =>
    field.table && !field.writeOnly ? [[name, field.table]] : [],
  );
  return Object.fromEntries(entries);
}

function objectRoles<T extends Stored>(kind: Kind<T>, row: T): JsonObject {
  if (!kind.roles || !kind.grant) return {};
  const noun = words(kind.type);
  const roles = kind.roles.map(([key, name, text, userOnly], index): [string, Json] => [
    `${key}_role`,
    {
      description: text.replace('%s', noun),
      name,
      id: roleId(kind.grant ?? 'organization', row.id, index),
      ...(userOnly ? { user_only: true } : {}),
    },
  ]);
  return { object_roles: Object.fromEntries(roles) };
}

/** An object as the API shows it; its own page has the named URL and what else lists leave out. */
export function toJson<T extends Stored>(call: Call, kind: Kind<T>, row: T, detailed: boolean): JsonObject {
  const url = link(call, kind.collection, row.id);
  const points = pointers(call, kind, row);
  const more = kind.shown?.(call, row, detailed) ?? {};
  const named = detailed && !kind.nameless ? namedPath(call.world, kind.collection, row) : undefined;
  const values = row as unknown as Record<string, Json>;
  const fields = Object.entries(kind.fields).flatMap(([name, field]): [string, Json][] =>
    field.writeOnly || values[name] === undefined ? [] : [[name, values[name]]],
  );
  const capabilities = kind.capabilities?.map((word): [string, boolean] => [
    word,
    mayWrite(call) && allowed(call, kind, row, 'admin', ...(ROLES_FOR[word] ?? [])),
  ]);
  return {
    id: row.id,
    type: kind.type,
    url,
    related: {
      ...(named === undefined ? {} : { named_url: link(call, kind.collection, named) }),
      ...points.related,
      ...Object.fromEntries(linksOf(call, kind).map((name) => [name, `${url}${name}/`])),
      ...more.related,
    },
    summary_fields: {
      ...points.summary,
      ...objectRoles(kind, row),
      ...(capabilities ? { user_capabilities: Object.fromEntries(capabilities) } : {}),
      ...more.summary,
    },
    created: stamp(row.created),
    modified: stamp(row.modified),
    ...Object.fromEntries(fields),
    ...more.fields,
  };
}
