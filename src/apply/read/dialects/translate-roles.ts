import { isJsonObject, type Json, type JsonObject } from '../../../http/json/json.ts';
import { message } from '../../../messages/message.ts';
import type { Path } from '../problems.ts';
import { convertList } from './convert-value.ts';
import type { Translation } from './draft.ts';

/** The keys that name objects on which there are roles, with the API's types. */
const TARGETS: Readonly<Record<string, string>> = {
  organization: 'organization',
  organizations: 'organization',
  target_team: 'team',
  target_teams: 'team',
  inventory: 'inventory',
  inventories: 'inventory',
  job_template: 'job_template',
  job_templates: 'job_template',
  workflow: 'workflow_job_template',
  workflows: 'workflow_job_template',
  credential: 'credential',
  credentials: 'credential',
  project: 'project',
  projects: 'project',
  instance_groups: 'instance_group',
};

/** Types of objects that the option `lookup_organization` tells apart. */
const OWNED = new Set(['credential', 'inventory', 'job_template', 'project', 'team', 'workflow_job_template']);

const OTHERS = new Set(['user', 'users', 'team', 'teams', 'role', 'roles', 'lookup_organization', 'state']);

/**
 * Translates an item of the list of roles: one user or team, one role and one object for each of our own. `roles` takes
 * precedence over `role`.
 */
export function translateRoles({ note }: Translation, item: JsonObject, source: Path): JsonObject[] {
  for (const [key, value] of Object.entries(item)) {
    if (TARGETS[key] === undefined && !OTHERS.has(key) && value !== null)
      note([...source, key], message('variables-role-key', { keys: [...OTHERS, ...Object.keys(TARGETS)].join(', ') }));
  }
  const { state = 'present' } = item;
  if (state !== 'present' && state !== 'absent' && state !== null)
    note([...source, 'state'], message('variables-state'));
  const actors = ['user', 'team'].flatMap((type) =>
    [...namesOf(item[type]), ...namesOf(item[`${type}s`])].map((name): JsonObject => ({ [type]: name })),
  );
  const roles = 'roles' in item ? namesOf(item['roles']) : namesOf(item['role']);
  const resources = Object.entries(TARGETS).flatMap(([key, type]) =>
    namesOf(item[key]).map((name) => resourceOf(type, name, item['lookup_organization'])),
  );
  if (actors.length === 0 || roles.length === 0 || resources.length === 0)
    note(source, message('variables-role-incomplete'));
  return actors.flatMap((actor) =>
    roles.flatMap((role) =>
      resources.map((resource) => ({ ...actor, role, resource, ...(state === 'absent' && { state }) })),
    ),
  );
}

function namesOf(value: Json | undefined): Json[] {
  if (value === undefined || value === null) return [];
  const list = convertList(value);
  return Array.isArray(list) ? list : [list];
}

function resourceOf(type: string, name: Json, organization: Json | undefined): Json {
  const owner = typeof organization === 'string' && organization !== '' && OWNED.has(type) ? { organization } : {};
  return isJsonObject(name) ? { type, ...owner, ...name } : { name, type, ...owner };
}
