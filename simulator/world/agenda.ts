interface Entry {
  at: number;
  order: number;
  run: (at: number) => void;
}

/**
 * What will happen, and when. Nothing runs on a timer: entries that have fallen due are carried out, in
 * order of their time, when somebody looks; each gets the moment it was due, not the moment of looking.
 */
export class Agenda {
  #entries: Entry[] = [];
  #order = 0;

  at(at: number, run: (at: number) => void): void {
    this.#order += 1;
    this.#entries.push({ at, order: this.#order, run });
  }

  /** When the next entry falls due. */
  next(): number | undefined {
    return this.#first()?.at;
  }

  settle(until: number): void {
    for (let entry = this.#first(); entry && entry.at <= until; entry = this.#first()) {
      this.#entries.splice(this.#entries.indexOf(entry), 1);
      entry.run(entry.at);
    }
  }

  #first(): Entry | undefined {
    let first: Entry | undefined;
    for (const entry of this.#entries) {
      if (!first || entry.at < first.at || (entry.at === first.at && entry.order < first.order)) first = entry;
    }
    return first;
  }
}
