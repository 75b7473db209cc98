import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { actions } from '../../../scripts/actions.mjs';
import { root } from '../../workflows/tools.ts';
import { UNCLEAR_WORDS, withoutQuotes } from '../unclear-words.ts';

/** What docs/troubleshooting.md says about the messages. */
const troubleshooting = readdirSync(join(root, 'docs', 'troubleshooting'))
  .filter((file) => file.endsWith('.md'))
  .map((file) => join('docs', 'troubleshooting', file));

/** Every page and declaration that people read. */
const files = [
  ...actions.flatMap((folder) => [join(folder, 'README.md'), join(folder, 'action.yml')]),
  ...readdirSync(join(root, 'docs'))
    .filter((file) => file.endsWith('.md'))
    .map((file) => join('docs', file)),
  ...troubleshooting,
  ...readdirSync(join(root, 'examples')).map((file) => join('examples', file)),
  ...[
    'workflows/deploy.yml',
    'ISSUE_TEMPLATE/bug_report.yml',
    'ISSUE_TEMPLATE/config.yml',
    'ISSUE_TEMPLATE/feature_request.yml',
  ].map((file) => join('.github', file)),
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'SUPPORT.md',
];

/** Returns the prose of a file with its line numbers: without code blocks, quotes and addresses. */
function prose(text: string): string {
  const withoutBlocks = text.replaceAll(/^ *```.*?^ *```$/gms, emptied);
  return withoutQuotes(withoutBlocks)
    .replaceAll(/\]\([^)]+\)/g, ']')
    .toLowerCase();
}

const emptied = (block: string): string => block.replaceAll(/[^\n]/g, '');

/** Returns each unclear word with its line. */
function unclearWordsOf(text: string): readonly string[] {
  return prose(text)
    .split('\n')
    .flatMap((line, index) =>
      UNCLEAR_WORDS.flatMap((pattern) => (pattern.exec(line) ?? []).slice(0, 1)).map((word) => `${index + 1}: ${word}`),
    );
}

/** Returns the text of a file. Published sections of the changelog never change. */
function readProse(file: string): string {
  const text = readFileSync(join(root, file), 'utf8');
  return file === 'CHANGELOG.md' ? (text.split(/^## \[\d/m)[0] ?? '') : text;
}

/** The pages for users. References for maintainers and error texts have other tests. */
const guides = files.filter(
  (file) => file.endsWith('.md') && !/-facts|troubleshooting\.md|CHANGELOG|CONTRIBUTING/.test(file),
);

/** The most words of a sentence or of a list item. Words in backticks count as one. */
const MAX_WORDS = 22;

/** Returns the sentences of a page, without its generated tables. A list of code counts as one word. */
function sentencesOf(text: string): readonly string[] {
  const written = text.replaceAll(/<!-- (\w+):begin -->.*?<!-- \1:end -->/gs, '').replaceAll(/<[^>]+>/g, '');
  return prose(written)
    .replaceAll(/\bcode(?:,? (?:and )?code)+/g, 'code')
    .split(/\n\s*\n|\n(?=[-|\d#])|\|/)
    .flatMap((part) => part.split(/[.?!:;](?:\s|$)/))
    .map((sentence) => sentence.trim().replaceAll(/\s+/g, ' '));
}

test.each(guides)(`%s has at most ${MAX_WORDS} words a sentence`, (file) => {
  expect(sentencesOf(readProse(file)).filter((sentence) => sentence.split(' ').length > MAX_WORDS)).toEqual([]);
});

test.each(files)('%s contains no unclear word', (file) => {
  expect(unclearWordsOf(readProse(file))).toEqual([]);
});

describe('the check', () => {
  test.each([
    'An outage is borne for ten minutes.',
    'Without it, whoever may see the run may see it.',
    'The number stands on the page.',
    'the kind is found out',
  ])('refuses: %s', (sentence) => {
    expect(unclearWordsOf(`A first line.\n${sentence}`)).toEqual([expect.stringMatching(/^2: /)]);
  });

  test('ignores code, code blocks, quotes and link targets', () => {
    const text = 'Set `whatever`.\n```text\nnobody\n```\nIt says "whoever". See [a page](nobody.md).';
    expect(unclearWordsOf(text)).toEqual([]);
  });
});
