import { isObject, type Json, type JsonObject } from '../json.ts';
import { pythonStr } from '../playbook/display.ts';
import { isInteger } from '../text/written-number.ts';
import type { Question, Survey } from '../world/templates.ts';
import { pythonType } from './fields.ts';

const TYPES = ['text', 'textarea', 'password', 'multiplechoice', 'multiselect', 'integer', 'float'];

type Read = { survey: Survey } | { error: string };

/** Reads a survey; the first fault ends it. Lengths of defaults and `min` above `max` are not looked at. */
export function readSurvey(body: JsonObject, before: Survey | null): Read {
  for (const [key, kind] of [
    ['name', 'string'],
    ['description', 'string'],
    ['spec', 'list of items'],
  ] as const) {
    const value = body[key];
    if (value === undefined) return { error: `Field '${key}' is missing from survey spec.` };
    const fits = key === 'spec' ? Array.isArray(value) : typeof value === 'string';
    if (!fits) return { error: `Expected ${kind} for field '${key}', received ${pythonType(value)} type.` };
  }
  const questions = body['spec'] as Json[];
  if (questions.length === 0) return { error: "'spec' doesn't contain any items." };
  const spec: Question[] = [];
  for (const [index, question] of questions.entries()) {
    if (!isObject(question)) return { error: `Survey question ${index} is not a json object.` };
    const error = shapeFault(question, index) ?? valueFault(question, index, spec);
    if (error) return { error };
    spec.push(withSecret(question, before));
  }
  return {
    survey: { name: String(body['name']), description: String(body['description']), spec },
  };
}

function shapeFault(question: JsonObject, index: number): string | undefined {
  const missing = ['type', 'question_name', 'variable', 'required'].find((key) => question[key] === undefined);
  if (missing) return `'${missing}' missing from survey question ${index}`;
  if (TYPES.includes(String(question['type']))) return undefined;
  const type = String(question['type']);
  return `'${type}' in survey question ${index} is not one of '${TYPES.join(', ')}' allowed question types.`;
}

function valueFault(question: JsonObject, index: number, earlier: Question[]): string | undefined {
  const { type, variable } = question as unknown as Question;
  if (earlier.some((other) => other.variable === variable)) {
    return `'variable' '${variable}' duplicated in survey question ${index}.`;
  }
  const { default: value, choices } = question;
  if (value === '$encrypted$' && type !== 'password') {
    return `$encrypted$ is a reserved keyword for password question defaults, survey question ${index} is type ${type}.`;
  }
  if (type === 'multiplechoice' || type === 'multiselect') {
    if (choices === undefined) return `Survey question ${index} of type ${type} must specify choices.`;
    const known = Array.isArray(choices) ? choices.map(String) : String(choices).split('\n');
    const given = String(value ?? '')
      .split('\n')
      .filter(Boolean);
    if (given.some((one) => !known.includes(one))) return 'Default choice must be answered from the choices listed.';
  }
  const empty = value === undefined || value === null || value === '';
  if (empty) return undefined;
  if (type === 'integer' && !isInteger(value)) {
    return `Default value ${pythonStr(value)} in survey question ${index} expected to be integer.`;
  }
  return undefined;
}

/** A password that is sent back hidden stays what it was. */
function withSecret(question: JsonObject, before: Survey | null): Question {
  const read = question as unknown as Question;
  if (read.default !== '$encrypted$') return read;
  const old = before?.spec.find((other) => other.variable === read.variable);
  return { ...read, default: old?.default ?? '' };
}
