import { expect, test } from '@jest/globals';
import { toCommentPage } from '../../scripts/page/comment-page.mjs';
import { toHtml } from '../../scripts/page/markdown.mjs';

test('a comment keeps the line breaks of a paragraph, but a summary does not', () => {
  const markdown = 'one\ntwo *three\nfour*\n\n```\na\nb\n```';
  const lines = '<p>one<br>\ntwo <em>three<br>\nfour</em></p>';
  expect(toHtml(markdown, { isComment: true })).toBe(`${lines}\n<pre><code>a\nb\n</code></pre>`);
  expect(toHtml(markdown)).toContain('<p>one\ntwo <em>three\nfour</em></p>');
});

test('the page of a comment shows its author, without the hidden marker', () => {
  const page = toCommentPage('<!-- tower-deploy:comment key=x -->\n### Deploy: failed');
  expect(page).toContain('<b>github-actions[bot]</b> updated now');
  expect(page).toContain('<h3>Deploy: failed</h3>');
  expect(page).not.toContain('key=x');
});
