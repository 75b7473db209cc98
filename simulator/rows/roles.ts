import { fixed, nullable, type Values } from '../fields/field.ts';
import type { TableName } from '../fields/tables.ts';
import { anything, NAMED, text } from '../fields/values.ts';
import type { Authored, Authors } from './base.ts';

/** What has roles, in the order of the ids of roles, and where it is; the last two only by role definitions. */
export const GRANTING = {
  organization: 'organizations',
  team: 'teams',
  credential: 'credentials',
  project: 'projects',
  inventory: 'inventories',
  job_template: 'job_templates',
  workflow_job_template: 'workflow_job_templates',
  instance_group: 'instance_groups',
  execution_environment: 'execution_environments',
  notification_template: 'notification_templates',
} as const satisfies Record<string, TableName>;

/** One of them. */
export type Granting = keyof typeof GRANTING;

/** A role on one object: what a user who is no superuser may do with it. */
export interface Grant {
  on: Granting;
  id: number;
  /** `admin`, `execute`, `read`, … the API's name without `_role`. */
  role: string;
}

/** What a role definition takes; its content type is as the API writes it, and null for the whole system. */
export const ROLE_DEFINITION_FIELDS = {
  permissions: fixed({ ...anything<string[]>([]), required: true }),
  name: text({ required: true }),
  description: NAMED.description,
  content_type: fixed(nullable(text())),
};

/** A set of permissions that users and teams are assigned on objects of one type, or on everything. */
export interface RoleDefinition extends Authored, Values<typeof ROLE_DEFINITION_FIELDS> {
  managed: boolean;
}

/** A role that a user or a team was assigned on an object. */
export interface RoleAssignment extends Pick<Authors, 'created_by'> {
  id: number;
  created: number;
  role_definition: number;
  user?: number;
  team?: number;
  grant: Grant;
  /** The number of the object and its content type, as the API shows them. */
  object_id: string;
  content_type: string;
}
