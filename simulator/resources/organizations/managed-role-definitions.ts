import type { RoleDefinition } from '../../world/role-types.ts';

/** Those that a controller begins with, in the order of their ids, as a real AWX 24.6.1 lists them. */
const MANAGED = [
  {
    name: 'NotificationTemplate Admin',
    content_type: 'awx.notificationtemplate',
    description: 'Has all permissions to a single notification template',
    permissions: 'awx.change_notificationtemplate awx.delete_notificationtemplate awx.view_notificationtemplate',
  },
  {
    name: 'Organization NotificationTemplate Admin',
    content_type: 'shared.organization',
    description: 'Has all permissions to notification templates within an organization',
    permissions:
      'awx.add_notificationtemplate awx.change_notificationtemplate awx.delete_notificationtemplate awx.view_notificationtemplate shared.view_organization',
  },
  {
    name: 'Organization Member',
    content_type: 'shared.organization',
    description: 'Has member permissions to a single organization',
    permissions: 'shared.member_organization shared.view_organization',
  },
  {
    name: 'ExecutionEnvironment Admin',
    content_type: 'awx.executionenvironment',
    description: 'Has all permissions to a single execution environment',
    permissions: 'awx.change_executionenvironment awx.delete_executionenvironment',
  },
  {
    name: 'Organization ExecutionEnvironment Admin',
    content_type: 'shared.organization',
    description: 'Has all permissions to execution environments within an organization',
    permissions:
      'awx.add_executionenvironment awx.change_executionenvironment awx.delete_executionenvironment shared.view_organization',
  },
  {
    name: 'InstanceGroup Admin',
    content_type: 'awx.instancegroup',
    description: 'Has all permissions to a single instance group',
    permissions: 'awx.change_instancegroup awx.delete_instancegroup awx.use_instancegroup awx.view_instancegroup',
  },
  {
    name: 'InstanceGroup Use',
    content_type: 'awx.instancegroup',
    description: 'Has use permissions to a single instance group',
    permissions: 'awx.use_instancegroup awx.view_instancegroup',
  },
  {
    name: 'JobTemplate Admin',
    content_type: 'awx.jobtemplate',
    description: 'Has all permissions to a single job template',
    permissions: 'awx.change_jobtemplate awx.delete_jobtemplate awx.execute_jobtemplate awx.view_jobtemplate',
  },
  {
    name: 'Organization JobTemplate Admin',
    content_type: 'shared.organization',
    description: 'Has all permissions to job templates within an organization',
    permissions:
      'awx.change_jobtemplate awx.delete_jobtemplate awx.execute_jobtemplate awx.view_jobtemplate shared.view_organization',
  },
  {
    name: 'JobTemplate Execute',
    content_type: 'awx.jobtemplate',
    description: 'Has execute permissions to a single job template',
    permissions: 'awx.execute_jobtemplate awx.view_jobtemplate',
  },
  {
    name: 'WorkflowJobTemplate Admin',
    content_type: 'awx.workflowjobtemplate',
    description: 'Has all permissions to a single workflow job template',
    permissions:
      'awx.approve_workflowjobtemplate awx.change_workflowjobtemplate awx.delete_workflowjobtemplate awx.execute_workflowjobtemplate awx.view_workflowjobtemplate',
  },
  {
    name: 'Organization WorkflowJobTemplate Admin',
    content_type: 'shared.organization',
    description: 'Has all permissions to workflow job templates within an organization',
    permissions:
      'shared.view_organization awx.add_workflowjobtemplate awx.approve_workflowjobtemplate awx.change_workflowjobtemplate awx.delete_workflowjobtemplate awx.execute_workflowjobtemplate awx.view_workflowjobtemplate',
  },
  {
    name: 'WorkflowJobTemplate Execute',
    content_type: 'awx.workflowjobtemplate',
    description: 'Has execute permissions to a single workflow job template',
    permissions: 'awx.execute_workflowjobtemplate awx.view_workflowjobtemplate',
  },
  {
    name: 'WorkflowJobTemplate Approve',
    content_type: 'awx.workflowjobtemplate',
    description: 'Has approve permissions to a single workflow job template',
    permissions: 'awx.approve_workflowjobtemplate awx.view_workflowjobtemplate',
  },
  {
    name: 'Team Admin',
    content_type: 'shared.team',
    description: 'Has all permissions to a single team',
    permissions: 'shared.change_team shared.delete_team shared.member_team shared.view_team',
  },
  {
    name: 'Team Member',
    content_type: 'shared.team',
    description: 'Has member permissions to a single team',
    permissions: 'shared.member_team shared.view_team',
  },
  {
    name: 'Credential Admin',
    content_type: 'awx.credential',
    description: 'Has all permissions to a single credential',
    permissions: 'awx.change_credential awx.delete_credential awx.use_credential awx.view_credential',
  },
  {
    name: 'Organization Credential Admin',
    content_type: 'shared.organization',
    description: 'Has all permissions to credentials within an organization',
    permissions:
      'awx.add_credential awx.change_credential awx.delete_credential awx.use_credential awx.view_credential shared.view_organization',
  },
  {
    name: 'Credential Use',
    content_type: 'awx.credential',
    description: 'Has use permissions to a single credential',
    permissions: 'awx.use_credential awx.view_credential',
  },
  {
    name: 'Inventory Admin',
    content_type: 'awx.inventory',
    description: 'Has all permissions to a single inventory',
    permissions:
      'awx.adhoc_inventory awx.change_inventory awx.delete_inventory awx.update_inventory awx.use_inventory awx.view_inventory',
  },
  {
    name: 'Organization Inventory Admin',
    content_type: 'shared.organization',
    description: 'Has all permissions to inventories within an organization',
    permissions:
      'awx.add_inventory awx.adhoc_inventory awx.change_inventory awx.delete_inventory awx.update_inventory awx.use_inventory awx.view_inventory shared.view_organization',
  },
  {
    name: 'Inventory Use',
    content_type: 'awx.inventory',
    description: 'Has use permissions to a single inventory',
    permissions: 'awx.use_inventory awx.view_inventory',
  },
  {
    name: 'Inventory Adhoc',
    content_type: 'awx.inventory',
    description: 'Has adhoc permissions to a single inventory',
    permissions: 'awx.adhoc_inventory awx.view_inventory',
  },
  {
    name: 'Inventory Update',
    content_type: 'awx.inventory',
    description: 'Has update permissions to a single inventory',
    permissions: 'awx.update_inventory awx.view_inventory',
  },
  {
    name: 'Project Admin',
    content_type: 'awx.project',
    description: 'Has all permissions to a single project',
    permissions: 'awx.change_project awx.delete_project awx.update_project awx.use_project awx.view_project',
  },
  {
    name: 'Organization Project Admin',
    content_type: 'shared.organization',
    description: 'Has all permissions to projects within an organization',
    permissions:
      'shared.view_organization awx.add_project awx.change_project awx.delete_project awx.update_project awx.use_project awx.view_project',
  },
  {
    name: 'Project Use',
    content_type: 'awx.project',
    description: 'Has use permissions to a single project',
    permissions: 'awx.use_project awx.view_project',
  },
  {
    name: 'Project Update',
    content_type: 'awx.project',
    description: 'Has update permissions to a single project',
    permissions: 'awx.update_project awx.view_project',
  },
  {
    name: 'Organization Admin',
    content_type: 'shared.organization',
    description: 'Has all permissions to a single organization and all objects inside of it',
    permissions:
      'awx.add_credential awx.change_credential awx.delete_credential awx.use_credential awx.view_credential awx.add_executionenvironment awx.change_executionenvironment awx.delete_executionenvironment awx.add_inventory awx.adhoc_inventory awx.change_inventory awx.delete_inventory awx.update_inventory awx.use_inventory awx.view_inventory awx.change_jobtemplate awx.delete_jobtemplate awx.execute_jobtemplate awx.view_jobtemplate awx.add_notificationtemplate awx.change_notificationtemplate awx.delete_notificationtemplate awx.view_notificationtemplate shared.audit_organization shared.change_organization shared.delete_organization shared.member_organization shared.view_organization awx.add_project awx.change_project awx.delete_project awx.update_project awx.use_project awx.view_project shared.add_team shared.change_team shared.delete_team shared.member_team shared.view_team awx.add_workflowjobtemplate awx.approve_workflowjobtemplate awx.change_workflowjobtemplate awx.delete_workflowjobtemplate awx.execute_workflowjobtemplate awx.view_workflowjobtemplate',
  },
  {
    name: 'Organization Audit',
    content_type: 'shared.organization',
    description: 'Has permission to view all objects inside of a single organization',
    permissions:
      'awx.view_credential awx.view_inventory awx.view_jobtemplate awx.view_notificationtemplate shared.audit_organization shared.view_organization awx.view_project shared.view_team awx.view_workflowjobtemplate',
  },
  {
    name: 'System Auditor',
    content_type: null,
    description: 'Migrated singleton role giving read permission to everything',
    permissions:
      'awx.view_credential awx.view_instancegroup awx.view_inventory awx.view_jobtemplate awx.view_notificationtemplate shared.view_organization awx.view_project shared.view_team awx.view_workflowjobtemplate',
  },
] as const;

/** The role definitions that a controller begins with. */
export function managedRoleDefinitions(now: number): RoleDefinition[] {
  return MANAGED.map(({ permissions, ...row }, index) => ({
    ...row,
    id: index + 1,
    created: now,
    modified: now,
    permissions: permissions.split(' '),
    managed: true,
    created_by: null,
    modified_by: null,
  }));
}
