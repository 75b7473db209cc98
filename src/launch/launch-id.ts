import { isRecord } from '../controller/fields.ts';
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
 * A mark from what is known of the workflow run. Values that hold `{{`, `{%` or `{#` are left out: Ansible would run
 * them as a template, and a branch's name is anybody's choice.
 */
export function createLaunchIdVariable(context: Readonly<Record<string, string>>, launchId: string): LaunchIdVariable {
  const safe = Object.entries(context).filter(([, value]) => value !== '' && !/\{[{%#]/.test(value));
  return { ...Object.fromEntries(safe), launch_id: launchId };
}

/** The variables with the mark; a `github_actions` of the workflow's own wins, and then there is no mark. */
export function withLaunchIdVariable(
  variables: JsonObject | undefined,
  mark: LaunchIdVariable,
): { variables: JsonObject; marked: boolean } {
  if (variables !== undefined && Object.hasOwn(variables, LAUNCH_ID_VARIABLE)) return { variables, marked: false };
  return { variables: { [LAUNCH_ID_VARIABLE]: mark, ...variables }, marked: true };
}

/** The mark in a job's variables; undefined where there is none. */
export function launchIdVariableOf(fields: Record<string, unknown>): Record<string, unknown> | undefined {
  const mark = jobVariables(fields)?.[LAUNCH_ID_VARIABLE];
  return isRecord(mark) ? mark : undefined;
}
