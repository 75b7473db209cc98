import { statSync } from 'node:fs';

/** @typedef {{ path: string }} Test */

/** Folders whose files take long. They begin first, so that no long file runs alone at the end. */
const SLOW = ['/__tests__/workflows/', '/__tests__/scenarios/', '/__tests__/follow/'];

/** The order in which jest starts the test files. A fresh clone has no times of an earlier run to sort by. */
export default class Sequencer {
  /** @param {Test[]} tests */
  sort(tests) {
    const size = new Map(tests.map(({ path }) => [path, statSync(path).size]));
    return [...tests].sort((a, b) => rank(a) - rank(b) || (size.get(b.path) ?? 0) - (size.get(a.path) ?? 0));
  }

  /** @param {Test[]} tests */
  shard(tests) {
    return tests;
  }

  /** @param {Test[]} tests */
  allFailedTests(tests) {
    return tests;
  }

  cacheResults() {
    // Each run has the same order.
  }
}

/** @param {Test} test */
function rank({ path }) {
  const index = SLOW.findIndex((folder) => path.replaceAll('\\', '/').includes(folder));
  return index === -1 ? SLOW.length : index;
}
