// The licences of the packages that a bundle holds. (ncc's own list names only those of the chunk it wrote last.)

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @param {string} root the folder with node_modules @param {string[]} names the packages that are imported
 * @param {string[]} leftOut the packages that the bundle does not contain @returns {string}
 */
export function licences(root, names, leftOut = []) {
  /** @type {Map<string, string>} */
  const texts = new Map();
  for (const name of names) collect(name, [root], texts);
  const included = [...texts].filter(([title]) => !leftOut.some((name) => title.startsWith(`${name} `)));
  const sorted = included.sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted.map(([title, text]) => `${title}\n\n${text}\n`).join(`\n${'-'.repeat(80)}\n\n`);
}

/** @param {string} name @param {string[]} places the packages around it, outermost first @param {Map<string, string>} texts */
function collect(name, places, texts) {
  // The nearest copy is the one that Node would load.
  const candidates = places.map((place) => join(place, 'node_modules', name)).reverse();
  const folder = candidates.find((candidate) => existsSync(candidate));
  if (!folder) throw new Error(`The package ${name} is not installed: run npm ci`);
  const { version, license, dependencies = {} } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const title = `${name} ${version} (${license})`;
  if (texts.has(title)) return;
  texts.set(title, textOf(folder));
  for (const dependency of Object.keys(dependencies)) collect(dependency, [...places, folder], texts);
}

/** @param {string} folder */
function textOf(folder) {
  const file = readdirSync(folder)
    .sort()
    .find((name) => /^licen[cs]e/i.test(name));
  return file ? readFileSync(join(folder, file), 'utf8').trim() : 'The package brings no licence text.';
}
