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

/** The comment on a pull request that the workflow requests. */
export interface CommentOrder {
  /** The input `pull_request_number` as given; undefined for the pull request of the event. */
  number: string | undefined;
  /** The leg of the matrix as JSON; `null` without a matrix. */
  matrix: string;
  /** The token for GitHub's API. */
  token: string | undefined;
}

/** The workflow run, as far as a comment on a pull request needs it. */
export interface CommentRun {
  /** Address of GitHub's REST API, without a slash at the end. */
  apiUrl: string;
  owner: string;
  repo: string;
  runId: string;
  attempt: string;
  /** The page of this attempt. */
  runUrl: string;
  /** The path of the workflow file. */
  workflow: string;
  /** The id of the job. */
  job: string;
  /** The name that the runner gives to the step: no two steps of a job have the same. */
  step: string;
  event: string;
  /** The commit that the run is about. */
  sha: string;
  /** The pull request that the event is about. */
  pullRequest: { number: number; isOpen: boolean } | undefined;
}

/** A comment on a pull request, with what identifies it. */
export interface WantedComment extends CommentOrder {
  run: CommentRun;
  /** The address of the controller, as given. */
  controller: string;
  /** What the step launches, as given: its name, and what else identifies it. Empty when only the job shows it. */
  template: readonly string[];
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
