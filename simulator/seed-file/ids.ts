import { didYouMean } from '../text/nearest.ts';
import type { Given } from './given.ts';

/** Ids by name: given ones are kept, the others come after them. */
export class Ids {
  readonly #byName = new Map<string, number>();
  readonly #taken = new Set<number>();
  #last = 0;

  /** Notes an object of the file; two of one id cannot be. */
  add(given: Given, name: string): number {
    const asked = given.number('id');
    if (asked !== undefined && this.#taken.has(asked)) given.complain('id', `${asked} is already used`);
    const id = asked ?? this.next();
    this.#taken.add(id);
    this.#byName.set(name, id);
    return id;
  }

  /** An id that nothing has and no object of the file asks for, when those have been reserved. */
  next(): number {
    do this.#last += 1;
    while (this.#taken.has(this.#last));
    this.#taken.add(this.#last);
    return this.#last;
  }

  /** Keeps ids free that objects further down ask for. */
  reserve(all: readonly Given[]): number[] {
    const ids = all.flatMap((given) => given.number('id') ?? []);
    for (const id of ids) this.#last = Math.max(this.#last, id);
    return ids;
  }

  /** The id of what the file names elsewhere. */
  of(given: Given, name: string, wanted: string): number | undefined {
    const id = this.#byName.get(wanted);
    if (id !== undefined) return id;
    const known = [...this.#byName.keys()];
    const all = known.length > 0 ? `; known names: ${known.join(', ')}` : '';
    return given.complain(name, `unknown name '${wanted}'${didYouMean(wanted, known, all)}`);
  }
}
