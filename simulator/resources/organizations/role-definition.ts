import { invalid } from '../../http/reply.ts';
import type { Kind } from '../../rest/kind.ts';
import { ROLE_DEFINITION_FIELDS, type RoleDefinition } from '../../rows/roles.ts';
import { administratorsOnly } from '../access/shared.ts';

/** Role definitions: the newer way to say what a role may do. What a definition of one's own permits is not simulated. */
export const ROLE_DEFINITION: Kind<RoleDefinition> = {
  collection: 'role_definitions',
  type: 'role_definition',
  model: 'RoleDefinition',
  table: 'role_definitions',
  order: 'id',
  open: true,
  nameless: true,
  typeless: true,
  fields: ROLE_DEFINITION_FIELDS,
  columns: { managed: 'boolean', created_by: 'id', modified_by: 'id' },
  unique: [{ by: ['name'], field: 'name', text: 'role definition with this name already exists.' }],
  links: ['team_assignments', 'user_assignments'],
  hidden: () => ({ managed: false }),
  refusal: (call, body, row) =>
    row?.managed ? invalid(['Role is managed by the system']) : administratorsOnly(call, body, row),
};
