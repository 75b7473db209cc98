// Versions of the action: X.Y.Z and nothing behind it. Users pin `vX`, `vX.Y.Z` or a commit; a preview is a branch.

/** @typedef {'major' | 'minor' | 'patch'} Step which of the three numbers is raised */

const STEPS = /** @type {const} */ (['major', 'minor', 'patch']);

/** @param {string} text @returns {text is Step} */
export const isStep = (text) => /** @type {readonly string[]} */ (STEPS).includes(text);

/** @param {string} version @returns {[number, number, number]} its numbers; throws for anything but X.Y.Z */
export function numbers(version) {
  const [, major, minor, patch] = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/.exec(version) ?? [];
  if (major === undefined) throw new Error(`"${version}" is no version: give X.Y.Z, major, minor or patch.`);
  return [Number(major), Number(minor), Number(patch)];
}

/** @param {string} one @param {string} other @returns {number} negative when `one` comes first, for `sort` */
export function compare(one, other) {
  const [a, b] = [numbers(one), numbers(other)];
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}

/**
 * @param {string} current @param {string} asked X.Y.Z, or the step from the current one
 * @returns {string} the version to release; throws for one that is not above the current one
 */
export function nextVersion(current, asked) {
  const [major, minor, patch] = numbers(current);
  if (asked === 'major') return `${major + 1}.0.0`;
  if (asked === 'minor') return `${major}.${minor + 1}.0`;
  if (asked === 'patch') return `${major}.${minor}.${patch + 1}`;
  if (compare(asked, current) <= 0) throw new Error(`${asked} is not above ${current}, the version that is here.`);
  return asked;
}

/** @param {string} version @returns {string} the tag that never moves */
export const tagOf = (version) => `v${version}`;

/** @param {string} version @returns {string} the tag that moves on with each release: `v1` */
export const majorTagOf = (version) => `v${numbers(version)[0]}`;
