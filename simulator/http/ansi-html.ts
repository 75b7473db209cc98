import { escapeHtml } from './html.ts';

const ESC = String.fromCharCode(27);
const SPAN = new RegExp(`${ESC}\\[([\\d;]*)m([\\s\\S]*?)${ESC}\\[0m`, 'g');

/** Output with a class for each colour. */
export function ansiSpans(text: string): string {
  return escapeHtml(text).replaceAll(SPAN, (_, codes: string, inner: string) => {
    const classes = codes
      .split(';')
      .filter((code) => code !== '0')
      .map((code) => `ansi${code}`);
    return `<span class="${classes.join(' ')}">${inner}</span>`;
  });
}

/** Output as a page of its own. */
export function ansiToHtml(text: string): string {
  return `<!DOCTYPE HTML>
<html>
  <head>
    <meta http-equiv="Content-Type" content="text/html; charset=utf-8">
    <title>Type</title>
  </head>
  <body class="ansi_fore ansi_back ansi_dark">
    <pre>${ansiSpans(text)}</pre>
  </body>
</html>
`;
}
