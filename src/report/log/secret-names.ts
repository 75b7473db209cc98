import { isRecord } from '../../http/json/record.ts';
import { ENCRYPTED } from '../../launch/job-variables.ts';

/** Shown instead of the value of a variable whose name says that it is a secret. */
export const HIDDEN = '***';

/** Not every secret is one that the runner knows and hides: a file of variables may hold one, and so may a template. */
const SECRET_NAME = /pass(?:wor[dt]s?|phrase|wd)?(?:_|$)|secret|token|api_?key|private_?key|credential/i;

/** A variable's value as it may be shown: what a name, at whatever depth, calls a secret is hidden. */
export function withoutSecrets(name: string, value: unknown): unknown {
  if (isRecord(value))
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutSecrets(key, inner)]));
  if (value === ENCRYPTED || value === null || typeof value === 'boolean') return value;
  if (SECRET_NAME.test(name)) return HIDDEN;
  return Array.isArray(value) ? value.map((item: unknown) => withoutSecrets('', item)) : value;
}
