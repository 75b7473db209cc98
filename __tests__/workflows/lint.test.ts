import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { actions } from '../../scripts/actions.mjs';
import { examples } from './examples.ts';
import { install, installZizmor, root, whyNoPython, whyNot } from './tools.ts';

const reason = whyNot();
const testOrSkip = reason ? test.skip : test;
let scratch = '';
let actionlint = '';

beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'tower-deploy-lint-'));
  if (!reason) actionlint = install('actionlint');
}, 600_000);

afterAll(() => rmSync(scratch, { recursive: true }));

/** Our own are linted from the root, where .github/actionlint.yaml holds for them; what the pages show takes no exception. */
function lint(cwd: string, files: string[]): string {
  const run = spawnSync(actionlint, ['-no-color', '-shellcheck=', '-pyflakes=', ...files], { cwd, encoding: 'utf8' });
  return `${run.error ?? ''}${run.stdout}${run.stderr}`;
}

const title = (text: string) => (reason ? `${text} (${reason})` : text);

/** Our own workflows, those of the tests and the examples among them. */
function workflows(): string[] {
  const folders = [join(root, '.github', 'workflows'), import.meta.dirname, join(root, 'examples')];
  const files = folders.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));
  return files.filter((file) => file.endsWith('.yml'));
}

testOrSkip(title('actionlint finds nothing in our own workflows'), () => {
  expect(lint(root, workflows())).toBe('');
});

const noAudit = whyNoPython();
const auditOrSkip = noAudit ? test.skip : test;
const audited = (text: string) => (noAudit ? `${text} (${noAudit})` : text);

function audit(...files: string[]): string {
  const args = ['--offline', '--no-progress', '--quiet', '--config', join(root, '.github', 'zizmor.yml')];
  const { error, status, stdout, stderr } = spawnSync(installZizmor(), [...args, ...files], { encoding: 'utf8' });
  return `${error ?? ''}${status === 0 ? '' : stdout}${stderr}`;
}

/** What else zizmor reads. */
const declarations = ['.github/dependabot.yml', ...actions.map((folder) => join(folder, 'action.yml'))];

auditOrSkip(
  audited('zizmor finds nothing in our own workflows and actions'),
  () => expect(audit(...workflows(), ...declarations.map((file) => join(root, file)))).toBe(''),
  600_000,
);

/** What the pages show, as files that are named after their place. */
function shown(): string[] {
  const folder = join(scratch, '.github', 'workflows');
  mkdirSync(folder, { recursive: true });
  return examples().flatMap(({ place, workflow }) => {
    if (workflow === undefined || place.endsWith('.yml')) return [];
    const file = join(folder, `${place.replaceAll(/\W/g, '-')}.yml`);
    writeFileSync(file, workflow);
    return [file];
  });
}

testOrSkip(title('actionlint finds nothing in what the pages show'), () => {
  expect(shown().length).toBeGreaterThan(10);
  expect(lint(scratch, shown())).toBe('');
});

auditOrSkip(audited('zizmor finds nothing in what the pages show'), () => expect(audit(...shown())).toBe(''), 600_000);
