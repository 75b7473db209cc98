import { createHash } from 'node:crypto';
import type { Json } from '../http/json/json.ts';
import { placeholderFor, SECRET_PREFIX } from '../secret-placeholder.ts';

/** Most characters of a name that come from the object's name. */
const LONGEST = 80;

/** A value of a file: JSON with secrets in it. */
export type Content = Json | Secret | Content[] | { [key: string]: Content };

/** A mapping of a file. */
export type ContentMapping = { [key: string]: Content };

/** A secret in an export. Its name is known when all objects are read: no two secrets may share one. */
export class Secret {
  /** The object and the key, as unique as the object's natural key. */
  readonly identity: string;
  readonly base: string;
  /** Text before and after the secret: a URL around its password. */
  readonly before: string;
  readonly after: string;

  constructor(identity: readonly string[], words: readonly string[], before = '', after = '') {
    this.identity = JSON.stringify(identity);
    this.base = baseOf(words) || digestOf(this.identity);
    this.before = before;
    this.after = after;
  }
}

/**
 * Gives every secret the name of an environment variable. Secrets whose names would be the same get a digest behind it:
 * otherwise an object could be named so that it gets the secret of another one.
 */
export class SecretNames {
  readonly #identities = new Map<string, Set<string>>();

  add({ base, identity }: Secret): void {
    this.#identities.set(base, (this.#identities.get(base) ?? new Set()).add(identity));
  }

  /** Returns the name of the environment variable. */
  nameOf({ base, identity }: Secret): string {
    const isShared = (this.#identities.get(base)?.size ?? 0) > 1;
    return `${SECRET_PREFIX}${base}${isShared ? `_${digestOf(identity)}` : ''}`;
  }

  /** Returns what the file has instead of the secret. */
  textOf(secret: Secret): string {
    return `${secret.before}${placeholderFor(this.nameOf(secret))}${secret.after}`;
  }
}

function baseOf(words: readonly string[]): string {
  const text = words
    .map((word) =>
      word
        .toUpperCase()
        .replaceAll(/[^A-Z0-9]+/g, '_')
        .replaceAll(/^_+|_+$/g, ''),
    )
    .filter((word) => word !== '')
    .join('_');
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}_${digestOf(text)}` : text;
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8).toUpperCase();
}
