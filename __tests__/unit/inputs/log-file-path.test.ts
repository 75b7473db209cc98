import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { parseLogFile } from '../../../src/inputs/values/log-file-path.ts';

let workspace: string;
beforeEach(() => {
  workspace = mkdtempSync(join(tmpdir(), 'tower-deploy-workspace-'));
  process.env['GITHUB_WORKSPACE'] = workspace;
});
afterEach(() => {
  delete process.env['GITHUB_WORKSPACE'];
  rmSync(workspace, { recursive: true });
});

test('counts from the workspace; its folders are made, and the file is not yet', () => {
  expect(parseLogFile('logs/today/deploy.txt')).toBe(join(workspace, 'logs', 'today', 'deploy.txt'));
  expect(existsSync(join(workspace, 'logs', 'today'))).toBe(true);
  expect(existsSync(join(workspace, 'logs', 'today', 'deploy.txt'))).toBe(false);
  expect(parseLogFile(join(workspace, 'here.txt'))).toBe(join(workspace, 'here.txt'));
});

test('a file that is there is left as it is for now', () => {
  writeFileSync(join(workspace, 'old.txt'), 'old');
  parseLogFile('old.txt');
  expect(readFileSync(join(workspace, 'old.txt'), 'utf8')).toBe('old');
});

test.each([
  ['.', /must be the path of a file\. `\.` is a folder\./],
  ['a-file/log.txt', /a parent of .* is a file, not a folder/],
  ['a-file/more/log.txt', /a parent of .* is a file, not a folder/],
  [`${'x'.repeat(300)}.txt`, /cannot be written: .*ENAMETOOLONG/],
])('%s is refused', (path, why) => {
  writeFileSync(join(workspace, 'a-file'), '');
  expect(() => parseLogFile(path)).toThrow(why);
});

describe('a path that leads out of the workspace and `runner.temp`', () => {
  let outside: string;
  beforeEach(() => {
    outside = mkdtempSync(join(tmpdir(), 'tower-deploy-outside-'));
    mkdirSync(join(workspace, 'logs'));
    symlinkSync(outside, join(workspace, 'up'));
    symlinkSync(join(outside, 'new.txt'), join(workspace, 'dangling.txt'));
    symlinkSync('../../etc', join(workspace, 'logs', 'relative'));
  });
  afterEach(() => {
    delete process.env['RUNNER_TEMP'];
    rmSync(outside, { recursive: true });
  });

  test.each([
    ['../x.txt', 'must be in the workspace or in `runner.temp`, not `../x.txt`.'],
    ['/etc/tower-deploy.txt', 'must be in the workspace or in `runner.temp`, not `/etc/tower-deploy.txt`.'],
    [
      'logs/../../new/x.txt',
      'must be in the workspace or in `runner.temp`, not `logs/../../new/x.txt`. A relative path starts in the workspace.',
    ],
    ['up/x.txt', 'must be in the workspace or in `runner.temp`. `up/x.txt` leads elsewhere through a symbolic link.'],
    ['up/new/folder/x.txt', 'through a symbolic link. Set a path without that link.'],
    [
      'dangling.txt',
      'must be in the workspace or in `runner.temp`. `dangling.txt` leads elsewhere through a symbolic link.',
    ],
    ['logs/relative/x.txt', 'through a symbolic link'],
  ])('%s is refused, and nothing is created', (file, words) => {
    expect(() => parseLogFile(file)).toThrow(words);
    expect(readdirSync(outside)).toEqual([]);
  });

  test('`runner.temp` is allowed, and a link that stays inside', () => {
    process.env['RUNNER_TEMP'] = outside;
    symlinkSync(join(workspace, 'logs'), join(workspace, 'same'));
    expect(parseLogFile(join(outside, 'logs', 'x.txt'))).toBe(join(outside, 'logs', 'x.txt'));
    expect(parseLogFile('up/x.txt')).toBe(join(workspace, 'up', 'x.txt'));
    expect(parseLogFile('same/new/x.txt')).toBe(join(workspace, 'same', 'new', 'x.txt'));
    expect(existsSync(join(workspace, 'logs', 'new'))).toBe(true);
  });
});
