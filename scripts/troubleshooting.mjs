// docs/troubleshooting.md, which has a heading for each error and warning: the texts are those of the catalogue, and the
// explanations those of docs/troubleshooting/*.md. In these files, each line of an `ids` block names the texts of one
// heading, and what follows the block explains them.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogue } from '../src/messages/catalogue.ts';

/** @typedef {import('../src/messages/catalogue.ts').Entry} Entry */
/** @typedef {{ ids: string[], heading: string, help: string }} Fault */

/** The page, its parts, and every anchor that was ever published. */
export const PAGE = 'docs/troubleshooting.md';
export const PARTS = 'docs/troubleshooting';
export const ANCHORS = `${PARTS}/anchors.txt`;

const NOTE = `<!-- npm run readme writes this page from src/messages/catalogue.ts and ${PARTS}/. -->`;

/** The most characters of a heading, and the fewest words: fewer are the beginning of many texts. */
const MAX_HEADING = 80;
const MIN_WORDS = 4;

/** @type {Readonly<Record<string, Entry>>} */
const entries = catalogue;

/** @param {string} id @returns {Entry} */
function entryOf(id) {
  const entry = entries[id];
  if (entry === undefined) throw new Error(`${PARTS} has \`${id}\`, which is not an id of the catalogue.`);
  return entry;
}

/** @param {string} words @returns {string} with `…` for each value; the words of a reply are in quotes */
const withoutValues = (words) =>
  words
    .replaceAll('{reply}', ': "…".')
    .replaceAll('{said}', '"…"')
    .replaceAll('{requestId}', '')
    .replaceAll(/\{\w+\}/g, '…');

/** @param {string} id @returns {string[]} the lines that a user reads */
function linesOf(id) {
  const { text, fix = '' } = entryOf(id);
  return withoutValues(`${text} ${fix}`.trim()).split('\n');
}

/** @param {string} id @returns {string} the first words of a text, up to the end of a clause */
function headingOf(id) {
  const [line = ''] = linesOf(id);
  // Code and quotes are not cut.
  const pieces = line.match(/(?:`[^`]*`|"[^"]*"|\S)+/g) ?? [];
  let heading = '';
  let words = 0;
  for (const piece of pieces) {
    const isClause = /[.:;]$/.test(heading) || piece.startsWith('(') || (piece === 'not' && heading.endsWith(','));
    if (isClause && words >= MIN_WORDS) break;
    if (heading.length + piece.length + 1 > MAX_HEADING) return `${trimmed(heading)} …`;
    heading = `${heading} ${piece}`.trim();
    words += 1;
  }
  return trimmed(heading);
}

/** @param {string} words */
const trimmed = (words) => words.replace(/[.,:;]+$/, '');

/** @param {string} heading @returns {string} for the alphabetical order */
const sortKey = (heading) =>
  heading
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();

/** @param {Fault} one @param {Fault} other */
function byHeading(one, other) {
  const [a, b] = [sortKey(one.heading), sortKey(other.heading)];
  return a === b ? 0 : a < b ? -1 : 1;
}

/** @param {Fault} fault @param {string} marks of its heading @param {ReadonlyMap<string, string[]>} former */
function rendered({ ids, heading, help }, marks, former) {
  const anchors = ids.flatMap((id) => [id, ...(former.get(id) ?? [])]).map((id) => `<a id="${id}"></a>`);
  const lines = [...new Set(ids.flatMap(linesOf))];
  const parts = [`${anchors.join('')}\n${marks} ${heading}`, `\`\`\`text\n${lines.join('\n')}\n\`\`\``, help];
  return parts.filter((part) => part !== '').join('\n\n');
}

/** @param {string} section from its heading on @param {ReadonlyMap<string, string[]>} former */
function renderedSection(section, former) {
  const [intro = '', ...blocks] = section.split(/^```ids\n(.*?)^```$/ms).map((part) => part.trim());
  const marks = `${/^#*/.exec(intro)?.[0]}#`;
  const faults = blocks.flatMap((block, index) =>
    index % 2 === 1
      ? []
      : block.split('\n').map((line) => {
          const ids = line.trim().split(/\s+/);
          return { ids, heading: headingOf(ids[0] ?? ''), help: blocks[index + 1] ?? '' };
        }),
  );
  return [intro, ...faults.sort(byHeading).map((fault) => rendered(fault, marks, former))].join('\n\n');
}

/** @param {string} root of the repository @returns {string} all parts of the page */
function readParts(root) {
  const files = readdirSync(join(root, PARTS)).filter((file) => file.endsWith('.md'));
  return files
    .sort()
    .map((file) => readFileSync(join(root, PARTS, file), 'utf8'))
    .join('\n');
}

/**
 * @param {string} list of anchors, one a line; an id that the catalogue does not have any more is followed by the id that
 * replaced it
 * @returns {Map<string, string[]>} the former ids of each id
 */
function formerIds(list) {
  /** @type {Map<string, string[]>} */
  const former = new Map();
  for (const line of list.split('\n').filter((line) => line !== '' && !line.startsWith('#'))) {
    const [anchor = '', id] = line.split(' ');
    if (anchor in entries) continue;
    if (id === undefined) throw new Error(`${ANCHORS} has \`${anchor}\`: write the id that replaced it behind it.`);
    entryOf(id);
    former.set(id, [...(former.get(id) ?? []), anchor]);
  }
  return former;
}

/** @param {string} root of the repository @returns {string} the page; throws for an id without its place, or with two */
export function troubleshootingPage(root) {
  const parts = readParts(root);
  const placed = [...parts.matchAll(/^```ids\n(.*?)^```$/gms)].flatMap(([, ids = '']) => ids.trim().split(/\s+/));
  const missing = Object.keys(entries).filter((id) => !placed.includes(id));
  if (missing.length > 0) throw new Error(`${PARTS} has no place for ${missing.join(', ')}.`);
  const twice = placed.filter((id, index) => placed.indexOf(id) !== index);
  if (twice.length > 0) throw new Error(`${PARTS} has two places for ${twice.join(', ')}.`);
  const former = formerIds(readFileSync(join(root, ANCHORS), 'utf8'));
  const sections = parts.split(/^(?=#{1,3} )/m).map((section) => renderedSection(section, former));
  return `${NOTE}\n\n${sections.join('\n\n')}\n`;
}

/** @param {string} list of the published anchors @returns {string} the same with the ids that are new, at its end */
export function withNewAnchors(list) {
  const known = list.split('\n').map((line) => line.split(' ')[0]);
  const added = Object.keys(entries).filter((id) => !known.includes(id));
  return `${list}${added.map((id) => `${id}\n`).join('')}`;
}
