import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
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
  ['.', /is "\.", which cannot be written: it is a folder; give the path of a file in it/],
  ['a-file/log.txt', /a part of the path is a file and no folder/],
  ['a-file/more/log.txt', /a part of the path is a file and no folder/],
  [`${'x'.repeat(300)}.txt`, /cannot be written: .*ENAMETOOLONG/],
])('%s is refused', (path, why) => {
  writeFileSync(join(workspace, 'a-file'), '');
  expect(() => parseLogFile(path)).toThrow(why);
});
