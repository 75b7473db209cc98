import { isObject, type Json, type JsonObject } from '../text/json.ts';
import { readVariables } from '../text/variables.ts';
import type { TableName } from '../world/remove.ts';
import type { World } from '../world/world.ts';
import { type Bounds, COLUMN, type Fields } from './fields.ts';

/** Types of values, in the words of OPTIONS. */
export type FieldType =
  | ('string' | 'integer' | 'boolean' | 'choice' | 'id' | 'list_of_ids' | 'json')
  | ('object' | 'datetime' | 'field');

/** What OPTIONS tells of a field where it is not what follows from the rest; `undefined` where it tells nothing. */
export interface Described {
  type?: FieldType;
  label?: string;
  default?: Json | undefined;
  min_value?: number;
  choices?: readonly (string | number | null)[] | undefined;
  filterable?: boolean;
}

/** What the API takes under one name of a kind of object, and in which words it refuses. */
export interface Field {
  /** As OPTIONS names it. */
  type: FieldType;
  /** What an object has that was not told. */
  initial: Json;
  required: boolean;
  /** The value, undefined where none was given; complains of what is wrong. */
  read: (fields: Fields, name: string, world: World) => Json | undefined;
  /** The length of the longest text. */
  max?: number;
  /** The smallest and the largest number. */
  min?: number;
  largest?: number;
  choices?: readonly (string | number)[];
  /** The table whose objects it names. */
  table?: TableName;
  /** Taken, and not shown. */
  writeOnly?: true;
  /** Told once, when the object is made; passed over in silence afterwards. */
  fixed?: true;
  /** The model whose unknown objects are told before anything else is looked at. */
  early?: string;
  described?: Described;
}

/** The same field, of which OPTIONS tells something else. */
export function as(described: Described, field: Field): Field {
  return { ...field, described: { ...field.described, ...described } };
}

/** True for a field that stays as it is when a PUT leaves it out, as OPTIONS tells. */
export function hasNoDefault({ described }: Field): boolean {
  return described !== undefined && 'default' in described && described.default === undefined;
}

/** Reads the declared fields that a body has, and complains of what is wrong, or missing where `isWhole`. */
export function readAll(
  declared: Readonly<Record<string, Field>>,
  fields: Fields,
  world: World,
  { isWhole = false } = {},
): JsonObject {
  const values: JsonObject = {};
  for (const [name, field] of Object.entries(declared)) {
    if (!fields.has(name)) {
      if (isWhole && field.required) fields.complaints.add(name, 'This field is required.');
      continue;
    }
    const value = field.read(fields, name, world);
    if (value === null && field.required && field.table) fields.complaints.add(name, 'This field may not be null.');
    else if (value !== undefined) values[name] = value;
  }
  return values;
}

/** Some of the declared fields. */
export function without<T>(declared: Readonly<Record<string, T>>, ...names: string[]): Record<string, T> {
  return Object.fromEntries(Object.entries(declared).filter(([name]) => !names.includes(name)));
}

interface TextOptions {
  required?: boolean;
  max?: number;
  initial?: string;
  /** Null is a value; elsewhere it is the empty text. */
  nullable?: boolean;
  blank?: boolean;
}

/** A text; white space around it is lost. */
export function text({ required = false, max, initial, nullable = false, blank = true }: TextOptions = {}): Field {
  const read = (fields: Fields, name: string): Json | undefined => {
    const raw = fields.raw(name);
    if (raw === null && nullable) return null;
    if (raw === null) return blank ? '' : fields.complaints.add(name, 'This field cannot be blank.');
    const value = fields.string(name)?.trim();
    if (value === undefined) return undefined;
    if (value.includes('\0')) return fields.complaints.add(name, 'Null characters are not allowed.');
    if (value === '' && !blank) return fields.complaints.add(name, 'This field may not be blank.');
    if (max !== undefined && [...value].length > max) {
      return fields.complaints.add(name, `Ensure this field has no more than ${max} characters.`);
    }
    return value;
  };
  const limit = max === undefined ? {} : { max };
  return { type: 'string', initial: initial ?? (nullable ? null : ''), required, read, ...limit };
}

