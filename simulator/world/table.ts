/** Rows by id, in order of creation, with a sequence for the next id. */
export class Table<T extends { id: number }> implements Iterable<T> {
  #rows = new Map<number, T>();
  /** The highest id that there ever was: ids of what was deleted are not given again. */
  #last = 0;
  readonly #next: () => number;

  /** `next` is given where several tables draw from one sequence, as all unified jobs do. */
  constructor(next?: () => number) {
    this.#next = next ?? (() => this.#last + 1);
  }

  get size(): number {
    return this.#rows.size;
  }

  get length(): number {
    return this.#rows.size;
  }

  get(id: number | null | undefined): T | undefined {
    return id === null || id === undefined ? undefined : this.#rows.get(id);
  }

  all(): T[] {
    return [...this.#rows.values()];
  }

  find(matches: (row: T) => boolean): T | undefined {
    for (const row of this.#rows.values()) if (matches(row)) return row;
    return undefined;
  }

  filter(matches: (row: T) => boolean): T[] {
    return this.all().filter(matches);
  }

  nextId(): number {
    return this.#next();
  }

  /** Adds a row as it is. */
  put(row: T): T {
    this.#rows.set(row.id, row);
    if (row.id > this.#last) this.#last = row.id;
    return row;
  }

  /** Adds a row under the next id. */
  insert(row: Omit<T, 'id'>): T {
    return this.put({ ...row, id: this.nextId() } as T);
  }

  delete(id: number): boolean {
    return this.#rows.delete(id);
  }

  [Symbol.iterator](): Iterator<T> {
    return this.#rows.values();
  }
}

/** A sequence that several tables share; `reserve` keeps it above ids that a seed gave. */
export class Sequence {
  #last = 0;

  next = (): number => {
    this.#last += 1;
    return this.#last;
  };

  reserve(id: number): void {
    if (id > this.#last) this.#last = id;
  }
}
