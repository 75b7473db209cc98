// The output of a job as the controller has it, and the lines of it that a step printed.

/** @typedef {import('../controller/controller.mjs').Controller} Controller */
/** @typedef {import('../steps/step.mjs').Line} Line */
/** @typedef {{ created: number, lines: string[] }} Output text of an event, and when Ansible emitted it, in ms since 1970 */

/** Sentences of the action are in italics, which output of the controller never is. */
const SENTENCE = '\u001b[3m';

/** A workflow command, such as `::group::`. The controller's own are broken up by a zero-width space. */
const COMMAND = /^::\S[^:]*::/;

// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what a colour is.
const COLOUR = /\u001b\[[0-9;:]*m/g;

const ZERO_WIDTH_SPACE = /\u200b/g;

/** Control characters but for line ends and tabs, and characters that reverse the direction of text. */
const UNPRINTABLE = /(?![\n\t])\p{Cc}|\p{Bidi_Control}/gu;

/** @param {Controller} controller @param {string} events path of the events @returns {Promise<Output[]>} */
export async function readOutput(controller, events) {
  const rows = await controller.list(`${events}?order_by=counter&no_truncate=1`);
  return rows
    .filter(({ stdout }) => stdout !== '')
    .map(({ stdout, created }) => ({ created: Date.parse(created), lines: shownLines(stdout) }));
}

/** @param {string} stdout @returns {string[]} as docs/following.md says that it is printed, without colours */
function shownLines(stdout) {
  const text = stdout.replaceAll('\r\n', '\n').replace(COLOUR, '').replace(UNPRINTABLE, symbol);
  return text.replace(ZERO_WIDTH_SPACE, '').split('\n');
}

/** @param {string} character */
function symbol(character) {
  const code = character.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '\u2421' : `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}

/** @param {Line[]} lines of a step @returns {Line[]} those of the controller, without colours */
export function controllerLines(lines) {
  return lines
    .filter(({ text }) => !text.startsWith(SENTENCE) && !COMMAND.test(text))
    .map(({ text, at }) => ({ text: text.replace(COLOUR, '').replace(ZERO_WIDTH_SPACE, ''), at }));
}
