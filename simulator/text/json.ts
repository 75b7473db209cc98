import { WrittenNumber } from './written-number.ts';

/** What a JSON document can hold. */
export type Json = null | boolean | number | WrittenNumber | string | Json[] | { [key: string]: Json };

/** A JSON object. */
export type JsonObject = { [key: string]: Json };

/** Tells an object from every other JSON value. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof WrittenNumber);
}

/** Some values of an object, by their names. */
export function pick<T extends object, K extends keyof T>(row: T, names: readonly K[]): Pick<T, K> {
  return Object.fromEntries(names.map((name) => [name, row[name]])) as Pick<T, K>;
}

/** A copy that shares nothing with the value. */
export function copyOf<T>(value: T): T {
  if (value instanceof WrittenNumber) return value;
  if (Array.isArray(value)) return value.map(copyOf) as T;
  if (Object.prototype.toString.call(value) !== '[object Object]') return structuredClone(value);
  return Object.fromEntries(Object.entries(value as object).map(([key, item]) => [key, copyOf(item as unknown)])) as T;
}
