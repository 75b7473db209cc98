import type { Answers } from '../../rows/answers.ts';
import type { JobTemplate, WorkflowJobTemplate } from '../../rows/templates.ts';
import { isObject, type Json, type JsonObject } from '../../text/json.ts';
import { varsOf } from '../../world/answers.ts';
import type { World } from '../../world/world.ts';
import { secretVariables } from './survey.ts';

/** The template's own prompts and survey, where it has some. */
export function prompting(world: World, id: number | null): JobTemplate | WorkflowJobTemplate | undefined {
  return world.job_templates.get(id) ?? world.workflow_job_templates.get(id);
}

/** Secrets that came back hidden are those of before. */
function clear(vars: JsonObject, before: JsonObject | undefined): JsonObject {
  const pairs = Object.entries(vars).map(([name, value]): [string, Json] => [
    name,
    value === '$encrypted$' ? (before?.[name] ?? value) : value,
  ]);
  return Object.fromEntries(pairs);
}

/** Keeps the secrets that were sent back hidden. */
export function keepSecrets(change: JsonObject, before: Pick<Answers, 'extra_data'> | undefined): JsonObject {
  const { extra_data: given } = change;
  return isObject(given) && before ? { ...change, extra_data: clear(given, varsOf(before)) } : change;
}

/** The variables as they are shown: what the survey keeps secret is hidden. */
export function shownData(world: World, row: Answers & { unified_job_template: number | null }): Json {
  if (!isObject(row.extra_data)) return row.extra_data;
  const survey = prompting(world, row.unified_job_template)?.survey;
  const secret = secretVariables(survey ?? null);
  const pairs = Object.entries(row.extra_data).map(([name, value]): [string, Json] => [
    name,
    secret.includes(name) ? '$encrypted$' : value,
  ]);
  return Object.fromEntries(pairs);
}
