// How long each test takes without a mutant, in ms: measured by the first process, read by those that run the mutants.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** In the working directory, which is Stryker's copy of the project. */
const FILE = '.test-times.json';

/** Upper ends of the tiers in which tests run. One that takes longer is asked only where no quicker one reaches the mutant. */
const TIERS_MS = [50, 500];

export class TestTimes {
  /** @type {Record<string, number>} */
  #ms = {};

  /** @param {{ id: string, ms: number }[]} results */
  write(results) {
    this.#ms = Object.fromEntries(results.map(({ id, ms }) => [id, ms]));
    writeFileSync(FILE, JSON.stringify(this.#ms));
  }

  read() {
    if (Object.keys(this.#ms).length === 0 && existsSync(FILE)) this.#ms = JSON.parse(readFileSync(FILE, 'utf8'));
  }

  /**
   * The tests in the order in which to run them.
   *
   * @param {string[]} ids
   * @returns {Set<string>[]} quick ones first; none is empty
   */
  tiers(ids) {
    const tiers = [0, ...TIERS_MS].map((from, index) => {
      const to = TIERS_MS[index] ?? Number.POSITIVE_INFINITY;
      return new Set(ids.filter((id) => this.#of(id) >= from && this.#of(id) < to));
    });
    const quick = tiers.slice(0, -1).filter(({ size }) => size > 0);
    return quick.length > 0 ? quick : tiers.filter(({ size }) => size > 0);
  }

  /** @param {string} id @returns how long the test may take with a mutant, in ms */
  timeoutMs(id) {
    return 3000 + 5 * this.#of(id);
  }

  /** @param {string} id */
  #of(id) {
    return this.#ms[id] ?? 0;
  }
}
