import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { catalogue, type Entry } from '../../../src/messages/catalogue.ts';
import { root } from '../../workflows/tools.ts';

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

/** Words and phrases that no text contains. Their replacements are in the comments. */
const UNCLEAR: readonly RegExp[] = [
  /\b(?:borne|bears?)\b/, // is retried, tolerated
  /\bmend(?:s|ed)?\b/, // fix
  /\b(?:is|are|was|were|be) told\b|\btells? (?:of|apart|which|that)\b|\bis said\b/, // report
  /\b(?:wants?|wanted)\b/, // needs, requires
  /\b(?:is|are) (?:not )?accepted\b/, // must be
  /\bfound out\b/, // detected
  /\btakes? over\b/,
  /\bbesides?\b/, // next to
  /\banew\b/, // again
  /\b(?:whoever|whatever|nobody|somebody|everybody)\b/, // name the actor
  /\b(?:it|that|they|which) (?:is|are) (?:no|none)\b|\bnone of that\b/, // is not a …
  /\botherwise\b/, // differently
  /\bstands?\b/, // appears, is shown
  /\bits turn\b|\bin step\b/, // order
  /\bas (?:they|it) should be\b|\bas asked\b/, // unchanged; as requested
  /\basked (?:for|to|of)\b|\bbe asked\b/, // requested, contacted
  /\b(?:blanks?|namesakes?|truth values?)\b/, // space, objects with the same name, boolean
  /\bsigned by itself\b/, // self-signed
  /\bholds? (?:a|an|no|nothing|words|blanks)\b/, // contains
  /\bgives? (?:no|a|an|both|it|them)\b|\bis given\b|\bgive\b/, // set
  /\bmostly\b/, // usually
  /\b(?:weather|courtesy|leeway|bell|rope|nursery|sequel|story|leisure)\b/,
  /\b(?:he|she|him|his|her)\b/, // this user
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
  return words
    .replaceAll(/`[^`]+`/g, 'code')
    .replaceAll(/"[^"]*"/g, 'quote')
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
