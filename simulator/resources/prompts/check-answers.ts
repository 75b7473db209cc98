import { invalid } from '../../http/reply.ts';
import type { Draft, Stored } from '../../rest/kind.ts';
import type { Answers } from '../../rows/answers.ts';
import { ANSWERS } from '../../rows/answers.ts';
import type { Question } from '../../rows/survey.ts';
import type { JsonObject } from '../../text/json.ts';
import { varsOf } from '../../world/answers.ts';
import { prompting } from './answers.ts';
import { promptErrors } from './prompt-errors.ts';

type Launching = Answers & Stored & { unified_job_template: number | null };

/** Complains of answers that the template does not ask for or does not take, and of those that are missing. */
export function checkAnswers<T extends Launching>(draft: Draft<T>, { required }: { required: boolean }): void {
  const { call, row, before, change, complaints } = draft;
  const { world } = call;
  const template = prompting(world, row.unified_job_template);
  const system = world.system_job_templates.get(row.unified_job_template);
  // Where nothing can be prompted for, only variables have it looked at; a change without answers is let through.
  const isLookedAt = template
    ? !before || call.method === 'PUT' || Object.keys(ANSWERS).some((name) => change[name] !== undefined)
    : change['extra_data'] !== undefined;
  if (!isLookedAt || row.unified_job_template === null) return;
  const secrets = template?.survey_enabled ? questionsOf(template.survey?.spec ?? []) : {};
  const unknown = change['extra_data'] === undefined ? [] : hiddenVariables(row);
  refuseUnknownSecrets(secrets, unknown);
  const errors = promptErrors(world, row.unified_job_template, row, { required });
  for (const [name, texts] of Object.entries(errors)) complaints.add(name, ...texts);
  const asksForSecrets = Object.keys(secrets).some((name) => name in varsOf(row));
  for (const name of asksForSecrets ? unknown : []) {
    if (secrets[name]) continue;
    complaints.add('extra_data', `"$encrypted$ is a reserved keyword, may not be used for ${name}."`);
  }
  // The default of the survey takes the place of what stays hidden.
  if (unknown.length > 0 && !system) row.extra_data = without(varsOf(row), unknown);
}

/** Password questions by variable. */
function questionsOf(spec: readonly Question[]): Record<string, Question> {
  const passwords = spec.filter((question) => question.type === 'password');
  return Object.fromEntries(passwords.map((question) => [question.variable, question]));
}

/** Variables that were sent hidden and have no value yet. */
function hiddenVariables(row: Answers): string[] {
  return Object.entries(varsOf(row)).flatMap(([name, value]) => (value === '$encrypted$' ? [name] : []));
}

function refuseUnknownSecrets(secrets: Record<string, Question>, unknown: readonly string[]): void {
  const name = unknown.find((variable) => secrets[variable] && !secrets[variable].default);
  if (name === undefined) return;
  throw invalid({ extra_data: [`Provided variable ${name} has no database value to replace with.`] });
}

function without(vars: JsonObject, names: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(vars).filter(([name]) => !names.includes(name)));
}
