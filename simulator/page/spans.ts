/** Text in one look: names of colours, `bold`. */
export interface Span {
  text: string;
  look: string[];
}

const ESC = String.fromCharCode(27);
const CODE = new RegExp(`${ESC}\\[([\\d;]*)m`);

/** Whatever else a terminal would obey is shown by its sign, so that nothing happens and nothing is hidden. */
const CONTROL = /(?!\t)\p{Cc}/gu;

const COLOURS = ['faint', 'red', 'green', 'yellow', 'blue', 'magenta', 'cyan', ''];

/** Output as lines of spans; a colour holds over the end of a line until another code. */
export function linesOfSpans(stdout: string): Span[][] {
  let look: string[] = [];
  return stdout.split(/\r?\n/).map((line) => {
    const spans: Span[] = [];
    line.split(CODE).forEach((piece, index) => {
      // Pieces alternate: text, the codes of a sequence, text, …
      if (index % 2 === 1) look = changed(look, piece);
      else if (piece !== '') spans.push({ text: piece.replace(CONTROL, sign), look });
    });
    return spans;
  });
}

function changed(look: string[], codes: string): string[] {
  let next = look;
  for (const code of codes.split(';').map(Number)) {
    const colour = (code >= 30 && code <= 37) || (code >= 90 && code <= 97) ? COLOURS[code % 10] : undefined;
    if (code === 0) next = [];
    else if (code === 1) next = [...next.filter((word) => word !== 'bold'), 'bold'];
    else if (colour !== undefined) next = [...next.filter((word) => word === 'bold'), ...(colour ? [colour] : [])];
  }
  return next;
}

/** The picture that Unicode has of a control character. */
function sign(char: string): string {
  const code = char.charCodeAt(0);
  return code < 0x20 ? String.fromCharCode(0x2400 + code) : code === 0x7f ? '\u2421' : '\ufffd';
}
