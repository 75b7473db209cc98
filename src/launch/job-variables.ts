import { isRecord, text } from '../controller/fields.ts';
import { parseExact } from '../http/json/parse-json.ts';

/** What the API shows instead of a secret, such as the answer to a password question (controller fact 32). */
export const ENCRYPTED = '$encrypted$';

/** A text in quotes, or one of the three words that Python writes into JSON for numbers that JSON does not have. */
const STRING_OR_WORD = /"(?:[^"\\]|\\.)*"|-?\bInfinity\b|\bNaN\b/g;

/**
 * A job's variables, which the API gives as a JSON text, numbers as in their source; undefined where that cannot be read. A template whose own
 * variables hold `.inf` or `.nan` makes the controller write `Infinity` or `NaN`: read as null.
 */
export function jobVariables(fields: Record<string, unknown>): Record<string, unknown> | undefined {
  const json = text(fields, 'extra_vars') || '{}';
  const value =
    parsed(json) ?? parsed(json.replace(STRING_OR_WORD, (found) => (found.startsWith('"') ? found : 'null')));
  return isRecord(value) ? value : undefined;
}

function parsed(json: string): unknown {
  try {
    return parseExact(json);
  } catch {
    return undefined;
  }
}
