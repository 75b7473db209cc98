import { pythonStr } from '../playbook/display.ts';
import type { Json, JsonObject } from '../text/json.ts';
import { isInteger, WrittenNumber } from '../text/written-number.ts';

/** Complaints by field, as the API answers them with 400. */
export class Complaints {
  readonly byField: Record<string, Json> = {};

  add(field: string, ...texts: string[]): undefined {
    const before = this.byField[field];
    this.byField[field] = [...(Array.isArray(before) ? before : []), ...texts];
    return undefined;
  }

  get any(): boolean {
    return Object.keys(this.byField).length > 0;
  }
}

/** The smallest and the largest number that a field takes. */
export interface Bounds {
  min?: number;
  max?: number;
}

/** What an integer column of the database holds. */
export const COLUMN = { min: -2_147_483_648, max: 2_147_483_647 } as const;

const MISSING: unique symbol = Symbol('missing');

/** Reads the fields of a body as the framework's serializers do: lenient where they are, and in their words. */
export class Fields {
  readonly #body: JsonObject;
  readonly complaints: Complaints;

  constructor(body: JsonObject, complaints = new Complaints()) {
    this.#body = body;
    this.complaints = complaints;
  }

  has(name: string): boolean {
    return this.#body[name] !== undefined;
  }

  /** As it was sent; undefined where it was not. */
  raw(name: string): Json | undefined {
    return this.#body[name];
  }

  #value(name: string): Json | typeof MISSING {
    const value = this.#body[name];
    return value === undefined ? MISSING : value;
  }

  string(name: string): string | undefined {
    const value = this.#value(name);
    if (value === MISSING) return undefined;
    if (value === null) return this.complaints.add(name, 'This field may not be null.');
    if (typeof value === 'string' || typeof value === 'number') return String(value);
    return this.complaints.add(name, 'Not a valid string.');
  }

  integer(name: string, bounds: Bounds = {}): number | undefined {
    const value = this.#value(name);
    if (value === MISSING) return undefined;
    const number = integerOf(value);
    if (number === undefined) return this.complaints.add(name, 'A valid integer is required.');
    const error = boundsError(number, bounds);
    return error === undefined ? number : this.complaints.add(name, error);
  }

  boolean(name: string): boolean | undefined {
    const value = this.#value(name);
    if (value === MISSING) return undefined;
    const text = typeof value === 'object' ? '' : String(value).toLowerCase();
    if (['true', 't', 'yes', 'y', 'on', '1'].includes(text)) return true;
    if (['false', 'f', 'no', 'n', 'off', '0'].includes(text)) return false;
    return this.complaints.add(name, 'Must be a valid boolean.');
  }

  choice<T extends string | number>(name: string, choices: readonly T[]): T | undefined {
    // Null is read as an empty text, which is a choice or not.
    const value = this.#value(name) ?? '';
    if (value === MISSING) return undefined;
    const found = choices.find((choice) => typeof value !== 'object' && String(choice) === String(value));
    if (found !== undefined) return found;
    return this.complaints.add(name, `"${pythonStr(value)}" is not a valid choice.`);
  }

  /** A foreign key; null is a value where it is allowed. */
  key(name: string, exists: (id: number) => boolean): number | null | undefined {
    const value = this.#value(name);
    if (value === MISSING) return undefined;
    if (value === null || value === '') return null;
    const error = keyError(value, exists);
    return error ? this.complaints.add(name, error) : Number(value);
  }

  keys(name: string, exists: (id: number) => boolean): number[] | undefined {
    const value = this.#value(name);
    if (value === MISSING) return undefined;
    if (!Array.isArray(value)) return this.complaints.add(name, notAList(value));
    for (const item of value) {
      const error = keyError(item, exists);
      if (error) return this.complaints.add(name, error);
    }
    return value.map(Number);
  }
}

function keyError(value: Json, exists: (id: number) => boolean): string | undefined {
  const numeric = typeof value === 'number' || (typeof value === 'string' && /^\d+$/.test(value));
  if (!numeric) return `Incorrect type. Expected pk value, received ${pythonType(value)}.`;
  return exists(Number(value)) ? undefined : `Invalid pk "${String(value)}" - object does not exist.`;
}

/** The framework's words for what should be a list. */
export function notAList(value: Json): string {
  return `Expected a list of items but got type "${pythonType(value)}".`;
}

/** The framework's words for what should be an object. */
export function notAnObject(value: Json): string {
  return `Invalid data. Expected a dictionary, but got ${pythonType(value)}.`;
}

/** A whole number, also as text; undefined for anything else. */
function integerOf(value: Json): number | undefined {
  if (value instanceof WrittenNumber) return isInteger(value) ? Number(value) : undefined;
  const number = typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isInteger(number) ? number : undefined;
}

/** Why a number is outside of its bounds, in the framework's words. */
export function boundsError(value: number, { min, max }: Bounds): string | undefined {
  if (min !== undefined && value < min) return `Ensure this value is greater than or equal to ${min}.`;
  if (max !== undefined && value > max) return `Ensure this value is less than or equal to ${max}.`;
  return undefined;
}

/** Name of a value's type in Python. */
export function pythonType(value: Json): string {
  if (value === null) return 'NoneType';
  if (Array.isArray(value)) return 'list';
  if (value instanceof WrittenNumber) return isInteger(value) ? 'int' : 'float';
  if (typeof value === 'object') return 'dict';
  if (typeof value === 'boolean') return 'bool';
  if (typeof value === 'number') return Number.isInteger(value) ? 'int' : 'float';
  return 'str';
}
