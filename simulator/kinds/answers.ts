import { surveyErrors } from '../api/survey.ts';
import { invalid } from '../http/reply.ts';
import { isObject, type Json, type JsonObject } from '../json.ts';
import { anything, as, choice, type Field, flag, integer, reference, text } from '../resources/field.ts';
import type { Draft, Stored } from '../resources/kind.ts';
import { PROMPT_OF, varsOf } from '../world/answers.ts';
import type { Answers, JobTemplate, Prompt, WorkflowJobTemplate } from '../world/templates.ts';
import type { World } from '../world/world.ts';

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
  forks: as(PROMPTED, integer(null, { min: 0 })),
  job_slice_count: as(PROMPTED, integer(null, { min: 0 })),
  timeout: as(PROMPTED, integer(null)),
};

/** The template's own prompts and survey, where it has some. */
function prompting(world: World, id: number | null): JobTemplate | WorkflowJobTemplate | undefined {
  return world.job_templates.get(id) ?? world.workflow_job_templates.get(id);
}

/** Complains of answers to what the template does not ask, and of those that its survey rejects. */
export function checkAnswers<T extends Answers & Stored & { unified_job_template: number | null }>(
  draft: Draft<T>,
): void {
  const { call, row, before, change, complaints } = draft;
  // A change of the template alone is let through with whatever was answered before.
  if (before && !Object.keys(ANSWERS).some((name) => change[name] !== undefined)) return;
  const template = prompting(call.world, row.unified_job_template);
  const isGiven = (name: string): boolean => {
    const value = (row as unknown as Record<string, Json>)[name] ?? null;
    return Array.isArray(value) ? value.length > 0 : value !== null;
  };
  if (!template) {
    // Projects and inventory sources prompt for nothing; a change is looked at when it has variables.
    const id = row.unified_job_template;
    const isSource = call.world.projects.get(id) ?? call.world.inventory_sources.get(id);
    if (!isSource || (before && change['extra_data'] === undefined)) return;
    const given = Object.keys(PROMPT_OF).filter(isGiven);
    if (Object.keys(varsOf(row)).length > 0) given.push('extra_data');
    for (const name of given) complaints.add(name, 'Field is not allowed on launch.');
    return;
  }
  const asks = template.asks as Partial<Record<Prompt, boolean>>;
  for (const [name, prompt] of Object.entries(PROMPT_OF)) {
    // The template's own value is no answer, and passes.
    const [own, given] = [template, row].map((one) => (one as unknown as Record<string, Json>)[name] ?? null);
    if (isGiven(name) && !asks[prompt] && given !== own)
      complaints.add(name, 'Field is not configured to prompt on launch.');
  }
  checkVariables(draft, template);
  const without = 'playbook' in template && template.inventory === null && row.inventory === null;
  if (without) throw invalid({ resources_needed_to_start: ['Job Template inventory is missing or undefined.'] });
}

function checkVariables<T extends Answers>(
  { row, before, complaints }: Draft<T>,
  template: JobTemplate | WorkflowJobTemplate,
): void {
  const vars = varsOf(row);
  const known = template.survey_enabled ? (template.survey?.spec.map((question) => question.variable) ?? []) : [];
  const strange = template.asks.variables ? [] : Object.keys(vars).filter((name) => !known.includes(name));
  if (strange.length > 0) {
    complaints.add(
      'extra_data',
      `Variables ${strange.join(', ')} are not allowed on launch. Check the Prompt on Launch setting on the Job Template to include Extra Variables.`,
    );
  }
  if (template.survey && template.survey_enabled) {
    const answered = template.survey.spec.filter((question) => vars[question.variable] !== undefined);
    const errors = surveyErrors({ ...template.survey, spec: answered }, clear(vars, before && varsOf(before)));
    if (errors.length > 0) complaints.add('variables_needed_to_start', ...errors);
  }
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
