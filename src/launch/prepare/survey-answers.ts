import type { SurveyQuestion } from '../../controller/templates/survey.ts';
import type { Json, JsonObject } from '../../http/json/json.ts';
import { jsonText } from '../../http/json/write-json.ts';
import { type Message, message, text, withMore } from '../../messages/message.ts';
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
): Message[] {
  const problems: Message[] = [];
  for (const question of survey) {
    const value = variables[question.variable];
    if (value === undefined) {
      if (question.required || needed.includes(question.variable)) problems.push(missing(question));
      continue;
    }
    const wrong = wrongAnswer(question, value);
    if (wrong !== undefined) problems.push(wrong);
  }
  const unknown = needed.filter(
    (name) => variables[name] === undefined && !survey.some(({ variable }) => variable === name),
  );
  return [...problems, ...unknown.map((name) => message('variable-required', { name }))];
}

function missing(question: SurveyQuestion): Message {
  const hasDefault = question.default !== undefined && question.default !== null && question.default !== '';
  const problem = message('survey-answer-missing', { name: question.variable, type: kindOf(question) });
  if (!hasDefault || question.type === 'password') return problem;
  return withMore(problem, text('survey-default-not-used', { value: jsonText(question.default) }));
}

function kindOf(question: SurveyQuestion): string {
  return question.choices.length > 0 ? `${question.type}: ${question.choices.join(', ')}` : question.type;
}

/** Returns what is wrong with an answer, or undefined. Never shows the values of passwords. */
function wrongAnswer(question: SurveyQuestion, value: Json): Message | undefined {
  const name = question.variable;
  switch (question.type) {
    case 'integer':
      return Number.isInteger(value)
        ? numberProblem(question, value as number)
        : message('survey-answer-not-integer', { name, value: JSON.stringify(value) });
    case 'float':
      return typeof value === 'number'
        ? numberProblem(question, value)
        : message('survey-answer-not-number', { name, value: JSON.stringify(value) });
    case 'multiplechoice':
      return isChoice(question, value)
        ? undefined
        : message('survey-answer-not-choice', {
            name,
            value: JSON.stringify(value),
            choices: question.choices.join(', '),
          });
    case 'multiselect':
      return multiselectProblem(question, value);
    case 'password':
      return value === ENCRYPTED ? message('survey-answer-encrypted', { name }) : textProblem(question, value);
    case 'text':
    case 'textarea':
      return textProblem(question, value);
    default:
      // The controller does not check unknown types either.
      return undefined;
  }
}

function numberProblem({ variable: name, min, max }: SurveyQuestion, value: number): Message | undefined {
  if (min !== undefined && value < min) return message('survey-answer-too-small', { name, value, min });
  if (max !== undefined && value > max) return message('survey-answer-too-large', { name, value, max });
  return undefined;
}

function textProblem({ variable: name, min, max }: SurveyQuestion, value: Json): Message | undefined {
  if (typeof value !== 'string') {
    const id = isNumberOrBoolean(value) ? 'survey-answer-not-quoted' : 'survey-answer-not-text';
    return message(id, { name, type: shape(value) });
  }
  // The controller counts characters, not UTF-16 units, and checks the length of an empty string as well.
  const length = [...value].length;
  if (min !== undefined && length < min) return message('survey-answer-too-short', { name, length, min });
  if (max !== undefined && length > max) return message('survey-answer-too-long', { name, length, max });
  return undefined;
}

function isNumberOrBoolean(value: Json): boolean {
  return typeof value === 'number' || typeof value === 'boolean';
}

function shape(value: Json): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'a mapping' : `a ${typeof value}`;
}

function multiselectProblem(question: SurveyQuestion, value: Json): Message | undefined {
  const name = question.variable;
  if (!Array.isArray(value)) return message('survey-answer-not-list', { name });
  const foreign = value.filter((item) => !isChoice(question, item));
  if (foreign.length === 0) return undefined;
  const values = { name, values: JSON.stringify(foreign), choices: question.choices.join(', ') };
  return message('survey-answers-not-choices', values);
}

function isChoice(question: SurveyQuestion, value: Json): boolean {
  return question.choices.includes(value);
}

/** Returns the answers to password questions, which must be masked before anything of the request is printed. */
export function surveySecrets(survey: readonly SurveyQuestion[], variables: JsonObject = {}): string[] {
  const questions = survey.filter(({ type }) => type === 'password');
  const answers = questions.map(({ variable }) => variables[variable]);
  return answers.filter((answer): answer is string => typeof answer === 'string' && answer !== '');
}
