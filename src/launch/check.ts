import type { JsonObject } from '../controller/fields.ts';
import type { LaunchInfo, SurveyQuestion } from '../controller/resources.ts';
import { type LaunchRequest, PROMPTS } from './request.ts';
import { surveyProblems } from './survey.ts';

/**
 * Everything that keeps the template from being launched exactly as asked. A job template answers 201 to a field that
 * it does not prompt for and runs without it (API fact 2), so this has to be known before the POST.
 * @param survey the questions of an enabled survey, else empty
 * @returns one sentence or two for each problem
 */
export function launchProblems(info: LaunchInfo, survey: readonly SurveyQuestion[], request: LaunchRequest): string[] {
  return [
    ...unpromptedFields(info, request),
    ...unpromptedVariables(info, survey, request.extra_vars ?? {}),
    ...surveyProblems(survey, info.variablesNeeded, request.extra_vars ?? {}),
    ...neededPasswords(info),
    ...neededInventory(info),
  ];
}

const EFFECT: Readonly<Record<'limit' | 'job_tags' | 'skip_tags', string>> = {
  limit: 'would run on every host that the template itself selects',
  job_tags: 'would run all tasks that the template itself selects',
  skip_tags: 'would run the tasks that should be skipped',
};

function unpromptedFields(info: LaunchInfo, request: LaunchRequest): string[] {
  const fields = ['limit', 'job_tags', 'skip_tags'] as const;
  return fields
    .filter((field) => request[field] !== undefined && !info.asks.has(PROMPTS[field].ask))
    .map(
      (field) =>
        `\`${field}\`: the template does not prompt for it, so the controller would drop it and ${EFFECT[field]}. ${switchOn(field)}, or leave the input out.`,
    );
}

function unpromptedVariables(info: LaunchInfo, survey: readonly SurveyQuestion[], variables: JsonObject): string[] {
  if (info.asks.has(PROMPTS.extra_vars.ask)) return [];
  const outside = Object.keys(variables).filter((name) => !survey.some((question) => question.variable === name));
  if (outside.length === 0) return [];
  const names = outside.map((name) => `\`${name}\``).join(', ');
  const why = info.surveyEnabled
    ? `the template takes only the variables of its survey (${survey.map((question) => question.variable).join(', ')})`
    : 'the template does not prompt for variables';
  return [
    `\`extra_vars\`: ${why}, so the controller would drop ${names}. ${switchOn('extra_vars')}, or leave them out.`,
  ];
}

function switchOn(field: keyof LaunchRequest): string {
  const { ask, label } = PROMPTS[field];
  return `Switch on "Prompt on launch" beside ${label} on the template (\`${ask}\`)`;
}

function neededPasswords(info: LaunchInfo): string[] {
  if (info.passwordsNeeded.length === 0) return [];
  const names = info.passwordsNeeded.map((name) => `\`${name}\``).join(', ');
  return [
    `The template's credentials ask for passwords at each launch: ${names}. Store them in the credential, or use another credential.`,
  ];
}

function neededInventory(info: LaunchInfo): string[] {
  return info.inventoryNeeded ? ['The template has no inventory. Choose one on the template.'] : [];
}
