import { randomUUID } from 'node:crypto';
import { ExactNumber, exactNumber } from './exact-number.ts';

/**
 * Matches a text that may contain a number that JavaScript would change. Such a number has 16 digits or more, a final
 * zero in a fraction, an exponent, or prints with one, or is `-0`. A match inside of quotes only costs time.
 */
const MAY_CHANGE =
  /(?:^|[:,[\s])(?:-0(?![.\d])|-?(?:0\.0{6}|[\d.]{16}|\d{1,15}(?:\.\d{0,14})?[eE]|\d{1,14}\.\d{0,13}0(?!\d)))/;

/** Whether JSON.parse passes the source of a value to a reviver (Node 22). */
const HAS_SOURCE = sourceOf('1.0') === '1.0';

function sourceOf(json: string): string | undefined {
  let source: string | undefined;
  parseWithSource(json, (_value, written) => {
    source = written;
    return undefined;
  });
  return source;
}

/**
 * Parses JSON. Numbers that JavaScript would change become an `ExactNumber`; all others stay plain.
 * @param hasSource whether JSON.parse passes the source to a reviver; tests set it
 * @throws SyntaxError
 */
export function parseExact(text: string, hasSource = HAS_SOURCE): unknown {
  if (!MAY_CHANGE.test(text)) return JSON.parse(text) as unknown;
  try {
    if (!hasSource) return parseTagged(text);
    return parseWithSource(text, (value, source) => (source === undefined ? value : exactNumber(source)));
  } catch (error) {
    // Nested too deeply for a reviver: the reply matters more than the digits of a number.
    if (error instanceof RangeError) return JSON.parse(text) as unknown;
    throw error;
  }
}

/** Parses JSON with a function that converts each number, given its value and its source. */
function parseWithSource(text: string, read: (value: number, source: string | undefined) => unknown): unknown {
  return JSON.parse(text, (_key, value: unknown, ...more: unknown[]) => {
    if (typeof value !== 'number') return value;
    const [context] = more as [{ source?: string }?];
    return read(value, context?.source);
  }) as unknown;
}

const NUMBER = /-?\d[\d.eE+-]*/g;

/** Marks a text that represents a number. No text from outside can contain it. */
const TAG = `${randomUUID()}:`;

/** Parses JSON on Node 20: such numbers are quoted with a tag and converted from the tagged text. */
function parseTagged(text: string): unknown {
  // Check first whether it is valid JSON: a tag could turn invalid text into JSON.
  JSON.parse(text);
  return JSON.parse(outsideTexts(text, tagged), (_key, value: unknown) =>
    typeof value === 'string' && value.startsWith(TAG) ? exactNumber(value.slice(TAG.length)) : value,
  ) as unknown;
}

function tagged(part: string): string {
  return part.replace(NUMBER, (source) => (exactNumber(source) instanceof ExactNumber ? `"${TAG}${source}"` : source));
}

/** Returns JSON with everything outside of its texts replaced. It scans by quotes, so that texts of any size work. */
function outsideTexts(json: string, replace: (part: string) => string): string {
  const parts: string[] = [];
  let at = 0;
  while (at < json.length) {
    const begin = json.indexOf('"', at);
    if (begin < 0) break;
    const end = endOfText(json, begin);
    parts.push(replace(json.slice(at, begin)), json.slice(begin, end));
    at = end;
  }
  parts.push(replace(json.slice(at)));
  return parts.join('');
}

/** Returns the index after the quote that ends a text. */
function endOfText(json: string, begin: number): number {
  let quote = json.indexOf('"', begin + 1);
  while (quote >= 0 && isEscaped(json, quote)) quote = json.indexOf('"', quote + 1);
  return quote < 0 ? json.length : quote + 1;
}

/** Returns whether an odd number of backslashes comes before this index. */
function isEscaped(json: string, at: number): boolean {
  let begin = at;
  while (json[begin - 1] === '\\') begin -= 1;
  return (at - begin) % 2 === 1;
}
