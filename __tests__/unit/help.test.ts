import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { root } from '../workflows/tools.ts';

const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };

/** Each program that a user starts: the command and its file. Other commands start tools that have a help of their own. */
const programs = Object.entries(scripts)
  .map(([name, command]) => [name === 'test' ? 'npm test' : `npm run ${name}`, /^node (\S+)$/.exec(command)?.[1] ?? ''])
  .filter(([, file]) => file !== '')
  .concat([['node scripts/github-api.mjs', 'scripts/github-api.mjs']])
  .map(([command = '', file = '']) => ({ command, file }));

test('covers the commands that a user starts', () => {
  const commands = programs.map(({ command }) => command);
  const expected = ['demo', 'page', 'soak', 'seen', 'bench', 'simulator', 'release'].map((name) => `npm run ${name}`);
  expect(commands).toEqual(expect.arrayContaining(expected));
});

test.each(programs)('$command -- --help prints the usage, and writes and starts nothing', ({ command, file }) => {
  // Node denies writing files and starting processes here, so a program that tries it fails.
  const limits = ['--permission', '--allow-fs-read=*'];
  const { status, stdout, stderr } = spawnSync(process.execPath, [...limits, file, '--help'], {
    cwd: root,
    encoding: 'utf8',
    timeout: 30_000,
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  expect(stdout).toMatch(new RegExp(`^Usage: ${command}[ \n]`));
  expect(stdout).toMatch(new RegExp(`^Example: .*${command}`, 'm'));
});
