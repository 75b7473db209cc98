import type { ExactNumber } from './http/json/exact-number.ts';
import { isRecord } from './http/json/written-value.ts';

/** A JSON value, with numbers that JavaScript cannot represent as `ExactNumber`. */
export type Json = string | number | ExactNumber | boolean | null | Json[] | { [key: string]: Json };

export type JsonObject = { [key: string]: Json };

/** Returns whether a JSON value is an object: not null, not a list. */
export function isJsonObject(value: Json | undefined): value is JsonObject {
  return isRecord(value);
}
