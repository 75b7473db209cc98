// All the tests, on the Node that GitHub's runner uses, and one line at the end that counts them.

import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, setPriority, tmpdir } from 'node:os';
import { delimiter, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { answerHelp } from './help.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */

const root = resolve(fileURLToPath(import.meta.url), '../..');
const modules = join(root, 'node_modules');
const RUNNER_NODE = 24;

/** Checks that pass or fail as a whole. */
const checks = {
  lint: ['@biomejs/biome/bin/biome', 'ci', '--error-on-warnings'],
  types: ['typescript/bin/tsc', '--noEmit'],
  // What runs in a browser knows nothing of Node.
  browser: ['typescript/bin/tsc', '-p', 'simulator/browser'],
  dist: ['../scripts/build.mjs', '--check'],
  readme: ['../scripts/readme.mjs', '--check'],
};

/** @typedef {{ folders: string[], workers: number, waits: boolean }} Suite */

const cores = availableParallelism();

/**
 * The folders of __tests__, in two runs of jest at the same time. The tests of the first start programs and wait for them:
 * each worker leaves a processor idle most of the time. The tests of the second compute, in that idle time.
 * @type {Suite[]}
 */
const suites = [
  { folders: ['scenarios', 'workflows'], workers: 2 * cores, waits: true },
  { folders: ['unit', 'apply', 'follow', 'contract', 'simulator'], workers: cores, waits: false },
];

/** Tests that are not in the folder of the same name alone. @type {Record<string, string[]>} */
const tests = { simulator: ['__tests__/simulator/', 'simulator/__tests__/'] };

const parts = [...Object.keys(checks), ...suites.flatMap(({ folders }) => folders)];

const USAGE = `
Usage: npm test -- [--only PARTS] [JEST ARGUMENTS]

Runs the checks and the tests on the Node that GitHub's runner uses. The last line counts them.

  --only PARTS    runs only these parts, comma-separated:
                  ${parts.join(', ')}
  JEST ARGUMENTS  are passed to jest, such as -t 'limit', or the path or the name of a test file

Example: npm test -- --only unit log.test.ts
`;

answerHelp(USAGE);

/** The lower priority. With 10, a test of the contract ran into its time limit. */
const NICE = 5;

/**
 * Gives a program, and what it starts, a lower priority than the tests that wait: those depend on real time.
 * @param {import('node:child_process').ChildProcess} child
 */
function yieldToWaiting({ pid }) {
  if (pid) setPriority(pid, NICE);
}

/**
 * Runs a check, and prints its output when it ends: checks run at the same time.
 * @param {string} name @param {string[]} command @returns {Promise<Count>}
 */
async function check(name, [script = '', ...args]) {
  const started = performance.now();
  const child = spawn(process.execPath, [join(modules, script), ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  yieldToWaiting(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
      output += text;
    });
  const [status] = await once(child, 'close');
  console.log(`\n== ${name}\n${output.trimEnd()}\n-- ${name}: ${seconds(started)} s`);
  if (status !== 0) failures.push(name);
  return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0 };
}

/** @param {Suite} suite @param {string[]} args @param {boolean} isAlone @returns {Promise<Count>} */
async function jest({ folders, workers, waits }, args, isAlone) {
  const scratch = mkdtempSync(join(tmpdir(), 'tower-deploy-tests-'));
  const report = join(scratch, 'report.json');
  // A file that is named takes the place of its folder: to jest, several paths are any of them.
  const isNamed = args.some(isTestFile);
  const patterns = args.map((arg) => (/^[^/]+\.test\.ts$/.test(arg) ? `/${arg}` : arg));
  const paths = isNamed ? [] : folders.flatMap((folder) => tests[folder] ?? [`__tests__/${folder}/`]);
  try {
    const node = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
    const options = ['--json', `--outputFile=${report}`];
    if (folders.includes('workflows')) options.push(`--globalSetup=${join(root, '__tests__/workflows/setup.ts')}`);
    if (!args.some((arg) => WORKERS.test(arg))) options.push(`--maxWorkers=${workers}`);
    const command = [...node, join(modules, 'jest/bin/jest.js'), ...options, ...patterns, ...paths];
    // The tests start the same programs a thousand times.
    const env = waits ? { ...process.env, NODE_COMPILE_CACHE: join(scratch, 'compile-cache') } : process.env;
    const child = spawn(process.execPath, command, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] });
    if (!waits && !isAlone) yieldToWaiting(child);
    const [status] = await once(child, 'close');
    const ok = status === 0;
    const results = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : {};
    const count = read(results);
    // With arguments of one's own, most is left out on purpose.
    if (args.length === 0) for (const name of skippedIn(results)) console.log(`skipped: ${name}`);
    // Jest can fail without a failed test: no test found, a leak at the end, a crash.
    if (!ok && count.failed === 0) count.failed = 1;
    if (!ok) failures.push(...failedFiles(results, folders));
    return count;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** @param {Record<string, number>} report @returns {Count} a file that could not even be loaded counts as one failure */
function read(report) {
  const sum = (/** @type {string[]} */ ...names) => names.reduce((total, name) => total + (report[name] ?? 0), 0);
  return {
    passed: sum('numPassedTests'),
    failed: sum('numFailedTests', 'numRuntimeErrorTestSuites'),
    skipped: sum('numPendingTests', 'numTodoTests'),
  };
}

/** @param {{ testResults?: { name: string, status: string }[] }} report @param {string[]} folders @returns {string[]} */
function failedFiles({ testResults = [] }, folders) {
  const files = testResults.filter(({ status }) => status === 'failed').map(({ name }) => relative(root, name));
  return files.length > 0 ? files : folders;
}

/** @param {{ testResults?: { assertionResults: { status: string, fullName: string }[] }[] }} report @returns {string[]} */
function skippedIn({ testResults = [] }) {
  const tests = testResults.flatMap((file) => file.assertionResults);
  return tests.filter(({ status }) => status === 'pending' || status === 'todo').map(({ fullName }) => fullName);
}

/** @param {string[]} args @returns {{ only: string[], rest: string[] }} */
function parseArguments(args) {
  const at = args.indexOf('--only');
  if (at === -1) return { only: parts, rest: args };
  return { only: (args[at + 1] ?? '').split(','), rest: args.toSpliced(at, 2) };
}

/** Runs this script again on the Node that came with the packages, where there is one and this is another. */
function onRunnerNode() {
  const path = `${join(modules, '.bin')}${delimiter}${process.env['PATH'] ?? ''}`;
  process.env['PATH'] = path;
  if (process.version.startsWith(`v${RUNNER_NODE}.`)) return true;
  const own = [`node-linux-${process.arch}`].map((name) => join(modules, name, 'bin', 'node')).find(existsSync);
  if (own) {
    const again = spawnSync(own, process.argv.slice(1), { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
    process.exitCode = again.status ?? 1;
    return false;
  }
  if (Number.parseInt(process.version.slice(1), 10) > RUNNER_NODE) return true;
  console.error(`The tests need Node ${RUNNER_NODE}, which runs the action on GitHub; this is ${process.version}.`);
  console.error(
    `No package brings it for ${process.platform} ${process.arch}: install Node ${RUNNER_NODE}, then try again.`,
  );
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
  return false;
}

/** Jest's options for the number of workers. */
const WORKERS = /^(-w|-i|--maxWorkers|--runInBand)/;

const seconds = (/** @type {number} */ started) => ((performance.now() - started) / 1000).toFixed(1);

/** @param {string} title @param {() => Promise<Count>} part @returns {Promise<Count>} */
async function timed(title, part) {
  console.log(`\n== ${title}`);
  const started = performance.now();
  const count = await part();
  console.log(`-- ${title}: ${seconds(started)} s`);
  return count;
}

const isTestFile = (/** @type {string} */ arg) => arg.endsWith('.test.ts');

/** @param {string[]} only @param {string[]} args @returns {Suite[]} one for a file that is named, or it would run twice */
function choose(only, args) {
  const all = suites.flatMap(({ folders }) => folders);
  const groups = args.some(isTestFile) ? suites.slice(0, 1).map((suite) => ({ ...suite, folders: all })) : suites;
  return groups
    .map((suite) => ({ ...suite, folders: suite.folders.filter((name) => only.includes(name)) }))
    .filter(({ folders }) => folders.length > 0);
}

/** @type {string[]} */
const failures = [];

async function main() {
  const { only, rest } = parseArguments(process.argv.slice(2));
  const unknown = only.filter((name) => !parts.includes(name));
  if (unknown.length > 0) {
    console.error(`No part is called ${unknown.join(', ')}. The parts are: ${parts.join(', ')}.`);
    process.exitCode = 1;
    return;
  }
  console.log(`Node ${process.version}, ${process.platform} ${process.arch}`);
  const wanted = Object.entries(checks).filter(([name]) => only.includes(name));
  const chosen = choose(only, rest);
  const counts = await Promise.all([
    ...wanted.map(([name, command]) => check(name, command)),
    ...chosen.map((suite) => timed(suite.folders.join(', '), () => jest(suite, rest, chosen.length === 1))),
  ]);
  const total = (/** @type {keyof Count} */ key) => counts.reduce((sum, count) => sum + count[key], 0);
  if (failures.length > 0) console.log(`\nFailed: ${failures.join(', ')}`);
  const skipped = total('skipped') > 0 ? `, ${total('skipped')} skipped` : '';
  console.log(`\n${total('passed')} passed, ${total('failed')} failed${skipped}`);
  process.exitCode = total('failed') > 0 ? 1 : 0;
}

if (onRunnerNode()) await main();
