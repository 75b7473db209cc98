import type { TableName } from '../fields/tables.ts';
import { type Call, link, mayWrite, userOf } from '../http/request.ts';
import type { Json, JsonObject } from '../text/json.ts';
import { stamp } from '../world/clock.ts';
import { namedPath } from '../world/naming.ts';
import { type Shape, type Stored, words } from './kind.ts';
import { can } from './permissions.ts';
import { roleId } from './roles.ts';
import { briefTemplate, present, summaryOf } from './summary.ts';

/** Links to what an OAuth2 provider has made. */
const OF_OAUTH = new Set(['tokens', 'authorized_tokens', 'personal_tokens', 'applications']);

function linksOf<T extends Stored>({ world }: Call, { links = [] }: Shape<T>): readonly string[] {
  return world.hasOauth ? links : links.filter((name) => !OF_OAUTH.has(name));
}

/** Paths of tables whose collections have other names. */
const COLLECTIONS: Partial<Record<TableName, string>> = {
  workflow_nodes: 'workflow_job_template_nodes',
  approval_templates: 'workflow_approval_templates',
};

/** Collection that a table's objects are in. */
export function collectionOf(table: TableName): string {
  return COLLECTIONS[table] ?? table;
}

/** True for who has this role on what decides on the object; some kinds are for administrators only. */
export function allowed<T extends Stored>(call: Call, kind: Shape<T>, row: T, ...roles: string[]): boolean {
  if (kind.manages) return kind.manages(call, row);
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

/** A link to what a node or a schedule launches, or a job ran. */
function templateLink(call: Call, id: number): string {
  const { table } = call.world.launchable(id) ?? { table: 'system_job_templates' as const };
  return link(call, collectionOf(table), id);
}

/** Links to what an object points at, and each in few words. */
function pointers<T extends Stored>(call: Call, kind: Shape<T>, row: T): { related: JsonObject; summary: JsonObject } {
  const ids = row as unknown as Record<string, number | null | undefined>;
  const { unified_job_template: launched = null } = ids;
  const related: JsonObject = launched === null ? {} : { unified_job_template: templateLink(call, launched) };
  const summary: Record<string, JsonObject | undefined> = {
    unified_job_template: briefTemplate(call.world, launched),
  };
  const linked = { created_by: 'users', modified_by: 'users', ...kind.references, ...pointedAt(kind) } as const;
  const tables: Readonly<Record<string, TableName>> = { ...linked, ...kind.summaries };
  for (const [name, table] of Object.entries(tables)) {
    const id = ids[name];
    if (id === null || id === undefined) continue;
    if (name in linked) related[name] = link(call, collectionOf(table), id);
    summary[name] = summaryOf(call.world, table, id);
  }
  return { related, summary: present(summary) };
}

function pointedAt<T extends Stored>(kind: Shape<T>): Record<string, TableName> {
  const entries = Object.entries(kind.fields).flatMap(([name, field]): [string, TableName][] =>
    field.table && !field.writeOnly ? [[name, field.table]] : [],
  );
  return Object.fromEntries(entries);
}

/** Columns that are only shown; what an object does not hold is worked out by its kind. */
function columnsOf<T extends Stored>({ columns = {} }: Shape<T>, row: T): JsonObject {
  const values = row as unknown as Record<string, Json>;
  const held = Object.entries(columns).filter(([name]) => values[name] !== undefined);
  const shown = held.map(([name, type]): [string, Json] => {
    const value = values[name] ?? null;
    return [name, type === 'datetime' && typeof value === 'number' ? stamp(value) : value];
  });
  return Object.fromEntries(shown);
}

function timesOf({ created, modified }: Stored): JsonObject {
  return {
    ...(created === undefined ? {} : { created: stamp(created) }),
    ...(modified === undefined ? {} : { modified: stamp(modified) }),
  };
}

function objectRoles<T extends Stored>(kind: Shape<T>, row: T): JsonObject {
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
export function toJson<T extends Stored>(call: Call, kind: Shape<T>, row: T, detailed: boolean): JsonObject {
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
    // A row of several kinds says itself of which it is.
    ...(kind.typeless ? {} : { type: values['type'] ?? kind.type }),
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
    ...timesOf(row),
    ...columnsOf(kind, row),
    ...Object.fromEntries(fields),
    ...kind.constants,
    ...more.fields,
  };
}
