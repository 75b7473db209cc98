// Writes what a user sees in each case of __tests__/scenarios/seen.test.ts. CI only compares.

import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { answerHelp } from './help.mjs';

const USAGE = `
Usage: npm run seen

Writes the log, annotations, summary and outputs that a user sees in many cases, as pages in __tests__/scenarios/seen/.
It runs the built dist: run npm run build before. Read the diff like a user before you commit it.

Example: npm run build && npm run seen && git diff __tests__/scenarios/seen
`;

answerHelp(USAGE);

const root = resolve(fileURLToPath(import.meta.url), '../..');
const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
const options = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
const { status } = spawnSync(process.execPath, [...options, jest, '__tests__/scenarios/seen.test.ts'], {
  cwd: root,
  env: { ...process.env, SEEN: 'write' },
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
