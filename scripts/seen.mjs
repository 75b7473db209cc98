// Writes anew what a user sees in each case of __tests__/scenarios/seen.test.ts, as pages in __tests__/scenarios/seen/.
// Read the difference as a user would before you commit it; CI only compares.

import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(fileURLToPath(import.meta.url), '../..');
const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
const options = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
const { status } = spawnSync(process.execPath, [...options, jest, '__tests__/scenarios/seen.test.ts'], {
  cwd: root,
  env: { ...process.env, SEEN: 'write' },
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
