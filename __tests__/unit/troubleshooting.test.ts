import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { catalogue, type Entry } from '../../src/messages/catalogue.ts';
import { root } from '../workflows/tools.ts';

const PAGE = 'docs/troubleshooting.md';

/** A line of a text of the catalogue as users read it: what happened and what to do next, with `…` for each value. */
interface Text {
  id: string;
  words: string;
}

function linesOf({ text, fix = '' }: Entry): readonly string[] {
  const whole = `${text} ${fix}`.trim();
  return whole.split('\n').map((line) => placeholders(line.replace(/^- /, '')));
}

/** Replaces values by `…`. The words of a reply are in quotes; most replies have no request id. */
function placeholders(words: string): string {
  return words
    .replaceAll('{reply}', ': "…".')
    .replaceAll('{said}', '"…"')
    .replaceAll('{requestId}', '')
    .replaceAll(/\{\w+\}/g, '…');
}

/** The lines of all texts. Without a letter of its own, a line is only another error's words. */
const texts: readonly Text[] = Object.entries<Entry>(catalogue)
  .flatMap(([id, entry]) => linesOf(entry).map((words) => ({ id, words })))
  .filter(({ words }) => /[a-z]/i.test(words));

/** The lines of the page's text blocks. Each is a line of a text, or its beginning up to a final `…`. */
const lines = [...readFileSync(join(root, PAGE), 'utf8').matchAll(/^```text\n(.*?)^```$/gms)].flatMap(
  ([, block = '']) => block.trim().split('\n'),
);

function isLineOf(line: string, { words }: Text): boolean {
  return line === words || (line.endsWith('…') && words.startsWith(line.slice(0, -1)));
}

/** All sources but the catalogue itself, as one text. */
function sources(): string {
  const folder = join(root, 'src');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const users = names.filter((name) => name !== join('messages', 'catalogue.ts'));
  return users.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
}

test('every text of the catalogue is in docs/troubleshooting.md', () => {
  const missing = texts.filter((text) => !lines.some((line) => isLineOf(line, text)));
  expect(missing.map(({ id, words }) => `${id}: ${words}`)).toEqual([]);
});

test('docs/troubleshooting.md has no text that is not in the catalogue', () => {
  expect(lines.filter((line) => !texts.some((text) => isLineOf(line, text)))).toEqual([]);
});

test('docs/troubleshooting.md has no text twice', () => {
  expect(lines.filter((line, index) => lines.indexOf(line) !== index)).toEqual([]);
});

test('the sources use every text of the catalogue', () => {
  const used = sources();
  expect(Object.keys(catalogue).filter((id) => !used.includes(`'${id}'`))).toEqual([]);
});
