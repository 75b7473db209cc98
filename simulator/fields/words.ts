import type { Json } from '../text/json.ts';
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

/** Why a number is outside of its bounds, in the framework's words. */
export function boundsError(value: number, { min, max }: Bounds): string | undefined {
  if (min !== undefined && value < min) return `Ensure this value is greater than or equal to ${min}.`;
  if (max !== undefined && value > max) return `Ensure this value is less than or equal to ${max}.`;
  return undefined;
}

/** Why a value does not name an object, in the framework's words. */
export function keyError(value: Json, exists: (id: number) => boolean): string | undefined {
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
