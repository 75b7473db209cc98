import { reference, text } from './field-types.ts';
import type { Kind, Target } from './kind.ts';

/** Objects on which users and teams can have roles, with the roles of each (controller fact 127). */
const ROLES: Partial<Readonly<Record<Target, readonly string[]>>> = {
  organizations: [
    'admin',
    'member',
    'auditor',
    'read',
    'execute',
    'approval',
    'project_admin',
    'inventory_admin',
    'credential_admin',
    'job_template_admin',
    'workflow_admin',
    'notification_admin',
    'execution_environment_admin',
  ],
  teams: ['admin', 'member', 'read'],
  credentials: ['admin', 'use', 'read'],
  projects: ['admin', 'use', 'update', 'read'],
  inventories: ['admin', 'use', 'adhoc', 'update', 'read'],
  job_templates: ['admin', 'execute', 'read'],
  workflow_job_templates: ['admin', 'execute', 'approval', 'read'],
  instance_groups: ['admin', 'use', 'read'],
  execution_environments: ['admin'],
  notification_templates: ['admin'],
};

/** Collections on whose objects there are roles. */
export const ROLE_RESOURCES = Object.keys(ROLES) as Target[];

/** Who has which role on what. A role is given and taken away as a whole: nothing of it can be changed. */
export const ROLE_KIND: Kind = {
  collection: 'roles',
  type: 'role',
  noun: 'role',
  key: ['role', 'user', 'team', 'resource'],
  fields: {
    role: text({ required: true }),
    user: reference(['users']),
    team: reference(['teams']),
    resource: reference(ROLE_RESOURCES, { required: true, typed: true }),
  },
  associations: {},
  ignored: {},
};

/** Returns the roles on the objects of a collection. */
export function rolesOf(collection: Target): readonly string[] {
  return ROLES[collection] ?? [];
}

/** Names that the API shows and that are not the role's key in other letters. */
const SHOWN: Readonly<Record<string, string>> = { ad_hoc: 'adhoc', approve: 'approval' };

/** Returns the role that an export names, such as `Job Template Admin`. */
export function roleOfTitle(title: string): string {
  const key = title.trim().toLowerCase().replaceAll(' ', '_');
  return SHOWN[key] ?? key;
}

/** Objects in the names of role definitions. */
const DEFINED: Partial<Readonly<Record<Target, string>>> = {
  organizations: 'Organization',
  teams: 'Team',
  credentials: 'Credential',
  projects: 'Project',
  inventories: 'Inventory',
  job_templates: 'JobTemplate',
  workflow_job_templates: 'WorkflowJobTemplate',
  instance_groups: 'InstanceGroup',
  execution_environments: 'ExecutionEnvironment',
  notification_templates: 'NotificationTemplate',
};

/** Roles in the names of role definitions. */
const DEFINED_ROLES: Readonly<Record<string, string>> = {
  admin: 'Admin',
  use: 'Use',
  execute: 'Execute',
  adhoc: 'Adhoc',
  update: 'Update',
  approval: 'Approve',
  member: 'Member',
  auditor: 'Audit',
  project_admin: 'Project Admin',
  inventory_admin: 'Inventory Admin',
  credential_admin: 'Credential Admin',
  job_template_admin: 'JobTemplate Admin',
  workflow_admin: 'WorkflowJobTemplate Admin',
  notification_admin: 'NotificationTemplate Admin',
  execution_environment_admin: 'ExecutionEnvironment Admin',
};

/**
 * Returns the name of the role definition that is the same as a role, such as `JobTemplate Execute` (controller fact
 * 128). @returns undefined for a role without one
 */
export function definitionOf(collection: Target, role: string): string | undefined {
  const [object, name] = [DEFINED[collection], DEFINED_ROLES[role]];
  return object === undefined || name === undefined ? undefined : `${object} ${name}`;
}

/** Returns the collection of a content type, such as `awx.jobtemplate`; undefined for objects without roles. */
export function collectionOfType(contentType: string): Target | undefined {
  const model = contentType.slice(contentType.indexOf('.') + 1);
  return ROLE_RESOURCES.find((collection) => DEFINED[collection]?.toLowerCase() === model);
}

/**
 * Returns the role that is the same as a role definition, on the objects of a collection. For a role without a
 * definition the controller makes one, such as `Organization Execute Compat` (controller fact 128).
 * @returns undefined for a definition that is not a role
 */
export function roleOfDefinition(collection: Target, definition: string): string | undefined {
  return rolesOf(collection).find((role) => {
    const compatible = `${DEFINED[collection]} ${role} Compat`;
    return definitionOf(collection, role) === definition || compatible.toLowerCase() === definition.toLowerCase();
  });
}
