/** A value of JSON or YAML that keeps the text of its source, because no JavaScript value would print like it. */
export abstract class WrittenValue {
  /** Public, so that two of them can be compared field by field. */
  readonly source: string;

  constructor(source: string) {
    this.source = source;
    Object.freeze(this);
  }

  toString(): string {
    return this.source;
  }

  /** Returns what JSON.stringify writes. */
  abstract toJSON(): unknown;
}

/** Returns whether a value is a JSON object: not null, not a list, not a number or date that keeps its source. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof WrittenValue);
}
