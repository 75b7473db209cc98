// Checks the subjects of commits against the rules in CONTRIBUTING.md.

import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { answerHelp } from './help.mjs';

const USAGE = `
Usage: npm run commits -- [RANGE]

Checks the subject of each commit in the range: its length, its first word, its end. Merges are left out.

  RANGE  a range of commits (default: origin/main..HEAD)

Example: npm run commits -- v1.0.0..HEAD
`;

const MAX_LENGTH = 72;

/** The verbs that a subject can begin with, so that a search finds what happened. */
const VERBS = new Set(
  `Accept Add Adapt Allow Build Bump Cancel Change Check Compare Correct Delete Deprecate Describe
  Document Drop Explain Extract Fix Follow Generate Handle Hide Keep Limit List Load Mask
  Measure Merge Move Name Pin Print Read Record Reduce Refuse Relaunch Release Remove Rename
  Replace Report Restore Retry Revert Rewrite Run Send Share Show Simplify Sort Split Start
  Stop Support Test Update Upgrade Use Validate Warn Write`.split(/\s+/),
);

/** @param {string} subject @returns {string[]} what is wrong with it, in words */
export function subjectProblems(subject) {
  const [first = ''] = subject.split(' ');
  const length = [...subject].length;
  return [
    ...(length > MAX_LENGTH ? [`has ${length} characters, must have at most ${MAX_LENGTH}`] : []),
    ...(VERBS.has(first) ? [] : [`begins with "${first}", must begin with a verb such as Add, Fix or Remove`]),
    ...(subject.endsWith('.') ? ['must not end with a period'] : []),
  ];
}

/** @param {string} range @returns {[commit: string, subject: string][]} without merges */
function subjectsOf(range) {
  // What looks like an option is none.
  const args = ['log', '--no-merges', '--format=%h %s', '--end-of-options', range];
  const { status, stdout, stderr, error } = spawnSync('git', args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`git log failed: ${error?.message ?? stderr.trim()}`);
  const lines = stdout.split('\n').filter(Boolean);
  return lines.map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)]);
}

/** @param {string} range */
function check(range) {
  const commits = subjectsOf(range);
  const problems = commits.flatMap(([commit, subject]) =>
    subjectProblems(subject).map((problem) => `${commit} "${subject}": the subject ${problem}.`),
  );
  for (const problem of problems) console.error(problem);
  console.log(`Commits checked: ${commits.length}. Problems: ${problems.length}.`);
  if (problems.length > 0) {
    console.error(
      'CONTRIBUTING.md describes the rules. Change a subject with git rebase -i, then push with --force-with-lease.',
    );
    process.exitCode = 1;
  }
}

if (process.argv[1] === resolve(import.meta.dirname, 'commits.mjs')) {
  answerHelp(USAGE);
  try {
    check(process.argv[2] ?? 'origin/main..HEAD');
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
