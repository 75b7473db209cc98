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

Runs the action on a simulated controller, as GitHub's runner would, and prints the log, the outputs and the summary.
It needs Node 20 or later and no installed packages.

  NAME         the demo to run, successful by default
  --page FILE  also writes the summary as a page: FILE.html, or FILE.png for a picture (needs npm ci)

Demos:
${list.join('\n')}

Set TOWER_URL, TOWER_TOKEN and TEMPLATE_ID to run the action on that controller instead. Other inputs then come from
INPUT_<NAME>.

Example: npm run demo -- failing --page failing.html
`;

answerHelp(USAGE);

/** @typedef {{ inputs: Record<string, string>, secrets: string[], cancelAfter?: number, page?: string | undefined }} Run */

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
  return { inputs, secrets: [token, others['password'] ?? ''].filter((secret) => secret !== '') };
}

/** @param {Run} run @returns {Promise<number>} the exit status */
async function show({ inputs, secrets, cancelAfter, page }) {
  const cancel = new AbortController();
  // Ctrl-C cancels the workflow, as the button on GitHub does.
  process.on('SIGINT', () => cancel.abort());
  if (cancelAfter !== undefined) {
    const timer = sleep(cancelAfter, undefined, { ref: false });
    timer.then(() => cancel.abort()).catch(() => undefined);
  }
  cancel.signal.addEventListener('abort', () => heading('The workflow is cancelled: the runner sends SIGINT'));
  const result = await runStep({
    inputs,
    secrets,
    colour,
    cancel: cancel.signal,
    detached: process.platform !== 'win32',
    phase: (name) => announce(name, { ...readAction().inputs, ...inputs }, secrets),
    print: (line) => console.log(line),
  });
  heading('Outputs');
  const outputs = Object.entries(result.outputs).map(([name, value]) => `${name}: ${value}`);
  console.log(indented(hide(outputs.join('\n'), secrets)));
  heading('Summary, on the page of the run');
  console.log(indented(hide(result.summary, secrets)));
  if (page !== undefined)
    console.log(`\nThe summary as a page: ${await writePage(hide(result.summary, secrets), page)}`);
  heading(`The step: ${result.conclusion}`);
  if (result.conclusion === 'success') return 0;
  return result.exitCode || 1;
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

/** @param {'main' | 'post'} phase @param {Record<string, string>} inputs @param {string[]} secrets */
function announce(phase, inputs, secrets) {
  if (phase === 'post') return heading('▼ Post Run tower-deploy/action@v1');
  heading('▼ Run tower-deploy/action@v1');
  console.log('  with:');
  for (const [name, value] of Object.entries(inputs)) if (value) console.log(`    ${name}: ${hide(value, secrets)}`);
}

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
  const demo = demos[name];
  if (!demo) {
    console.error(`There is no demo "${name}". There are:`);
    for (const [known, { what }] of Object.entries(demos))
      console.error(`  npm run demo -- ${known.padEnd(12)} ${what}`);
    return 1;
  }
  if (process.env['TOWER_URL'])
    return show({ ...realRun(), page, ...(demo.cancelAfter ? { cancelAfter: demo.cancelAfter } : {}) });
  const simulator = await startSimulator();
  try {
    console.log(`${demo.what}, on a simulated controller at ${simulator.url}`);
    const token = simulator.tokens[demo.user ?? 'deployer'] ?? '';
    return await show({ ...demo, page, inputs: { url: simulator.url, token, ...demo.inputs }, secrets: [token] });
  } finally {
    simulator.stop();
  }
}

process.exitCode = await main();
