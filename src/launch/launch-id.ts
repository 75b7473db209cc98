import { isRecord } from '../controller/fields.ts';
import type { JsonObject } from '../json.ts';
import { jobVariables } from './job-variables.ts';

/** The extra var that links a job back to the workflow, and finds it again after a launch whose reply was lost. */
export const MARK_VARIABLE = 'github_actions';

/** The value of the extra var: who launched the job from where, and the launch id. */
export interface LaunchMark {
  launch_id: string;
  [key: string]: string;
}

/**
 * A mark from what is known of the workflow run. Values that hold `{{`, `{%` or `{#` are left out: Ansible would run
 * them as a template, and a branch's name is anybody's choice.
 */
export function createMark(context: Readonly<Record<string, string>>, launchId: string): LaunchMark {
  const safe = Object.entries(context).filter(([, value]) => value !== '' && !/\{[{%#]/.test(value));
  return { ...Object.fromEntries(safe), launch_id: launchId };
}

/** The variables with the mark; a `github_actions` of the workflow's own wins, and then there is no mark. */
export function withMark(
  variables: JsonObject | undefined,
  mark: LaunchMark,
): { variables: JsonObject; marked: boolean } {
  if (variables !== undefined && Object.hasOwn(variables, MARK_VARIABLE)) return { variables, marked: false };
  return { variables: { [MARK_VARIABLE]: mark, ...variables }, marked: true };
}

/** The mark in a job's variables; undefined where there is none. */
export function markOf(fields: Record<string, unknown>): Record<string, unknown> | undefined {
  const mark = jobVariables(fields)?.[MARK_VARIABLE];
  return isRecord(mark) ? mark : undefined;
}
