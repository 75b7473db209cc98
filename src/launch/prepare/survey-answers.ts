import type { SurveyQuestion } from '../../controller/templates/survey.ts';
import type { Json, JsonObject } from '../../http/json/json.ts';
import { jsonText } from '../../http/json/write-json.ts';
import { ENCRYPTED } from '../job-variables.ts';

/**
 * Returns a sentence for each answer that the survey would reject. A required question needs a value even if it has a
 * default (controller fact 8). The sentence shows the default so that users can copy it, unless it is a password.
 * @param needed `variables_needed_to_start` of the launch description
 */
export function surveyProblems(
  survey: readonly SurveyQuestion[],
  needed: readonly string[],
  variables: JsonObject,
): string[] {
  const problems: string[] = [];
  for (const question of survey) {
    const value = variables[question.variable];
    if (value === undefined) {
      if (question.required || needed.includes(question.variable)) problems.push(missing(question));
      continue;
    }
    const wrong = wrongAnswer(question, value);
    if (wrong !== undefined) problems.push(`\`extra_vars.${question.variable}\`: ${wrong}.`);
  }
  const unknown = needed.filter(
    (name) => variables[name] === undefined && !survey.some(({ variable }) => variable === name),
  );
  return [...problems, ...unknown.map((name) => `\`extra_vars\`: the template needs the variable \`${name}\`.`)];
}

function missing(question: SurveyQuestion): string {
  const hasDefault = question.default !== undefined && question.default !== null && question.default !== '';
  const hint =
    hasDefault && question.type !== 'password'
      ? ` Its default is ${jsonText(question.default)}, which the API does not fill in.`
      : '';
  return `\`extra_vars\`: the survey requires \`${question.variable}\` (${kindOf(question)}).${hint}`;
}

function kindOf(question: SurveyQuestion): string {
  return question.choices.length > 0 ? `${question.type}: ${question.choices.join(', ')}` : question.type;
}

/** Returns what is wrong with an answer, or undefined. Never shows the values of passwords. */
function wrongAnswer(question: SurveyQuestion, value: Json): string | undefined {
  switch (question.type) {
    case 'integer':
      return numberProblem(question, value, Number.isInteger(value), 'an integer without quotes');
    case 'float':
      return numberProblem(question, value, typeof value === 'number', 'a number without quotes');
    case 'multiplechoice':
      return isChoice(question, value)
        ? undefined
        : `is ${JSON.stringify(value)}; the survey takes one of ${question.choices.join(', ')}`;
    case 'multiselect':
      return multiselectProblem(question, value);
    case 'password':
      return value === ENCRYPTED
        ? `is ${ENCRYPTED}, which the controller shows in place of a secret and takes for its default; give the secret itself`
        : textProblem(question, value);
    case 'text':
    case 'textarea':
      return textProblem(question, value);
    default:
      // The controller does not check unknown types either.
      return undefined;
  }
}

function numberProblem(question: SurveyQuestion, value: Json, rightType: boolean, wanted: string): string | undefined {
  if (!rightType) return `is ${JSON.stringify(value)}; the survey takes ${wanted}`;
  const size = value as number;
  if (question.min !== undefined && size < question.min) return `is ${size}; the survey takes ${question.min} at least`;
  if (question.max !== undefined && size > question.max) return `is ${size}; the survey takes ${question.max} at most`;
  return undefined;
}

function textProblem(question: SurveyQuestion, value: Json): string | undefined {
  if (typeof value !== 'string') {
    return `is ${shape(value)}; the survey takes a text${isNumberOrTruth(value) ? ': put it in quotes' : ''}`;
  }
  // The controller counts characters, not UTF-16 units, and checks the length of an empty string as well.
  const length = [...value].length;
  if (question.min !== undefined && length < question.min)
    return `has ${length} characters; the survey takes ${question.min} at least`;
  if (question.max !== undefined && length > question.max)
    return `has ${length} characters; the survey takes ${question.max} at most`;
  return undefined;
}

function isNumberOrTruth(value: Json): boolean {
  return typeof value === 'number' || typeof value === 'boolean';
}

function shape(value: Json): string {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'a mapping' : `a ${typeof value}`;
}

function multiselectProblem(question: SurveyQuestion, value: Json): string | undefined {
  if (!Array.isArray(value)) return 'is no list; the survey takes a list of its choices';
  const foreign = value.filter((item) => !isChoice(question, item));
  if (foreign.length === 0) return undefined;
  return `holds ${JSON.stringify(foreign)}; the survey takes ${question.choices.join(', ')}`;
}

function isChoice(question: SurveyQuestion, value: Json): boolean {
  return question.choices.includes(value);
}
