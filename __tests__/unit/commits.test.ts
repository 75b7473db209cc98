import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { subjectProblems } from '../../scripts/commits.mjs';
import { root } from '../workflows/tools.ts';

const LONGEST = `Fix ${'x'.repeat(68)}`;

test.each(['Add a check of the subjects', 'Bump @vercel/ncc from 0.45.0 to 0.46.0', LONGEST])(
  'accepts "%s"',
  (subject) => {
    expect(subjectProblems(subject)).toEqual([]);
  },
);

test.each([
  [`${LONGEST}x`, 'has 73 characters, must have at most 72'],
  ['Fixed the lost launch', 'begins with "Fixed", must begin with a verb such as Add, Fix or Remove'],
  ['fix the lost launch', 'begins with "fix", must begin with a verb such as Add, Fix or Remove'],
  ['feat: add a check', 'begins with "feat:", must begin with a verb such as Add, Fix or Remove'],
  ['Fix the lost launch.', 'must not end with a period'],
])('refuses "%s"', (subject, problem) => {
  expect(subjectProblems(subject)).toEqual([problem]);
});

let folder = '';
const git = (...args: string[]): void => {
  const who = ['-c', 'user.name=octocat', '-c', 'user.email=octocat@example.com', '-c', 'commit.gpgsign=false'];
  const { status, stderr } = spawnSync('git', [...who, ...args], { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
};
const check = (range: string) => {
  const script = join(root, 'scripts/commits.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, range], { cwd: folder, encoding: 'utf8' });
  return { status, stdout, stderr };
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tower-deploy-commits-'));
  git('init', '--quiet', '--initial-branch=main');
  for (const subject of ['Begun', 'Add a page', 'Improved the page'])
    git('commit', '--quiet', '--allow-empty', '-m', subject);
});

afterAll(() => rmSync(folder, { recursive: true }));

test('checks the commits of the range only, and names the wrong one', () => {
  expect(check('HEAD~2..HEAD~1')).toEqual({ status: 0, stdout: 'Commits checked: 1. Problems: 0.\n', stderr: '' });
  const { status, stdout, stderr } = check('HEAD~2..HEAD');
  expect([status, stdout]).toEqual([1, 'Commits checked: 2. Problems: 1.\n']);
  expect(stderr).toMatch(/^\w+ "Improved the page": the subject begins with "Improved", must begin with a verb/);
});

test('an unknown range is an error', () => {
  expect(check('nowhere..HEAD')).toMatchObject({ status: 1, stderr: expect.stringMatching(/^git log failed: /) });
});
