import type { RoleDefinition } from '../../rows/roles.ts';

/**
 * Those that a controller begins with, in the order of their ids, as a real AWX 24.6.1 lists them: a line for the name,
 * the type of the objects that it is for and the description, and a line for its permissions.
 */
const MANAGED = `
NotificationTemplate Admin | awx.notificationtemplate | Has all permissions to a single notification template
  awx.change_notificationtemplate awx.delete_notificationtemplate awx.view_notificationtemplate
Organization NotificationTemplate Admin | shared.organization | Has all permissions to notification templates within an organization
  awx.add_notificationtemplate awx.change_notificationtemplate awx.delete_notificationtemplate awx.view_notificationtemplate shared.view_organization
Organization Member | shared.organization | Has member permissions to a single organization
  shared.member_organization shared.view_organization
ExecutionEnvironment Admin | awx.executionenvironment | Has all permissions to a single execution environment
  awx.change_executionenvironment awx.delete_executionenvironment
Organization ExecutionEnvironment Admin | shared.organization | Has all permissions to execution environments within an organization
  awx.add_executionenvironment awx.change_executionenvironment awx.delete_executionenvironment shared.view_organization
InstanceGroup Admin | awx.instancegroup | Has all permissions to a single instance group
  awx.change_instancegroup awx.delete_instancegroup awx.use_instancegroup awx.view_instancegroup
InstanceGroup Use | awx.instancegroup | Has use permissions to a single instance group
  awx.use_instancegroup awx.view_instancegroup
JobTemplate Admin | awx.jobtemplate | Has all permissions to a single job template
  awx.change_jobtemplate awx.delete_jobtemplate awx.execute_jobtemplate awx.view_jobtemplate
Organization JobTemplate Admin | shared.organization | Has all permissions to job templates within an organization
  awx.change_jobtemplate awx.delete_jobtemplate awx.execute_jobtemplate awx.view_jobtemplate shared.view_organization
JobTemplate Execute | awx.jobtemplate | Has execute permissions to a single job template
  awx.execute_jobtemplate awx.view_jobtemplate
WorkflowJobTemplate Admin | awx.workflowjobtemplate | Has all permissions to a single workflow job template
  awx.approve_workflowjobtemplate awx.change_workflowjobtemplate awx.delete_workflowjobtemplate awx.execute_workflowjobtemplate awx.view_workflowjobtemplate
Organization WorkflowJobTemplate Admin | shared.organization | Has all permissions to workflow job templates within an organization
  shared.view_organization awx.add_workflowjobtemplate awx.approve_workflowjobtemplate awx.change_workflowjobtemplate awx.delete_workflowjobtemplate awx.execute_workflowjobtemplate awx.view_workflowjobtemplate
WorkflowJobTemplate Execute | awx.workflowjobtemplate | Has execute permissions to a single workflow job template
  awx.execute_workflowjobtemplate awx.view_workflowjobtemplate
WorkflowJobTemplate Approve | awx.workflowjobtemplate | Has approve permissions to a single workflow job template
  awx.approve_workflowjobtemplate awx.view_workflowjobtemplate
Team Admin | shared.team | Has all permissions to a single team
  shared.change_team shared.delete_team shared.member_team shared.view_team
Team Member | shared.team | Has member permissions to a single team
  shared.member_team shared.view_team
Credential Admin | awx.credential | Has all permissions to a single credential
  awx.change_credential awx.delete_credential awx.use_credential awx.view_credential
Organization Credential Admin | shared.organization | Has all permissions to credentials within an organization
  awx.add_credential awx.change_credential awx.delete_credential awx.use_credential awx.view_credential shared.view_organization
Credential Use | awx.credential | Has use permissions to a single credential
  awx.use_credential awx.view_credential
Inventory Admin | awx.inventory | Has all permissions to a single inventory
  awx.adhoc_inventory awx.change_inventory awx.delete_inventory awx.update_inventory awx.use_inventory awx.view_inventory
Organization Inventory Admin | shared.organization | Has all permissions to inventories within an organization
  awx.add_inventory awx.adhoc_inventory awx.change_inventory awx.delete_inventory awx.update_inventory awx.use_inventory awx.view_inventory shared.view_organization
Inventory Use | awx.inventory | Has use permissions to a single inventory
  awx.use_inventory awx.view_inventory
Inventory Adhoc | awx.inventory | Has adhoc permissions to a single inventory
  awx.adhoc_inventory awx.view_inventory
Inventory Update | awx.inventory | Has update permissions to a single inventory
  awx.update_inventory awx.view_inventory
Project Admin | awx.project | Has all permissions to a single project
  awx.change_project awx.delete_project awx.update_project awx.use_project awx.view_project
Organization Project Admin | shared.organization | Has all permissions to projects within an organization
  shared.view_organization awx.add_project awx.change_project awx.delete_project awx.update_project awx.use_project awx.view_project
Project Use | awx.project | Has use permissions to a single project
  awx.use_project awx.view_project
Project Update | awx.project | Has update permissions to a single project
  awx.update_project awx.view_project
Organization Admin | shared.organization | Has all permissions to a single organization and all objects inside of it
  awx.add_credential awx.change_credential awx.delete_credential awx.use_credential awx.view_credential awx.add_executionenvironment awx.change_executionenvironment awx.delete_executionenvironment awx.add_inventory awx.adhoc_inventory awx.change_inventory awx.delete_inventory awx.update_inventory awx.use_inventory awx.view_inventory awx.change_jobtemplate awx.delete_jobtemplate awx.execute_jobtemplate awx.view_jobtemplate awx.add_notificationtemplate awx.change_notificationtemplate awx.delete_notificationtemplate awx.view_notificationtemplate shared.audit_organization shared.change_organization shared.delete_organization shared.member_organization shared.view_organization awx.add_project awx.change_project awx.delete_project awx.update_project awx.use_project awx.view_project shared.add_team shared.change_team shared.delete_team shared.member_team shared.view_team awx.add_workflowjobtemplate awx.approve_workflowjobtemplate awx.change_workflowjobtemplate awx.delete_workflowjobtemplate awx.execute_workflowjobtemplate awx.view_workflowjobtemplate
Organization Audit | shared.organization | Has permission to view all objects inside of a single organization
  awx.view_credential awx.view_inventory awx.view_jobtemplate awx.view_notificationtemplate shared.audit_organization shared.view_organization awx.view_project shared.view_team awx.view_workflowjobtemplate
System Auditor |  | Migrated singleton role giving read permission to everything
  awx.view_credential awx.view_instancegroup awx.view_inventory awx.view_jobtemplate awx.view_notificationtemplate shared.view_organization awx.view_project shared.view_team awx.view_workflowjobtemplate
`;

/** The role definitions that a controller begins with. */
export function managedRoleDefinitions(now: number): RoleDefinition[] {
  return [...MANAGED.matchAll(/^(\S.*) \| (\S*) ?\| (.*)\n {2}(.*)$/gm)].map(
    ([, name = '', content_type, description = '', permissions = ''], index) => ({
      id: index + 1,
      name,
      content_type: content_type || null,
      description,
      created: now,
      modified: now,
      permissions: permissions.split(' '),
      managed: true,
      created_by: null,
      modified_by: null,
    }),
  );
}
