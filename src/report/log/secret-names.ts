import { isRecord } from '../../http/json/json.ts';
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
