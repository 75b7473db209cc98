/**
 * How the runner finds commands in a step's output: a model of its `ProcessInvoker`, `ActionCommandManager` and
 * `ActionCommand` (runner facts 7, 8, 24 and 25).
 */

/** How .NET compares texts: by code units, or by ICU, without ignored characters at the start of a match or with. */
export const COMPARISONS = ['ordinal', 'ICU', 'ICU, greedy'] as const;
export type Comparison = (typeof COMPARISONS)[number];

const COMMANDS = new Set([
  ...['set-env', 'add-path', 'set-output', 'save-state', 'add-mask', 'add-matcher', 'remove-matcher'],
  ...['debug', 'warning', 'error', 'notice', 'group', 'endgroup', 'echo', 'stop-commands'],
]);

/** The names that this runner knows. */
export const known = (name: string): boolean => COMMANDS.has(name.toLowerCase());

/** The names that any runner could know: commands, and tokens of `stop-commands` of another step. */
export const anyName = (name: string): boolean => /^\p{L}/u.test(name);

/** Characters that `char.IsWhiteSpace` names. */
const WHITE_SPACE = [
  ...[0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x20, 0x85, 0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000],
  ...Array.from({ length: 11 }, (_, index) => 0x2000 + index),
].map((code) => String.fromCharCode(code));

/** The lines of a step's output, as the runner's `StreamReader` decodes and splits them. */
export function runnerLines(output: string): string[] {
  const text = new TextDecoder('utf-8', { ignoreBOM: false }).decode(Buffer.from(output));
  return text.split(/\r\n|\r|\n/);
}

/** The names of all commands in the output that the runner would obey. */
export function obeyed(output: string, comparison: Comparison, isRegistered = known): string[] {
  return runnerLines(output).flatMap((line) => commandOf(line, comparison, isRegistered) ?? []);
}

/** The name of the command that the runner would obey in a line. */
export function commandOf(line: string, comparison: Comparison, isRegistered = known): string | undefined {
  const found = [modern(line, comparison), legacy(line, comparison)];
  return found.find((name) => name !== undefined && isRegistered(name));
}

/** Whether any runner could obey a line. */
export function mayBeObeyed(line: string): boolean {
  return COMPARISONS.some((comparison) => commandOf(line, comparison, anyName) !== undefined);
}

function modern(line: string, comparison: Comparison): string | undefined {
  let start = 0;
  while (WHITE_SPACE.includes(line.charAt(start))) start += 1;
  const message = line.slice(start);
  if (lengthOfMatch(message, 0, '::', comparison) === undefined) return undefined;
  const end = indexOf(message, '::', 2, comparison);
  return end < 0 ? undefined : message.slice(2, end).split(' ')[0];
}

function legacy(line: string, comparison: Comparison): string | undefined {
  const prefix = indexOf(line, '##[', 0, comparison);
  const end = prefix < 0 ? -1 : line.indexOf(']', prefix);
  // .NET throws for a negative length, and the runner takes the line as text.
  return end < prefix + 3 ? undefined : line.slice(prefix + 3, end).split(' ')[0];
}

function indexOf(text: string, value: string, from: number, comparison: Comparison): number {
  if (comparison === 'ordinal') return text.indexOf(value, from);
  for (let at = from; at < text.length; at += 1) {
    const isIgnoredStart = comparison === 'ICU' && isIgnored(characterAt(text, at));
    if (!isIgnoredStart && lengthOfMatch(text, at, value, comparison) !== undefined) return at;
  }
  return -1;
}

function lengthOfMatch(text: string, from: number, value: string, comparison: Comparison): number | undefined {
  let at = from;
  for (const expected of value) {
    while (comparison !== 'ordinal' && isIgnored(characterAt(text, at))) at += characterAt(text, at).length;
    if (text.charAt(at) !== expected) return undefined;
    at += 1;
  }
  return at - from;
}

function characterAt(text: string, at: number): string {
  const code = text.codePointAt(at);
  return code === undefined ? '' : String.fromCodePoint(code);
}

const collator = new Intl.Collator('en-US', { sensitivity: 'variant' });
const ignored = new Map<string, boolean>([['', false]]);

/** Whether ICU gives the character no weight, so that a comparison skips it. */
export function isIgnored(character: string): boolean {
  let is = ignored.get(character);
  if (is === undefined) {
    is = collator.compare(`:${character}:`, '::') === 0;
    ignored.set(character, is);
  }
  return is;
}
