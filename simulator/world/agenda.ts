interface Entry {
  at: number;
  order: number;
  run: (at: number) => void;
}

const before = (a: Entry, b: Entry): boolean => a.at < b.at || (a.at === b.at && a.order < b.order);

/**
 * What will happen, and when. Nothing runs on a timer: entries that have fallen due are carried out, in
 * order of their time, when somebody looks; each gets the moment it was due, not the moment of looking.
 */
export class Agenda {
  /** A heap: with two hundred jobs at once there are thousands of entries. */
  readonly #heap: Entry[] = [];
  #order = 0;

  at(at: number, run: (at: number) => void): void {
    this.#order += 1;
    const entry = { at, order: this.#order, run };
    let index = this.#heap.push(entry) - 1;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      const above = this.#heap[parent];
      if (!above || !before(entry, above)) break;
      this.#heap[index] = above;
      index = parent;
    }
    this.#heap[index] = entry;
  }

  /** When the next entry falls due. */
  next(): number | undefined {
    return this.#heap[0]?.at;
  }

  settle(until: number): void {
    for (let first = this.#heap[0]; first && first.at <= until; first = this.#heap[0]) {
      this.#drop();
      first.run(first.at);
    }
  }

  #drop(): void {
    const last = this.#heap.pop();
    if (!last || this.#heap.length === 0) return;
    let index = 0;
    for (;;) {
      let child = 2 * index + 1;
      const [left, right] = [this.#heap[child], this.#heap[child + 1]];
      if (!left) break;
      if (right && before(right, left)) child += 1;
      const smaller = this.#heap[child];
      if (!smaller || !before(smaller, last)) break;
      this.#heap[index] = smaller;
      index = child;
    }
    this.#heap[index] = last;
  }
}
