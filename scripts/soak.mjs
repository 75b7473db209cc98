// Runs the built dist again and again, over random jobs, inputs, faults and signals, and holds each end against what is
// promised. CI does so for a minute; here it goes on for as long as one likes.
//
//   npm run soak -- --runs 300            some hundred runs; the seed is printed
//   npm run soak -- --seed 81 --runs 1    one run again
//   npm run soak -- --parallel 4          so many at a time, eight by default

import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = resolve(fileURLToPath(import.meta.url), '../..');
const text = /** @type {const} */ ({ type: 'string' });
const { values } = parseArgs({ options: { runs: text, seed: text, parallel: text } });
const { runs = '100', seed = String(Math.floor(Math.random() * 1_000_000)), parallel = '8' } = values;
console.log(`${runs} runs from seed ${seed}`);
const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
const options = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
const { status } = spawnSync(process.execPath, [...options, jest, '__tests__/scenarios/soak.test.ts'], {
  cwd: root,
  env: { ...process.env, SOAK_RUNS: runs, SOAK_SEED: seed, SOAK_PARALLEL: parallel },
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
