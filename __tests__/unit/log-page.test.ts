import { expect, test } from '@jest/globals';
import { toSpans } from '../../scripts/page/ansi.mjs';
import { toLogPage } from '../../scripts/page/log-page.mjs';

const [RED, BOLD, OFF] = ['\u001b[31m', '\u001b[1m', '\u001b[0m'];

/** The rows of the page as `number kind: text`. */
function rows(log: string[]): string[] {
  const found = toLogPage(log).matchAll(/<div class="line (\w*)"><span class="number">(\d+)<\/span>(.*)<\/div>/g);
  return [...found].map(([, kind, number, html = '']) => `${number} ${kind}: ${html.replaceAll(/<[^>]+>/g, '')}`);
}

test('groups are folded, and what is in them keeps its number', () => {
  const log = ['before', `${BOLD}▼ PLAY [all]${OFF}`, '  TASK [one]', '  ok: [web1]', 'after'];
  expect(rows(log)).toEqual(['1 : before', '2 title: ▸ PLAY [all]', '5 : after']);
});

test('an annotation is marked on its first line, and goes on without its colour', () => {
  const log = [`${RED}Error: it failed.${OFF}`, `${RED}Open the job${OFF}`, 'after', `${RED}fatal: [web2]${OFF}`];
  expect(rows(log)).toEqual(['1 error: Error: it failed.', '2 : Open the job', '3 : after', '4 : fatal: [web2]']);
  const page = toLogPage(log);
  expect(page).toContain('<span class="ansi31">Error: it failed.</span>');
  expect(page).toContain('<span class="">Open the job</span>');
  // What a playbook printed in red is no annotation.
  expect(page).toContain('<span class="ansi31">fatal: [web2]</span>');
});

test('what is printed stays text', () => {
  expect(toSpans('<img src=x onerror=alert(1)> & more')).toBe(
    '<span class="">&lt;img src=x onerror=alert(1)&gt; &amp; more</span>',
  );
  expect(toSpans(`${BOLD}a${RED}b${OFF}c`)).toBe(
    '<span class="ansi1">a</span><span class="ansi1 ansi31">b</span><span class="">c</span>',
  );
});
