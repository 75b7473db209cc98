/**
 * A number as it is written, where JavaScript's own would change it: the controller keeps integers of any length, and
 * gives artifacts and variables back digit by digit. JSON.stringify writes it as it is, from Node 22 on.
 */
export class WrittenNumber {
  readonly source: string;

  constructor(source: string) {
    this.source = source;
  }

  toString(): string {
    return this.source;
  }

  toJSON(): unknown {
    const { rawJSON } = JSON as { rawJSON?: (text: string) => unknown };
    return rawJSON?.(this.source) ?? Number(this.source);
  }
}

/** A number by its source: JavaScript's own where that prints the same. */
export function numberOf(source: string): number | WrittenNumber {
  const value = Number(source);
  const isKept = source === String(value) && (Number.isSafeInteger(value) || !Number.isInteger(value));
  return isKept ? value : new WrittenNumber(source);
}

/** What JavaScript may change: long numbers, zeros at the end of a fraction, exponents. */
const MAY_CHANGE = /\d[\d.]{15}|\.\d*0|\d[eE]|-0/;

/** JSON.parse, numbers as they are written. Before Node 22 it has JavaScript's own numbers. */
export function parseNumbers(text: string): unknown {
  if (!MAY_CHANGE.test(text)) return JSON.parse(text);
  return JSON.parse(text, (_key, value: unknown, ...more: unknown[]) => {
    const [context] = more as [{ source?: string }?];
    return typeof value === 'number' && context?.source !== undefined ? numberOf(context.source) : value;
  });
}

/** Whether a value is an integer to Python. */
export function isInteger(value: unknown): boolean {
  return value instanceof WrittenNumber ? /^-?\d+$/.test(value.source) : Number.isInteger(value);
}
