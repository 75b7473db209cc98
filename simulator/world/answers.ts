import { isObject, type JsonObject } from '../text/json.ts';
import { readVariables } from '../text/variables.ts';
import type { WorkflowJob } from './jobs.ts';
import type { Answers, JobTemplate, Prompt } from './templates.ts';

/** Nothing is answered. */
export function noAnswers(): Answers {
  return {
    extra_data: {},
    inventory: null,
    scm_branch: null,
    job_type: null,
    job_tags: null,
    skip_tags: null,
    limit: null,
    diff_mode: null,
    verbosity: null,
    execution_environment: null,
    forks: null,
    job_slice_count: null,
    timeout: null,
    credentials: [],
    labels: [],
    instance_groups: [],
  };
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
export interface Decided {
  extra_vars?: JsonObject;
  survey_passwords?: string[];
  inventory?: number | null;
  credentials?: number[];
  labels?: number[];
  instance_groups?: number[];
  limit?: string;
  job_tags?: string;
  skip_tags?: string;
  job_type?: string;
  verbosity?: number;
  diff_mode?: boolean;
  scm_branch?: string;
  forks?: number;
  timeout?: number;
  execution_environment?: number | null;
  slice?: [number, number] | undefined;
}
