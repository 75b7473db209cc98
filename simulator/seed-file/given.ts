import { isObject, type Json, type JsonObject } from '../text/json.ts';
import { didYouMean } from '../text/nearest.ts';

/** A wrong seed file, with all that is wrong in it. */
export class SeedFileError extends Error {
  constructor(file: string, errors: readonly string[]) {
    super(`The seed file ${file} has errors:\n${errors.map((error) => `  ${error}`).join('\n')}`);
    this.name = 'SeedFileError';
  }
}

/** An object of the file: what was read of it is known, and whatever is left over is told as an error. */
export class Given {
  readonly #object: JsonObject;
  readonly #errors: string[];
  readonly #read = new Set<string>();
  /** Where it is in the file. */
  readonly path: string;

  constructor(value: Json | undefined, path: string, errors: string[]) {
    this.path = path;
    this.#errors = errors;
    this.#object = isObject(value) ? value : {};
    if (!isObject(value)) errors.push(`${path}: must be a mapping`);
  }

  complain(name: string, text: string): undefined {
    this.#errors.push(`${this.path}.${name}: ${text}`);
    return undefined;
  }

  has(name: string): boolean {
    return this.#object[name] !== undefined && this.#object[name] !== null;
  }

  /** As it is in the file. */
  raw(name: string): Json | undefined {
    this.#read.add(name);
    return this.#object[name] ?? undefined;
  }

  text(name: string): string | undefined {
    const value = this.raw(name);
    if (value === undefined || typeof value === 'string') return value;
    return typeof value === 'object' ? this.complain(name, 'must be text') : String(value);
  }

  /** A text that has to be there. */
  name(name = 'name'): string {
    const value = this.text(name);
    if (value) return value;
    this.complain(name, 'is missing');
    return '';
  }

  number(name: string): number | undefined {
    const value = this.raw(name);
    if (value === undefined || (typeof value === 'number' && value >= 0)) return value;
    return this.complain(name, 'must be a number of 0 or more');
  }

  one<T extends string>(name: string, words: readonly T[]): T | undefined {
    const value = this.raw(name);
    const found = words.find((word) => word === value);
    if (value === undefined || found !== undefined) return found;
    return this.complain(name, `must be one of ${words.join(', ')}${didYouMean(String(value), words, '')}`);
  }

  texts(name: string): string[] {
    const value = this.raw(name) ?? [];
    const list = Array.isArray(value) ? value : [value];
    if (list.every((item) => typeof item !== 'object')) return list.map(String);
    this.complain(name, 'must be a list of names');
    return [];
  }

  object(name: string): JsonObject | undefined {
    const value = this.raw(name);
    if (value === undefined || isObject(value)) return value;
    return this.complain(name, 'must be a mapping');
  }

  below(name: string): Given | undefined {
    return this.has(name) ? new Given(this.raw(name), `${this.path}.${name}`, this.#errors) : undefined;
  }

  /** The objects of a list. */
  list(name: string): Given[] {
    const value = this.raw(name) ?? [];
    if (!Array.isArray(value)) {
      this.complain(name, 'must be a list');
      return [];
    }
    return value.map((item, index) => new Given(item, `${this.path}.${name}[${index}]`, this.#errors));
  }

  /** To be called last: complains of what nobody asked for. */
  end(): void {
    for (const name of Object.keys(this.#object).filter((key) => !this.#read.has(key))) {
      const known = [...this.#read].sort();
      this.complain(name, `unknown key${didYouMean(name, known, `; known keys: ${known.join(', ')}`)}`);
    }
  }
}
