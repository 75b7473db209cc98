// A step's log as a page that looks as on GitHub: numbered lines, the colours of the output, groups that are folded.

import { ANSI_STYLE, firstColour, toSpans, withoutColours } from './ansi.mjs';
import { writeShell } from './shell.mjs';

const STYLE = `
body { font: 12px/20px ui-monospace, SFMono-Regular, "DejaVu Sans Mono", monospace; color: #1f2328; background: #ffffff; padding: 12px 0; }
.line { display: flex; padding-right: 16px; white-space: pre-wrap; overflow-wrap: anywhere; }
.number { flex: 0 0 44px; margin-right: 16px; text-align: right; color: #818b98; }
.error { background: #ffebe9; } .warning { background: #fff8c5; } .notice { background: #ddf4ff; }
@media (prefers-color-scheme: dark) {
  body { color: #f0f6fc; background: #0d1117; }
  .number { color: #656c76; }
  .error { background: #3c1618; } .warning { background: #33270d; } .notice { background: #0f2a48; }
}
`;

/**
 * @param {readonly string[]} log the lines that a person sees, with their colours
 * @returns {string} one file of HTML that needs no other; the groups are folded
 */
export function toLogPage(log) {
  /** @type {string[]} */
  const rows = [];
  let isFolded = false;
  /** The colour of the annotation that the lines may go on with. */
  let annotation = '';
  // A line that is folded away has its number all the same.
  for (const [index, line] of log.entries()) {
    const plain = withoutColours(line);
    const kind = kindOf(plain);
    const isTitle = kind === 'title';
    isFolded = isTitle || (isFolded && plain.startsWith('  '));
    const goesOn = annotation !== '' && kind === '' && firstColour(line) === annotation;
    if (!goesOn) annotation = ANNOTATIONS.includes(kind) ? firstColour(line) : '';
    // GitHub marks the first line of an annotation alone.
    if (!isFolded) rows.push(row(index, kind, goesOn ? toSpans(plain) : toSpans(line)));
    else if (isTitle) rows.push(row(index, kind, toSpans(line).replace('▼', '▸')));
  }
  return writeShell('Log', ANSI_STYLE + STYLE, rows.join('\n'), 'window.ready = { graphs: 0, faults: [] };');
}

const ANNOTATIONS = ['error', 'warning', 'notice'];

/** @param {string} line without colours */
function kindOf(line) {
  if (line.startsWith('▼ ')) return 'title';
  return /^(Error|Warning|Notice): /.exec(line)?.[1]?.toLowerCase() ?? '';
}

/** @param {number} index @param {string} kind @param {string} text HTML */
const row = (index, kind, text) =>
  `<div class="line ${kind}"><span class="number">${index + 1}</span><span>${text}</span></div>`;
