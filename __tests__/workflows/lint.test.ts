import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { examples } from './examples.ts';
import { install, root, whyNot } from './tools.ts';

const reason = whyNot();
const testOrSkip = reason ? test.skip : test;
let scratch = '';
let actionlint = '';

beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'tower-deploy-lint-'));
  if (!reason) actionlint = install('actionlint');
}, 600_000);

afterAll(() => rmSync(scratch, { recursive: true }));

function lint(...files: string[]): string {
  const run = spawnSync(actionlint, ['-no-color', '-shellcheck=', '-pyflakes=', ...files], {
    cwd: scratch,
    encoding: 'utf8',
  });
  return `${run.error ?? ''}${run.stdout}${run.stderr}`;
}

const title = (text: string) => (reason ? `${text} (${reason})` : text);

testOrSkip(title('actionlint finds nothing in our own workflows'), () => {
  const folders = [join(root, '.github', 'workflows'), import.meta.dirname];
  const files = folders.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));
  expect(lint(...files.filter((file) => file.endsWith('.yml')))).toBe('');
});

testOrSkip(title('actionlint finds nothing in the README'), () => {
  const folder = join(scratch, '.github', 'workflows');
  mkdirSync(folder, { recursive: true });
  const files = examples()
    .filter((example) => example.isWorkflow)
    .map((example, index) => {
      const file = join(folder, `example-${index}.yml`);
      writeFileSync(file, example.text);
      return file;
    });
  expect(files).not.toEqual([]);
  expect(lint(...files)).toBe('');
});
