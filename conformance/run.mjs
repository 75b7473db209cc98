// Runs the built dist against a real controller and compares what it did with what the controller has.

import { answerHelp } from '../scripts/help.mjs';
import { GROUPS } from './cases/groups.mjs';
import { ReplyError } from './controller/controller.mjs';
import { readSettings, SettingsError } from './settings.mjs';
import { LayoutError, runSuite } from './suite.mjs';

const USAGE = `
Usage: npm run conformance -- [--only CASES] [--parallel N] [--list]

Runs the built dist against a real controller, and compares the log, the outputs and the verdict with the
controller's data. It creates its own organization and deletes it at the end. docs/conformance.md lists what it changes.

  --only CASES  runs only these groups or cases, comma-separated, such as launch or cancel/killed
  --parallel N  number of cases at the same time (default: 1); more make the figures less exact
  --list        lists the cases, and does nothing else

Environment:
  TOWER_URL                      address of the controller
  TOWER_TOKEN                    token of a superuser with the scope "write",
  TOWER_USERNAME, TOWER_PASSWORD or a user name and a password instead
  TOWER_CA_CERTIFICATE           certificate of a private CA: PEM text, or the path of a file
  CONFORMANCE_SCM_URL            repository with conformance/playbooks (default: this one on GitHub)
  CONFORMANCE_SCM_BRANCH         its branch, tag or commit (default: its default branch)

Example: TOWER_URL=https://tower.example.com TOWER_TOKEN=… npm run conformance -- --only launch
`;

answerHelp(USAGE);

async function main() {
  const settings = readSettings(process.env, process.argv.slice(2), GROUPS);
  if (settings.list) {
    for (const { name, cases } of GROUPS)
      for (const { name: part, what } of cases) console.log(`${name}/${part}: ${what}`);
    return 0;
  }
  return await runSuite(settings);
}

/** @param {unknown} error @returns {string} a sentence for what a user can solve, else the stack */
function describe(error) {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof SettingsError || error instanceof LayoutError) return error.message;
  if (error instanceof ReplyError || 'code' in error) return `The controller could not be used: ${error.message}`;
  return error.stack ?? error.message;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(describe(error));
  process.exitCode = 2;
}
