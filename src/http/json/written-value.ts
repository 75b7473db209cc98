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
