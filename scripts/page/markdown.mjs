// Markdown to HTML as GitHub shows it: its dialect, its list of elements that are allowed, and the references that it
// makes out of the text afterwards. For looking at summaries and comments, and for the test that
// hostile text stays text.

import rehypeRaw from 'rehype-raw';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';

/** @typedef {import('hast').Root | import('hast').Element} Parent */
/** @typedef {import('hast').RootContent} Child */

/** Text in these is left as it is. */
const LITERAL = new Set(['pre', 'code', 'tt', 'a']);

/** Mentions, issues, emoji: what GitHub finds in the text of a finished page, whatever was escaped in the source. */
const REFERENCE =
  /(?<![\w/`])@[a-z\d](?:[a-z\d-]*[a-z\d])?(?:\/[\w-]+)?|(?<!\w)(?:[\w-]+\/[\w-]+)?#\d+\b|\bGH-\d+\b|:[+\-\w]+:|\$[^\s$](?:[^$]*[^\s$])?\$/gi;

function references() {
  return refer;
}

/** @param {Parent} parent */
function refer(parent) {
  /** @type {Child[]} */
  const children = [];
  for (const child of parent.children) {
    if (child.type === 'element' && !LITERAL.has(child.tagName)) refer(child);
    if (child.type === 'text') children.push(...referred(child.value));
    else children.push(child);
  }
  parent.children = /** @type {typeof parent.children} */ (children);
}

/** @param {string} text @returns {(import('hast').Text | import('hast').Element)[]} */
function referred(text) {
  const found = [...text.matchAll(REFERENCE)];
  let end = 0;
  const parts = found.flatMap((match) => {
    const before = text.slice(end, match.index);
    end = match.index + match[0].length;
    return [textNode(before), reference(match[0])];
  });
  return [...parts, textNode(text.slice(end))];
}

/** @param {string} value @returns {import('hast').Text} */
const textNode = (value) => ({ type: 'text', value });

/** @param {string} text @returns {import('hast').Element} */
const reference = (text) => ({
  type: 'element',
  tagName: 'a',
  properties: { className: ['reference'], href: '#' },
  children: [textNode(text)],
});

/** In a comment, GitHub keeps the line breaks of a paragraph. */
function keepLineBreaks() {
  return breakLines;
}

/** @param {import('mdast').Parent} parent */
function breakLines(parent) {
  parent.children = parent.children.flatMap((child) => {
    if ('children' in child) breakLines(child);
    return child.type === 'text' ? linesOf(child.value) : [child];
  });
}

/** @param {string} text @returns {import('mdast').RootContent[]} */
function linesOf(text) {
  const [first = '', ...others] = text.split('\n');
  return [
    { type: 'text', value: first },
    ...others.flatMap((value) => [
      { type: /** @type {const} */ ('break') },
      { type: /** @type {const} */ ('text'), value },
    ]),
  ];
}

/** @param {boolean} isComment */
const processorOf = (isComment) =>
  unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(isComment ? [keepLineBreaks] : [])
    .use(remarkRehype, { allowDangerousHtml: true })
    .use(rehypeRaw)
    .use(rehypeSanitize, defaultSchema)
    .use(references)
    .use(rehypeStringify);

const summaryProcessor = processorOf(false);

const commentProcessor = processorOf(true);

/**
 * @param {string} markdown @param {{ isComment?: boolean }} [options]
 * @returns {string} HTML for the inside of a page; Mermaid graphs are still code
 */
export function toHtml(markdown, { isComment = false } = {}) {
  return String((isComment ? commentProcessor : summaryProcessor).processSync(markdown));
}

/** @param {string} markdown @returns {import('hast').Root} the same as a tree */
export function toTree(markdown) {
  return /** @type {import('hast').Root} */ (summaryProcessor.runSync(summaryProcessor.parse(markdown)));
}
