import type { RunnerEvent } from '../playbook/event.ts';
import type { JsonObject } from '../text/json.ts';
import type { Answers, Run } from './templates.ts';
import type { Base } from './types.ts';

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
export interface UnifiedJob extends Base {
  type:
    | 'job'
    | 'workflow_job'
    | 'project_update'
    | 'inventory_update'
    | 'workflow_approval'
    | 'ad_hoc_command'
    | 'system_job';
  created_by: number | null;
  modified_by: number | null;
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
export interface HostSummary {
  id: number;
  created: number;
  host: number | null;
  host_name: string;
  changed: number;
  dark: number;
  failures: number;
  ok: number;
  processed: number;
  skipped: number;
  ignored: number;
  rescued: number;
}

/** A run of a job template. */
export interface Job extends UnifiedJob {
  type: 'job';
  job_template: number | null;
  inventory: number | null;
  project: number | null;
  playbook: string;
  job_type: string;
  scm_branch: string;
  scm_revision: string;
  forks: number;
  limit: string;
  verbosity: number;
  /** With secrets in clear; `survey_passwords` names those that are never shown. */
  extra_vars: JsonObject;
  survey_passwords: string[];
  job_tags: string;
  skip_tags: string;
  timeout: number;
  diff_mode: boolean;
  allow_simultaneous: boolean;
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

/** A run of a workflow, or the umbrella over the slices of a job. */
export interface WorkflowJob extends UnifiedJob {
  type: 'workflow_job';
  workflow_job_template: number | null;
  job_template: number | null;
  is_sliced_job: boolean;
  extra_vars: JsonObject;
  survey_passwords: string[];
  allow_simultaneous: boolean;
  inventory: number | null;
  limit: string | null;
  scm_branch: string | null;
  job_tags: string | null;
  skip_tags: string | null;
  labels: number[];
}

/** A node of a running workflow. */
export interface WorkflowJobNode extends Answers {
  id: number;
  created: number;
  modified: number;
  workflow_job: number;
  identifier: string;
  unified_job_template: number | null;
  job: number | null;
  all_parents_must_converge: boolean;
  do_not_run: boolean;
  success_nodes: number[];
  failure_nodes: number[];
  always_nodes: number[];
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

/** An ad hoc command. */
export interface AdHocCommand extends UnifiedJob {
  type: 'ad_hoc_command';
  inventory: number;
  credential: number | null;
  module_name: string;
  module_args: string;
  limit: string;
  forks: number;
  verbosity: number;
  extra_vars: string;
  become_enabled: boolean;
  diff_mode: boolean;
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
