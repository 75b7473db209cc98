import type { ExactNumber } from './http/json/exact-number.ts';
import { isRecord } from './http/json/record.ts';

/** A JSON value. */
export type Json = string | number | ExactNumber | boolean | null | Json[] | { [key: string]: Json };

/** A JSON object. */
export type JsonObject = { [key: string]: Json };

/** Whether a JSON value is an object: not null, not a list. */
export function isJsonObject(value: Json | undefined): value is JsonObject {
  return isRecord(value);
}
