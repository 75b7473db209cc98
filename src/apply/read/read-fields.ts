import { parse } from 'yaml';
import { isRecord } from '../../controller/fields.ts';
import type { Json } from '../../json.ts';
import type { Field, FieldType } from '../kinds/kind.ts';
import type { DesiredValue } from './desired.ts';
import { messageProblems } from './notification-messages.ts';
import { type Path, placeOf, shapeOf } from './problems.ts';
import { type Reading, readReference } from './references.ts';
import { ruleProblems } from './schedule-rrule.ts';

type ValueType = Exclude<FieldType, 'reference'>;

/** A field's value as the file has it. @returns undefined after noting the problem */
export function readField(reading: Reading, field: Field, value: unknown, path: Path): DesiredValue | undefined {
  if (field.type === 'reference') {
    if (value === null) return { kind: 'reference', value: null };
    const found = readReference(reading, value, path, field.to ?? []);
    return found && { kind: 'reference', value: found };
  }
  // What is not set is what the API has for it.
  if (value === null) return { kind: 'json', value: field.empty };
  // Written by hand, or by a variable that is unset, an empty answer is none: it would override the template's own.
  if (field.type === 'answer' && value === '' && !reading.exported) return { kind: 'json', value: null };
  for (const unfit of contentProblems(field.type, value)) reading.problems.add(placeOf(reading.document, path), unfit);
  const wrong = problemOf(field, field.type, value);
  if (wrong === undefined) return { kind: 'json', value: value as Json };
  reading.problems.add(placeOf(reading.document, path), `is ${shapeOf(value)}${wrong}`);
  return undefined;
}

/** What the API refuses of what it reads itself. */
function contentProblems(type: FieldType, value: unknown): string[] {
  if (type === 'messages') return isRecord(value) ? messageProblems(value) : [];
  if (typeof value !== 'string') return [];
  if (type === 'rule') return ruleProblems(value);
  const unfit = type === 'variables' ? variablesProblem(value) : undefined;
  return unfit === undefined ? [] : [unfit];
}

/** What of a text of variables the API refuses, read as it does it: lists, plain words, dates, `!vault` (controller fact 75). */
function variablesProblem(text: string): string | undefined {
  let read: unknown;
  try {
    read = parse(text, { version: '1.1', uniqueKeys: false, logLevel: 'error' });
  } catch {
    return 'is no YAML or JSON that the controller could read';
  }
  if (/(^|[\s:[{,-])!(vault|unsafe)\b/m.test(text))
    return 'holds `!vault` or `!unsafe`, which the controller takes in files only';
  if (read !== null && read !== undefined && !isRecord(read)) return 'is no mapping, and the controller takes no other';
  return holdsDate(read) ? 'holds a date, which the controller refuses: put it in quotes' : undefined;
}

function holdsDate(value: unknown): boolean {
  if (value instanceof Date) return true;
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsDate);
}

/** What is wrong, or undefined. */
function problemOf({ choices }: Field, type: ValueType, value: unknown): string | undefined {
  const accepted = ACCEPTED[type];
  if (!accepted.fits(value)) return `; ${accepted.words} is accepted`;
  if (choices === undefined || choices.some((choice) => choice === value)) return undefined;
  return ` that is none of ${choices.map((choice) => JSON.stringify(choice)).join(', ')}`;
}

const isMapping = (value: unknown): boolean => isRecord(value);

const ACCEPTED: Readonly<Record<ValueType, { fits: (value: unknown) => boolean; words: string }>> = {
  text: { fits: (value) => typeof value === 'string', words: 'a text (put a number in quotes)' },
  answer: { fits: (value) => typeof value === 'string', words: 'a text (put a number in quotes)' },
  number: { fits: (value) => Number.isSafeInteger(value), words: 'a whole number' },
  boolean: { fits: (value) => typeof value === 'boolean', words: '`true` or `false`' },
  variables: {
    fits: (value) => typeof value === 'string' || isMapping(value),
    words: 'a mapping, or YAML or JSON text of one,',
  },
  object: { fits: isMapping, words: 'a mapping' },
  rule: { fits: (value) => typeof value === 'string', words: 'a text such as `DTSTART:… RRULE:…`' },
  messages: { fits: isMapping, words: 'a mapping' },
  secrets: { fits: isMapping, words: 'a mapping' },
};
