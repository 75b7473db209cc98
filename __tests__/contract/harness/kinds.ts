/** What the ids in a reply count: jobs of all kinds share one row of numbers, templates another. */
export type Kind = string;

const BY_KEY: Record<string, Kind> = {
  ...kind('template', 'project unified_job_template job_template workflow_job_template workflow_approval_template'),
  ...kind('template', 'job_template_id source_project inventory_source job_template_data workflow_job_template_data'),
  ...kind('job', 'job workflow_job project_update inventory_update ad_hoc_command last_job current_job last_update'),
  ...kind('job', 'current_update source_workflow_job ancestor_job source_project_update'),
  ...kind('user', 'created_by modified_by user launched_by approved_or_denied_by'),
  ...kind('environment', 'execution_environment resolved_environment default_environment'),
  ...kind('organization', 'organization organization_id'),
  ...kind('credential_type', 'credential_type credential_type_id'),
  ...kind('credential', 'credential credentials'),
  ...kind('node', 'success_nodes failure_nodes always_nodes'),
  ...kind('summary', 'last_job_host_summary'),
  ...kind('inventory', 'inventory'),
  ...kind('instance_group', 'instance_group instance_groups'),
  ...kind('host', 'host remote_host_id remote_tower_id'),
  ...kind('jobnode', 'job_success_nodes job_failure_nodes job_always_nodes'),
  ...kind('label', 'labels'),
  ...kind('group', 'groups children'),
  ...kind('notification_template', 'notification_template'),
  ...kind('team', 'team'),
  ...kind('role_definition', 'role_definition'),
  // What a role is assigned on, in requests: templates.
  ...kind('template', 'object_id'),
  ...kind('application', 'application'),
  ...kind(
    'role',
    'admin_role execute_role read_role use_role update_role approval_role adhoc_role member_role auditor_role',
  ),
};

const BY_COLLECTION: Record<string, Kind> = {
  ...kind('job', 'jobs workflow_jobs project_updates inventory_updates workflow_approvals ad_hoc_commands'),
  ...kind(
    'template',
    'job_templates workflow_job_templates projects inventory_sources workflow_approval_templates system_job_templates',
  ),
  ...kind('event', 'job_events ad_hoc_command_events'),
  ...kind('summary', 'job_host_summaries'),
  ...kind('jobnode', 'workflow_job_nodes'),
  ...kind('token', 'tokens'),
  ...kind('user', 'users'),
  ...kind('organization', 'organizations'),
  ...kind('inventory', 'inventories'),
  ...kind('host', 'hosts'),
  ...kind('group', 'groups children potential_children root_groups'),
  ...kind('host', 'all_hosts'),
  ...kind('user', 'admins'),
  ...kind('team', 'teams'),
  ...kind('role', 'roles object_roles'),
  ...kind('role_definition', 'role_definitions'),
  ...kind('user_assignment', 'role_user_assignments'),
  ...kind('team_assignment', 'role_team_assignments'),
  ...kind('schedule', 'schedules'),
  ...kind('node', 'workflow_job_template_nodes success_nodes failure_nodes always_nodes'),
  ...kind('notification_template', 'notification_templates notification_templates_started'),
  ...kind('notification_template', 'notification_templates_success notification_templates_error'),
  ...kind('notification', 'notifications'),
  ...kind('inventory', 'constructed_inventories input_inventories'),
  ...kind('credential', 'credentials galaxy_credentials'),
  ...kind('credential_type', 'credential_types'),
  ...kind('environment', 'execution_environments'),
  ...kind('instance_group', 'instance_groups'),
  ...kind('label', 'labels'),
  ...kind('application', 'applications'),
};

const BY_TYPE: Record<string, Kind> = {
  ...kind('job', 'job workflow_job project_update inventory_update workflow_approval ad_hoc_command'),
  ...kind(
    'template',
    'job_template workflow_job_template project inventory_source workflow_approval_template system_job_template',
  ),
  ...kind('event', 'job_event inventory_update_event ad_hoc_command_event'),
  ...kind('summary', 'job_host_summary'),
  ...kind('jobnode', 'workflow_job_node'),
  ...kind('node', 'workflow_job_template_node'),
  ...kind('token', 'o_auth2_access_token'),
  ...kind('application', 'o_auth2_application'),
  ...kind('environment', 'execution_environment'),
};

function kind(name: Kind, words: string): Record<string, Kind> {
  return Object.fromEntries(words.split(' ').map((word) => [word, name]));
}

/** Kind of a number under a key, undefined when it is no id. */
export function kindOfKey(key: string): Kind | undefined {
  return BY_KEY[key];
}

/** Kind of the ids in a collection's paths. */
export function kindOfCollection(collection: string): Kind | undefined {
  return BY_COLLECTION[collection];
}

/** Kind of an object's own id, by its type or else by the key that holds the object, or by its address. */
export function kindOfObject(type: unknown, key: string, url?: unknown): Kind | undefined {
  if (typeof type === 'string') return BY_TYPE[type] ?? type;
  return (
    BY_KEY[key] ??
    BY_COLLECTION[
      String(url ?? '')
        .split('/')
        .at(-3) ?? ''
    ]
  );
}
