import { parseDocument } from 'yaml';
import { isObject, type JsonObject } from '../text/json.ts';
import { withIntegers } from '../text/variables.ts';

/** Variables as an object; what cannot be read is empty. */
export function parseVariables(text: string): JsonObject {
  if (!text.trim()) return {};
  try {
    const document = parseDocument(text, { version: '1.1', uniqueKeys: false, intAsBigInt: true });
    if (document.errors.length > 0) return {};
    const value = withIntegers(document);
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}
