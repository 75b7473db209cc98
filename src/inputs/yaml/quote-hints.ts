import type { ErrorCode } from 'yaml';
import { type Message, message } from '../../messages/message.ts';

/*
 * What to put in quotes, for errors of the YAML parser. Its own words describe the grammar ("Nested mappings are not
 * allowed in compact mappings"), which does not say what to do. Nothing but keys and reserved signs is shown: a value
 * may be a secret.
 */

/** The parts of a line: indentation and dashes, the key if it has one, and the value. */
const VALUE_LINE = /^\s*(?:- +)*(?:(["']?)([\w.-]+)\1\s*:(?:\s+|$))?(.*)$/;

/** The signs that have a meaning in YAML at the beginning of a value. */
const RESERVED = /^[@`%&*!|>,[\]{}?-]/;

/** A template at the beginning of a value, or of a value in a list or mapping in brackets. */
const TEMPLATE = /(?:^|[:,[]\s*)\{[{%]/;

/**
 * Returns what is probably wrong at an error of the YAML parser, and what to put in quotes.
 * @param offset where the parser found the error
 * @returns undefined when only the parser's own words are known
 */
export function quoteHint(text: string, code: ErrorCode, offset: number): Message | undefined {
  const { key, value, isFirst } = lineAt(text, offset);
  const name = key === undefined ? 'the value' : `\`${key}\``;
  if (code === 'TAB_AS_INDENT') return message('yaml-tab');
  if (code === 'BAD_DQ_ESCAPE') return message('yaml-backslash', { name });
  if (TEMPLATE.test(value)) return message('yaml-quote-template', { name });
  if (code === 'BLOCK_IN_FLOW') return message('yaml-block-in-brackets');
  if (code === 'BLOCK_AS_IMPLICIT_KEY')
    return /:(?:\s|$)/.test(value) ? message('yaml-quote-colon', { name }) : message('yaml-indentation');
  if (code === 'UNEXPECTED_TOKEN' && key !== undefined && isFirst) return message('yaml-indentation');
  if (/^["']/.test(value)) return quotedHint(name, code);
  const [sign] = RESERVED.exec(value) ?? [];
  if (sign !== undefined) return key === undefined && /[[{]/.test(sign) ? undefined : reservedSign(name, sign);
  if (key === undefined && /^(?:MISSING_CHAR|MULTILINE_IMPLICIT_KEY)$/.test(code))
    return message('yaml-line-without-key');
  return undefined;
}

function quotedHint(name: string, code: ErrorCode): Message | undefined {
  if (code === 'MISSING_CHAR') return message('yaml-quote-open', { name });
  return code === 'UNEXPECTED_TOKEN' ? message('yaml-quote-continues', { name }) : undefined;
}

/** Describes a value that begins with a sign that has a meaning in YAML. */
export function reservedSign(name: string, sign: string): Message {
  return message('yaml-quote-sign', { name, sign: sign === '`' ? 'a backtick' : `\`${sign}\`` });
}

/** Returns key and value of the line that an offset is in, and whether only blanks are before the offset. */
function lineAt(text: string, offset: number): { key: string | undefined; value: string; isFirst: boolean } {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const [line = ''] = text.slice(start).split('\n', 1);
  const [, , key, value = ''] = VALUE_LINE.exec(line) ?? [];
  return { key, value, isFirst: text.slice(start, offset).trim() === '' };
}
