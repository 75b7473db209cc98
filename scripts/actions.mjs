// The actions of this repository: every folder that has an action.yml, the main action's first.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';

/** @typedef {{ description: string, default?: string, required?: boolean }} Field one input or output of an action.yml */

/**
 * @typedef {object} Declaration what an action.yml says
 * @property {string} name
 * @property {string} description
 * @property {string} [author]
 * @property {{ icon: string, color: string }} [branding] its mark in the Marketplace, which shows the main action alone
 * @property {Record<string, Field>} [inputs]
 * @property {Record<string, Field>} [outputs]
 * @property {{ using: string, main: string, post?: string }} runs
 */

const root = resolve(import.meta.dirname, '..');

/** Their folders, from the root of the repository: `.` is the main action. */
export const actions = [
  '.',
  ...readdirSync(root)
    .filter((name) => existsSync(join(root, name, 'action.yml')))
    .sort(),
];

/** @param {string} folder @returns {Declaration} */
export function declaration(folder) {
  return parse(readFileSync(join(root, folder, 'action.yml'), 'utf8'));
}
