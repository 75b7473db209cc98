import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { ANCHORS, PAGE, PARTS, troubleshootingPage, withNewAnchors } from '../../scripts/troubleshooting.mjs';
import { type CatalogueId, catalogue, type Entry } from '../../src/messages/catalogue.ts';
import { root } from '../workflows/tools.ts';
import { elements, rendered } from './report/rendered.ts';

const ids = Object.keys(catalogue) as CatalogueId[];
const page = readFileSync(join(root, PAGE), 'utf8');
const published = readFileSync(join(root, ANCHORS), 'utf8');

/** A heading of the page with its anchors and the lines of its messages. */
interface Fault {
  anchors: string[];
  heading: string;
  lines: string[];
}

const faults: readonly Fault[] = [...page.matchAll(/^(<a id=[^\n]+)\n#+ ([^\n]+)\n\n```text\n(.*?)^```$/gms)].map(
  ([, anchors = '', heading = '', lines = '']) => ({
    anchors: [...anchors.matchAll(/<a id="([^"]+)"><\/a>/g)].map(([, id = '']) => id),
    heading,
    lines: lines.trim().split('\n'),
  }),
);

const anchors = faults.flatMap((fault) => fault.anchors);

/** The lines of a text as users read them: what happened and what to do next, with `…` for each value. */
function linesOf(id: CatalogueId): string[] {
  const { text, fix = '' }: Entry = catalogue[id];
  const words = `${text} ${fix}`.trim();
  return words
    .replaceAll('{reply}', ': "…".')
    .replaceAll('{said}', '"…"')
    .replaceAll('{requestId}', '')
    .replaceAll(/\{\w+\}/g, '…')
    .split('\n');
}

/** All sources but the catalogue itself, as one text. */
function sources(): string {
  const folder = join(root, 'src');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const users = names.filter((name) => name !== join('messages', 'catalogue.ts'));
  return users.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
}

test('each id of the catalogue has one anchor, and each anchor is an id that is published', () => {
  expect(ids.filter((id) => !anchors.includes(id))).toEqual([]);
  expect(anchors.filter((anchor, index) => anchors.indexOf(anchor) !== index)).toEqual([]);
  const listed = published.split('\n').map((line) => line.split(' ')[0]);
  expect(anchors.filter((anchor) => !listed.includes(anchor))).toEqual([]);
});

test('each published anchor is on the page', () => {
  const listed = published.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  expect(listed.length).toBeGreaterThan(800);
  expect(listed.map((line) => line.split(' ')[0] ?? '').filter((anchor) => !anchors.includes(anchor))).toEqual([]);
});

test('below each anchor are the lines of its text', () => {
  const missing = faults.flatMap((fault) =>
    fault.anchors
      .filter((id): id is CatalogueId => id in catalogue)
      .filter((id) => !linesOf(id).every((line) => fault.lines.includes(line))),
  );
  expect(missing).toEqual([]);
});

test('each heading has the first words of its first message', () => {
  const wrong = faults.filter(({ heading, lines: [first = ''] }) => !first.startsWith(heading.replace(/ …$/, '')));
  expect(wrong.map(({ heading }) => heading)).toEqual([]);
});

test('the headings of a section are in alphabetical order, and different', () => {
  const sections = page.split(/^(?=#+ .+\n\n(?!```text))/m).map((section) => {
    const headings = [...section.matchAll(/^<a id=.+\n#+ (.+)$/gm)].map(([, heading = '']) => heading);
    return headings.map((heading) =>
      heading
        .toLowerCase()
        .replaceAll(/[^a-z0-9]+/g, ' ')
        .trim(),
    );
  });
  expect(sections.filter((headings) => headings.length > 1).length).toBeGreaterThan(20);
  for (const headings of sections) expect(headings).toEqual([...new Set(headings)].sort());
});

test('GitHub keeps each anchor, and no heading of the page has the name of one', () => {
  const kept = elements(rendered(page), 'a').flatMap(({ properties: { id } }) => id ?? []);
  expect(kept).toEqual(anchors.map((anchor) => `user-content-${anchor}`));
  const slugs = [...page.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
  expect(slugs.filter((slug) => anchors.includes(slug))).toEqual([]);
});

test('the sources use every text of the catalogue', () => {
  const used = sources();
  expect(ids.filter((id) => !used.includes(`'${id}'`))).toEqual([]);
});

describe('the script', () => {
  const scratch = mkdtempSync(join(tmpdir(), 'troubleshooting-'));
  afterAll(() => rmSync(scratch, { recursive: true }));

  /** Returns the page after a change of one of its parts. */
  function pageWith(file: string, change: (text: string) => string): string {
    cpSync(join(root, PARTS), join(scratch, PARTS), { recursive: true });
    const path = join(scratch, PARTS, file);
    writeFileSync(path, change(readFileSync(path, 'utf8')));
    return troubleshootingPage(scratch);
  }

  test('writes the page of the repository', () => {
    expect(troubleshootingPage(root)).toBe(page);
    expect(withNewAnchors(published)).toBe(published);
  });

  test.each([
    ['has no place for token-rejected.', (text: string) => text.replace('\ntoken-rejected\n', '\n')],
    ['has two places for token-rejected.', (text: string) => text.replace('\ntoken-rejected\n', '$&token-rejected\n')],
    ['has no place for token-rejected.', (text: string) => text.replace('\ntoken-rejected\n', '\ntoken-refused\n')],
    ['has `token-refused`', (text: string) => text.replace('\ntoken-rejected\n', '$&token-refused\n')],
  ])('fails: %s', (words, change) => {
    expect(() => pageWith('03-signing-in.md', change)).toThrow(words);
  });

  test('keeps the anchor of a former id at the text that replaced it', () => {
    const former = pageWith('anchors.txt', (text) => `${text}token-refused token-rejected\n`);
    expect(former).toContain('<a id="token-rejected"></a><a id="token-refused"></a>\n');
    expect(() => pageWith('anchors.txt', (text) => `${text}token-refused\n`)).toThrow('`token-refused`');
  });

  test('adds the id of a new text to the published anchors', () => {
    expect(withNewAnchors(published.replace('\ntoken-rejected\n', '\n'))).toBe(
      `${published.replace('\ntoken-rejected\n', '\n')}token-rejected\n`,
    );
  });
});
