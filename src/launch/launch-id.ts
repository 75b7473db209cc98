import type { Job } from '../controller/jobs.ts';
import type { JsonObject } from '../http/json/json.ts';
import { isRecord } from '../http/json/json.ts';
import { jobVariables } from './job-variables.ts';

/** The extra var that links a job to its workflow run and identifies it when the launch reply was lost. */
export const LAUNCH_ID_VARIABLE = 'github_actions';

/** The value of the extra var: the workflow run, its actor, and the launch id. */
export interface LaunchIdVariable {
  launch_id: string;
  [key: string]: string;
}

/**
 * Returns the extra var's value for a workflow run. Leaves out values that contain `{{`, `{%` or `{#`: Ansible would
 * evaluate them as a template, and anyone can choose the name of a branch.
 */
export function createLaunchIdVariable(context: Readonly<Record<string, string>>, launchId: string): LaunchIdVariable {
  const safe = Object.entries(context).filter(([, value]) => value !== '' && !/\{[{%#]/.test(value));
  return { ...Object.fromEntries(safe), launch_id: launchId };
}

/** Adds the launch id to the variables. If they already contain `github_actions`, returns them without a launch id. */
export function withLaunchIdVariable(
  variables: JsonObject | undefined,
  value: LaunchIdVariable,
): { variables: JsonObject; isAdded: boolean } {
  if (variables !== undefined && Object.hasOwn(variables, LAUNCH_ID_VARIABLE)) return { variables, isAdded: false };
  return { variables: { [LAUNCH_ID_VARIABLE]: value, ...variables }, isAdded: true };
}

/** Returns the value of the extra var in a job's variables; undefined when they lack it. */
export function launchIdVariableOf(job: Pick<Job, 'prompts'>): Record<string, unknown> | undefined {
  const value = jobVariables(job)?.[LAUNCH_ID_VARIABLE];
  return isRecord(value) ? value : undefined;
}

/** Returns the launch id in a job's variables; undefined when they lack it. A relaunch copies it. */
export function launchIdOf(job: Pick<Job, 'prompts'>): unknown {
  return launchIdVariableOf(job)?.['launch_id'];
}

/** Returns whether a job was launched with this launch id. Ignores manual relaunches, which copy the variables. */
export function hasLaunchId(job: Job, launchId: string): boolean {
  return job.launchType === 'manual' && launchIdOf(job) === launchId;
}

/**
 * Returns whether this workflow run launched a job: the job's variables name the run. Ignores manual relaunches and
 * child jobs of a workflow job: they have the same variables, but this run did not launch them.
 * @param run the values of `github_actions`
 */
export function isLaunchedByThisRun(job: Job, run: Readonly<Record<string, string>>): boolean {
  if (job.launchType !== 'manual') return false;
  const value = launchIdVariableOf(job);
  if (value === undefined || (run['run_id'] ?? '') === '' || String(value['run_id']) !== run['run_id']) return false;
  // Two GitHub servers can have runs with the same id.
  return value['run_url'] === undefined || value['run_url'] === run['run_url'];
}
