/*
 * Placeholders of secrets in files: `${TOWER_SECRET_DEPLOY_KEY_PASSWORD}` stands for the value of that environment
 * variable. `export/` writes them, because the API never shows secrets.
 */

/** The beginning of the names that files can refer to: no other environment variable is read. */
export const SECRET_PREFIX = 'TOWER_SECRET_';

const PLACEHOLDER = /^\$\{(TOWER_SECRET_[A-Z0-9_]+)\}$/;

/** Returns the environment variable that a value stands for; undefined for any other value. */
export function placeholderIn(value: unknown): string | undefined {
  return typeof value === 'string' ? PLACEHOLDER.exec(value)?.[1] : undefined;
}

/** Returns the placeholder of an environment variable. */
export function placeholderFor(name: string): string {
  return `\${${name}}`;
}
