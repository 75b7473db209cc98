/** What an export does not contain, for people. */
export class LeftOut {
  readonly #counts = new Map<string, number>();
  readonly #missing: string[] = [];
  /** Parts of exported objects that a file cannot contain. */
  readonly parts: string[] = [];

  /** Notes an object that `apply` does not manage. @param what in the plural: `hosts of inventory sources` */
  object(what: string): void {
    this.#counts.set(what, (this.#counts.get(what) ?? 0) + 1);
  }

  /** Notes a part of an object. @param why the end of a sentence about the part */
  part(title: string, part: string, why: string): void {
    this.parts.push(`\`${part}\` of ${title} ${why}`);
  }

  /** Notes a collection that this controller does not have. */
  collection(name: string): void {
    this.#missing.push(name);
  }

  /** Returns what was left out, with the number of objects, such as `hosts of inventory sources (12)`. */
  get objects(): string[] {
    return [
      ...[...this.#counts].map(([what, count]) => `${what} (${count})`),
      ...this.#missing.map((name) => `${name} (this controller has no such collection)`),
    ];
  }
}

/** Thrown for a value that a file cannot contain; the message is the end of a sentence about it. */
export class NotWritable extends Error {}
