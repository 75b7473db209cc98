// Runs the action here, as GitHub's runner would.

import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { demos } from './demos.mjs';
import { answerHelp } from './help.mjs';
import { readAction, runStep } from './runner.mjs';
import { startSimulator } from './simulator.mjs';

const list = Object.entries(demos).map(([name, { what }]) => `  ${name.padEnd(13)} ${what}`);

const USAGE = `
Usage: npm run demo -- [NAME] [--page FILE]

Runs the action on a simulated controller like GitHub's runner, and prints the log, the outputs and the summary.
It needs Node 20 or later, but no installed packages.

  NAME         name of the demo (default: successful); list prints all demos
  --page FILE  also writes the summary as a page: FILE.html, or FILE.png for a picture (needs npm ci)

Demos:
${list.join('\n')}

To run the action on your controller, set TOWER_URL, TOWER_TOKEN and TEMPLATE_ID. Set other inputs as INPUT_<NAME>.

Example: npm run demo -- failing --page failing.html
`;

answerHelp(USAGE);

/** @typedef {import('./demos.mjs').Values} Values */
/** @typedef {{ action?: string, inputs: (outputs: Values) => Values }} Step */
/** @typedef {{ steps: Step[], secrets: string[], cancelAfter?: number | undefined, page?: string | undefined }} Run */

const colour = process.env['NO_COLOR'] ? false : process.stdout.isTTY === true || Boolean(process.env['FORCE_COLOR']);
const bold = (/** @type {string} */ text) => (colour ? `\u001b[1m${text}\u001b[0m` : text);
const heading = (/** @type {string} */ text) => console.log(`\n${bold(text)}`);

/** @returns {Run} the controller that the environment names */
function realRun() {
  const { TOWER_URL: url = '', TOWER_TOKEN: token = '', TEMPLATE_ID: id } = process.env;
  const given = Object.entries(process.env).filter(([name]) => name.startsWith('INPUT_'));
  const others = Object.fromEntries(
    given.map(([name, value]) => [name.slice('INPUT_'.length).toLowerCase(), value ?? '']),
  );
  const inputs = { ...others, url, token, template_id: id ?? others['template_id'] ?? '' };
  const secrets = [token, others['password'] ?? ''].filter((secret) => secret !== '');
  return { steps: [{ inputs: () => inputs }], secrets };
}

/** @param {Run} run @returns {Promise<number>} the exit status of the first step that fails */
async function show({ steps, secrets, cancelAfter, page }) {
  const cancel = new AbortController();
  // Ctrl-C cancels the workflow, as the button on GitHub does.
  process.on('SIGINT', () => cancel.abort());
  if (cancelAfter !== undefined) {
    const timer = sleep(cancelAfter, undefined, { ref: false });
    timer.then(() => cancel.abort()).catch(() => undefined);
  }
  cancel.signal.addEventListener('abort', () => heading('The workflow is cancelled: the runner sends SIGINT'));
  /** @type {import('./runner.mjs').Result[]} */
  const results = [];
  for (const { action = '.', inputs } of steps) {
    results.push(await showStep(action, inputs(results[0]?.outputs ?? {}), secrets, cancel.signal));
    if (results.at(-1)?.conclusion !== 'success') break;
  }
  const summary = results.map((result) => result.summary).join('\n');
  if (page !== undefined) console.log(`\nThe summary as a page: ${await writePage(hide(summary, secrets), page)}`);
  const failed = results.find(({ conclusion }) => conclusion !== 'success');
  return failed ? failed.exitCode || 1 : 0;
}

/** @param {string} action @param {Values} inputs @param {string[]} secrets @param {AbortSignal} cancel */
async function showStep(action, inputs, secrets, cancel) {
  const result = await runStep({
    action,
    inputs,
    secrets,
    colour,
    cancel,
    detached: process.platform !== 'win32',
    phase: (name) => announce(name, action, { ...readAction(action).inputs, ...inputs }, secrets),
    print: (line) => console.log(line),
  });
  heading('Outputs');
  const outputs = Object.entries(result.outputs).map(([name, value]) => `${name}: ${value}`);
  console.log(indented(hide(outputs.join('\n'), secrets)));
  heading('Summary on the run page');
  console.log(indented(hide(result.summary, secrets)));
  heading(`The step: ${result.conclusion}`);
  return result;
}

/** @param {string} summary @param {string} page */
async function writePage(summary, page) {
  // Loaded here alone: the demo itself runs without an install.
  try {
    const { writePage: write } = await import('./page.mjs');
    return await write(summary, page);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    return 'no page: that needs the packages, which npm ci installs';
  }
}

/** @param {'main' | 'post'} phase @param {string} action @param {Values} inputs @param {string[]} secrets */
function announce(phase, action, inputs, secrets) {
  const uses = `tower-deploy/action${action === '.' ? '' : `/${action}`}@v1`;
  if (phase === 'post') return heading(`▼ Post Run ${uses}`);
  heading(`▼ Run ${uses}`);
  console.log('  with:');
  for (const [name, value] of Object.entries(inputs))
    if (value) console.log(`    ${name}: ${hide(asBlock(value), secrets)}`);
}

/** Returns a value as YAML shows it: several lines are a block. @param {string} value */
const asBlock = (value) => (value.includes('\n') ? `|\n${value.replaceAll(/^(?=.)/gm, '      ')}` : value);

/** @param {string} text @param {string[]} secrets */
const hide = (text, secrets) => secrets.reduce((hidden, secret) => hidden.replaceAll(secret, '***'), text);

const indented = (/** @type {string} */ text) => (text.trim() || '(none)').replaceAll(/^(?=.)/gm, '  ');

/** @returns {{ name: string, page: string | undefined }} */
function readArguments() {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { page: { type: 'string' } } });
  return { name: positionals.length === 0 ? 'successful' : positionals.join(' '), page: values.page };
}

/** @returns {Promise<number>} */
async function main() {
  const { name, page } = readArguments();
  if (name === 'list') {
    console.log(list.join('\n'));
    return 0;
  }
  const demo = demos[name];
  if (!demo) {
    console.error(`Unknown demo "${name}". The name must be one of:\n${list.join('\n')}`);
    return 1;
  }
  const { cancelAfter } = demo;
  if (process.env['TOWER_URL']) return show({ ...realRun(), page, cancelAfter });
  const simulator = await startSimulator();
  try {
    console.log(`${demo.what}, on a simulated controller at ${simulator.url}`);
    const token = simulator.tokens[demo.user ?? 'deployer'] ?? '';
    return await show({ steps: stepsOf(demo, { url: simulator.url, token }), page, cancelAfter, secrets: [token] });
  } finally {
    simulator.stop();
  }
}

/** @param {import('./demos.mjs').Demo} demo @param {Values} connection @returns {Step[]} */
function stepsOf({ action = '.', inputs, next = [] }, connection) {
  return [{ action, inputs: () => inputs }, ...next].map((step) => ({
    action: step.action,
    inputs: (outputs) => ({ ...connection, ...step.inputs(outputs) }),
  }));
}

process.exitCode = await main();
