import { initialValues } from '../fields/field.ts';
import type { Answers } from '../rows/answers.ts';
import { ANSWERS } from '../rows/answers.ts';
import type { JobTemplate, Prompt } from '../rows/templates.ts';
import { isObject, type JsonObject } from '../text/json.ts';
import { readVariables } from '../text/variables.ts';
import type { Job, OF_TEMPLATE, OF_WORKFLOW, WorkflowJob } from './jobs.ts';

/** Nothing is answered. */
export function noAnswers(): Answers {
  return { ...initialValues(ANSWERS), credentials: [], labels: [], instance_groups: [] };
}

/** The variables of a node or a schedule, which may have been given as text. */
export function varsOf({ extra_data }: Pick<Answers, 'extra_data'>): JsonObject {
  if (isObject(extra_data)) return extra_data;
  const read = readVariables(extra_data);
  return 'vars' in read ? read.vars : {};
}

/** Which prompt lets each answer through. */
export const PROMPT_OF: Record<string, Prompt> = {
  inventory: 'inventory',
  limit: 'limit',
  scm_branch: 'scm_branch',
  job_tags: 'tags',
  skip_tags: 'skip_tags',
  diff_mode: 'diff_mode',
  job_type: 'job_type',
  verbosity: 'verbosity',
  execution_environment: 'execution_environment',
  forks: 'forks',
  job_slice_count: 'job_slice_count',
  timeout: 'timeout',
  credentials: 'credential',
  labels: 'labels',
  instance_groups: 'instance_groups',
};

/** What a node's job is launched with: the workflow's own prompts come before the node's. */
export function decidedBy(template: JobTemplate, node: Answers, job: WorkflowJob): Decided {
  const decided: Record<string, unknown> = {};
  const above = job as unknown as Record<string, unknown>;
  for (const [name, prompt] of Object.entries(PROMPT_OF)) {
    const own = node[name as keyof Answers];
    const value = Array.isArray(own) ? own : (above[name] ?? own);
    const given = Array.isArray(value) ? value.length > 0 : value !== null && value !== undefined;
    if (given && template.asks[prompt]) decided[name] = value;
  }
  return decided as Decided;
}

/** What a launch decides; everything else is the template's. */
export type Decided = Partial<
  Pick<Job, (typeof OF_TEMPLATE)[number] | 'extra_vars' | 'survey_passwords' | 'credentials' | 'labels'>
> & { instance_groups?: number[]; slice?: [number, number] | undefined };

/** What the launch of a workflow decides. */
export type WorkflowDecided = Partial<
  Pick<WorkflowJob, (typeof OF_WORKFLOW)[number] | 'extra_vars' | 'survey_passwords' | 'labels'>
>;

/** Some columns as the launch has them, or else as the template has. */
export function decidedOr<T extends object, K extends keyof T>(
  decided: { [N in K]?: T[N] | null },
  template: T,
  names: readonly K[],
): Pick<T, K> {
  return Object.fromEntries(names.map((name) => [name, decided[name] ?? template[name]])) as Pick<T, K>;
}
