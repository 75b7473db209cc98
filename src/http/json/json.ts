import type { ExactNumber } from './exact-number.ts';
import { WrittenValue } from './written-value.ts';

/** A JSON value, with numbers that JavaScript cannot represent as `ExactNumber`. */
export type Json = string | number | ExactNumber | boolean | null | Json[] | { [key: string]: Json };

export type JsonObject = { [key: string]: Json };

/** Returns whether a JSON value is an object: not null, not a list. */
export function isJsonObject(value: Json | undefined): value is JsonObject {
  return isRecord(value);
}

/** Returns whether a value is a JSON object: not null, not a list, not a number or date that keeps its source. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof WrittenValue);
}
