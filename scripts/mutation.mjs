// Breaks the sources in small ways, one at a time, and runs the tests on each.

import { globSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { answerHelp } from './help.mjs';

const USAGE = `
Usage: npm run mutation -- [PATH ...] [--force]

Breaks the sources in small ways (mutants), one at a time, and lists the mutants that no test detects.

  PATH     files or folders below src/launch, src/follow and src/controller (default: all three)
  --force  runs all mutants again, even those with a known result

Results: .cache/mutation/ contains a page for each folder that shows the mutants in the code.

Example: npm run mutation -- src/launch/post-once.ts src/follow --force
`;

answerHelp(USAGE);

/** Node takes the types off the sources by itself from here on. */
const NEEDED = 24;

const reports = '.cache/mutation';

/**
 * The tests that run the sources of a room in their own process. Those that run the built `dist` cannot see a mutant, and
 * those that follow ten thousand events or wait in real time take too long to be asked about each.
 *
 * @type {Record<string, string[]>}
 */
const testsOf = {
  launch: ['__tests__/unit/launch/*.test.ts', '__tests__/scenarios/launch-{adopt,prompts,templates,variables}.test.ts'],
  follow: [
    '__tests__/unit/follow/!(collector-memory|waiting).test.ts',
    '__tests__/follow/!(follow|live).test.ts',
    '__tests__/unit/relaunch/*.test.ts',
  ],
  controller: [
    '__tests__/unit/controller/*.test.ts',
    '__tests__/unit/follow/notifications.test.ts',
    '__tests__/unit/relaunch/recorded-playbook-run.test.ts',
  ],
};

/** @param {string} room @param {string[]} places @returns {string[]} what to break in it */
function mutated(room, places) {
  const folder = `src/${room}`;
  if (places.length === 0) return [`${folder}/**/*.ts`];
  return places
    .filter((place) => `${place}/`.startsWith(`${folder}/`))
    .map((place) => (place.includes('.ts') ? place : `${place}/**/*.ts`));
}

async function main() {
  const { Stryker } = await import('@stryker-mutator/core');
  const { values, positionals: places } = parseArgs({
    allowPositionals: true,
    options: { force: { type: 'boolean' } },
  });
  let failed = false;
  for (const [room, tests] of Object.entries(testsOf)) {
    const mutate = mutated(room, places);
    if (mutate.length === 0) continue;
    const stryker = new Stryker({
      mutate,
      testFiles: globSync(tests).sort(),
      force: values.force ?? false,
      incrementalFile: `${reports}/${room}.incremental.json`,
      jsonReporter: { fileName: `${reports}/${room}.json` },
      htmlReporter: { fileName: `${reports}/${room}.html` },
    });
    await stryker.runMutationTest();
    // Stryker sets it when the score is too low.
    failed ||= process.exitCode === 1;
  }
  if (failed) process.exitCode = 1;
}

if (Number.parseInt(process.version.slice(1), 10) >= NEEDED) {
  await main();
} else {
  console.error(`Node ${NEEDED} is needed to run the sources as they are; this is ${process.version}.`);
  process.exitCode = 1;
}
