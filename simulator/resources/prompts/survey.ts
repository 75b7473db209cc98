import { pythonStr } from '../../playbook/display.ts';
import type { Question, Survey } from '../../rows/survey.ts';
import type { Json, JsonObject } from '../../text/json.ts';
import { splitLines } from '../../text/python-lines.ts';
import { isInteger, WrittenNumber } from '../../text/written-number.ts';

/** Variables of required questions: what a launch has to bring. */
export function needed(survey: Survey | null, enabled: boolean): string[] {
  if (!survey || !enabled) return [];
  return survey.spec.filter((question) => question.required).map((question) => question.variable);
}

/** Complaints about the answers, in the order of the questions; without `required`, none about missing ones. */
export function surveyErrors(survey: Survey, answers: JsonObject, { required = true } = {}): string[] {
  return survey.spec.flatMap((question) => questionErrors(question, answers, required));
}

/** Answers that the survey gives by itself: the defaults that would be accepted. */
export function surveyDefaults(survey: Survey): JsonObject {
  const defaults: [string, Json][] = survey.spec.flatMap((question) => {
    const value = question.default;
    if (value === undefined || value === null) return [];
    const errors = questionErrors(question, { [question.variable]: value }, true);
    return errors.length === 0 ? [[question.variable, value]] : [];
  });
  return Object.fromEntries(defaults);
}

/** Variables whose values are never shown. */
export function secretVariables(survey: Survey | null): string[] {
  return survey?.spec.filter((question) => question.type === 'password').map((question) => question.variable) ?? [];
}

/** As AWX 24.6 checks one question (`_survey_element_validation`), in its words. */
function questionErrors(question: Question, answers: JsonObject, required: boolean): string[] {
  const name = `'${question.variable}'`;
  const value = answers[question.variable];
  const missing = question.required && required ? [`${name} value missing`] : [];
  if (value === undefined) return missing;
  switch (question.type) {
    case 'text':
    case 'textarea':
      return textErrors(question, name, value);
    case 'password':
      // A hidden value stands for the default, whose length is not looked at.
      if (value === '$encrypted$') return (question.default ?? null) === null ? missing : [];
      return textErrors(question, name, value);
    case 'integer':
      if (isInteger(value)) return rangeErrors(question, name, value);
      return [`Value ${pythonStr(value)} for ${name} expected to be an integer.`];
    case 'float':
      if (typeof value === 'number' || value instanceof WrittenNumber) return rangeErrors(question, name, value);
      return [`Value ${pythonStr(value)} for ${name} expected to be a numeric type.`];
    case 'multiselect':
      if (!Array.isArray(value)) return [`${name} value is expected to be a list.`];
      return value.flatMap((one) => choiceErrors(question, name, one));
    default:
      return choiceErrors(question, name, value);
  }
}

function choiceErrors(question: Question, name: string, value: Json): string[] {
  const choices = choicesOf(question);
  // 1 is not "1".
  if (choices.some((choice) => choice === value)) return [];
  return [`Value ${pythonStr(value)} for ${name} expected to be one of ${pythonStr([...choices])}.`];
}

function choicesOf({ choices = [] }: Question): readonly Json[] {
  return typeof choices === 'string' ? splitLines(choices).filter((choice) => choice.trim() !== '') : choices;
}

/** A limit, which an older survey may hold as text; the empty text is none. */
function limitOf(limit: Question['min']): number | undefined {
  return limit === undefined || limit === null || limit === '' ? undefined : Number(limit);
}

function textErrors(question: Question, name: string, value: Json): string[] {
  if (typeof value !== 'string') return [`Value ${pythonStr(value)} for ${name} expected to be a string.`];
  const [min, max] = [limitOf(question.min), limitOf(question.max)];
  // Characters are counted as Python counts them: an emoji is one.
  const { length } = [...value];
  const errors: string[] = [];
  if (min !== undefined && length < min) {
    errors.push(`${name} value ${value} is too small (length is ${length} must be at least ${min}).`);
  }
  if (max !== undefined && length > max)
    errors.push(`${name} value ${value} is too large (must be no more than ${max}).`);
  return errors;
}

function rangeErrors(question: Question, name: string, value: Json): string[] {
  const [min, max] = [limitOf(question.min), limitOf(question.max)];
  const shown = pythonStr(value);
  const errors: string[] = [];
  if (min !== undefined && Number(value) < min)
    errors.push(`${name} value ${shown} is too small (must be at least ${min}).`);
  if (max !== undefined && Number(value) > max) {
    errors.push(`${name} value ${shown} is too large (must be no more than ${max}).`);
  }
  return errors;
}
