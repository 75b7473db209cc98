import type { Job } from '../controller/jobs.ts';
import { isRecord } from '../http/json/record.ts';
import type { JsonObject } from '../json.ts';
import { jobVariables } from './job-variables.ts';

/** The extra var that links a job back to the workflow, and finds it again after a launch whose reply was lost. */
export const LAUNCH_ID_VARIABLE = 'github_actions';

/** The value of the extra var: who launched the job from where, and the launch id. */
export interface LaunchIdVariable {
  launch_id: string;
  [key: string]: string;
}

/**
 * Returns the extra var's value from what is known of the workflow run. Leaves out values that hold `{{`, `{%` or `{#`:
 * Ansible would run them as a template, and anyone can choose the name of a branch.
 */
export function createLaunchIdVariable(context: Readonly<Record<string, string>>, launchId: string): LaunchIdVariable {
  const safe = Object.entries(context).filter(([, value]) => value !== '' && !/\{[{%#]/.test(value));
  return { ...Object.fromEntries(safe), launch_id: launchId };
}

/** Adds the launch id to the variables. A `github_actions` of the workflow's own wins, and then there is no launch id. */
export function withLaunchIdVariable(
  variables: JsonObject | undefined,
  value: LaunchIdVariable,
): { variables: JsonObject; isAdded: boolean } {
  if (variables !== undefined && Object.hasOwn(variables, LAUNCH_ID_VARIABLE)) return { variables, isAdded: false };
  return { variables: { [LAUNCH_ID_VARIABLE]: value, ...variables }, isAdded: true };
}

/** Returns the value of the extra var in a job's variables; undefined where there is none. */
export function launchIdVariableOf(job: Pick<Job, 'prompts'>): Record<string, unknown> | undefined {
  const value = jobVariables(job)?.[LAUNCH_ID_VARIABLE];
  return isRecord(value) ? value : undefined;
}

/** Returns the launch id in a job's variables; undefined where there is none. A relaunch copies it. */
export function launchIdOf(job: Pick<Job, 'prompts'>): unknown {
  return launchIdVariableOf(job)?.['launch_id'];
}

/** Whether a job has this launch id and was launched; a relaunch by a person copies the variables. */
export function hasLaunchId(job: Job, launchId: string): boolean {
  return job.launchType === 'manual' && launchIdOf(job) === launchId;
}

/**
 * Whether this workflow run launched a job: its variables name the run. A relaunch by a person and a workflow's child jobs
 * have the same variables, and this run launched none of those.
 * @param run as `github_actions` names it
 */
export function isLaunchedByThisRun(job: Job, run: Readonly<Record<string, string>>): boolean {
  if (job.launchType !== 'manual') return false;
  const value = launchIdVariableOf(job);
  if (value === undefined || (run['run_id'] ?? '') === '' || String(value['run_id']) !== run['run_id']) return false;
  // Two GitHub servers may have runs with the same number.
  return value['run_url'] === undefined || value['run_url'] === run['run_url'];
}
