/*
 * The little of a shell that ad hoc commands are tried with: `echo`, `printf` and `sleep`, one after the other. It writes what
 * the shell of a Debian does (dash): its `printf` knows octal numbers and the letters of C, and leaves `\x` as it is.
 */

/** What a line of commands wrote, and how long it took. */
export interface Ran {
  stdout: string;
  /** Milliseconds. */
  ms: number;
}

/** `'…'` and words without quotes, up to the next `;`. */
const COMMAND = /(?:'[^']*'|[^';])+/g;

const LETTERS: Record<string, string> = {
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '\\': '\\',
};

/** Runs a line of commands; one that it does not know writes itself. */
export function runShell(line: string): Ran {
  let [stdout, ms] = ['', 0];
  for (const command of line.match(COMMAND) ?? []) {
    const [, name = '', rest = ''] = /^\s*(\S*)\s*([\s\S]*?)\s*$/.exec(command) ?? [];
    if (name === 'sleep') ms += Number(rest) * 1000 || 0;
    else if (name === 'printf') stdout += printed(unquoted(rest));
    else if (name === 'echo') stdout += `${unquoted(rest)}\n`;
    else if (name !== '') stdout += `${command.trim()}\n`;
  }
  // The module takes line ends away at the end of the output.
  return { stdout: stdout.replace(/[\r\n]+$/, ''), ms };
}

const unquoted = (words: string): string => words.replaceAll(/'([^']*)'/g, '$1');

/** Octal numbers are bytes: several of them are one letter of UTF-8. */
function printed(format: string): string {
  const bytes = format.replaceAll(/(?:\\[0-7]{1,3})+/g, (numbers) => {
    const codes = numbers.match(/[0-7]+/g) ?? [];
    return Buffer.from(codes.map((code) => Number.parseInt(code, 8))).toString('utf8');
  });
  return bytes.replaceAll(/\\([abfnrtv\\])/g, (_, letter: string) => LETTERS[letter] ?? letter);
}
