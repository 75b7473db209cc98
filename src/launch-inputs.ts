import type { JsonObject } from './json.ts';

/*
 * What a workflow asks for, between the inputs that give it and the launch that carries it out.
 */

/** Kinds of unified job templates that can be launched, by the API's `type`. */
export const TEMPLATE_TYPES = ['job_template', 'workflow_job_template', 'project', 'inventory_source'] as const;
export type TemplateType = (typeof TEMPLATE_TYPES)[number];

/** How the workflow names the template: by id, or by name with what tells namesakes apart. */
export interface TemplateQuery {
  id: number | undefined;
  name: string | undefined;
  /** Name or id. */
  organization: string | undefined;
  type: TemplateType | undefined;
}

/** The prompts on launch as the workflow gives them: objects by id or by name; absent is undefined. */
export interface PromptInputs {
  extra_vars?: JsonObject | undefined;
  limit?: string | undefined;
  job_tags?: string | undefined;
  skip_tags?: string | undefined;
  inventory?: string | undefined;
  credentials?: string[] | undefined;
  credential_passwords?: { [name: string]: string } | undefined;
  scm_branch?: string | undefined;
  job_type?: string | undefined;
  verbosity?: number | undefined;
  diff_mode?: boolean | undefined;
  forks?: number | undefined;
  job_slice_count?: number | undefined;
  /** Seconds. */
  timeout?: number | undefined;
  execution_environment?: string | undefined;
  instance_groups?: string[] | undefined;
  labels?: string[] | undefined;
}

/** The input that each prompt comes from. They have the API's names, but for `timeout`: that is the wait's. */
export const PROMPT_INPUTS: Readonly<Record<keyof PromptInputs, string>> = {
  extra_vars: 'extra_vars',
  limit: 'limit',
  job_tags: 'job_tags',
  skip_tags: 'skip_tags',
  inventory: 'inventory',
  credentials: 'credentials',
  credential_passwords: 'credential_passwords',
  scm_branch: 'scm_branch',
  job_type: 'job_type',
  verbosity: 'verbosity',
  diff_mode: 'diff_mode',
  forks: 'forks',
  job_slice_count: 'job_slice_count',
  timeout: 'job_timeout',
  execution_environment: 'execution_environment',
  instance_groups: 'instance_groups',
  labels: 'labels',
};

/** What the workflow wants launched. */
export interface LaunchOrder {
  template: TemplateQuery;
  prompts: PromptInputs;
  /** What to do when the template would drop something that was asked for. */
  ignoredFields: 'fail' | 'warn';
  /** Whether the step fails when a host would change: then the job has to run in check mode. */
  failOnChanges: boolean;
}

/** Where people find what was deployed: an address, or the artifact (set_stats) of the job that holds it, as a path of keys. */
export type EnvironmentUrl = { address: string } | { artifact: string };

/** The GitHub Deployment that the workflow wants recorded. */
export interface DeploymentOrder {
  environment: string;
  environmentUrl: EnvironmentUrl | undefined;
  /** The token that it is recorded with. */
  token: string | undefined;
}

/** What the workflow run is about, on GitHub. */
export interface Commit {
  /** Address of GitHub's REST API, without a slash at the end. */
  apiUrl: string;
  owner: string;
  repo: string;
  sha: string;
  /** The branch, tag or pull request, whole: `refs/heads/main`. */
  ref: string;
}
