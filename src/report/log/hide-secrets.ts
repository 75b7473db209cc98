import { isRecord } from '../../http/json/json.ts';
import { parseExact } from '../../http/json/parse-json.ts';
import { jsonText } from '../../http/json/write-json.ts';
import { ENCRYPTED } from '../../launch/job-variables.ts';

/** Shown instead of the value of a variable whose name indicates a secret. */
export const HIDDEN = '***';

/**
 * Matches names of secrets. The runner does not know every secret: files of variables and templates may contain more.
 */
const SECRET_NAME = /pass(?:wor[dt]s?|phrase|wd)?(?:_|$)|secret|token|api_?key|private_?key|credential/i;

/** Returns the arguments of a module, `name=value …`, without the values whose names indicate a secret. */
export function withoutSecretArguments(given: string): string {
  return given.replace(/([\w.-]+)=("[^"]*"|'[^']*'|\S*)/g, (whole, name: string) =>
    SECRET_NAME.test(name) ? `${name}=${HIDDEN}` : whole,
  );
}

/** Returns a variable's value without secrets. Values whose name indicates a secret are hidden, at any depth. */
export function withoutSecrets(name: string, value: unknown): unknown {
  if (isRecord(value))
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutSecrets(key, inner)]));
  if (value === ENCRYPTED || value === null || typeof value === 'boolean') return value;
  if (SECRET_NAME.test(name)) return HIDDEN;
  return Array.isArray(value) ? value.map((item: unknown) => withoutSecrets('', item)) : value;
}

/**
 * Returns the text of a field with variables, JSON or YAML, without secrets. YAML is not parsed: if a name in it indicates
 * a secret, everything is hidden.
 */
export function withoutSecretVariables(text: string): string {
  const parsed = parsedObject(text);
  if (parsed !== undefined) return jsonText(withoutSecrets('', parsed));
  const names = [...text.matchAll(/([\w.-]+)["']?\s*[:=]/g)].map(([, name = '']) => name);
  return names.some((name) => SECRET_NAME.test(name)) ? HIDDEN : text;
}

function parsedObject(text: string): Record<string, unknown> | undefined {
  try {
    const value = parseExact(text);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
