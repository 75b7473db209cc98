// What killed runs left behind.

import { FAMILY } from './layout.mjs';
import { removeNamed, removeOrganization, removeTokens } from './remove.mjs';

/** @typedef {import('../controller/controller.mjs').Controller} Controller */
/** @typedef {import('../controller/controller.mjs').Row} Row */

/** Younger objects may belong to a run that is still busy, in ms. */
const LEAST_AGE = 3_600_000;

/**
 * Removes the organizations, tokens and other objects of killed runs that are older than an hour by the controller's clock.
 * @param {Controller} controller @param {number} now by the controller's clock, in ms since 1970
 * @returns {Promise<{ removed: string[], kept: string[] }>} names of organizations
 */
export async function removeLeftovers(controller, now) {
  const isOld = (/** @type {Row} */ { created }) => now - Date.parse(created) > LEAST_AGE;
  const found = await controller.list(`organizations/?name__startswith=${FAMILY}`);
  const organizations = found.filter(({ name }) => name.startsWith(FAMILY));
  for (const organization of organizations.filter(isOld)) await removeOrganization(controller, organization);
  await removeNamed(controller, FAMILY, isOld);
  await removeTokens(controller, FAMILY, isOld);
  const names = (/** @type {Row[]} */ rows) => rows.map(({ name }) => String(name));
  return { removed: names(organizations.filter(isOld)), kept: names(organizations.filter((row) => !isOld(row))) };
}
