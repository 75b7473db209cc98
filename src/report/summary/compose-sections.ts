/* The summary as sections that fit into the runner's limit: more than 1 MiB is an error, and nothing is shown. */

/** One row of a section, and how many items it represents. */
export interface Row {
  text: string;
  counts: number;
}

/** A section of the summary: whole, or with as many rows as fit. */
export interface Section {
  /** What a reader misses when the section is left out. */
  name: string;
  /** Text before the rows. */
  before: string;
  rows?: readonly Row[];
  /** Separator of two rows: a line end or a blank line. */
  gap?: '\n' | '\n\n';
  /** Number of items without a row. */
  more?: number;
  /** Returns a sentence about what is missing. */
  left?: (count: number) => string;
  /** Text after the rows. */
  after?: string;
}

/** Reserved for the sentence about what was left out, in bytes. */
const NOTE_BYTES = 400;

/**
 * Returns the sections as one text of at most `maxBytes`, `''` when none fits. Sections come in the order of their
 * importance. None uses more than half of the remaining bytes, so that a long section leaves some for the next.
 */
export function compose(sections: readonly Section[], maxBytes: number): string {
  const parts: string[] = [];
  const omitted: string[] = [];
  let left = maxBytes - NOTE_BYTES;
  for (const section of sections) {
    const text = fitted(section, Math.floor(left / 2));
    if (text === undefined) omitted.push(section.name);
    else {
      parts.push(text);
      left -= bytes(text) + 2;
    }
  }
  if (parts.length === 0) return '';
  if (omitted.length > 0)
    parts.push(`Omitted for lack of space: ${omitted.join(', ')}. A summary can have at most 1 MiB.`);
  return `${parts.join('\n\n')}\n`;
}

function fitted(section: Section, maxBytes: number): string | undefined {
  const { before, rows = [], gap = '\n', after = '' } = section;
  const tail = after === '' ? '' : `\n\n${after}`;
  const all = rows.reduce((sum, { counts }) => sum + counts, section.more ?? 0);
  const note = (left: number): string => (left > 0 ? `\n\n${section.left?.(left) ?? `and ${left} more`}` : '');
  let text = before;
  let left = all;
  let size = bytes(before) + bytes(tail) + bytes(note(all));
  for (const { text: row, counts } of rows) {
    size += bytes(row) + gap.length;
    if (size > maxBytes) break;
    text += `${text === '' ? '' : gap}${row}`;
    left -= counts;
  }
  if (size > maxBytes && left === all) return undefined;
  return `${text}${note(left)}${tail}`;
}

function bytes(text: string): number {
  return Buffer.byteLength(text);
}
