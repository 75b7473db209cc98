import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { outOfStep, readChangelog, readVersion } from '../../scripts/release/files.mjs';
import { majorTagOf, nextVersion } from '../../scripts/release/version.mjs';
import { root } from './tools.ts';

/** All that a release reads and writes, in a clone with an origin of its own: real Git, and no GitHub. */
const FILES = [
  'scripts/help.mjs',
  'scripts/release.mjs',
  'scripts/release',
  '.github/release-notes.md',
  'package-lock.json',
  'package.json',
  'src/version.ts',
];
const version = readVersion(root);
const next = nextVersion(version, 'minor');
const major = majorTagOf(version);

let scratch = '';
let clone = '';

beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), 'tower-deploy-release-'));
  clone = join(scratch, 'clone');
  for (const file of [...FILES, 'CHANGELOG.md']) {
    mkdirSync(dirname(join(clone, file)), { recursive: true });
    cpSync(join(root, file), join(clone, file), { recursive: true });
  }
  // Whatever is unreleased here is none of the tests' business.
  const changelog = readChangelog(root).replace(/(## \[Unreleased\]\n)[\s\S]*?(?=\n## )/, '$1');
  writeFileSync(join(clone, 'CHANGELOG.md'), changelog);
  git('init', '--quiet', '--initial-branch=main');
  git('init', '--quiet', '--bare', join(scratch, 'origin'));
  git('remote', 'add', 'origin', join(scratch, 'origin'));
  commit('Begin');
});

afterEach(() => rmSync(scratch, { recursive: true, force: true, maxRetries: 3 }));

