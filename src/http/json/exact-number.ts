import { WrittenValue } from './written-value.ts';

const JSON_NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?$/;

/** Whether a text is a number as JSON writes it. */
export function isJsonNumber(text: string): boolean {
  return JSON_NUMBER.test(text);
}

/**
 * A number that JavaScript's own would change: `12345678901234567890` loses digits, `1.10` becomes 1.1. It keeps the text
 * of its source, which must be a JSON number (`isJsonNumber`). All other numbers stay plain.
 */
export class ExactNumber extends WrittenValue {
  /** The nearest number that JavaScript has. */
  override valueOf(): number {
    return Number(this.source);
  }

  /** The source where JavaScript can write it (Node 22), else the nearest number: see `jsonText`. */
  override toJSON(): unknown {
    return RAW_JSON?.(this.source) ?? this.valueOf();
  }
}

/** Makes JSON.stringify write a text as it is. */
export type RawJson = (source: string) => unknown;

/** Null before Node 22. */
export const RAW_JSON = (JSON as { rawJSON?: RawJson }).rawJSON ?? null;

/**
 * Whether a number prints as it is written. An integer beyond those that JavaScript counts exactly never counts, although
 * some print as they are written: the result must not depend on the last digit.
 */
export function isWrittenExactly(value: number, source: string | undefined): boolean {
  return source === String(value) && (Number.isSafeInteger(value) || !Number.isInteger(value));
}

/** A JSON number by its source: plain where that prints as it is written. */
export function exactNumber(source: string): number | ExactNumber {
  const value = Number(source);
  return isWrittenExactly(value, source) ? value : new ExactNumber(source);
}
