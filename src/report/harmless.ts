/** Control characters of C0 but newline and tab, DEL, C1, and an ESC that begins no colour. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this is about
const CONTROLS = /\x1b(?!\[[0-9;:]*m)|[\x00-\x08\x0b-\x1a\x1c-\x1f\x7f-\x9f]/g;

/** Characters that turn the direction of text around, so that a line reads as something that it is not. */
const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * Text from outside as it may be printed: colours stay; cursor movements, carriage returns, NUL and the like are shown
 * as symbols, direction marks as their code. `##[` is a command of the runner anywhere in a line (runner fact): a
 * zero-width space breaks it and leaves it readable. `::` at the start of a line is left to `stop-commands`.
 */
export function harmless(text: string): string {
  return text
    .replace(CONTROLS, (character) => symbol(character.charCodeAt(0)))
    .replace(DIRECTION, (character) => `<U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}>`)
    .replaceAll('##[', '#\u200b#[');
}

/** The same on one line: for sentences of ours that hold words from outside. */
export function harmlessLine(text: string): string {
  return harmless(text.replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' '));
}

/** Unicode has a picture for each control character of C0 and for DEL. */
function symbol(code: number): string {
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '\u2421' : `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}
