import { pythonType } from '../../fields/words.ts';
import { pythonStr } from '../../playbook/display.ts';
import type { Question, Survey } from '../../rows/survey.ts';
import { isObject, type Json, type JsonObject } from '../../text/json.ts';
import { splitLines } from '../../text/python-lines.ts';
import { isInteger, WrittenNumber } from '../../text/written-number.ts';

const isText = (value: Json | undefined): value is string => typeof value === 'string';
// True and false are integers to Python.
const isWhole = (value: Json | undefined): boolean => typeof value === 'boolean' || isInteger(value);
const isNumber = (value: Json | undefined): boolean =>
  typeof value === 'number' || value instanceof WrittenNumber || isWhole(value);

/** Types of questions, and whether a default has the type's own kind of value. */
const TYPES: Record<string, (value: Json) => boolean> = {
  text: isText,
  textarea: isText,
  password: isText,
  multiplechoice: isText,
  multiselect: isText,
  integer: isWhole,
  float: isNumber,
};

const ENVELOPE = [
  ['name', 'string', isText],
  ['description', 'string', isText],
  ['spec', 'list of items', Array.isArray],
] as const;

/** What every question has. */
const ELEMENTS = [
  ['type', 'string', isText],
  ['question_name', 'string', isText],
  ['variable', 'string', isText],
  ['required', 'boolean', (value: Json) => typeof value === 'boolean'],
] as const;

type Read = { survey: Survey } | { error: string };

/** Reads a survey as AWX 24.6 does; lengths of defaults and `min` above `max` are not looked at. */
export function readSurvey(body: JsonObject, before: Survey | null): Read {
  const error = envelopeFault(body);
  if (error !== undefined) return { error };
  const spec: Question[] = [];
  for (const [index, question] of (body['spec'] as Json[]).entries()) {
    if (!isObject(question)) return { error: `Survey question ${index} is not a json object.` };
    const kept = withLines(question);
    const fault =
      elementFault(question, index, spec) ??
      defaultFault(question, index) ??
      limitFault(question, index) ??
      choiceFault(kept, index) ??
      secretFault(kept, index, before);
    if (fault !== undefined) return { error: fault };
    spec.push(withSecret(kept as unknown as Question, before));
  }
  return { survey: { name: String(body['name']), description: String(body['description']), spec } };
}

/** Of several faults the last one is told. */
function envelopeFault(body: JsonObject): string | undefined {
  if (Array.isArray(body['spec']) && body['spec'].length === 0) return "'spec' doesn't contain any items.";
  const faults = ENVELOPE.flatMap(([key, label, fits]) => {
    const value = body[key];
    if (value === undefined) return [`Field '${key}' is missing from survey spec.`];
    return fits(value) ? [] : [`Expected ${label} for field '${key}', received ${pythonType(value)} type.`];
  });
  return faults.at(-1);
}

function elementFault(question: JsonObject, index: number, earlier: readonly Question[]): string | undefined {
  for (const [key, label, fits] of ELEMENTS) {
    const value = question[key];
    if (value === undefined) return `'${key}' missing from survey question ${index}`;
    if (!fits(value)) return `'${key}' in survey question ${index} expected to be ${label}.`;
  }
  const { type, variable } = question;
  if (earlier.some((other) => other.variable === variable)) {
    return `'variable' '${variable}' duplicated in survey question ${index}.`;
  }
  if (TYPES[String(type)]) return undefined;
  const allowed = Object.keys(TYPES).join(', ');
  return `'${type}' in survey question ${index} is not one of '${allowed}' allowed question types.`;
}

function defaultFault(question: JsonObject, index: number): string | undefined {
  const { type, default: value } = question;
  if (value === undefined || value === '' || TYPES[String(type)]?.(value)) return undefined;
  const label = type === 'integer' || type === 'float' ? type : 'string';
  return `Default value ${pythonStr(value)} in survey question ${index} expected to be ${label}.`;
}

function limitFault(question: JsonObject, index: number): string | undefined {
  const key = ['min', 'max'].find((name) => (question[name] ?? null) !== null && !isWhole(question[name]));
  return key && `The ${key} limit in survey question ${index} expected to be integer.`;
}

const isChoice = ({ type }: JsonObject): boolean => type === 'multiplechoice' || type === 'multiselect';

/** Choices and their defaults as they are kept: one a line, without blank lines. */
function withLines(question: JsonObject): JsonObject {
  if (!isChoice(question)) return question;
  const texts = Object.entries({ choices: question['choices'], default: question['default'] }).filter(([, value]) =>
    isText(value),
  );
  const lines = (value: string): string =>
    splitLines(value)
      .filter((line) => line.trim() !== '')
      .join('\n');
  return { ...question, ...Object.fromEntries(texts.map(([key, value]) => [key, lines(String(value))])) };
}

function choiceFault(question: JsonObject, index: number): string | undefined {
  if (!isChoice(question)) return undefined;
  const { type, choices, default: value } = question;
  if (choices === undefined) return `Survey question ${index} of type ${type} must specify choices.`;
  if (!isText(value)) return undefined;
  const given = splitLines(value);
  if (type === 'multiplechoice' && given.length > 1) {
    return 'Multiple Choice (Single Select) can only have one default value.';
  }
  // In choices that are text any part of the text is found.
  const known = Array.isArray(choices) ? choices : String(choices);
  return given.every((one) => known.includes(one))
    ? undefined
    : 'Default choice must be answered from the choices listed.';
}

/** The hidden form of a secret stands for a secret that is there, and for nothing else. */
function secretFault(question: JsonObject, index: number, before: Survey | null): string | undefined {
  const { type, default: value } = question;
  if (!isText(value) || !value.startsWith('$encrypted$')) return undefined;
  if (type !== 'password') {
    return `$encrypted$ is a reserved keyword for password question defaults, survey question ${index} is type ${type}.`;
  }
  const old = oldOf(question as unknown as Question, before);
  const isKept = old !== undefined && isText(old.default) && (old.type === 'password' || old.default === '');
  return isKept
    ? undefined
    : `$encrypted$ is a reserved keyword, may not be used for new default in position ${index}.`;
}

function oldOf({ variable }: Question, before: Survey | null): Question | undefined {
  return before?.spec.find((other) => other.variable === variable);
}

/** A password that is sent back hidden stays what it was. */
function withSecret(question: Question, before: Survey | null): Question {
  const isHidden = isText(question.default) && question.default.startsWith('$encrypted$');
  return isHidden ? { ...question, default: oldOf(question, before)?.default ?? '' } : question;
}
