import { WrittenNumber } from './text/written-number.ts';

/** What a JSON document can hold. */
export type Json = null | boolean | number | WrittenNumber | string | Json[] | { [key: string]: Json };

/** A JSON object. */
export type JsonObject = { [key: string]: Json };

/** Tells an object from every other JSON value. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof WrittenNumber);
}
