import { onOneLine } from '../../http/reply-text.ts';
import { escapeCommands } from './escape-commands.ts';

/** The colours of Ansible, which are allowed. They are most of the control characters, so they are not even matched. */
const USUAL = '\\[(?:0|[01];3[0-7])m';

/** Matches a control character, with the colour sequence that an ESC may begin. Line ends and tabs are not matched. */
const CONTROL = new RegExp(`[\\p{Cc}--[\\n\\t]](?<!\\u001b(?=${USUAL}))(\\[[0-9;:]*m)?`, 'gv');

/** Matches characters that reverse the direction of text and can disguise a line. */
const DIRECTION = /\p{Bidi_Control}/gu;

/** Matches a colour sequence in sanitized text, where no other control character comes before a bracket. */
const COLOUR = /\p{Cc}\[[0-9;:]*m/gu;

/** Codes that output must not use. Italics mark this action's own sentences; concealed text is invisible. */
const NOT_THEIRS: ReadonlySet<number> = new Set([3, 8, 20]);

/** Foreground, background and underline in a colour beyond the first sixteen. */
const EXTENDED: ReadonlySet<number> = new Set([38, 48, 58]);

/** Maximum number of cached sequences. A playbook has a handful. */
const MAX_KNOWN = 256;

/** Cache: the permitted part of each colour sequence. */
const known = new Map<string, string>();

/**
 * Returns text from outside that a terminal shows as it is. Colours are kept. Cursor movements, carriage returns, NUL
 * and similar are shown as symbols, direction marks as their code. What the runner reads must also pass
 * `escapeCommands`, as the last step: a removed code may leave a command behind.
 */
export function sanitize(text: string): string {
  return text
    .replace(CONTROL, (found, colour?: string) => {
      if (colour === undefined) return symbol(found.charCodeAt(0));
      return found.startsWith('\u001b') ? allowedColour(found) : `${symbol(found.charCodeAt(0))}${colour}`;
    })
    .replace(DIRECTION, (found) => codePoint(found.charCodeAt(0)));
}

/** Returns the text on one line, without colours and commands, for sentences that contain text from outside. */
export function sanitizeLine(text: string): string {
  return escapeCommands(withoutColours(sanitize(onOneLine(text))));
}

/** Returns sanitized text without its colours. */
export function withoutColours(text: string): string {
  return text.replace(COLOUR, '');
}

/**
 * Returns the colours that are still active after sanitized text and would continue in the next lines.
 * @param before the colours that are active before the text
 * @returns the sequences that begin these colours again; `''` for none
 */
export function coloursAfter(text: string, before: string): string {
  const last = text.lastIndexOf('\u001b[');
  if (last < 0) return before;
  // The usual case: Ansible ends the colour of each line.
  if (text.startsWith('\u001b[0m', last) || text.startsWith('\u001b[m', last)) return '';
  let colours = before;
  for (const [sequence] of text.matchAll(COLOUR)) {
    const parameters = sequence.slice(2, -1);
    if (/^[0;]*$/.test(parameters)) colours = '';
    else colours = /^0*;/.test(parameters) ? sequence : `${colours}${sequence}`;
    // A hundred colours without an end are not intended: keep the last one.
    if (colours.length > 100) colours = sequence;
  }
  return colours;
}

/** Returns a colour sequence without the codes that output must not use. */
function allowedColour(sequence: string): string {
  const before = known.get(sequence);
  if (before !== undefined) return before;
  const kept = allowed(sequence.slice(2, -1).split(';'));
  const left = kept.length === 0 ? '' : `\u001b[${kept.join(';')}m`;
  if (known.size < MAX_KNOWN) known.set(sequence, left);
  return left;
}

function allowed(parameters: readonly string[]): string[] {
  const kept: string[] = [];
  for (let at = 0; at < parameters.length; ) {
    const size = lengthOfColour(parameters[at], parameters[at + 1]);
    const some = parameters.slice(at, at + size);
    // An incomplete colour could have any meaning.
    if (some.length === size && !NOT_THEIRS.has(Number.parseInt(some[0] ?? '', 10))) kept.push(...some);
    at += size;
  }
  return kept;
}

/**
 * Returns how many parameters a colour has. `38;5;3` is one of 256 colours, `38;2;1;2;3` is red, green and blue. All
 * others have one.
 */
function lengthOfColour(first = '', second = ''): number {
  if (!EXTENDED.has(Number(first))) return 1;
  if (second === '5') return 3;
  return second === '2' ? 5 : 1;
}

/** Returns Unicode's symbol for a control character of C0 or DEL. */
function symbol(code: number): string {
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '\u2421' : codePoint(code);
}

function codePoint(code: number): string {
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}
