import type { Job } from '../controller/jobs.ts';
import { isRecord } from '../http/json/json.ts';
import { parseExact } from '../http/json/parse-json.ts';

/** What the API shows instead of a secret, such as the answer to a password question (controller fact 32). */
export const ENCRYPTED = '$encrypted$';

/** A JSON string, or a number that Python writes into JSON although JSON does not have it. */
const STRING_OR_WORD = /"(?:[^"\\]|\\.)*"|-?\bInfinity\b|\bNaN\b/g;

/**
 * Parses a job's extra vars, which the API returns as a JSON text; numbers keep their digits. If a template's own
 * variables contain `.inf` or `.nan`, the controller writes `Infinity` or `NaN`, which become null.
 * @returns undefined when they cannot be parsed
 */
export function jobVariables({ prompts }: Pick<Job, 'prompts'>): Record<string, unknown> | undefined {
  const json = prompts.extra_vars || '{}';
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
