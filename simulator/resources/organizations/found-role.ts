import type { Call } from '../../http/request.ts';
import { rowsOf } from '../../rest/crud.ts';
import type { Model } from '../../rest/filters.ts';
import { type Kind, type Stored, words } from '../../rest/kind.ts';
import { roleId, roleOf } from '../../rest/roles.ts';
import type { Granting } from '../../rows/roles.ts';
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
  ORGANIZATION,
  TEAM,
  CREDENTIAL,
  PROJECT,
  INVENTORY,
  JOB_TEMPLATE,
  WORKFLOW_JOB_TEMPLATE,
  INSTANCE_GROUP,
] as unknown as Kind<Stored>[];

/** Roles are searched by what they are on and by their key, not by name. */
export const ROLE: Model = {
  name: 'Role',
  computed: {
    role_field: ({ key }: FoundRole) => `${key}_role`,
    content_type: ({ kind }: FoundRole) => kind.model.toLowerCase(),
  },
  search: ['role_field', 'content_type'],
};

/** A role on an object. */
export interface FoundRole {
  id: number;
  kind: Kind<Stored>;
  row: Stored;
  key: string;
  name: string;
  description: string;
}

/** The roles that an object has. */
export function rolesOn(kind: Kind<Stored>, row: Stored): FoundRole[] {
  return (kind.roles ?? []).map(([key, name, text], index) => {
    const id = roleId(kind.grant as Granting, row.id, index);
    return { id, kind, row, key, name, description: text.replace('%s', words(kind.type)) };
  });
}

/** The role of that id. */
export function findRole(call: Call, id: number): FoundRole | undefined {
  const { on, id: object, index } = roleOf(id);
  const kind = KINDS.find((one) => one.grant === on);
  const row = kind && rowsOf(call, kind).get(object);
  return kind && row ? rolesOn(kind, row)[index] : undefined;
}
