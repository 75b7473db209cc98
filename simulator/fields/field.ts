import type { Json, JsonObject } from '../text/json.ts';
import type { TableName } from './tables.ts';
import type { Complaints } from './words.ts';

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

/** What a field needs to know of the world. */
export interface Lookup {
  has(table: TableName, id: number): boolean;
}

/** Notes why a value is refused. */
export type Complain = (...texts: string[]) => undefined;

/** Reads the value that was sent for a field. */
export type Read<V> = (value: Json, complain: Complain, world: Lookup) => V | undefined;

/** What the API takes under one name of a kind of object, and in which words it refuses; `V` is what is kept. */
export interface Field<V extends Json = Json> {
  /** As OPTIONS names it. */
  type: FieldType;
  /** What an object has that was not told. */
  initial: V;
  required: boolean;
  /** The value to keep of one that was sent; undefined where it is wrong, which it complains of. */
  read: Read<V>;
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

/** Fields by name. */
export type FieldSet = Readonly<Record<string, Field>>;

/** What is kept of declared fields, by name. */
export type Values<F extends FieldSet> = { -readonly [K in keyof F]: F[K] extends Field<infer V> ? V : never };

/** The same field, of which OPTIONS tells something else. */
export function as<V extends Json>(described: Described, field: Field<V>): Field<V> {
  return { ...field, described: { ...field.described, ...described } };
}

/** A field that is taken and not shown. */
export function hidden<V extends Json>(field: Field<V>): Field<V> {
  return { ...field, writeOnly: true };
}

/** A field that cannot be changed any more. */
export function fixed<V extends Json>(field: Field<V>): Field<V> {
  return { ...field, fixed: true };
}

/** The same field, in which null is a value, and what an object has at first. */
export function nullable<V extends Json>(field: Field<V>): Field<V | null> {
  const read: Read<V | null> = (value, complain, world) => (value === null ? null : field.read(value, complain, world));
  return { ...field, initial: null, read };
}

/** True for a field that stays as it is when a PUT leaves it out, as OPTIONS tells. */
export function hasNoDefault({ described }: Field): boolean {
  return described !== undefined && 'default' in described && described.default === undefined;
}

/** Reads the declared fields that a body has, and complains of what is wrong, or missing where `isWhole`. */
export function readAll(
  declared: FieldSet,
  body: JsonObject,
  complaints: Complaints,
  world: Lookup,
  { isWhole = false } = {},
): JsonObject {
  const values: JsonObject = {};
  for (const [name, field] of Object.entries(declared)) {
    const given = body[name];
    if (given === undefined) {
      if (isWhole && field.required) complaints.add(name, 'This field is required.');
      continue;
    }
    const value = field.read(given, (...texts) => complaints.add(name, ...texts), world);
    if (value === null && field.required && field.table) complaints.add(name, 'This field may not be null.');
    else if (value !== undefined) values[name] = value;
  }
  return values;
}

/** What declared fields are at first. */
export function initialValues<F extends FieldSet>(declared: F): Values<F> {
  const values = Object.entries(declared).map(([name, field]) => [name, structuredClone(field.initial)]);
  return Object.fromEntries(values) as Values<F>;
}

/** Some declared fields, or all, as columns that are only shown. */
export function columnsOf<F extends FieldSet>(declared: F, names: readonly (keyof F)[] = Object.keys(declared)) {
  return Object.fromEntries(names.map((name) => [name, declared[name]?.type ?? 'field'])) as Record<string, FieldType>;
}

/** All but some of what is declared. */
export function without<T>(declared: Readonly<Record<string, T>>, ...names: readonly string[]): Record<string, T> {
  return Object.fromEntries(Object.entries(declared).filter(([name]) => !names.includes(name)));
}
