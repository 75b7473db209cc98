/*
 * Markdown as GitHub reads it. Text from outside goes in by `escapeMarkdown`, `codeSpan` or `fence` only, and is shown
 * as the text that it is.
 *
 * Where it may hold a secret that only the runner knows, it goes in by `codeSpan` or `fence`: the runner hides secrets
 * in the summary by their letters, and would not find one whose letters were escaped.
 */

/** Where GitHub makes links, mentions, issues and emoji out of plain text, after Markdown and its escapes. */
const REFERENCE = /(?<=[@#:])(?=\S)|(?<=\bwww)(?=\.)|(?<=\bgh)(?=-\d)/i;

/** Parts two characters so that they are no reference together, and leaves no trace in what a reader copies. */
const PART = '<span></span>';

/** Markup and HTML anywhere, and what begins a list or underlines a heading where it comes first. */
const MARKUP = /[&<>"\\`*_[\]{}()|~!#]|^[-+=]|(?<=^\d{1,9})[.)]/g;

/** Right-to-left letters turn the order of what stands around them, unless they are kept apart. */
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Text for a heading, a paragraph, a table cell or a link. */
export function escapeMarkdown(text: string): string {
  const escaped = oneLine(text)
    .split(REFERENCE)
    .map((part) => part.replace(MARKUP, entity))
    .join(PART)
    // GitHub reads formulas between dollar signs; this is the way out that it documents.
    .replaceAll('$', '<span>$</span>');
  return isolated(text, escaped);
}

/** Text in type of fixed width: nothing in it is escaped, so that the runner finds secrets in it. */
export function codeSpan(text: string): string {
  const line = oneLine(text);
  if (line === '') return '';
  // How a backslash before a bar is read in a table depends on the reader.
  if (line.includes('\\|')) return `<code>${escapeMarkdown(line)}</code>`;
  const ticks = '`'.repeat(longestRun(line) + 1);
  const space = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  return isolated(line, `${ticks}${space}${line}${space}${ticks}`);
}

/**
 * Lines in type of fixed width, as they are.
 * @param language for colours, such as `diff`
 */
export function fence(text: string, language: string): string {
  const ticks = '`'.repeat(Math.max(3, longestRun(text) + 1));
  return `${ticks}${language}\n${text}\n${ticks}`;
}

/** @param words Markdown already */
export function link(words: string, url: string): string {
  return url === ''
    ? words
    : `[${words}](${url.replace(/[()<>|\\\s]/g, (found) => encodeURIComponent(found).replace('(', '%28').replace(')', '%29'))})`;
}

/** The head of a table: its rows are `row`s in the lines after it. @param numbers how many last columns hold numbers */
export function tableHead(names: readonly string[], numbers = 0): string {
  const rules = names.map((_, index) => (index >= names.length - numbers ? '--:' : '---'));
  return `${row(names)}\n${row(rules)}`;
}

/** @param cells Markdown already, on one line each */
export function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

/** What is inside of it is folded; it has to be followed by `DETAILS_END`. */
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
