import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, expect, test } from '@jest/globals';
import { type ReportingInputs, readReporting } from '../../../src/inputs/reporting-inputs.ts';
import { InputReader } from '../../../src/inputs/values/input-reader.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'tower-deploy-root-'));
const workspace = path.join(folder, 'workspace');
mkdirSync(path.join(workspace, 'ansible'), { recursive: true });
mkdirSync(path.join(workspace, 'empty'));
mkdirSync(path.join(folder, 'temp'));
writeFileSync(path.join(workspace, 'site.yml'), '---\n');
symlinkSync(folder, path.join(workspace, 'up'));
symlinkSync('ansible', path.join(workspace, 'link'));
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => {
  delete process.env['INPUT_PLAYBOOK_ROOT'];
  delete process.env['GITHUB_WORKSPACE'];
  delete process.env['RUNNER_TEMP'];
});

function read(root: string, within = workspace): ReportingInputs {
  process.env['INPUT_PLAYBOOK_ROOT'] = root;
  const reader = new InputReader();
  process.env['GITHUB_WORKSPACE'] = within;
  process.env['RUNNER_TEMP'] = path.join(folder, 'temp');
  const inputs = readReporting(reader);
  reader.finish();
  return inputs;
}

test('without inputs there are annotations, and they stand alone', () => {
  expect(read(' ')).toEqual({ summary: true, annotations: true, playbookRoot: undefined, failOnChanges: false });
});

test.each([
  ['the repository itself', '.', '.'],
  ['a folder', 'ansible', 'ansible'],
  ['with a slash at its end', 'ansible/', 'ansible'],
  ['a way round', 'ansible/../ansible', 'ansible'],
  ['an absolute path in the workspace', path.join(workspace, 'ansible'), 'ansible'],
  ['a link in the workspace', 'link', 'link'],
])('%s is a root', (_name, given, root) => {
  expect(read(given).playbookRoot).toEqual({ workspace, root: path.join(workspace, root) });
});

test('a workspace into which nothing was checked out is one too: nothing is found in it', () => {
  const within = path.join(workspace, 'empty');
  expect(read('.', within).playbookRoot).toEqual({ workspace: within, root: within });
});

test.each([
  ['nothing there', 'playbooks', 'must be an existing folder\\. .* `actions/checkout`'],
  ['a file', 'site.yml', '`site.yml` is a file'],
  ['outside', '..', 'must be a folder in the workspace'],
  ['outside, absolute', tmpdir(), 'must be a folder in the workspace'],
  ['outside, behind a link', 'up', 'must be a folder in the workspace'],
  ['in the temporary folder of the runner', path.join(folder, 'temp'), 'must be a folder in the workspace'],
])('%s is wrong', (_name, given, words) => {
  expect(() => read(given)).toThrow(new RegExp(words));
});
