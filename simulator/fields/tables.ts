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

/** Where each kind of job is kept, which is its path, too. */
export const JOB_TABLES = {
  job: 'jobs',
  workflow_job: 'workflow_jobs',
  project_update: 'project_updates',
  inventory_update: 'inventory_updates',
  workflow_approval: 'workflow_approvals',
  ad_hoc_command: 'ad_hoc_commands',
  system_job: 'system_jobs',
} as const satisfies Record<string, TableName>;

/** The tables of what can be launched, which draw their ids from one sequence, and the type of the runs. */
export const LAUNCHABLE = {
  job_templates: 'job',
  workflow_job_templates: 'workflow_job',
  projects: 'project_update',
  inventory_sources: 'inventory_update',
  approval_templates: 'workflow_approval',
  system_job_templates: 'system_job',
} as const satisfies Partial<Record<TableName, keyof typeof JOB_TABLES>>;

/** Their names. */
export const LAUNCHABLE_TABLES = Object.keys(LAUNCHABLE) as (keyof typeof LAUNCHABLE)[];
