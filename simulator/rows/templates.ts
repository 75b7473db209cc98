import { as, type Field, fixed, type Values } from '../fields/field.ts';
import {
  choice,
  flag,
  integer,
  launchable,
  NAMED,
  reference,
  requiredReference,
  text,
  variables,
} from '../fields/values.ts';
import { ANSWERS, type Answers, promptedText } from './answers.ts';
import type { Authored, Base, Notified, Numbered } from './base.ts';
import type { Run } from './run.ts';
import type { Survey } from './survey.ts';

/** What a workflow template can prompt for. */
export const WORKFLOW_PROMPTS = [
  ...['variables', 'inventory', 'limit', 'scm_branch', 'labels', 'tags', 'skip_tags'],
] as const;

/** The prompts on launch that a job template has, by the API's names. */
export const PROMPTS = [
  ...['scm_branch', 'diff_mode', 'variables', 'limit', 'tags', 'skip_tags', 'job_type', 'verbosity', 'inventory'],
  ...['credential', 'execution_environment', 'labels', 'forks', 'job_slice_count', 'timeout', 'instance_groups'],
] as const;

/** One of the prompts. */
export type Prompt = (typeof PROMPTS)[number];

/** One of a workflow's. */
export type WorkflowPrompt = (typeof WORKFLOW_PROMPTS)[number];

/** `ask_…_on_launch` for each prompt. */
function askFields<P extends string>(prompts: readonly P[]) {
  const fields = prompts.map((prompt) => [`ask_${prompt}_on_launch`, flag()]);
  return Object.fromEntries(fields) as Record<`ask_${P}_on_launch`, Field<boolean>>;
}

/** What is kept of fields: the prompts are kept together. */
type Kept<F extends Readonly<Record<string, Field>>> = Omit<Values<F>, `ask_${string}`>;

const WEBHOOK = {
  webhook_service: as({ default: undefined }, choice(['', 'github', 'gitlab', 'bitbucket_dc'], '')),
  webhook_credential: reference('credentials'),
};

/** What a job template takes. */
export const JOB_TEMPLATE_FIELDS = {
  ...NAMED,
  job_type: choice(['run', 'check'], 'run'),
  inventory: reference('inventories', { early: 'Inventory' }),
  project: reference('projects', { early: 'Project' }),
  playbook: text({ max: 1024 }),
  scm_branch: text({ max: 1024 }),
  forks: integer(0, { min: 0 }),
  limit: text(),
  verbosity: choice([0, 1, 2, 3, 4, 5], 0),
  extra_vars: variables(),
  job_tags: text(),
  force_handlers: flag(),
  skip_tags: text({ max: 1024 }),
  start_at_task: text({ max: 1024 }),
  timeout: integer(0),
  use_fact_cache: flag(),
  execution_environment: reference('execution_environments', { early: 'ExecutionEnvironment' }),
  host_config_key: text({ max: 1024 }),
  ...askFields(PROMPTS),
  survey_enabled: flag(),
  become_enabled: flag(),
  diff_mode: flag(),
  allow_simultaneous: flag(),
  job_slice_count: integer(1, { min: 0 }),
  ...WEBHOOK,
  prevent_instance_group_fallback: flag(),
};

/** A job template. */
export interface JobTemplate extends Authored, Notified, Kept<typeof JOB_TEMPLATE_FIELDS> {
  organization: number | null;
  asks: Record<Prompt, boolean>;
  survey: Survey | null;
  credentials: number[];
  labels: number[];
  instance_groups: number[];
  run: Run;
}

/** What a workflow job template takes. */
export const WORKFLOW_JOB_TEMPLATE_FIELDS = {
  ...NAMED,
  extra_vars: variables(),
  organization: reference('organizations'),
  survey_enabled: flag(),
  allow_simultaneous: flag(),
  ...askFields(WORKFLOW_PROMPTS),
  inventory: reference('inventories'),
  limit: promptedText(),
  scm_branch: promptedText(),
  ...WEBHOOK,
  skip_tags: promptedText(),
  job_tags: promptedText(),
};

/** A workflow job template. */
export interface WorkflowJobTemplate extends Authored, Notified, Kept<typeof WORKFLOW_JOB_TEMPLATE_FIELDS> {
  notification_templates_approvals: number[];
  asks: Record<WorkflowPrompt, boolean>;
  survey: Survey | null;
  labels: number[];
}

/** What a node of a workflow template takes. */
export const WORKFLOW_NODE_FIELDS = {
  ...ANSWERS,
  workflow_job_template: fixed(requiredReference('workflow_job_templates')),
  unified_job_template: launchable(),
  all_parents_must_converge: flag(),
  identifier: as({ default: 'xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx' }, text({ max: 512 })),
};

/** What a node leads to. */
export interface Edges {
  success_nodes: number[];
  failure_nodes: number[];
  always_nodes: number[];
}

/** A node of a workflow template. */
export interface WorkflowNode extends Numbered, Answers, Edges, Values<typeof WORKFLOW_NODE_FIELDS> {}

/** What an approval node takes. */
export const APPROVAL_TEMPLATE_FIELDS = {
  ...NAMED,
  timeout: integer(0),
  execution_environment: reference('execution_environments'),
};

/** What an approval node asks. */
export interface ApprovalTemplate extends Authored, Values<typeof APPROVAL_TEMPLATE_FIELDS> {}

/** What a schedule takes, whose rule is one of iCalendar. */
export const SCHEDULE_FIELDS = {
  rrule: text({ required: true }),
  ...NAMED,
  ...ANSWERS,
  unified_job_template: { ...launchable(), required: true } as Field<number>,
  enabled: flag(true),
};

/** When something is launched by itself. */
export interface Schedule extends Authored, Answers, Values<typeof SCHEDULE_FIELDS> {}

/** What keeps the controller itself tidy. */
export interface SystemJobTemplate extends Base {
  job_type: string;
  /** The schedule that it came with, and when that is next. */
  next_schedule: number | null;
  next_job_run: number | null;
}
