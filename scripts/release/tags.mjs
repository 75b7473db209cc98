// The tags of the published repository. They are light ones: the commit that `vX.Y.Z` names is the one that users pin.

import { spawnSync } from 'node:child_process';
import { releases } from './plan.mjs';
import { compare, majorTagOf, numbers, tagOf } from './version.mjs';

/** @param {string} root @param {string[]} args @returns {string} what Git printed; throws with its own words */
export function git(root, ...args) {
  const { status, stdout, stderr, error } = spawnSync('git', args, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`git ${args.join(' ')} failed: ${error?.message ?? stderr.trim()}`);
  return stdout.trim();
}

/** @param {string} root @returns {Map<string, string>} every tag of origin, or of a clone without one, and its commit */
export function remoteTags(root) {
  const remote = git(root, 'remote').split('\n').includes('origin') ? 'origin' : '.';
  const lines = git(root, 'ls-remote', '--tags', remote).split('\n').filter(Boolean);
  // An annotated tag has two lines, and the second, which ends with ^{}, has the commit.
  return new Map(
    lines.map((line) => {
      const [commit = '', ref = ''] = line.split('\t');
      return [ref.replace('refs/tags/', '').replace('^{}', ''), commit];
    }),
  );
}

/**
 * Tags a commit for a release. The tag of an earlier try is left as it is.
 * @param {string} root @param {string} version @param {string} commit
 * @returns {string} what was done, as a sentence; throws when the tag names another commit
 */
export function tagRelease(root, version, commit) {
  const tag = tagOf(version);
  const there = remoteTags(root).get(tag);
  if (there === commit) return `${tag} is on ${commit} already.`;
  if (there) throw new Error(`${tag} is on ${there}, and not on ${commit}. A tag that is there is never moved.`);
  // Without force: whoever was quicker by a moment wins.
  git(root, 'push', 'origin', `${commit}:refs/tags/${tag}`);
  return `${tag} is on ${commit}.`;
}

/**
 * Moves `v1` to the commit of a release that is tagged; never back to an older one.
 * @param {string} root @param {string} version
 * @returns {string} what was done, as a sentence; throws when the release is not tagged
 */
export function moveMajor(root, version) {
  const tags = remoteTags(root);
  const commit = tags.get(tagOf(version));
  if (!commit) throw new Error(`There is no tag ${tagOf(version)}: nothing to move ${majorTagOf(version)} to.`);
  const major = majorTagOf(version);
  const newer = releases(tags).find(
    (other) => numbers(other)[0] === numbers(version)[0] && compare(other, version) > 0,
  );
  if (newer) return `${major} stays where it is: ${tagOf(newer)} is newer than ${tagOf(version)}.`;
  const there = tags.get(major);
  if (there === commit) return `${major} is on ${tagOf(version)} already.`;
  git(root, 'push', `--force-with-lease=refs/tags/${major}:${there ?? ''}`, 'origin', `${commit}:refs/tags/${major}`);
  return `${major} is on ${tagOf(version)}.`;
}
