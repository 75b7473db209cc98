import { Skipped } from './case.mjs';
import { Stage } from './stage.mjs';

/** @typedef {import('./case.mjs').Case} Case */
/** @typedef {import('./stage.mjs').World} World */
/** @typedef {import('../report/table.mjs').Row} TableRow */

/** @param {World} world @param {import('../settings.mjs').Settings} settings @returns {Promise<TableRow[]>} in the cases' order */
export async function runCases(world, { groups, parallel }) {
  const cases = groups.flatMap(({ name, cases: parts }) =>
    parts.map((part) => ({ name: `${name}/${part.name}`, part })),
  );
  /** @type {TableRow[]} */
  const rows = [];
  let next = 0;
  const work = async () => {
    for (let index = next++; index < cases.length; index = next++) {
      const { name, part } = /** @type {typeof cases[number]} */ (cases[index]);
      const row = await runCase(world, name, part);
      rows[index] = row;
      if (row.verdict !== 'not run') console.log(`${name}: ${row.verdict}`);
    }
  };
  await Promise.all(Array.from({ length: parallel }, work));
  return rows;
}

/** @param {World} world @param {string} name @param {Case} part @returns {Promise<TableRow>} */
async function runCase(world, name, part) {
  if (world.signal.aborted) return { name, verdict: 'not run', differences: [] };
  const stage = new Stage(world);
  const { comparison, figures } = stage;
  try {
    await part.run(stage);
  } catch (error) {
    if (error instanceof Skipped) return { name, verdict: 'skipped', reason: error.message, differences: [] };
    comparison.holds(`the case ran to its end (${/** @type {Error} */ (error).message})`, false);
  }
  // A case that was interrupted says nothing about the action.
  if (world.signal.aborted) return { name, verdict: 'not run', differences: [] };
  const { differences } = comparison;
  return { name, verdict: differences.length === 0 ? 'ok' : 'differs', differences, durations: figures.durations() };
}
