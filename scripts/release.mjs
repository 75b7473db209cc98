// Releases, in the pieces that .github/workflows/release.yml puts together. Needs nothing but Node and Git.

import { appendFileSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { answerHelp } from './help.mjs';
import { notes, release } from './release/changelog.mjs';
import { outOfStep, readChangelog, readVersion, writeRelease } from './release/files.mjs';
import { fillNotes } from './release/notes.mjs';
import { plan } from './release/plan.mjs';
import { git, moveMajor, remoteTags, tagRelease } from './release/tags.mjs';

const USAGE = `
Usage: npm run release -- [major|minor|patch|VERSION] [--dry-run]
       npm run release -- COMMAND [VERSION]

Prepares a release: writes its section of CHANGELOG.md, and the version in every file that contains it.
Without a version, the unreleased section determines it. Then run npm run build, and open a pull request.

  --dry-run       shows what a release would contain, and writes nothing

Commands, used by .github/workflows/release.yml:
  plan [VERSION]  prints whether to prepare or to publish, and which version
  check           compares the files that contain the version
  notes VERSION   prints the text of the release on GitHub
  tag VERSION     tags this commit at origin; an existing tag stays
  move VERSION    moves v1 at origin to that tag

Example: npm run release -- minor --dry-run
`;

answerHelp(USAGE);

const root = resolve(import.meta.dirname, '..');

/** Throws unless every place says the same version. */
function check() {
  const problems = outOfStep(root);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return `Every file says ${readVersion(root)}.`;
}

/** @param {string} asked @returns {import('./release/plan.mjs').Plan} */
function planHere(asked) {
  check();
  const here = {
    version: readVersion(root),
    changelog: readChangelog(root),
    tags: remoteTags(root),
    commit: git(root, 'rev-parse', 'HEAD'),
  };
  return plan(here, asked);
}

/** @param {string} asked @param {boolean} dry */
function prepare(asked, dry) {
  const { step, version } = planHere(asked);
  if (step === 'publish')
    return `${version} is prepared:\n\n${notes(readChangelog(root), version)}\n\nMerge it, then start the workflow "Release".`;
  const date = new Date().toISOString().slice(0, 10);
  const changelog = release(readChangelog(root), version, date);
  if (dry) return `${version} would be prepared, with this section:\n\n${notes(changelog, version)}`;
  writeRelease(root, version, changelog);
  return `${version} is prepared. Run npm run build and npm test, and commit it.`;
}

/** @param {string} asked @returns {string} what the jobs after this one go by */
function planForWorkflow(asked) {
  const { GITHUB_REF: ref, GITHUB_OUTPUT: output } = process.env;
  if (ref !== 'refs/heads/main') throw new Error(`Releases are made from main, and this run is of ${ref}.`);
  const { step, version } = planHere(asked);
  if (output) appendFileSync(output, `step=${step}\nversion=${version}\n`);
  return `${step} ${version}`;
}

/** @param {string} version */
function notesOf(version) {
  const template = readFileSync(join(root, '.github/release-notes.md'), 'utf8');
  const changes = notes(readChangelog(root), version);
  return fillNotes(template, { version, commit: git(root, 'rev-parse', 'HEAD'), changes });
}

/** @param {string[]} words @param {boolean} dry @returns {string} */
function run([word = '', version = ''], dry) {
  switch (word) {
    case 'plan':
      return planForWorkflow(version);
    case 'check':
      return check();
    case 'notes':
      return notesOf(version);
    case 'tag':
      return tagRelease(root, version, git(root, 'rev-parse', 'HEAD'));
    case 'move':
      return moveMajor(root, version);
    default:
      return prepare(word, dry);
  }
}

try {
  const { values, positionals } = parseArgs({ options: { 'dry-run': { type: 'boolean' } }, allowPositionals: true });
  console.log(run(positionals, values['dry-run'] === true));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
