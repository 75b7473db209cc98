// npm run bench: the figures of this action beside those of what one would use instead, on the simulator, in one run.
//
//   npm run bench                      everything: some four minutes
//   npm run bench -- start lines       some parts: start, end, requests, lines, together, apply, bundle

const NEEDED = 24;

if (Number.parseInt(process.version.slice(1), 10) < NEEDED) {
  process.stderr.write(
    `The bench runs TypeScript as it is, and the action on the runner's Node: Node ${NEEDED} is needed, this is ${process.version}. npm run bench finds the one that came with the packages.\n`,
  );
  process.exitCode = 1;
} else {
  const { bench } = await import('./bench.ts');
  await bench(process.argv.slice(2));
}
