import type { Document } from 'yaml';
import { text as textOf } from '../../messages/message.ts';
import { lossyScalars } from './lossy-scalars.ts';
import { quoteHint } from './quote-hints.ts';
import type { Place } from './yaml-place.ts';

/**
 * Returns a sentence with line and column for each problem of a parsed text: the errors of the parser, or else values
 * that JSON would change. Of several errors in a line returns the first: the others follow from it. Shows no value.
 */
export function yamlProblems(document: Document.Parsed, text: string, at: Place): string[] {
  if (document.errors.length === 0) return lossyScalars(document.contents, at);
  const lines = new Set<number>();
  return document.errors.flatMap(({ pos: [offset], code, message }) => {
    const line = text.lastIndexOf('\n', offset - 1);
    if (lines.has(line)) return [];
    lines.add(line);
    const words =
      code === 'MULTIPLE_DOCS'
        ? textOf('yaml-several-documents')
        : (quoteHint(text, code, offset)?.text ?? withoutSource(message));
    return [`${at(offset)}: ${words}`];
  });
}

/** Returns the YAML parser's message up to its quote of the input, which may be a secret. */
export function withoutSource(words: string): string {
  return (words.split(/[:"'`\\>]/)[0] ?? '').trim();
}
