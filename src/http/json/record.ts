import { WrittenValue } from './written-value.ts';

/** Returns whether a value is a JSON object: not null, not a list, not a number or date that keeps its source. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof WrittenValue);
}
