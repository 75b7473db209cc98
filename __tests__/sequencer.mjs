import { statSync } from 'node:fs';
import { sep } from 'node:path';

/** @typedef {{ path: string }} Test */

/** Folders whose files take long. They begin first, so that no long file runs alone at the end. */
const SLOW = ['/__tests__/workflows/', '/__tests__/scenarios/', '/__tests__/follow/', '/__tests__/contract/'];

/** Small files that take long. They start many programs at once, so they do not begin at the same time. */
const CROWDED = ['conformance', 'soak', 'seen', 'launch-stress'];

/** How many other files begin between two of them. */
const APART = 12;

/** The order in which jest starts the test files. A fresh clone has no times of an earlier run to sort by. */
export default class Sequencer {
  /** @param {Test[]} tests */
  sort(tests) {
    const size = new Map(tests.map(({ path }) => [path, statSync(path).size]));
    const sorted = [...tests].sort((a, b) => rank(a) - rank(b) || (size.get(b.path) ?? 0) - (size.get(a.path) ?? 0));
    const crowded = CROWDED.flatMap((name) => sorted.filter(({ path }) => path.endsWith(`${sep}${name}.test.ts`)));
    const order = sorted.filter((test) => !crowded.includes(test));
    for (const [index, test] of crowded.entries()) order.splice((index + 1) * APART, 0, test);
    return order;
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
