import type { Json, JsonObject } from '../json.ts';
import { pythonStr } from '../playbook/display.ts';
import { isInteger, WrittenNumber } from '../text/written-number.ts';
import type { Question, Survey } from '../world/templates.ts';

/** Variables of required questions: what a launch has to bring. */
export function needed(survey: Survey | null, enabled: boolean): string[] {
  if (!survey || !enabled) return [];
  return survey.spec.filter((question) => question.required).map((question) => question.variable);
}

/** Complaints about the answers, in the order of the questions. */
export function surveyErrors(survey: Survey, answers: JsonObject): string[] {
  return survey.spec.flatMap((question) => questionErrors(question, answers));
}

/** Answers that the survey gives by itself: the defaults that would be accepted. */
export function surveyDefaults(survey: Survey): JsonObject {
  const defaults: [string, Json][] = survey.spec.flatMap((question) => {
    const value = question.default;
    if (value === undefined || value === null) return [];
    return questionErrors(question, { [question.variable]: value }).length === 0 ? [[question.variable, value]] : [];
  });
  return Object.fromEntries(defaults);
}

/** Variables whose values are never shown. */
export function secretVariables(survey: Survey | null): string[] {
  return survey?.spec.filter((question) => question.type === 'password').map((question) => question.variable) ?? [];
}

function questionErrors(question: Question, answers: JsonObject): string[] {
  const name = `'${question.variable}'`;
  const value = answers[question.variable];
  if (value === undefined) return question.required ? [`${name} value missing`] : [];
  const shown = pythonStr(value);
  switch (question.type) {
    case 'text':
    case 'textarea':
    case 'password':
      if (typeof value !== 'string') return [`Value ${shown} for ${name} expected to be a string.`];
      return lengthErrors(question, name, value);
    case 'integer':
      if (!isInteger(value)) {
        if (value === '' && !question.required) return [];
        return [`Value ${shown} for ${name} expected to be an integer.`];
      }
      return rangeErrors(question, name, Number(value));
    case 'float':
      if (typeof value !== 'number' && !(value instanceof WrittenNumber))
        return [`Value ${shown} for ${name} expected to be a numeric type.`];
      return rangeErrors(question, name, Number(value));
    case 'multiselect': {
      if (!Array.isArray(value)) return [`${name} value is expected to be a list.`];
      const strange = value.filter((one) => !choices(question).includes(String(one)));
      return strange.map((one) => `Value ${pythonStr(one)} for ${name} expected to be one of ${listed(question)}.`);
    }
    default:
      if (choices(question).includes(String(value))) return [];
      return [`Value ${shown} for ${name} expected to be one of ${listed(question)}.`];
  }
}

function choices(question: Question): string[] {
  const given = question.choices ?? [];
  return typeof given === 'string' ? given.split('\n') : given;
}

const listed = (question: Question): string => pythonStr(choices(question));

function lengthErrors({ min, max }: Question, name: string, value: string): string[] {
  if (typeof min === 'number' && value.length < min) {
    return [`${name} value ${value} is too small (length is ${value.length} must be at least ${min}).`];
  }
  if (typeof max === 'number' && value.length > max) {
    return [`${name} value ${value} is too large (must be no more than ${max}).`];
  }
  return [];
}

function rangeErrors({ min, max }: Question, name: string, value: number): string[] {
  if (typeof min === 'number' && value < min) return [`${name} value ${value} is too small (must be at least ${min}).`];
  if (typeof max === 'number' && value > max)
    return [`${name} value ${value} is too large (must be no more than ${max}).`];
  return [];
}
