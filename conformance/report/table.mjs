import { median } from './figures.mjs';

/**
 * @typedef {object} Row
 * @property {string} name of the case
 * @property {'ok' | 'differs' | 'skipped' | 'not run'} verdict
 * @property {string} [reason] why it was skipped
 * @property {string[]} differences
 * @property {import('./figures.mjs').Durations} [durations]
 */

const HEAD = ['case', 'result', 'start → created', 'finished → exit', 'emitted → printed'];

/** @param {Row[]} rows @returns {string} the table, the differences below it, and the counts in the last line */
export function table(rows) {
  const cells = [HEAD, ...rows.map(line), medians(rows)];
  const widths = HEAD.map((_, column) => Math.max(...cells.map((row) => (row[column] ?? '').length)));
  const lines = cells.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const differences = rows.flatMap(({ name, differences: found }) => found.map((text) => `${name} differs: ${text}`));
  return [...lines, '', ...differences, ...(differences.length > 0 ? [''] : []), counts(rows)].join('\n');
}

/** @param {Row} row */
function line({ name, verdict, reason, durations }) {
  const result = reason === undefined ? verdict : `${verdict} (${reason})`;
  return [name, result, ...[durations?.created, durations?.exited, durations?.printed].map(seconds)];
}

/** @param {Row[]} rows */
function medians(rows) {
  const columns = /** @type {const} */ (['created', 'exited', 'printed']);
  return [
    'median',
    '',
    ...columns.map((name) => seconds(median(rows.flatMap(({ durations }) => durations?.[name] ?? [])))),
  ];
}

const seconds = (/** @type {number | undefined} */ ms) => (ms === undefined ? '' : `${(ms / 1000).toFixed(2)} s`);

/** @param {Row[]} rows */
function counts(rows) {
  const words = /** @type {const} */ (['ok', 'differs', 'skipped', 'not run']);
  return words
    .map((word) => [word, rows.filter(({ verdict }) => verdict === word).length])
    .filter(([word, count]) => word !== 'not run' || count !== 0)
    .map(([word, count]) => `${count} ${word}`)
    .join(', ');
}
