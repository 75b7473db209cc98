import type { Playbook } from '../playbook/model.ts';
import type { JsonObject } from '../text/json.ts';

/** What every object has; times are milliseconds since 1970. */
export interface Base {
  id: number;
  created: number;
  modified: number | null;
  name: string;
  description: string;
}

/** Who made an object. */
export interface Authored extends Base {
  created_by: number | null;
  modified_by: number | null;
}

/** Who is told of the jobs of something, by what has happened. */
export interface Notified {
  notification_templates_started: number[];
  notification_templates_success: number[];
  notification_templates_error: number[];
}

/** An organization. */
export interface Organization extends Authored, Notified {
  max_hosts: number;
  default_environment: number | null;
  instance_groups: number[];
  galaxy_credentials: number[];
  notification_templates_approvals: number[];
}

/** A team; who is in it is told by its member role. */
export interface Team extends Authored {
  organization: number;
  grants: Grant[];
}

/** What has roles. */
export type Granting =
  | 'job_template'
  | 'workflow_job_template'
  | 'inventory'
  | 'project'
  | 'organization'
  | 'credential'
  | 'team'
  | 'instance_group'
  /** Only by role definitions. */
  | 'execution_environment'
  | 'notification_template';

/** A role on one object: what a user who is no superuser may do with it. */
export interface Grant {
  on: Granting;
  id: number;
  /** `admin`, `execute`, `read`, … the API's name without `_role`. */
  role: string;
}

/** A user. */
export interface User {
  id: number;
  created: number;
  modified: number | null;
  username: string;
  password: string;
  first_name: string;
  last_name: string;
  email: string;
  is_superuser: boolean;
  is_system_auditor: boolean;
  last_login: number | null;
  /** The name of the LDAP or SSO that keeps the password; undefined for a user of the controller's own. */
  authenticator?: string;
  grants: Grant[];
  /** The teams that they are in. */
  teams: Team[];
}

/** An OAuth2 token, of a person or of an application. */
export interface Token {
  id: number;
  created: number;
  modified: number;
  description: string;
  user: number;
  token: string;
  refresh_token: string | null;
  application: number | null;
  expires: number;
  scope: string;
  /** When the gateway last saw it. */
  last_used?: number;
  /** The OAuth2 provider made it, not a user by the API. */
  granted?: true;
  /** The token whose refresh token it was made with. */
  renews?: number;
}

/** An OAuth2 application. */
export interface Application extends Base {
  client_id: string;
  client_secret: string;
  client_type: string;
  redirect_uris: string;
  authorization_grant_type: string;
  skip_authorization: boolean;
  organization: number;
}

/** A project; `scm_type` is empty for a manual one. */
export interface Project extends Authored, Notified {
  organization: number | null;
  scm_type: string;
  scm_url: string;
  scm_branch: string;
  scm_refspec: string;
  scm_clean: boolean;
  scm_track_submodules: boolean;
  scm_delete_on_update: boolean;
  scm_revision: string;
  local_path: string;
  allow_override: boolean;
  status: string;
  playbooks: string[];
  /** Files in it that look like inventories. */
  inventory_files: string[];
  scm_update_on_launch: boolean;
  scm_update_cache_timeout: number;
  default_environment: number | null;
  credential: number | null;
  signature_validation_credential: number | null;
  timeout: number;
  last_job: number | null;
  current_job: number | null;
  last_job_run: number | null;
  run: UpdateScript;
}

/** How an update of a project or of an inventory source goes. */
export interface UpdateScript {
  seconds: number;
  fails: boolean;
  /** What it prints; a playbook for projects, plain lines for inventory sources. */
  playbook?: Playbook;
  lines?: string[];
  revision?: string;
  /** Revisions of branches that are not at `revision`. */
  revisions?: Record<string, string>;
  /** What a project has in it when it was fetched. */
  playbooks?: string[];
  inventory_files?: string[];
  /** Lines that the controller itself adds at the end. */
  closing?: string[];
  /** Variables that the inventory gets. */
  variables?: JsonObject;
  hosts?: { name: string; groups: string[]; variables?: string }[];
}

/** An inventory. */
export interface Inventory extends Authored {
  organization: number | null;
  kind: string;
  host_filter: string | null;
  variables: string;
  prevent_instance_group_fallback: boolean;
  pending_deletion: boolean;
  labels: number[];
  instance_groups: number[];
  /** What a constructed inventory is made of. */
  input_inventories: number[];
}

/** A host of an inventory. */
export interface Host extends Authored {
  inventory: number;
  enabled: boolean;
  instance_id: string;
  variables: string;
  groups: number[];
  last_job: number | null;
  last_job_host_summary: number | null;
  /** The inventory source that brought it, if one did. */
  inventory_source: number | null;
}

/** A group of hosts. */
export interface Group extends Authored {
  inventory: number;
  variables: string;
  children: number[];
}

/** A source that fills an inventory. */
export interface InventorySource extends Authored, Notified {
  inventory: number;
  source: string;
  source_path: string;
  source_vars: string;
  source_project: number | null;
  scm_branch: string;
  credential: number | null;
  credentials: number[];
  enabled_var: string;
  enabled_value: string;
  host_filter: string;
  limit: string;
  overwrite: boolean;
  overwrite_vars: boolean;
  update_on_launch: boolean;
  update_cache_timeout: number;
  execution_environment: number | null;
  verbosity: number;
  timeout: number;
  status: string;
  last_job: number | null;
  current_job: number | null;
  last_job_run: number | null;
  run: UpdateScript;
}

/** A credential's kind. */
export interface CredentialType extends Base {
  kind: string;
  namespace: string | null;
  managed: boolean;
  inputs: JsonObject;
  injectors: JsonObject;
  created_by: number | null;
  modified_by: number | null;
}

/** A credential; secrets are kept, and never given out. */
export interface Credential extends Authored {
  organization: number | null;
  /** The person who owns it, when no organization does. */
  user: number | null;
  credential_type: number;
  managed: boolean;
  inputs: JsonObject;
}

/** What fills in an input of a credential from an external one. */
export interface CredentialInputSource extends Authored {
  target_credential: number;
  source_credential: number;
  input_field_name: string;
  metadata: JsonObject;
}

/** A label. */
export interface Label extends Authored {
  organization: number;
}

/** An instance group. */
export interface InstanceGroup {
  id: number;
  created: number;
  modified: number;
  name: string;
  is_container_group: boolean;
  policy_instance_minimum: number;
  policy_instance_percentage: number;
  policy_instance_list: string[];
  max_concurrent_jobs: number;
  max_forks: number;
  credential: number | null;
  pod_spec_override: string;
}

/** Where somebody is told of jobs, and in which words. */
export interface NotificationTemplate extends Authored {
  organization: number;
  notification_type: string;
  /** With secrets in clear; they are never given out. */
  notification_configuration: JsonObject;
  messages: JsonObject | null;
}

/** A notification that was sent. */
export interface Notification {
  id: number;
  created: number;
  modified: number;
  notification_template: number;
  error: string;
  status: string;
  notifications_sent: number;
  notification_type: string;
  recipients: string;
  body: JsonObject;
}

/** An execution environment. */
export interface ExecutionEnvironment extends Base {
  organization: number | null;
  image: string;
  managed: boolean;
  credential: number | null;
  pull: string;
  created_by: number | null;
  modified_by: number | null;
}
