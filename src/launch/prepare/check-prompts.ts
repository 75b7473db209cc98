import type { Credential } from '../../controller/credentials.ts';
import type { LaunchInfo } from '../../controller/templates/launch-info.ts';
import type { SurveyQuestion } from '../../controller/templates/survey.ts';
import type { TemplateType } from '../../controller/templates/templates.ts';
import type { JsonObject } from '../../http/json/json.ts';
import { type Message, message } from '../../messages/message.ts';
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
  ignored: { field: PromptField; variables?: string[]; problem: Message }[];
  /** Reasons why the launch would fail, or the job would run differently. */
  problems: Message[];
}

/** What a template prompts for: its launch description, and the questions of its survey if it is enabled. */
export interface TemplatePrompts {
  info: LaunchInfo;
  survey: readonly SurveyQuestion[];
}

/**
 * Returns everything that prevents a launch with exactly these values. The check must come before the POST: for a field
 * without a prompt, a job template answers 201 and runs without it (controller fact 3).
 * @param credentials the job's credentials if the request replaces the template's, instead undefined
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
      ...(info.inventoryNeeded && request.inventory === undefined ? [message('inventory-required')] : []),
    ],
  };
}

function unpromptedFields(type: TemplateType, info: LaunchInfo, request: LaunchRequest): Findings['ignored'] {
  return givenFields(request)
    .filter((field) => field !== 'extra_vars' && !info.asks.has(PROMPTS[field].ask))
    .map((field) => ({ field, problem: unprompted(type, field) }));
}

function unprompted(type: TemplateType, field: PromptField): Message {
  const { ask, label, instead } = PROMPTS[field];
  const input = inputName(field);
  return noPrompt(type, field) ?? message('prompt-not-enabled', { input, instead, label, ask });
}

/** Returns why a template of this type lacks a prompt, and what to do; undefined if it can prompt for it. */
function noPrompt(type: TemplateType, field: PromptField): Message | undefined {
  const input = inputName(field);
  switch (type) {
    case 'job_template':
      return undefined;
    case 'workflow_job_template':
      return WORKFLOW_PROMPTS.includes(field)
        ? undefined
        : message('prompt-not-in-workflows', { input, ask: PROMPTS[field].ask });
    case 'project':
      return message('prompt-not-in-project', { input });
    case 'inventory_source':
      return message('prompt-not-in-inventory-source', { input });
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
  if (none !== undefined) return [{ field: 'extra_vars', variables: outside, problem: none }];
  const problem = info.surveyEnabled
    ? message('variables-not-in-survey', { survey: survey.map(({ variable }) => variable).join(', '), names })
    : message('variables-not-prompted', { names });
  return [{ field: 'extra_vars', variables: outside, problem }];
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
