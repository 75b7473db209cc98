import type { Kind } from './kinds.ts';

/** Which id here stands for which recorded one. Learned from replies; what was learned must stay true. */
export class Ids {
  readonly #here = new Map<string, string>();
  readonly #recorded = new Map<string, string>();

  /** Says what stands for what; false when that contradicts what is known. */
  pair(kind: Kind, recorded: string | number, here: string | number): boolean {
    const [left, right] = [`${kind} ${recorded}`, `${kind} ${here}`];
    const known = this.#here.get(left);
    if (known !== undefined) return known === String(here);
    // Roles are numbered by a rule of the simulator's own.
    if (kind !== 'role' && this.#recorded.has(right)) return false;
    this.#here.set(left, String(here));
    this.#recorded.set(right, String(recorded));
    return true;
  }

  /** The id here for a recorded one; unknown ones stay as they are. */
  here(kind: Kind, recorded: string | number): string {
    return this.#here.get(`${kind} ${recorded}`) ?? String(recorded);
  }
}
