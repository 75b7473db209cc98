// A comment as GitHub shows it on a pull request.

import { toPage } from './page.mjs';

const STYLE = `
.comment { border: 1px solid #d1d9e0; border-radius: 6px; background: #ffffff; }
.author { padding: 8px 16px; border-bottom: 1px solid #d1d9e0; border-radius: 6px 6px 0 0; color: #59636e; background: #f6f8fa; font: 14px/21px -apple-system, BlinkMacSystemFont, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif; }
.author b { color: #1f2328; font-weight: 600; }
.comment > .markdown-body { padding: 16px; font-size: 14px; }
@media (prefers-color-scheme: dark) {
  .comment { border-color: #3d444d; background: #0d1117; }
  .author { border-color: #3d444d; color: #9198a1; background: #151b23; }
  .author b { color: #f0f6fc; }
}
`;

/**
 * @param {string} markdown
 * @returns {string} one file of HTML that needs no other
 */
export function toCommentPage(markdown) {
  const around = (/** @type {string} */ article) =>
    `<div class="comment"><div class="author"><b>github-actions[bot]</b> updated now</div>${article}</div>`;
  return toPage(markdown, { isComment: true, style: STYLE, around });
}
