// The log of the README: that of a failed deployment as GitHub shows it once it has ended, from a page that a test holds.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a user sees in that case. */
export const PAGE = join('__tests__', 'scenarios', 'seen', 'failed-task.txt');

/** A longer line is cut, and then well before. */
const MAX_LINE = 130;
const CUT_LINE = 96;

/** @param {string} line */
const cut = (line) => (line.length > MAX_LINE ? `${line.slice(0, CUT_LINE)} …` : line.trimEnd());

/**
 * The log with its groups folded.
 *
 * @param {string} root of the repository
 */
export function logExcerpt(root) {
  const [, log] = /=+ LOG\n(.*?)\n\n=+ /s.exec(readFileSync(join(root, PAGE), 'utf8')) ?? [];
  if (log === undefined) throw new Error(`${PAGE} has no log`);
  /** @type {string[]} */
  const shown = [];
  let isFolded = false;
  for (const line of log.split('\n')) {
    const title = /^▼ (.*)/.exec(line)?.[1];
    isFolded = title !== undefined || (isFolded && line.startsWith('  '));
    if (title !== undefined) shown.push(`▸ ${title}`);
    else if (!isFolded) shown.push(cut(line));
  }
  return ['```text', ...shown, '```'].join('\n');
}
