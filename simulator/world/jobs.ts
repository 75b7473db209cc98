import type { Values } from '../fields/field.ts';
import { choice, flag, integer, reference, text, variables } from '../fields/values.ts';
import type { RunnerEvent } from '../playbook/event.ts';
import type { Counter } from '../playbook/stats.ts';
import type { Answers } from '../rows/answers.ts';
import type { Authored, Numbered } from '../rows/base.ts';
import type { Run } from '../rows/run.ts';
import type { Edges, JobTemplate, WorkflowJobTemplate } from '../rows/templates.ts';
import type { JsonObject } from '../text/json.ts';

/** The controller's words for where a job stands. */
export type JobStatus = 'new' | 'pending' | 'waiting' | 'running' | 'successful' | 'failed' | 'error' | 'canceled';

/** A stored event: who asks before `visible` does not see it. */
export interface StoredEvent extends RunnerEvent {
  id: number;
  visible: number;
  /** Whether the WebSocket reports it. */
  hasFrame: boolean;
}

/** What all unified jobs share. */
export interface UnifiedJob extends Authored {
  type:
    | 'job'
    | 'workflow_job'
    | 'project_update'
    | 'inventory_update'
    | 'workflow_approval'
    | 'ad_hoc_command'
    | 'system_job';
  organization: number | null;
  unified_job_template: number | null;
  launch_type: string;
  status: JobStatus;
  failed: boolean;
  started: number | null;
  finished: number | null;
  canceled_on: number | null;
  job_explanation: string;
  execution_environment: number | null;
  instance_group: number | null;
  execution_node: string;
  controller_node: string;
  work_unit_id: string | null;
  job_args: string[];
  job_cwd: string;
  job_env: Record<string, string>;
  result_traceback: string;
  /** The node of a workflow that spawned it. */
  workflow_node: number | null;
  /** When all the events that will ever be visible are. */
  events_done: number | null;
  /** How many events were emitted; with one lost, the count is never reached. */
  emitted: number;
  events: StoredEvent[];
}

/** Counts by host of one job. */
export interface HostSummary extends Record<Counter, number> {
  id: number;
  created: number;
  host: number | null;
  host_name: string;
}

/** What a launch decides, and the template where it does not. */
export const OF_TEMPLATE = [
  ...['inventory', 'job_type', 'scm_branch', 'forks', 'limit', 'verbosity', 'job_tags', 'skip_tags', 'timeout'],
  ...['diff_mode', 'execution_environment'],
] as const;

/** What the template alone decides. */
export const ONLY_OF_TEMPLATE = ['project', 'playbook', 'allow_simultaneous'] as const;

type OfTemplate = (typeof OF_TEMPLATE)[number] | (typeof ONLY_OF_TEMPLATE)[number];

/** A run of a job template. */
export interface Job extends UnifiedJob, Pick<JobTemplate, OfTemplate> {
  type: 'job';
  job_template: number | null;
  scm_revision: string;
  /** With secrets in clear; `survey_passwords` names those that are never shown. */
  extra_vars: JsonObject;
  survey_passwords: string[];
  job_slice_number: number;
  job_slice_count: number;
  artifacts: JsonObject;
  credentials: number[];
  labels: number[];
  instance_groups: number[];
  host_summaries: HostSummary[];
  host_status_counts: Record<string, number> | null;
  /** How it goes, whatever becomes of its template. */
  run: Run;
}

/** The same of a workflow job. */
export const OF_WORKFLOW = ['inventory', 'limit', 'scm_branch', 'job_tags', 'skip_tags'] as const;

/** A run of a workflow, or the umbrella over the slices of a job. */
export interface WorkflowJob extends UnifiedJob, Pick<WorkflowJobTemplate, (typeof OF_WORKFLOW)[number]> {
  type: 'workflow_job';
  workflow_job_template: number | null;
  job_template: number | null;
  is_sliced_job: boolean;
  extra_vars: JsonObject;
  survey_passwords: string[];
  allow_simultaneous: boolean;
  labels: number[];
}

/** A node of a running workflow. */
export interface WorkflowJobNode extends Numbered, Answers, Edges {
  workflow_job: number;
  identifier: string;
  unified_job_template: number | null;
  job: number | null;
  all_parents_must_converge: boolean;
  do_not_run: boolean;
  slice: [number, number] | null;
}

/** An approval that somebody has to give. */
export interface WorkflowApproval extends UnifiedJob {
  type: 'workflow_approval';
  timeout: number;
  timed_out: boolean;
  approved_or_denied_by: number | null;
}

/** An update of a project. */
export interface ProjectUpdate extends UnifiedJob {
  type: 'project_update';
  project: number;
  scm_revision: string;
}

/** An update of an inventory source. */
export interface InventoryUpdate extends UnifiedJob {
  type: 'inventory_update';
  inventory_source: number;
  inventory: number;
  source_project: number | null;
  source_project_update: number | null;
  scm_revision: string;
}

/** Modules that the controller lets be run so. */
const MODULES = [
  ...['command', 'shell', 'yum', 'apt', 'apt_key', 'apt_repository', 'apt_rpm', 'service', 'group', 'user', 'mount'],
  ...['ping', 'selinux', 'setup', 'win_ping', 'win_service', 'win_updates', 'win_group', 'win_user'],
];

/** What an ad hoc command takes. */
export const AD_HOC_FIELDS = {
  inventory: reference('inventories'),
  limit: text(),
  credential: reference('credentials'),
  module_name: choice(MODULES, 'command'),
  module_args: text(),
  forks: integer(0, { min: 0 }),
  verbosity: choice([0, 1, 2, 3, 4, 5], 0),
  extra_vars: variables(),
  become_enabled: flag(),
  diff_mode: flag(),
};

/** An ad hoc command. */
export interface AdHocCommand extends UnifiedJob, Values<typeof AD_HOC_FIELDS> {
  type: 'ad_hoc_command';
  host_status_counts: Record<string, number> | null;
}

/** A run of what keeps the controller itself tidy. */
export interface SystemJob extends UnifiedJob {
  type: 'system_job';
  system_job_template: number;
  job_type: string;
  /** A JSON text, or nothing. */
  extra_vars: string;
}

/** Any of them. */
export type AnyJob = Job | WorkflowJob | ProjectUpdate | InventoryUpdate | WorkflowApproval | AdHocCommand | SystemJob;

/** The stages after which nothing changes any more. */
export const FINAL: readonly JobStatus[] = ['successful', 'failed', 'error', 'canceled'];

/** True once the status is final. */
export function isFinal(job: { status: JobStatus }): boolean {
  return FINAL.includes(job.status);
}

/** The events that can be read by now. */
export function visibleEvents(job: AnyJob, now: number): StoredEvent[] {
  return job.events.filter((event) => event.visible <= now);
}
