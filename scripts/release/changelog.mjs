// CHANGELOG.md, as https://keepachangelog.com describes it: what is written under "Unreleased" with each change becomes the
// section of a release, and that section the notes that GitHub shows.

/** @typedef {{ title: string, version?: string | undefined, date?: string | undefined, body: string }} Section */

const UNRELEASED = 'Unreleased';
const HEADING = /^## \[([^\]]+)\](?: - (\d{4}-\d{2}-\d{2}))?$/gm;

/** What a heading within a section asks of the version. */
const RAISES = {
  Removed: 'major',
  Added: 'minor',
  Changed: 'minor',
  Deprecated: 'minor',
  Fixed: 'patch',
  Security: 'patch',
};
const ORDER = /** @type {const} */ (['major', 'minor', 'patch']);

/** @param {string} changelog @returns {Section[]} newest first, as the page has them */
export function sections(changelog) {
  const found = [...changelog.matchAll(HEADING)];
  return found.map(({ 0: heading, 1: title = '', 2: date, index }, number) => ({
    title,
    version: title === UNRELEASED ? undefined : title,
    date,
    body: changelog.slice(index + heading.length, found[number + 1]?.index).trim(),
  }));
}

/** @param {string} changelog @param {string} version @returns {string} the release's notes; throws where there is no section */
export function notes(changelog, version) {
  const section = sections(changelog).find(({ title }) => title === version);
  if (!section?.body) throw new Error(`CHANGELOG.md has no section [${version}], or an empty one.`);
  return section.body;
}

/** @param {string} changelog @returns {string} what a next release would tell; empty when there is nothing */
export function unreleased(changelog) {
  const section = sections(changelog).find(({ title }) => title === UNRELEASED);
  if (!section) throw new Error(`CHANGELOG.md has no section [${UNRELEASED}]: changes go there.`);
  return section.body;
}

/** @param {string} changelog @returns {string | undefined} the version of the newest section that is released or prepared */
export const newest = (changelog) => sections(changelog).find(({ version }) => version)?.version;

/**
 * @param {string} changelog
 * @returns {import('./version.mjs').Step} the smallest step that what is unreleased allows; throws for headings that say nothing
 */
export function suggestedStep(changelog) {
  const body = unreleased(changelog);
  const headings = [...body.matchAll(/^### (.+)$/gm)].map(([, heading = '']) => heading);
  const unknown = headings.filter((heading) => !(heading in RAISES));
  if (unknown.length > 0 || headings.length === 0)
    throw new Error(
      `Under [${UNRELEASED}], CHANGELOG.md takes the headings ${Object.keys(RAISES).join(', ')}; it has ${unknown.join(', ') || 'none'}.`,
    );
  const steps = headings.map((heading) => RAISES[/** @type {keyof typeof RAISES} */ (heading)]);
  return ORDER.find((step) => steps.includes(step)) ?? 'patch';
}

/**
 * @param {string} changelog @param {string} version @param {string} date YYYY-MM-DD
 * @returns {string} the page with what was unreleased as the release's section; throws when there is nothing to release
 */
export function release(changelog, version, date) {
  if (sections(changelog).some(({ title }) => title === version))
    throw new Error(`CHANGELOG.md has a section [${version}] already.`);
  if (unreleased(changelog) === '')
    throw new Error(`Nothing is under [${UNRELEASED}] in CHANGELOG.md: there is nothing to release.`);
  // A function, or `$&` in somebody's words would be taken for a pattern.
  return changelog.replace(`## [${UNRELEASED}]\n`, (heading) => `${heading}\n## [${version}] - ${date}\n`);
}
