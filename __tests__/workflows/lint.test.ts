import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { examples } from './examples.ts';
import { install, installZizmor, root, whyNoAudit, whyNot } from './tools.ts';

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

/** Our own workflows, those of the tests among them. */
function workflows(): string[] {
  const folders = [join(root, '.github', 'workflows'), import.meta.dirname];
  const files = folders.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));
  return files.filter((file) => file.endsWith('.yml'));
}

testOrSkip(title('actionlint finds nothing in our own workflows'), () => {
  expect(lint(...workflows())).toBe('');
});

const noAudit = whyNoAudit();
(noAudit ? test.skip : test)(
  `zizmor finds nothing in our own workflows${noAudit ? ` (${noAudit})` : ''}`,
  () => {
    const args = ['--offline', '--no-progress', '--quiet', '--config', join(root, '.github', 'zizmor.yml')];
    const { error, status, stdout, stderr } = spawnSync(installZizmor(), [...args, ...workflows()], {
      encoding: 'utf8',
    });
    expect(`${error ?? ''}${status === 0 ? '' : stdout}${stderr}`).toBe('');
  },
  600_000,
);

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
