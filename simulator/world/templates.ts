import type { Playbook, RunContext } from '../playbook/model.ts';
import type { Recording } from '../replay/recording.ts';
import type { Json } from '../text/json.ts';
import type { FrameSettings } from './frames.ts';
import type { Authored, Notified } from './types.ts';

/** A question of a survey, as the API has it. */
export interface Question {
  question_name: string;
  question_description: string;
  required: boolean;
  type: 'text' | 'textarea' | 'password' | 'integer' | 'float' | 'multiplechoice' | 'multiselect';
  variable: string;
  min?: number | string | null;
  max?: number | string | null;
  default?: Json;
  choices?: string[] | string;
}

/** A survey. */
export interface Survey {
  name: string;
  description: string;
  spec: Question[];
}

/** Some of a job's events, which count from 1 to `last`. */
export type Counters = number[] | ((last: number) => number[]);

/** How a job goes that is launched from a template, and what is odd about it. */
export interface Run {
  playbook: (context: RunContext) => Playbook;
  /** The job goes as a recorded one did, whatever its inventory and prompts are. */
  recorded?: (context: RunContext) => Recording | undefined;
  /** Milliseconds from the end to the last event's becoming visible; 700 to 1,100 when nothing is said. */
  eventLag?: number;
  /** Events become visible in any order. */
  shuffle?: boolean;
  /** Counters of events that are never stored, or which those are among so many. */
  lose?: Counters;
  /** The same of events that are stored twice. */
  double?: Counters;
  /** The job never starts: it ends in `error` with this explanation. */
  errorBefore?: string;
  /** Tasks are not marked as failed or changed: the recap was dealt with before their results were stored. */
  unmarkedTasks?: boolean;
  /** How its events are stored and reported over the WebSocket, where that differs from the world's `frames`. */
  frames?: Partial<FrameSettings>;
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
export interface JobTemplate extends Authored, Notified {
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
  webhook_credential: number | null;
  prevent_instance_group_fallback: boolean;
  credentials: number[];
  labels: number[];
  instance_groups: number[];
  run: Run;
}

/** What a workflow template can prompt for. */
export type WorkflowPrompt = 'variables' | 'inventory' | 'limit' | 'scm_branch' | 'labels' | 'tags' | 'skip_tags';

/** A workflow job template. */
export interface WorkflowJobTemplate extends Authored, Notified {
  notification_templates_approvals: number[];
  webhook_service: string;
  webhook_credential: number | null;
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

/** What a node or a schedule answers to the prompts of what it launches; null where it leaves them alone. */
export interface Answers {
  /** An object, or text where text was given. */
  extra_data: Json;
  inventory: number | null;
  scm_branch: string | null;
  job_type: string | null;
  job_tags: string | null;
  skip_tags: string | null;
  limit: string | null;
  diff_mode: boolean | null;
  verbosity: number | null;
  execution_environment: number | null;
  forks: number | null;
  job_slice_count: number | null;
  timeout: number | null;
  credentials: number[];
  labels: number[];
  instance_groups: number[];
}

/** A node of a workflow template. */
export interface WorkflowNode extends Answers {
  id: number;
  created: number;
  modified: number;
  workflow_job_template: number;
  identifier: string;
  unified_job_template: number | null;
  all_parents_must_converge: boolean;
  success_nodes: number[];
  failure_nodes: number[];
  always_nodes: number[];
}

/** What an approval node asks. */
export interface ApprovalTemplate extends Authored {
  timeout: number;
  execution_environment: number | null;
}

/** When something is launched by itself. */
export interface Schedule extends Authored, Answers {
  unified_job_template: number;
  rrule: string;
  enabled: boolean;
}

/** What keeps the controller itself tidy. */
export interface SystemJobTemplate {
  id: number;
  created: number;
  modified: number;
  name: string;
  description: string;
  job_type: string;
  /** The schedule that it came with, and when that is next. */
  next_schedule: number | null;
  next_job_run: number | null;
}
