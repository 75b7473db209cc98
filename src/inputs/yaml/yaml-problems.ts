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
  return document.errors.flatMap((error) => {
    const { code, message } = error;
    const offset = error.pos[0];
    const line = text.lastIndexOf('\n', offset - 1);
    if (lines.has(line)) return [];
    lines.add(line);
    if (code === 'MULTIPLE_DOCS') return [`${at(offset)}: ${textOf('yaml-several-documents')}`];
    const hint = quoteHint(text, code, offset);
    const place = hint?.id === 'yaml-indentation' ? indentedPlace(document, text, offset) : offset;
    return [`${at(place)}: ${hint?.text ?? withoutSource(message)}`];
  });
}

/** Returns where the line begins that is indented differently: the parser reports the value of the line before it. */
function indentedPlace({ errors }: Document.Parsed, text: string, offset: number): number {
  const end = errors.find(({ code, pos }) => code === 'MULTILINE_IMPLICIT_KEY' && pos[0] === offset)?.pos[1];
  if (end === undefined) return offset;
  const start = text.lastIndexOf('\n', end - 1) + 1;
  return start + (/^ */.exec(text.slice(start))?.[0].length ?? 0);
}

/** Returns the YAML parser's message up to its quote of the input, which may be a secret. */
export function withoutSource(words: string): string {
  return (words.split(/[:"'`\\>]/)[0] ?? '').trim();
}
