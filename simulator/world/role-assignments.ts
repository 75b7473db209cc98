import type { RoleAssignment, RoleDefinition } from '../rows/roles.ts';
import { GRANTING, type Grant, type Granting } from '../rows/roles.ts';
import type { Table } from './table.ts';
import type { World } from './world.ts';

/** Who can be assigned roles. */
export type Actor = 'user' | 'team';

const titled = (word: string): string => word.replaceAll(/(?:^|_)\w/g, (letters) => letters.toUpperCase());

/** The model that a role is on, and its content type as the API writes it. */
function modelOf(on: Granting): readonly [model: string, contentType: string] {
  const model = titled(on).replaceAll('_', '');
  const service = on === 'organization' || on === 'team' ? 'shared' : 'awx';
  return [model, `${service}.${model.toLowerCase()}`];
}

/** The object that a grant is on. */
export function objectOf(
  world: World,
  { on, id }: Grant,
): { id: number; name: string; description: string } | undefined {
  return world[GRANTING[on]].get(id) as { id: number; name: string; description: string } | undefined;
}

/** Whether two grants are one. */
export function isSame(one: Grant, other: Grant): boolean {
  return one.on === other.on && one.id === other.id && one.role === other.role;
}

/** Roles whose definitions have other names than `MODEL ROLE`. */
const NAMES: Record<string, string> = {
  'organization auditor': 'Organization Audit',
  'organization project_admin': 'Organization Project Admin',
  'organization inventory_admin': 'Organization Inventory Admin',
  'organization credential_admin': 'Organization Credential Admin',
  'organization workflow_admin': 'Organization WorkflowJobTemplate Admin',
  'organization notification_admin': 'Organization NotificationTemplate Admin',
  'organization job_template_admin': 'Organization JobTemplate Admin',
  'organization execution_environment_admin': 'Organization ExecutionEnvironment Admin',
  'workflow_job_template approval': 'WorkflowJobTemplate Approve',
};

/** The definition of a role that an object has; where there is none, one is made for it, as the controller does. */
function definitionOf(world: World, { on, role }: Grant, at: number): RoleDefinition {
  const [model, content_type] = modelOf(on);
  const name = NAMES[`${on} ${role}`] ?? `${model} ${titled(role)}`;
  const known = world.role_definitions.find((row) => row.name === name || row.name === `${name} Compat`);
  return (
    known ??
    world.role_definitions.insert({
      created: at,
      modified: at,
      name: `${model} ${titled(role)} Compat`,
      description: `Has ${titled(role)} permission to ${model} for backwards API compatibility`,
      content_type,
      permissions: permissionsOf(on, role),
      managed: false,
      created_by: null,
      modified_by: null,
    })
  );
}

function permissionsOf(on: Granting, role: string): string[] {
  const view = modelOf(on)[1].replace('.', '.view_');
  if (on !== 'organization' || role === 'read') return [view];
  const templates = ['jobtemplate', 'workflowjobtemplate'];
  if (role !== 'execute') return [view, 'awx.approve_workflowjobtemplate', 'awx.view_workflowjobtemplate'];
  const [job = [], workflow = []] = templates.map((model) => [`awx.execute_${model}`, `awx.view_${model}`]);
  return [...job, view, ...workflow];
}

const GRANTED = Object.keys(GRANTING) as Granting[];

/** The grant that an assignment of a definition on an object amounts to; undefined where objects have no such role. */
export function grantOf({ name }: RoleDefinition, object: number): Grant | undefined {
  const plain = name.replace(/ Compat$/, '');
  const special = Object.entries(NAMES).find(([, text]) => text === plain)?.[0];
  if (special !== undefined) {
    const [on = '', role = ''] = special.split(' ');
    return { on: on as Granting, id: object, role };
  }
  const [model, role, ...more] = plain.split(' ');
  const on = GRANTED.find((one) => modelOf(one)[0] === model);
  if (on === undefined || role === undefined || more.length > 0) return undefined;
  return { on, id: object, role: role.toLowerCase() };
}

/** The assignments of users or of teams: each grant has one. */
export function assignments(world: World, actor: Actor, at: number, author: number | null): Table<RoleAssignment> {
  const table = actor === 'user' ? world.role_user_assignments : world.role_team_assignments;
  const holders = (actor === 'user' ? world.users.all() : world.teams.all()) as { id: number; grants: Grant[] }[];
  for (const row of table.all()) {
    const holder = holders.find((one) => one.id === row[actor]);
    const isHeld = holder?.grants.some((grant) => isSame(grant, row.grant)) === true;
    if (!isHeld || !objectOf(world, row.grant)) table.delete(row.id);
  }
  for (const holder of holders) {
    for (const grant of holder.grants) {
      if (!objectOf(world, grant) || table.find((row) => row[actor] === holder.id && isSame(row.grant, grant)))
        continue;
      const role_definition = definitionOf(world, grant, at).id;
      const object = { object_id: String(grant.id), content_type: modelOf(grant.on)[1] };
      table.insert({
        created: at,
        created_by: author,
        role_definition,
        [actor]: holder.id,
        grant: { ...grant },
        ...object,
      });
    }
  }
  return table;
}
