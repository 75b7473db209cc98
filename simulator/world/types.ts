import type { Json, JsonObject } from '../json.ts';
import type { Playbook, RunContext } from '../playbook/model.ts';

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

/** An organization. */
export type Organization = Authored;

/** A role on one object: what a user who is no superuser may do with it. */
export interface Grant {
  on: 'job_template' | 'workflow_job_template' | 'inventory' | 'project' | 'organization' | 'credential';
  id: number;
  role: 'admin' | 'execute' | 'read' | 'use' | 'update' | 'approval' | 'member';
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
  grants: Grant[];
  ansible_id: string;
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
export interface Project extends Authored {
  organization: number | null;
  scm_type: string;
  scm_url: string;
  scm_branch: string;
  scm_revision: string;
  local_path: string;
  allow_override: boolean;
  status: string;
  playbooks: string[];
  scm_update_on_launch: boolean;
  scm_update_cache_timeout: number;
  default_environment: number | null;
  credential: number | null;
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
  /** Lines that the controller itself adds at the end. */
  closing?: string[];
  hosts?: { name: string; groups: string[]; variables?: string }[];
}

/** An inventory. */
export interface Inventory extends Authored {
  organization: number;
  kind: string;
  host_filter: string | null;
  variables: string;
  prevent_instance_group_fallback: boolean;
  pending_deletion: boolean;
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
export interface InventorySource extends Authored {
  inventory: number;
  source: string;
  source_path: string;
  source_vars: string;
  source_project: number | null;
  overwrite: boolean;
  overwrite_vars: boolean;
  update_on_launch: boolean;
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
  namespace: string;
  managed: boolean;
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

/** A question of a survey, as the API has it. */
export interface Question {
  question_name: string;
  question_description: string;
  required: boolean;
  type: 'text' | 'textarea' | 'password' | 'integer' | 'float' | 'multiplechoice' | 'multiselect';
  variable: string;
  min?: number | null;
  max?: number | null;
  default?: Json;
  choices?: string[] | string;
}

/** A survey. */
export interface Survey {
  name: string;
  description: string;
  spec: Question[];
}

/** How a job goes that is launched from a template, and what is odd about it. */
export interface Run {
  playbook: (context: RunContext) => Playbook;
  /** Milliseconds from the end to the last event's becoming visible; 700 to 1,100 when nothing is said. */
  eventLag?: number;
  /** Events become visible in any order. */
  shuffle?: boolean;
  /** Counters of events that are never stored. */
  lose?: number[];
  /** Counters of events that are stored twice. */
  double?: number[];
  /** The job never starts: it ends in `error` with this explanation. */
  errorBefore?: string;
  /** Tasks are not marked as failed or changed: the recap was dealt with before their results were stored. */
  unmarkedTasks?: boolean;
  /** Milliseconds from launch to start; some 250 when nothing is said. */
  queueMs?: number;
}

/** The prompts on launch that a job template has, by the API's names. */
export const PROMPTS = [
  'scm_branch',
  'diff_mode',
  'variables',
  'limit',
  'tags',
  'skip_tags',
  'job_type',
  'verbosity',
  'inventory',
  'credential',
  'execution_environment',
  'labels',
  'forks',
  'job_slice_count',
  'timeout',
  'instance_groups',
] as const;

/** One of the prompts. */
export type Prompt = (typeof PROMPTS)[number];

/** A job template. */
export interface JobTemplate extends Authored {
  job_type: string;
  inventory: number | null;
  project: number | null;
  organization: number | null;
  playbook: string;
  scm_branch: string;
  forks: number;
  limit: string;
  verbosity: number;
  extra_vars: string;
  job_tags: string;
  skip_tags: string;
  timeout: number;
  diff_mode: boolean;
  execution_environment: number | null;
  job_slice_count: number;
  asks: Record<Prompt, boolean>;
  survey_enabled: boolean;
  survey: Survey | null;
  allow_simultaneous: boolean;
  become_enabled: boolean;
  force_handlers: boolean;
  start_at_task: string;
  use_fact_cache: boolean;
  host_config_key: string;
  webhook_service: string;
  prevent_instance_group_fallback: boolean;
  credentials: number[];
  labels: number[];
  instance_groups: number[];
  run: Run;
}

/** What a workflow template can prompt for. */
export type WorkflowPrompt = 'variables' | 'inventory' | 'limit' | 'scm_branch' | 'labels' | 'tags' | 'skip_tags';

/** A workflow job template. */
export interface WorkflowJobTemplate extends Authored {
  organization: number | null;
  extra_vars: string;
  survey_enabled: boolean;
  survey: Survey | null;
  allow_simultaneous: boolean;
  inventory: number | null;
  limit: string | null;
  scm_branch: string | null;
  job_tags: string | null;
  skip_tags: string | null;
  asks: Record<WorkflowPrompt, boolean>;
  labels: number[];
}

/** A node of a workflow template. */
export interface WorkflowNode {
  id: number;
  workflow_job_template: number;
  identifier: string;
  unified_job_template: number | null;
  extra_data: JsonObject;
  all_parents_must_converge: boolean;
  success_nodes: number[];
  failure_nodes: number[];
  always_nodes: number[];
}

/** What an approval node asks. */
export interface ApprovalTemplate extends Base {
  timeout: number;
}
