/**
 * @typedef {object} Case
 * @property {string} name
 * @property {string} what one sentence for the list
 * @property {(stage: import('./stage.mjs').Stage) => Promise<void>} run
 *
 * @typedef {{ name: string, cases: Case[] }} Group
 */

/** Ends a case whose precondition the controller does not have. */
export class Skipped extends Error {}
