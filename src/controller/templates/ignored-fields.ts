import type { Json } from '../../http/json/json.ts';
import { isRecord } from '../fields.ts';

/** A field of a launch that the controller dropped. */
export interface IgnoredField {
  field: string;
  /** The value that was sent; undefined when the reply does not repeat it. */
  value: Json | undefined;
}

/**
 * Reads `ignored_fields` of the reply to a launch (controller fact 3). The API returns an object by field. Any other
 * value that is not empty also means that something was dropped.
 */
export function readIgnoredFields(value: unknown): IgnoredField[] {
  if (value === undefined || value === null || value === '') return [];
  if (isRecord(value)) return Object.entries(value).map(([field, sent]) => ({ field, value: (sent ?? null) as Json }));
  return (Array.isArray(value) ? value : [value]).map((item: unknown) => ({
    field: typeof item === 'string' ? item : 'a field',
    value: undefined,
  }));
}
