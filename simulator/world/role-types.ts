import type { Grant } from './types.ts';

/** A set of permissions that users and teams are assigned on objects of one type, or on everything. */
export interface RoleDefinition {
  id: number;
  created: number;
  modified: number;
  name: string;
  description: string;
  /** As the API writes it, such as `awx.jobtemplate`; null for the whole system. */
  content_type: string | null;
  permissions: string[];
  managed: boolean;
  created_by: number | null;
  modified_by: number | null;
}

/** A role that a user or a team was assigned on an object. */
export interface RoleAssignment {
  id: number;
  created: number;
  created_by: number | null;
  role_definition: number;
  /** The user or the team. */
  actor: number;
  grant: Grant;
}
