import { link } from '../../http/request.ts';
import { rowsOf } from '../../rest/crud.ts';
import { type Kind, type Stored, words } from '../../rest/kind.ts';
import { roleId } from '../../rest/roles.ts';
import type { Grant, Granting } from '../../rows/roles.ts';
import { Table } from '../../world/table.ts';
import type { World } from '../../world/world.ts';
import { CREDENTIAL } from '../access/credential.ts';
import { INSTANCE_GROUP } from '../access/instance-group.ts';
import { TEAM } from '../access/team.ts';
import { INVENTORY } from '../inventories/inventory.ts';
import { PROJECT } from '../projects/project.ts';
import { JOB_TEMPLATE } from '../templates/job-template.ts';
import { WORKFLOW_JOB_TEMPLATE } from '../templates/workflow-job-template.ts';
import { ORGANIZATION } from './organization.ts';

/** Kinds of objects that have roles. */
export const KINDS = [
  ...[ORGANIZATION, TEAM, CREDENTIAL, PROJECT, INVENTORY, JOB_TEMPLATE, WORKFLOW_JOB_TEMPLATE, INSTANCE_GROUP],
] as unknown as Kind<Named>[];

/** An object that has roles. */
export interface Named extends Stored {
  name: string;
  organization?: number | null;
}

/** A role on an object. */
export interface FoundRole extends Stored {
  kind: Kind<Named>;
  row: Named;
  grant: Grant;
  name: string;
  description: string;
}

/** The roles that an object has. */
export function rolesOn(kind: Kind<Named>, row: Named): FoundRole[] {
  return (kind.roles ?? []).map(([role, name, text], index) => {
    const grant = { on: kind.grant as Granting, id: row.id, role };
    const description = text.replace('%s', words(kind.type));
    return { id: roleId(grant.on, row.id, index), kind, row, grant, name, description };
  });
}

/** The roles that somebody was given, one by one. */
export function rolesOf(world: World, grants: readonly Grant[]): FoundRole[] {
  return grants.flatMap(({ on, id, role }) => {
    const kind = KINDS.find((one) => one.grant === on);
    const row = kind && rowsOf({ world }, kind).get(id);
    return kind && row ? rolesOn(kind, row).filter(({ grant }) => grant.role === role) : [];
  });
}

/** Roles on objects; they are searched by what they are on and by their key, not by name. */
export const ROLE: Kind<FoundRole> = {
  collection: 'roles',
  type: 'role',
  model: 'Role',
  order: 'id',
  readOnly: true,
  lasting: true,
  open: true,
  nameless: true,
  deprecated: true,
  derived: (world) => {
    const roles = new Table<FoundRole>();
    for (const kind of KINDS) {
      for (const row of rowsOf({ world }, kind)) for (const role of rolesOn(kind, row)) roles.put(role);
    }
    return roles;
  },
  filters: {
    computed: {
      role_field: ({ grant }: FoundRole) => `${grant.role}_role`,
      content_type: ({ kind }: FoundRole) => kind.model.toLowerCase(),
    },
    search: ['role_field', 'content_type'],
  },
  fields: {},
  columns: { name: 'string', description: 'string' },
  links: ['users', 'teams'],
  shown: (call, { kind, row }) => ({
    related: { [kind.type]: link(call, kind.collection, row.id) },
    summary: {
      resource_name: row.name,
      resource_type: kind.type,
      resource_type_display_name: words(kind.type, true),
      resource_id: row.id,
    },
  }),
};
