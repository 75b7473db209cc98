interface Range {
  first: number;
  last: number;
}

/** A set of event counters, kept as ranges: a job has any number of events. */
export class CounterRanges {
  /** In order, apart from each other. */
  readonly #ranges: Range[] = [];

  /** Returns the number of ranges. */
  get size(): number {
    return this.#ranges.length;
  }

  /** Returns the lowest counter; undefined when there is none. */
  get first(): number | undefined {
    return this.#ranges[0]?.first;
  }

  /** Returns the highest counter; undefined when there is none. */
  get last(): number | undefined {
    return this.#ranges.at(-1)?.last;
  }

  /** Adds all counters from the first to the last. */
  add(first: number, last: number): void {
    const from = this.#indexOf(first - 1);
    let until = from;
    let [lowest, highest] = [first, last];
    for (let range = this.#ranges[until]; range !== undefined && range.first <= last + 1; range = this.#ranges[until]) {
      lowest = Math.min(lowest, range.first);
      highest = Math.max(highest, range.last);
      until += 1;
    }
    this.#ranges.splice(from, until - from, { first: lowest, last: highest });
  }

  has(counter: number): boolean {
    const range = this.#ranges[this.#indexOf(counter)];
    return range !== undefined && range.first <= counter;
  }

  /** Removes a counter. Returns whether it was there. */
  remove(counter: number): boolean {
    const index = this.#indexOf(counter);
    const range = this.#ranges[index];
    if (range === undefined || range.first > counter) return false;
    const parts = [
      { first: range.first, last: counter - 1 },
      { first: counter + 1, last: range.last },
    ];
    this.#ranges.splice(index, 1, ...parts.filter(({ first, last }) => first <= last));
    return true;
  }

  /** Removes all counters and returns them. */
  clear(): Range[] {
    return this.#ranges.splice(0);
  }

  /** Returns the index of the first range that ends at this counter or after it. */
  #indexOf(counter: number): number {
    let [from, to] = [0, this.#ranges.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((this.#ranges[middle]?.last ?? 0) < counter) from = middle + 1;
      else to = middle;
    }
    return from;
  }
}
