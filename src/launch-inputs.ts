import type { RelaunchHosts } from './controller/job-relaunch.ts';
import type { TemplateQuery } from './controller/templates/templates.ts';
import type { JsonObject } from './http/json/json.ts';

/*
 * The types that the inputs produce and that the launch uses.
 */

/** The prompts on launch as the workflow sets them: objects by id or by name; undefined when not given. */
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

/** The input of each prompt. Only `timeout` differs from the API's name: that input limits the wait. */
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

/** The launch that the workflow requests. */
export interface LaunchOrder {
  template: TemplateQuery;
  prompts: PromptInputs;
  /** What to do if the template would drop a requested value. */
  ignoredFields: 'fail' | 'warn';
  /** Whether the step fails when a host would change: then the job must run in check mode. */
  failOnChanges: boolean;
}

/** The address of the deployed application, or the job's artifact (set_stats) with the address, as a path of keys. */
export type EnvironmentUrl = { address: string } | { artifact: string };

/** The GitHub Deployment that the workflow requests. */
export interface DeploymentOrder {
  environment: string;
  environmentUrl: EnvironmentUrl | undefined;
  /** The token for GitHub's API. */
  token: string | undefined;
}

/** The commit of a workflow run on GitHub. */
export interface Commit {
  /** Address of GitHub's REST API, without a slash at the end. */
  apiUrl: string;
  owner: string;
  repo: string;
  sha: string;
  /** The full name of the branch, tag or pull request: `refs/heads/main`. */
  ref: string;
}

/** The ad hoc command that a workflow requests: objects by id or by name; undefined when not given. */
export interface AdHocOrder {
  inventory: string;
  credential: string;
  limit: string | undefined;
  module_name: string;
  module_args: string | undefined;
  job_type: 'run' | 'check' | undefined;
  become_enabled: boolean | undefined;
  verbosity: number | undefined;
  forks: number | undefined;
  extra_vars: JsonObject | undefined;
}

/** The relaunch that a workflow requests. */
export interface RelaunchOrder {
  hosts: RelaunchHosts;
  /** For credentials that ask for passwords at each launch. */
  passwords: Readonly<Record<string, string>> | undefined;
  /** Whether the step fails when a host would change: then the job must have run in check mode. */
  failOnChanges: boolean;
}
