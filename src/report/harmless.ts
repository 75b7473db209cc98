/** A control character, with the colour sequence that an ESC may begin. */
const CONTROL = /\p{Cc}(\[[0-9;:]*m)?/gu;

/** Characters that turn the direction of text around, so that a line reads as something that it is not. */
const DIRECTION = /\p{Bidi_Control}/gu;

/**
 * Text from outside as it may be printed: colours stay; cursor movements, carriage returns, NUL and the like are shown
 * as symbols, direction marks as their code. `##[` is a command of the runner anywhere in a line (runner fact): a
 * zero-width space breaks it and leaves it readable. `::` at the start of a line is left to `stop-commands`.
 */
export function harmless(text: string): string {
  return text
    .replace(CONTROL, (found, colour?: string) =>
      isKept(found) ? found : `${symbol(found.charCodeAt(0))}${colour ?? ''}`,
    )
    .replace(DIRECTION, (found) => codePoint(found.charCodeAt(0)))
    .replaceAll('##[', '#\u200b#[');
}

function isKept(found: string): boolean {
  return found.startsWith('\n') || found.startsWith('\t') || (found.startsWith('\u001b') && found.length > 1);
}

/** The same on one line: for sentences of ours that hold words from outside. */
export function harmlessLine(text: string): string {
  return harmless(text.replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' '));
}

/** Unicode has a picture for each control character of C0 and for DEL. */
function symbol(code: number): string {
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '\u2421' : codePoint(code);
}

function codePoint(code: number): string {
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}
