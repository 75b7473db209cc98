import { expect, test } from '@jest/globals';
import { Redactor } from '../../../src/report/log/redact.ts';
import { failureSummary } from '../../../src/report/summary/failure-summary.ts';
import { saying } from '../messages/saying.ts';
import { HOSTILE_TEXTS } from './hostile.ts';
import { elements, rendered, textOf } from './rendered.ts';

const MAX_BYTES = 1024 * 1024;

function written(text: string, secrets: readonly string[] = [], maxBytes = MAX_BYTES): string {
  const redactor = new Redactor();
  redactor.add(secrets);
  return failureSummary(saying(text), redactor, maxBytes);
}

test('an error is a paragraph, and each of its further lines an item of a list', () => {
  const page = rendered(written('Invalid inputs: 2 errors.\n- `url` is wrong\n- `limt` is unknown'));
  expect(elements(page, 'h3', 'p').map(textOf)).toEqual(['The step failed', 'Invalid inputs: 2 errors.']);
  expect(elements(page, 'li').map(textOf)).toEqual(['url is wrong', 'limt is unknown']);
  expect(elements(page, 'code').map(textOf)).toEqual(['url', 'limt']);
});

test('everything in backticks is code, whatever it contains, and a lone backtick is text', () => {
  const page = rendered(written('`timeout` must be `1h30m` or `{ a: <b>@x</b> }`, not `soon'));
  expect(elements(page, 'code').map(textOf)).toEqual(['timeout', '1h30m', '{ a: <b>@x</b> }']);
  expect(elements(page, 'p').map(textOf)).toEqual(['timeout must be 1h30m or { a: <b>@x</b> }, not `soon']);
});

test('secrets are masked', () => {
  expect(written('It said s3cret-word.\n- s3cret-word', ['s3cret-word'])).not.toContain('s3cret-word');
});

test('an error that is too long for the page is cut', () => {
  const text = written(`It failed.\n${'- a line\n'.repeat(500)}`, [], 2000);
  expect(Buffer.byteLength(text)).toBeLessThan(2000);
  expect(text).toMatch(/- a line\n\nand \d+ more\n$/);
});

test.each(HOSTILE_TEXTS)('text from outside stays text: %j', (text) => {
  const page = rendered(written(`It answered: "${text}"\n- ${text}`));
  const allowed = ['h3', 'p', 'ul', 'li', 'span', 'code'];
  expect(elements(page).filter(({ tagName }) => !allowed.includes(tagName))).toEqual([]);
});
