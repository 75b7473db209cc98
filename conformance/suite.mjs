// One run: rights, leftovers, layout, cases, removal, table.

import { runCases } from './cases/run-cases.mjs';
import { clockOffset } from './controller/clock.mjs';
import { Controller } from './controller/controller.mjs';
import { missingRights } from './controller/rights.mjs';
import { layout, newPrefix } from './organization/layout.mjs';
import { removeLeftovers } from './organization/leftovers.mjs';
import { removeNamed, removeOrganization, removeTokens } from './organization/remove.mjs';
import { table } from './report/table.mjs';
import { bundleNode } from './steps/node.mjs';
import { runTimed } from './steps/step.mjs';

/** @typedef {import('./cases/stage.mjs').World} World */
/** @typedef {import('./report/table.mjs').Row} TableRow */

/** Exit codes: all is as expected, something differs, the suite could not run, a signal ended it. */
const EXIT = { ok: 0, differs: 1, refused: 2, interrupted: 130 };

/** @param {import('./settings.mjs').Settings} settings @returns {Promise<number>} the exit code */
export async function runSuite(settings) {
  const controller = await Controller.connect(settings);
  const missing = await missingRights(controller);
  if (missing.length > 0) {
    console.error(`Nothing was created. The credentials lack ${missing.length === 1 ? 'a right' : 'rights'}:`);
    for (const sentence of missing) console.error(`- ${sentence}`);
    return EXIT.refused;
  }
  const offset = await clockOffset(controller);
  const { removed, kept } = await removeLeftovers(controller, Date.now() + offset);
  for (const name of removed) console.log(`Removed ${name}, which a killed run left behind.`);
  for (const name of kept) console.log(`Kept ${name}: it is less than an hour old, so its run may be busy.`);
  const interrupt = onSignals();
  const prefix = newPrefix();
  const world = worldOf(settings, { controller, prefix, clockOffset: offset, signal: interrupt });
  /** @type {TableRow[]} */
  let rows = [];
  let isRemoved = false;
  try {
    await lay(world, settings);
    rows = await runCases(world, settings);
  } finally {
    isRemoved = await removeAll(world);
  }
  console.log(`\n${table(rows)}`);
  if (interrupt.aborted) return EXIT.interrupted;
  return isRemoved && rows.every(({ verdict }) => verdict !== 'differs') ? EXIT.ok : EXIT.differs;
}

/**
 * Returns a signal that the first SIGINT or SIGTERM aborts. A second SIGINT ends the process at once. GitHub's runner
 * sends SIGTERM some seconds after SIGINT: the removal goes on.
 */
function onSignals() {
  const interrupt = new AbortController();
  const onSignal = (/** @type {NodeJS.Signals} */ name) => {
    if (!interrupt.signal.aborted) {
      console.error('Cancelling the cases, then removing everything. A second SIGINT ends at once.');
      interrupt.abort();
    } else if (name === 'SIGINT') {
      console.error('Ended before everything was removed. The next run removes it once it is an hour old.');
      process.exit(EXIT.interrupted);
    }
  };
  for (const name of ['SIGINT', 'SIGTERM']) process.on(name, onSignal);
  return interrupt.signal;
}

/**
 * @param {import('./settings.mjs').Settings} settings
 * @param {Pick<World, 'controller' | 'prefix' | 'clockOffset' | 'signal'>} run @returns {World}
 */
function worldOf({ url, credentials, ca, scm }, run) {
  const connection = { url, ...credentials, ...(ca ? { ca_certificate: ca } : {}) };
  const secrets = [credentials['token'], credentials['password']].flatMap((secret) => secret ?? []);
  const resources = JSON.stringify(layout(run.prefix, scm));
  return { ...run, scm, organization: 0, resources, connection, secrets, node: bundleNode() };
}

/** Lays out the organization with the action `apply`. @param {World} world @param {import('./settings.mjs').Settings} settings */
async function lay(world, { url }) {
  console.log(`Laying out the organization ${world.prefix} on ${url}`);
  const inputs = { ...world.connection, resources: world.resources, mode: 'apply' };
  const seen = await runTimed(world, inputs, { action: 'apply' });
  if (world.signal.aborted) return;
  if (seen.conclusion !== 'success') throw new LayoutError(seen.log);
  const [organization] = await world.controller.list(`organizations/?name=${world.prefix}`);
  world.organization = organization?.id ?? 0;
}

/** The layout failed: no case can run. */
export class LayoutError extends Error {
  /** @param {string[]} log of the step */
  constructor(log) {
    super(`The action apply could not lay out the organization:\n${log.join('\n')}`);
  }
}

/** @param {World} world @returns {Promise<boolean>} whether all is gone */
async function removeAll({ controller, prefix }) {
  console.log(`Removing ${prefix} and everything in it`);
  try {
    const organizations = await controller.list(`organizations/?name__startswith=${prefix}`);
    for (const organization of organizations.filter(({ name }) => name.startsWith(prefix))) {
      await removeOrganization(controller, organization);
    }
    await removeNamed(controller, prefix);
    await removeTokens(controller, prefix);
    return true;
  } catch (error) {
    console.error(`Not everything was removed: ${/** @type {Error} */ (error).message}`);
    console.error('The next run removes the rest once it is an hour old.');
    return false;
  }
}
