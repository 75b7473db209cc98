import { onOneLine } from '../../one-line.ts';

/** A control character, with the colour sequence that an ESC may begin. Line ends and tabs stay. */
const CONTROL = /(?![\n\t])\p{Cc}(\[[0-9;:]*m)?/gu;

/** Characters that turn the direction of text around, so that a line reads as something that it is not. */
const DIRECTION = /\p{Bidi_Control}/gu;

/** A colour sequence of harmless text, in which no other control character comes before a bracket. */
const COLOUR = /\p{Cc}\[[0-9;:]*m/gu;

/** Italics are how this action's own sentences are told apart; concealed text is there without being seen. */
const NOT_THEIRS: ReadonlySet<number> = new Set([3, 8, 20]);

/** Foreground, background and underline in a colour of more than the first sixteen. */
const EXTENDED: ReadonlySet<number> = new Set([38, 48, 58]);

/** How many sequences are remembered: a playbook has a handful. */
const MAX_KNOWN = 256;

/** What is kept of each colour sequence that was met. */
const known = new Map<string, string>();

/**
 * Text from outside as it may be printed: colours stay; cursor movements, carriage returns, NUL and the like are shown
 * as symbols, direction marks as their code. `##[` is a command of the runner anywhere in a line (runner fact 7): a
 * zero-width space breaks it and leaves it readable. `::` at the start of a line is left to `stop-commands`.
 */
export function sanitize(text: string): string {
  return text
    .replace(CONTROL, (found, colour?: string) => {
      if (colour === undefined) return symbol(found.charCodeAt(0));
      return found.startsWith('\u001b') ? theirs(found) : `${symbol(found.charCodeAt(0))}${colour}`;
    })
    .replace(DIRECTION, (found) => codePoint(found.charCodeAt(0)))
    .replaceAll('##[', '#\u200b#[');
}

/** The same on one line and without colours: for sentences of ours that hold words from outside. */
export function sanitizeLine(text: string): string {
  return withoutColours(sanitize(onOneLine(text)));
}

/** Harmless text without its colours. */
export function withoutColours(text: string): string {
  return text.replace(COLOUR, '');
}

/**
 * The colours that are still in force behind harmless text: what they began would go on in the lines that follow.
 * @param before those in force in front of it
 * @returns the sequences that begin them anew; `''` for none
 */
export function coloursAfter(text: string, before: string): string {
  const last = text.lastIndexOf('\u001b[');
  if (last < 0) return before;
  // Nearly always: Ansible ends the colour of each line.
  if (text.startsWith('\u001b[0m', last) || text.startsWith('\u001b[m', last)) return '';
  let colours = before;
  for (const [sequence] of text.matchAll(COLOUR)) {
    const parameters = sequence.slice(2, -1);
    if (/^[0;]*$/.test(parameters)) colours = '';
    else colours = /^0*;/.test(parameters) ? sequence : `${colours}${sequence}`;
    // A hundred colours without an end are no colour that somebody meant.
    if (colours.length > 100) colours = sequence;
  }
  return colours;
}

/** A colour sequence without what text from outside must not have. */
function theirs(sequence: string): string {
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
    // A colour that lacks a part could be read as anything.
    if (some.length === size && !NOT_THEIRS.has(Number.parseInt(some[0] ?? '', 10))) kept.push(...some);
    at += size;
  }
  return kept;
}

/** `38;5;3` is one colour of 256 and `38;2;1;2;3` one of red, green and blue; all others are a parameter each. */
function lengthOfColour(first = '', second = ''): number {
  if (!EXTENDED.has(Number(first))) return 1;
  if (second === '5') return 3;
  return second === '2' ? 5 : 1;
}

/** Unicode has a picture for each control character of C0 and for DEL. */
function symbol(code: number): string {
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '\u2421' : codePoint(code);
}

function codePoint(code: number): string {
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}
