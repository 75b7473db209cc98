// Builds what GitHub runs: one bundle, and a stub of a few lines for each file that an action.yml names.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix, relative, resolve } from 'node:path';
import { actions, declaration } from './actions.mjs';
import { answerHelp } from './help.mjs';
import { licences } from './licences.mjs';
import { shareModules } from './shared-modules.mjs';
import { replaceUndici } from './undici.mjs';

const USAGE = `
Usage: npm run build -- [--check]

Builds the files that GitHub runs: dist/ from src/, and simulator/dist/ from simulator/.

  --check  builds into a temporary folder, and lists the committed files that differ

Example: npm run build -- --check
`;

answerHelp(USAGE);

const root = resolve(import.meta.dirname, '..');
const nccScript = join(root, 'node_modules', '@vercel', 'ncc', 'dist', 'ncc', 'cli.js');

/** The bundles: package, entry, the folder that it is built into, and the packages that it leaves out. */
const bundles = [
  { of: '.', entry: 'src/index.ts', folder: 'dist/bundle', external: ['undici'] },
  { of: 'simulator', entry: 'simulator/main.ts', folder: 'simulator/dist/bundle', external: [] },
];

/** @param {string} of the folder of a package @returns {string[]} the packages that its bundle contains */
const dependenciesOf = (of) =>
  Object.keys(JSON.parse(readFileSync(join(root, of, 'package.json'), 'utf8')).dependencies);

/** What the action.yml files name under `main` and `post`, and the function of the bundle that each one calls. */
const stubs = {
  'dist/index.js': 'launch',
  'dist/post.js': 'afterLaunch',
  'dist/wait.js': 'wait',
  'dist/relaunch.js': 'relaunch',
  'dist/ad-hoc.js': 'adHoc',
  'dist/cancel.js': 'cancel',
  'dist/approve.js': 'approve',
  'dist/apply.js': 'apply',
  'dist/export.js': 'exportResources',
  'dist/query.js': 'query',
  'dist/token.js': 'token',
  'dist/after-token.js': 'afterToken',
  'simulator/dist/index.js': 'serve',
  'simulator/dist/start.js': 'startInWorkflow',
  'simulator/dist/stop.js': 'stopInWorkflow',
};

const stub = (/** @type {string} */ name) => `import { ${name} } from './bundle/index.js';\n\nawait ${name}();\n`;

/** A stub that loads the bundle only if the main step left something for the post step, in the runner's state. */
const postStub = (
  /** @type {string} */ name,
) => `if (Object.entries(process.env).some(([name, value]) => name.startsWith('STATE_') && value !== '')) {
  const { ${name} } = await import('./bundle/index.js');
  await ${name}();
}
`;

/** @param {string} target the folder that the built files go below */
async function build(target) {
  await Promise.all(bundles.map((bundle) => buildBundle(target, bundle)));
  // The page that a browser shows is sent as it is.
  for (const file of ['page.html', 'page.css', 'page.js']) {
    write(join(target, 'simulator/dist/browser', file), readFileSync(join(root, 'simulator/browser', file), 'utf8'));
  }
  for (const [file, name] of Object.entries(stubs))
    write(join(target, file), /\bpost\b|after-token/.test(file) ? postStub(name) : stub(name));
  write(join(target, 'dist/actions.json'), `${JSON.stringify(Object.fromEntries(actions.map(describe)), null, 2)}\n`);
  for (const file of builtFiles(target)) normalise(join(target, file));
}

/** @param {string} target @param {(typeof bundles)[number]} bundle */
async function buildBundle(target, { of, entry, folder, external }) {
  const to = join(target, folder);
  // A fresh folder, or what an older build left behind would be shipped.
  rmSync(to, { recursive: true, force: true });
  await ncc(entry, to, external);
  shareModules(to);
  if (external.includes('undici')) replaceUndici(to);
  write(join(to, 'licenses.txt'), licences(root, dependenciesOf(of), external));
}

