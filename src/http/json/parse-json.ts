import { randomUUID } from 'node:crypto';
import { ExactNumber, exactNumber } from './exact-number.ts';

/**
 * Finds whether a text may hold a number that JavaScript would change: 16 digits or more, a zero at the end of a fraction,
 * an exponent, `-0`, or one that prints with an exponent. It may be wrong about a text in quotes, which then costs time only.
 */
const MAY_CHANGE =
  /(?:^|[:,[\s])(?:-0(?![.\d])|-?(?:0\.0{6}|[\d.]{16}|\d{1,15}(?:\.\d{0,14})?[eE]|\d{1,14}\.\d{0,13}0(?!\d)))/;

/** Whether JSON.parse hands a reviver the source of a value (Node 22). */
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
 * Reads JSON. Numbers that JavaScript would change become an `ExactNumber`, all others stay plain.
 * @param hasSource whether JSON.parse tells the source; tests set it
 * @throws SyntaxError
 */
export function parseExact(text: string, hasSource = HAS_SOURCE): unknown {
  if (!MAY_CHANGE.test(text)) return JSON.parse(text) as unknown;
  try {
    if (!hasSource) return parseTagged(text);
    return parseWithSource(text, (value, source) => (source === undefined ? value : exactNumber(source)));
  } catch (error) {
    // Nested too deep to be visited: the digits of a number matter less than the reply itself.
    if (error instanceof RangeError) return JSON.parse(text) as unknown;
    throw error;
  }
}

/** JSON.parse whose numbers are read by a function of the value and its source. */
function parseWithSource(text: string, read: (value: number, source: string | undefined) => unknown): unknown {
  return JSON.parse(text, (_key, value: unknown, ...more: unknown[]) => {
    if (typeof value !== 'number') return value;
    const [context] = more as [{ source?: string }?];
    return read(value, context?.source);
  }) as unknown;
}

const NUMBER = /-?\d[\d.eE+-]*/g;

/** Marks a text that stands for a number. No text from outside can have it. */
const TAG = `${randomUUID()}:`;

/** Node 20: such numbers are put in quotes behind a tag, and read from there. */
function parseTagged(text: string): unknown {
  // Says first whether it is JSON at all: a tag could make JSON of what is not.
  JSON.parse(text);
  return JSON.parse(outsideTexts(text, tagged), (_key, value: unknown) =>
    typeof value === 'string' && value.startsWith(TAG) ? exactNumber(value.slice(TAG.length)) : value,
  ) as unknown;
}

function tagged(part: string): string {
  return part.replace(NUMBER, (source) => (exactNumber(source) instanceof ExactNumber ? `"${TAG}${source}"` : source));
}

/** JSON with everything outside its texts replaced. Scans by quotes, so that a text of any size is fine. */
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

/** The place behind the quote that ends a text. */
function endOfText(json: string, begin: number): number {
  let quote = json.indexOf('"', begin + 1);
  while (quote >= 0 && isEscaped(json, quote)) quote = json.indexOf('"', quote + 1);
  return quote < 0 ? json.length : quote + 1;
}

/** Whether an odd number of backslashes stands before it. */
function isEscaped(json: string, at: number): boolean {
  let begin = at;
  while (json[begin - 1] === '\\') begin -= 1;
  return (at - begin) % 2 === 1;
}
