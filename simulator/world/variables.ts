import { parse } from 'yaml';
import { isObject, type JsonObject } from '../json.ts';

/** Variables as an object; what cannot be read is empty. */
export function parseVariables(text: string): JsonObject {
  if (!text.trim()) return {};
  try {
    const value: unknown = parse(text, { version: '1.1', uniqueKeys: false });
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}
