import { WrittenValue } from './written-value.ts';

const JSON_NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?$/;

/** Returns whether a text is a JSON number. */
export function isJsonNumber(text: string): boolean {
  return JSON_NUMBER.test(text);
}

/**
 * A number that JavaScript would change: `12345678901234567890` loses digits, `1.10` becomes 1.1. It keeps the text of
 * its source, which must be a JSON number (`isJsonNumber`). All other numbers stay plain.
 */
export class ExactNumber extends WrittenValue {
  /** Returns the nearest JavaScript number. */
  override valueOf(): number {
    return Number(this.source);
  }

  /** Returns the source if JavaScript can write it (Node 22), otherwise the nearest number; see `jsonText`. */
  override toJSON(): unknown {
    return RAW_JSON?.(this.source) ?? this.valueOf();
  }
}

/** Makes JSON.stringify write a text unchanged. */
export type RawJson = (source: string) => unknown;

/** Null before Node 22. */
export const RAW_JSON = (JSON as { rawJSON?: RawJson }).rawJSON ?? null;

/**
 * Returns whether a number prints as it is written. False for every integer beyond JavaScript's safe range, although
 * some print correctly: the result must not depend on the last digit.
 */
export function isWrittenExactly(value: number, source: string | undefined): boolean {
  return source === String(value) && (Number.isSafeInteger(value) || !Number.isInteger(value));
}

/** Returns a JSON number from its source: a plain number if it prints as it is written. */
export function exactNumber(source: string): number | ExactNumber {
  const value = Number(source);
  return isWrittenExactly(value, source) ? value : new ExactNumber(source);
}
