/** Inserted into a command. It has no width, so the line looks the same. No command has it in its name. */
const BREAK = '\u200b';

/** Matches a command's name. Any name counts that begins with a letter, since a newer runner may know more commands. */
const NAME = /^\p{L}/u;

/** Matches the first character of a command that may be anywhere in a line (runner fact 7). */
const BRACKET_COMMAND = /#(?=#\[\p{L})/gu;

/** White space that .NET trims, without line ends (runner fact 24). */
const BLANK = /[\t\v\f \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;

/** The runner drops a byte order mark at the start of the output (runner fact 24). */
const BYTE_ORDER_MARK = 0xfeff;

const [COLON, LF, CR, FIRST_PRINTABLE, LAST_PRINTABLE] = [0x3a, 0x0a, 0x0d, 0x20, 0x7e];

/**
 * Returns whole lines in which the runner obeys nothing. A zero-width space separates the first two characters of
 * `::name::` at the start of a line and of `##[name` anywhere (runner fact 7). Then the name that the runner reads begins
 * with a colon or a bracket, even where it ignores the space (runner fact 25). All other text is unchanged.
 */
export function escapeCommands(text: string): string {
  const escaped = text.includes('##[') ? text.replace(BRACKET_COMMAND, `#${BREAK}`) : text;
  const parts: string[] = [];
  let done = 0;
  for (let at = escaped.indexOf('::'); at >= 0; at = escaped.indexOf('::', at + 2)) {
    if (!isCommand(escaped, at)) continue;
    parts.push(escaped.slice(done, at + 1));
    done = at + 1;
  }
  return parts.length === 0 ? escaped : [...parts, escaped.slice(done)].join(BREAK);
}

/** Returns whether the two colons at `at` begin a line, a name follows them, and then two more colons. */
function isCommand(text: string, at: number): boolean {
  let start = at - 1;
  while (start >= 0 && BLANK.test(text.charAt(start))) start -= 1;
  const before = text.charCodeAt(start);
  const isAtStart = start < 0 || isLineEnd(before) || (start === 0 && before === BYTE_ORDER_MARK);
  return isAtStart && NAME.test(text.slice(at + 2, at + 4)) && hasColons(text, at + 2);
}

/**
 * Returns whether two colons follow on the same line. Characters that are not printable ASCII may be between them: .NET
 * ignores many of these when it compares texts (runner fact 25).
 */
function hasColons(text: string, from: number): boolean {
  let isSecond = false;
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isLineEnd(code) || (code === COLON && isSecond)) return code === COLON;
    if (code === COLON) isSecond = true;
    else if (code >= FIRST_PRINTABLE && code <= LAST_PRINTABLE) isSecond = false;
  }
  return false;
}

/** Returns whether .NET ends a line at this character (runner fact 24). */
function isLineEnd(code: number): boolean {
  return code === LF || code === CR;
}
