import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { catalogue, type Entry } from '../../../src/messages/catalogue.ts';
import { root } from '../../workflows/tools.ts';
import { UNCLEAR_WORDS, withoutQuotes } from '../unclear-words.ts';

/** The sections whose words are final: their headings in the catalogue. Add a section when its texts are rewritten. */
const FINAL_SECTIONS: readonly string[] = [
  'Inputs',
  'The connection: network, TLS, proxies',
  "The controller's replies, signing in, tokens",
  'Before the launch, and the launch',
  'Following a job, its log, relaunches',
  'How the step ended: verdict, summary, outputs, deployment',
  'Steps of the building blocks: wait, cancel, approve, query, token; the post step',
  '`relaunch` and `ad-hoc`',
  'apply: files, checks, plan, writing',
];

/** Words and phrases that no text contains: those of all pages, and those that pages use in another sense. */
const UNCLEAR: readonly RegExp[] = [
  ...UNCLEAR_WORDS,
  /\bholds? (?:a|an|no|nothing|words|blanks)\b/, // contains
  /\bgives? (?:no|a|an|both|it|them)\b|\bis given\b|\bgive\b/, // set
];

/** The most words of a sentence. A value and words in backticks count as one. */
const MAX_WORDS = 20;

/** Returns the id of every text with the heading of its section, from the source of the catalogue. */
function sectionsById(): ReadonlyMap<string, string> {
  const source = readFileSync(join(root, 'src/messages/catalogue.ts'), 'utf8');
  const [, ...sections] = source.split(/^ {2}\/\/ -+\n {2}\/\/ (.+)\n {2}\/\/ -+$/m);
  const found = new Map<string, string>();
  for (let index = 0; index < sections.length; index += 2)
    for (const [, id = ''] of sections[index + 1]?.matchAll(/^ {2}'?([a-z\d-]+)'?: \{/gm) ?? [])
      found.set(id, sections[index] ?? '');
  return found;
}

const sections = sectionsById();

const final = Object.entries<Entry>(catalogue)
  .filter(([id]) => FINAL_SECTIONS.includes(sections.get(id) ?? ''))
  .map(([id, { text, fix = '' }]) => ({ id, words: `${text} ${fix}`.trim() }));

/** Removes what is not prose: the names of values, code, and quotes of the controller and of its pages. */
function prose(words: string): string {
  return withoutQuotes(words)
    .replaceAll('{reply}', '. ')
    .replaceAll(/\{\w+\}/g, 'value');
}

function sentencesOf(words: string): string[] {
  return prose(words)
    .replaceAll('value.', 'value. ')
    .split(/[.?!:;](?:\s+|$)|\n/)
    .filter((sentence) => sentence !== '');
}

describe('a text of a final section', () => {
  test('belongs to a section, and every final section has texts', () => {
    expect(Object.keys(catalogue).filter((id) => !sections.has(id))).toEqual([]);
    expect(FINAL_SECTIONS.filter((section) => ![...sections.values()].includes(section))).toEqual([]);
  });

  test('contains no unclear word', () => {
    const unclear = final.flatMap(({ id, words }) =>
      UNCLEAR.filter((pattern) => pattern.test(prose(words).toLowerCase())).map(
        (pattern) => `${id}: ${pattern.source}`,
      ),
    );
    expect(unclear).toEqual([]);
  });

  test(`has at most ${MAX_WORDS} words a sentence`, () => {
    const long = final.flatMap(({ id, words }) =>
      sentencesOf(words)
        .filter((sentence) => sentence.split(/\s+/).length > MAX_WORDS)
        .map((sentence) => `${id}: ${sentence}`),
    );
    expect(long).toEqual([]);
  });

  test('names the request only at its end, by the text of all requests', () => {
    expect(final.filter(({ id, words }) => words.includes('{request}') && id !== 'failed-request')).toEqual([]);
  });

  test.each([
    'The certificate is signed by itself.',
    'a whole number is accepted',
    'it is none in YAML; write it anew',
    'whoever stands between',
  ])('would be refused as unclear: %s', (words) => {
    expect(UNCLEAR.some((pattern) => pattern.test(words))).toBe(true);
  });
});
