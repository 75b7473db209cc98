// What GitHub shows of a release: the template .github/release-notes.md, filled in.

import { majorTagOf } from './version.mjs';

/**
 * @param {string} template with names in double braces
 * @param {{ version: string, commit: string, changes: string }} release
 * @returns {string} throws when the template contains another name
 */
export function fillNotes(template, { version, commit, changes }) {
  /** @type {Record<string, string>} */
  const values = { version, commit, changes, major: majorTagOf(version) };
  return template.trim().replaceAll(/\{\{(\w+)\}\}/g, (text, /** @type {string} */ name) => {
    const value = values[name];
    if (value === undefined) throw new Error(`.github/release-notes.md contains ${text}, which has no value.`);
    return value;
  });
}
