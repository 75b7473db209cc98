/*
 * Markdown as GitHub reads it. Text from outside must pass through `escapeMarkdown`, `codeSpan` or `fence`, so that it
 * is shown literally.
 * Text that may contain a secret that only the runner knows must pass through `codeSpan` or `fence`. The runner
 * searches the summary for the literal secret and would not find an escaped one.
 */

/** Matches where GitHub turns plain text into links, mentions, issues and emoji, after Markdown and its escapes. */
const REFERENCE = /(?<=[@#:])(?=\S)|(?<=\bwww)(?=\.)|(?<=\bgh)(?=-\d)/i;

/** Separates two characters so that they do not form a reference. Copied text does not contain it. */
const PART = '<span></span>';

/** Matches markup and HTML anywhere, and what starts a list or underlines a heading at the beginning of a line. */
const MARKUP = /[&<>"\\`*_[\]{}()|~!#]|^[-+=]|(?<=^\d{1,9})[.)]/g;

/** Matches right-to-left letters, which reorder the text around them unless it is isolated. */
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Returns text for a heading, a paragraph, a table cell or a link. */
export function escapeMarkdown(text: string): string {
  const escaped = oneLine(text)
    .split(REFERENCE)
    .map((part) => part.replace(MARKUP, entity))
    .join(PART)
    // GitHub reads formulas between dollar signs; it documents this way to escape them.
    .replaceAll('$', '<span>$</span>');
  return isolated(text, escaped);
}

/** Returns text as code. Nothing in it is escaped, so that the runner finds secrets in it. */
export function codeSpan(text: string): string {
  const line = oneLine(text);
  if (line === '') return '';
  // Readers disagree about a backslash before a bar in a table.
  if (line.includes('\\|')) return `<code>${escapeMarkdown(line)}</code>`;
  const ticks = '`'.repeat(longestRun(line) + 1);
  const space = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  return isolated(line, `${ticks}${space}${line}${space}${ticks}`);
}

/**
 * Returns lines as a code block, unchanged.
 * @param language for colours, such as `diff`
 */
export function fence(text: string, language: string): string {
  const ticks = '`'.repeat(Math.max(3, longestRun(text) + 1));
  return `${ticks}${language}\n${text}\n${ticks}`;
}

/** The words of the link to the explanation of an error. */
export const MORE = 'More about this error';

/** @param words as Markdown */
export function link(words: string, url: string): string {
  return url === ''
    ? words
    : `[${words}](${url.replace(/[()<>|\\\s]/g, (found) => encodeURIComponent(found).replace('(', '%28').replace(')', '%29'))})`;
}

/**
 * Returns the head of a table; add a `row` for each of the next lines. @param numbers how many of the last columns hold
 * numbers
 */
export function tableHead(names: readonly string[], numbers = 0): string {
  const rules = names.map((_, index) => (index >= names.length - numbers ? '--:' : '---'));
  return `${row(names)}\n${row(rules)}`;
}

/** @param cells as Markdown, on one line each */
export function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

/** Returns the start of a folded part, which must be followed by `DETAILS_END`. */
export function detailsStart(title: string): string {
  return `<details>\n<summary>${title}</summary>`;
}

export const DETAILS_END = '</details>';

function isolated(text: string, markdown: string): string {
  return RIGHT_TO_LEFT.test(text) ? `<span dir="auto">${markdown}</span>` : markdown;
}

function entity(character: string): string {
  return `&#${character.charCodeAt(0)};`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}