function git(...args: string[]): string {
  const identity = ['-c', 'user.name=Somebody', '-c', 'user.email=somebody@example.com', '-c', 'commit.gpgsign=false'];
  const { status, stdout, stderr } = spawnSync('git', [...identity, ...args], { cwd: clone, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return stdout.trim();
}

/** Commits all that is here, as whoever merges it would, and tells the commit. */
function commit(message: string): string {
  git('add', '--all');
  git('commit', '--quiet', '--allow-empty', '--message', message);
  git('push', '--quiet', 'origin', 'main');
  return git('rev-parse', 'HEAD');
}

/** Runs the script as a step of the workflow does: what it printed, and the outputs of the step. */
function release(...args: string[]): { printed: string; status: number | null; outputs: string } {
  const output = join(scratch, 'output');
  writeFileSync(output, '');
  const env = { ...process.env, GITHUB_OUTPUT: output, GITHUB_REF: 'refs/heads/main' };
  const script = join(clone, 'scripts/release.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    cwd: scratch,
    env,
    encoding: 'utf8',
  });
  return { printed: `${stdout}${stderr}`.trim(), status, outputs: readFileSync(output, 'utf8') };
}

/** Every tag of the origin and its commit. */
function tags(): Record<string, string> {
  const lines = git('ls-remote', '--tags', 'origin').split('\n').filter(Boolean);
  return Object.fromEntries(lines.map((line) => line.split('\trefs/tags/').reverse()));
}

function change(text: string): void {
  const file = join(clone, 'CHANGELOG.md');
  writeFileSync(file, readFileSync(file, 'utf8').replace('## [Unreleased]\n', `## [Unreleased]\n\n${text}\n`));
}

test('the version stands in every place of this repository, and its section is there', () => {
  expect(outOfStep(root)).toEqual([]);
});

test('from a change to the release: prepared, merged, published, and the major tag behind it', () => {
  const first = git('rev-parse', 'HEAD');
  expect(release('plan')).toMatchObject({ status: 0, outputs: `step=publish\nversion=${version}\n` });
  expect(release('tag', version).printed).toBe(`v${version} is on ${first}.`);
  expect(release('move', version).printed).toBe(`${major} is on v${version}.`);

  change('### Added\n\n- Something new.');
  const merged = commit('Add something');
  expect(release('plan')).toMatchObject({ outputs: `step=prepare\nversion=${next}\n` });
  expect(release(next).printed).toBe(`${next} is prepared. Run npm run build and npm test, and commit it.`);
  expect(git('diff', '--name-only').split('\n')).toEqual(['CHANGELOG.md', ...FILES.slice(4)]);
  expect([readVersion(clone), outOfStep(clone)]).toEqual([next, []]);
  const lock = JSON.parse(readFileSync(join(clone, 'package-lock.json'), 'utf8'));
  expect([lock.version, lock.packages[''].version]).toEqual([next, next]);

  const prepared = commit(`Release ${next}`);
  expect(release('plan', next)).toMatchObject({ outputs: `step=publish\nversion=${next}\n` });
  const notes = release('notes', next).printed;
  expect(notes).toMatch(/^### Added\n\n- Something new\.\n\n## /);
  expect(notes).toContain(`uses: tower-deploy/action@${prepared} # v${next}\n`);
  expect(notes).not.toMatch(/\{\{|\}\}/);
  release('tag', next);
  expect(tags()).toEqual({ [major]: first, [`v${version}`]: first, [`v${next}`]: prepared });
  release('move', next);
  expect(tags()).toEqual({ [major]: prepared, [`v${version}`]: first, [`v${next}`]: prepared });
  expect(merged).not.toBe(prepared);
});

test('what is done twice is done once', () => {
  const sha = git('rev-parse', 'HEAD');
  release('tag', version);
  release('move', version);
  expect(release('plan', version)).toMatchObject({ status: 0, outputs: `step=publish\nversion=${version}\n` });
  expect(release('tag', version)).toMatchObject({ status: 0, printed: `v${version} is on ${sha} already.` });
  expect(release('move', version)).toMatchObject({ status: 0, printed: `${major} is on v${version} already.` });
});

test('a tag that is there is never moved', () => {
  const sha = git('rev-parse', 'HEAD');
  release('tag', version);
  commit('Go on');
  for (const words of [
    ['tag', version],
    ['plan', version],
  ])
    expect(release(...words)).toMatchObject({
      status: 1,
      outputs: '',
      printed: expect.stringContaining('never moved'),
    });
  expect(tags()).toEqual({ [`v${version}`]: sha });
});

test('the tag of the major version never goes back, and not to what is not tagged', () => {
  expect(release('move', version)).toMatchObject({
    status: 1,
    printed: expect.stringContaining(`nothing to move ${major} to`),
  });
  release('tag', version);
  const newer = commit('Go on');
  const after = `v${nextVersion(version, 'major')}`;
  git('push', '--quiet', 'origin', ...[`v${next}`, major, after].map((tag) => `${newer}:refs/tags/${tag}`));
  expect(release('move', version)).toMatchObject({
    status: 0,
    printed: `${major} stays where it is: v${next} is newer than v${version}.`,
  });
  expect(tags()[major]).toBe(newer);
});

test('an annotated tag counts as its commit', () => {
  git('tag', '--annotate', '--message', 'By hand', `v${version}`);
  git('push', '--quiet', 'origin', `v${version}`);
  expect(release('tag', version)).toMatchObject({ status: 0, printed: expect.stringContaining('already') });
});

test('a dry run writes nothing', () => {
  release('tag', version);
  change('### Fixed\n\n- A mistake.');
  const before = git('diff');
  expect(release('--dry-run').printed).toBe(
    `${nextVersion(version, 'patch')} would be prepared, with this section:\n\n### Fixed\n\n- A mistake.`,
  );
  expect(release('major', '--dry-run').printed).toContain(`${nextVersion(version, 'major')} would be prepared`);
  expect([git('diff'), tags()]).toEqual([before, { [`v${version}`]: git('rev-parse', 'HEAD') }]);
});

test('versions that disagree are not released', () => {
  writeFileSync(join(clone, 'src/version.ts'), "export const VERSION = '9.9.9';\n");
  const told = `src/version.ts says 9.9.9, and package.json ${version}.`;
  for (const words of [['plan'], ['check'], ['minor']])
    expect(release(...words)).toMatchObject({ status: 1, printed: told, outputs: '' });
});

test('a branch is not released', () => {
  const env = { ...process.env, GITHUB_REF: 'refs/heads/elsewhere' };
  const { status, stderr } = spawnSync(process.execPath, ['scripts/release.mjs', 'plan'], {
    cwd: clone,
    env,
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([1, 'Releases are made from main, and this run is of refs/heads/elsewhere.\n']);
});
