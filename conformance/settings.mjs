// Reads the environment and the arguments. All that is wrong is reported at once, before any request.

import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

/** @typedef {import('./cases/case.mjs').Group} Group */

/**
 * @typedef {object} Settings
 * @property {string} url of the controller, without a slash at the end
 * @property {Record<string, string>} credentials inputs of the action: `token`, or `username` and `password`
 * @property {string} ca PEM text of a private authority; '' for none
 * @property {{ url: string, branch: string }} scm where the playbooks come from
 * @property {Group[]} groups the cases to run
 * @property {number} parallel number of cases at the same time
 * @property {boolean} list only lists the cases
 */

/** The repository of this action: its playbooks are the default. */
const REPOSITORY = 'https://github.com/tower-deploy/action.git';

export class SettingsError extends Error {}

/**
 * @param {NodeJS.ProcessEnv} env @param {string[]} args @param {Group[]} groups all cases
 * @returns {Settings}
 * @throws SettingsError that lists everything that is wrong
 */
export function readSettings(env, args, groups) {
  /** @type {string[]} */
  const problems = [];
  const values = readArguments(args, problems);
  const only = (values.only ?? '').split(',').map((word) => word.trim());
  const settings = {
    ...readConnection(env, problems, values.list === true),
    scm: { url: given(env, 'CONFORMANCE_SCM_URL') || REPOSITORY, branch: given(env, 'CONFORMANCE_SCM_BRANCH') },
    groups: select(groups, only.filter(Boolean), problems),
    parallel: Number(values.parallel ?? 1),
    list: values.list === true,
  };
  if (!Number.isInteger(settings.parallel) || settings.parallel < 1) {
    problems.push(`--parallel must be a whole number from 1 on, not "${values.parallel}".`);
  }
  if (problems.length > 0) throw new SettingsError(problems.join('\n'));
  return settings;
}

/** @param {string[]} args @param {string[]} problems */
function readArguments(args, problems) {
  const text = /** @type {const} */ ({ type: 'string' });
  const options = { only: text, parallel: text, list: /** @type {const} */ ({ type: 'boolean' }) };
  try {
    return parseArgs({ args, options }).values;
  } catch (error) {
    problems.push(`${/** @type {Error} */ (error).message} See npm run conformance -- --help.`);
    return {};
  }
}

const given = (/** @type {NodeJS.ProcessEnv} */ env, /** @type {string} */ name) => (env[name] ?? '').trim();

/** @param {NodeJS.ProcessEnv} env @param {string[]} problems @param {boolean} unused nothing is requested */
function readConnection(env, problems, unused) {
  const none = { url: '', credentials: {}, ca: '' };
  if (unused) return none;
  const url = given(env, 'TOWER_URL').replace(/\/+$/, '');
  if (url === '') problems.push('TOWER_URL is not set: set it to the address of the controller.');
  else if (!/^https?:\/\/[^/]/.test(url)) problems.push(`TOWER_URL must begin with https:// or http://, not "${url}".`);
  return { url, credentials: readCredentials(env, problems), ca: readCa(env, problems) };
}

/** @param {NodeJS.ProcessEnv} env @param {string[]} problems @returns {Record<string, string>} */
function readCredentials(env, problems) {
  const [token, username, password] = ['TOWER_TOKEN', 'TOWER_USERNAME', 'TOWER_PASSWORD'].map((name) =>
    given(env, name),
  );
  if (token) return { token };
  if (username && password) return { username, password };
  if (username) problems.push('TOWER_PASSWORD is not set: TOWER_USERNAME needs it.');
  else if (password) problems.push('TOWER_USERNAME is not set: TOWER_PASSWORD needs it.');
  else problems.push('TOWER_TOKEN is not set: set it, or TOWER_USERNAME and TOWER_PASSWORD.');
  return {};
}

/** @param {NodeJS.ProcessEnv} env @param {string[]} problems */
function readCa(env, problems) {
  const text = given(env, 'TOWER_CA_CERTIFICATE');
  if (text === '' || text.includes('-----BEGIN')) return text;
  try {
    return readFileSync(text, 'utf8');
  } catch {
    problems.push(`TOWER_CA_CERTIFICATE must be PEM text or the path of a file that can be read, not "${text}".`);
    return '';
  }
}

/** @param {Group[]} groups @param {string[]} only @param {string[]} problems @returns {Group[]} */
function select(groups, only, problems) {
  if (only.length === 0) return groups;
  const names = groups.flatMap(({ name, cases }) => [name, ...cases.map((part) => `${name}/${part.name}`)]);
  const unknown = only.filter((word) => !names.includes(word));
  if (unknown.length > 0) {
    problems.push(`--only names unknown cases: ${unknown.join(', ')}. npm run conformance -- --list lists the cases.`);
  }
  const isChosen = (/** @type {string} */ group, /** @type {string} */ part) =>
    only.includes(group) || only.includes(`${group}/${part}`);
  return groups
    .map(({ name, cases }) => ({ name, cases: cases.filter((part) => isChosen(name, part.name)) }))
    .filter(({ cases }) => cases.length > 0);
}
