/**
 * Consecutive lines of output, also as one text: a download has a million lines, and most are printed without looking at
 * each.
 */
export class LineBlock {
  readonly lines: readonly string[];
  /** The lines with a line feed between them. A line may contain one itself. */
  readonly text: string;

  /** @param text by default, made of the lines */
  constructor(lines: readonly string[], text = lines.join('\n')) {
    this.lines = lines;
    this.text = text;
  }
}
