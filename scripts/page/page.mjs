// A summary as a page that looks as on GitHub: its style sheet, and Mermaid for the graphs.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { toHtml } from './markdown.mjs';
import { writeShell } from './shell.mjs';

/** @param {string} name of a file in a package */
const pathOf = (name) => fileURLToPath(import.meta.resolve(name));

/**
 * Runs in the page: what GitHub does with each block of Mermaid, and then says that all is drawn.
 * The names are the page's own.
 */
const DRAW = `
const dark = matchMedia('(prefers-color-scheme: dark)').matches;
mermaid.initialize({ startOnLoad: false, securityLevel: 'strict', theme: dark ? 'dark' : 'default' });
const blocks = [...document.querySelectorAll('pre > code.language-mermaid')];
const faults = [];
for (const [index, code] of blocks.entries()) {
  const box = document.createElement('div');
  box.className = 'graph';
  try {
    const { svg } = await mermaid.render('graph' + index, code.textContent);
    box.innerHTML = svg;
  } catch (error) {
    box.textContent = String(error);
    faults.push(String(error));
  }
  code.parentElement.replaceWith(box);
}
for (const line of document.querySelectorAll('code.language-diff')) line.innerHTML = line.innerHTML.split('\\n').map((text) =>
  text.startsWith('+') ? '<ins>' + text + '</ins>' : text.startsWith('-') ? '<del>' + text + '</del>' : text).join('\\n');
await document.fonts.ready;
window.ready = { graphs: blocks.length, faults };
`;

const STYLE = `
body { padding: 24px; background: #ffffff; }
.markdown-body { max-width: 1012px; margin: 0 auto; }
/* GitHub draws a graph in a frame of its own, where the line height of the page does not reach. */
.graph { text-align: center; padding: 16px; margin-bottom: 16px; line-height: normal; }
.graph svg { max-width: 100%; }
ins { text-decoration: none; color: #116329; background: #dafbe1; }
del { text-decoration: none; color: #82071e; background: #ffebe9; }
@media (prefers-color-scheme: dark) {
  body { background: #0d1117; }
  ins { color: #aff5b4; background: #033a16; }
  del { color: #ffdcd7; background: #67060c; }
}
`;

/**
 * @typedef {object} Frame
 * @property {boolean} [open] unfolds all folded parts
 * @property {boolean} [isComment] a comment, in which a line break of the text is kept
 * @property {string} [style] more style
 * @property {(article: string) => string} [around] what is around the text
 */

/**
 * @param {string} markdown @param {Frame} [frame]
 * @returns {string} one file of HTML that needs no other
 */
export function toPage(markdown, { open = false, isComment = false, style = '', around = (article) => article } = {}) {
  const html = toHtml(markdown, { isComment });
  const body = open ? html.replaceAll('<details>', '<details open>') : html;
  const mermaid = markdown.includes('mermaid')
    ? readFileSync(pathOf('@mermaid-js/tiny'), 'utf8')
    : 'mermaid = { initialize() {} };';
  const styles = `${readFileSync(pathOf('github-markdown-css/github-markdown.css'), 'utf8')}${STYLE}${style}`;
  return writeShell('Summary', styles, around(`<article class="markdown-body">${body}</article>`), DRAW, mermaid);
}
