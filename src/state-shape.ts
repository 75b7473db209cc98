/* Readers of saved JSON: each returns a value with its type, or throws OtherShape. */

/** Thrown for a value that does not have its shape. */
export class OtherShape extends Error {}

/** Returns the value with its type. @throws OtherShape */
export type Read<T> = (value: unknown) => T;

export const text: Read<string> = (value) => (typeof value === 'string' ? value : refuse());
export const number: Read<number> = (value) => (typeof value === 'number' ? value : refuse());
export const flag: Read<boolean> = (value) => (typeof value === 'boolean' ? value : refuse());
export const url: Read<URL> = (value) => new URL(URL.canParse(text(value)) ? text(value) : refuse());

function refuse(): never {
  throw new OtherShape();
}

export function optional<T>(read: Read<T>): Read<T | undefined> {
  return (value) => (value === undefined ? undefined : read(value));
}

export function word<T extends string>(words: readonly T[]): Read<T> {
  return (value) => words.find((known) => known === value) ?? refuse();
}

export function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : refuse();
}

/** Returns a reader for an object. The compiler requires exactly the fields of the type. */
export function shape<T>(fields: { [Key in keyof T]-?: Read<T[Key]> }): Read<T> {
  const reads = Object.entries(fields) as [keyof T & string, Read<unknown>][];
  return (value) => {
    const saved = fieldsOf(value);
    return Object.fromEntries(reads.map(([name, read]) => [name, read(saved[name])])) as T;
  };
}
