/** What Python's `str.splitlines` ends a line at, which is more than a line feed: U+001C to U+001E and U+0085 among them. */
const LINE_END = new RegExp(
  `\r\n|[\n\r\v\f${String.fromCharCode(0x1c)}-${String.fromCharCode(0x1e)}\u0085\u2028\u2029]`,
);

/** The lines of a text as Python's `str.splitlines` gives them: an end of line at the end of the text begins no other. */
export function splitLines(text: string): string[] {
  const lines = text.split(LINE_END);
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}
