// Measures this action and what one would use instead, on the simulator, in one run.

import { answerHelp } from '../scripts/help.mjs';

const NEEDED = 24;

const USAGE = `
Usage: npm run bench -- [--publish] [PART ...]

Measures this action and its alternatives on the simulator. All parts together take about six minutes.
It prints a table, and writes the figures to bench/results.json.

  PART       start, end, cancel, requests, delay, cost, lines, together, apply or bundle (default: all)
  --publish  also writes the figures to bench/published.json, which npm run readme reads; use an idle machine

Example: npm run bench -- start lines
`;

answerHelp(USAGE);

if (Number.parseInt(process.version.slice(1), 10) < NEEDED) {
  process.stderr.write(
    `The bench runs TypeScript as it is, and the action on the runner's Node: Node ${NEEDED} is needed, this is ${process.version}. npm run bench finds the one that came with the packages.\n`,
  );
  process.exitCode = 1;
} else {
  const { bench } = await import('./bench.ts');
  const given = process.argv.slice(2);
  const parts = given.filter((word) => word !== '--publish');
  await bench(parts, parts.length < given.length);
}
