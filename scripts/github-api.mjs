// Takes what the tests need of GitHub's published OpenAPI descriptions: the requests and replies of Deployments,
// comments and pull requests.
//
// The descriptions come as the npm package @octokit/openapi, of 400 MB once it is unpacked: too much for everybody's
// `npm ci`. What is kept are types and names, no texts.

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { answerHelp } from './help.mjs';

const USAGE = `
Usage: node scripts/github-api.mjs

Writes __tests__/support/github/openapi.json: the parts of GitHub's OpenAPI descriptions that the tests need.
It downloads the npm package @octokit/openapi.

Example: node scripts/github-api.mjs && git diff __tests__/support/github
`;

answerHelp(USAGE);

const root = resolve(import.meta.dirname, '..');
const SOURCE = '@octokit/openapi@23.0.2';

/** GitHub itself, and the oldest GitHub Enterprise Server that is still described: what is kept is the same for both. */
const DESCRIPTIONS = ['api.github.com', 'ghes-3.17'];

const TARGET = join(root, '__tests__', 'support', 'github', 'openapi.json');

/** @type {[method: string, path: string][]} */
const OPERATIONS = [
  ['post', '/repos/{owner}/{repo}/deployments'],
  ['get', '/repos/{owner}/{repo}/deployments'],
  ['post', '/repos/{owner}/{repo}/deployments/{deployment_id}/statuses'],
  ['get', '/repos/{owner}/{repo}/issues/{issue_number}/comments'],
  ['post', '/repos/{owner}/{repo}/issues/{issue_number}/comments'],
  ['get', '/repos/{owner}/{repo}/issues/comments/{comment_id}'],
  ['patch', '/repos/{owner}/{repo}/issues/comments/{comment_id}'],
  ['get', '/repos/{owner}/{repo}/pulls/{pull_number}'],
  ['get', '/repos/{owner}/{repo}/pulls/{pull_number}/commits'],
];

/** Texts, examples and notices about later versions; `properties` has names of fields below it, which may be called the same. */
const TEXTS = [
  'description',
  'summary',
  'example',
  'examples',
  'title',
  'tags',
  'externalDocs',
  'x-github',
  'x-octokit',
  'x-github-breaking-changes',
];

/** @typedef {import('../src/http/json/json.ts').JsonObject} JsonObject */
/** @typedef {import('../src/http/json/json.ts').Json} Json */

/** @param {Json} value @param {boolean} named whether the keys are names of fields @returns {Json} */
function withoutTexts(value, named = false) {
  if (Array.isArray(value)) return value.map((item) => withoutTexts(item));
  if (value === null || typeof value !== 'object') return value;
  const kept = Object.entries(value).filter(([key]) => named || !TEXTS.includes(key));
  return Object.fromEntries(kept.map(([key, item]) => [key, withoutTexts(item, !named && key === 'properties')]));
}

/** @param {JsonObject} description @returns {JsonObject} the operations, with the schemas that they name */
function excerpt(description) {
  /** @type {JsonObject} */
  const paths = {};
  /** @type {JsonObject} */
  const schemas = {};
  /** @param {Json} value @returns {Json} with everything but schemas in place of a reference to it */
  const resolved = (value) => {
    if (Array.isArray(value)) return value.map(resolved);
    if (value === null || typeof value !== 'object') return value;
    const reference = /** @type {JsonObject} */ (value)['$ref'];
    if (typeof reference !== 'string')
      return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, resolved(item)]));
    const keys = reference.slice(2).split('/');
    const target = withoutTexts(keys.reduce((/** @type {any} */ parent, key) => parent[key], description));
    const [, kind, name = ''] = keys;
    if (kind !== 'schemas') return resolved(target);
    if (!(name in schemas)) {
      schemas[name] = {}; // it may name itself
      schemas[name] = resolved(target);
    }
    return value;
  };
  for (const [method, path] of OPERATIONS) {
    const { [path]: found } = /** @type {any} */ (description['paths']);
    paths[path] = { .../** @type {JsonObject} */ (paths[path]), [method]: resolved(withoutTexts(found[method])) };
  }
  return { openapi: description['openapi'] ?? null, source: SOURCE, paths, components: { schemas } };
}

/** @param {string} command @param {string[]} args @param {string} cwd */
function run(command, args, cwd) {
  const { status, stdout, error } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw error ?? new Error(`${command} ${args.join(' ')} failed`);
  return stdout.trim();
}

const scratch = mkdtempSync(join(tmpdir(), 'tower-deploy-openapi-'));
try {
  const archive = run('npm', ['pack', SOURCE, '--silent'], scratch).split('\n').at(-1) ?? '';
  const excerpts = DESCRIPTIONS.map((name) => {
    const file = `package/generated/${name}.json`;
    run('tar', ['-xzf', archive, file], scratch);
    return JSON.stringify(excerpt(JSON.parse(readFileSync(join(scratch, file), 'utf8'))), null, 2);
  });
  if (new Set(excerpts).size > 1) throw new Error(`${DESCRIPTIONS.join(' and ')} differ: keep an excerpt of each`);
  mkdirSync(dirname(TARGET), { recursive: true });
  writeFileSync(TARGET, `${excerpts[0]}\n`);
  run(process.execPath, [join(root, 'node_modules/@biomejs/biome/bin/biome'), 'format', '--write', TARGET], root);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