/** The name that an object has to have. */
export const NAME = text({ required: true, blank: false, max: 512 });

/** Name and description, which nearly every object has. */
export const NAMED = { name: NAME, description: text() } as const;

/** Variables: JSON or YAML, kept byte for byte but for the white space around them. */
export function variables(): Field {
  const plain = text();
  const read = (fields: Fields, name: string, world: World): Json | undefined => {
    const value = plain.read(fields, name, world);
    if (typeof value !== 'string') return value;
    const found = readVariables(value);
    return 'error' in found ? fields.complaints.add(name, found.error) : value;
  };
  return { ...plain, type: 'json', read };
}

/** True or false, in any of the framework's words for it. */
export function flag(initial = false, nullable = false): Field {
  const read = (fields: Fields, name: string): Json | undefined =>
    nullable && fields.raw(name) === null ? null : fields.boolean(name);
  return { type: 'boolean', initial: nullable ? null : initial, required: false, read };
}

/** A whole number of a column, also as text. */
export function integer(initial = 0, bounds: Bounds = {}): Field {
  const { min, max } = { ...COLUMN, ...bounds };
  const read = (fields: Fields, name: string): Json | undefined => fields.integer(name, { min, max });
  return { type: 'integer', initial, required: false, read, min, largest: max };
}

/** A whole number or null that is no column of its own, so that only its own smallest value bounds it. */
export function looseInteger(bounds: { min?: number } = {}): Field {
  const read = (fields: Fields, name: string): Json | undefined =>
    fields.raw(name) === null ? null : fields.integer(name, bounds);
  return { type: 'integer', initial: null, required: false, read, ...bounds };
}

/** One of a few words or numbers. */
export function choice(
  choices: readonly (string | number)[],
  initial: string | number | null,
  required = false,
): Field {
  const read = (fields: Fields, name: string): Json | undefined =>
    initial === null && fields.raw(name) === null ? null : fields.choice(name, choices);
  return { type: 'choice', initial, required, read, choices };
}

/** The id of another object. `early` names the model where the API looks for it before it reads the rest. */
export function reference(table: TableName, options: { required?: boolean; early?: string } = {}): Field {
  const read = (fields: Fields, name: string, world: World): Json | undefined =>
    fields.key(name, (id) => world.has(table, id));
  const early = options.early === undefined ? {} : { early: options.early };
  return { type: 'id', initial: null, required: options.required ?? false, read, table, ...early };
}

/** A field that is taken and not shown. */
export function hidden(field: Field): Field {
  return { ...field, writeOnly: true };
}

/** A field that cannot be changed any more. */
export function fixed(field: Field): Field {
  return { ...field, fixed: true };
}

/** An object of any keys. */
export function object(initial: Json = {}): Field {
  const read = (fields: Fields, name: string): Json | undefined => {
    const value = fields.raw(name);
    if (value === undefined || isObject(value)) return value;
    return fields.complaints.add(name, `${value === null ? 'NoneType' : typeName(value)} provided, expected dict`);
  };
  return { type: 'json', initial, required: false, read };
}

/** Anything at all, kept as it is. */
export function anything(initial: Json): Field {
  return { type: 'json', initial, required: false, read: (fields, name) => fields.raw(name) };
}

const typeName = (value: Json): string => (Array.isArray(value) ? 'list' : typeof value === 'string' ? 'str' : 'int');

/** The ids of objects of a table. */
export function references(table: TableName): Field {
  const read = (fields: Fields, name: string, world: World): Json | undefined =>
    fields.keys(name, (id) => world.has(table, id));
  return { type: 'list_of_ids', initial: [], required: false, read };
}

/** A text of an action, kept as it is: what it means is the action's own. */
export function rawText(): Field {
  return { ...text(), read: (fields, name) => fields.string(name) };
}

/** A whole number of an action, which may not be null. */
export function rawInteger(bounds: { min?: number } = {}): Field {
  return { ...looseInteger(bounds), read: (fields, name) => fields.integer(name, bounds) };
}
