// The table of the README about how long a line takes, from the figures that `npm run bench -- --publish delay` wrote.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The figures. */
export const PUBLISHED = join('bench', 'published.json');

const PART = 'delay';

/** Events a second. */
const RATES = [1, 10, 30, 100];

/** What the bench calls them, and the head of their column. */
const CLIENTS = { 'live updates': 'With live updates', polling: 'By polling', 'awx CLI, --monitor': '`awx --monitor`' };

/** @param {number} value in seconds */
const seconds = (value) => `${value.toFixed(value < 0.995 ? 2 : value < 9.95 ? 1 : 0)} s`;

/**
 * The head and rows of the table, and the sentence that introduces it.
 *
 * @param {string} root of the repository
 */
export function delayTable(root) {
  /** @type {Record<string, { date: string, machine: string, load: number, rows: { what: string, value: number }[] }>} */
  const published = JSON.parse(readFileSync(join(root, PUBLISHED), 'utf8'));
  const part = published[PART];
  if (part === undefined) throw new Error(`${PUBLISHED} has no part ${PART}`);
  const figures = new Map(part.rows.map(({ what, value }) => [what, value]));
  const figure = (/** @type {string} */ what) => {
    const value = figures.get(what);
    if (value === undefined) throw new Error(`${PUBLISHED} has no figure "${what}"`);
    return value;
  };
  const cell = (/** @type {number} */ rate, /** @type {string} */ client) => {
    const of = (/** @type {string} */ name) => figure(`Event stored → printed, ${rate} a second, ${client}: ${name}`);
    const printed = Math.floor(100 * of('lines printed / lines of the job'));
    const lost = printed === 100 ? '' : `; prints only ${printed} % of the lines`;
    return `${seconds(of('median'))}; 9 of 10 within ${seconds(of('9 of 10 within'))}, at worst ${seconds(of('max'))}${lost}`;
  };
  return {
    intro: [
      'From an event that the controller has stored to its printed line: the median and the slowest.',
      'Polling is measured in simulated time, the others in real time.',
      `Measured by \`npm run bench\` on ${part.date} against the simulator (${part.machine}, load average ${part.load}).`,
    ].join('\n'),
    head: ['Events a second', ...Object.values(CLIENTS)],
    rows: RATES.map((rate) => [String(rate), ...Object.keys(CLIENTS).map((client) => cell(rate, client))]),
  };
}