/** @param {string} entry @param {string} folder @param {string[]} external packages that are left out */
async function ncc(entry, folder, external) {
  const options = ['--no-cache', '--transpile-only', '--quiet', ...external.flatMap((name) => ['--external', name])];
  const child = spawn(process.execPath, [nccScript, 'build', entry, '--out', folder, ...options], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [status] = await once(child, 'exit');
  if (status !== 0) throw new Error(`ncc could not build ${entry}`);
}

/**
 * What whoever plays the runner without a YAML reader has to know of an action: its scripts, from the root of the
 * repository, and the defaults of its inputs.
 * @param {string} folder @returns {[string, unknown]}
 */
function describe(folder) {
  const { inputs, runs } = declaration(folder);
  const script = (/** @type {string | undefined} */ file) => file && posix.join(folder, file);
  const defaults = Object.entries(inputs ?? {}).map(([name, input]) => [name, input.default ?? '']);
  return [folder, { main: script(runs.main), post: script(runs.post), inputs: Object.fromEntries(defaults) }];
}

/** @param {string} file @param {string} text */
function write(file, text) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** Packages come with the line ends of whoever published them, and Git would change those on some systems. */
function normalise(/** @type {string} */ file) {
  const text = readFileSync(file, 'utf8');
  const path = [root, root.replaceAll('\\', '/')].find((path) => text.includes(path));
  if (path) throw new Error(`${file} names the folder it was built in (${path}): it would differ on every machine`);
  if (/ MODULE: \.\.\//.test(text)) throw new Error(`${file}: node_modules must be a folder in here, not a link`);
  const unix = text.replaceAll('\r\n', '\n');
  const normalised = /\bbundle[/\\][^/\\]*\.js$/.test(file) ? inAscii(unix) : unix;
  if (normalised !== text) writeFileSync(file, normalised);
}

/** V8 keeps a script in memory, with two bytes for each character if one of them is not in Latin-1, such as `…`. */
const inAscii = (/** @type {string} */ text) =>
  text.replaceAll(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** @param {string} target @returns {string[]} every built file below target, with forward slashes */
function builtFiles(target) {
  return ['dist', 'simulator/dist']
    .flatMap((folder) => {
      try {
        return readdirSync(join(target, folder), { recursive: true, encoding: 'utf8' }).map((f) => join(folder, f));
      } catch {
        return []; // not built yet
      }
    })
    .filter((file) => statSync(join(target, file)).isFile())
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
}

/** @param {string} target */
function check(target) {
  const committed = builtFiles(root);
  const built = builtFiles(target);
  const differing = [
    ...built.filter((file) => !committed.includes(file)).map((file) => `missing:  ${file}`),
    ...committed.filter((file) => !built.includes(file)).map((file) => `left over: ${file}`),
    ...built.filter((file) => committed.includes(file)).flatMap((file) => difference(target, file)),
  ];
  if (differing.length === 0) return console.log('dist is what the sources build.');
  console.error(
    `dist is not what the sources build:\n  ${differing.join('\n  ')}\nRun npm run build, and commit dist.`,
  );
  process.exitCode = 1;
}

/** @param {string} target @param {string} file @returns {string[]} */
function difference(target, file) {
  const [ours, theirs] = [root, target].map((folder) => readFileSync(join(folder, file), 'utf8'));
  if (ours === theirs) return [];
  const [committed, built] = [(ours ?? '').split('\n'), (theirs ?? '').split('\n')];
  const line = built.findIndex((text, index) => text !== committed[index]);
  return [`differs:  ${file}, from line ${line === -1 ? built.length : line + 1}`];
}

/** @param {string} target */
function printSizes(target) {
  for (const { folder } of bundles) {
    const files = builtFiles(target).filter((file) => file.startsWith(`${folder}/`) && /\.c?js$/.test(file));
    const sizes = files.map((file) => `${relative(folder, file)} ${kilobytes(statSync(join(target, file)).size)}`);
    console.log(`${folder}: ${sizes.join(', ')}`);
  }
}

/** Copies what was built, and removes what an older build left behind. @param {string} target */
function putInPlace(target) {
  const built = builtFiles(target);
  for (const file of built) {
    const temporary = join(root, `${file}.new`);
    mkdirSync(dirname(temporary), { recursive: true });
    copyFileSync(join(target, file), temporary);
    renameSync(temporary, join(root, file));
  }
  for (const file of builtFiles(root)) if (!built.includes(file)) rmSync(join(root, file));
}

const kilobytes = (/** @type {number} */ bytes) => `${(bytes / 1000).toFixed(0)} kB`;

// Built elsewhere and then put in place, so that a step that runs meanwhile finds a whole bundle.
const target = mkdtempSync(join(tmpdir(), 'tower-deploy-'));
try {
  await build(target);
  if (process.argv.includes('--check')) check(target);
  else putInPlace(target);
  printSizes(target);
} finally {
  rmSync(target, { recursive: true, force: true });
}
