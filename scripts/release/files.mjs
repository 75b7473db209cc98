// The version stands in four files, which say the same on every commit.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newest } from './changelog.mjs';

/** Where the version is written, and how it is found. Each pattern holds what is before, the version, and what is after. */
const PLACES = [
  { file: 'package.json', pattern: /^( {2}"version": ")([^"]+)(")/m },
  { file: 'package-lock.json', pattern: /^( {2}"version": ")([^"]+)(")/m },
  { file: 'package-lock.json', pattern: /^( {4}"": \{\n {6}"name": "[^"]+",\n {6}"version": ")([^"]+)(")/m },
  { file: 'src/version.ts', pattern: /^(export const VERSION = ')([^']+)(';)$/m },
];

/** @param {string} root @param {string} file */
const read = (root, file) => readFileSync(join(root, file), 'utf8');

/** @param {string} root @returns {string} the text of CHANGELOG.md */
export const readChangelog = (root) => read(root, 'CHANGELOG.md');

/** @param {string} root @returns {string} */
export const readVersion = (root) => JSON.parse(read(root, 'package.json')).version;

/** @param {string} root @returns {string[]} what is not in step with package.json, one sentence each */
export function outOfStep(root) {
  const version = readVersion(root);
  const places = PLACES.map(({ file, pattern }) => ({ file, found: pattern.exec(read(root, file))?.[2] }));
  return [...places, { file: 'CHANGELOG.md', found: newest(readChangelog(root)) }]
    .filter(({ found }) => found !== version)
    .map(({ file, found }) => `${file} says ${found ?? 'nothing'}, and package.json ${version}.`);
}

/** @param {string} root @param {string} version @param {string} changelog the new text of CHANGELOG.md */
export function writeRelease(root, version, changelog) {
  for (const { file, pattern } of PLACES) {
    const text = read(root, file);
    if (!pattern.test(text)) throw new Error(`${file} does not say its version where it is looked for.`);
    writeFileSync(join(root, file), text.replace(pattern, `$1${version}$3`));
  }
  writeFileSync(join(root, 'CHANGELOG.md'), changelog);
}
