/** Matches the place of one call in a traceback of Python. */
const FRAME = /^\s+(File ".+", line \d+.*)$/;

/**
 * Returns what Python reports at the end of a traceback: the exception and the innermost call, such as
 * `KeyError: 'missing' (File "/app/main.py", line 7, in main)`.
 * @param output with line ends; of a long output, its end suffices
 * @param most maximum characters of the exception
 * @returns undefined when the output does not end with a traceback, or when much follows it
 */
export function pythonException(output: string, most: number): string | undefined {
  const lines = output.split(/\r?\n/);
  const last = lines.findLastIndex((line) => FRAME.test(line));
  if (last < 0) return undefined;
  // The call's source line and marks below it are indented; the exception is not.
  const length = lines.slice(last + 1).findIndex((line) => /^\S/.test(line));
  if (length < 0) return undefined;
  const [exception = '', ...more] = lines.slice(last + 1 + length);
  const words = [exception, ...more].join('\n').trimEnd();
  if (words.length > most) return undefined;
  return words.replace(exception, () => `${exception} (${FRAME.exec(lines[last] ?? '')?.[1] ?? ''})`);
}
