import { describe, expect, test } from '@jest/globals';
import { codeSpan, escapeMarkdown, fence, link, row, tableHead } from '../../../src/report/summary/markdown.ts';
import { HOSTILE_TEXTS } from './hostile.ts';
import { elements, rendered, tables, textOf } from './rendered.ts';

/** HTML has no NUL and no half of a character; Markdown takes white space together. */
const shown = (text: string): string => text.replaceAll('\0', '\ufffd').replace(/\s+/g, ' ').trim();

const each = [...HOSTILE_TEXTS.entries()].filter(([, text]) => shown(text) !== '');

/** The names of all elements but those that only part or isolate text. */
const names = (markdown: string): string[] =>
  elements(rendered(markdown))
    .map(({ tagName }) => tagName)
    .filter((name) => name !== 'span');

describe.each(each)('hostile text %i: %j', (_, text) => {
  test('is text in a paragraph, at its start and in the middle', () => {
    for (const markdown of [escapeMarkdown(text), `${escapeMarkdown(text)}\n${escapeMarkdown(text)}`]) {
      expect(names(markdown)).toEqual(['p']);
      expect(shown(textOf(rendered(markdown)))).toContain(shown(text));
    }
  });

  test('is text in a heading, a link, a list and a quotation', () => {
    expect(names(`### ${escapeMarkdown(text)}: failed`)).toEqual(['h3']);
    expect(names(link(escapeMarkdown(text), 'https://x.example/'))).toEqual(['p', 'a']);
    expect(names(`- ${escapeMarkdown(text)}`)).toEqual(['ul', 'li']);
    expect(names(`> ${escapeMarkdown(text)}`)).toEqual(['blockquote', 'p']);
  });

  test('is text in a code span', () => {
    const markdown = `before ${codeSpan(text)} after`;
    expect(names(markdown)).toEqual(['p', 'code']);
    expect(textOf(rendered(markdown))).toBe(`before ${shown(text)} after`);
  });

  test('is a cell of a table, and no other one', () => {
    const markdown = [tableHead(['a', 'b']), row([codeSpan(text), 'x']), row(['y', escapeMarkdown(text)])].join('\n');
    expect(tables(rendered(markdown))).toEqual([
      [
        ['a', 'b'],
        [shown(text), 'x'],
        ['y', shown(text)],
      ],
    ]);
    expect(elements(rendered(markdown), 'a', 'img', 'script')).toEqual([]);
  });

  test('stays inside of its block', () => {
    const markdown = `<details>\n<summary>x</summary>\n\n${fence(text, 'diff')}\n\n</details>\n\nafter`;
    expect(names(markdown)).toEqual(['details', 'summary', 'pre', 'code', 'p']);
    const [code] = elements(rendered(markdown), 'code');
    expect(code && shown(textOf(code))).toBe(shown(text));
  });
});

test('the renderer makes what GitHub makes of text that is not escaped: the tests above can fail', () => {
  const markdown = '@octocat #12 :tada: $x$ https://x.example a@x.example <b>b</b> <script>s</script>';
  expect(names(markdown)).toEqual(['p', 'a', 'a', 'a', 'a', 'a', 'a', 'b']);
  expect(names('&#64;octocat &#35;12 a&#64;x.example')).toEqual(['p', 'a', 'a', 'a']);
});

test('an address in a link cannot end it', () => {
  const url = 'https://x.example/a)b|c d<e>\\f';
  expect(tables(rendered(`${tableHead(['a'])}\n${row([link('x', url)])}`))).toEqual([[['a'], ['x']]]);
});
