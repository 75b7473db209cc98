import type { Json, JsonObject } from '../http/json/json.ts';
import { PROMPT_INPUTS, type PromptInputs } from '../launch-inputs.ts';

/** The prompts that the POST sends, with objects as ids. Falsy values are sent; undefined values are not. */
export type LaunchRequest = Omit<
  PromptInputs,
  'inventory' | 'credentials' | 'execution_environment' | 'instance_groups' | 'labels'
> & {
  inventory?: number | undefined;
  credentials?: number[] | undefined;
  execution_environment?: number | undefined;
  instance_groups?: number[] | undefined;
  labels?: number[] | undefined;
};

/** A field of the launch that a template may prompt for. */
export type PromptField = Exclude<keyof LaunchRequest, 'credential_passwords'>;

/** The names of a prompt, and what happens if the template does not prompt for it. */
interface Prompt {
  /** The field of the template that turns the prompt on. */
  ask: string;
  /** Its name on the template's page. */
  label: string;
  /** What the controller does if it ignores the field. */
  instead: string;
}

/** The sixteen prompts. A template that lacks an `ask_…` field (Tower 3.8, workflow templates) lacks that prompt. */
export const PROMPTS: Readonly<Record<PromptField, Prompt>> = {
  extra_vars: { ask: 'ask_variables_on_launch', label: 'Variables', instead: 'run without them' },
  limit: {
    ask: 'ask_limit_on_launch',
    label: 'Limit',
    instead: "run on all hosts that the template's own limit allows",
  },
  job_tags: {
    ask: 'ask_tags_on_launch',
    label: 'Job tags',
    instead: 'run all tasks that the template itself selects',
  },
  skip_tags: { ask: 'ask_skip_tags_on_launch', label: 'Skip tags', instead: 'also run the tasks to skip' },
  inventory: { ask: 'ask_inventory_on_launch', label: 'Inventory', instead: "run on the template's own inventory" },
  credentials: {
    ask: 'ask_credential_on_launch',
    label: 'Credentials',
    instead: "run with the template's own credentials",
  },
  scm_branch: {
    ask: 'ask_scm_branch_on_launch',
    label: 'Source control branch',
    instead: "run the project's own branch",
  },
  job_type: {
    ask: 'ask_job_type_on_launch',
    label: 'Job type',
    instead: "use the template's job type, so that a check could become a run",
  },
  verbosity: { ask: 'ask_verbosity_on_launch', label: 'Verbosity', instead: "use the template's value" },
  diff_mode: { ask: 'ask_diff_mode_on_launch', label: 'Show changes', instead: "use the template's value" },
  forks: { ask: 'ask_forks_on_launch', label: 'Forks', instead: "use the template's value" },
  job_slice_count: { ask: 'ask_job_slice_count_on_launch', label: 'Job slicing', instead: "use the template's value" },
  timeout: { ask: 'ask_timeout_on_launch', label: 'Timeout', instead: "use the template's value" },
  execution_environment: {
    ask: 'ask_execution_environment_on_launch',
    label: 'Execution environment',
    instead: "use the template's execution environment",
  },
  instance_groups: {
    ask: 'ask_instance_groups_on_launch',
    label: 'Instance groups',
    instead: "run on the template's instance groups",
  },
  labels: { ask: 'ask_labels_on_launch', label: 'Labels', instead: 'run without them' },
};

/** The prompts of workflow job templates, whose values workflow jobs show. */
export const WORKFLOW_PROMPTS: readonly PromptField[] = [
  'extra_vars',
  'limit',
  'inventory',
  'scm_branch',
  'labels',
  'job_tags',
  'skip_tags',
];

/** Returns the name of the input for a field. */
export function inputName(field: keyof LaunchRequest): string {
  return PROMPT_INPUTS[field];
}

/** Returns the prompt fields that the request contains. */
export function givenFields(request: LaunchRequest): PromptField[] {
  return (Object.keys(PROMPTS) as PromptField[]).filter((field) => request[field] !== undefined);
}

/** Returns the body of the launch POST, without undefined fields. */
export function launchBody(request: LaunchRequest): JsonObject {
  const given = Object.entries(request).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given) as { [key: string]: Json };
}
