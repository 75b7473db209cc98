/** The tables of what can be made and deleted. */
export const TABLE_NAMES = [
  ...['organizations', 'teams', 'role_definitions', 'role_user_assignments', 'role_team_assignments', 'users'],
  ...['tokens', 'applications', 'inventories', 'hosts', 'groups', 'credential_types', 'credentials'],
  ...['credential_input_sources', 'labels', 'instance_groups', 'execution_environments', 'notification_templates'],
  ...['notifications', 'schedules', 'workflow_nodes', 'projects', 'inventory_sources', 'job_templates'],
  ...['workflow_job_templates', 'approval_templates', 'system_job_templates', 'jobs', 'workflow_jobs'],
  ...['project_updates', 'inventory_updates', 'workflow_approvals', 'ad_hoc_commands', 'system_jobs'],
  ...['workflow_job_nodes'],
] as const;

/** One of them. */
export type TableName = (typeof TABLE_NAMES)[number];
