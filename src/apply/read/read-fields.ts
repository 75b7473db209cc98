import { parse } from 'yaml';
import { isJsonObject, type Json } from '../../http/json/json.ts';
import { type Message, message } from '../../messages/message.ts';
import type { Field, FieldType } from '../kinds/kind.ts';
import type { DesiredValue } from './desired.ts';
import { messageProblems } from './notification-messages.ts';
import { type Path, placeOf, shapeOf } from './problems.ts';
import { type Reading, readReference } from './references.ts';
import { ruleProblems } from './schedule-rrule.ts';

type ValueType = Exclude<FieldType, 'reference'>;

/** Reads a field's value. @returns undefined after noting the problem */
export function readField(reading: Reading, field: Field, value: Json, path: Path): DesiredValue | undefined {
  if (field.type === 'reference') {
    if (value === null) return { kind: 'reference', value: null };
    if (field.typed && !(isJsonObject(value) && typeof value['type'] === 'string')) {
      reading.problems.add(placeOf(reading.document, path), message('reference-without-type'));
      return undefined;
    }
    const found = readReference(reading, value, path, field.to ?? []);
    return found && { kind: 'reference', value: found };
  }
  // null resets a field to the API's own default.
  if (value === null) return { kind: 'json', value: field.empty };
  // An empty answer, as an unset variable writes it, is no answer: it would override the template's value.
  if (field.type === 'answer' && value === '' && !reading.exported) return { kind: 'json', value: null };
  for (const found of contentProblems(field.type, value)) reading.problems.add(placeOf(reading.document, path), found);
  const wrong = problemOf(field, field.type, value);
  if (wrong === undefined)
    return { kind: 'json', value: field.type === 'declared-inputs' ? withInputTypes(value) : value };
  reading.problems.add(placeOf(reading.document, path), wrong);
  return undefined;
}

/** Adds the type that the API gives to an input without one (controller fact 124), for comparing. */
function withInputTypes(value: Json): Json {
  if (!isJsonObject(value) || !Array.isArray(value['fields'])) return value;
  const fields = value['fields'].map((field) => (isJsonObject(field) ? { type: 'string', ...field } : field));
  return { ...value, fields };
}

/** Returns what the API refuses in a value that it parses. */
function contentProblems(type: FieldType, value: Json): Message[] {
  if (type === 'messages') return isJsonObject(value) ? messageProblems(value) : [];
  if (typeof value !== 'string') return [];
  if (type === 'rule') return ruleProblems(value);
  const problem = type === 'variables' ? variablesProblem(value) : undefined;
  return problem === undefined ? [] : [problem];
}

/** Returns what the API refuses in a text of variables: lists, plain words, dates, `!vault` (controller fact 75). */
function variablesProblem(text: string): Message | undefined {
  let read: Json | undefined;
  try {
    read = parse(text, { version: '1.1', uniqueKeys: false, logLevel: 'error' }) as Json | undefined;
  } catch {
    return message('variables-not-yaml');
  }
  if (/(^|[\s:[{,-])!(vault|unsafe)\b/m.test(text)) return message('variables-with-vault');
  if (read !== null && read !== undefined && !isJsonObject(read)) return message('variables-not-a-mapping');
  return holdsDate(read) ? message('variables-with-date') : undefined;
}

function holdsDate(value: unknown): boolean {
  if (value instanceof Date) return true;
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsDate);
}

/** Returns what is wrong with a value, or undefined. */
function problemOf({ choices }: Field, type: ValueType, value: Json): Message | undefined {
  const accepted = ACCEPTED[type];
  if (!accepted.fits(value)) return message('field-wrong-type', { accepted: accepted.words, shape: shapeOf(value) });
  if (choices === undefined || choices.some((choice) => choice === value)) return undefined;
  return message('field-not-a-choice', { choices: choices.map((choice) => JSON.stringify(choice)).join(', ') });
}

const ACCEPTED: Readonly<Record<ValueType, { fits: (value: Json) => boolean; words: string }>> = {
  text: { fits: (value) => typeof value === 'string', words: 'a string (put a number in quotes)' },
  answer: { fits: (value) => typeof value === 'string', words: 'a string (put a number in quotes)' },
  number: { fits: (value) => Number.isSafeInteger(value), words: 'a whole number' },
  boolean: { fits: (value) => typeof value === 'boolean', words: '`true` or `false`' },
  variables: {
    fits: (value) => typeof value === 'string' || isJsonObject(value),
    words: 'a mapping, or a mapping as YAML or JSON text',
  },
  object: { fits: isJsonObject, words: 'a mapping' },
  'declared-inputs': { fits: isJsonObject, words: 'a mapping with a list `fields`' },
  list: {
    fits: (value) => Array.isArray(value) && value.every((item) => typeof item === 'string'),
    words: 'a list of strings',
  },
  password: { fits: (value) => typeof value === 'string', words: 'a string (put a number in quotes)' },
  rule: { fits: (value) => typeof value === 'string', words: 'a string such as `DTSTART:… RRULE:…`' },
  messages: { fits: isJsonObject, words: 'a mapping' },
  secrets: { fits: isJsonObject, words: 'a mapping' },
};
