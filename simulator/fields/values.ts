import { pythonStr } from '../playbook/display.ts';
import { isObject, type Json, type JsonObject } from '../text/json.ts';
import { readVariables } from '../text/variables.ts';
import { isInteger, WrittenNumber } from '../text/written-number.ts';
import type { Complain, Field, Read } from './field.ts';
import { LAUNCHABLE_TABLES, type TableName } from './tables.ts';
import { type Bounds, boundsError, COLUMN, keyError, notAList } from './words.ts';

interface TextOptions {
  required?: boolean;
  max?: number;
  initial?: string;
  blank?: boolean;
}

function stringOf(value: Json, complain: Complain): string | undefined {
  if (value === null) return complain('This field may not be null.');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : complain('Not a valid string.');
}

/** A text; white space around it is lost, and null is the empty text. */
export function text({ required = false, max, initial = '', blank = true }: TextOptions = {}): Field<string> {
  const read: Read<string> = (given, complain) => {
    if (given === null) return blank ? '' : complain('This field cannot be blank.');
    const value = stringOf(given, complain)?.trim();
    if (value?.includes('\0')) return complain('Null characters are not allowed.');
    if (value === '' && !blank) return complain('This field may not be blank.');
    const isLong = value !== undefined && max !== undefined && [...value].length > max;
    return isLong ? complain(`Ensure this field has no more than ${max} characters.`) : value;
  };
  return { type: 'string', initial, required, read, ...(max === undefined ? {} : { max }) };
}

/** The name that an object has to have. */
export const NAME = text({ required: true, blank: false, max: 512 });

/** Name and description, which nearly every object has. */
export const NAMED = { name: NAME, description: text() } as const;

/** Variables: JSON or YAML, kept byte for byte but for the white space around them. */
export function variables(): Field<string> {
  const plain = text();
  const read: Read<string> = (given, complain, world) => {
    const value = plain.read(given, complain, world);
    const found = readVariables(value ?? '');
    return 'error' in found ? complain(found.error) : value;
  };
  return { ...plain, type: 'json', read };
}

const YES = ['true', 't', 'yes', 'y', 'on', '1'];
const NO = ['false', 'f', 'no', 'n', 'off', '0'];

/** True or false, in any of the framework's words for it. */
export function flag(initial = false): Field<boolean> {
  const read: Read<boolean> = (value, complain) => {
    const word = typeof value === 'object' ? '' : String(value).toLowerCase();
    return YES.includes(word) || (NO.includes(word) ? false : complain('Must be a valid boolean.'));
  };
  return { type: 'boolean', initial, required: false, read };
}

/** A whole number, also as text; undefined for anything else. */
function integerOf(value: Json): number | undefined {
  if (value instanceof WrittenNumber) return isInteger(value) ? Number(value) : undefined;
  const number = typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isInteger(number) ? number : undefined;
}

const readInteger =
  (bounds: Bounds): Read<number> =>
  (value, complain) => {
    const number = integerOf(value);
    if (number === undefined) return complain('A valid integer is required.');
    const error = boundsError(number, bounds);
    return error === undefined ? number : complain(error);
  };

/** A whole number of a column, also as text. */
export function integer(initial = 0, bounds: Bounds = {}): Field<number> {
  const { min, max } = { ...COLUMN, ...bounds };
  return { type: 'integer', initial, required: false, read: readInteger({ min, max }), min, largest: max };
}

/** A whole number that is no column of its own, so that only its own smallest value bounds it. */
export function looseInteger(bounds: { min?: number } = {}): Field<number> {
  return { type: 'integer', initial: 0, required: false, read: readInteger(bounds), ...bounds };
}

type Wide<C> = C extends number ? number : string;

/** One of a few words or numbers; null is read as an empty text, which is one of them or not. */
export function choice<C extends string | number>(
  choices: readonly C[],
  initial: C | '',
  required = false,
): Field<Wide<C>> {
  const read: Read<Wide<C>> = (value, complain) => {
    const found = choices.find((one) => typeof (value ?? '') !== 'object' && String(one) === String(value ?? ''));
    return found === undefined ? complain(`"${pythonStr(value ?? '')}" is not a valid choice.`) : (found as Wide<C>);
  };
  return { type: 'choice', initial: initial as Wide<C>, required, read, choices };
}

const readKey =
  (tables: readonly TableName[]): Read<number | null> =>
  (value, complain, world) => {
    if (value === null || value === '') return null;
    const error = keyError(value, (id) => tables.some((table) => world.has(table, id)));
    return error ? complain(error) : Number(value);
  };

/** The id of another object. `early` names the model where the API looks for it before it reads the rest. */
export function reference(table: TableName, options: { early?: string } = {}): Field<number | null> {
  return { type: 'id', initial: null, required: false, read: readKey([table]), table, ...options };
}

/** The id of an object that has to be named. */
export function requiredReference(table: TableName, options: { early?: string } = {}): Field<number> {
  return { ...reference(table, options), required: true } as Field<number>;
}

/** The id of anything that can be launched. */
export function launchable(): Field<number | null> {
  return { type: 'id', initial: null, required: false, read: readKey(LAUNCHABLE_TABLES) };
}

const typeName = (value: Json): string => (Array.isArray(value) ? 'list' : typeof value === 'string' ? 'str' : 'int');

/** An object of any keys. */
export function object(): Field<JsonObject> {
  const read: Read<JsonObject> = (value, complain) =>
    isObject(value) ? value : complain(`${value === null ? 'NoneType' : typeName(value)} provided, expected dict`);
  return { type: 'json', initial: {}, required: false, read };
}

/** Anything at all, kept as it is. */
export function anything<V extends Json>(initial: V): Field<V> {
  return { type: 'json', initial, required: false, read: (value) => value as V };
}

/** The ids of objects of a table. */
export function references(table: TableName): Field<number[]> {
  const read: Read<number[]> = (value, complain, world) => {
    if (!Array.isArray(value)) return complain(notAList(value));
    const error = value.map((item) => keyError(item, (id) => world.has(table, id))).find(Boolean);
    return error ? complain(error) : value.map(Number);
  };
  return { type: 'list_of_ids', initial: [], required: false, read };
}

/** A text of an action, kept as it is: what it means is the action's own. */
export function rawText(): Field<string> {
  return { ...text(), read: stringOf };
}
