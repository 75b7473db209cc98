import type { Credential } from '../../controller/credentials.ts';
import type { LaunchInfo } from '../../controller/templates/launch-info.ts';
import type { SurveyQuestion } from '../../controller/templates/survey.ts';
import type { TemplateType } from '../../controller/templates/templates.ts';
import type { JsonObject } from '../../http/json/json.ts';
import {
  givenFields,
  inputName,
  type LaunchRequest,
  PROMPTS,
  type PromptField,
  WORKFLOW_PROMPTS,
} from '../launch-request.ts';
import { missingPasswords } from './credential-passwords.ts';
import { surveyProblems } from './survey-answers.ts';

/** What prevents the launch of a request. */
export interface Findings {
  /** Fields, or variables of `extra_vars`, that the template would drop. */
  ignored: { field: PromptField; variables?: string[]; problem: string }[];
  /** Reasons why the launch would fail, or the job would run differently. */
  problems: string[];
}

/** What a template prompts for: its launch description, and the questions of its survey if it is enabled. */
export interface TemplatePrompts {
  info: LaunchInfo;
  survey: readonly SurveyQuestion[];
}

/**
 * Returns everything that prevents a launch with exactly these values. The check must come before the POST: for a field
 * without a prompt, a job template answers 201 and runs without it (controller fact 3).
 * @param credentials the job's credentials if the request replaces the template's, otherwise undefined
 */
export function checkPrompts(
  type: TemplateType,
  { info, survey }: TemplatePrompts,
  request: LaunchRequest,
  credentials: readonly Credential[] | undefined,
): Findings {
  return {
    ignored: [
      ...unpromptedFields(type, info, request),
      ...unpromptedVariables(type, info, survey, request.extra_vars ?? {}),
    ],
    problems: [
      ...surveyProblems(survey, info.variablesNeeded, request.extra_vars ?? {}),
      ...missingPasswords(info, request, credentials),
      ...(info.inventoryNeeded && request.inventory === undefined
        ? ['The template has no inventory: give `inventory`, or choose one on the template.']
        : []),
    ],
  };
}

function unpromptedFields(type: TemplateType, info: LaunchInfo, request: LaunchRequest): Findings['ignored'] {
  return givenFields(request)
    .filter((field) => field !== 'extra_vars' && !info.asks.has(PROMPTS[field].ask))
    .map((field) => ({ field, problem: unprompted(type, field) }));
}

function unprompted(type: TemplateType, field: PromptField): string {
  const none = noPrompt(type, field);
  if (none !== undefined) return `\`${inputName(field)}\`: ${none}.`;
  return `\`${inputName(field)}\`: the template does not prompt for it, so the controller would drop it and ${PROMPTS[field].otherwise}. ${switchOn(field)}, or leave the input out.`;
}

/** Returns why a template of this type lacks a prompt, and what to do; undefined if it can prompt for it. */
function noPrompt(type: TemplateType, field: PromptField): string | undefined {
  switch (type) {
    case 'job_template':
      return undefined;
    case 'workflow_job_template':
      return WORKFLOW_PROMPTS.includes(field)
        ? undefined
        : `workflow job templates have no such prompt, and the controller would drop it. Set it on the nodes of the workflow, whose templates have to prompt for it (\`${PROMPTS[field].ask}\`), and leave the input out`;
    default:
      return `${type === 'project' ? 'a project' : 'an inventory source'} is updated as it is and takes no prompts. Leave the input out`;
  }
}

function unpromptedVariables(
  type: TemplateType,
  info: LaunchInfo,
  survey: readonly SurveyQuestion[],
  variables: JsonObject,
): Findings['ignored'] {
  if (info.asks.has(PROMPTS.extra_vars.ask)) return [];
  const outside = Object.keys(variables).filter((name) => !survey.some((question) => question.variable === name));
  if (outside.length === 0) return [];
  const names = outside.map((name) => `\`${name}\``).join(', ');
  const none = noPrompt(type, 'extra_vars');
  if (none !== undefined) return [{ field: 'extra_vars', variables: outside, problem: `\`extra_vars\`: ${none}.` }];
  const why = info.surveyEnabled
    ? `the template takes only the variables of its survey (${survey.map((question) => question.variable).join(', ')})`
    : 'the template does not prompt for variables';
  const problem = `\`extra_vars\`: ${why}, so the controller would drop ${names}. ${switchOn('extra_vars')}, or leave them out.`;
  return [{ field: 'extra_vars', variables: outside, problem }];
}

function switchOn(field: PromptField): string {
  const { ask, label } = PROMPTS[field];
  return `Switch on "Prompt on launch" beside ${label} on the template (\`${ask}\`)`;
}

/** Returns the request without the fields and variables that the template would drop. */
export function withoutIgnored(request: LaunchRequest, ignored: Findings['ignored']): LaunchRequest {
  const left: LaunchRequest = { ...request };
  for (const { field, variables } of ignored) {
    if (variables === undefined) delete left[field];
    else
      left.extra_vars = Object.fromEntries(
        Object.entries(left.extra_vars ?? {}).filter(([name]) => !variables.includes(name)),
      );
  }
  return left;
}
