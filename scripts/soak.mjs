// Runs the built dist over random jobs, inputs, faults and signals. CI does so with a fixed sample, and with other runs every night.

import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { answerHelp } from './help.mjs';

const USAGE = `
Usage: npm run soak -- [--runs N] [--seed N] [--parallel N]

Runs the built dist over random jobs, inputs, faults and signals, and checks each result against the guarantees.

  --runs N      number of runs (default: 100)
  --seed N      seed of the first run (default: random); the seed is printed
  --parallel N  number of runs at the same time (default: 8)

Example: npm run soak -- --seed 81 --runs 1
repeats one run.
`;

answerHelp(USAGE);

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
