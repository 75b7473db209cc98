// What starting a release means, by what is here: a release is prepared as a pull request first, and published once that is
// merged. The same button does both, and doing it again does nothing twice.

import { suggestedStep, unreleased } from './changelog.mjs';
import { compare, isStep, nextVersion, numbers, tagOf } from './version.mjs';

/**
 * @typedef {object} Here
 * @property {string} version what package.json says
 * @property {string} changelog
 * @property {Map<string, string>} tags tags of the repository, and their commits
 * @property {string} commit the one that is looked at
 */

/** @typedef {{ step: 'prepare' | 'publish', version: string }} Plan */

/** @param {Here} here @param {string} asked X.Y.Z, major, minor, patch, or nothing for what is due @returns {Plan} */
export function plan(here, asked) {
  const { version, changelog, tags } = here;
  if (asked !== '' && !isStep(asked)) numbers(asked);
  const tagged = tags.get(tagOf(version));
  if (asked === version || (asked === '' && tagged === undefined)) return publish(here, tagged);
  if (tagged === undefined)
    throw new Error(`${version} is prepared and not published. Publish it first: start a release of ${version}.`);
  if (unreleased(changelog) === '')
    throw new Error(`Nothing is under [Unreleased] in CHANGELOG.md, and ${version} is published: nothing to release.`);
  return { step: 'prepare', version: nextVersion(version, asked === '' ? suggestedStep(changelog) : asked) };
}

/** @param {Here} here @param {string | undefined} tagged @returns {Plan} */
function publish({ version, changelog, commit, tags }, tagged) {
  if (tagged !== undefined && tagged !== commit)
    throw new Error(`${tagOf(version)} is on ${tagged}, and this is ${commit}. A tag that is there is never moved.`);
  const later = releases(tags).find((other) => compare(other, version) > 0);
  if (tagged === undefined && later)
    throw new Error(`${tagOf(later)} is published already, which is above ${version}.`);
  if (tagged === undefined && unreleased(changelog) !== '')
    throw new Error(
      `Changes came after ${version} was prepared. Move them from [Unreleased] to [${version}] in CHANGELOG.md, or take them out.`,
    );
  return { step: 'publish', version };
}

/** @param {Map<string, string>} tags @returns {string[]} the released versions, the newest last */
export function releases(tags) {
  const versions = [...tags.keys()].flatMap((tag) => /^v(\d+\.\d+\.\d+)$/.exec(tag)?.[1] ?? []);
  return versions.sort(compare);
}
