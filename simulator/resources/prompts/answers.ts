import { anything, as, choice, type Field, flag, looseInteger, reference, text } from '../../rest/field.ts';
import { isObject, type Json, type JsonObject } from '../../text/json.ts';
import { varsOf } from '../../world/answers.ts';
import type { Answers, JobTemplate, WorkflowJobTemplate } from '../../world/templates.ts';
import type { World } from '../../world/world.ts';

/** Kept together with the other answers, so that nothing can be filtered by it. */
export const PROMPTED = { filterable: false } as const;

/** What a node or a schedule answers to the prompts of what it launches. */
export const ANSWERS: Record<string, Field> = {
  extra_data: anything({}),
  inventory: reference('inventories'),
  scm_branch: as(PROMPTED, text({ nullable: true })),
  job_type: as({ ...PROMPTED, choices: [null, '', 'run', 'check'] }, choice(['run', 'check'], null)),
  job_tags: as(PROMPTED, text({ nullable: true })),
  skip_tags: as(PROMPTED, text({ nullable: true })),
  limit: as(PROMPTED, text({ nullable: true })),
  diff_mode: as(PROMPTED, flag(false, true)),
  verbosity: as({ ...PROMPTED, choices: [null, 0, 1, 2, 3, 4, 5] }, choice([0, 1, 2, 3, 4, 5], null)),
  execution_environment: reference('execution_environments'),
  forks: as(PROMPTED, looseInteger({ min: 0 })),
  job_slice_count: as(PROMPTED, looseInteger({ min: 0 })),
  timeout: as(PROMPTED, looseInteger()),
};

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
  const secret = survey?.spec.filter((question) => question.type === 'password').map((one) => one.variable) ?? [];
  const pairs = Object.entries(row.extra_data).map(([name, value]): [string, Json] => [
    name,
    secret.includes(name) ? '$encrypted$' : value,
  ]);
  return Object.fromEntries(pairs);
}

/** The id of anything that can be launched. */
export function launchable(required = false): Field {
  return {
    type: 'id',
    initial: null,
    required,
    read: (fields, name, world): Json | undefined =>
      fields.key(name, (id) => world.unifiedTemplate(id) !== undefined || world.has('system_job_templates', id)),
  };
}
