// The colours of a terminal as HTML.

/** Light and dark, by the number of ANSI, as GitHub's log has them. @type {Record<number, [string, string]>} */
const COLOURS = {
  30: ['#24292f', '#6e7681'],
  31: ['#cf222e', '#ff7b72'],
  32: ['#116329', '#3fb950'],
  33: ['#9a6700', '#d29922'],
  34: ['#0969da', '#58a6ff'],
  35: ['#8250df', '#bc8cff'],
  36: ['#1b7c83', '#39c5cf'],
  37: ['#6e7781', '#b1bac4'],
};

const rules = (/** @type {number} */ theme) =>
  Object.entries(COLOURS).map(([number, colours]) => `.ansi${number} { color: ${colours[theme]}; }`);

/** The style of what `toSpans` gives. */
export const ANSI_STYLE = `
.ansi1 { font-weight: 600; } .ansi2 { opacity: 0.6; } .ansi3 { font-style: italic; }
${rules(0).join('\n')}
@media (prefers-color-scheme: dark) {
${rules(1).join('\n')}
}
`;

// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what a colour is.
const SEQUENCE = /\u001b\[([\d;]*)m/;

/** @param {string} line */
export const withoutColours = (line) =>
  line
    .split(SEQUENCE)
    .filter((_, index) => index % 2 === 0)
    .join('');

/** @param {string} line @returns {string} the codes that a line begins with, such as `31`, or nothing */
export const firstColour = (line) => (line.startsWith('\u001b') ? (SEQUENCE.exec(line)?.[1] ?? '') : '');

/** @param {string} line with the sequences of ANSI @returns {string} HTML */
export function toSpans(line) {
  const codes = new Set();
  // Texts and the codes between them take turns.
  const parts = line.split(SEQUENCE).map((part, index) => {
    if (index % 2 === 0) return span([...codes], part);
    for (const code of part.split(';').map(Number)) {
      if (code === 0) codes.clear();
      else codes.add(code);
    }
    return '';
  });
  return parts.join('');
}

/** @param {number[]} codes @param {string} text */
function span(codes, text) {
  if (text === '') return '';
  return `<span class="${codes.map((code) => `ansi${code}`).join(' ')}">${escaped(text)}</span>`;
}

/** @param {string} text */
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
